#include <claims/provenance.hpp>

#include "write/report_words.hpp"
#include "write/text_lines.hpp"

namespace claims {
namespace {

constexpr Indent kOfRule = {2, 4};
constexpr Indent kOfFile = {4, 6};

Words line_of(const RulesetOrigin& ruleset) {
    Words words = same(ruleset.stamp.id + " " + ruleset.stamp.version) + Words{": ", "："} + ruleset.stamp.title;
    words = words + (ruleset.from.empty() ? Words{"; built in", "；内置"} : Words{"; from ", "；来自 "} + same(ruleset.from));
    if (!ruleset.extends.empty()) words = words + Words{"; a layer of ", "；基于规则集 "} + same(ruleset.extends);
    if (!ruleset.named) words = words + Words{"; not among the rulesets named", "；不在指定的规则集之列"};
    return words;
}

Words strength_words(const std::string& strength) {
    if (strength == "stated") return {"stated in the text", "原文明确规定"};
    if (strength == "implied") return {"implied by the text", "由原文推知"};
    return {"from public material only", "仅见于公开资料"};
}

Words state_words(const RuleOrigin& rule) {
    switch (rule.because) {
        case Because::strength: return Words{"On: ", "启用："} + strength_words(rule.strength);
        case Because::option:
            return Words{"On: ", "启用："} + strength_words(rule.strength) + Words{", asked for by --extended", "，由 --extended 启用"};
        case Because::profile:
            return Words{"On: ", "启用："} + strength_words(rule.strength) +
                   Words{", switched on by the profile " + rule.profile, "，由方案 " + rule.profile + " 启用"};
        case Because::not_named: return {"Off: the ruleset is not among those named", "未启用：所属规则集不在指定之列"};
        case Because::booklet_note: return {"Off: background, asks nothing of a claim", "不参与审核：仅为背景说明，对申请无要求"};
        case Because::not_asked_for:
            return Words{"Off: ", "未启用："} + strength_words(rule.strength) + Words{" (--extended asks for it)", "（可用 --extended 启用）"};
        case Because::replaced: return {"Off: replaced", "未启用：已被替代"};
    }
    return {};
}

Words line_of(const Replacement& by) {
    Words words = Words{"Replaced by " + by.rule, "由 " + by.rule + " 替代"} + Words{" (" + by.file + ")", "（" + by.file + "）"};
    if (by.to.empty())
        words = words + Words{" from " + by.from + " on", "，自 " + by.from + " 起"};
    else
        words = words + Words{" from " + by.from + " to " + by.to, "，自 " + by.from + " 至 " + by.to};
    if (!by.ruleset.empty()) words = words + Words{", where " + by.ruleset + " judges too", "，限规则集 " + by.ruleset + " 同时适用的申请"};
    return words;
}

Words line_of(const ValueOrigin& value) {
    const Words now = value.value.empty() ? Words{": removed", "：已删除"} : same(" = " + value.value);
    const Words words = same(value.path) + now;
    if (value.profile.empty()) return words;
    if (value.before.empty()) return words + Words{" (before: not set)", "（原无此值）"};
    return words + Words{" (before: " + value.before + ")", "（原为 " + value.before + "）"};
}

Words file_words(const ValueOrigin& value) {
    if (value.profile.empty()) return same(value.file);
    return same(value.file) + Words{" (profile " + value.profile + ")", "（方案 " + value.profile + "）"};
}

/// Under each file what it set: the rule's own file first, then the profiles in their order.
void add_values(TextLines& lines, const RuleOrigin& rule, const std::vector<std::string>& profiles) {
    std::vector<std::string> setters{{}};
    setters.insert(setters.end(), profiles.begin(), profiles.end());
    for (const std::string& setter : setters) {
        bool has_begun = false;
        for (const ValueOrigin& value : rule.values) {
            if (value.profile != setter) continue;
            if (!has_begun) lines.add(file_words(value), kOfRule);
            has_begun = true;
            lines.add(line_of(value), kOfFile);
        }
    }
}

}  // namespace

std::string to_text(const Provenance& provenance, const TextStyle& style) {
    TextLines lines{style};
    for (const RulesetOrigin& ruleset : provenance.rulesets) lines.add(line_of(ruleset), {0, 2});
    for (const RuleOrigin& rule : provenance.rules) {
        lines.add_blank();
        lines.add(same(rule.rule));
        lines.add(rule.title, kOfRule);
        lines.add(state_words(rule), kOfRule, rule.on ? Color::green : Color::yellow);
        for (const Replacement& by : rule.replaced_by) lines.add(line_of(by), kOfRule);
        add_values(lines, rule, provenance.profiles);
    }
    return lines.text();
}

}  // namespace claims
