#include "language/things.hpp"

#include <algorithm>

namespace claims {
namespace {

void add_absent(Candidates& found, std::string pointer, ThingId owner) {
    found.absent.push_back(std::move(pointer));
    found.absent_owners.push_back(owner);
}

bool is_inside_bound_encounter(const Subject& subject, bool other) { return !other && subject[Record::encounter] != kTheClaim; }

void add_all(const Subject& subject, Record record, ContainerId container, Candidates& found) {
    const Claim& claim = subject.claim();
    if (claim.has(container)) found.given = true;
    else add_absent(found, pointer_to(claim, kTheClaim, container), kTheClaim);
    found.things = claim.all(record);
}

void add_encounters(const Subject& subject, bool other, Candidates& found) {
    const Claim& claim = subject.claim();
    add_all(subject, Record::encounter, ContainerId::claim_encounters, found);
    const ThingId document = subject[Record::document];
    const bool own = !other && document != kTheClaim;
    std::erase_if(found.things, [&](ThingId encounter) { return !claim.things[encounter].judged || (own && !claim.belongs(document, encounter)); });
}

void add_documents(const Subject& subject, bool other, Candidates& found) {
    const Claim& claim = subject.claim();
    const ThingId encounter = subject[Record::encounter];
    const bool own = is_inside_bound_encounter(subject, other);
    found.given = claim.has(ContainerId::claim_documents) || claim.has(ContainerId::claim_card_request_documents);
    if (!found.given) add_absent(found, "/documents", kTheClaim);
    for (const ThingId document : claim.all(Record::document)) {
        if (claim.things[document].judged && (!own || claim.belongs(document, encounter))) found.things.push_back(document);
    }
}

void add_registrations(const Subject& subject, bool other, Candidates& found) {
    const Claim& claim = subject.claim();
    add_all(subject, Record::registration, ContainerId::claim_registrations, found);
    if (!is_inside_bound_encounter(subject, other)) return;
    std::erase_if(found.things, [&](ThingId registration) { return !claim.belongs(registration, subject[Record::encounter]); });
}

void add_children(const Claim& claim, ThingId owner, ContainerId container, Candidates& found) {
    if (!claim.has(owner, container)) {
        add_absent(found, pointer_to(claim, owner, container), owner);
        return;
    }
    found.given = true;
    const auto children = claim.children(owner, container);
    found.things.insert(found.things.end(), children.begin(), children.end());
}

/// Things inside another one: those of the one that is bound, else of all.
void add_inner(const Subject& subject, bool other, Record owner, ContainerId container, Candidates& found) {
    if (!other && subject[owner] != kTheClaim) return add_children(subject.claim(), subject[owner], container, found);
    const Candidates owners = candidates(subject, owner, other);
    found.absent = owners.absent;
    found.absent_owners = owners.absent_owners;
    found.given = owners.given;
    for (const ThingId id : owners.things) add_children(subject.claim(), id, container, found);
}

}  // namespace

const std::vector<ThingWord>& thing_words() {
    static const std::vector<ThingWord> words = {
        {Record::encounter, "encounter", "就诊", FieldId::encounter_start, "", ""},
        {Record::document, "paper", "材料", FieldId::document_issued_on, "", ""},
        {Record::registration, "registration", "备案登记", FieldId::registration_filed_on, "a registration: ", "备案登记:"},
        {Record::measure, "measure", "诊疗项目", std::nullopt, "", ""},
        {Record::stamp, "stamp", "印章", FieldId::stamp_on, "stamped by ", "加盖"},
        {Record::endorsement, "endorsement", "背书", std::nullopt, "with this written on it: ", "背书:"},
        {Record::contribution, "contribution", "缴费记录", FieldId::contribution_due_on, "", ""},
        {Record::change, "change of enrolment", "参保变更", FieldId::change_effective_on, "the change of ", "变更:"},
        {Record::credit, "monthly credit", "账户划入", FieldId::credit_credited_on, "", ""},
        {Record::card_outage, "time without the card", "无卡期间", FieldId::card_outage_from, "the report of ", "报告:"},
    };
    return words;
}

const ThingWord& thing_word(Record record) {
    static const ThingWord none{Record::claim, "claim", "申请", std::nullopt, "", ""};
    for (const ThingWord& word : thing_words()) {
        if (word.record == record) return word;
    }
    return none;
}

std::optional<Record> find_thing(std::string_view word) {
    for (const ThingWord& thing : thing_words()) {
        if (name_of(thing.record) == word) return thing.record;
    }
    return std::nullopt;
}

const std::vector<std::string_view>& fact_words() {
    static const std::vector<std::string> owned = [] {
        std::vector<std::string> words;
        for (const Field& field : kFields) {
            const bool top = field.record == Record::claim && field.path.find('.') == std::string_view::npos;
            if (field.record != Record::claim) words.push_back(std::string{name_of(field.record)} + "." + std::string{field.path});
            else words.push_back(top ? "claim." + std::string{field.path} : std::string{field.path});
        }
        return words;
    }();
    static const std::vector<std::string_view> views{owned.begin(), owned.end()};
    return views;
}

std::optional<Date> own_date(const Claim& claim, ThingId thing) {
    const auto field = thing_word(claim.things[thing].record).own_date;
    if (!field) return claim.things[thing].owner != kTheClaim ? own_date(claim, claim.things[thing].owner) : std::nullopt;
    const Slot& slot = claim.slot(thing, *field);
    return slot.known ? std::optional{slot.date()} : std::nullopt;
}

Candidates candidates(const Subject& subject, Record record, bool other) {
    Candidates found;
    switch (record) {
        case Record::encounter: add_encounters(subject, other, found); break;
        case Record::document: add_documents(subject, other, found); break;
        case Record::registration: add_registrations(subject, other, found); break;
        case Record::measure: add_inner(subject, other, Record::encounter, ContainerId::encounter_measures, found); break;
        case Record::stamp: add_inner(subject, other, Record::document, ContainerId::document_stamps, found); break;
        case Record::endorsement: add_inner(subject, other, Record::document, ContainerId::document_endorsements, found); break;
        case Record::contribution: add_all(subject, record, ContainerId::claim_contributions, found); break;
        case Record::change: add_all(subject, record, ContainerId::claim_changes, found); break;
        case Record::credit: add_all(subject, record, ContainerId::claim_credits, found); break;
        case Record::card_outage: add_all(subject, record, ContainerId::claim_card_events, found); break;
        case Record::claim: case Record::diagnosis: case Record::baseline_measure: case Record::card_event: break;  // no things of rules
    }
    return found;
}

std::string container_pointer(const Subject& subject, Record record, bool other) {
    const Claim& claim = subject.claim();
    for (const Container& container : kContainers) {
        if (container.thing != record) continue;
        if (container.owner == Record::claim) {
            const bool second = record == Record::document && !claim.has(ContainerId::claim_documents) && claim.has(ContainerId::claim_card_request_documents);
            return second ? "/card_request/documents" : pointer_to(claim, kTheClaim, container.id);
        }
        const ThingId owner = other ? kTheClaim : subject[container.owner];
        return owner != kTheClaim ? pointer_to(claim, owner, container.id) : container_pointer(subject, container.owner, other);
    }
    return "/card_events";
}

}  // namespace claims
