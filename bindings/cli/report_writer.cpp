#include "report_writer.hpp"

#include <ostream>
#include <utility>

#include "input.hpp"

namespace claims::cli {
namespace {

/// How many reports have which decision: "12 claims: 10 accepted, 2 rejected".
std::string totals(const RunSummary& summary, Language language) {
    static constexpr const char* kEnglish[] = {"accepted", "for manual review", "deferred", "returned for supplement", "partially rejected", "rejected", "unreadable"};
    static constexpr const char* kChinese[] = {"审核通过", "转人工审核", "暂缓办理", "退回补正", "部分不予报销", "不予报销", "无法读取"};
    const bool zh = language == Language::zh;
    std::string text = zh ? "共 " + std::to_string(summary.claims()) + " 份" : std::to_string(summary.claims()) + " claims";
    const char* between = zh ? "：" : ": ";
    for (std::size_t i = 0; i < summary.decisions.size(); ++i) {
        if (summary.decisions[i] == 0) continue;
        text += between + (zh ? std::string{kChinese[i]} + " " : std::string{}) + std::to_string(summary.decisions[i]);
        if (!zh) text += std::string{" "} + kEnglish[i];
        between = zh ? "，" : ", ";
    }
    return text + "\n";
}

}  // namespace

void ReportWriter::begin(Shape shape) {
    shape_ = shape;
    has_begun_ = true;
}

/// With what stands between two reports before it.
void ReportWriter::append(std::string& to, const Report& report) const {
    if (options_.format == Format::text) {
        to += '\n' + to_text(report, options_.style);
        return;
    }
    if (is_lone()) {
        to += to_json(report, options_.style.language);
        if (!to.ends_with('\n')) to += '\n';
        return;
    }
    if (is_array()) to += ",\n";
    append_json(to, report, options_.style.language);
    if (!is_array()) to += '\n';
}

bool ReportWriter::take(std::string_view text, std::size_t /*reports*/) {
    if (text.empty()) return true;
    has_met_another_ = !text.starts_with(expected_);
    if (has_met_another_) return false;
    text.remove_prefix(std::exchange(expected_, {}).size());
    if (is_first_ && is_array()) {
        output_.write("[");
        text.remove_prefix(1);
    }
    if (is_first_ && options_.format == Format::text) text.remove_prefix(1);
    is_first_ = false;
    return output_.write(text) && (!options_.prompt || output_.flush());
}

void ReportWriter::unreadable(const std::string& file, const Words& why) {
    // What was written so far comes before it, where both go to one terminal.
    output_.flush();
    err_ << cannot_read(file, why, options_.style.language);
}

void ReportWriter::end(const RunSummary& summary) {
    if (has_begun_ && is_array()) output_.write(is_first_ ? "[]\n" : "\n]\n");
    if (options_.format == Format::text && summary.claims() > 1) output_.write("\n" + totals(summary, options_.style.language));
}

}  // namespace claims::cli
