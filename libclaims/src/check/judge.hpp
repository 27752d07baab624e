#pragma once

#include <vector>

#include "check/rule_in_plan.hpp"

namespace claims {

/// What a rule says of one thing that it judges, or of one part of its requirement.
struct Judgement {
    Answer answer;
    Disposition disposition = Disposition::note;
    std::size_t part = 0;
    const Requirement* requirement = nullptr;
    ThingId thing = kTheClaim;      ///< the thing judged
    ThingId encounter = kTheClaim;  ///< in scope
    ThingId document = kTheClaim;   ///< in scope
    bool silent = false;            ///< a report note whose condition is unknown: counted, not said
};

/// Judges a claim by one rule: a judgement for each thing that the rule applies to, and for each part of its requirement. What does not apply gives
/// none. Whether the rule is in force, and none that replaces it is, is asked for each thing. Of a plain pass only the status is told, unless `all` are to be explained.
std::vector<Judgement> judge(const RuleInPlan& rule, const World& world, bool all);

/// What `judge` comes to where there is nothing to say: it passed, or did not apply. Else `has_more_to_say`: then `judge` is to be asked.
struct QuickJudgement {
    Status status = Status::not_applicable;
    bool has_more_to_say = false;
};

/// `whole`: the claim with nothing bound; one serves all rules.
QuickJudgement judge_quickly(const RuleInPlan& rule, Subject& whole);

/// The claim with a thing bound that is judged; nothing is bound by the claim itself.
Subject subject_of(const Subject& whole, ThingId thing);

/// The worst of the answers: fail, unknown, pass; not_applicable where there is none.
Status worst_of(const std::vector<Judgement>& judgements);

}  // namespace claims
