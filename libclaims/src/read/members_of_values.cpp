// How an object of the caller's own is read (ClaimReader). Unlike in a text no key needs to be foreseen: a look into the table of keys costs no more.

#include "read/claim_reader.hpp"
#include "read/plain_values.hpp"

namespace claims {

template <>
void BasicClaimReader<ValueWalk>::read_object(At place) {
    const ObjectShape& shape = (*shapes_)[place.shape];
    if (shape.object >= 0) claim_.give(static_cast<ObjectId>(shape.object));
    if (!walk_.enter()) return;
    std::uint64_t seen = 0;
    do {
        const std::string_view key = walk_.key();
        const int member = shape.table.find(key);
        if (member < 0) {
            skip_unknown(place, key);
            continue;
        }
        const bool twice = (seen >> member & 1) != 0;
        seen |= std::uint64_t{1} << member;
        if ((twice || !given_twice_.empty()) && leave_out_if_given_twice(place, key, twice, 0)) continue;
        const Member& it = shape.members[static_cast<std::size_t>(member)];
        const bool plain = it.kind == Member::Kind::field && walk_.ahead() == '"' &&
                           read_plain_text(it, walk_.string(), claim_.slots[claim_.things[place.thing].slots + it.place]);
        if (!plain) read_member(place, it);
    } while (walk_.more('}'));
}

}  // namespace claims
