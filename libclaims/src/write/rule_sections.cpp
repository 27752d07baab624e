#include "write/rule_sections.hpp"

#include <nlohmann/json.hpp>

#include "write/report_words.hpp"

namespace claims {
namespace {

using Form = PageSection::Form;
using Lines = std::vector<std::vector<std::string>>;

Words words_of(Strength strength) {
    switch (strength) {
        case Strength::stated: return {"stated in the text", "原文明确规定"};
        case Strength::implied: return {"implied by the text", "由原文推知"};
        case Strength::extended: return {"from public material only; off unless asked for", "仅见于公开资料，默认不启用"};
    }
    return {};
}

Words words_of(Disposition disposition) {
    switch (disposition) {
        case Disposition::note: return {"A hint only (note)", "仅作提示（note）"};
        case Disposition::review: return {"A person decides (review)", "转人工审核（review）"};
        case Disposition::defer: return {"It must wait (defer)", "暂缓办理（defer）"};
        case Disposition::supplement: return {"Papers or corrections are asked for (supplement)", "退回补正（supplement）"};
        case Disposition::reject: return {"Refused (reject)", "不予通过（reject）"};
    }
    return {};
}

/// What an example says comes of it, in words. A word that is not known stands as it is.
Words outcome_words(const std::string& outcome) {
    if (outcome == "pass") return {"met", "符合"};
    if (outcome == "fail") return {"not met", "不符合"};
    if (outcome == "unknown") return {"not known", "无法判断"};
    if (outcome == "not_applicable") return {"does not apply", "不适用"};
    return {outcome, outcome};
}

Words disposition_words(const std::string& word) {
    for (const Disposition known : {Disposition::note, Disposition::review, Disposition::defer, Disposition::supplement, Disposition::reject}) {
        if (word == name_of(known)) return words_of(known);
    }
    return {word, word};
}

std::string string_in(const Json& json, const char* key) { return json.contains(key) && json[key].is_string() ? json[key].get<std::string>() : std::string{}; }

/// Writes the sections of one rule in one language.
class RulePage {
public:
    RulePage(const Rule& rule, Language language) : rule_{rule}, language_{language} {}

    std::vector<PageSection> write() {
        add("Text", "原文", Form::quote, {{text_of(rule_.text, language_)}});
        add("Basis", "依据", Form::list, basis_lines(rule_.basis, language_));
        add("What is required", "要求", Form::list, requirement_lines(rule_, language_));
        add("If it is not met", "不符合时", Form::list, consequence_lines(rule_, language_));
        if (const std::string& remedy = text_of(rule_.remedy, language_); !remedy.empty()) add("What to do", "如何补正", Form::paragraph, {{remedy}});
        add("In force", "效力", Form::paragraph, {{in_force()}});
        add("In place of", "取代的规则", Form::list, lines_of(rule_.replaces));
        add("Notes", "说明（英文）", Form::list, lines_of(rule_.notes), true);
        add("Examples", "示例（名称为英文）", Form::table, examples());
        return std::move(sections_);
    }

private:
    [[nodiscard]] std::string either(std::string_view en, std::string_view zh) const { return std::string{language_ == Language::zh ? zh : en}; }

    void add(std::string_view en, std::string_view zh, Form form, Lines rows, bool is_english = false) {
        if (!rows.empty()) sections_.push_back({either(en, zh), form, std::move(rows), is_english});
    }

    [[nodiscard]] std::string in_force() const {
        std::string text = either("From ", "自") + to_string(rule_.in_force_from) + either("", "起");
        if (rule_.in_force_to != kLastDate) text += either(" to ", "至") + to_string(rule_.in_force_to) + either("", "止");
        return text + either(". Strength: ", "。来源强度：") + text_of(words_of(rule_.strength), language_) + either(".", "。");
    }

    static Lines lines_of(const std::vector<std::string>& texts) {
        Lines lines;
        for (const std::string& text : texts) lines.push_back({text});
        return lines;
    }

    [[nodiscard]] Lines examples() const {
        Lines rows;
        const Json& file = *rule_.file;
        if (!file.contains("examples") || file["examples"].empty()) return rows;
        rows.push_back({either("Example", "示例"), either("Outcome", "结果"), either("What follows", "后果"), either("Days", "日期")});
        for (const Json& example : file["examples"]) {
            const std::string disposition = string_in(example, "disposition");
            rows.push_back({string_in(example, "name"), text_of(outcome_words(string_in(example, "expect")), language_),
                            disposition.empty() ? "" : text_of(disposition_words(disposition), language_), days(example)});
        }
        return rows;
    }

    [[nodiscard]] std::string days(const Json& example) const {
        const std::string last = string_in(example, "deadline");
        const std::string first = string_in(example, "earliest_acceptance");
        std::string text = last.empty() ? "" : either("last day ", "最后期限：") + last;
        if (!first.empty()) text += (text.empty() ? "" : either("; ", "；")) + either("earliest day ", "最早可受理：") + first;
        return text;
    }

    const Rule& rule_;
    Language language_;
    std::vector<PageSection> sections_;
};

}  // namespace

const std::string& text_of(const Words& words, Language language) { return language == Language::zh ? words.zh : words.en; }

std::vector<PageSection> rule_sections(const Rule& rule, Language language) { return RulePage{rule, language}.write(); }

Lines basis_lines(const std::vector<Basis>& basis, Language language) {
    const bool zh = language == Language::zh;
    Lines lines;
    for (const Basis& one : basis) {
        std::string line = text_of(basis_words(one), language);
        if (!one.purpose.empty()) line += (zh ? "（" : " (") + one.purpose + (zh ? "）" : ")");
        lines.push_back({std::move(line)});
    }
    return lines;
}

Lines requirement_lines(const Rule& rule, Language language) {
    const bool zh = language == Language::zh;
    if (rule.is_booklet_note) return {{zh ? "仅为背景说明，不对申请提出要求。" : "Nothing is asked of a claim: this is background."}};
    Lines lines;
    lines.push_back({zh ? "适用对象：" + (rule.for_each ? rule.for_each->describe(language) : "整份申请")
                        : "Asked of: " + (rule.for_each ? rule.for_each->describe(language) : "the claim as a whole")});
    if (rule.when) lines.push_back({(zh ? "适用条件：" : "Applies if: ") + rule.when->describe(language)});
    if (rule.is_report_note) lines.push_back({zh ? "满足时报告给出上述提示" : "Then the report says the text above"});
    else lines.push_back({(zh ? "要求：" : "Required: ") + rule.require->describe(language)});
    return lines;
}

Lines consequence_lines(const Rule& rule, Language language) {
    if (rule.is_booklet_note || rule.is_report_note) return {};
    const bool zh = language == Language::zh;
    Lines lines;
    for (const DispositionStep& step : rule.disposition) {
        std::string line = text_of(words_of(step.word), language);
        if (step.condition) line += (zh ? "，如：" : ", if ") + step.condition->describe(language);
        else if (rule.disposition.size() > 1) line += zh ? "，其他情形" : ", otherwise";
        lines.push_back({std::move(line)});
    }
    return lines;
}

}  // namespace claims
