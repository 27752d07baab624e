#pragma once

#include <cstring>
#include <string_view>

#include "base/digits.hpp"
#include "base/json_walk.hpp"
#include "base/usual_date.hpp"
#include "claim/claim.hpp"
#include "read/shapes.hpp"

namespace claims {

/// Six digits that begin with a province (11 to 82); -1 otherwise.
inline std::int64_t parse_region(std::string_view text) {
    if (text.size() != 6) return -1;
    const std::uint64_t six = digits::last_eight(text) ^ digits::kZeros << 16;
    if (!digits::are_digits(six)) return -1;
    const auto region = static_cast<std::int64_t>(digits::value(six));
    return region >= 110000 && region < 830000 ? region : -1;
}

/// Whether it is worth asking: most names and numbers cannot be one by their first byte.
inline bool may_be_placeholder(std::string_view text) {
    constexpr std::size_t kLongest = 24;  // with blanks around it
    if (text.size() > kLongest) return false;
    const auto first = static_cast<unsigned char>(text.front());
    if (first >= 0xE4 && first <= 0xE9) {
        const std::string_view letter = text.substr(0, 3);
        return letter == "无" || letter == "不" || letter == "未";
    }
    return first <= ' ' || first >= 0x80 || first == 'n' || first == 'N' || first == '-' || first == '/';
}

/// Reads a text without escapes into its slot where it is plain: of the right type, nothing to be said of it. Else false. Nine values of ten are plain.
[[gnu::always_inline]] inline bool read_plain_text(const Member& member, std::string_view text, Slot& slot) {
    if (text.empty()) return false;
    switch (member.type) {
        case FieldType::name: case FieldType::identifier:
            if (may_be_placeholder(text)) return false;
            [[fallthrough]];
        case FieldType::text:
            slot.chars = text.data();
            slot.detail = static_cast<std::int32_t>(text.size());
            slot.give();
            break;
        case FieldType::code: {
            const int code = member.codes->find(text);
            if (code < 0) return false;
            slot.set(code);
            break;
        }
        case FieldType::date: {
            const auto date = usual_date(text);
            if (!date) return false;
            slot.set(Moment{*date});
            break;
        }
        case FieldType::money: {
            const auto money = parse_money(text);
            if (!money) return false;
            slot.set(money->fen);
            break;
        }
        case FieldType::region: {
            const std::int64_t region = parse_region(text);
            if (region < 0) return false;
            slot.set(region);
            break;
        }
        case FieldType::flag: case FieldType::count: case FieldType::codes: case FieldType::ids: case FieldType::texts: return false;
    }
    return true;
}

/// Reads true or false, or else nothing.
inline bool read_plain_flag(std::string_view written, Slot& slot) {
    const bool yes = written == "true";
    if (!yes && written != "false") return false;
    slot.set(yes ? 1 : 0);
    return true;
}

/// Reads a whole number of up to nine digits as JSON writes it, or else nothing.
inline bool read_plain_count(std::string_view written, Slot& slot) {
    if (written.size() > 9 || (written.size() > 1 && written.front() == '0')) return false;
    std::int64_t count = 0;
    for (const char c : written) {
        if (c < '0' || c > '9') return false;
        count = count * 10 + (c - '0');
    }
    slot.set(count);
    return true;
}

/// Reads the value ahead, which has more after it, into its slot where it is plain. Else false, and nothing is passed: then the reader looks closer.
/// Inlined, so that the cursor stays in registers.
[[gnu::always_inline]] inline bool read_plain(const Member& member, bool has_escapes, JsonCursor& cursor, Slot& slot) {
    if (cursor.first() == '"') {
        JsonCursor at = cursor;
        const std::string_view text = at.string();
        if (has_escapes && text.find('\\') != std::string_view::npos) return false;
        if (!read_plain_text(member, text, slot)) return false;
        cursor = at;
        return true;
    }
    if (cursor.following() != ',' && cursor.following() != '}') return false;
    if (!(member.type == FieldType::flag && read_plain_flag(cursor.scalar(), slot)) &&
        !(member.type == FieldType::count && read_plain_count(cursor.scalar(), slot))) {
        return false;
    }
    cursor.pass();
    return true;
}

}  // namespace claims
