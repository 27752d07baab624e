#pragma once

#include <filesystem>
#include <vector>

#include "rules/json_file.hpp"

namespace claims {

/// The files of a folder of rulesets, or of one ruleset (it holds ruleset.json), sorted by their paths. Problems for what cannot be read.
std::vector<File> files_of(const std::filesystem::path& folder, std::vector<Problem>& problems);

}  // namespace claims
