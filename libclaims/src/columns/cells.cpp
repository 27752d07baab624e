#include "columns/cells.hpp"

#include <cstring>

namespace claims {
namespace {

bool bit(const void* bits, std::int64_t index) { return (static_cast<const std::uint8_t*>(bits)[index / 8] >> (index % 8) & 1) != 0; }

template <class Offset>
std::string_view text_between(const ArrowArray& array, std::int64_t row) {
    const auto* const offsets = static_cast<const Offset*>(array.buffers[1]) + array.offset + row;
    const auto* const bytes = static_cast<const char*>(array.buffers[2]);
    return {bytes == nullptr ? "" : bytes + offsets[0], static_cast<std::size_t>(offsets[1] - offsets[0])};
}

/// Binary views: texts of up to 12 bytes stand in the view itself, longer ones in one of the buffers after the views.
std::string_view text_of_view(const ArrowArray& array, std::int64_t row) {
    constexpr std::int32_t kInline = 12;
    const char* const view = static_cast<const char*>(array.buffers[1]) + 16 * (array.offset + row);
    std::int32_t parts[4];  // length, prefix, number of the buffer, offset in it
    std::memcpy(parts, view, sizeof parts);
    if (parts[0] <= kInline) return {view + 4, static_cast<std::size_t>(parts[0])};
    return {static_cast<const char*>(array.buffers[2 + parts[2]]) + parts[3], static_cast<std::size_t>(parts[0])};
}

template <class Offset>
std::pair<std::int64_t, std::int64_t> members_between(const ArrowArray& array, std::int64_t row) {
    const auto* const offsets = static_cast<const Offset*>(array.buffers[1]) + array.offset + row;
    return {offsets[0], offsets[1]};
}

template <class Offset>
std::pair<std::int64_t, std::int64_t> members_of_view(const ArrowArray& array, std::int64_t row) {
    const std::int64_t first = static_cast<const Offset*>(array.buffers[1])[array.offset + row];
    return {first, first + static_cast<const Offset*>(array.buffers[2])[array.offset + row]};
}

}  // namespace

bool Cell::is_null() const {
    if (type.layout == Layout::nothing) return true;
    if (array.null_count == 0 || array.buffers[0] == nullptr) return false;
    return !bit(array.buffers[0], array.offset + row);
}

Cell Cell::looked_up() const { return type.dictionary && !is_null() ? Cell{*type.dictionary, *array.dictionary, number()} : *this; }

std::int64_t Cell::number() const {
    switch (type.layout) {
        case Layout::flag: return bit(array.buffers[1], array.offset + row) ? 1 : 0;
        case Layout::int8: return value<std::int8_t>();
        case Layout::uint8: return value<std::uint8_t>();
        case Layout::int16: return value<std::int16_t>();
        case Layout::uint16: return value<std::uint16_t>();
        case Layout::int32: case Layout::date_in_days: return value<std::int32_t>();
        case Layout::uint32: return value<std::uint32_t>();
        case Layout::int64: case Layout::date_in_milliseconds: case Layout::time_stamp: return value<std::int64_t>();
        case Layout::uint64: return static_cast<std::int64_t>(value<std::uint64_t>());
        case Layout::nothing: case Layout::float32: case Layout::float64: case Layout::decimal: case Layout::text: case Layout::large_text:
        case Layout::text_view: case Layout::list: case Layout::large_list: case Layout::list_view: case Layout::large_list_view: case Layout::fixed_list:
        case Layout::structure: return 0;
    }
    return 0;
}

std::string_view Cell::text() const {
    if (type.layout == Layout::text) return text_between<std::int32_t>(array, row);
    if (type.layout == Layout::large_text) return text_between<std::int64_t>(array, row);
    return text_of_view(array, row);
}

std::pair<std::int64_t, std::int64_t> Cell::members() const {
    if (type.layout == Layout::list) return members_between<std::int32_t>(array, row);
    if (type.layout == Layout::large_list) return members_between<std::int64_t>(array, row);
    if (type.layout == Layout::list_view) return members_of_view<std::int32_t>(array, row);
    if (type.layout == Layout::large_list_view) return members_of_view<std::int64_t>(array, row);
    const std::int64_t first = (array.offset + row) * type.width;
    return {first, first + type.width};
}

}  // namespace claims
