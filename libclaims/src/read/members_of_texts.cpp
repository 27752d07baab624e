// How an object of a JSON text is read (ClaimReader): what is plain at once, the rest with a closer look.

#include <limits>

#include "read/claim_reader.hpp"
#include "read/plain_values.hpp"

namespace claims {

/// A key that was written with escapes.
template <>
int BasicClaimReader<JsonWalk>::find_escaped(const ObjectShape& shape, std::string_view key) {
    std::string& text = claim_.unescaped.emplace_back();
    return JsonWalk::unescape(key, text) ? shape.table.find(text) : -1;
}

/// Takes a key that was not foreseen. Nothing where the key is not known, and then its value is passed too.
template <>
const Member* BasicClaimReader<JsonWalk>::take_other_key(At place, const ObjectShape& shape) {
    const std::string_view key = walk_.key();
    const int found = walk_.is_escaped() ? find_escaped(shape, key) : shape.table.find(key);
    if (found >= 0) return &shape.members[static_cast<std::size_t>(found)];
    skip_unknown(place, key);
    return nullptr;
}

/// Reads a list of plain texts or codes. Else false, and nothing is passed or kept.
template <>
bool BasicClaimReader<JsonWalk>::read_plain_list(const Member& member, Slot& slot) {
    const bool of_texts = member.type == FieldType::ids || member.type == FieldType::texts;
    if ((!of_texts && member.type != FieldType::codes) || walk_.ahead() != '[' || walk_.has_escapes()) return false;
    const std::size_t first = of_texts ? claim_.texts.size() : claim_.codes.size();
    std::size_t count = 0;
    std::uint64_t bits = 0;
    bool plain = true;
    JsonCursor cursor = walk_.cursor();
    cursor.pass();
    do {
        const std::string_view text = cursor.ahead() == '"' ? cursor.string() : std::string_view{};
        const int code = of_texts ? 0 : member.codes->find(text);
        plain = !text.empty() && code >= 0 && count < std::numeric_limits<decltype(Slot::count)>::max();
        if (!plain) break;
        if (of_texts)
            claim_.texts.push_back(text);
        else
            claim_.codes.push_back(static_cast<std::uint8_t>(code));
        bits |= of_texts ? 0 : std::uint64_t{1} << code;
        ++count;
    } while (cursor.pass_comma());
    if (!plain || cursor.ahead() != ']') {
        if (of_texts)
            claim_.texts.resize(first);
        else
            claim_.codes.resize(first);
        return false;
    }
    cursor.pass();
    walk_.go_on(cursor);
    slot.detail = static_cast<std::int32_t>(first);
    slot.count = static_cast<std::uint16_t>(count);
    slot.number = static_cast<std::int64_t>(bits);
    slot.give();
    return true;
}

template <>
void BasicClaimReader<JsonWalk>::read_object(At place) {
    const ObjectShape& shape = (*shapes_)[place.shape];
    if (shape.object >= 0) claim_.give(static_cast<ObjectId>(shape.object));
    if (!walk_.enter_object()) return;
    Successors* const successors = successors_.data();
    const bool has_escapes = walk_.has_escapes();
    const bool reads_again = !given_twice_.empty();
    std::uint64_t asked = reads_again ? ~std::uint64_t{0} : 0;  // members of which is to be asked whether they were given twice
    std::uint64_t seen_again = 0;
    std::size_t last = shape.number;
    Slot* slots = claim_.slots.data() + claim_.things[place.thing].slots;
    JsonCursor cursor = walk_.cursor();
    do {
        const std::uint32_t* const at_key = cursor.next();
        const bool sure = cursor.has_member();
        Successors& foreseen = successors[last];
        const Member* member = foreseen.last;
        if (!sure || !cursor.take_key(member->key)) [[unlikely]] {
            member = foreseen.before;
            if (!sure || !cursor.take_key(member->key)) {
                walk_.go_on(cursor);
                member = take_other_key(place, shape);
                cursor = walk_.cursor();
                if (member == nullptr) continue;
            }
            foreseen = {member, foreseen.last};
        }
        last = member->number;
        if ((asked & member->bit) != 0) [[unlikely]] {
            const bool twice = !reads_again || (seen_again & member->bit) != 0;
            seen_again |= member->bit;
            walk_.go_on(cursor);
            const bool left_out = leave_out_if_given_twice(place, member->key.word(), twice, *at_key);
            cursor = walk_.cursor();
            if (left_out) continue;
        }
        asked |= member->bit;
        if (member->kind == Member::Kind::field && sure && read_plain(*member, has_escapes, cursor, slots[member->place])) continue;
        walk_.go_on(cursor);
        if (member->kind == Member::Kind::field && read_plain_list(*member, slots[member->place])) {
            cursor = walk_.cursor();
            continue;
        }
        if (member->kind == Member::Kind::object && walk_.ahead() == '{')
            read_object({member->shape, place.thing});
        else if (member->kind == Member::Kind::container && walk_.ahead() == '[')
            read_container(place, static_cast<ContainerId>(member->id), member->shape);
        else
            read_member(place, *member);
        cursor = walk_.cursor();
        slots = claim_.slots.data() + claim_.things[place.thing].slots;
    } while (cursor.pass_comma());
    walk_.go_on(cursor);
    walk_.more('}');
}

}  // namespace claims
