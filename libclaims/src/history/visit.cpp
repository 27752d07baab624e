#include "history/visit.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "base/identity_number.hpp"
#include "base/person_name.hpp"
#include "base/sha256.hpp"

namespace claims {
namespace {

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
std::uint64_t identity_of(const Claim& claim, ThingId encounter) {
    const std::string_view registration = text_of(claim, encounter, FieldId::encounter_registration_no);
    std::string_view institution = text_of(claim, encounter, FieldId::encounter_institution_code);
    if (institution.empty()) institution = text_of(claim, encounter, FieldId::encounter_institution_name);
    const bool registered = !registration.empty() && !institution.empty();
    std::string identity{registered ? 'r' : 'e'};
    identity += registered ? registration : text_of(claim, encounter, FieldId::encounter_encounter_id);
    identity += kBetween;
    identity += registered ? institution : text_of(claim, kTheClaim, FieldId::claim_claim_id);
    return fingerprint(identity);
}

}  // namespace

bool operator<(const Visit& a, const Visit& b) {
    return std::tie(a.day, a.second, a.registration_no, a.encounter_id, a.identity, a.encounter_class) <
           std::tie(b.day, b.second, b.registration_no, b.encounter_id, b.identity, b.encounter_class);
}

Visit joined(const Visit& a, const Visit& b) {
    Visit visit = b < a ? b : a;
    visit.cancelled = a.cancelled || b.cancelled;
    return visit;
}

const MonthNumbers::Place* MonthNumbers::find(std::uint64_t identity) const {
    const auto at = std::lower_bound(places.begin(), places.end(), identity, [](const Place& place, std::uint64_t wanted) { return place.identity < wanted; });
    return at != places.end() && at->identity == identity ? &*at : nullptr;
}

MonthNumbers numbered(std::vector<Visit> records, std::uint64_t classes) {
    const auto by_identity = [](const auto& a, const auto& b) { return a.identity < b.identity; };
    std::sort(records.begin(), records.end(), by_identity);
    std::vector<Visit> visits;
    for (const Visit& record : records) {
        if (!visits.empty() && visits.back().identity == record.identity) visits.back() = joined(visits.back(), record);
        else visits.push_back(record);
    }
    std::sort(visits.begin(), visits.end());
    MonthNumbers numbers;
    numbers.places.reserve(visits.size());
    for (const Visit& visit : visits) {
        const bool counts = !visit.cancelled && (classes >> visit.encounter_class & 1) != 0;
        numbers.places.push_back({visit.identity, counts ? ++numbers.total : 0});
    }
    std::sort(numbers.places.begin(), numbers.places.end(), by_identity);
    return numbers;
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

PersonMonth person_month(std::string_view person, std::int32_t month) {
    std::string text{person};
    text += kBetween;
    text += std::to_string(month);
    return fingerprint(text);
}

std::optional<VisitOfClaim> visit_of(const Claim& claim, ThingId encounter, Identity identity) {
    const Slot& encounter_class = claim.slot(encounter, FieldId::encounter_class_);
    const Slot& start = claim.slot(encounter, FieldId::encounter_start);
    if (!encounter_class.known || (encounter_class.bit() & kVisitClasses) == 0 || !start.known) return std::nullopt;
    Visit visit;
    if (identity == Identity::asked) visit.identity = identity_of(claim, encounter);
    visit.day = start.date().day;
    visit.second = start.detail;
    visit.encounter_class = static_cast<std::uint8_t>(encounter_class.number);
    visit.cancelled = claim.slot(encounter, FieldId::encounter_registration_cancelled).number != 0;
    visit.registration_no = text_of(claim, encounter, FieldId::encounter_registration_no);
    visit.encounter_id = text_of(claim, encounter, FieldId::encounter_encounter_id);
    return VisitOfClaim{encounter, month_of(start.date()), visit};
}

std::vector<VisitOfClaim> visits_of(const Claim& claim) {
    std::vector<VisitOfClaim> visits;
    for (const ThingId encounter : claim.all(Record::encounter)) {
        if (const auto visit = visit_of(claim, encounter, Identity::asked)) visits.push_back(*visit);
    }
    return visits;
}

std::vector<std::string> invoices_of(const Claim& claim) {
    constexpr std::uint64_t kInvoices = code_bit(CodeListId::document_kind, "invoice") | code_bit(CodeListId::document_kind, "electronic_invoice");
    std::vector<std::string> invoices;
    for (const ThingId document : claim.all(Record::document)) {
        if ((claim.slot(document, FieldId::document_kind).bit() & kInvoices) == 0 || !claim.slot(document, FieldId::document_number).known) continue;
        std::string& values = invoices.emplace_back();
        for (const FieldId field : {FieldId::document_code, FieldId::document_number}) {
            const Slot& slot = claim.slot(document, field);
            values += slot.known ? "=" + std::string{slot.text()} : "absent";
            values += '\n';
        }
    }
    return invoices;
}

}  // namespace claims
