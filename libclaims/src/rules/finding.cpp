// What a finding says of its rule (<claims/report.hpp>).

#include <claims/report.hpp>

#include <algorithm>

#include "language/kinds/note.hpp"
#include "language/words_of_values.hpp"
#include "rules/rule.hpp"

namespace claims {
namespace {

constexpr std::size_t kUsualMessage = 384;  // bytes; longer than most

/// The English or the Chinese of two texts.
std::string_view either(Language language, std::string_view en, std::string_view zh) { return language == Language::zh ? zh : en; }

/// Appends "<lead><text><end>" unless there is no text.
void add(std::string& message, std::string_view lead, std::string_view text, std::string_view end) {
    if (text.empty()) return;
    message += lead;
    message += text;
    message += end;
}

/// Whether a text is made of codes and names of facts alone: such the requirement has said already, in words.
bool is_vocabulary(std::string_view neutral) {
    return std::all_of(neutral.begin(), neutral.end(), [](char c) { return (c >= 'a' && c <= 'z') || std::string_view{"_. |,=!"}.find(c) != std::string_view::npos; });
}

/// What is expected, in words, where it says more than the requirement, or a day that the message ends with, does.
std::string expected_words(const Finding& finding, std::string_view required, Language language) {
    const std::string& expected = finding.expected;
    const std::string& day = finding.deadline.empty() ? finding.earliest_acceptance : finding.deadline;
    const bool is_day = !day.empty() && expected.ends_with(day) && expected.find('|') == std::string::npos;
    if (expected.empty() || is_day || leads_to_list(finding.path)) return {};
    if (is_vocabulary(expected)) return {};
    std::string words = in_words(expected, finding.path, language);
    return required.find(words) == std::string_view::npos ? words : std::string{};
}

/// The requirement, or the part of it that the finding is about.
std::string_view required_words(const Finding& finding, Language language) {
    const Rule& rule = *finding.rule;
    const Words& words = finding.requirement == rule.require.get() ? rule.required : rule.required_parts[finding.part];
    return either(language, words.en, words.zh);
}

std::string of_fail(const Finding& finding, Language language) {
    const std::string_view stop = either(language, ".", "。");
    const std::string_view required = required_words(finding, language);
    std::string message;
    message.reserve(kUsualMessage);
    add(message, either(language, "Required: ", "要求："), required, stop);
    add(message, either(language, " Expected: ", "应为："), expected_words(finding, required, language), stop);
    if (finding.actual.empty()) message += either(language, " Found: nothing.", "实际：无。");
    else add(message, either(language, " Found: ", "实际："), in_words(what_differs(finding.actual, finding.expected), finding.path, language), stop);
    add(message, either(language, " They differ: ", "差别："), either(language, finding.how.en, finding.how.zh), stop);
    return message;
}

std::string of_note(const Finding& finding, Language language) {
    std::string message;
    message.reserve(kUsualMessage);
    message = either(language, finding.rule->text.en, finding.rule->text.zh);
    add(message, either(language, " (", "（"), finding.actual, either(language, ")", "）"));
    return message;
}

std::string of_other(const Finding& finding, Language language) {
    const std::string_view stop = either(language, ".", "。");
    const bool unknown = finding.status == Status::unknown;
    std::string message;
    message.reserve(kUsualMessage);
    add(message, unknown ? either(language, "Cannot be decided; required: ", "无法判定；要求：") : either(language, "Met: ", "符合要求："),
        required_words(finding, language), stop);
    if (!unknown) add(message, either(language, " They differ only by ", "仅有此差别："), either(language, finding.how.en, finding.how.zh), stop);
    return message;
}

void add_dates_and_remarks(const Finding& finding, Language language, std::string& message) {
    const std::string_view stop = either(language, ".", "。");
    add(message, either(language, " Last day: ", "截止日期："), finding.deadline, stop);
    if (finding.deadline.empty()) add(message, either(language, " The calendar of that year is not known; by Monday to Friday the last day is ", "该年度节假日安排尚未收录，按周一至周五推算截止日期为"),
        finding.estimate, stop);
    add(message, either(language, " First day: ", "最早受理日期："), finding.earliest_acceptance, stop);
    for (const std::string& remark : finding.remarks) {
        const Words said = words_of_remark(remark);
        add(message, either(language, " ", ""), either(language, said.en, said.zh), "");
    }
}

}  // namespace

std::string_view Finding::rule_id() const { return rule->id; }

std::string_view Finding::ruleset_id() const { return rule->ruleset->id; }

const Words& Finding::title() const { return rule->title; }

const Words& Finding::remedy() const { return rule->remedy; }

const std::vector<Basis>& Finding::basis() const { return rule->basis; }

std::string Finding::message(Language language) const {
    if (rule->is_kept) return std::string{either(language, rule->text.en, rule->text.zh)};
    std::string message = rule->is_report_note ? of_note(*this, language) : status == Status::fail ? of_fail(*this, language) : of_other(*this, language);
    add_dates_and_remarks(*this, language, message);
    return message;
}

}  // namespace claims
