#include "columns/told.hpp"

#include <cstring>

#include "base/sha256.hpp"

namespace claims {
namespace {

enum class Tells : std::uint8_t { visit, invoice };

/// What every record begins with; texts stand after it, the registration number of a visit first.
struct Head {
    std::uint64_t topic = 0;
    std::uint64_t identity = 0;
    std::int32_t day = 0;
    std::int32_t second = 0;
    std::int32_t length_of_first = 0;
    std::uint8_t encounter_class = 0;
    std::uint8_t cancelled = 0;
    Tells tells = Tells::visit;
    std::uint8_t unused = 0;
};

Told record_of(const Head& head, std::string_view first, std::string_view second) {
    Told told{head.topic, std::string(sizeof head, '\0')};
    std::memcpy(told.record.data(), &head, sizeof head);
    told.record += first;
    told.record += second;
    return told;
}

}  // namespace

std::vector<Told> told_by(const Claim& claim) {
    std::vector<Told> told;
    const std::vector<VisitOfClaim> visits = visits_of(claim);
    const std::string person = visits.empty() ? std::string{} : person_of(claim);
    for (const auto& [encounter, month, visit] : visits) {
        if (person.empty()) break;
        Head head{person_month(person, month), visit.identity, visit.day, visit.second, static_cast<std::int32_t>(visit.registration_no.size()),
                  visit.encounter_class, static_cast<std::uint8_t>(visit.cancelled), Tells::visit};
        told.push_back(record_of(head, visit.registration_no, visit.encounter_id));
    }
    const Slot& id = claim.slot(FieldId::claim_claim_id);
    for (const std::string& values : invoices_of(claim)) {
        Head head;
        head.topic = fingerprint(values);
        head.tells = Tells::invoice;
        told.push_back(record_of(head, id.known ? id.text() : std::string_view{}, {}));
    }
    return told;
}

void learn(std::string_view record, ClaimsKnown& known) {
    Head head;
    if (record.size() < sizeof head) return;
    std::memcpy(&head, record.data(), sizeof head);
    record.remove_prefix(sizeof head);
    if (head.tells == Tells::invoice) return known.add_invoice(head.topic, record);
    const auto length = static_cast<std::size_t>(head.length_of_first);
    if (length > record.size()) return;
    Visit visit;
    visit.identity = head.identity;
    visit.day = head.day;
    visit.second = head.second;
    visit.encounter_class = head.encounter_class;
    visit.cancelled = head.cancelled != 0;
    visit.registration_no = record.substr(0, length);
    visit.encounter_id = record.substr(length);
    known.add(head.topic, visit);
}

}  // namespace claims
