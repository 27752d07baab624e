// A wrong folder of rulesets: every problem at once, each with file, JSON Pointer, line, column and the nearest right word.

#include <gtest/gtest.h>

#include <claims/claims.hpp>

#include <filesystem>
#include <fstream>

namespace claims {
namespace {

constexpr std::string_view kRuleset = R"({
  "id": "office", "title": {"en": "House rules", "zh": "内部规则"}, "version": "1", "jurisdiction": "350200",
  "concerns": ["reimbursement"], "in_force": {"from": "2000-01-01"}, "sources": []
})";

constexpr std::string_view kClaim = R"({"schema": "claim/1", "claim_id": "L-1", "categories": ["system_failure"], "submitted_on": "2025-05-14",
 "encounters": [{"encounter_id": "E1", "class": "outpatient", "start": "2025-05-06"}], "documents": [{"document_id": "D1", "kind": "invoice", "number": "1"}]})";

constexpr std::string_view kRule = R"({
  "id": "office.numbered",
  "title": {"en": "An invoice has a number", "zh": "发票有号码"},
  "text": {"en": "An invoice has a number.", "zh": "发票应有号码。"},
  "basis": [{"source": "office", "item": "1"}],
  "strength": "stated",
  "in_force": {"from": "2000-01-01"},
  "for_each": {"document": "any_invoice"},
  "require": {"facts": {"document.number": {"given": true}}},
  "disposition": "review",
  "notes": [],
  "examples": [{"name": "numbered", "claim": "c.json", "expect": "pass"}]
})";

/// A folder of rulesets that is gone again afterwards.
class Folder {
public:
    Folder() : root_{std::filesystem::path{testing::TempDir()} / ("loading_" + std::string{testing::UnitTest::GetInstance()->current_test_info()->name()})} {
        std::filesystem::remove_all(root_);
        put("office/ruleset.json", kRuleset);
        put("office/claims/c.json", kClaim);
        put("office/rules/numbered.json", kRule);
    }
    ~Folder() { std::filesystem::remove_all(root_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void put(const std::string& path, std::string_view text) {
        std::filesystem::create_directories((root_ / path).parent_path());
        std::ofstream{root_ / path, std::ios::binary} << text;
    }

    /// A rule file with one text in it replaced.
    void put_rule(std::string_view from, std::string_view to, const std::string& path = "office/rules/numbered.json", std::string_view rule = kRule) {
        std::string text{rule};
        const std::size_t at = text.find(from);
        if (at == std::string::npos) throw std::runtime_error{"not in the rule: " + std::string{from}};
        put(path, text.replace(at, from.size(), to));
    }

    [[nodiscard]] std::vector<Problem> problems() const {
        try {
            load(root_);
            return {};
        } catch (const RulesetError& error) {
            return error.problems();
        }
    }

    [[nodiscard]] const std::filesystem::path& root() const { return root_; }

private:
    std::filesystem::path root_;
};

std::string said(const std::vector<Problem>& problems) {
    std::string text;
    for (const Problem& p : problems) text += p.file + ":" + std::to_string(p.line) + ":" + std::to_string(p.column) + " " + p.path + " " + p.message.en + "\n";
    return text;
}

/// The only problem of the folder lies there, and its words in both languages hold the word.
void expect_one(const Folder& folder, const std::string& path, std::size_t line, std::size_t column, const std::string& word = {}) {
    const auto problems = folder.problems();
    ASSERT_EQ(problems.size(), 1U) << said(problems);
    EXPECT_EQ(problems[0].file, "office/rules/numbered.json");
    EXPECT_EQ(problems[0].path, path) << said(problems);
    EXPECT_EQ(problems[0].line, line) << said(problems);
    EXPECT_EQ(problems[0].column, column) << said(problems);
    EXPECT_NE(problems[0].message.en.find(word), std::string::npos) << problems[0].message.en;
    EXPECT_NE(problems[0].message.zh.find(word), std::string::npos) << problems[0].message.zh;
}

TEST(Loading, the_plain_folder_of_these_tests_is_right) {
    const Folder folder;
    EXPECT_EQ(said(folder.problems()), "");
    EXPECT_EQ(load(folder.root()).rule_ids(), std::vector<std::string>{"office.numbered"});
    EXPECT_EQ(load(folder.root() / "office").rule_ids(), std::vector<std::string>{"office.numbered"}) << "one ruleset alone";
}

TEST(Loading, an_unknown_key_is_said_with_the_nearest) {
    Folder folder;
    folder.put_rule("\"notes\"", "\"nots\": [], \"notes\"");
    expect_one(folder, "/nots", 11, 11, "notes");
}

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

TEST(Loading, a_key_given_twice_is_said) {
    Folder folder;
    folder.put_rule("\"strength\": \"stated\",", "\"strength\": \"stated\", \"strength\": \"stated\",");
    const auto problems = folder.problems();
    ASSERT_EQ(problems.size(), 1U) << said(problems);
    EXPECT_EQ(problems[0].code, "duplicate_key");
    EXPECT_EQ(problems[0].path, "/strength");
    EXPECT_EQ(problems[0].line, 6U);
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
