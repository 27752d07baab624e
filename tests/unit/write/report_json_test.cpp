#include <claims/write.hpp>

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "write/json_text.hpp"
#include "write/sample_report.hpp"

namespace claims {
namespace {

using Json = nlohmann::ordered_json;

std::string json_of(const Report& report, Language language = Language::en) {
    std::string out;
    append_json(out, report, language);
    return out;
}

std::string as_json(std::string_view text) {
    std::string out;
    append_quoted(out, text);
    return out;
}

std::vector<std::string> keys_of(const Json& object) {
    std::vector<std::string> keys;
    for (const auto& member : object.items()) keys.push_back(member.key());
    return keys;
}

Finding with_everything(Finding finding) {
    finding.deadline = "2025-02-28";
    finding.estimate = "2025-02-27";
    finding.earliest_acceptance = "2025-03-15";
    finding.remarks = {"name_normalised"};
    finding.missing = {"/birth/sex"};
    return finding;
}

Report full_report(const SampleRules& rules) {
    Report report = rules.report_with({with_everything(rules.wrong_sex())}, Decision::returned_for_supplement);
    report.file = "march.ndjson";
    report.line = 12;
    report.profiles = {"xiamen.roll-forward"};
    report.not_judged = {{"offsite", {"/encounters/0/institution/admin_division"}}};
    report.summary = {9, 1, 2, 41};
    report.missing_evidence = {"/birth/sex"};
    report.problems = {{"data.dates-parse", Weight::error, "", "/birth/named_on", 12, 31, {"no date", "不是日期"}}};
    return report;
}

TEST(ReportJson, a_report_has_its_keys_in_the_order_of_the_contract) {
    const SampleRules rules;
    const Report report = full_report(rules);
    EXPECT_EQ(json_of(report),
              R"({"file":"march.ndjson","line":12,"claim_id":"XM-2025-0001","decision":"returned_for_supplement","as_of":"2025-03-20",)"
              R"("rulesets":[{"id":"xiamen","version":"2025.1","sha256":"ab12"}],"profiles":["xiamen.roll-forward"],)"
              R"("not_judged":[{"ruleset":"offsite","missing":["/encounters/0/institution/admin_division"]}],)"
              R"("summary":{"pass":9,"fail":1,"unknown":2,"not_applicable":41},"findings":[)"
              R"({"rule":"xiamen.newborn.voucher-sex","title":"The voucher names a child of the right sex","status":"fail",)"
              R"("disposition":"supplement","severity":"error","scope":"document","path":"/documents/1/subject_name",)"
              R"("encounter_ids":["E1"],"document_ids":["D2"],"message":)" +
                  as_json(report.findings[0].message(Language::en)) +
                  R"(,"expected":"李梅之子 | 王强之子","actual":"李梅之女","deadline":"2025-02-28","estimate":"2025-02-27",)"
                  R"("earliest_acceptance":"2025-03-15","remarks":["name_normalised"],"remedy":"Have the hospital correct the name.",)"
                  R"("basis":[{"source":"002","item":"11"},{"source":"Social Insurance Law","article":"25",)"
                  R"("for":"the residents' scheme that a newborn joins"}],"missing":["/birth/sex"]}],"missing_evidence":["/birth/sex"],)"
                  R"("problems":[{"code":"data.dates-parse","weight":"error","path":"/birth/named_on","line":12,"column":31,"message":"no date"}]})");
}

TEST(ReportJson, what_is_absent_is_left_out_and_lists_of_the_contract_stay) {
    EXPECT_EQ(json_of(Report{}),
              R"({"decision":"accepted","rulesets":[],"profiles":[],"summary":{"pass":0,"fail":0,"unknown":0,"not_applicable":0},)"
              R"("findings":[],"missing_evidence":[],"problems":[]})");
}

TEST(ReportJson, a_finding_that_says_little_has_few_keys) {
    SampleRules rules;
    rules.sex.basis.clear();
    Report report = rules.report_with({SampleRules::finding_of(rules.sex, Status::pass, Disposition::note)}, Decision::accepted);
    const Json finding = Json::parse(json_of(report)).at("findings").at(0);
    const std::vector<std::string> keys{"rule", "title", "status", "disposition", "severity", "scope", "path", "message"};
    EXPECT_EQ(keys_of(finding), keys);
    EXPECT_EQ(finding.at("path"), "");
}

TEST(ReportJson, only_failed_and_unknown_findings_carry_the_remedy) {
    const SampleRules rules;
    const auto has_remedy = [&rules](Status status) {
        const Report report = rules.report_with({SampleRules::finding_of(rules.sex, status, Disposition::supplement)}, Decision::accepted);
        return Json::parse(json_of(report)).at("findings").at(0).contains("remedy");
    };
    EXPECT_TRUE(has_remedy(Status::fail));
    EXPECT_TRUE(has_remedy(Status::unknown));
    EXPECT_FALSE(has_remedy(Status::pass));
    EXPECT_FALSE(has_remedy(Status::not_applicable));
}

TEST(ReportJson, texts_are_in_the_language_asked_for) {
    const SampleRules rules;
    const Report report = full_report(rules);
    const Json zh = Json::parse(json_of(report, Language::zh));
    EXPECT_EQ(zh.at("findings").at(0).at("title"), "票据所载性别与新生儿一致");
    EXPECT_EQ(zh.at("findings").at(0).at("remedy"), "请到医院更正姓名。");
    EXPECT_EQ(zh.at("problems").at(0).at("message"), "不是日期");
    const Json both = Json::parse(json_of(report, Language::both));
    const Json title{{"en", "The voucher names a child of the right sex"}, {"zh", "票据所载性别与新生儿一致"}};
    EXPECT_EQ(both.at("findings").at(0).at("title"), title);
    EXPECT_EQ(keys_of(both.at("findings").at(0).at("message")), (std::vector<std::string>{"en", "zh"}));
}

TEST(ReportJson, an_unreadable_text_gives_its_place_and_its_problems_only) {
    const SampleRules rules;
    Report report = full_report(rules);
    report.decision = Decision::unreadable;
    report.problems = {{"bad_text", Weight::error, "", "", 0, 0, {"cut off", "不完整"}}};
    EXPECT_EQ(json_of(report), R"({"file":"march.ndjson","line":12,"decision":"unreadable","findings":[],)"
                               R"("problems":[{"code":"bad_text","weight":"error","path":"","message":"cut off"}]})");
}

TEST(ReportJson, a_problem_of_a_file_names_it_first) {
    Report report;
    report.problems = {{"unknown_key", Weight::note, "rules/a.json", "/x", 3, 0, {}}};
    const Json problem = Json::parse(json_of(report)).at("problems").at(0);
    EXPECT_EQ(problem.dump(), R"({"file":"rules/a.json","code":"unknown_key","weight":"note","path":"/x","line":3})");
}

TEST(ReportJson, hostile_texts_of_a_claim_stay_inside_their_strings) {
    const SampleRules rules;
    Report report = full_report(rules);
    report.claim_id = "\"},{\n\x1B[31m\\";
    report.findings[0].actual = "\xFF\x01";
    const Json json = Json::parse(json_of(report));
    EXPECT_EQ(json.at("claim_id"), report.claim_id);
    EXPECT_EQ(json.at("findings").at(0).at("actual"), "\uFFFD\u0001");
    EXPECT_EQ(json_of(report).find('\n'), std::string::npos);
}

TEST(ReportJson, reports_are_appended_to_what_is_there) {
    std::string out = "before";
    append_json(out, Report{}, Language::en);
    EXPECT_EQ(out, "before" + json_of(Report{}));
}

TEST(ReportJson, the_indented_report_says_the_same) {
    const SampleRules rules;
    const Report report = full_report(rules);
    for (const Language language : {Language::en, Language::zh, Language::both}) {
        const std::string json = to_json(report, language);
        EXPECT_EQ(Json::parse(json).dump(), Json::parse(json_of(report, language)).dump());
        EXPECT_EQ(json.substr(0, 29), "{\n  \"file\": \"march.ndjson\",\n ");
        EXPECT_EQ(json.back(), '}');
    }
}

}  // namespace
}  // namespace claims
