#include "columns/column_writer.hpp"

#include <array>
#include <limits>
#include <memory>
#include <stdexcept>

namespace claims {
namespace {

const char* format_of(Kept kept) {
    switch (kept) {
        case Kept::text: return "u";
        case Kept::bytes: return "z";
        case Kept::date: return "tdD";
        case Kept::number: return "l";
        case Kept::list: return "+l";
        case Kept::structure: return "+s";
    }
    return "n";
}

/// What a structure of the interface that was handed over consists of. Children that nobody took over go with it.
template <class Struct>
struct KeptChildren {
    KeptChildren() = default;
    ~KeptChildren() {
        for (Struct& child : children) {
            if (child.release != nullptr) child.release(&child);
        }
    }
    KeptChildren(const KeptChildren&) = delete;
    KeptChildren& operator=(const KeptChildren&) = delete;

    std::vector<Struct> children;
    std::vector<Struct*> pointers;
};

using KeptSchema = KeptChildren<ArrowSchema>;

struct KeptArray : KeptChildren<ArrowArray> {
    std::vector<std::uint8_t> valid;
    std::vector<std::int32_t> offsets;
    std::string values;
    std::array<const void*, 3> buffers{};
};

template <class Kept, class Struct>
void release(Struct* it) {
    delete static_cast<Kept*>(it->private_data);
    it->release = nullptr;
}

template <class Kept, class Struct>
void hand_over(std::unique_ptr<Kept> kept, Struct& it) {
    for (auto& child : kept->children) kept->pointers.push_back(&child);
    it.n_children = static_cast<std::int64_t>(kept->children.size());
    it.children = kept->pointers.data();
    it.release = &release<Kept, Struct>;
    it.private_data = kept.release();
}

}  // namespace

void write_schema(const ColumnPlan& plan, ArrowSchema& to) {
    auto kept = std::make_unique<KeptSchema>();
    kept->children.resize(plan.inside.size());
    for (std::size_t i = 0; i < plan.inside.size(); ++i) write_schema(plan.inside[i], kept->children[i]);
    to = {};
    to.format = format_of(plan.kept);
    to.name = plan.name;
    to.flags = plan.nullable ? ARROW_FLAG_NULLABLE : 0;
    hand_over(std::move(kept), to);
}

ColumnWriter::ColumnWriter(const ColumnPlan& plan) : plan_{&plan} {
    for (const ColumnPlan& inside : plan.inside) inside_.emplace_back(inside);
}

void ColumnWriter::end_row(bool is_null) {
    if (plan_->nullable) {
        if (rows_ % 8 == 0) valid_.push_back(0);
        if (!is_null) valid_.back() = static_cast<std::uint8_t>(valid_.back() | 1 << rows_ % 8);
        nulls_ += is_null ? 1 : 0;
    }
    ++rows_;
}

void ColumnWriter::add(std::string_view text) {
    values_ += text;
    ends_.push_back(static_cast<std::int64_t>(values_.size()));
    end_row(text.empty());
}

void ColumnWriter::add_value(const void* value, std::size_t size) { values_.append(static_cast<const char*>(value), size); }

void ColumnWriter::add(std::int64_t number) {
    add_value(&number, sizeof number);
    end_row(false);
}

void ColumnWriter::add_date(const std::string& date) {
    const auto day = parse_date(date);
    const std::int32_t number = day ? day->day : 0;
    add_value(&number, sizeof number);
    end_row(!day);
}

void ColumnWriter::add(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) inside(0).add(text);
    end_list();
}

void ColumnWriter::end_list() {
    ends_.push_back(inside_[0].rows());
    end_row(false);
}

void ColumnWriter::end_structure() { end_row(false); }

void ColumnWriter::move_to(ArrowArray& array) {
    auto kept = std::make_unique<KeptArray>();
    array = {};
    array.length = rows_;
    array.null_count = nulls_;
    kept->valid = std::move(valid_);
    kept->values = std::move(values_);
    kept->buffers[0] = plan_->nullable ? kept->valid.data() : nullptr;
    array.n_buffers = 1;
    const bool has_offsets = plan_->kept == Kept::text || plan_->kept == Kept::bytes || plan_->kept == Kept::list;
    if (has_offsets) {
        kept->offsets.reserve(ends_.size() + 1);
        kept->offsets.push_back(0);
        for (const std::int64_t end : ends_) {
            if (end > std::numeric_limits<std::int32_t>::max()) throw std::overflow_error{"the texts of one batch are longer than 2 GiB"};
            kept->offsets.push_back(static_cast<std::int32_t>(end));
        }
        kept->buffers[1] = kept->offsets.data();
        array.n_buffers = 2;
    }
    if (plan_->kept != Kept::list && plan_->kept != Kept::structure) kept->buffers[static_cast<std::size_t>(array.n_buffers++)] = kept->values.data();
    kept->children.resize(inside_.size());
    for (std::size_t i = 0; i < inside_.size(); ++i) inside_[i].move_to(kept->children[i]);
    array.buffers = kept->buffers.data();
    hand_over(std::move(kept), array);
    *this = ColumnWriter{*plan_};
}

}  // namespace claims
