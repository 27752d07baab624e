#pragma once

#include <memory>
#include <string>
#include <vector>

#include "check/trial.hpp"
#include "language/neighbours.hpp"

namespace claims {

/// A rule that is wrong in one place.
struct WrongRule {
    std::string name;  ///< where, and how
    std::shared_ptr<const Rule> rule;
    Misread misread = nullptr;  ///< how it reads claims

    /// What it says of the claim of an example, which `trial` has read.
    [[nodiscard]] Verdict judge(TrialClaim& trial, const Json& claim, const Json& example) const;
};

/// The neighbours of a rule that can be said in the language of rules.
std::vector<WrongRule> wrong_rules(const RuleBook& book, const Rule& rule);

/// Examples, as JSON, that tell wrong rules from the right one: a claim near one of the rule's examples of which both say different things. One for each
/// wrong rule, in their order; empty where the search, which is bounded, finds none. One example may tell several.
std::vector<std::string> telling_examples(const RuleBook& book, const Rule& rule, const std::vector<WrongRule>& wrong);

}  // namespace claims
