#pragma once

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "claim/claim.hpp"

namespace claims {

/// Resolves the ids by which papers and registrations name encounters, and says what is judged: not history, nor what was cancelled, nor the papers of
/// such encounters only. Adds the problems of ids that name none.
void settle_belongings(Claim& claim);

/// Calls `use` with each paper, or registration, that belongs to the encounter, in their order, until it returns false. Costs what there is to call it
/// with, however many others there are beside more than 64 encounters. Returns false where it was ended.
template <class Use>
bool each_belonging(const Claim& claim, Record record, ThingId encounter, const Use& use) {
    const Belonging& belonging = claim.belonging;
    if (!belonging.is_made()) {
        const auto& all = claim.all(record);
        return std::all_of(all.begin(), all.end(), [&](ThingId thing) { return !claim.belongs(thing, encounter) || use(thing); });
    }
    const bool papers = record == Record::document;
    const auto& of_all = papers ? belonging.papers_of_all : belonging.registrations_of_all;
    const auto& named = (papers ? belonging.papers_of : belonging.registrations_of)[claim.things[encounter].number];
    auto one = named.begin();
    auto other = of_all.begin();
    while (one != named.end() || other != of_all.end()) {
        const bool is_named = other == of_all.end() || (one != named.end() && *one < *other);
        if (!use(is_named ? *one++ : *other++)) return false;
    }
    return true;
}

/// Calls `use` with each encounter that a paper belongs to, in their order, until it returns false.
template <class Use>
bool each_encounter_of(const Claim& claim, ThingId paper, const Use& use) {
    const bool listed = claim.belonging.is_made() && !claim.things[paper].of_all;
    const auto& encounters = listed ? claim.belonging.encounters_of[claim.things[paper].number] : claim.all(Record::encounter);
    return std::all_of(encounters.begin(), encounters.end(),
                       [&](ThingId encounter) { return (!listed && !claim.belongs(paper, encounter)) || use(encounter); });
}

/// Finds encounters of papers. Of papers that belong to every encounter of many the answer is looked up.
class EncountersOfPapers {
public:
    /// Of a claim whose belongings are settled; it must outlive this.
    explicit EncountersOfPapers(const Claim& claim);

    /// The earliest claimed or historical encounter a paper belongs to, by its start; kTheClaim where it belongs to none with a start.
    [[nodiscard]] ThingId earliest(ThingId paper) const;

    /// The encounter of a paper whose institution has the issuer's code, else its name; kTheClaim where there is none.
    [[nodiscard]] ThingId of_issuer(ThingId paper) const;

private:
    /// Encounters by a text, sorted; of those with the same text the first.
    using ByText = std::vector<std::pair<std::string_view, ThingId>>;

    [[nodiscard]] ByText by(FieldId field) const;
    [[nodiscard]] ThingId with(FieldId of_paper, FieldId of_encounter, const ByText& by_text, ThingId paper) const;

    const Claim& claim_;
    bool looks_up_;
    ThingId earliest_of_all_ = kTheClaim;
    ByText by_code_;
    ByText by_name_;
};

}  // namespace claims
