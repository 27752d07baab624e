#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <claims/arrow.h>

#include "base/date.hpp"

namespace claims {

/// The type of a column that is written: text (UTF-8 with 32-bit offsets), bytes, dates in days, whole numbers, lists and structures.
enum class Kept : std::uint8_t { text, bytes, date, number, list, structure };

struct ColumnPlan {
    const char* name;
    Kept kept = Kept::text;
    bool nullable = false;
    std::vector<ColumnPlan> inside = {};
};

/// Describes a column of that plan.
void write_schema(const ColumnPlan& plan, ArrowSchema& to);

/// One column that grows, row by row, and is then handed over as an Arrow array.
class ColumnWriter {
public:
    explicit ColumnWriter(const ColumnPlan& plan);

    // One of these a row, by the kind of column. An empty text or date is null where the column is nullable.
    void add(std::string_view text);
    void add(std::int64_t number);
    void add_date(const std::string& date);  ///< YYYY-MM-DD
    void add(const std::vector<std::string>& texts);
    void end_list();       ///< ends a row of a list whose members have been added to `inside(0)`
    void end_structure();  ///< ends a row whose fields have been added

    [[nodiscard]] ColumnWriter& inside(std::size_t index) { return inside_[index]; }
    [[nodiscard]] std::int64_t rows() const { return rows_; }
    [[nodiscard]] std::size_t bytes() const { return values_.size(); }  ///< of its own values

    /// Hands over the rows; the column is empty again. Throws std::overflow_error where texts are longer than 32-bit offsets can say.
    void move_to(ArrowArray& array);

private:
    void end_row(bool is_null);
    void add_value(const void* value, std::size_t size);

    const ColumnPlan* plan_;
    std::vector<ColumnWriter> inside_;
    std::vector<std::uint8_t> valid_;  ///< bits; only where the column is nullable
    std::vector<std::int64_t> ends_;   ///< of texts in `values_`, of lists in their members
    std::string values_;
    std::int64_t rows_ = 0;
    std::int64_t nulls_ = 0;
};

}  // namespace claims
