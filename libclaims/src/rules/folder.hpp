#pragma once

#include <filesystem>
#include <vector>

#include "rules/json_file.hpp"

namespace claims {

/// The files that rulesets are made from.
struct FilesOfRulesets {
    std::vector<File> files;  ///< sorted by path
    bool is_collection = false;  ///< of a folder of several rulesets, though there be but one in it
    std::vector<RulesetStamp> stamps;  ///< of a bundle: what it says that it holds
};

/// The files of a folder of rulesets, or of one ruleset (it holds ruleset.json). Links are followed. Problems for what cannot be read.
FilesOfRulesets files_of_folder(const std::filesystem::path& folder, std::vector<Problem>& problems);

}  // namespace claims
