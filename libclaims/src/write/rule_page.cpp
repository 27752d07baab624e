// A rule as a page for people, in Markdown (<claims/ruleset.hpp>).

#include <claims/ruleset.hpp>

#include <nlohmann/json.hpp>

#include "rules/rule_book.hpp"

namespace claims {
namespace {

std::string_view word_of(Strength strength) {
    switch (strength) {
        case Strength::stated: return "stated";
        case Strength::implied: return "implied";
        case Strength::extended: return "extended";
    }
    return "";
}

/// Writes one page in one language.
class Page {
public:
    Page(const Rule& rule, Language language) : rule_{rule}, zh_{language == Language::zh}, language_{language} {}

    std::string write() {
        text_ = "# " + of(rule_.title) + "\n\n`" + rule_.id + "`\n";
        section("Text", "原文", "> " + of(rule_.text));
        section("Basis", "依据", basis());
        section("What is required", "要求", requirement());
        section("If it is not met", "不符合时", consequence());
        section("What to do", "如何补救", of(rule_.remedy));
        section("In force", "效力", in_force());
        section("Notes", "说明", list(rule_.notes));
        section("Examples", "示例", examples());
        return text_;
    }

private:
    [[nodiscard]] const std::string& of(const Words& words) const { return zh_ ? words.zh : words.en; }
    [[nodiscard]] std::string either(std::string_view en, std::string_view zh) const { return std::string{zh_ ? zh : en}; }

    void section(std::string_view en, std::string_view zh, const std::string& body) {
        if (!body.empty()) text_ += "\n## " + either(en, zh) + "\n\n" + body + "\n";
    }

    static std::string list(const std::vector<std::string>& lines) {
        std::string text;
        for (const std::string& line : lines) text += (text.empty() ? "- " : "\n- ") + line;
        return text;
    }

    [[nodiscard]] std::string basis() const {
        std::vector<std::string> lines;
        for (const Basis& basis : rule_.basis) {
            std::string line = basis.source;
            if (!basis.item.empty()) line += either(", item ", "，第") + basis.item + either("", "项");
            if (!basis.article.empty()) line += either(", article ", "，第") + basis.article + either("", "条");
            if (!basis.purpose.empty()) line += either(" (", "（") + basis.purpose + either(")", "）");
            lines.push_back(std::move(line));
        }
        return list(lines);
    }

    [[nodiscard]] std::string requirement() const {
        if (rule_.is_booklet_note) return either("Nothing is asked of a claim: this is legal background.", "仅为法律背景，不对申请提出要求。");
        std::vector<std::string> lines;
        lines.push_back(either("Judged for each ", "逐一适用于每项") + (rule_.for_each ? rule_.for_each->describe(language_) : either("claim", "申请")));
        if (rule_.when) lines.push_back(either("Applies if ", "适用条件：") + rule_.when->describe(language_));
        lines.push_back(rule_.is_report_note ? either("Then the report says the text above.", "满足时报告给出上述提示。") : either("Requires that ", "要求：") + rule_.require->describe(language_));
        return list(lines);
    }

    [[nodiscard]] std::string consequence() const {
        if (rule_.is_booklet_note || rule_.is_report_note) return {};
        std::vector<std::string> lines;
        for (const DispositionStep& step : rule_.disposition) {
            std::string line = "`" + std::string{name_of(step.word)} + "`";
            if (step.condition) line += either(" if ", "，如") + step.condition->describe(language_);
            else if (rule_.disposition.size() > 1) line += either(" otherwise", "，其他情形");
            lines.push_back(std::move(line));
        }
        return list(lines);
    }

    [[nodiscard]] std::string in_force() const {
        std::string text = either("From ", "自") + to_string(rule_.in_force_from) + either("", "起");
        if (rule_.in_force_to != kLastDate) text += either(" to ", "至") + to_string(rule_.in_force_to) + either("", "止");
        return text + either(". Strength: ", "。来源强度：") + std::string{word_of(rule_.strength)} +
               (rule_.strength == Strength::extended ? either(" (off unless asked for).", "（默认不启用）。") : either(".", "。"));
    }

    [[nodiscard]] std::string examples() const {
        std::string table;
        for (const Json& example : (*rule_.file)["examples"]) {
            if (table.empty()) table = either("| example | outcome |\n| --- | --- |", "| 示例 | 结果 |\n| --- | --- |");
            table += "\n| " + example.value("name", "") + " | " + example.value("expect", "");
            for (const char* key : {"disposition", "deadline", "earliest_acceptance"}) {
                if (example.contains(key)) table += ", " + example.value(key, "");
            }
            table += " |";
        }
        return table;
    }

    const Rule& rule_;
    bool zh_;
    Language language_;
    std::string text_;
};

}  // namespace

std::string explain(const Rulesets& rulesets, std::string_view rule_id, Language language) {
    const Rule* rule = rulesets.book().find_rule(rule_id);
    if (rule == nullptr) return {};
    if (language != Language::both) return Page{*rule, language}.write();
    return Page{*rule, Language::en}.write() + "\n" + Page{*rule, Language::zh}.write();
}

}  // namespace claims
