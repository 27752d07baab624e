#include "check/visits.hpp"

#include <algorithm>
#include <map>

#include "claim/belonging.hpp"

namespace claims {
namespace {

constexpr std::int64_t kGreatestCount = 999;  // a larger number is a serial number

bool is_complete(const Claim& claim) {
    const Slot& complete = claim.slot(FieldId::claim_visit_history_complete);
    return complete.known && complete.number != 0;
}

/// What is known of the number of visits in a month.
class Month {
public:
    Month(bool is_complete, std::int32_t total) : complete_{is_complete}, low_{total} {}

    /// Numbers a visit. `place`: its place among the visits recorded, 0 where it is cancelled, by this record or another one; `ordinal`: the number that
    /// the claim states; `shown`: the count that its papers show, 0 where they show none.
    void take(VisitNumber& number, std::int32_t place, const Slot& ordinal, std::int32_t shown) {
        if (place == 0) {
            number.counted = false;
            return;
        }
        const std::int32_t known = ordinal.known ? static_cast<std::int32_t>(ordinal.number) : std::max(place, shown);
        number.low = known;
        number.high = ordinal.known || shown > 0 || complete_ ? known : VisitNumber::kNoBound;
        low_ = std::max(low_, known);
        shown_ = shown_ || shown > 0;
    }

    /// Adds what the month comes to, once all its visits are taken.
    void close(VisitNumber& number) const {
        number.month_low = low_;
        number.month_high = shown_ || complete_ ? low_ : VisitNumber::kNoBound;
    }

private:
    bool complete_;
    std::int32_t low_;
    bool shown_ = false;
};

}  // namespace

std::string KnownAround::other_claim_with(std::string_view values) const {
    if (others_ == nullptr) return {};
    const Slot& own = claim_.slot(FieldId::claim_claim_id);
    return std::string{others_->other_claim_with(values, own.known ? own.text() : std::string_view{})};
}

VisitNumber KnownAround::visit_number(ThingId encounter, std::uint64_t classes) const {
    if (claim_.all(Record::encounter).size() == 1) {  // the usual case
        if (!lone_ || lone_->classes != classes) lone_ = {classes, count_alone(encounter, classes)};
        return lone_->number;
    }
    auto numbers = std::find_if(numbers_.begin(), numbers_.end(), [classes](const Numbers& made) { return made.classes == classes; });
    if (numbers == numbers_.end()) numbers = numbers_.insert(numbers_.end(), {classes, count(classes)});
    return numbers->by_encounter[claim_.things[encounter].number];
}

std::shared_ptr<const MonthNumbers> KnownAround::numbers_of_month(std::span<const VisitOfClaim* const> own, std::uint64_t classes) const {
    const std::string person = others_ == nullptr ? std::string{} : person_of(claim_);
    const PersonMonth month = person.empty() ? PersonMonth{} : person_month(person, own.front()->month);
    if (!person.empty()) {
        const auto is_known = [crowd = others_->numbers_of_crowd(month, classes)](const VisitOfClaim* visit) { return crowd && crowd->find(visit->visit.identity) != nullptr; };
        if (std::all_of(own.begin(), own.end(), is_known)) return others_->numbers_of_crowd(month, classes);
    }
    std::vector<Visit> records;
    for (const VisitOfClaim* const visit : own) records.push_back(visit->visit);
    if (!person.empty()) others_->append_visits(month, records);
    return std::make_shared<const MonthNumbers>(numbered(std::move(records), classes));
}

std::int32_t KnownAround::count_shown(ThingId encounter) const {
    std::int64_t shown = 0;
    each_belonging(claim_, Record::document, encounter, [&](ThingId document) {
        const Slot& count = claim_.slot(document, FieldId::document_registration_count_shown);
        if (count.known && count.number <= kGreatestCount) shown = std::max(shown, count.number);
        return true;
    });
    return static_cast<std::int32_t>(shown);
}

VisitNumber KnownAround::unnumbered(ThingId encounter, std::uint64_t classes) const {
    VisitNumber number;
    const Slot& encounter_class = claim_.slot(encounter, FieldId::encounter_class_);
    number.dated = encounter_class.known && claim_.slot(encounter, FieldId::encounter_start).known;
    number.counted = !encounter_class.known || (encounter_class.bit() & classes) != 0;
    return number;
}

VisitNumber KnownAround::count_alone(ThingId encounter, std::uint64_t classes) const {
    VisitNumber number = unnumbered(encounter, classes);
    if (!number.counted || !number.dated) return number;
    const bool is_alone = others_ == nullptr;  // with nothing to tell the visit from, it costs no fingerprint
    const auto visit = visit_of(claim_, encounter, is_alone ? Identity::not_asked : Identity::asked);
    if (!visit) return number;
    const VisitOfClaim* const own[] = {&*visit};
    const auto known = is_alone ? nullptr : numbers_of_month(own, classes);
    const std::int32_t only = visit->visit.cancelled ? 0 : 1;
    Month month{is_complete(claim_), known ? known->total : only};
    const Slot& ordinal = claim_.slot(encounter, FieldId::encounter_monthly_ordinal);
    month.take(number, known ? known->find(visit->visit.identity)->number : only, ordinal, count_shown(encounter));
    month.close(number);
    return number;
}

std::vector<VisitNumber> KnownAround::count(std::uint64_t classes) const {
    std::vector<VisitNumber> numbers;
    for (const ThingId encounter : claim_.all(Record::encounter)) numbers.push_back(unnumbered(encounter, classes));
    const auto counts = [](const VisitNumber& number) { return number.counted && number.dated; };
    if (std::none_of(numbers.begin(), numbers.end(), counts)) return numbers;
    const std::vector<VisitOfClaim> own = visits_of(claim_);
    std::map<std::int32_t, std::vector<const VisitOfClaim*>> by_month;
    for (const VisitOfClaim& visit : own) by_month[visit.month].push_back(&visit);
    const auto number_of = [&](const VisitOfClaim* visit) -> VisitNumber& { return numbers[claim_.things[visit->encounter].number]; };
    for (const auto& [its_month, visits] : by_month) {
        const auto known = numbers_of_month(visits, classes);
        Month month{is_complete(claim_), known->total};
        for (const VisitOfClaim* const visit : visits) {
            VisitNumber& number = number_of(visit);
            if (!number.counted) continue;
            const Slot& ordinal = claim_.slot(visit->encounter, FieldId::encounter_monthly_ordinal);
            month.take(number, known->find(visit->visit.identity)->number, ordinal, count_shown(visit->encounter));
        }
        for (const VisitOfClaim* const visit : visits) month.close(number_of(visit));
    }
    return numbers;
}

}  // namespace claims
