// A wrong folder of rulesets: every problem at once, each with file, JSON Pointer, line, column and the nearest right word.

#include <gtest/gtest.h>

#include "ruleset_folder.hpp"

namespace claims {
namespace {

TEST(Loading, the_plain_folder_of_these_tests_is_right) {
    const Folder folder;
    EXPECT_EQ(said(folder.problems()), "");
    EXPECT_EQ(load(folder.root()).rule_ids(), std::vector<std::string>{"office.numbered"});
    EXPECT_EQ(load(folder.root() / "office").rule_ids(), std::vector<std::string>{"office.numbered"}) << "one ruleset alone";
}

TEST(Loading, two_rules_of_one_id_are_said) {
    Folder folder;
    folder.put("office/rules/other.json", kRule);
    const auto problems = folder.problems();
    ASSERT_FALSE(problems.empty());
    EXPECT_EQ(problems[0].file, "office/rules/other.json");
    EXPECT_EQ(problems[0].path, "/id");
    EXPECT_EQ(problems[0].line, 2U);
    EXPECT_NE(problems[0].message.en.find("office.other"), std::string::npos) << "the id that its path gives it";
}

TEST(Loading, says_every_problem_of_every_file_at_once) {
    Folder folder;
    folder.put_rule("any_invoice", "any_invoise");
    folder.put_rule("office.numbered", "office.second", "office/rules/second.json");
    folder.put("office/rules/third.json", "{");
    folder.put_rule("office.numbered", "office.wrong", "office/rules/fourth.json");
    folder.put("calendars/cn.json", R"({"id": "cn", "title": {}, "basis": [], "years": {"2025": {"off": ["2024-01-01"], "worked": []}}})");
    const auto problems = folder.problems();
    std::string files;
    for (const Problem& problem : problems) files += problem.file + " ";
    for (const char* file : {"office/rules/numbered.json", "office/rules/third.json", "office/rules/fourth.json", "calendars/cn.json"}) {
        EXPECT_NE(files.find(file), std::string::npos) << file << "\n" << said(problems);
    }
    EXPECT_EQ(files.find("second"), std::string::npos);
    for (const Problem& problem : problems) {
        EXPECT_GE(problem.line, 1U) << said({problem});
        EXPECT_GE(problem.column, 1U) << said({problem});
    }
}

TEST(Loading, a_folder_that_is_none_or_holds_none_is_said) {
    EXPECT_THROW(load("/there/is/no/such/folder"), RulesetError);
    Folder folder;
    std::filesystem::remove_all(folder.root() / "office");
    EXPECT_EQ(folder.problems().size(), 1U);
}

TEST(Loading, a_ruleset_without_a_readable_ruleset_file_is_not_passed_over) {
    Folder folder;
    std::filesystem::remove(folder.root() / "office/ruleset.json");
    EXPECT_FALSE(folder.problems().empty()) << "its rules would be left out in silence";
}

TEST(Loading, a_layer_names_a_parent_that_is_there) {
    Folder folder;
    std::string text{kRuleset};
    folder.put("office/ruleset.json", text.replace(text.find("\"title\""), 0, "\"extends\": \"xiamn\", "));
    const auto problems = folder.problems();
    ASSERT_EQ(problems.size(), 1U) << said(problems);
    EXPECT_EQ(problems[0].path, "/extends");
    EXPECT_EQ(problems[0].file, "office/ruleset.json");
    EXPECT_EQ(problems[0].line, 2U);
    EXPECT_NE(problems[0].message.en.find("xiamen"), std::string::npos) << problems[0].message.en;
}

}  // namespace
}  // namespace claims
