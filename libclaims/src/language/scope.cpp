#include "language/scope.hpp"

#include "base/json_pointer.hpp"
#include "base/nearest.hpp"
#include "claim/complete.hpp"
#include "language/answer.hpp"
#include "language/things.hpp"

namespace claims {
namespace {

constexpr Slot kAbsent{};

/// The slot of a yes or no that lies in no claim.
const Slot& answer(bool yes) {
    static const auto kAnswers = [] {
        std::array<Slot, 2> answers;
        answers[0].set(0);
        answers[1].set(1);
        return answers;
    }();
    return kAnswers[yes ? 1 : 0];
}

const Slot& known(const Slot& made) { return made.known ? answer(made.number != 0) : kAbsent; }

const Slot& of_pair(const Claim& claim, FieldId field, ThingId registration, ThingId encounter) {
    if (encounter == kTheClaim) return kAbsent;
    if (field == FieldId::registration_lapsed) return known(is_lapsed(claim, registration, encounter));
    if (field == FieldId::registration_in_force) return known(is_in_force(claim, registration, encounter));
    return known(is_current(claim, registration, encounter));
}

/// The facts that a made fact is made of.
std::vector<FieldId> made_of(FieldId field) {
    if (field == FieldId::claim_place || field == FieldId::claim_pooling_area) return {FieldId::claim_jurisdiction, FieldId::claim_insured_insured_place};
    if (field == FieldId::document_issuer_place) return {FieldId::document_issuer_admin_division};
    if (field == FieldId::document_shows_emergency) return {FieldId::document_supports_acute, FieldId::document_supports_rescue};
    if (field == FieldId::document_expense_on) return {FieldId::document_issued_on};
    if (field == FieldId::stamp_of_issuer) return {FieldId::document_issuer_code};
    return {field};
}

void add(std::vector<std::string>& missing, std::string pointer) { unite(missing, {std::move(pointer)}); }

/// What the absent made fact of a thing lacks.
void add_made_of(const Claim& claim, ThingId thing, FieldId field, std::vector<std::string>& missing) {
    if (field == FieldId::document_stamped_on) {
        const auto stamps = claim.children(thing, ContainerId::document_stamps);
        if (stamps.empty()) return add(missing, pointer_to(claim, thing, ContainerId::document_stamps));
        for (const ThingId stamp : stamps) add(missing, pointer_to(claim, stamp, field_of(FieldId::stamp_on)));
        return;
    }
    for (const FieldId input : made_of(field)) {
        const ThingId holder = field_of(input).record == claim.things[thing].record ? thing : claim.things[thing].owner;
        if (!claim.slot(holder, input).known) add(missing, pointer_to(claim, holder, field_of(input)));
    }
}

std::string shown_code(const Field& field, std::int64_t number) { return std::string{codes_of(field.codes)[static_cast<std::size_t>(number)].word}; }

}  // namespace

Reading Fact::read_of_pair(const Subject& subject) const {
    const ThingId registration = subject.find(record, other);
    return Reading{registration == kTheClaim ? kAbsent : of_pair(subject.claim(), field->id, registration, subject[Record::encounter])};
}

std::string Fact::pointer(const Subject& subject) const {
    const Claim& claim = subject.claim();
    if (record == Record::claim) {
        if (field->absence != Absence::made) return pointer_to(claim, kTheClaim, *field);
        // A made fact stands at the first of its inputs that is known.
        for (const FieldId input : made_of(field->id)) {
            if (claim.slot(input).known) return pointer_to(claim, kTheClaim, field_of(input));
        }
        return pointer_to(claim, kTheClaim, field_of(made_of(field->id).front()));
    }
    const ThingId thing = subject.find(record, other);
    if (thing == kTheClaim) return container_pointer(subject, record, other);
    if (field->absence != Absence::made) return pointer_to(claim, thing, *field);
    if (record == Record::document && field->id != FieldId::document_stamped_on) {
        for (const FieldId input : made_of(field->id)) {
            if (claim.slot(thing, input).known) return pointer_to(claim, thing, field_of(input));
        }
    }
    return pointer_to(claim, thing);
}

void Fact::add_missing(const Subject& subject, std::vector<std::string>& missing) const {
    const Claim& claim = subject.claim();
    if (record == Record::claim) return add_made_of(claim, kTheClaim, field->id, missing);
    const ThingId thing = subject.find(record, other);
    if (thing == kTheClaim) return add(missing, container_pointer(subject, record, other));
    if (is_of_pair()) {
        const ThingId encounter = subject[Record::encounter];
        return add(missing, encounter == kTheClaim ? "/encounters" : pointer_to(claim, encounter, field_of(FieldId::encounter_start)));
    }
    if (field->absence == Absence::made) return add_made_of(claim, thing, field->id, missing);
    add(missing, pointer_to(claim, thing, *field));
}

std::string Fact::label(Language language) const {
    const std::string label{label_of(*field, language)};
    const bool flag = field->type == FieldType::flag;
    if (language == Language::zh) return flag ? label + "与否" : label;
    return (flag ? "whether " : label.starts_with("the ") ? "" : "the ") + label;
}

std::optional<Fact> find_fact(std::string_view word, std::string* nearest_word) {
    const std::size_t dot = word.find('.');
    std::string_view first = word.substr(0, dot);
    const std::string_view path = dot == std::string_view::npos ? std::string_view{} : word.substr(dot + 1);
    Fact fact;
    fact.other = first.starts_with("other_");
    if (fact.other) first.remove_prefix(6);
    if (first == "claim") {
        fact.field = find_field(Record::claim, path);
    } else if (const auto record = find_thing(first)) {
        fact.record = *record;
        fact.field = find_field(*record, path);
    } else {
        fact.field = find_field(Record::claim, word);
    }
    if (fact.field != nullptr) return fact;
    if (nearest_word != nullptr) *nearest_word = nearest(word, fact_words());
    return std::nullopt;
}

const Fact& FactList::used(const Subject& subject) const {
    for (const Fact& fact : facts) {
        if (fact.read(subject).is_known()) return fact;
    }
    // None is known: one that tells why (not yet, none) before one that does not.
    for (const Fact& fact : facts) {
        if (fact.read(subject).knowledge == Knowledge::not_yet) return fact;
    }
    return facts.front();
}

void FactList::add_missing(const Subject& subject, std::vector<std::string>& missing) const {
    for (const Fact& fact : facts) fact.add_missing(subject, missing);
}

std::string FactList::label(Language language) const {
    std::string text;
    for (const Fact& fact : facts) {
        if (!text.empty()) text += language == Language::zh ? "（未填写时为" : " (else ";
        text += fact.label(language);
    }
    for (std::size_t i = 1; i < facts.size(); ++i) text += language == Language::zh ? "）" : ")";
    return text;
}

std::string shown(const Claim& claim, const Field& field, const Slot& slot) {
    switch (field.type) {
        case FieldType::text: case FieldType::name: case FieldType::identifier: return std::string{slot.text()};
        case FieldType::code: return shown_code(field, slot.number);
        case FieldType::flag: return slot.number != 0 ? "true" : "false";
        case FieldType::count: return std::to_string(slot.number);
        case FieldType::money: return to_string(slot.money());
        case FieldType::date: return to_string(slot.date());
        case FieldType::region: return std::to_string(slot.number);
        case FieldType::codes: {
            std::string text;
            for (const std::uint8_t code : claim.codes_of(slot)) text += (text.empty() ? "" : " | ") + shown_code(field, code);
            return text;
        }
        case FieldType::ids: case FieldType::texts: {
            std::string text;
            for (const std::string_view member : claim.texts_of(slot)) {
                if (!text.empty()) text += " | ";
                text += member;
            }
            return text;
        }
    }
    return {};
}

std::string shown(const Claim& claim, const Field& field, const Reading& reading) {
    return reading.slot.known ? shown(claim, field, reading.slot) : std::string{};
}

std::string label_of(Record record, Language language) {
    const ThingWord& word = thing_word(record);
    return std::string{language == Language::zh ? word.chinese : word.english};
}

}  // namespace claims
