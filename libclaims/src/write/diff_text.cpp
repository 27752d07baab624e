#include <claims/diff.hpp>

#include "base/money.hpp"
#include "write/report_words.hpp"
#include "write/text_lines.hpp"

namespace claims {
namespace {

constexpr Indent kItem = {2, 4};

Words counted(std::size_t count, const Words& one, const Words& several) {
    const std::string number = std::to_string(count);
    return {number + " " + (count == 1 ? one : several).en, number + one.zh};
}

Words claims_words(std::size_t count) { return counted(count, {"claim", " 份申请"}, {"claims", {}}); }

Words amount_words(const Amount& amount) {
    const std::string yuan = to_string(Money{amount.fen});
    Words words = {yuan + " yuan", yuan + " 元"};
    if (amount.claims_without == 0) return words;
    return words + Words{", without the amounts that ", "，另有 "} +
           counted(amount.claims_without, {"claim does not give", " 份未填全金额"}, {"claims do not give", {}});
}

Words sample_words(const std::vector<std::string>& ids) {
    Words words;
    for (const std::string& id : ids) {
        const Words before = words.en.empty() ? Words{": ", "："} : Words{", ", "、"};
        words = std::move(words) + before + same(id);
    }
    return words;
}

Words totals(const Diff& diff, const DiffNames& names) {
    Words words =
        claims_words(diff.claims) + Words{", " + names.before + " → " + names.after + ": ", "，" + names.before + " → " + names.after + "："};
    if (diff.is_empty()) return std::move(words) + Words{"nothing changes", "无变化"};
    words = std::move(words) + claims_words(diff.decided_otherwise) + Words{" decided otherwise (", "结论改变（"} + amount_words(diff.amount) +
            Words{")", "）"};
    return std::move(words) + Words{", ", "，"} + claims_words(diff.changed) + Words{" with any change", "有变化"};
}

Words line_of(const DecisionChange& change) {
    return words_of(change.from) + same(" → ") + words_of(change.to) + Words{": ", "："} + claims_words(change.claims) + Words{", ", "，"} +
           amount_words(change.amount);
}

void add_decisions(TextLines& lines, const Diff& diff) {
    if (diff.decisions.empty()) return;
    lines.add_blank();
    lines.add({"Decisions", "结论变化"});
    for (const DecisionChange& change : diff.decisions) {
        lines.add_item(line_of(change), kItem);
        if (!change.claim_ids.empty()) lines.add(Words{"for example", "例如"} + sample_words(change.claim_ids), {4, 6});
    }
}

void add_findings(TextLines& lines, const Words& what, std::size_t count, const std::vector<std::string>& ids) {
    if (count > 0)
        lines.add(what + same(std::to_string(count)) + (ids.empty() ? Words{} : Words{", for example", "，例如"} + sample_words(ids)), {4, 6});
}

void add_rules(TextLines& lines, const Diff& diff) {
    if (diff.rules.empty()) return;
    lines.add_blank();
    lines.add({"Findings by rule", "各规则审核结果变化"});
    for (const RuleChange& change : diff.rules) {
        lines.add_item(change.title + Words{" (" + change.rule + ")", "（" + change.rule + "）"}, kItem);
        add_findings(lines, {"new: ", "新增："}, change.added, change.added_ids);
        add_findings(lines, {"cleared: ", "消除："}, change.cleared, change.cleared_ids);
    }
}

}  // namespace

std::string to_text(const Diff& diff, const DiffNames& names, const TextStyle& style) {
    TextLines lines{style};
    lines.add(totals(diff, names), {0, 2});
    if (diff.unreadable > 0) lines.add(Words{"Unreadable: ", "无法读取："} + same(std::to_string(diff.unreadable)));
    add_decisions(lines, diff);
    add_rules(lines, diff);
    return lines.text();
}

}  // namespace claims
