#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <claims/arrow.h>

namespace claims {

/// How the values of a column lie in memory: the types of Arrow that a fact of a claim, or the text of one, can be of.
enum class Layout : std::uint8_t {
    nothing, flag,
    int8, uint8, int16, uint16, int32, uint32, int64, uint64, float32, float64, decimal,
    text, large_text, text_view,
    date_in_days, date_in_milliseconds, time_stamp,
    list, large_list, list_view, large_list_view, fixed_list, structure
};

/// The type of a column, with those inside it.
struct ColumnType {
    std::string name;
    Layout layout = Layout::nothing;
    std::int32_t scale = 0;          ///< of a decimal: digits after the point
    std::int32_t width = 0;          ///< of a decimal: bytes; of a fixed list: members
    std::int64_t ticks = 1;          ///< of a time stamp: in a second
    bool in_utc = false;             ///< of a time stamp: its column has a time zone, so that it counts from 1970 in UTC
    std::vector<ColumnType> inside;  ///< members of a list, fields of a structure
    std::unique_ptr<ColumnType> dictionary;

    [[nodiscard]] bool is_text() const { return layout == Layout::text || layout == Layout::large_text || layout == Layout::text_view; }
    [[nodiscard]] bool holds_text() const { return dictionary ? dictionary->is_text() : is_text(); }
};

/// Reads the type of a column. Throws std::invalid_argument, with the column's path, for a type that none of a claim's facts can be of.
ColumnType column_type(const ArrowSchema& schema, const std::string& path = {});

}  // namespace claims
