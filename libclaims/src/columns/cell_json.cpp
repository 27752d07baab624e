#include "columns/cell_json.hpp"

#include <charconv>
#include <cmath>
#include <cstring>

#include "base/date.hpp"
#include "write/json_text.hpp"

namespace claims {
namespace {

constexpr std::int64_t kSecondsOfDay = 86'400;
constexpr std::size_t kDecimalsOfMoney = 2;

template <class Number>
void append_digits(std::string& json, Number number) {
    char digits[32];  // more than any of 64 bits has
    json.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

/// What JSON cannot write is written as text, which the reader of claims refuses at its place.
template <class Real>
void append_real(std::string& json, Real real) {
    const bool has_digits = std::isfinite(real);
    if (!has_digits) json += '"';
    append_digits(json, real);
    if (!has_digits) json += '"';
}

/// The digits of a whole number of 32, 64 or 128 bits, with the point before the last `scale` of them: a text, as an amount is, unless that is 0.
/// Zeros beyond those that an amount may have say nothing.
void append_decimal(std::string& json, const Cell& cell) {
    std::string digits;
    __extension__ __int128 whole = 0;
    const auto* const bytes = static_cast<const char*>(cell.array.buffers[1]) + (cell.array.offset + cell.row) * cell.type.width;
    std::memcpy(&whole, bytes, static_cast<std::size_t>(cell.type.width));
    if (cell.type.width < 16) {  // carries the sign up
        const int unused = 128 - 8 * cell.type.width;
        whole = whole << unused >> unused;
    }
    const bool negative = whole < 0;
    auto scale = static_cast<std::size_t>(cell.type.scale);
    for (; scale > kDecimalsOfMoney && whole % 10 == 0; whole /= 10) --scale;
    for (; whole != 0 || digits.size() < scale + (scale == 0 ? 1 : 2); whole /= 10) {
        if (digits.size() == scale && scale != 0) digits += '.';
        const int digit = static_cast<int>(whole % 10);
        digits += static_cast<char>('0' + (digit < 0 ? -digit : digit));
    }
    if (scale != 0) json += '"';
    if (negative) json += '-';
    json.append(digits.rbegin(), digits.rend());
    if (scale != 0) json += '"';
}

void append_day(std::string& json, std::int64_t day) { json += to_string(add_days(Date{0}, day)); }

void append_two(std::string& json, std::int64_t number) {
    json += static_cast<char>('0' + number / 10);
    json += static_cast<char>('0' + number % 10);
}

void append_time(std::string& json, const Cell& cell) {
    const std::int64_t ticks_of_day = cell.type.ticks * kSecondsOfDay;
    const std::int64_t ticks = cell.number();
    const std::int64_t day = ticks / ticks_of_day - (ticks % ticks_of_day < 0 ? 1 : 0);
    const std::int64_t second = (ticks - day * ticks_of_day) / cell.type.ticks;
    append_day(json, day);
    json += 'T';
    append_two(json, second / 3600);
    json += ':';
    append_two(json, second / 60 % 60);
    json += ':';
    append_two(json, second % 60);
    if (cell.type.in_utc) json += 'Z';
}

void append_list(std::string& json, const Cell& cell) {
    const auto [first, end] = cell.members();
    json += '[';
    for (std::int64_t row = first; row < end; ++row) {
        if (row != first) json += ',';
        append_cell(json, {cell.type.inside.front(), *cell.array.children[0], row});
    }
    json += ']';
}

void append_structure(std::string& json, const Cell& cell) {
    json += '{';
    bool first = true;
    for (std::size_t i = 0; i < cell.type.inside.size(); ++i) {
        const Cell field{cell.type.inside[i], *cell.array.children[i], cell.array.offset + cell.row};
        if (field.looked_up().is_null()) continue;
        if (!first) json += ',';
        first = false;
        append_quoted(json, field.type.name);
        json += ':';
        append_cell(json, field);
    }
    json += '}';
}

}  // namespace

void append_cell(std::string& json, const Cell& given) {
    const Cell cell = given.looked_up();
    if (cell.is_null()) {
        json += "null";
        return;
    }
    switch (cell.type.layout) {
        case Layout::nothing: json += "null"; return;
        case Layout::flag: json += cell.number() != 0 ? "true" : "false"; return;
        case Layout::int8: case Layout::uint8: case Layout::int16: case Layout::uint16: case Layout::int32: case Layout::uint32: case Layout::int64:
            append_digits(json, cell.number());
            return;
        case Layout::uint64: append_digits(json, cell.value<std::uint64_t>()); return;
        case Layout::float32: append_real(json, cell.value<float>()); return;
        case Layout::float64: append_real(json, cell.value<double>()); return;
        case Layout::decimal: append_decimal(json, cell); return;
        case Layout::text: case Layout::large_text: case Layout::text_view: append_quoted(json, cell.text()); return;
        case Layout::date_in_days: case Layout::date_in_milliseconds: {
            const bool in_days = cell.type.layout == Layout::date_in_days;
            json += '"';
            append_day(json, in_days ? cell.number() : cell.number() / (1000 * kSecondsOfDay));
            json += '"';
            return;
        }
        case Layout::time_stamp:
            json += '"';
            append_time(json, cell);
            json += '"';
            return;
        case Layout::list: case Layout::large_list: case Layout::list_view: case Layout::large_list_view: case Layout::fixed_list: append_list(json, cell); return;
        case Layout::structure: append_structure(json, cell); return;
    }
}

}  // namespace claims
