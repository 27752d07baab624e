#include "claim/complete.hpp"

#include "claim/belonging.hpp"

namespace claims {
namespace {

Slot flag(bool value) {
    Slot slot;
    slot.set(value ? 1 : 0);
    return slot;
}

/// The registrations among which one is looked for: those of its group of kinds, else of its own kind.
std::uint64_t kin_of(std::uint64_t kind) {
    for (const CodeGroup& group : groups_of(CodeListId::registration_kind)) {
        if ((group.members & kind) != 0) return group.members;
    }
    return kind;
}

}  // namespace

Slot is_lapsed(const Claim& claim, ThingId registration, ThingId encounter) {
    const Slot& valid_to = claim.slot(registration, FieldId::registration_valid_to);
    const Slot& cancelled_on = claim.slot(registration, FieldId::registration_cancelled_on);
    if (!valid_to.known && !cancelled_on.known) return flag(false);
    const Slot& start = claim.slot(encounter, FieldId::encounter_start);
    if (!start.known) return {};
    // The last day of validity and the day of the cancellation still count.
    return flag((valid_to.known && valid_to.date() < start.date()) || (cancelled_on.known && cancelled_on.date() < start.date()));
}

Slot is_in_force(const Claim& claim, ThingId registration, ThingId encounter) {
    const Slot lapsed = is_lapsed(claim, registration, encounter);
    const Slot& valid_from = claim.slot(registration, FieldId::registration_valid_from);
    if (!lapsed.known) return lapsed;
    if (lapsed.number != 0) return flag(false);
    if (!valid_from.known) return flag(true);
    const Slot& start = claim.slot(encounter, FieldId::encounter_start);
    if (!start.known) return {};
    return flag(valid_from.date() <= start.date());
}

Slot is_current(const Claim& claim, ThingId registration, ThingId encounter) {
    const Slot own = is_in_force(claim, registration, encounter);
    if (own.known && own.number != 0) return own;
    if (!own.known) return own;
    const Slot& kind = claim.slot(registration, FieldId::registration_kind);
    const std::uint64_t kin = kind.known ? kin_of(kind.bit()) : 0;
    Slot current = flag(true);
    each_belonging(claim, Record::registration, encounter, [&](ThingId other) {
        const Slot& other_kind = claim.slot(other, FieldId::registration_kind);
        if (!other_kind.known || (other_kind.bit() & kin) == 0) return true;
        const Slot in_force = is_in_force(claim, other, encounter);
        if (in_force.known && in_force.number == 0) return true;
        current = in_force.known ? flag(false) : Slot{};
        return false;
    });
    return current;
}

}  // namespace claims
