// A rule that says what the language does not know is refused, with the nearest right word.

#include <gtest/gtest.h>

#include "ruleset_folder.hpp"

namespace claims {
namespace {

TEST(Loading, an_unknown_kind_thing_field_code_and_unit_are_said_with_the_nearest) {
    Folder folder;
    folder.put_rule("{\"facts\":", "{\"fact\":");
    expect_one(folder, "/require/fact", 9, 23, "facts");
    folder.put_rule("{\"document\":", "{\"documnt\":");
    EXPECT_NE(said(folder.problems()).find("office/rules/numbered.json:8:27 /for_each/documnt unknown thing \"documnt\"; perhaps \"document\" is meant"), std::string::npos) << said(folder.problems());
    folder.put_rule("document.number", "document.numbr");
    expect_one(folder, "/require/facts/document.numbr", 9, 43, "document.number");
    folder.put_rule("any_invoice", "any_invoise");
    expect_one(folder, "/for_each/document", 8, 28, "any_invoice");
    folder.put_rule(R"({"facts": {"document.number": {"given": true}}})", R"({"deadline": {"of": "document.issued_on", "from": "claim.submitted_on", "within": {"dayz": 7}}})");
    const auto problems = folder.problems();
    ASSERT_FALSE(problems.empty());
    EXPECT_EQ(problems[0].line, 9U);
    EXPECT_NE(said(problems).find("days"), std::string::npos) << said(problems);
}

TEST(Loading, an_unknown_disposition_and_strength_are_said_with_the_nearest) {
    Folder folder;
    folder.put_rule("\"review\"", "\"reviw\"");
    expect_one(folder, "/disposition", 10, 18, "review");
    folder.put_rule("\"stated\"", "\"statd\"");
    expect_one(folder, "/strength", 6, 15, "stated");
}

TEST(Loading, a_requirement_has_one_key) {
    Folder folder;
    folder.put_rule("{\"facts\": {\"document.number\": {\"given\": true}}}", "{\"facts\": {\"document.number\": {\"given\": true}}, \"known\": \"document.number\"}");
    expect_one(folder, "/require", 9, 14);
    folder.put_rule("{\"facts\": {\"document.number\": {\"given\": true}}}", "{}");
    expect_one(folder, "/require", 9, 14);
}

TEST(Loading, facts_of_different_types_are_not_compared) {
    Folder folder;
    folder.put_rule("{\"document.number\": {\"given\": true}}", "{\"document.issued_on\": {\"same_as\": \"document.amount\"}}");
    const auto problems = folder.problems();
    ASSERT_EQ(problems.size(), 1U) << said(problems);
    EXPECT_EQ(problems[0].line, 9U);
    EXPECT_EQ(problems[0].path, "/require/facts/document.issued_on/same_as");
}

TEST(Loading, a_fact_of_what_is_not_bound_is_said) {
    Folder folder;
    folder.put_rule("document.number", "encounter.start");
    const auto problems = folder.problems();
    ASSERT_EQ(problems.size(), 1U) << said(problems);
    EXPECT_EQ(problems[0].path, "/require/facts/encounter.start");
}

TEST(Loading, dispositions_run_from_mild_to_grave) {
    Folder folder;
    folder.put_rule("\"disposition\": \"review\"", R"("disposition": [{"reject": {"known": "document.number"}}, "review"])");
    const auto problems = folder.problems();
    ASSERT_EQ(problems.size(), 1U) << said(problems);
    EXPECT_EQ(problems[0].line, 10U);
    EXPECT_EQ(problems[0].path.substr(0, 12), "/disposition");
}

TEST(Loading, a_rule_replaces_only_what_there_is) {
    Folder folder;
    folder.put_rule("\"disposition\": \"review\",", "\"disposition\": \"review\", \"replaces\": [\"xiamen.newborn.voucher-sx\"],");
    const auto problems = folder.problems();
    ASSERT_EQ(problems.size(), 1U) << said(problems);
    EXPECT_EQ(problems[0].path.substr(0, 9), "/replaces");
    EXPECT_EQ(problems[0].line, 10U);
    EXPECT_NE(problems[0].message.en.find("xiamen.newborn.voucher-sex"), std::string::npos) << "built-in rules are near as well";
}

}  // namespace
}  // namespace claims
