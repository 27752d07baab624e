#include <claims/columns.hpp>

#include "check/validator.hpp"
#include "columns/claim_column.hpp"
#include "columns/column_writer.hpp"
#include "columns/stream_export.hpp"
#include "columns/told.hpp"

namespace claims {
namespace {

const ColumnPlan& plan() {
    static const ColumnPlan plan{"", Kept::structure, false, {{"row", Kept::number}, {"topic", Kept::number}, {"told", Kept::bytes}}};
    return plan;
}

class ToldSource : public BatchSource {
public:
    ToldSource(std::shared_ptr<const Validator> validator, ArrowArrayStream& claims, const std::string& column)
        : validator_{std::move(validator)}, reader_{claims}, column_{*reader_.schema(), column, {}}, workspace_{validator_->implementation()}, rows_{plan()} {}

    void schema(ArrowSchema& to) override { write_schema(plan(), to); }

    OwnedArray next() override {
        const OwnedArray batch = reader_.next();
        if (!batch) return {};
        for (std::int64_t row = 0; row < batch->length; ++row, ++row_) add(column_.claim(*batch, row));
        OwnedArray told;
        rows_.move_to(*told.get());
        return told;
    }

private:
    void add(std::string_view claim) {
        if (!(*workspace_).reader.read(claim, {validator_->implementation().checker().as_of(), 1})) return;
        for (const Told& told : told_by((*workspace_).reader.claim())) {
            rows_.inside(0).add(row_);
            rows_.inside(1).add(static_cast<std::int64_t>(told.topic));
            rows_.inside(2).add(std::string_view{told.record});
            rows_.end_structure();
        }
    }

    std::shared_ptr<const Validator> validator_;
    StreamReader reader_;
    ClaimColumn column_;
    Validator::Implementation::Lease workspace_;
    ColumnWriter rows_;
    std::int64_t row_ = 0;
};

}  // namespace

void told_of_others(std::shared_ptr<const Validator> validator, ArrowArrayStream& claims, const std::string& column, ArrowArrayStream& to) {
    export_stream(std::make_shared<ToldSource>(std::move(validator), claims, column), to);
}

}  // namespace claims
