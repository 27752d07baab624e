#pragma once

#include <string>
#include <vector>

#include <claims/ruleset.hpp>

namespace claims {

/// Rulesets that a caller named, and which of them judge: for `Validator{chosen.rulesets, {.rulesets = chosen.only}}`.
struct ChosenRulesets {
    Rulesets rulesets;
    std::vector<std::string> only;  ///< empty: the usual choice by what a claim concerns
};

/// The ids of the rulesets, sorted.
std::vector<std::string> ids_of(const Rulesets& rulesets);

/// Whether a word names a folder: it is no built-in id, and there is such a folder.
bool is_folder(const std::string& word);

/// Rulesets by words: built-in ones by id, others by folder. They alone judge, every claim; but one folder of several rulesets stands in place of the
/// built-in ones. Throws RulesetError for a word that is neither, with the nearest id, and for a wrong folder.
ChosenRulesets choose_rulesets(const std::vector<std::string>& words);

/// The built-in rulesets, and those of these folders beside them. Throws RulesetError for a wrong folder.
Rulesets builtin_with(const std::vector<std::string>& folders);

}  // namespace claims
