// Worked cases, a file each under cases/: judged by the library and by the tool, which must say the same bytes, and compared with what a case expects.

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <locale>
#include <set>

#include <gmock/gmock.h>

#include <claims/claims.hpp>

#include "case_expectations.hpp"
#include "cli/tool.hpp"

namespace claims::test {
namespace {

using testing::ElementsAreArray;
using testing::IsEmpty;

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

/// The reports as the library gives them, a line each. In a file a problem has the line of the file, and a report that of its claim.
std::string by_library(const Json& file, const std::vector<std::string>& lines) {
    const Validator validator{builtin_rulesets(), options_of(file)};
    std::string text;
    if (file.contains("claim")) {
        append_json(text, validator.validate(lines.front()), Language::en);
        return text + "\n";
    }
    const std::vector<std::string_view> views{lines.begin(), lines.end()};
    std::vector<Report> reports = validator.validate_batch(views);
    for (std::size_t i = 0; i < reports.size(); ++i) {
        reports[i].line = i + 1;
        for (Problem& problem : reports[i].problems) problem.line += problem.line == 0 ? 0 : i;
        append_json(text, reports[i], Language::en);
        text += "\n";
    }
    return text;
}

Ran by_tool(const Json& file, const std::vector<std::string>& lines, const std::string& format = "ndjson") {
    const Json options = file.value("options", Json::object());
    std::vector<std::string> args = {"validate", "--format", format, "--all"};
    for (const auto& [key, flag] : {std::pair{"rulesets", "--rulesets"}, std::pair{"as_of", "--as-of"}, std::pair{"profile", "--profile"}}) {
        if (options.contains(key)) args.insert(args.end(), {flag, options[key].get<std::string>()});
    }
    if (options.value("extended", false)) args.emplace_back("--extended");
    args.emplace_back("-");
    return tool(args, joined(lines));
}

std::vector<Json> reports_in(const std::string& text) {
    std::vector<Json> reports;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) reports.push_back(Json::parse(line));
    return reports;
}

std::vector<std::vector<std::string>> signatures(const std::string& text) {
    std::vector<std::vector<std::string>> all;
    for (const Json& report : reports_in(text)) all.push_back(signature(report));
    return all;
}

/// The report of a batch that a key names: a claim_id, or "#2".
const Json* named(const std::vector<Json>& reports, const std::string& key) {
    for (std::size_t i = 0; i < reports.size(); ++i) {
        if (key == "#" + std::to_string(i + 1) || reports[i].value("claim_id", "") == key) return &reports[i];
    }
    return nullptr;
}

struct OtherNumbers : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\1"; }
};

/// Another time zone and another way of writing numbers, as long as it lives.
class Elsewhere {
public:
    Elsewhere() : before_{std::locale::global(std::locale{std::locale::classic(), new OtherNumbers})}, zone_{getenv("TZ") == nullptr ? "" : getenv("TZ")} {
        setenv("TZ", "America/St_Johns", 1);
        tzset();
    }
    ~Elsewhere() {
        if (zone_.empty()) unsetenv("TZ");
        else setenv("TZ", zone_.c_str(), 1);
        tzset();
        std::locale::global(before_);
    }
    Elsewhere(const Elsewhere&) = delete;
    Elsewhere& operator=(const Elsewhere&) = delete;

private:
    std::locale before_;
    std::string zone_;
};

/// Runs of letters and digits: what a test may be called.
std::string name_of_test(const std::filesystem::path& file) {
    std::string name = file.stem().string();
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

const std::vector<std::filesystem::path>& files() {
    static const std::vector<std::filesystem::path> all = files_of_cases(CASES);
    return all;
}

/// What a case expects, by the report that each expectation is about.
std::vector<std::pair<std::string, Json>> expectations_of(const Json& file) {
    if (file.contains("claim")) return {{"#1", file["expect"]}};
    std::vector<std::pair<std::string, Json>> all;
    for (const auto& [key, expect] : file["expect"].items()) all.emplace_back(key, expect);
    return all;
}

class WorkedCase : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(WorkedCase, IsJudgedAsExpectedByLibraryAndTool) {
    const Json file = json_of(GetParam());
    const std::vector<std::string> lines = lines_of(file);
    const std::string text = by_library(file, lines);
    const Ran ran = by_tool(file, lines);
    EXPECT_EQ(ran.out, text);
    EXPECT_EQ(ran.exit, file["exit"].get<int>()) << ran.err;
    const std::vector<Json> reports = reports_in(text);
    EXPECT_EQ(reports.size(), lines.size());
    for (const auto& [key, expect] : expectations_of(file)) {
        const Json* const report = named(reports, key);
        ASSERT_NE(report, nullptr) << "no report " << key;
        EXPECT_THAT(differences(expect, *report), IsEmpty()) << key << ": " << file["note"];
    }
}

TEST_P(WorkedCase, HasTheSameFindingsInAnyOrderOfItsFacts) {
    const Json file = json_of(GetParam());
    std::vector<std::string> lines = lines_of(file);
    auto expected = signatures(by_library(file, lines));
    std::transform(lines.begin(), lines.end(), lines.begin(), permuted);
    EXPECT_THAT(signatures(by_library(file, lines)), ElementsAreArray(expected));
    std::reverse(lines.begin(), lines.end());
    std::reverse(expected.begin(), expected.end());
    EXPECT_THAT(signatures(by_library(file, lines)), ElementsAreArray(expected)) << "the claims in another order";
}

TEST_P(WorkedCase, GivesTheSameBytesElsewhere) {
    const Json file = json_of(GetParam());
    const std::vector<std::string> lines = lines_of(file);
    const Ran here = by_tool(file, lines, "json");
    const Elsewhere elsewhere;
    const Ran there = by_tool(file, lines, "json");
    EXPECT_EQ(there.out, here.out);
    EXPECT_EQ(there.exit, here.exit);
}

INSTANTIATE_TEST_SUITE_P(Of, WorkedCase, testing::ValuesIn(files()), [](const auto& parameter) { return name_of_test(parameter.param); });

/// A misspelt rule would be not applicable for ever.
TEST(WorkedCases, NameRulesThatThereAre) {
    const std::vector<std::string> ids = builtin_rulesets().rule_ids();
    for (const auto& path : files()) {
        for (const auto& [key, expect] : expectations_of(json_of(path))) {
            for (const auto& named : rules_named(expect)) {
                const std::string& rule = named.first;
                const bool known = std::any_of(ids.begin(), ids.end(), [&rule](const std::string& id) { return id == rule || id.starts_with(rule + "."); });
                EXPECT_TRUE(known) << path << ": " << rule;
            }
        }
    }
}

TEST(WorkedCases, UseNoWordThatTheComparisonDoesNotKnow) {
    const std::set<std::string> known = {"findings", "pass", "not_applicable", "never_fail", "not_pass", "no_other_fail", "problems", "missing_evidence", "mentions", "absent", "decision", "decision_at_least"};
    const std::set<std::string> of_finding = {"rule", "status", "count", "encounter_ids", "document_ids", "deadline", "earliest_acceptance", "disposition", "remarks", "no_remarks"};
    for (const auto& path : files()) {
        for (const auto& [key, expect] : expectations_of(json_of(path))) {
            for (const auto& [word, value] : expect.items()) EXPECT_TRUE(known.contains(word)) << path << ": " << word;
            for (const Json& finding : expect.value("findings", Json::array())) {
                for (const auto& [word, value] : finding.items()) EXPECT_TRUE(of_finding.contains(word)) << path << ": " << word;
            }
        }
    }
}

/// Every rule that can fail or be unknown does so in a case of its own, and every report note is seen.
TEST(WorkedCases, LeaveNoRuleOut) {
    std::set<std::string> unmet;
    std::set<std::string> seen;
    for (const auto& path : files()) {
        for (const auto& [key, expect] : expectations_of(json_of(path))) {
            for (const auto& [rule, status] : rules_named(expect)) (status == "fail" || status == "unknown" ? unmet : seen).insert(rule);
        }
    }
    const std::filesystem::path rulesets = RULESETS;
    std::size_t rules = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{rulesets}) {
        if (entry.path().string().find("/rules/") == std::string::npos || entry.path().extension() != ".json") continue;
        const Json rule = json_of(entry.path());
        const std::string id = rule["id"];
        ++rules;
        if (!rule["require"].contains("note")) {
            EXPECT_TRUE(unmet.contains(id)) << id << " never fails";
        } else if (rule["require"]["note"]["in"] == "report") {
            EXPECT_TRUE(seen.contains(id)) << id << " is never said";
        }
    }
    EXPECT_EQ(rules, builtin_rulesets().rule_ids().size());
}

}  // namespace
}  // namespace claims::test
