#include "language/compiler.hpp"

/// The closed list of kinds, one line each: the name in rules, of the source file in kinds/, and of the functions make_<name> and
/// neighbours_of_<name> there.
#define CLAIMS_KINDS(KIND) \
    KIND(all_of)           \
    KIND(any_of)           \
    KIND(none_of)          \
    KIND(evident)          \
    KIND(category)         \
    KIND(facts)            \
    KIND(known)            \
    KIND(deadline)         \
    KIND(not_before)       \
    KIND(order)            \
    KIND(visits)           \
    KIND(same_name)        \
    KIND(newborn_name)     \
    KIND(agree)            \
    KIND(distinct)         \
    KIND(first_presented)  \
    KIND(listed)           \
    KIND(amount)           \
    KIND(steps)            \
    KIND(identity_number)  \
    KIND(note)

namespace claims {

#define KIND(name) RequirementPtr make_##name(Compiler& compiler, const Node& parameters);
CLAIMS_KINDS(KIND)
#undef KIND
#define KIND(name) void neighbours_of_##name(const Node& parameters, Neighbours& neighbours);
CLAIMS_KINDS(KIND)
#undef KIND

std::span<const Kind> kinds() {
    static constexpr Kind kKinds[] = {
#define KIND(name) {#name, make_##name, neighbours_of_##name},
        CLAIMS_KINDS(KIND)
#undef KIND
    };
    return kKinds;
}

}  // namespace claims
