#include "columns/report_table.hpp"

namespace claims {
namespace {

ColumnPlan texts(const char* name) { return {name, Kept::list, false, {{"item"}}}; }

const ColumnPlan& findings_plan() {
    static const ColumnPlan plan{"", Kept::structure, false,
                                 {{"row", Kept::number}, {"claim_id", Kept::text, true}, {"ruleset"}, {"rule"}, {"status"}, {"disposition"}, {"severity"},
                                  {"scope"}, {"path"}, texts("encounter_ids"), texts("document_ids"), {"expected", Kept::text, true},
                                  {"actual", Kept::text, true}, {"deadline", Kept::date, true}, {"estimate", Kept::date, true},
                                  {"earliest_acceptance", Kept::date, true}, texts("remarks"), texts("missing"), {"title"}, {"message"},
                                  {"remedy", Kept::text, true}}};
    return plan;
}

const ColumnPlan& decisions_plan() {
    static const ColumnPlan problem{"item", Kept::structure, false,
                                    {{"code"}, {"weight"}, {"path"}, {"message"}, {"line", Kept::number}, {"column", Kept::number}}};
    static const ColumnPlan plan{"", Kept::structure, false,
                                 {{"row", Kept::number}, {"claim_id", Kept::text, true}, {"decision"}, {"as_of", Kept::date, true}, {"pass", Kept::number},
                                  {"fail", Kept::number}, {"unknown", Kept::number}, {"not_applicable", Kept::number}, texts("missing_evidence"),
                                  texts("rulesets"), texts("not_judged"), {"problems", Kept::list, false, {problem}}}};
    return plan;
}

std::string in_language(const Words& words, Language language) {
    switch (language) {
        case Language::en: return words.en;
        case Language::zh: return words.zh;
        case Language::both: return words.en.empty() ? std::string{} : words.en + "\n" + words.zh;
    }
    return {};
}

std::string message_of(const Finding& finding, Language language) {
    if (language != Language::both) return finding.message(language);
    return in_language({finding.message(Language::en), finding.message(Language::zh)}, language);
}

/// The columns of a row, from the first to the last.
class Row {
public:
    explicit Row(ColumnWriter& rows) : rows_{rows} {}

    template <class Value>
    Row& operator<<(const Value& value) {
        next().add(value);
        return *this;
    }
    Row& operator<<(std::size_t number) {
        next().add(static_cast<std::int64_t>(number));
        return *this;
    }
    Row& date(const std::string& date) {
        next().add_date(date);
        return *this;
    }
    ColumnWriter& next() { return rows_.inside(index_++); }
    void end() { rows_.end_structure(); }

private:
    ColumnWriter& rows_;
    std::size_t index_ = 0;
};

}  // namespace

FindingsTable::FindingsTable() : ReportTable{findings_plan()} {}

void FindingsTable::add(const Report& report, std::int64_t number, Language language) {
    for (const Finding& finding : report.findings) {
        Row row{rows()};
        row << number << report.claim_id << finding.ruleset_id() << finding.rule_id() << name_of(finding.status) << name_of(finding.disposition)
            << name_of(finding.severity) << name_of(finding.scope) << finding.path << finding.encounter_ids << finding.document_ids << finding.expected
            << finding.actual;
        row.date(finding.deadline).date(finding.estimate).date(finding.earliest_acceptance);
        row << finding.remarks << finding.missing << in_language(finding.title(), language) << message_of(finding, language)
            << in_language(finding.remedy(), language);
        row.end();
    }
}

DecisionsTable::DecisionsTable() : ReportTable{decisions_plan()} {}

void DecisionsTable::add(const Report& report, std::int64_t number, Language language) {
    std::vector<std::string> rulesets;
    for (const RulesetStamp* const stamp : report.rulesets) rulesets.push_back(stamp->id);
    std::vector<std::string> not_judged;
    for (const NotJudged& ruleset : report.not_judged) not_judged.push_back(ruleset.ruleset);
    Row row{rows()};
    row << number << report.claim_id << name_of(report.decision);
    row.date(report.as_of);
    row << report.summary.pass << report.summary.fail << report.summary.unknown << report.summary.not_applicable << report.missing_evidence << rulesets
        << not_judged;
    ColumnWriter& problems = row.next();
    for (const Problem& problem : report.problems) {
        Row inside{problems.inside(0)};
        inside << problem.code << name_of(problem.weight) << problem.path << in_language(problem.message, language) << problem.line << problem.column;
        inside.end();
    }
    problems.end_list();
    row.end();
}

}  // namespace claims
