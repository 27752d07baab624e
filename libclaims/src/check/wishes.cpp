#include "check/wishes.hpp"

#include <map>

namespace claims {
namespace {

void add_clause(Words& words, const std::string& en, const std::string& zh) {
    words.en += (words.en.empty() ? "" : ", and ") + en;
    words.zh += (words.zh.empty() ? "" : "，且") + zh;
}

/// Adds a requirement as a condition where it is not known whether it holds; false where it certainly does not. Of several parts those that are not known.
bool take_condition(const Requirement& requirement, const Subject& subject, Words& condition) {
    const Status status = requirement.check(subject).status;
    if (status == Status::fail || status == Status::not_applicable) return false;
    if (status == Status::pass) return true;
    const std::vector<const Requirement*> parts = requirement.parts();
    if (parts.empty()) add_clause(condition, requirement.describe(Language::en), requirement.describe(Language::zh));
    for (const Requirement* part : parts) {
        if (part->check(subject).status == Status::unknown) take_condition(*part, subject, condition);
    }
    return true;
}

/// The same of the filter by which a rule selects what it judges.
bool take_filter(const ThingFilter& filter, const Subject& subject, Words& condition) {
    if (filter.fits(subject).status == Status::fail) return false;
    for (const FactTest& test : filter.tests) {
        if (test.check(subject) == Status::unknown) add_clause(condition, test.describe(Language::en), test.describe(Language::zh));
    }
    for (const auto& inner : filter.inner) take_condition(*inner, subject, condition);
    if (filter.that) take_condition(*filter.that, subject, condition);
    return true;
}

/// What the things in a list are: of a list inside another thing, where that one's own list is not given, the other thing.
Record record_of(const std::string& list, Record wanted) {
    for (const Container& container : kContainers) {
        if (container.thing == wanted && container.owner != Record::claim && !list.ends_with("/" + std::string{container.path})) return container.owner;
    }
    return wanted;
}

/// What one rule asks for.
class RuleTurnedRound {
public:
    /// `given`: what must hold that the ruleset judges the claim, as far as it is not known.
    RuleTurnedRound(const Rule& rule, const Words& given, std::vector<Wish>& wishes) : rule_{rule}, given_{given}, wishes_{wishes} {}

    void ask(const Subject& subject, ThingId thing) {
        Wish wish;
        wish.rule = &rule_;
        wish.condition = given_;
        wish.judged = pointer_to(subject.claim(), thing);
        if (rule_.for_each && !take_filter(*rule_.for_each, subject, wish.condition)) return;
        if (rule_.when && !take_condition(*rule_.when, subject, wish.condition)) return;
        std::vector<const Requirement*> parts = rule_.require->parts();
        if (parts.empty()) parts = {rule_.require.get()};
        for (wish.part = 0; wish.part < parts.size(); ++wish.part) {
            Needs needs = parts[wish.part]->needs(subject);
            if (!needs.need) continue;
            wish.need = std::move(*needs.need);
            wishes_.push_back(wish);
        }
    }

    /// A list of such things is not given: it is to be, that they can be judged.
    void ask_for_list(const Subject& owner, ThingId thing, const std::string& list) {
        Wish wish;
        wish.rule = &rule_;
        wish.condition = given_;
        wish.judged = pointer_to(owner.claim(), thing);
        wish.for_list = true;
        if (rule_.when && !take_condition(*rule_.when, owner, wish.condition)) return;
        ThingFilter any;
        any.record = record_of(list, rule_.for_each->record);
        wish.need = any.needs_one(owner, list);
        wishes_.push_back(std::move(wish));
    }

private:
    const Rule& rule_;
    const Words& given_;
    std::vector<Wish>& wishes_;
};

/// A rule that has consequences; notes ask for nothing.
bool asks(const Rule& rule) { return !rule.is_report_note && !rule.disposition.empty() && rule.disposition.back().word != Disposition::note; }

}  // namespace

std::vector<Wish> wishes_of(const Plan& plan, const World& world) {
    std::vector<Wish> wishes;
    const Subject whole{world};
    std::map<const RulesetStamp*, Words> given;
    for (const Ruleset* ruleset : plan.rulesets) {
        if (Words& condition = given[&ruleset->stamp]; ruleset->when) take_condition(*ruleset->when, whole, condition);
    }
    for (const RuleInPlan& entry : plan.rules) {
        if (!asks(*entry.rule)) continue;
        RuleTurnedRound rule{*entry.rule, given[entry.rule->ruleset], wishes};
        if (!entry.rule->for_each) {
            if (entry.has_a_say(whole)) rule.ask(whole, kTheClaim);
            continue;
        }
        const Candidates found = candidates(whole, entry.rule->for_each->record, false);
        for (std::size_t i = 0; i < found.absent.size(); ++i) {
            const Subject owner = subject_of(whole, found.absent_owners[i]);
            if (entry.has_a_say(owner)) rule.ask_for_list(owner, found.absent_owners[i], found.absent[i]);
        }
        for (const ThingId thing : found.things) {
            const Subject subject = subject_of(whole, thing);
            if (entry.has_a_say(subject)) rule.ask(subject, thing);
        }
    }
    return wishes;
}

}  // namespace claims
