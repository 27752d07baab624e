#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include <claims/batch.hpp>

namespace claims::cli {

/// The files, or standard input where none is named. Throws WrongUsage where that is a terminal.
BatchOptions batch_options(const std::vector<std::string>& files, std::istream& in);

/// "claims: cannot read march.ndjson: no such file", with the line end.
std::string cannot_read(const std::string& file, const Words& why, Language language);

}  // namespace claims::cli
