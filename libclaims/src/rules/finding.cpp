// What a finding says of its rule (<claims/report.hpp>).

#include <claims/report.hpp>

#include "language/kinds/note.hpp"
#include "language/words_of_values.hpp"
#include "rules/rule.hpp"

namespace claims {
namespace {

/// The English or the Chinese of two texts.
std::string_view either(Language language, std::string_view en, std::string_view zh) { return language == Language::zh ? zh : en; }

/// Appends "<lead><text><end>" unless there is no text.
void add(std::string& message, std::string_view lead, std::string_view text, std::string_view end) {
    if (text.empty()) return;
    message += lead;
    message += text;
    message += end;
}

std::string of_fail(const Finding& finding, Language language) {
    const std::string_view stop = either(language, ".", "。");
    std::string message;
    add(message, either(language, "Required: ", "要求："), finding.requirement->describe(language), stop);
    if (!finding.expected.empty()) add(message, either(language, " Expected: ", "应为："), in_words(finding.expected, finding.path, language), stop);
    if (finding.actual.empty()) message += either(language, " Found: nothing.", "实际：无。");
    else add(message, either(language, " Found: ", "实际："), in_words(finding.actual, finding.path, language), stop);
    add(message, either(language, " They differ: ", "差别："), either(language, finding.how.en, finding.how.zh), stop);
    return message;
}

std::string of_note(const Finding& finding, Language language) {
    std::string message{either(language, finding.rule->text.en, finding.rule->text.zh)};
    add(message, either(language, " (", "（"), finding.actual, either(language, ")", "）"));
    return message;
}

std::string of_other(const Finding& finding, Language language) {
    const std::string_view stop = either(language, ".", "。");
    const bool unknown = finding.status == Status::unknown;
    std::string message;
    add(message, unknown ? either(language, "Cannot be decided; required: ", "无法判定；要求：") : either(language, "Met: ", "符合要求："),
        finding.requirement->describe(language), stop);
    if (!unknown) add(message, either(language, " They differ only by ", "仅有此差别："), either(language, finding.how.en, finding.how.zh), stop);
    return message;
}

void add_dates_and_remarks(const Finding& finding, Language language, std::string& message) {
    const std::string_view stop = either(language, ".", "。");
    add(message, either(language, " Last day: ", "截止日期："), finding.deadline, stop);
    add(message, either(language, " The calendar of that year is not known; by Monday to Friday the last day is ", "该年度节假日安排尚未收录，按周一至周五推算截止日期为"),
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
    std::string message = rule->is_report_note ? of_note(*this, language) : status == Status::fail ? of_fail(*this, language) : of_other(*this, language);
    add_dates_and_remarks(*this, language, message);
    return message;
}

}  // namespace claims
