#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <claims/claims.hpp>

namespace claims {

inline constexpr std::string_view kRuleset = R"({
  "id": "office", "title": {"en": "House rules", "zh": "内部规则"}, "version": "1", "jurisdiction": "350200",
  "concerns": ["reimbursement"], "in_force": {"from": "2000-01-01"}, "sources": []
})";

inline constexpr std::string_view kClaim = R"({"schema": "claim/1", "claim_id": "L-1", "categories": ["system_failure"], "submitted_on": "2025-05-14",
 "encounters": [{"encounter_id": "E1", "class": "outpatient", "start": "2025-05-06"}], "documents": [{"document_id": "D1", "kind": "invoice", "number": "1"}]})";

inline constexpr std::string_view kRule = R"({
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

inline std::string said(const std::vector<Problem>& problems) {
    std::string text;
    for (const Problem& p : problems) text += p.file + ":" + std::to_string(p.line) + ":" + std::to_string(p.column) + " " + p.path + " " + p.message.en + "\n";
    return text;
}

/// The only problem of the folder lies there, and its words in both languages hold the word.
inline void expect_one(const Folder& folder, const std::string& path, std::size_t line, std::size_t column, const std::string& word = {}) {
    const auto problems = folder.problems();
    ASSERT_EQ(problems.size(), 1U) << said(problems);
    EXPECT_EQ(problems[0].file, "office/rules/numbered.json");
    EXPECT_EQ(problems[0].path, path) << said(problems);
    EXPECT_EQ(problems[0].line, line) << said(problems);
    EXPECT_EQ(problems[0].column, column) << said(problems);
    EXPECT_NE(problems[0].message.en.find(word), std::string::npos) << problems[0].message.en;
    EXPECT_NE(problems[0].message.zh.find(word), std::string::npos) << problems[0].message.zh;
}

}  // namespace claims
