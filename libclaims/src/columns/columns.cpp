#include <claims/columns.hpp>

#include <algorithm>
#include <array>
#include <deque>
#include <mutex>
#include <stdexcept>

#include "check/validator.hpp"
#include "columns/claim_column.hpp"
#include "columns/report_table.hpp"
#include "columns/stream_export.hpp"
#include "columns/told.hpp"
#include "history/history.hpp"

namespace claims {
namespace {

constexpr std::int64_t kClaimsOfOneBatch = 1024;  // so that a batch that is written stays small, however large those are that are read

}  // namespace

/// The claims on their way from the stream that is read to those that are written.
class ColumnReports::Pass {
public:
    enum Table : std::size_t { findings, decisions };

    Pass(std::shared_ptr<const Validator> validator, ArrowArrayStream& claims, ColumnOptions options)
        : validator_{std::move(validator)}, options_{std::move(options)}, reader_{claims}, column_{*reader_.schema(), options_.column, options_.told_by_others},
          history_{validator_->options().history.get()}, workspace_{validator_->implementation()} {
        if (history_ != nullptr && !options_.told_by_others.empty()) throw std::invalid_argument{"a validator with a history is told by that alone"};
    }

    /// The table is wanted from now on.
    void want(Table table) {
        const std::scoped_lock lock{mutex_};
        if (tables_[table]) throw std::logic_error{"this stream of reports has been taken already"};
        if (has_begun_) throw std::logic_error{"the claims have been judged already: ask for both streams before one of them is read"};
        if (table == findings) tables_[table] = std::make_unique<FindingsTable>();
        else tables_[table] = std::make_unique<DecisionsTable>();
    }

    void schema(Table table, ArrowSchema& to) const { write_schema(tables_[table]->plan(), to); }

    OwnedArray next(Table table) {
        const std::scoped_lock lock{mutex_};
        while (ready_[table].empty() && judge_some()) {
        }
        if (ready_[table].empty()) return {};
        OwnedArray batch = std::move(ready_[table].front());
        ready_[table].pop_front();
        return batch;
    }

private:
    /// False at the end of the claims.
    bool judge_some() {
        if (!has_begun_ && options_.visits == ColumnVisits::set) collect();
        has_begun_ = true;
        if (next_row_ == (batch_ ? batch_->length : 0)) {
            batch_ = next_batch();
            next_row_ = 0;
            if (!batch_) return false;
            learn_what_is_told();
        }
        const std::int64_t end = std::min(batch_->length, next_row_ + kClaimsOfOneBatch);
        for (; next_row_ < end; ++next_row_) judge();
        for (const Table table : {findings, decisions}) {
            if (!tables_[table] || tables_[table]->rows().rows() == 0) continue;
            tables_[table]->rows().move_to(*ready_[table].emplace_back().get());
        }
        return true;
    }

    void judge() {
        const std::string_view claim = column_.claim(*batch_, next_row_);
        Report report = report_on(claim);
        if (report.decision != Decision::unreadable && options_.visits == ColumnVisits::stream) known_.add((*workspace_).reader.claim());
        for (Problem& problem : report.problems) {
            if (!column_.is_text()) problem.line = problem.column = 0;
        }
        for (const auto& table : tables_) {
            if (table) table->add(report, row_, validator_->options().language);
        }
        ++row_;
    }

    Report report_on(std::string_view claim) {
        const bool by_history = history_ != nullptr && options_.visits != ColumnVisits::set;
        if (by_history) return validator_->implementation().validate(claim, 1, *history_, *workspace_);
        return validator_->implementation().validate(claim, 1, &known_, *workspace_);
    }

    OwnedArray next_batch() {
        if (options_.visits != ColumnVisits::set) return reader_.next();
        if (collected_.empty()) return {};
        OwnedArray batch = std::move(collected_.front());
        collected_.pop_front();
        return batch;
    }

    /// Reads and keeps all batches, and takes notice of the visits in them.
    void collect() {
        while (OwnedArray batch = reader_.next()) {
            for (std::int64_t row = 0; row < batch->length; ++row) {
                validator_->implementation().collect(column_.claim(*batch, row), known_, *workspace_);
            }
            collected_.push_back(std::move(batch));
        }
        if (history_ != nullptr) history_->implementation().exchange(known_);
    }

    void learn_what_is_told() {
        if (options_.visits == ColumnVisits::alone) known_ = ClaimsKnown{};  // what is told is told with each claim
        std::vector<std::string_view> told;
        for (std::int64_t row = 0; row < batch_->length; ++row) column_.append_told(*batch_, row, told);
        for (const std::string_view record : told) learn(record, known_);
    }

    std::shared_ptr<const Validator> validator_;
    ColumnOptions options_;
    StreamReader reader_;
    ClaimColumn column_;
    VisitHistory* history_;  ///< or nullptr
    Validator::Implementation::Lease workspace_;
    ClaimsKnown known_;
    OwnedArray batch_;
    std::int64_t next_row_ = 0;  ///< in the batch
    std::int64_t row_ = 0;       ///< of all claims
    std::deque<OwnedArray> collected_;
    std::array<std::unique_ptr<ReportTable>, 2> tables_;  ///< those that are wanted
    std::array<std::deque<OwnedArray>, 2> ready_;
    bool has_begun_ = false;
    std::mutex mutex_;
};

namespace {

class TableSource : public BatchSource {
public:
    TableSource(std::shared_ptr<ColumnReports::Pass> pass, ColumnReports::Pass::Table table) : pass_{std::move(pass)}, table_{table} {}

    void schema(ArrowSchema& to) override { pass_->schema(table_, to); }
    OwnedArray next() override { return pass_->next(table_); }

private:
    std::shared_ptr<ColumnReports::Pass> pass_;
    ColumnReports::Pass::Table table_;
};

void export_table(const std::shared_ptr<ColumnReports::Pass>& pass, ColumnReports::Pass::Table table, ArrowArrayStream& to) {
    pass->want(table);
    export_stream(std::make_shared<TableSource>(pass, table), to);
}

}  // namespace

ColumnReports::ColumnReports(std::shared_ptr<const Validator> validator, ArrowArrayStream& claims, ColumnOptions options)
    : pass_{std::make_shared<Pass>(std::move(validator), claims, std::move(options))} {}

void ColumnReports::export_findings(ArrowArrayStream& to) { export_table(pass_, Pass::findings, to); }

void ColumnReports::export_decisions(ArrowArrayStream& to) { export_table(pass_, Pass::decisions, to); }

}  // namespace claims
