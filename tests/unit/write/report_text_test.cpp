#include <claims/write.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "write/sample_report.hpp"
#include "write/text_width.hpp"

namespace claims {
namespace {

TextStyle style_of(Language language, std::size_t width = 200, bool color = false) { return {language, width, color}; }

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
    }
    return lines;
}

/// The headings of sections: what stands at the margin under the first line.
std::vector<std::string> headings_of(const std::string& text) {
    std::vector<std::string> headings;
    for (const std::string& line : lines_of(text)) {
        if (!line.empty() && line.front() != ' ') headings.push_back(line);
    }
    headings.erase(headings.begin());
    return headings;
}

bool says(const std::string& text, std::string_view what) { return text.find(what) != text.npos; }

std::size_t times(const std::string& text, std::string_view what) {
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++count;
    return count;
}

Finding with_missing(Finding finding, std::vector<std::string> missing) {
    finding.missing = std::move(missing);
    return finding;
}

Report report_of_every_section(const SampleRules& rules) {
    Finding to_bring = SampleRules::finding_of(rules.sex, Status::fail, Disposition::supplement, "/documents");
    Finding to_wait = SampleRules::finding_of(rules.filing, Status::fail, Disposition::defer, "/as_of");
    to_wait.earliest_acceptance = "2025-03-15";
    Finding remarked = SampleRules::finding_of(rules.sex, Status::pass, Disposition::supplement);
    remarked.remarks = {"name_normalised"};
    Report report = rules.report_with(
        {rules.wrong_sex(), to_bring, rules.late_filing(), to_wait, SampleRules::finding_of(rules.filing, Status::fail, Disposition::review),
         with_missing(SampleRules::finding_of(rules.sex, Status::unknown, Disposition::supplement), {"/birth/sex"}), remarked,
         SampleRules::finding_of(rules.filing, Status::pass, Disposition::reject)},
        Decision::rejected);
    report.problems = {{"data.dates-parse", Weight::error, "", "/birth/named_on", 12, 31, {"no date", "不是日期"}}};
    return report;
}

TEST(ReportText, an_accepted_claim_is_one_line) {
    const SampleRules rules;
    const Report report = rules.report_with({}, Decision::accepted);
    EXPECT_EQ(to_text(report, style_of(Language::en)), "XM-2025-0001: Accepted (as of 2025-03-20)\n");
    EXPECT_EQ(to_text(report, style_of(Language::zh)), "XM-2025-0001　结论：审核通过（截至2025-03-20）\n");
}

TEST(ReportText, a_claim_without_number_is_known_by_its_place) {
    Report report;
    report.decision = Decision::unreadable;
    EXPECT_EQ(to_text(report, style_of(Language::en)), "Claim: Unreadable\n");
    report.line = 12;
    EXPECT_EQ(to_text(report, style_of(Language::en)), "Claim (line 12): Unreadable\n");
    EXPECT_EQ(to_text(report, style_of(Language::zh)), "报销申请（第12行）　结论：无法读取\n");
    report.file = "march.ndjson";
    EXPECT_EQ(to_text(report, style_of(Language::en)), "Claim (march.ndjson:12): Unreadable\n");
}

TEST(ReportText, sections_stand_in_their_order_and_only_where_something_is_in_them) {
    const SampleRules rules;
    const std::string en = to_text(report_of_every_section(rules), style_of(Language::en));
    EXPECT_EQ(headings_of(en), (std::vector<std::string>{"Cannot be mended", "To bring", "To have corrected", "To wait for", "A person decides",
                                                         "Not known: missing facts, and the rules that need them", "Notes", "Met", "Problems of the data"}));
    const std::string zh = to_text(report_of_every_section(rules), style_of(Language::zh));
    EXPECT_EQ(headings_of(zh), (std::vector<std::string>{"不能报销", "需补交", "需更正", "须等待", "需人工审核", "未知事实（缺少的信息及所涉规则）", "提示",
                                                         "符合要求", "数据问题"}));
    const std::string one = to_text(rules.report_with({rules.late_filing()}, Decision::rejected), style_of(Language::en));
    EXPECT_EQ(headings_of(one), (std::vector<std::string>{"Cannot be mended"}));
}

TEST(ReportText, a_finding_says_what_and_until_when_where_what_to_do_and_why) {
    const SampleRules rules;
    Finding finding = rules.wrong_sex();
    finding.deadline = "2025-02-28";
    const Report report = rules.report_with({finding}, Decision::returned_for_supplement);
    EXPECT_EQ(to_text(report, style_of(Language::en)),
              "XM-2025-0001: Returned for papers or corrections (as of 2025-03-20)\n"
              "\n"
              "To have corrected\n"
              "  - The voucher names a child of the right sex\n"
              "    " + finding.message(Language::en) + "\n"
              "    Where: /documents/1/subject_name; document D2; encounter E1\n"
              "    To do: Have the hospital correct the name.\n"
              "    Basis: 002-11; Social Insurance Law 25 (rule xiamen.newborn.voucher-sex)\n");
    EXPECT_EQ(to_text(report, style_of(Language::zh)),
              "XM-2025-0001　结论：退回补正（截至2025-03-20）\n"
              "\n"
              "需更正\n"
              "  - 票据所载性别与新生儿一致\n"
              "    " + finding.message(Language::zh) + "\n"
              "    位置：/documents/1/subject_name；材料D2；就诊E1\n"
              "    办理：请到医院更正姓名。\n"
              "    依据：002-11；《社会保险法》第25条（规则xiamen.newborn.voucher-sex）\n");
}

TEST(ReportText, both_languages_stand_under_each_other_and_what_is_the_same_stands_once) {
    const SampleRules rules;
    const std::string text = to_text(rules.report_with({rules.late_filing()}, Decision::rejected), style_of(Language::both));
    EXPECT_TRUE(says(text, "Cannot be mended\n不能报销\n"));
    EXPECT_TRUE(says(text, "  - An urgent transfer is filed within 7 days\n    急症转外就医七日内补办手续\n"));
    EXPECT_TRUE(says(text, "Last day: 2024-03-03.\n"));
    EXPECT_TRUE(says(text, "截止日期：2024-03-03。\n"));
    Report unnamed = rules.report_with({}, Decision::manual_review);
    unnamed.missing_evidence = {"/birth/sex"};
    EXPECT_EQ(times(to_text(unnamed, style_of(Language::both)), "/birth/sex"), 1U);
}

TEST(ReportText, findings_of_one_title_stand_under_it) {
    const SampleRules rules;
    Finding other = rules.wrong_sex();
    other.path = "/documents/2/subject_name";
    other.document_ids = {"D3", "D4"};
    const std::string text =
        to_text(rules.report_with({rules.wrong_sex(), rules.late_filing(), other}, Decision::rejected), style_of(Language::en));
    EXPECT_EQ(times(text, "The voucher names a child of the right sex"), 1U);
    EXPECT_EQ(times(text, rules.wrong_sex().message(Language::en)), 1U);
    EXPECT_EQ(times(text, "Have the hospital correct the name."), 1U);
    EXPECT_TRUE(says(text, "Where: /documents/2/subject_name; documents D3, D4; encounter E1"));
}

TEST(ReportText, what_is_not_known_is_a_line_a_fact_in_the_order_of_pointers) {
    const SampleRules rules;
    Report report = rules.report_with(
        {with_missing(SampleRules::finding_of(rules.sex, Status::unknown, Disposition::supplement), {"/documents/10/form", "/birth/sex"}),
         with_missing(SampleRules::finding_of(rules.sex, Status::unknown, Disposition::supplement), {"/birth/sex"}),
         with_missing(SampleRules::finding_of(rules.filing, Status::unknown, Disposition::reject), {"/birth/sex", "/documents/2/form"}),
         SampleRules::finding_of(rules.filing, Status::unknown, Disposition::reject)},
        Decision::manual_review);
    report.not_judged = {{"offsite", {"/encounters/0/institution/admin_division"}}};
    report.missing_evidence = {"/birth/sex", "/trip"};
    EXPECT_EQ(to_text(report, style_of(Language::en)),
              "XM-2025-0001: A person decides (as of 2025-03-20)\n"
              "\n"
              "Not known: missing facts, and the rules that need them\n"
              "  - the claim: An urgent transfer is filed within 7 days\n"
              "  - /birth/sex: The voucher names a child of the right sex; An urgent transfer is filed within 7 days\n"
              "  - /documents/2/form: An urgent transfer is filed within 7 days\n"
              "  - /documents/10/form: The voucher names a child of the right sex\n"
              "  - /encounters/0/institution/admin_division: ruleset offsite (did not judge)\n"
              "  - /trip\n");
}

TEST(ReportText, a_supplement_is_to_bring_where_nothing_is_there_and_else_to_correct) {
    const SampleRules rules;
    const auto heading = [&rules](std::vector<std::string> documents, const std::string& actual) {
        Finding finding = SampleRules::finding_of(rules.sex, Status::fail, Disposition::supplement);
        finding.document_ids = std::move(documents);
        finding.actual = actual;
        return headings_of(to_text(rules.report_with({finding}, Decision::returned_for_supplement), style_of(Language::en))).at(0);
    };
    EXPECT_EQ(heading({}, ""), "To bring");
    EXPECT_EQ(heading({"D2"}, ""), "To have corrected");
    EXPECT_EQ(heading({}, "copy"), "To have corrected");
}

TEST(ReportText, problems_have_their_line_and_column) {
    Report report;
    report.problems = {{"data.dates-parse", Weight::error, "", "/birth/named_on", 12, 31, {"no date", "不是日期"}},
                       {"wrong_type", Weight::error, "", "/trip", 0, 0, {"no object", "不是对象"}},
                       {"bad_text", Weight::error, "", "", 2, 0, {"cut off", "不完整"}},
                       {"kind_failed", Weight::warning, "", "", 0, 0, {}}};
    EXPECT_EQ(to_text(report, style_of(Language::en)), "Claim: Accepted\n"
                                                       "\n"
                                                       "Problems of the data\n"
                                                       "  - 12:31 /birth/named_on: no date (data.dates-parse)\n"
                                                       "  - /trip: no object (wrong_type)\n"
                                                       "  - 2: cut off (bad_text)\n"
                                                       "  - kind_failed\n");
    EXPECT_TRUE(says(to_text(report, style_of(Language::zh)), "  - 12:31 /birth/named_on：不是日期（data.dates-parse）\n"));
}

TEST(ReportText, a_dash_stays_beside_a_pointer_that_is_longer_than_the_line) {
    Report report;
    report.missing_evidence = {"/encounters/0/institution"};
    EXPECT_TRUE(says(to_text(report, style_of(Language::zh, 20)), "\n  - /encounters/0/in\n    stitution\n"));
}

TEST(ReportText, colours_are_there_only_if_asked_for) {
    const SampleRules rules;
    const auto head = [&rules](Decision decision) { return to_text(rules.report_with({}, decision), style_of(Language::en, 80, true)).substr(0, 5); };
    EXPECT_EQ(head(Decision::accepted), "\x1B[32m");
    for (const Decision decision : {Decision::manual_review, Decision::deferred, Decision::returned_for_supplement}) {
        EXPECT_EQ(head(decision), "\x1B[33m");
    }
    for (const Decision decision : {Decision::partially_rejected, Decision::rejected, Decision::unreadable}) EXPECT_EQ(head(decision), "\x1B[31m");
    const std::string colored = to_text(report_of_every_section(rules), style_of(Language::en, 80, true));
    EXPECT_TRUE(says(colored, "\n\x1B[31mCannot be mended\x1B[0m\n"));
    EXPECT_TRUE(says(colored, "\n\x1B[33mTo wait for\x1B[0m\n"));
    EXPECT_TRUE(says(colored, "\nNotes\n"));
    EXPECT_FALSE(says(to_text(report_of_every_section(rules), style_of(Language::en)), "\x1B"));
}

TEST(ReportText, no_line_is_wider_than_the_terminal) {
    const SampleRules rules;
    Report report = report_of_every_section(rules);
    report.claim_id = std::string(50, 'X') + "号码很长的报销申请";
    for (std::size_t width = 20; width <= 120; ++width) {
        for (const Language language : {Language::en, Language::zh, Language::both}) {
            for (const std::string& line : lines_of(to_text(report, style_of(language, width)))) EXPECT_LE(columns_of(line), width) << line;
        }
    }
    EXPECT_EQ(to_text(report, style_of(Language::zh, 0)), to_text(report, style_of(Language::zh, 20)));
}

TEST(ReportText, escapes_of_a_hostile_claim_are_shown_harmlessly) {
    const SampleRules rules;
    Report report = report_of_every_section(rules);
    report.claim_id = "\x1B]0;title\a";
    report.file = "a\nb";
    report.findings[0].path = "/\x1B[2J";
    report.findings[0].document_ids = {"\u202E\xFF\r"};
    report.findings[5].missing = {"/\u009B"};
    report.problems[0].message = {"\x7F", "\x7F"};
    const std::string text = to_text(report, style_of(Language::both));
    for (const char byte : {'\x1B', '\a', '\r', '\x7F', '\xFF'}) EXPECT_EQ(text.find(byte), text.npos);
    EXPECT_FALSE(says(text, "\u202E"));
    EXPECT_FALSE(says(text, "\u009B"));
    EXPECT_TRUE(says(text, R"(\u001b]0;title\u0007 (a\u000ab): Rejected)"));
}

}  // namespace
}  // namespace claims
