#include "language/newborn.hpp"

namespace claims {
namespace {

std::string_view text_of(const Claim& claim, FieldId field) {
    const Slot& slot = claim.slot(field);
    return slot.known ? slot.text() : std::string_view{};
}

}  // namespace

NewbornFacts newborn_facts(const Subject& subject) {
    const Claim& claim = subject.claim();
    NewbornFacts facts;
    facts.own_names[0] = text_of(claim, FieldId::claim_birth_name);
    facts.own_names[1] = text_of(claim, FieldId::claim_insured_name);
    facts.mother = text_of(claim, FieldId::claim_birth_mother_name);
    facts.father = text_of(claim, FieldId::claim_birth_father_name);
    facts.birth_count = static_cast<int>(claim.slot(FieldId::claim_birth_birth_count).number);
    return facts;
}

Sex sex_of(const Reading& reading) {
    if (!reading.is_known()) return Sex::unstated;
    return reading.slot.number == code_number(CodeListId::sex, "male") ? Sex::male : Sex::female;
}

Sex sex_of_child(const Subject& subject) {
    const Claim& claim = subject.claim();
    for (const FieldId field : {FieldId::claim_birth_sex, FieldId::claim_insured_sex}) {
        const Slot& slot = claim.slot(field);
        if (slot.known) return sex_of(Reading{slot});
    }
    return Sex::unstated;
}

}  // namespace claims
