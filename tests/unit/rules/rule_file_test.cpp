// A wrong rule file: what is missing, out of order, given twice, never in force, or does not hold, is said with its place.

#include <gtest/gtest.h>

#include "ruleset_folder.hpp"

namespace claims {
namespace {

TEST(Loading, an_unknown_key_is_said_with_the_nearest) {
    Folder folder;
    folder.put_rule("\"notes\"", "\"nots\": [], \"notes\"");
    expect_one(folder, "/nots", 11, 11, "notes");
}

TEST(Loading, a_key_given_twice_is_said) {
    Folder folder;
    folder.put_rule("\"strength\": \"stated\",", "\"strength\": \"stated\", \"strength\": \"stated\",");
    const auto problems = folder.problems();
    ASSERT_EQ(problems.size(), 1U) << said(problems);
    EXPECT_EQ(problems[0].code, "duplicate_key");
    EXPECT_EQ(problems[0].path, "/strength");
    EXPECT_EQ(problems[0].line, 6U);
}

TEST(Loading, a_missing_or_empty_translation_is_said) {
    Folder folder;
    folder.put_rule(", \"zh\": \"发票有号码\"", "");
    const auto missing = folder.problems();
    ASSERT_FALSE(missing.empty());
    EXPECT_EQ(missing[0].path, "/title");
    EXPECT_EQ(missing[0].line, 3U);
    folder.put_rule("\"发票应有号码。\"", "\"\"");
    expect_one(folder, "/text", 4, 11);
}

TEST(Loading, a_missing_key_and_one_out_of_order_are_said) {
    Folder folder;
    folder.put_rule("  \"strength\": \"stated\",\n", "");
    expect_one(folder, "", 1, 1, "strength");
    folder.put_rule("\"notes\": [],\n", "");
    expect_one(folder, "", 1, 1, "notes");
    folder.put_rule("  \"strength\": \"stated\",\n  \"in_force\": {\"from\": \"2000-01-01\"},\n", "  \"in_force\": {\"from\": \"2000-01-01\"},\n  \"strength\": \"stated\",\n");
    expect_one(folder, "/strength", 7, 15);
}

TEST(Loading, a_value_or_rule_that_is_never_in_force_is_said) {
    Folder folder;
    folder.put_rule("{\"from\": \"2000-01-01\"}", "{\"from\": \"2000-01-01\", \"to\": \"1999-12-31\"}");
    expect_one(folder, "/in_force", 7, 15);
    folder.put_rule("{\"from\": \"2000-01-01\"}", "{\"from\": \"2000-01-01\", \"to\": \"2000-01-01\"}");
    EXPECT_NE(said(folder.problems()).find("example"), std::string::npos) << "one day is long enough, though the example lies after it";
    folder.put_rule(R"({"facts": {"document.number": {"given": true}}})",
                    R"({"deadline": {"of": "document.issued_on", "from": "claim.submitted_on", "within": [{"from": "2020-01-01", "days": 7}, {"from": "2020-01-01", "days": 9}]}})");
    EXPECT_NE(said(folder.problems()).find("/require/deadline/within"), std::string::npos) << said(folder.problems());
}

TEST(Loading, an_example_that_does_not_hold_is_said_with_its_place) {
    Folder folder;
    folder.put_rule("\"expect\": \"pass\"", "\"expect\": \"fail\"");
    const auto problems = folder.problems();
    ASSERT_EQ(problems.size(), 1U) << said(problems);
    EXPECT_NE(problems[0].message.en.find("numbered"), std::string::npos);
    EXPECT_EQ(problems[0].file, "office/rules/numbered.json");
    EXPECT_EQ(problems[0].path, "/examples/0");
    EXPECT_EQ(problems[0].line, 12U);
    EXPECT_EQ(problems[0].column, 16U);
}

TEST(Loading, what_is_no_json_is_said_at_its_fault) {
    Folder folder;
    folder.put_rule("\"strength\": \"stated\",", "\"strength\": \"stated\"");
    const auto problems = folder.problems();
    ASSERT_EQ(problems.size(), 1U) << said(problems);
    EXPECT_EQ(problems[0].code, "not_json");
    EXPECT_EQ(problems[0].line, 7U);
    EXPECT_EQ(problems[0].column, 3U);
}

TEST(Loading, no_wrong_type_anywhere_in_a_file_makes_it_crash) {
    for (const std::string_view value : {"null", "1", "\"x\"", "[]", "{}", "true", "[1]", "{\"x\": 1}", "[{}]", "[[\"x\"]]"}) {
        for (const std::string_view key : {"id", "title", "text", "basis", "strength", "in_force", "for_each", "require", "disposition", "notes", "examples"}) {
            Folder folder;
            std::string text{kRule};
            const std::size_t at = text.find("\"" + std::string{key} + "\": ") + key.size() + 4;
            text.replace(at, text.find('\n', at) - at, std::string{value} + (key == "examples" ? "" : ","));
            folder.put("office/rules/numbered.json", text);
            std::vector<Problem> problems;
            ASSERT_NO_THROW(problems = folder.problems()) << key << " " << value;
            const bool right = (key == "notes" || key == "examples") && value == "[]";
            EXPECT_EQ(problems.empty(), right) << key << " " << value << said(problems);
        }
        for (const std::string_view key : {"id", "version", "title", "jurisdiction", "concerns", "in_force", "sources"}) {
            Folder folder;
            std::string text{kRuleset};
            const std::size_t at = text.find("\"" + std::string{key} + "\": ") + key.size() + 4;
            std::size_t end = at;
            for (int depth = 0; depth > 0 || (text[end] != ',' && text[end] != '\n'); ++end) depth += text[end] == '{' || text[end] == '[' ? 1 : text[end] == '}' || text[end] == ']' ? -1 : 0;
            folder.put("office/ruleset.json", text.replace(at, end - at, value));
            EXPECT_NO_THROW(static_cast<void>(folder.problems())) << key << " " << value;
        }
    }
}

}  // namespace
}  // namespace claims
