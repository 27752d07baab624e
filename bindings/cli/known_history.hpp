#pragma once

#include <memory>
#include <string>

#include <claims/history.hpp>
#include <claims/words.hpp>

namespace claims::cli {

/// The history in a file; none where no path is given. Throws HistoryError.
std::shared_ptr<VisitHistory> open_history(const std::string& path);

/// "claims: the history visits.db cannot be used: the disk is full", with the line end.
std::string cannot_use(const HistoryError& error, Language language);

}  // namespace claims::cli
