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

}  // namespace

std::string KnownAround::other_claim_with(std::string_view values) const {
    if (others_ == nullptr) return {};
    const Slot& own = claim_.slot(FieldId::claim_claim_id);
    return std::string{others_->other_claim_with(values, own.known ? own.text() : std::string_view{})};
}

VisitNumber KnownAround::visit_number(ThingId encounter, std::uint64_t classes) const {
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

std::vector<VisitNumber> KnownAround::count(std::uint64_t classes) const {
    std::vector<VisitNumber> numbers(claim_.all(Record::encounter).size());
    bool any_counts = false;
    for (const ThingId encounter : claim_.all(Record::encounter)) {
        VisitNumber& number = numbers[claim_.things[encounter].number];
        const Slot& encounter_class = claim_.slot(encounter, FieldId::encounter_class_);
        number.dated = encounter_class.known && claim_.slot(encounter, FieldId::encounter_start).known;
        number.counted = !encounter_class.known || (encounter_class.bit() & classes) != 0;
        any_counts = any_counts || (number.counted && number.dated);
    }
    if (!any_counts) return numbers;
    if (others_ == nullptr && numbers.size() == 1) {  // nothing to tell the visit from: the usual case costs no fingerprint
        const std::vector<VisitOfClaim> own = visits_of(claim_, Identity::not_asked);
        if (own.empty()) return numbers;
        const VisitOfClaim* const visit = &own.front();
        count_month({&visit, 1}, numbered({visit->visit}, classes), numbers);
        return numbers;
    }
    const std::vector<VisitOfClaim> own = visits_of(claim_);
    std::map<std::int32_t, std::vector<const VisitOfClaim*>> by_month;
    for (const VisitOfClaim& visit : own) by_month[visit.month].push_back(&visit);
    for (const auto& [month, visits] : by_month) count_month(visits, *numbers_of_month(visits, classes), numbers);
    return numbers;
}

void KnownAround::count_month(std::span<const VisitOfClaim* const> own, const MonthNumbers& month, std::vector<VisitNumber>& numbers) const {
    const bool complete = is_complete(claim_);
    std::int32_t month_low = month.total;
    bool month_shown = false;
    const auto number_of = [&](const VisitOfClaim* visit) -> VisitNumber& { return numbers[claim_.things[visit->encounter].number]; };
    for (const VisitOfClaim* const visit : own) {
        VisitNumber& number = number_of(visit);
        if (!number.counted) continue;
        const std::int32_t place = month.find(visit->visit.identity)->number;
        if (place == 0) {  // cancelled, by this record or another one
            number.counted = false;
            continue;
        }
        const Slot& ordinal = claim_.slot(visit->encounter, FieldId::encounter_monthly_ordinal);
        const std::int32_t shown = count_shown(visit->encounter);
        const std::int32_t known = ordinal.known ? static_cast<std::int32_t>(ordinal.number) : std::max(place, shown);
        number.low = known;
        number.high = ordinal.known || shown > 0 || complete ? known : VisitNumber::kNoBound;
        month_low = std::max(month_low, known);
        month_shown = month_shown || shown > 0;
    }
    for (const VisitOfClaim* const visit : own) {
        VisitNumber& number = number_of(visit);
        number.month_low = month_low;
        number.month_high = month_shown || complete ? month_low : VisitNumber::kNoBound;
    }
}

}  // namespace claims
