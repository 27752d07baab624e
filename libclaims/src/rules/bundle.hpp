#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "rules/folder.hpp"

namespace claims {

/// A bundle is a JSON text of rulesets, every file of them by its path:
///     {"schema": "bundle/1", "ruleset": {"id": …, "version": …, "sha256": …}, "files": {"xiamen/CHANGES.md": "…", …}}
/// With "rulesets", a list, in place of "ruleset" it stands for a folder of several.

/// Reads a bundle. Problems for what is wrong with it; those of the files in it are found when they are used.
FilesOfRulesets files_of_bundle(const std::filesystem::path& path, std::vector<Problem>& problems);

/// Writes one. A problem for a file that is no text in UTF-8.
std::string bundle_of(const FilesOfRulesets& files, const std::vector<const RulesetStamp*>& stamps, std::vector<Problem>& problems);

}  // namespace claims
