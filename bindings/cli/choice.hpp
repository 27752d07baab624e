#pragma once

#include <string>
#include <vector>

#include <claims/ruleset.hpp>

namespace claims::cli {

/// Which rulesets there are, and which of them judge.
struct Chosen {
    Rulesets rulesets;
    std::vector<std::string> only;  ///< empty: the usual choice
};

std::vector<std::string> ids_of(const Rulesets& rulesets);

/// A word is an id that is built in, or else a folder.
bool is_folder(const std::string& word);

/// What --rulesets asks for: built-in rulesets by id, others by folder; one folder of several rulesets stands in place of the built-in ones. Throws
/// WrongUsage for a word that is neither, RulesetError for a wrong folder.
Chosen choose_only(const std::vector<std::string>& words);

}  // namespace claims::cli
