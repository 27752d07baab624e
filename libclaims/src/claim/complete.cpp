#include "claim/complete.hpp"

#include <algorithm>

#include "base/person_name.hpp"
#include "claim/belonging.hpp"
#include "claim/sanity.hpp"

namespace claims {
namespace {

/// What is a day stays a day: a time given there is dropped. What lies after the day of judgement has not happened.
void settle_day(Slot& slot, const Slot& as_of) {
    slot.detail = kWholeDay;
    if (slot.knowledge == Knowledge::known && as_of.known && slot.date() > as_of.date()) slot.knowledge = Knowledge::not_yet;
}

void settle_closed_dates(Claim& claim) {
    static const std::vector<FieldId> closed = [] {
        std::vector<FieldId> list;
        for (const Field& field : kFields) {
            if (field.absence == Absence::closed && field.type == FieldType::date) list.push_back(field.id);
        }
        return list;
    }();
    const Slot as_of = claim.slot(FieldId::claim_as_of);
    for (const FieldId field : closed) {
        const Record record = field_of(field).record;
        if (record == Record::claim) settle_day(claim.slot(field), as_of);
        for (const ThingId thing : claim.all(record)) settle_day(claim.slot(thing, field), as_of);
    }
}

void settle_day_of_judgement(Claim& claim, std::optional<Date> as_of) {
    for (const FieldId day : {FieldId::claim_as_of, FieldId::claim_submitted_on}) claim.slot(day).detail = kWholeDay;
    Slot& own = claim.slot(FieldId::claim_as_of);
    if (as_of) own.set(Moment{*as_of});
    else if (!own.known && claim.slot(FieldId::claim_submitted_on).known) own = claim.slot(FieldId::claim_submitted_on);
}

void settle_place(Claim& claim) {
    const Slot& jurisdiction = claim.slot(FieldId::claim_jurisdiction);
    const Slot place = jurisdiction.known ? jurisdiction : claim.slot(FieldId::claim_insured_insured_place);
    claim.slot(FieldId::claim_place) = place;
    if (place.known) claim.slot(FieldId::claim_pooling_area).set(pooling_area_of(place.number));
}

void make_stamp_facts(Claim& claim, ThingId document) {
    const Slot& issuer = claim.slot(document, FieldId::document_issuer_code);
    const Slot& issued_on = claim.slot(document, FieldId::document_issued_on);
    Slot earliest;
    for (const ThingId stamp : claim.children(document, ContainerId::document_stamps)) {
        const Slot& institution = claim.slot(stamp, FieldId::stamp_institution_code);
        const Slot& on = claim.slot(stamp, FieldId::stamp_on);
        if (!institution.known) claim.slot(stamp, FieldId::stamp_of_issuer).set(1);
        else if (issuer.known) claim.slot(stamp, FieldId::stamp_of_issuer).set(issuer.text() == institution.text() ? 1 : 0);
        const bool older = on.known && issued_on.known && on.date() < issued_on.date();
        claim.slot(stamp, FieldId::stamp_doubtful).set(older || claim.slot(stamp, FieldId::stamp_legible).number == 0 ? 1 : 0);
        if (on.known && (!earliest.known || on.date() < earliest.date())) earliest = on;
    }
    claim.slot(document, FieldId::document_stamped_on) = earliest;
}

/// Identity documents and cards: they are somebody's, and bear the name of that person.
constexpr std::uint64_t kPersonal = code_bit(CodeListId::document_kind, "id_card") | code_bit(CodeListId::document_kind, "household_register") |
                                    code_bit(CodeListId::document_kind, "other_identity_document") | code_bit(CodeListId::document_kind, "social_security_card") |
                                    code_bit(CodeListId::document_kind, "medical_insurance_certificate") | code_bit(CodeListId::document_kind, "bank_card");

std::uint8_t holder_by_relationship(const Slot& relationship) {
    if (relationship.known && relationship.number == code_number(CodeListId::relationship, "agent")) return code_number(CodeListId::holder, "agent");
    if (relationship.known && relationship.number == code_number(CodeListId::relationship, "employer_handler")) return code_number(CodeListId::holder, "handler");
    return code_number(CodeListId::holder, "claimant");
}

/// Whose paper it is, where that is not stated and the name on it tells.
void find_holder(Claim& claim, ThingId document) {
    Slot& holder = claim.slot(document, FieldId::document_holder);
    const Slot& name = claim.slot(document, FieldId::document_subject_name);
    if (holder.known || !name.known || (claim.slot(document, FieldId::document_kind).bit() & kPersonal) == 0) return;
    const auto bears = [&](FieldId person) {
        const Slot& other = claim.slot(person);
        return other.known && compare_names(name.text(), other.text()).match <= NameMatch::same_normalised;
    };
    if (bears(FieldId::claim_insured_name)) holder.set(code_number(CodeListId::holder, "insured"));
    else if (bears(FieldId::claim_claimant_name)) holder.set(holder_by_relationship(claim.slot(FieldId::claim_claimant_relationship)));
}

void make_document_facts(Claim& claim, ThingId document, const EncountersOfPapers& encounters) {
    Slot place = claim.slot(document, FieldId::document_issuer_admin_division);
    if (!place.known) {
        const ThingId encounter = encounters.of_issuer(document);
        if (encounter != kTheClaim) place = claim.slot(encounter, FieldId::encounter_institution_admin_division);
    }
    claim.slot(document, FieldId::document_issuer_place) = place;

    const Slot& acute = claim.slot(document, FieldId::document_supports_acute);
    const Slot& rescue = claim.slot(document, FieldId::document_supports_rescue);
    Slot& emergency = claim.slot(document, FieldId::document_shows_emergency);
    if ((acute.known && acute.number != 0) || (rescue.known && rescue.number != 0)) emergency.set(1);
    else if (acute.known && rescue.known) emergency.set(0);

    const ThingId earliest = encounters.earliest(document);
    claim.slot(document, FieldId::document_expense_on) =
        earliest != kTheClaim ? claim.slot(earliest, FieldId::encounter_start) : claim.slot(document, FieldId::document_issued_on);
    find_holder(claim, document);
    make_stamp_facts(claim, document);
}

/// Things without a kind have been left out.
void settle_kinds(Claim& claim) {
    for (const FieldId kind : {FieldId::document_kind, FieldId::registration_kind, FieldId::change_kind}) {
        const Record record = field_of(kind).record;
        for (const ThingId thing : claim.all(record)) {
            if (claim.things[thing].judged) claim.kinds[static_cast<std::size_t>(record)] |= claim.slot(thing, kind).bit();
        }
    }
}

std::uint8_t outage_kind(std::int64_t event) {
    constexpr auto kEvents = CodeListId::card_event_kind;
    constexpr auto kOutages = CodeListId::outage_kind;
    if (event == code_number(kEvents, "lost_reported")) return code_number(kOutages, "lost");
    if (event == code_number(kEvents, "damaged")) return code_number(kOutages, "damaged");
    if (event == code_number(kEvents, "production_delayed")) return code_number(kOutages, "production_delayed");
    return code_number(kOutages, "replacement");
}

/// An event opens an outage; the acceptance of a replacement marks the one that is open, or opens one; a new card closes it.
void make_outages(Claim& claim) {
    std::vector<ThingId> events = claim.all(Record::card_event);
    const auto day = [&](ThingId event) { return claim.slot(event, FieldId::card_event_on).known ? claim.slot(event, FieldId::card_event_on).number : INT32_MAX; };
    std::stable_sort(events.begin(), events.end(), [&](ThingId a, ThingId b) { return day(a) < day(b); });
    ThingId open = kTheClaim;
    for (const ThingId event : events) {
        const std::int64_t kind = claim.slot(event, FieldId::card_event_kind).number;
        const Slot on = claim.slot(event, FieldId::card_event_on);
        if (kind == code_number(CodeListId::card_event_kind, "reissued")) {
            if (open != kTheClaim && on.known) {
                claim.slot(open, FieldId::card_outage_to) = on;
                if (const Slot& as_of = claim.slot(FieldId::claim_as_of); as_of.known && on.date() > as_of.date()) {
                    claim.slot(open, FieldId::card_outage_to).knowledge = Knowledge::not_yet;
                }
            }
            open = kTheClaim;
            continue;
        }
        const bool acceptance = kind == code_number(CodeListId::card_event_kind, "replacement_accepted");
        if (!acceptance || open == kTheClaim) {
            const std::uint32_t index = claim.things[event].index;
            open = claim.add(Record::card_outage, ContainerId::claim_card_events, kTheClaim, index);
            claim.slot(open, FieldId::card_outage_kind).set(outage_kind(kind));
            claim.slot(open, FieldId::card_outage_from) = on;
        }
        if (acceptance) claim.slot(open, FieldId::card_outage_accepted_on) = on;
    }
}

}  // namespace

std::int64_t region_step(std::int64_t region) {
    if (region % 10000 == 0) return 10000;
    return region % 100 == 0 ? 100 : 1;
}

std::int64_t pooling_area_of(std::int64_t place) {
    const std::int64_t province = place / 10000;
    const bool municipality = province == 11 || province == 12 || province == 31 || province == 50;
    return municipality ? province * 10000 : place / 100 * 100;
}

void complete(Claim& claim, std::optional<Date> as_of) {
    settle_day_of_judgement(claim, as_of);
    settle_closed_dates(claim);
    settle_place(claim);
    settle_belongings(claim);
    settle_kinds(claim);
    const EncountersOfPapers encounters{claim};
    for (const ThingId document : claim.all(Record::document)) make_document_facts(claim, document, encounters);
    make_outages(claim);
    report_unlikely_facts(claim);
}

}  // namespace claims
