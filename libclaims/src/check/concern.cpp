#include "check/concern.hpp"

#include <algorithm>

#include "claim/complete.hpp"

namespace claims {
namespace {

bool has_request(const Claim& claim) {
    return std::any_of(std::begin(kObjects), std::end(kObjects), [&](const Object& object) { return object.is_request && claim.has(object.id); });
}

bool has_category(const Claim& claim) {
    const Slot& categories = claim.slot(FieldId::claim_categories);
    return categories.known && categories.number != 0;
}

bool uses_card(const Claim& claim) {
    const auto& encounters = claim.all(Record::encounter);
    return std::any_of(encounters.begin(), encounters.end(), [&](ThingId encounter) {
        const Slot& by_card = claim.slot(encounter, FieldId::encounter_settled_by_card);
        return claim.things[encounter].judged && by_card.known && by_card.number != 0;
    });
}

Concerns concerns_of(const Claim& claim) {
    Concerns all = bit(Concern::any);
    const auto add = [&all](Concern concern, bool is_so) { all = static_cast<Concerns>(all | (is_so ? bit(concern) : 0)); };
    // With a declared category the state of card and account of today judges nothing.
    const bool is_open = !has_category(claim);
    add(Concern::reimbursement, is_reimbursement(claim));
    add(Concern::relationship, claim.has(ObjectId::transfer_case));
    add(Concern::card, claim.has(ObjectId::card_request) || (is_open && uses_card(claim)));
    add(Concern::account, claim.has(ObjectId::account_request) || (is_open && claim.has(ObjectId::account)));
    add(Concern::employment, claim.has(ObjectId::employment));
    return all;
}

/// Whether the claim's place lies in the jurisdiction; unknown where the place is.
Status lies_in_jurisdiction(const Claim& claim, const Ruleset& ruleset) {
    if (ruleset.jurisdiction == 0) return Status::pass;
    const Slot& place = claim.slot(FieldId::claim_place);
    if (!place.known) return Status::unknown;
    return lies_in(place.number, ruleset.jurisdiction) ? Status::pass : Status::fail;
}

/// Whether another ruleset of the same concern has the claim's place as its own.
Status is_taken_by_a_place(const RuleBook& book, const Claim& claim, const Ruleset& fallback) {
    Status taken = Status::fail;
    for (const auto& other : book.rulesets) {
        if (other->jurisdiction == 0 || (other->concerns & fallback.concerns) == 0) continue;
        const Status here = lies_in_jurisdiction(claim, *other);
        if (here == Status::pass) return here;
        if (here == Status::unknown) taken = here;
    }
    return taken;
}

bool is_in_force(const Claim& claim, const Ruleset& ruleset) {
    const Slot& as_of = claim.slot(FieldId::claim_as_of);
    return !as_of.known || (ruleset.in_force_from <= as_of.date() && as_of.date() <= ruleset.in_force_to);
}

std::vector<std::string> facts_of_place() { return {"/jurisdiction", "/insured/insured_place"}; }

Status condition_of(const World& world, const Ruleset& ruleset) {
    if (!ruleset.when) return Status::pass;
    Subject whole{world};
    return ruleset.program.run(0, whole).status;
}

/// Whether a ruleset that concerns the claim, and whose jurisdiction the claim's place lies in (`here`: as far as that is known), judges it; `missing` gets
/// what it takes to know.
Status judges(const RuleBook& book, const World& world, const Ruleset& ruleset, Status here, std::vector<std::string>& missing) {
    const Status taken = ruleset.is_fallback ? is_taken_by_a_place(book, world.claim, ruleset) : Status::fail;
    if (taken == Status::pass) return Status::fail;
    const Status condition = condition_of(world, ruleset);
    if (condition == Status::fail || condition == Status::not_applicable) return Status::fail;
    if (here == Status::unknown || taken == Status::unknown) unite(missing, facts_of_place());
    if (condition == Status::unknown) unite(missing, ruleset.when->check(Subject{world}).missing);
    return missing.empty() ? Status::pass : Status::unknown;
}

}  // namespace

bool is_reimbursement(const Claim& claim) {
    return claim.slot(FieldId::claim_categories).known || (claim.has(ContainerId::claim_encounters) && !has_request(claim));
}

bool is_general(const Ruleset& ruleset) { return (ruleset.concerns & bit(Concern::any)) != 0; }

Problem no_ruleset() {
    Problem problem;
    problem.code = "no_ruleset";
    problem.weight = Weight::warning;
    problem.message = {"no ruleset but \"data\" concerns this claim: a person decides", "没有适用于本申请的规则集，须人工审核"};
    return problem;
}

Choice choose(const RuleBook& book, const World& world) {
    constexpr std::size_t kUsually = 8;  // rulesets that judge one claim, or fewer
    Choice choice;
    choice.judging.reserve(kUsually);
    const Concerns concerns = concerns_of(world.claim);
    for (const auto& ruleset : book.rulesets) {
        if ((ruleset->concerns & concerns) == 0) continue;
        const Status here = lies_in_jurisdiction(world.claim, *ruleset);
        if (here == Status::fail || !is_in_force(world.claim, *ruleset)) continue;
        std::vector<std::string> missing;
        const Status status = judges(book, world, *ruleset, here, missing);
        if (status == Status::pass) {
            choice.judging.push_back(ruleset.get());
            choice.is_concerned = choice.is_concerned || !is_general(*ruleset);
        } else if (status == Status::unknown) {
            choice.not_judged.push_back({ruleset->stamp.id, std::move(missing)});
        }
    }
    return choice;
}

}  // namespace claims
