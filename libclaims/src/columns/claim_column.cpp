#include "columns/claim_column.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/nearest.hpp"
#include "claim/fields.hpp"
#include "columns/cell_json.hpp"

namespace claims {
namespace {

/// Whether one of the columns has the name of a fact, or of an object or list, of a claim.
bool mirrors_a_claim(const ColumnType& batch) {
    return std::any_of(batch.inside.begin(), batch.inside.end(), [](const ColumnType& column) {
        const auto begins = [&column](std::string_view path) { return path.substr(0, path.find('.')) == column.name; };
        return std::any_of(std::begin(kFields), std::end(kFields), [&](const Field& field) { return field.record == Record::claim && begins(field.path); }) ||
               std::any_of(std::begin(kContainers), std::end(kContainers), [&](const Container& container) { return begins(container.path); });
    });
}

}  // namespace

ClaimColumn::ClaimColumn(const ArrowSchema& schema, const std::string& column, const std::string& told_by_others) : batch_{column_type(schema)} {
    if (batch_.layout != Layout::structure) {
        if (!column.empty()) throw std::invalid_argument{"these claims are one column, so that none can be named"};
        if (!batch_.holds_text()) throw std::invalid_argument{"a column of claims has texts of JSON, or structures"};
        return;
    }
    if (!told_by_others.empty()) told_ = index_of(told_by_others);
    if (!column.empty()) index_ = index_of(column);
    else if (batch_.inside.size() == 1 && batch_.inside.front().holds_text()) index_ = 0;
    else if (!mirrors_a_claim(batch_)) throw std::invalid_argument{"no column is called like a fact of a claim: say which column has the claims"};
    if (index_ && !type().holds_text() && type().layout != Layout::structure) {
        throw std::invalid_argument{"the column \"" + type().name + "\" has neither texts of JSON nor structures"};
    }
}

std::size_t ClaimColumn::index_of(const std::string& name) const {
    std::vector<std::string_view> names;
    for (const ColumnType& column : batch_.inside) names.push_back(column.name);
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    const std::string_view near = nearest(name, names);
    throw std::invalid_argument{"there is no column \"" + name + "\"" + (near.empty() ? "" : "; perhaps \"" + std::string{near} + "\" is meant")};
}

Cell ClaimColumn::cell(const ArrowArray& batch, std::int64_t row, std::optional<std::size_t> index) const {
    if (!index) return {batch_, batch, row};
    return {batch_.inside[*index], *batch.children[*index], batch.offset + row};
}

std::string_view ClaimColumn::claim(const ArrowArray& batch, std::int64_t row) {
    const Cell found = cell(batch, row, index_).looked_up();
    if (found.is_null()) return {};
    if (is_text()) return found.text();
    json_.clear();
    append_cell(json_, found);
    return json_;
}

void ClaimColumn::append_told(const ArrowArray& batch, std::int64_t row, std::vector<std::string_view>& to) const {
    if (!told_) return;
    const Cell list = cell(batch, row, told_);
    if (list.is_null()) return;
    const auto [first, end] = list.members();
    for (std::int64_t member = first; member < end; ++member) to.push_back(Cell{list.type.inside.front(), *list.array.children[0], member}.text());
}

}  // namespace claims
