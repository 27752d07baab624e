#pragma once

#include "claim/claim.hpp"

namespace claims {

/// Adds `data.dangling-reference` for the n-th id of a paper or registration.
void report_dangling_reference(Claim& claim, ThingId thing, FieldId ids, std::size_t n);

/// Adds the problems of facts that were read well but cannot be: what has happened later than the day of judgement, the insured born after an
/// encounter began, an identity number with another birth date, an id given twice, no claim id, another schema.
void report_unlikely_facts(Claim& claim);

}  // namespace claims
