#pragma once

#include <cstring>
#include <string_view>

#include "base/json_walk.hpp"
#include "claim/claim.hpp"
#include "read/shapes.hpp"

namespace claims {

/// Six digits that begin with a province (11 to 82); -1 otherwise.
inline std::int64_t parse_region(std::string_view text) {
    if (text.size() != 6) return -1;
    std::int64_t region = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        region = region * 10 + (c - '0');
    }
    return region >= 110000 && region < 830000 ? region : -1;
}

/// Whether it is worth asking: most names and numbers cannot be one by their first byte.
inline bool may_be_placeholder(std::string_view text) {
    constexpr std::size_t kLongest = 24;  // with blanks around it
    if (text.size() > kLongest) return false;
    const auto first = static_cast<unsigned char>(text.front());
    if (first >= 0xE4 && first <= 0xE9) return text.starts_with("无") || text.starts_with("不") || text.starts_with("未");
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
            const auto date = parse_date(text);
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

/// Reads the value ahead into its slot where it is plain. Else false, and nothing is passed: then the reader looks closer.
/// Inlined, so that the cursor stays in registers.
[[gnu::always_inline]] inline bool read_plain(const Member& member, bool has_escapes, JsonCursor& cursor, Slot& slot) {
    JsonCursor at = cursor;
    if (member.type == FieldType::flag) {
        const std::string_view rest = at.rest();
        if (rest.size() < 6) return false;
        const bool yes = std::memcmp(rest.data(), "true", 4) == 0;
        const char after = rest[yes ? 4 : 5];
        if ((!yes && std::memcmp(rest.data(), "false", 5) != 0) || (after != ',' && after != '}')) return false;
        at.pass();
        slot.set(yes ? 1 : 0);
        cursor = at;
        return true;
    }
    if (at.ahead() != '"') return false;
    const std::string_view text = at.string();
    if (has_escapes && text.find('\\') != std::string_view::npos) return false;
    if (!read_plain_text(member, text, slot)) return false;
    cursor = at;
    return true;
}

}  // namespace claims
