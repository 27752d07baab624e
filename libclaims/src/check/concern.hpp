#pragma once

#include <vector>

#include "rules/rule_book.hpp"

namespace claims {

/// Which rulesets judge a claim, and which would, were a fact not absent.
struct Choice {
    std::vector<const Ruleset*> judging;  ///< sorted by id
    std::vector<NotJudged> not_judged;
    bool is_concerned = false;  ///< a ruleset besides those that judge any claim was chosen
};

/// Whether the claim is a reimbursement claim: it has the key `categories`, or encounters and none of the four request objects.
bool is_reimbursement(const Claim& claim);

/// Whether a ruleset judges any claim.
bool is_general(const Ruleset& ruleset);

/// The problem of a claim that no other ruleset concerns.
Problem no_ruleset();

/// Chooses by concern, jurisdiction and day of judgement (of a claim without one: whatever the day).
Choice choose(const RuleBook& book, const World& world);

}  // namespace claims
