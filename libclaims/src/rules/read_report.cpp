#include <claims/read_report.hpp>

#include <deque>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "language/node.hpp"
#include "rules/rule.hpp"

namespace claims {
namespace {

/// What the findings of a report that was read back point to.
struct Kept {
    std::deque<RulesetStamp> stamps;
    std::deque<Rule> rules;
};

std::string text_at(const Json& object, const char* key) { return object.value(key, std::string{}); }

std::vector<std::string> texts_at(const Json& object, const char* key) { return object.value(key, std::vector<std::string>{}); }

Words words_at(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() ? Words{} : Words{text_at(*found, "en"), text_at(*found, "zh")};
}

template <class Word>
Word word_at(const Json& object, const char* key, Word last) {
    const auto& text = object.at(key).get_ref<const std::string&>();
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        if (name_of(static_cast<Word>(i)) == text) return static_cast<Word>(i);
    }
    throw std::invalid_argument{std::string{key} + ": \"" + text + "\" is not known"};
}

/// The rule as far as a finding shows it; its text is the message.
const Rule& kept_rule(const Json& finding, Kept& kept) {
    Rule& rule = kept.rules.emplace_back();
    rule.is_kept = true;
    rule.id = finding.at("rule").get<std::string>();
    rule.title = words_at(finding, "title");
    rule.text = words_at(finding, "message");
    rule.remedy = words_at(finding, "remedy");
    for (const Json& basis : finding.value("basis", Json::array())) {
        rule.basis.push_back({text_at(basis, "source"), text_at(basis, "item"), text_at(basis, "article"), text_at(basis, "for")});
    }
    for (const RulesetStamp& stamp : kept.stamps) {
        if (rule.id.starts_with(stamp.id + ".")) rule.ruleset = &stamp;
    }
    if (rule.ruleset == nullptr) throw std::invalid_argument{"the ruleset of " + rule.id + " is not in the report"};
    return rule;
}

Finding finding_of(const Json& json, Kept& kept) {
    Finding finding;
    finding.rule = &kept_rule(json, kept);
    finding.status = word_at(json, "status", Status::not_applicable);
    finding.disposition = word_at(json, "disposition", Disposition::reject);
    finding.severity = word_at(json, "severity", Severity::error);
    finding.scope = word_at(json, "scope", Scope::item);
    finding.path = json.at("path").get<std::string>();
    finding.encounter_ids = texts_at(json, "encounter_ids");
    finding.document_ids = texts_at(json, "document_ids");
    finding.expected = text_at(json, "expected");
    finding.actual = text_at(json, "actual");
    finding.deadline = text_at(json, "deadline");
    finding.estimate = text_at(json, "estimate");
    finding.earliest_acceptance = text_at(json, "earliest_acceptance");
    finding.remarks = texts_at(json, "remarks");
    finding.missing = texts_at(json, "missing");
    return finding;
}

Problem problem_of(const Json& json) {
    return {text_at(json, "code"),    word_at(json, "weight", Weight::error), text_at(json, "file"),
            text_at(json, "path"),    json.value("line", std::size_t{0}),     json.value("column", std::size_t{0}),
            words_at(json, "message")};
}

void read_judgement(const Json& json, Report& report, Kept& kept) {
    for (const Json& stamp : json.at("rulesets")) {
        kept.stamps.push_back({text_at(stamp, "id"), text_at(stamp, "version"), text_at(stamp, "sha256"), {}});
        report.rulesets.push_back(&kept.stamps.back());
    }
    report.as_of = text_at(json, "as_of");
    report.profiles = texts_at(json, "profiles");
    for (const Json& not_judged : json.value("not_judged", Json::array()))
        report.not_judged.push_back({text_at(not_judged, "ruleset"), texts_at(not_judged, "missing")});
    const Json& summary = json.at("summary");
    report.summary = {summary.at("pass"), summary.at("fail"), summary.at("unknown"), summary.at("not_applicable")};
    for (const Json& finding : json.at("findings")) report.findings.push_back(finding_of(finding, kept));
    report.missing_evidence = texts_at(json, "missing_evidence");
}

Report report_of(const Json& json) {
    Report report;
    const auto kept = std::make_shared<Kept>();
    report.file = text_at(json, "file");
    if (json.contains("line")) report.line = json["line"].get<std::size_t>();
    report.claim_id = text_at(json, "claim_id");
    report.decision = word_at(json, "decision", Decision::unreadable);
    if (report.decision != Decision::unreadable) read_judgement(json, report, *kept);
    for (const Json& problem : json.at("problems")) report.problems.push_back(problem_of(problem));
    report.keeps_alive = kept;
    return report;
}

}  // namespace

Report read_report(std::string_view json) {
    try {
        return report_of(Json::parse(json));
    } catch (const Json::exception& fault) {
        throw std::invalid_argument{std::string{"this is no report: "} + fault.what()};
    }
}

}  // namespace claims
