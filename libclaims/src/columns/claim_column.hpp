#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "columns/cells.hpp"

namespace claims {

/// The column of the claims in batches of one schema.
class ClaimColumn {
public:
    /// `column`, `told_by_others`: names, or empty; see ColumnOptions. Throws std::invalid_argument.
    ClaimColumn(const ArrowSchema& schema, const std::string& column, const std::string& told_by_others);

    /// The claim in a row as JSON; empty where it is null. Valid until the next call.
    std::string_view claim(const ArrowArray& batch, std::int64_t row);

    /// Texts of JSON have lines and columns, structures have not.
    [[nodiscard]] bool is_text() const { return type().holds_text(); }

    /// Appends what others tell the claim in a row.
    void append_told(const ArrowArray& batch, std::int64_t row, std::vector<std::string_view>& to) const;

private:
    [[nodiscard]] const ColumnType& type() const { return index_ ? batch_.inside[*index_] : batch_; }
    [[nodiscard]] std::size_t index_of(const std::string& name) const;
    [[nodiscard]] Cell cell(const ArrowArray& batch, std::int64_t row, std::optional<std::size_t> index) const;

    ColumnType batch_;
    std::optional<std::size_t> index_;  ///< of the column; nullopt: the batch itself
    std::optional<std::size_t> told_;
    std::string json_;
};

}  // namespace claims
