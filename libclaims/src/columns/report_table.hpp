#pragma once

#include <cstdint>

#include <claims/report.hpp>

#include "columns/column_writer.hpp"

namespace claims {

/// Reports as rows of a table.
class ReportTable {
public:
    explicit ReportTable(const ColumnPlan& plan) : plan_{&plan}, rows_{plan} {}
    virtual ~ReportTable() = default;
    ReportTable(const ReportTable&) = delete;
    ReportTable& operator=(const ReportTable&) = delete;

    virtual void add(const Report& report, std::int64_t row, Language language) = 0;

    [[nodiscard]] const ColumnPlan& plan() const { return *plan_; }
    [[nodiscard]] ColumnWriter& rows() { return rows_; }

private:
    const ColumnPlan* plan_;
    ColumnWriter rows_;
};

class FindingsTable : public ReportTable {
public:
    FindingsTable();
    void add(const Report& report, std::int64_t row, Language language) override;
};

class DecisionsTable : public ReportTable {
public:
    DecisionsTable();
    void add(const Report& report, std::int64_t row, Language language) override;
};

}  // namespace claims
