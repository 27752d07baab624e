#include "write/report_words.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace claims {

Words words_of(Decision decision) {
    switch (decision) {
        case Decision::accepted: return {"Accepted", "审核通过"};
        case Decision::manual_review: return {"A person decides", "转人工审核"};
        case Decision::deferred: return {"Must wait", "暂缓办理"};
        case Decision::returned_for_supplement: return {"Returned for papers or corrections", "退回补正"};
        case Decision::partially_rejected: return {"Partly rejected", "部分不予报销"};
        case Decision::rejected: return {"Rejected", "不予报销"};
        case Decision::unreadable: return {"Unreadable", "无法读取"};
    }
    return {};
}

namespace {

/// "march.ndjson:12"; empty where neither is known.
Words origin_of(const Report& report) {
    if (!report.line.has_value()) return same(report.file);
    const std::string line = std::to_string(*report.line);
    return report.file.empty() ? Words{"line " + line, "第" + line + "行"} : same(report.file + ":" + line);
}

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
    std::string out;
    for (const std::string& text : texts) {
        if (!out.empty()) out += between;
        out += text;
    }
    return out;
}

/// Adds a part to a line of several.
void add_part(Words& line, const Words& part) {
    if (!line.en.empty()) line = std::move(line) + Words{"; ", "；"};
    line = std::move(line) + part;
}

void add_ids(Words& line, const Words& one, const Words& several, const std::vector<std::string>& ids) {
    if (ids.empty()) return;
    const Words& name = ids.size() == 1 ? one : several;
    add_part(line, Words{name.en + " " + joined(ids, ", "), name.zh + joined(ids, "、")});
}

}  // namespace

Words same(const std::string& text) { return {text, text}; }

Words operator+(Words before, const Words& after) {
    before.en += after.en;
    before.zh += after.zh;
    return before;
}

Words headline(const Report& report) {
    const bool named = !report.claim_id.empty();
    Words line = named ? same(report.claim_id) : Words{"Claim", "报销申请"};
    const Words origin = origin_of(report);
    if (!origin.en.empty()) line = std::move(line) + Words{" (", "（"} + origin + Words{")", "）"};
    line = std::move(line) + Words{": ", "　结论："} + words_of(report.decision);
    if (!report.as_of.empty()) line = std::move(line) + Words{" (as of " + report.as_of + ")", "（截至" + report.as_of + "）"};
    return line;
}

Words pointer_words(const std::string& pointer) { return pointer.empty() ? Words{"the claim", "申请本身"} : same(pointer); }

Words place_words(const Finding& finding) {
    Words line;
    if (!finding.path.empty()) add_part(line, same(finding.path));
    add_ids(line, {"document", "材料"}, {"documents", "材料"}, finding.document_ids);
    add_ids(line, {"encounter", "就诊"}, {"encounters", "就诊"}, finding.encounter_ids);
    return line.en.empty() ? line : Words{"Where: ", "位置："} + line;
}

Words basis_line(const Finding& finding) { return basis_line(finding.basis(), {std::string{finding.rule_id()}}); }

Words basis_line(const std::vector<Basis>& basis, const std::vector<std::string>& rules) {
    Words line;
    std::vector<std::string> seen;
    for (const Basis& one : basis) {
        const Words words = basis_words(one);
        if (std::find(seen.begin(), seen.end(), words.en) != seen.end()) continue;
        seen.push_back(words.en);
        add_part(line, words);
    }
    const Words ids{joined(rules, ", "), joined(rules, "、")};
    const Words name = rules.size() == 1 ? Words{"rule ", "规则"} : Words{"rules ", "规则"};
    if (line.en.empty()) return (rules.size() == 1 ? Words{"Rule: ", "规则："} : Words{"Rules: ", "规则："}) + ids;
    return Words{"Basis: ", "依据："} + line + Words{" (", "（"} + name + ids + Words{")", "）"};
}

Words problem_words(const Problem& problem) {
    std::string place = problem.file;
    if (problem.line > 0) place += (place.empty() ? "" : ":") + std::to_string(problem.line);
    if (problem.line > 0 && problem.column > 0) place += ":" + std::to_string(problem.column);
    if (!place.empty() && !problem.path.empty()) place += " ";
    place += problem.path;
    Words line = place.empty() ? Words{} : Words{place + ": ", place + "："};
    const bool wordless = problem.message.en.empty() && problem.message.zh.empty();
    return std::move(line) + (wordless ? same(problem.code) : problem.message + Words{" (" + problem.code + ")", "（" + problem.code + "）"});
}

}  // namespace claims
