// The kinds of requirement, a file each under cases/kinds/: made-up rules, claims, and the answer at each edge.
//
//     {"kind": "deadline", "note": …,
//      "rules": {name: {for_each?, when?, require, disposition?, replaces?, in_force?}},   loaded from files, each a ruleset of its own
//      "claim": {…},                                      what the claims of this file have in common
//      "answers": [{"name": a sentence, "rule": name, "with": {pointer: value}, "given": {…} (another claim instead of `claim`), "beside": [changes of claims of the same run],
//                   "judging": [more rules than that one], "status": the worst answer, "findings": [{…}], "missing_evidence": […], "decision": …,
//                  "needs": [{…}] (the points of the checklist with their details, in order)}]}
//
// A finding is compared member by member: those that are given, and `deadline`, `estimate`, `earliest_acceptance`, `remarks` and `missing` also where they
// are not. Findings stand in the order of the report; a rule that does not apply has none. A member that is null must be absent.

#include <algorithm>
#include <fstream>
#include <set>

#include <gmock/gmock.h>

#include <claims/claims.hpp>

#include "case_file.hpp"
#include "cli/tool.hpp"
#include "language/neighbours.hpp"
#include "rules/changes.hpp"
#include "rules/rule_book.hpp"

namespace claims::test {
namespace {

using testing::ElementsAreArray;
using testing::IsEmpty;

constexpr const char* kAlwaysCompared[] = {"deadline", "estimate", "earliest_acceptance", "remarks", "missing"};

std::vector<std::filesystem::path> files_of_kinds() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{CASES "/kinds"}) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

void write(const std::filesystem::path& file, const Json& json) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream{file} << json.dump(2);
}

/// A made-up rule, <name>.rule.
Json rule_of(const std::string& name, const Json& statement) {
    const Json words = {{"en", name}, {"zh", "自拟规则"}};
    Json rule = {{"id", name + ".rule"}, {"title", words}, {"text", words}, {"basis", {{{"source", "made up"}}}}, {"strength", "stated"}};
    rule["in_force"] = statement.value("in_force", Json{{"from", "2000-01-01"}});
    for (const char* key : {"for_each", "when", "require"}) {
        if (statement.contains(key)) rule[key] = statement[key];
    }
    rule["disposition"] = statement.value("disposition", Json{"reject"});
    if (statement.contains("replaces")) rule["replaces"] = statement["replaces"];
    rule["notes"] = Json::array();
    rule["examples"] = Json::array();
    return rule;
}

/// The folder of one made-up ruleset with one rule.
void write_ruleset(const std::filesystem::path& folder, const std::string& name, const Json& statement) {
    const Json words = {{"en", name}, {"zh", "自拟规则"}};
    write(folder / "ruleset.json", {{"id", name}, {"title", words}, {"version", "1"}, {"jurisdiction", "CN"}, {"concerns", {"any"}}, {"in_force", {{"from", "2000-01-01"}}}, {"sources", Json::array()}});
    write(folder / "rules" / "rule.json", rule_of(name, statement));
}

std::string why(const RulesetError& error) {
    std::string text;
    for (const Problem& problem : error.problems()) text += problem.file + problem.path + ": " + problem.message.en + "\n";
    return text;
}

/// The worst status of the only rule that judged.
std::string status_of(const Json& report) {
    std::string status;
    for (const char* word : {"not_applicable", "pass", "unknown", "fail"}) {
        if (report["summary"][word] != 0) status += (status.empty() ? "" : " and ") + std::string{word};
    }
    return status;
}

/// The points of a checklist and their details, one after another; things that are there already stand only for what they lack.
void collect_needs(const Json& items, Json& needs) {
    for (const Json& item : items) {
        if (!item.contains("is_there")) needs.push_back(item);
        if (item.contains("details")) collect_needs(item["details"], needs);
    }
}

/// Member by member, those that are expected.
std::string needs_differ(const Json& expected, const Json& found) {
    if (expected.size() != found.size()) return found.dump();
    for (std::size_t i = 0; i < expected.size(); ++i) {
        for (const auto& [key, value] : expected[i].items()) {
            if (found[i].value(key, Json{}) != value) return found[i].dump() + ", expected " + key + " " + value.dump();
        }
    }
    return {};
}

std::vector<std::string> differences_of(const Json& expected, const Json& found) {
    std::set<std::string> keys{std::begin(kAlwaysCompared), std::end(kAlwaysCompared)};
    for (const auto& [key, value] : expected.items()) keys.insert(key);
    std::vector<std::string> wrong;
    for (const std::string& key : keys) {
        const Json wanted = expected.value(key, Json{});
        const Json got = found.value(key, Json{});
        if (wanted != got) wrong.push_back(key + " is " + got.dump() + ", expected " + wanted.dump());
    }
    return wrong;
}

class KindOfRequirement : public testing::TestWithParam<std::filesystem::path> {
protected:
    Json claim_in(const Json& file, const Json& answer) const {
        Json claim = answer.contains("given") ? answer["given"] : file["claim"];
        if (claim.contains("base")) claim = claim_of(claim);
        if (answer.contains("with") && !change_all(claim, answer["with"]).empty()) ADD_FAILURE() << answer["name"] << ": a pointer leads nowhere";
        return claim;
    }

    Json needs_on(const Json& file, const Json& answer, const Rulesets& rulesets) const {
        Options options;
        options.rulesets = {answer["rule"].get<std::string>()};
        const Validator validator{rulesets, options};
        Json needs = Json::array();
        collect_needs(Json::parse(to_json(validator.checklist({{}, claim_in(file, answer).dump(), {}}), Language::en))["items"], needs);
        return needs;
    }

    Json report_on(const Json& file, const Json& answer, const Rulesets& rulesets) const {
        const std::string rule = answer["rule"];
        Options options;
        options.all = true;
        options.rulesets = answer.contains("judging") ? answer["judging"].get<std::vector<std::string>>() : std::vector{rule};
        const Validator validator{rulesets, options};
        std::vector<std::string> lines = {claim_in(file, answer).dump()};
        for (const Json& other : answer.value("beside", Json::array())) {
            Json claim = file["claim"];
            change_all(claim, other);
            lines.push_back(claim.dump());
        }
        const std::vector<std::string_view> views{lines.begin(), lines.end()};
        std::string text;
        append_json(text, lines.size() == 1 ? validator.validate(lines.front()) : validator.validate_batch(views).front(), Language::en);
        return Json::parse(text);
    }
};

TEST_P(KindOfRequirement, AnswersAtEveryEdge) {
    const Json file = json_of(GetParam());
    const Folder folder;
    for (const auto& [name, statement] : file["rules"].items()) write_ruleset(folder / name, name, statement);
    Rulesets rulesets = builtin_rulesets();
    try {
        rulesets = load((folder / ".").string());
    } catch (const RulesetError& error) {
        FAIL() << why(error);
    }
    for (const Json& answer : file["answers"]) {
        SCOPED_TRACE(answer["name"].get<std::string>());
        const Json report = report_on(file, answer, rulesets);
        if (!answer.contains("judging")) {
            EXPECT_EQ(status_of(report), answer["status"].get<std::string>());
        }
        const Json expected = answer.value("findings", Json::array());
        const Json& found = report["findings"];
        EXPECT_EQ(found.size(), expected.size()) << found.dump();
        for (std::size_t i = 0; i < std::min(found.size(), expected.size()); ++i) EXPECT_THAT(differences_of(expected[i], found[i]), IsEmpty()) << found[i].dump();
        if (answer.contains("missing_evidence")) {
            EXPECT_EQ(report["missing_evidence"], answer["missing_evidence"]);
        }
        if (answer.contains("decision")) {
            EXPECT_EQ(report["decision"], answer["decision"]);
        }
        if (answer.contains("needs")) {
            EXPECT_EQ(needs_differ(answer["needs"], needs_on(file, answer, rulesets)), "");
        }
    }
}

TEST_P(KindOfRequirement, HasAnswersForEachOfItsRules) {
    const Json file = json_of(GetParam());
    EXPECT_EQ(file["kind"], GetParam().stem().string());
    std::set<std::string> rules;
    for (const auto& [name, statement] : file["rules"].items()) rules.insert(name);
    std::set<std::string> used;
    std::set<std::string> names;
    const Json& answers = file["answers"];
    EXPECT_TRUE(std::any_of(answers.begin(), answers.end(), [](const Json& answer) { return answer.contains("needs"); })) << "nothing is said of what it needs";
    for (const Json& answer : answers) {
        used.insert(answer["rule"].get<std::string>());
        EXPECT_TRUE(names.insert(answer["name"].get<std::string>()).second) << "twice: " << answer["name"];
    }
    EXPECT_EQ(used, rules);
}

TEST_P(KindOfRequirement, HasNearestWrongVersions) {
    const Json file = json_of(GetParam());
    ASSERT_TRUE(file.contains("neighbours"));
    for (const auto& [name, expected] : file["neighbours"].items()) {
        const Json rule = rule_of(name, file["rules"][name]);
        Json named = Json::array();
        for (const Neighbour& neighbour : neighbours_of(rule)) {
            Json wrong = rule;
            std::vector<Problem> problems;
            if (neighbour.misread == nullptr) {
                EXPECT_TRUE(change(wrong, neighbour.pointer, neighbour.json.empty() ? Json{} : Json::parse(neighbour.json))) << neighbour.pointer;
                EXPECT_NE(wrong, rule) << neighbour.name();
            }
            if (make_rule(wrong, nullptr, {}, problems)) named.push_back(neighbour.name());
        }
        EXPECT_EQ(named, expected) << name << ": " << named.dump();
    }
}

INSTANTIATE_TEST_SUITE_P(Of, KindOfRequirement, testing::ValuesIn(files_of_kinds()), [](const auto& parameter) { return parameter.param.stem().string(); });

TEST(KindsOfRequirements, EachHaveAFileHereAndOneMoreIsForThings) {
    std::vector<std::string> here;
    for (const auto& file : files_of_kinds()) here.push_back(file.stem().string());
    const Json words = Json::parse(tool({"schema", "rule"}).out)["$defs"]["requirement"]["properties"];
    const Json things = Json::parse(schema("rule"))["properties"]["for_each"]["oneOf"][0]["enum"];
    std::vector<std::string> kinds = {"thing"};
    for (const auto& [word, form] : words.items()) {
        if (std::find(things.begin(), things.end(), word) == things.end()) kinds.push_back(word);
    }
    std::sort(kinds.begin(), kinds.end());
    EXPECT_THAT(here, ElementsAreArray(kinds));
}

}  // namespace
}  // namespace claims::test
