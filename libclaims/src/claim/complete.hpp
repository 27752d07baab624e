#pragma once

#include <optional>

#include "claim/claim.hpp"

namespace claims {

/// Makes ready what depends on several facts, once all are read: presumed values, the day of judgement (`as_of` given by the caller, else the claim's
/// own, else the day of submission), what belongs to what, made facts. Adds the problems of facts that do not fit together; their `line` and `column`
/// are left 0.
void complete(Claim& claim, std::optional<Date> as_of);

/// A region code's digits after which everything lies inside it: trailing zero pairs are wildcards (350200 → 2 digits cut, so 3502..).
std::int64_t region_step(std::int64_t region);

/// Whether a place, itself a region, lies in a region. 350206 lies in 350200; 350200 does not lie in 350206.
inline bool lies_in(std::int64_t place, std::int64_t region) {
    return place >= region && place < region + region_step(region);
}

/// The city whose fund pays for a place: its first four digits and 00; of the municipalities 11, 12, 31 and 50 the first two and 0000.
std::int64_t pooling_area_of(std::int64_t place);

/// Facts of a registration and an encounter together. `known` is false where the encounter's start is needed and absent.
Slot is_lapsed(const Claim& claim, ThingId registration, ThingId encounter);
Slot is_in_force(const Claim& claim, ThingId registration, ThingId encounter);

/// In force, or no registration of its group (of its own kind, if it is in none) that belongs to the encounter is.
Slot is_current(const Claim& claim, ThingId registration, ThingId encounter);

}  // namespace claims
