#include <claims/write.hpp>

#include "write/json_parts.hpp"
#include "write/json_text.hpp"

namespace claims {
namespace {

// A finding with its texts in one language takes about a kilobyte; a little too much costs less than to grow in the middle.
constexpr std::size_t kReportBytes = 768;
constexpr std::size_t kFindingBytes = 1536;
constexpr std::size_t kProblemBytes = 256;

std::size_t bytes_of(const Report& report) {
    return kReportBytes + kFindingBytes * report.findings.size() + kProblemBytes * report.problems.size();
}

void append_calendar(JsonText& out, const CalendarStamp& calendar) {
    out += R"({"id":)";
    append_quoted(out, calendar.id);
    out += R"(,"sha256":)";
    append_quoted(out, calendar.sha256);
    out += '}';
}

void append_not_judged(JsonText& out, const NotJudged& not_judged) {
    out += R"({"ruleset":)";
    append_quoted(out, not_judged.ruleset);
    out += R"(,"missing":)";
    append_texts(out, not_judged.missing);
    out += '}';
}

void append_summary(JsonText& out, const Summary& summary) {
    out += R"(,"summary":{"pass":)";
    append_number(out, summary.pass);
    out += R"(,"fail":)";
    append_number(out, summary.fail);
    out += R"(,"unknown":)";
    append_number(out, summary.unknown);
    out += R"(,"not_applicable":)";
    append_number(out, summary.not_applicable);
    out += '}';
}

void append_answer(JsonText& out, const Finding& finding) {
    out += R"(,"status":)";
    append_word(out, name_of(finding.status));
    out += R"(,"disposition":)";
    append_word(out, name_of(finding.disposition));
    out += R"(,"severity":)";
    append_word(out, name_of(finding.severity));
    out += R"(,"scope":)";
    append_word(out, name_of(finding.scope));
    out += R"(,"path":)";
    append_quoted(out, finding.path);  // the empty pointer is a place too: the whole claim
}

/// Made in the languages asked for only.
void append_message(JsonText& out, const Finding& finding, Language language) {
    if (language == Language::both) {
        append_member(out, R"(,"message":)", Words{finding.message(Language::en), finding.message(Language::zh)}, language);
    } else {
        append_member(out, R"(,"message":)", finding.message(language));
    }
}

void append_finding(JsonText& out, const Finding& finding, Language language) {
    out += R"({"rule":)";
    append_quoted(out, finding.rule_id());
    append_member(out, R"(,"title":)", finding.title(), language);
    append_answer(out, finding);
    append_member(out, R"(,"encounter_ids":)", finding.encounter_ids);
    append_member(out, R"(,"document_ids":)", finding.document_ids);
    append_message(out, finding, language);
    append_member(out, R"(,"expected":)", finding.expected);
    append_member(out, R"(,"actual":)", finding.actual);
    append_member(out, R"(,"deadline":)", finding.deadline);
    append_member(out, R"(,"estimate":)", finding.estimate);
    append_member(out, R"(,"earliest_acceptance":)", finding.earliest_acceptance);
    append_member(out, R"(,"remarks":)", finding.remarks);
    if (finding.status == Status::fail || finding.status == Status::unknown) append_member(out, R"(,"remedy":)", finding.remedy(), language);
    if (const std::vector<Basis>& basis = finding.basis(); !basis.empty()) {
        out += R"(,"basis":)";
        append_array(out, basis, append_basis);
    }
    append_member(out, R"(,"missing":)", finding.missing);
    out += '}';
}

/// What says which claim this is; each member with a comma after it, since `decision` always follows.
void append_origin(JsonText& out, const Report& report) {
    if (!report.file.empty()) {
        append_member(out, R"("file":)", report.file);
        out += ',';
    }
    if (report.line.has_value()) {
        out += R"("line":)";
        append_number(out, *report.line);
        out += ',';
    }
    if (!report.claim_id.empty() && report.decision != Decision::unreadable) {
        append_member(out, R"("claim_id":)", report.claim_id);
        out += ',';
    }
}

void append_judgement(JsonText& out, const Report& report, Language language) {
    append_member(out, R"(,"as_of":)", report.as_of);
    out += R"(,"rulesets":)";
    append_array(out, report.rulesets, append_ruleset);
    out += R"(,"profiles":)";
    append_texts(out, report.profiles);
    if (!report.calendars.empty()) append_array(out += R"(,"calendars":)", report.calendars, append_calendar);
    if (!report.not_judged.empty()) {
        out += R"(,"not_judged":)";
        append_array(out, report.not_judged, append_not_judged);
    }
    append_summary(out, report.summary);
    out += R"(,"findings":)";
    append_array(out, report.findings, [language](JsonText& to, const Finding& finding) { append_finding(to, finding, language); });
    out += R"(,"missing_evidence":)";
    append_texts(out, report.missing_evidence);
}

}  // namespace

void append_json(std::string& text, const Report& report, Language language) {
    JsonText out{text, bytes_of(report)};
    out += '{';
    append_origin(out, report);
    out += R"("decision":)";
    append_word(out, name_of(report.decision));
    if (report.decision == Decision::unreadable) {
        out += R"(,"findings":[])";
    } else {
        append_judgement(out, report, language);
    }
    out += R"(,"problems":)";
    append_array(out, report.problems, [language](JsonText& to, const Problem& problem) { append_problem(to, problem, language); });
    out += '}';
}

std::string to_json(const Report& report, Language language) {
    std::string json;
    append_json(json, report, language);
    return indented(json);
}

}  // namespace claims
