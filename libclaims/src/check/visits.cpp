#include "check/visits.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/identity_number.hpp"
#include "base/person_name.hpp"

namespace claims {
namespace {

constexpr std::uint64_t kVisitClasses = code_bit(CodeListId::encounter_class, "outpatient") | code_bit(CodeListId::encounter_class, "emergency");
constexpr char kBetween = '\x1f';  // in no name and no number

std::string_view text_of(const Claim& claim, ThingId thing, FieldId field) {
    const Slot& slot = claim.slot(thing, field);
    return slot.known ? slot.text() : std::string_view{};
}

/// What tells children of one name and birth date apart; nullopt where nothing does.
std::optional<std::string> mark_of_newborn(const Claim& claim) {
    const bool newborn = claim.has(ObjectId::birth) || (claim.slot(FieldId::claim_insured_insured_kind).known &&
                                                        claim.slot(FieldId::claim_insured_insured_kind).number == code_number(CodeListId::insured_kind, "newborn"));
    if (!newborn) return std::string{};
    if (const std::string_view certificate = text_of(claim, kTheClaim, FieldId::claim_birth_certificate_no); !certificate.empty()) return std::string{certificate};
    if (const Slot& order = claim.slot(FieldId::claim_birth_birth_order); order.known) return "#" + std::to_string(order.number);
    if (claim.slot(FieldId::claim_birth_birth_count).number > 1) return std::nullopt;
    return std::string{};
}

/// The same registration at the same institution is one visit; without one, the encounter of the claim.
std::string identity_of(const Claim& claim, ThingId encounter) {
    const std::string_view registration = text_of(claim, encounter, FieldId::encounter_registration_no);
    std::string_view institution = text_of(claim, encounter, FieldId::encounter_institution_code);
    if (institution.empty()) institution = text_of(claim, encounter, FieldId::encounter_institution_name);
    std::string identity;
    if (!registration.empty() && !institution.empty()) {
        identity = "r";
        identity += registration;
        identity += kBetween;
        identity += institution;
        return identity;
    }
    identity = "e";
    identity += text_of(claim, encounter, FieldId::encounter_encounter_id);
    identity += kBetween;
    identity += text_of(claim, kTheClaim, FieldId::claim_claim_id);
    return identity;
}

/// Joins the records of a visit: whoever records a cancellation records it later, so it holds.
void add_visit(std::vector<Visit>& visits, Visit visit) {
    const auto same = std::find_if(visits.begin(), visits.end(), [&](const Visit& known) { return known.identity == visit.identity; });
    if (same == visits.end()) {
        visits.push_back(std::move(visit));
        return;
    }
    const bool cancelled = same->cancelled || visit.cancelled;
    if (visit < *same) *same = std::move(visit);
    same->cancelled = cancelled;
}

std::string key_of(const std::string& person, std::int32_t month) { return person + kBetween + std::to_string(month); }

/// "=code\n=number\n", as the kind first_presented writes it.
std::string values_of_invoice(const Claim& claim, ThingId document) {
    std::string values;
    for (const FieldId field : {FieldId::document_code, FieldId::document_number}) {
        const Slot& slot = claim.slot(document, field);
        values += slot.known ? "=" + std::string{slot.text()} : "absent";
        values += '\n';
    }
    return values;
}

}  // namespace

bool operator<(const Visit& a, const Visit& b) {
    return std::tie(a.day, a.second, a.registration_no, a.encounter_id, a.identity) < std::tie(b.day, b.second, b.registration_no, b.encounter_id, b.identity);
}

std::string person_of(const Claim& claim) {
    if (const std::string_view number = text_of(claim, kTheClaim, FieldId::claim_insured_id_number); !number.empty()) return "i" + canonical_identity_number(number);
    if (const std::string_view id = text_of(claim, kTheClaim, FieldId::claim_insured_external_id); !id.empty()) return "x" + std::string{id};
    const std::string_view name = text_of(claim, kTheClaim, FieldId::claim_insured_name);
    const Slot& birth = claim.slot(FieldId::claim_insured_birth_date);
    const auto mark = mark_of_newborn(claim);
    if (name.empty() || !birth.known || !mark) return {};
    return "n" + normalised_name(name) + kBetween + to_string(birth.date()) + kBetween + *mark;
}

std::int32_t month_of(Date date) {
    const auto [year, month, day] = year_month_day(date);
    return year * 100 + month;
}

std::vector<std::pair<std::int32_t, Visit>> visits_of(const Claim& claim) {
    std::vector<std::pair<std::int32_t, Visit>> visits;
    for (const ThingId encounter : claim.all(Record::encounter)) {
        const Slot& encounter_class = claim.slot(encounter, FieldId::encounter_class_);
        const Slot& start = claim.slot(encounter, FieldId::encounter_start);
        if (!encounter_class.known || (encounter_class.bit() & kVisitClasses) == 0 || !start.known) continue;
        Visit visit;
        visit.day = start.date().day;
        visit.second = start.detail;
        visit.encounter_class = static_cast<std::uint8_t>(encounter_class.number);
        visit.cancelled = claim.slot(encounter, FieldId::encounter_registration_cancelled).number != 0;
        visit.registration_no = text_of(claim, encounter, FieldId::encounter_registration_no);
        visit.encounter_id = text_of(claim, encounter, FieldId::encounter_encounter_id);
        visit.identity = identity_of(claim, encounter);
        visits.emplace_back(month_of(start.date()), std::move(visit));
    }
    return visits;
}

void ClaimsKnown::add(const Claim& claim) {
    const std::string person = person_of(claim);
    if (!person.empty()) {
        for (auto& [month, visit] : visits_of(claim)) add_visit(visits_[key_of(person, month)], std::move(visit));
    }
    constexpr std::uint64_t kInvoices = code_bit(CodeListId::document_kind, "invoice") | code_bit(CodeListId::document_kind, "electronic_invoice");
    const std::string claim_id{text_of(claim, kTheClaim, FieldId::claim_claim_id)};
    for (const ThingId document : claim.all(Record::document)) {
        if ((claim.slot(document, FieldId::document_kind).bit() & kInvoices) == 0 || !claim.slot(document, FieldId::document_number).known) continue;
        auto& ids = claims_of_invoice_[values_of_invoice(claim, document)];
        if (std::find(ids.begin(), ids.end(), claim_id) != ids.end()) continue;
        ids.push_back(claim_id);
        std::sort(ids.begin(), ids.end());
        if (ids.size() > 2) ids.pop_back();
    }
}

const std::vector<Visit>* ClaimsKnown::find(const std::string& person, std::int32_t month) const {
    const auto found = visits_.find(key_of(person, month));
    return found == visits_.end() ? nullptr : &found->second;
}

std::string ClaimsKnown::other_claim_with(std::string_view values, std::string_view own) const {
    const auto found = claims_of_invoice_.find(std::string{values});
    if (found == claims_of_invoice_.end()) return {};
    for (const std::string& id : found->second) {
        if (id != own) return id;
    }
    return {};
}

std::string KnownAround::other_claim_with(std::string_view values) const {
    return others_ == nullptr ? std::string{} : others_->other_claim_with(values, text_of(claim_, kTheClaim, FieldId::claim_claim_id));
}

VisitNumber KnownAround::visit_number(ThingId encounter, std::uint64_t classes) const {
    auto numbers = std::find_if(numbers_.begin(), numbers_.end(), [classes](const Numbers& made) { return made.classes == classes; });
    if (numbers == numbers_.end()) numbers = numbers_.insert(numbers_.end(), {classes, count(classes)});
    return numbers->by_encounter[claim_.things[encounter].number];
}

std::vector<Visit> KnownAround::visits_of_month(std::int32_t month, std::uint64_t classes) const {
    std::vector<Visit> visits;
    for (auto& [own_month, visit] : visits_of(claim_)) {
        if (own_month == month) add_visit(visits, std::move(visit));
    }
    const std::string person = others_ == nullptr ? std::string{} : person_of(claim_);
    if (const std::vector<Visit>* others = person.empty() ? nullptr : others_->find(person, month)) {
        for (const Visit& visit : *others) add_visit(visits, visit);
    }
    std::erase_if(visits, [classes](const Visit& visit) { return visit.cancelled || (classes >> visit.encounter_class & 1) == 0; });
    std::sort(visits.begin(), visits.end());
    return visits;
}

std::int32_t KnownAround::count_shown(ThingId encounter) const {
    constexpr std::int64_t kGreatestCount = 999;  // a larger number is a serial number
    std::int64_t shown = 0;
    for (const ThingId document : claim_.all(Record::document)) {
        const Slot& count = claim_.slot(document, FieldId::document_registration_count_shown);
        if (count.known && count.number <= kGreatestCount && claim_.belongs(document, encounter)) shown = std::max(shown, count.number);
    }
    return static_cast<std::int32_t>(shown);
}

std::vector<VisitNumber> KnownAround::count(std::uint64_t classes) const {
    const bool complete = claim_.slot(FieldId::claim_visit_history_complete).known && claim_.slot(FieldId::claim_visit_history_complete).number != 0;
    const auto& encounters = claim_.all(Record::encounter);
    std::vector<VisitNumber> numbers(encounters.size());
    std::map<std::int32_t, std::vector<ThingId>> by_month;
    for (const ThingId encounter : encounters) {
        VisitNumber& number = numbers[claim_.things[encounter].number];
        const Slot& encounter_class = claim_.slot(encounter, FieldId::encounter_class_);
        const Slot& start = claim_.slot(encounter, FieldId::encounter_start);
        number.dated = encounter_class.known && start.known;
        number.counted = !encounter_class.known || (encounter_class.bit() & classes) != 0;
        if (number.dated && number.counted) by_month[month_of(start.date())].push_back(encounter);
    }
    for (const auto& [month, members] : by_month) {
        const std::vector<Visit> visits = visits_of_month(month, classes);
        const auto total = static_cast<std::int32_t>(visits.size());
        std::int32_t month_low = total;
        bool month_shown = false;
        for (const ThingId encounter : members) {
            VisitNumber& number = numbers[claim_.things[encounter].number];
            const std::string identity = identity_of(claim_, encounter);
            const auto at = std::find_if(visits.begin(), visits.end(), [&](const Visit& visit) { return visit.identity == identity; });
            if (at == visits.end()) {  // cancelled, by this record or another one
                number.counted = false;
                continue;
            }
            const auto place = static_cast<std::int32_t>(at - visits.begin()) + 1;
            const Slot& ordinal = claim_.slot(encounter, FieldId::encounter_monthly_ordinal);
            const std::int32_t shown = count_shown(encounter);
            const std::int32_t known = ordinal.known ? static_cast<std::int32_t>(ordinal.number) : std::max(place, shown);
            number.low = known;
            number.high = ordinal.known || shown > 0 || complete ? known : VisitNumber::kNoBound;
            month_low = std::max(month_low, known);
            month_shown = month_shown || shown > 0;
        }
        for (const ThingId encounter : members) {
            VisitNumber& number = numbers[claim_.things[encounter].number];
            number.month_low = month_low;
            number.month_high = month_shown || complete ? month_low : VisitNumber::kNoBound;
        }
    }
    return numbers;
}

}  // namespace claims
