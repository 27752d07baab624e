#pragma once

#include <span>
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

/// Whether a word names a folder or a bundle: it is no built-in id, and there is such a path.
bool is_path(const std::string& word);

/// Rulesets by words: built-in ones by id, others by folder or bundle. They alone judge, every claim; but one folder of several rulesets stands in place
/// of the built-in ones. What a layer among them stands on comes along. Throws RulesetError for a word that is neither, with the nearest id, and for a
/// wrong folder or bundle. `kinds`: as for `load`.
ChosenRulesets choose_rulesets(const std::vector<std::string>& words, std::span<const RequirementKind> kinds = {});

/// The built-in rulesets, and those of these folders or bundles beside them. Throws RulesetError for one that is wrong. `kinds`: as for `load`.
Rulesets builtin_with(const std::vector<std::string>& folders, std::span<const RequirementKind> kinds = {});

}  // namespace claims
