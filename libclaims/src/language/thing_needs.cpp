// What it takes that there is a thing as a rule asks for it.

#include "base/json_pointer.hpp"
#include "language/needs.hpp"
#include "language/thing.hpp"

namespace claims {
namespace {

Need thing_to_bring(const ThingFilter& filter, const Subject& subject) {
    Need need;
    need.kind = kind_of_need(filter.record);
    need.text = {filter.bring(Language::en), filter.bring(Language::zh)};
    for (const FactTest& test : filter.tests) {
        if (!tells_what_it_is(test)) continue;
        for (Wanted& wanted : wanted_by(test, subject)) need.wanted.push_back(std::move(wanted));
    }
    const bool of_visit = filter.record == Record::document || filter.record == Record::registration;
    const ThingId encounter = subject[Record::encounter];
    if (of_visit && !filter.other && encounter != kTheClaim) need.encounter_ids = {std::string{subject.claim().slot(encounter, FieldId::encounter_encounter_id).text()}};
    return need;
}

/// The list inside a thing that holds things of a record; of things of the claim itself the place is taken as it is.
std::string inner_list(std::string owner, Record record) {
    for (const Container& container : kContainers) {
        if (container.thing == record && container.owner != Record::claim) append_path(owner, container.path);
    }
    return owner;
}

/// Where such a thing goes: a list of what is bound, or of one more thing where none is.
std::string list_for(const Subject& subject, const ThingFilter& filter) {
    std::string list = container_pointer(subject, filter.record, filter.other);
    const std::string whole = inner_list({}, filter.record);
    return whole.empty() || list.ends_with(whole) ? list : list + "/-" + whole;
}

}  // namespace

Need ThingFilter::needs_one(const Subject& subject, std::string container) const {
    Need need = thing_to_bring(*this, subject);
    need.path = std::move(container) + "/-";
    for (const FactTest& test : tests) {
        if (tells_what_it_is(test)) continue;
        Need& fact = need.parts.emplace_back();
        fact.kind = NeedKind::fact;
        fact.text = {test.describe(Language::en), test.describe(Language::zh)};
        fact.path = need.path;
        if (test.fact.field->absence != Absence::made) append_path(fact.path, test.fact.field->path);
        fact.wanted = wanted_by(test, subject);
    }
    for (const auto& requirement : inner) {
        const ThingFilter& within = requirement->filter();
        need.parts.push_back(within.needs_one(subject, inner_list(need.path, within.record)));
    }
    if (!that) return need;
    Need& more = need.parts.emplace_back();
    more.text = words_of(*that);
    return need;
}

Needs ThingFilter::needs(const Subject& subject) const {
    std::vector<Needs> parts;
    for (const FactTest& test : tests) parts.push_back(needs_of(test, subject));
    for (const auto& requirement : inner) parts.push_back(requirement->needs(subject));
    if (that) parts.push_back(that->needs(subject));
    return all_needed(std::move(parts));
}

Needs ThingRequirement::needs(const Subject& subject) const {
    if (holds(subject)) return {true, std::nullopt};
    const Candidates found = candidates(subject, filter_.record, filter_.other);
    std::optional<Need> least;
    ThingId nearest = kTheClaim;
    for (const ThingId thing : found.things) {
        const Subject bound = filter_.bind(subject, thing);
        if (!filter_.is_of_kind(bound)) continue;
        Needs lacking = filter_.needs(bound);
        if (!lacking.need || is_contradicted(*lacking.need)) continue;  // this one cannot be mended: another is needed
        const bool is_less = !least || weight_of(*lacking.need) < weight_of(*least) ||
                             (weight_of(*lacking.need) == weight_of(*least) && facts_of(subject.claim(), thing) < facts_of(subject.claim(), nearest));
        if (!is_less) continue;
        least = std::move(lacking.need);
        nearest = thing;
    }
    if (!least) return {false, filter_.needs_one(subject, list_for(subject, filter_))};
    Need need = thing_to_bring(filter_, subject);
    need.is_there = true;
    need.path = pointer_to(subject.claim(), nearest);
    if (least->kind == NeedKind::all_of) need.parts = std::move(least->parts);
    else need.parts.push_back(std::move(*least));
    return {false, std::move(need)};
}

}  // namespace claims
