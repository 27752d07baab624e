#pragma once

#include <cstdint>
#include <string_view>
#include <utility>

#include "columns/column_type.hpp"

namespace claims {

/// A row of an array, counted from its first, whatever the array's offset in its buffers is.
/// Buffers are believed to be as their schema says: the interface gives no means to check them.
struct Cell {
    const ColumnType& type;
    const ArrowArray& array;
    std::int64_t row = 0;

    [[nodiscard]] bool is_null() const;

    /// Where a dictionary has it: the value itself.
    [[nodiscard]] Cell looked_up() const;

    [[nodiscard]] std::int64_t number() const;  ///< of integers (not uint64), dates, time stamps
    [[nodiscard]] std::string_view text() const;

    /// The members of a list: the first, and the row after the last, in the array of its members.
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> members() const;

    /// A value of a buffer of fixed width.
    template <class Value>
    [[nodiscard]] Value value(int buffer = 1) const {
        return static_cast<const Value*>(array.buffers[buffer])[array.offset + row];
    }
};

}  // namespace claims
