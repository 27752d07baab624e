#include "claim/belonging.hpp"

#include "claim/sanity.hpp"

namespace claims {
namespace {

constexpr std::size_t kBits = 64;  // of Thing::encounters

bool is_judged(const Claim& claim, ThingId encounter) {
    return claim.slot(encounter, FieldId::encounter_claimed).number != 0 &&
           claim.slot(encounter, FieldId::encounter_registration_cancelled).number == 0;
}

bool are_few(const Claim& claim) { return claim.all(Record::encounter).size() <= 4; }

/// The encounters by their ids, sorted.
using EncountersById = std::vector<std::pair<std::string_view, ThingId>>;

void sort_and_keep_one(std::vector<ThingId>& things) {
    std::sort(things.begin(), things.end());
    things.erase(std::unique(things.begin(), things.end()), things.end());
}

void list(Claim& claim, ThingId id, std::vector<ThingId> encounters) {
    Belonging& belonging = claim.belonging;
    sort_and_keep_one(encounters);
    const bool paper = claim.things[id].record == Record::document;
    auto& named_by = paper ? belonging.papers_of : belonging.registrations_of;
    for (const ThingId encounter : encounters) named_by[claim.things[encounter].number].push_back(id);
    if (claim.things[id].of_all) (paper ? belonging.papers_of_all : belonging.registrations_of_all).push_back(id);
    if (paper) belonging.encounters_of[claim.things[id].number] = std::move(encounters);
}

/// Calls `use` with each encounter of an id. False where there is none. A few encounters are looked through, and none of them need be in `by_id`.
template <class Use>
bool each_with_id(const Claim& claim, const EncountersById& by_id, std::string_view id, const Use& use) {
    bool any = false;
    if (are_few(claim)) {
        for (const ThingId encounter : claim.all(Record::encounter)) {
            const Slot& own = claim.slot(encounter, FieldId::encounter_encounter_id);
            if (!own.known || own.text() != id) continue;
            use(encounter);
            any = true;
        }
        return any;
    }
    const auto less = [](const auto& a, const auto& b) { return a.first < b.first; };
    const auto [first, last] = std::equal_range(by_id.begin(), by_id.end(), std::pair{id, ThingId{}}, less);
    for (auto found = first; found != last; ++found) use(found->second);
    return first != last;
}

/// Resolves the ids of one paper or registration; `encounters` finds those of an id.
void settle_belonging(Claim& claim, ThingId id, FieldId ids, const EncountersById& encounters) {
    const auto named = claim.texts_of(claim.slot(id, ids));
    claim.things[id].of_all = named.empty();
    if (named.empty() && !claim.belonging.is_made()) return;
    std::vector<ThingId> named_encounters;
    for (std::size_t i = 0; i < named.size(); ++i) {
        const bool found = each_with_id(claim, encounters, named[i], [&](ThingId encounter) {
            const std::uint32_t number = claim.things[encounter].number;
            if (number < kBits) claim.things[id].encounters |= std::uint64_t{1} << number;
            if (claim.belonging.is_made()) named_encounters.push_back(encounter);
        });
        if (!found) report_dangling_reference(claim, id, ids, i);
    }
    if (claim.belonging.is_made()) list(claim, id, std::move(named_encounters));
}

/// A paper whose encounters are all history or cancelled is history too.
bool is_history(const Claim& claim, ThingId paper) {
    bool belongs_to_one = false;
    const bool to_none_judged = each_encounter_of(claim, paper, [&](ThingId encounter) {
        belongs_to_one = true;
        return !claim.things[encounter].judged;
    });
    return to_none_judged && belongs_to_one;
}

}  // namespace

void settle_belongings(Claim& claim) {
    const auto& encounters = claim.all(Record::encounter);
    if (encounters.size() > kBits) {
        claim.belonging.papers_of.resize(encounters.size());
        claim.belonging.registrations_of.resize(encounters.size());
        claim.belonging.encounters_of.resize(claim.all(Record::document).size());
    }
    EncountersById by_id;
    bool any_judged = encounters.empty();
    for (const ThingId encounter : encounters) {
        claim.things[encounter].judged = is_judged(claim, encounter);
        claim.encounters_declare = claim.encounters_declare || claim.slot(encounter, FieldId::encounter_categories).known;
        any_judged = any_judged || claim.things[encounter].judged;
        const Slot& id = claim.slot(encounter, FieldId::encounter_encounter_id);
        if (id.known && !are_few(claim)) by_id.emplace_back(id.text(), encounter);
    }
    std::sort(by_id.begin(), by_id.end());
    for (const ThingId paper : claim.all(Record::document)) {
        settle_belonging(claim, paper, FieldId::document_encounter_ids, by_id);
        claim.things[paper].judged = claim.things[paper].of_all ? any_judged : !is_history(claim, paper);
    }
    for (const ThingId registration : claim.all(Record::registration)) {
        settle_belonging(claim, registration, FieldId::registration_encounter_ids, by_id);
    }
}

EncountersOfPapers::EncountersOfPapers(const Claim& claim) : claim_{claim}, looks_up_{claim.belonging.is_made()} {
    if (!looks_up_) return;
    for (const ThingId encounter : claim_.all(Record::encounter)) {
        const Slot& start = claim_.slot(encounter, FieldId::encounter_start);
        if (!start.known) continue;
        const bool is_first = earliest_of_all_ == kTheClaim || start.date() < claim_.slot(earliest_of_all_, FieldId::encounter_start).date();
        if (is_first) earliest_of_all_ = encounter;
    }
    by_code_ = by(FieldId::encounter_institution_code);
    by_name_ = by(FieldId::encounter_institution_name);
}

EncountersOfPapers::ByText EncountersOfPapers::by(FieldId field) const {
    ByText by_text;
    for (const ThingId encounter : claim_.all(Record::encounter)) {
        const Slot& text = claim_.slot(encounter, field);
        if (text.known) by_text.emplace_back(text.text(), encounter);
    }
    std::sort(by_text.begin(), by_text.end());
    return by_text;
}

ThingId EncountersOfPapers::earliest(ThingId paper) const {
    if (looks_up_ && claim_.things[paper].of_all) return earliest_of_all_;
    ThingId earliest = kTheClaim;
    each_encounter_of(claim_, paper, [&](ThingId encounter) {
        const Slot& start = claim_.slot(encounter, FieldId::encounter_start);
        if (!start.known) return true;
        if (earliest == kTheClaim || start.date() < claim_.slot(earliest, FieldId::encounter_start).date()) earliest = encounter;
        return true;
    });
    return earliest;
}

ThingId EncountersOfPapers::with(FieldId of_paper, FieldId of_encounter, const ByText& by_text, ThingId paper) const {
    const Slot& wanted = claim_.slot(paper, of_paper);
    if (!wanted.known) return kTheClaim;
    if (looks_up_ && claim_.things[paper].of_all) {
        const auto found = std::lower_bound(by_text.begin(), by_text.end(), std::pair{wanted.text(), ThingId{}});
        return found != by_text.end() && found->first == wanted.text() ? found->second : kTheClaim;
    }
    ThingId with = kTheClaim;
    each_encounter_of(claim_, paper, [&](ThingId encounter) {
        const Slot& found = claim_.slot(encounter, of_encounter);
        if (found.known && found.text() == wanted.text()) with = encounter;
        return with == kTheClaim;
    });
    return with;
}

ThingId EncountersOfPapers::of_issuer(ThingId paper) const {
    const ThingId by_code = with(FieldId::document_issuer_code, FieldId::encounter_institution_code, by_code_, paper);
    return by_code != kTheClaim ? by_code : with(FieldId::document_issuer_name, FieldId::encounter_institution_name, by_name_, paper);
}

}  // namespace claims
