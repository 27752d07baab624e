#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claim/belonging.hpp"
#include "language/scope.hpp"

namespace claims {

/// The table of things: what rules select by a word of its own.
struct ThingWord {
    Record record;
    std::string_view english;
    std::string_view chinese;
    std::optional<FieldId> own_date;  ///< of what lies inside another thing without one: that thing's
    std::string_view bring_english;   ///< how a checklist asks for it: of a stamp or an endorsement before its kind; empty: by its kind alone
    std::string_view bring_chinese;
};

std::span<const ThingWord> thing_words();
const ThingWord& thing_word(Record record);

/// The record of a thing's word; nullopt for any other word.
std::optional<Record> find_thing(std::string_view word);

/// Every word that reads a fact, for the nearest spelling.
const std::vector<std::string_view>& fact_words();

/// The day by which a rule on that thing is judged to be in force, if it is known.
std::optional<Date> own_date(const Claim& claim, ThingId thing);

/// The first and the last of the days by which rules on a claim are judged to be in force.
Days days_of(const Claim& claim);

/// The things among which one is looked for.
struct Candidates {
    std::vector<ThingId> things;
    std::vector<std::string> absent;     ///< pointers of lists that are not given; things in them might be there
    std::vector<ThingId> absent_owners;  ///< what those lists lie in
    bool given = false;                  ///< at least one list is given
};

/// Those in the scope of the subject: of the encounter bound (papers, registrations, measures), of the paper bound (stamps, endorsements, its
/// encounters), else of the whole claim. `other`: of the whole claim in any case.
Candidates candidates(const Subject& subject, Record record, bool other);

/// What `each_candidate` saw besides the things.
struct Lists {
    bool given = false;       ///< at least one list of such things is given
    bool absent = false;      ///< at least one is not: things in it might be there
    bool stopped = false;     ///< `use` ended the search
};

/// Calls `use` with each of the candidates until it returns false; makes nothing.
template <class Use>
Lists each_candidate(const Subject& subject, Record record, bool other, const Use& use);

namespace detail {

/// The lists of the claim (bits) that hold things of a record, of which one is enough; or that hold what such things lie in.
struct ListsOf {
    std::uint16_t of_claim = 0;
    bool are_inside = false;
};

constexpr auto kListsOf = [] {
    std::array<ListsOf, kRecordCount> lists{};
    const auto of = [&lists](Record record) -> ListsOf& { return lists[static_cast<std::size_t>(record)]; };
    for (const Container& container : kContainers) {
        if (container.owner == Record::claim) of(container.thing).of_claim = static_cast<std::uint16_t>(of(container.thing).of_claim | 1U << static_cast<unsigned>(container.id));
    }
    for (const Container& container : kContainers) {
        if (container.owner != Record::claim) of(container.thing) = {of(container.owner).of_claim, true};
    }
    of(Record::card_outage) = of(Record::card_event);  // made of those
    return lists;
}();

}  // namespace detail

bool lacks_a_list_inside(const Claim& claim, Record record);

/// Whether a thing is neither history nor cancelled, nor inside one that is.
inline bool is_judged(const Claim& claim, ThingId thing) {
    const Thing& it = claim.things[thing];
    return it.judged && claim.things[it.owner].judged;
}

/// Whether a list of such things is not given, of the claim or of a thing that is judged: more of them might be there.
inline bool lacks_a_list(const Claim& claim, Record record) {
    const detail::ListsOf lists = detail::kListsOf[static_cast<std::size_t>(record)];
    return (claim.given & lists.of_claim) == 0 || (lists.are_inside && lacks_a_list_inside(claim, record));
}

/// Whether of the lists of such things none lies inside a thing: it is the claim's own, or there is nothing that it could lie in.
bool is_list_of_the_claim(const Claim& claim, Record record);

/// Whether the claim, which gives such a list, has no thing in it of any of these kinds (bits): papers, registrations or changes.
inline bool has_none_of_kinds(const Claim& claim, Record record, std::uint64_t kinds) {
    if ((claim.kinds[static_cast<std::size_t>(record)] & kinds) != 0) return false;
    if (record == Record::document) return claim.has(ContainerId::claim_documents) || claim.has(ContainerId::claim_card_request_documents);
    if (record == Record::registration) return claim.has(ContainerId::claim_registrations);
    return record == Record::change && claim.has(ContainerId::claim_changes);
}

/// Where such things stand, or would stand: "/documents", "/documents/0/stamps".
std::string container_pointer(const Subject& subject, Record record, bool other);

namespace detail {

template <class Use>
void each_of(const std::vector<ThingId>& things, Lists& lists, const Use& use) {
    for (const ThingId thing : things) {
        if (!use(thing)) {
            lists.stopped = true;
            return;
        }
    }
}

template <class Use>
void each_inside(const Claim& claim, ThingId owner, ContainerId container, Lists& lists, const Use& use) {
    if (!claim.has(owner, container)) {
        lists.absent = true;
        return;
    }
    lists.given = true;
    for (const ThingId thing : claim.children(owner, container)) {
        if (!use(thing)) {
            lists.stopped = true;
            return;
        }
    }
}

template <class Use>
Lists each_encounter(const Subject& subject, bool other, const Use& use) {
    const Claim& claim = subject.claim();
    const ThingId document = other ? kTheClaim : subject[Record::document];
    Lists lists;
    (claim.has(ContainerId::claim_encounters) ? lists.given : lists.absent) = true;
    const auto use_judged = [&](ThingId id) { return !claim.things[id].judged || use(id); };
    if (document == kTheClaim) each_of(claim.all(Record::encounter), lists, use_judged);
    else lists.stopped = !each_encounter_of(claim, document, use_judged);
    return lists;
}

template <class Use>
Lists each_document(const Subject& subject, bool other, const Use& use) {
    const Claim& claim = subject.claim();
    const ThingId encounter = other ? kTheClaim : subject[Record::encounter];
    Lists lists;
    lists.given = claim.has(ContainerId::claim_documents) || claim.has(ContainerId::claim_card_request_documents);
    lists.absent = !lists.given;
    const auto use_judged = [&](ThingId id) { return !claim.things[id].judged || use(id); };
    if (encounter == kTheClaim) each_of(claim.all(Record::document), lists, use_judged);
    else lists.stopped = !each_belonging(claim, Record::document, encounter, use_judged);
    return lists;
}

/// `owner` is an encounter or a document. Asks for those by name: through `each_candidate` the compiler would make it of itself without end.
template <class Use>
Lists each_inner(const Subject& subject, bool other, Record owner, ContainerId container, const Use& use) {
    Lists lists;
    if (!other && subject[owner] != kTheClaim) {
        each_inside(subject.claim(), subject[owner], container, lists, use);
        return lists;
    }
    const auto inside = [&](ThingId id) {
        each_inside(subject.claim(), id, container, lists, use);
        return !lists.stopped;
    };
    const Lists owners = owner == Record::encounter ? each_encounter(subject, other, inside) : each_document(subject, other, inside);
    lists.given = lists.given || owners.given;
    lists.absent = lists.absent || owners.absent;
    return lists;
}

}  // namespace detail

template <class Use>
Lists each_candidate(const Subject& subject, Record record, bool other, const Use& use) {
    const Claim& claim = subject.claim();
    const ThingId encounter = other ? kTheClaim : subject[Record::encounter];
    Lists lists;
    const auto list = [&](ContainerId container) {
        (claim.has(container) ? lists.given : lists.absent) = true;
        detail::each_of(claim.all(record), lists, use);
    };
    switch (record) {
        case Record::encounter: return detail::each_encounter(subject, other, use);
        case Record::document: return detail::each_document(subject, other, use);
        case Record::registration:
            (claim.has(ContainerId::claim_registrations) ? lists.given : lists.absent) = true;
            if (encounter == kTheClaim) detail::each_of(claim.all(record), lists, use);
            else lists.stopped = !each_belonging(claim, record, encounter, use);
            return lists;
        case Record::measure: return detail::each_inner(subject, other, Record::encounter, ContainerId::encounter_measures, use);
        case Record::stamp: return detail::each_inner(subject, other, Record::document, ContainerId::document_stamps, use);
        case Record::endorsement: return detail::each_inner(subject, other, Record::document, ContainerId::document_endorsements, use);
        case Record::contribution: list(ContainerId::claim_contributions); return lists;
        case Record::change: list(ContainerId::claim_changes); return lists;
        case Record::credit: list(ContainerId::claim_credits); return lists;
        case Record::card_outage: list(ContainerId::claim_card_events); return lists;
        case Record::claim: case Record::diagnosis: case Record::baseline_measure: case Record::card_event: return lists;  // no things of rules
    }
    return lists;
}

}  // namespace claims
