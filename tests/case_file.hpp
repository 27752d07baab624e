#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include <claims/validator.hpp>

#include "rules/changes.hpp"

namespace claims::test {

/// The JSON of a file, the order of its keys kept. Throws where there is none.
Json json_of(const std::filesystem::path& file);

/// The case files of a folder and of those below it but `kinds`, sorted.
std::vector<std::filesystem::path> files_of_cases(const std::filesystem::path& folder);

/// A claim as a case gives it: itself, or {"base": a base claim of a ruleset, "with": {pointer: value}}. Throws where a pointer leads nowhere.
Json claim_of(const Json& given);

/// The lines of a case: its claim, or its claims. A text stands for itself, whatever it holds.
std::vector<std::string> lines_of(const Json& file);

/// The same facts in another order: keys, and lists whose order means nothing, reversed. A text that is no JSON stays as it is.
std::string permuted(const std::string& line);

/// What a case asks for, with every pass as a finding.
Options options_of(const Json& file);

}  // namespace claims::test
