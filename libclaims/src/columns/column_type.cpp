#include "columns/column_type.hpp"

#include <charconv>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace claims {
namespace {

std::optional<Layout> one_letter(char letter) {
    switch (letter) {
        case 'n': return Layout::nothing;
        case 'b': return Layout::flag;
        case 'c': return Layout::int8;
        case 'C': return Layout::uint8;
        case 's': return Layout::int16;
        case 'S': return Layout::uint16;
        case 'i': return Layout::int32;
        case 'I': return Layout::uint32;
        case 'l': return Layout::int64;
        case 'L': return Layout::uint64;
        case 'f': return Layout::float32;
        case 'g': return Layout::float64;
        case 'u': case 'z': return Layout::text;
        case 'U': case 'Z': return Layout::large_text;
        default: return std::nullopt;
    }
}

/// The whole number at the front of a text, which loses it.
std::optional<std::int32_t> number(std::string_view& text) {
    std::int32_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

/// "12,2" or "12,2,64": digits, digits after the point, bits (128 if not said).
bool read_decimal(std::string_view text, ColumnType& type) {
    if (!number(text) || !text.starts_with(',')) return false;
    text.remove_prefix(1);
    const auto scale = number(text);
    std::int32_t bits = 128;
    if (text.starts_with(',')) {
        text.remove_prefix(1);
        bits = number(text).value_or(0);
    }
    if (!scale || *scale < 0 || !text.empty() || (bits != 32 && bits != 64 && bits != 128)) return false;
    type.layout = Layout::decimal;
    type.scale = *scale;
    type.width = bits / 8;
    return true;
}

/// "s:", "ms" is "m:", …, with the time zone after the colon.
bool read_time_stamp(std::string_view text, ColumnType& type) {
    if (text.size() < 2 || text[1] != ':') return false;
    const std::size_t unit = std::string_view{"smun"}.find(text.front());
    if (unit == std::string_view::npos) return false;
    for (std::size_t i = 0; i < unit; ++i) type.ticks *= 1000;
    type.layout = Layout::time_stamp;
    type.in_utc = text.size() > 2;
    return true;
}

bool read_fixed_list(std::string_view text, ColumnType& type) {
    const auto width = number(text);
    type.layout = Layout::fixed_list;
    type.width = width.value_or(0);
    return width && *width >= 0 && text.empty();
}

bool read_format(std::string_view format, ColumnType& type) {
    if (format.size() == 1) {
        const auto layout = one_letter(format.front());
        type.layout = layout.value_or(Layout::nothing);
        return layout.has_value();
    }
    const auto is = [&](std::string_view word, Layout layout) {
        if (format == word) type.layout = layout;
        return format == word;
    };
    if (is("vu", Layout::text_view) || is("vz", Layout::text_view)) return true;
    if (is("tdD", Layout::date_in_days) || is("tdm", Layout::date_in_milliseconds)) return true;
    if (is("+l", Layout::list) || is("+L", Layout::large_list) || is("+s", Layout::structure)) return true;
    if (is("+vl", Layout::list_view) || is("+vL", Layout::large_list_view)) return true;
    if (format.starts_with("+w:")) return read_fixed_list(format.substr(3), type);
    if (format.starts_with("d:")) return read_decimal(format.substr(2), type);
    return format.starts_with("ts") && read_time_stamp(format.substr(2), type);
}

}  // namespace

ColumnType column_type(const ArrowSchema& schema, const std::string& path) {
    ColumnType type;
    type.name = schema.name == nullptr ? "" : schema.name;
    const std::string_view format = schema.format == nullptr ? "" : schema.format;
    if (!read_format(format, type)) {
        throw std::invalid_argument{"the column " + (path.empty() ? std::string{"of claims"} : "\"" + path + "\"") + " is of a type (\"" + std::string{format} +
                                    "\") that no fact of a claim can be of"};
    }
    if (schema.dictionary != nullptr) {
        type.dictionary = std::make_unique<ColumnType>(column_type(*schema.dictionary, path));
        return type;
    }
    for (std::int64_t i = 0; i < schema.n_children; ++i) {
        const ArrowSchema& child = *schema.children[i];
        const std::string name = child.name == nullptr ? "" : child.name;
        type.inside.push_back(column_type(child, type.layout != Layout::structure ? path : path.empty() ? name : path + "." + name));
    }
    return type;
}

}  // namespace claims
