#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "tool.hpp"

namespace claims {
namespace {

using Json = nlohmann::ordered_json;
using test::Ran;
using test::tool;
using testing::HasSubstr;
using testing::Not;

/// A rule whose examples miss one side of its bound: 10.00 is paid and 10.02 is not, but what of 10.01?
const Json kBound = {
    {"id", "made.bound"},
    {"title", {{"en", "At most 10.00"}, {"zh", "不超过10.00元"}}},
    {"text", {{"en", "At most 10.00."}, {"zh", "不超过10.00元。"}}},
    {"basis", {{{"source", "made up"}}}},
    {"strength", "stated"},
    {"in_force", {{"from", "2000-01-01"}}},
    {"for_each", "encounter"},
    {"require", {{"facts", {{"encounter.amount", {{"at_most", "10.00"}}}}}}},
    {"disposition", "reject"},
    {"notes", Json::array()},
    {"examples",
     {{{"name", "ten"}, {"claim", "visit.json"}, {"expect", "pass"}},
      {{"name", "more"}, {"claim", "visit.json"}, {"with", {{"/encounters/0/amount", "10.02"}}}, {"expect", "fail"}}}},
};

/// A rule that is met by leaving a fact out.
Json loophole() {
    Json rule = kBound;
    rule["id"] = "made.loophole";
    rule["require"] = {{"none_of", {{{"evident", {{"facts", {{"encounter.settled_by_card", true}}}}}}}}};
    rule["examples"] = {{{"name", "by card"}, {"claim", "visit.json"}, {"with", {{"/encounters/0/settled_by_card", true}}}, {"expect", "fail"}},
                        {{"name", "not by card"}, {"claim", "visit.json"}, {"with", {{"/encounters/0/settled_by_card", false}}}, {"expect", "pass"}},
                        {{"name", "not known"}, {"claim", "visit.json"}, {"expect", "pass"}}};
    return rule;
}

/// A ruleset with one rule.
class MadeUp {
public:
    explicit MadeUp(const Json& rule) {
        std::filesystem::create_directories(folder_ / "made/rules");
        std::filesystem::create_directories(folder_ / "made/claims");
        write("made/ruleset.json", {{"id", "made"}, {"title", {{"en", "Made up"}, {"zh", "自拟"}}}, {"version", "1"}, {"jurisdiction", "CN"}, {"concerns", {"any"}},
                                    {"in_force", {{"from", "2000-01-01"}}}, {"sources", Json::array()}});
        write("made/claims/visit.json", {{"claim_id", "A-1"}, {"submitted_on", "2025-01-02"},
                                         {"encounters", {{{"encounter_id", "E1"}, {"start", "2025-01-01"}, {"amount", "10.00"}}}}});
        const std::string id = rule["id"];
        write("made/rules/" + id.substr(id.find('.') + 1) + ".json", rule);
    }

    [[nodiscard]] Ran run(std::vector<std::string> options) const {
        std::vector<std::string> args = {"rulesets", "test", (folder_ / "made").string()};
        args.insert(args.end(), options.begin(), options.end());
        return tool(std::move(args));
    }

private:
    void write(const std::string& name, const Json& json) const { folder_.write(name, json.dump(2)); }

    test::Folder folder_;
};

TEST(RulesetsTrust, ASurvivorIsNamedWithAnExampleThatWouldNoticeIt) {
    const Ran ran = MadeUp{kBound}.run({"--mutate"});
    EXPECT_EQ(ran.exit, 3);
    EXPECT_THAT(ran.out, HasSubstr("made.bound: no example notices /require/facts/encounter.amount/at_most: 10.00 → 10.01\n    {\"name\": "));
    EXPECT_THAT(ran.out, Not(HasSubstr("9.99")));
    EXPECT_THAT(ran.out, HasSubstr("1 of 2 mutants noticed, 50 %"));
}

TEST(RulesetsTrust, TheExampleNoticesItOncePasted) {
    const Json found = Json::parse(MadeUp{kBound}.run({"--mutate", "--format", "json"}).out);
    Json mended = kBound;
    mended["examples"].push_back(found["mutation"]["survivors"][0]["example"]);
    const Ran ran = MadeUp{mended}.run({"--mutate"});
    EXPECT_EQ(ran.exit, 0) << ran.out;
    EXPECT_THAT(ran.out, HasSubstr("2 of 2 mutants noticed, 100 %; 0 equivalent"));
}

TEST(RulesetsTrust, ASurvivorWithAReasonIsEquivalent) {
    Json rule = kBound;
    rule["equivalent"] = {{"/require/facts/encounter.amount/at_most: 10.00 → 10.01", "Nothing costs 10.01."}};
    const Ran ran = MadeUp{rule}.run({"--mutate"});
    EXPECT_EQ(ran.exit, 0) << ran.out;
    EXPECT_THAT(ran.out, HasSubstr("1 of 1 mutant noticed, 100 %; 1 equivalent"));
}

TEST(RulesetsTrust, WhatIsNoticedOrNoMutantIsNotCalledEquivalent) {
    for (const char* const mutant : {"/require/facts/encounter.amount/at_most: 10.00 → 9.99", "/when: dropped"}) {
        Json rule = kBound;
        rule["examples"].push_back({{"name", "a fen more"}, {"claim", "visit.json"}, {"with", {{"/encounters/0/amount", "10.01"}}}, {"expect", "fail"}});
        rule["equivalent"] = {{mutant, "Surely."}};
        const Ran ran = MadeUp{rule}.run({"--mutate"});
        EXPECT_EQ(ran.exit, 3);
        EXPECT_THAT(ran.out, HasSubstr(std::string{"not equivalent, or no mutant: "} + mutant));
    }
}

TEST(RulesetsTrust, CoverageCountsTheAnswersOfARuleAndOfItsLeaves) {
    const Ran ran = MadeUp{loophole()}.run({"--coverage"});
    EXPECT_EQ(ran.exit, 0) << ran.out;
    EXPECT_THAT(ran.out, HasSubstr("made.loophole: 2 pass, 1 fail, 0 unknown, 0 not applicable\n"
                                   "  /require/none_of/0/evident: 1 pass, 1 fail, 1 unknown, 0 not applicable\n"));
}

TEST(RulesetsTrust, AFactThatPaysToLeaveOutNeedsAReason) {
    Json rule = loophole();
    const Ran without = MadeUp{rule}.run({"--omissions"});
    EXPECT_EQ(without.exit, 3);
    EXPECT_THAT(without.out, HasSubstr("made.loophole: `encounter.settled_by_card`, as in the example \"by card\" (/encounters/0/settled_by_card)"));
    rule["notes"] = {"Without `encounter.settled_by_card` nobody says that the card was used."};
    const Ran with = MadeUp{rule}.run({"--omissions"});
    EXPECT_EQ(with.exit, 0) << with.out;
    EXPECT_THAT(with.out, HasSubstr("1 of 1 loophole with a reason"));
}

TEST(RulesetsTrust, AFactWhoseAbsenceIsUnknownIsNoLoophole) {
    const Ran ran = MadeUp{kBound}.run({"--omissions", "--format", "json"});
    EXPECT_EQ(Json::parse(ran.out)["loopholes"], Json::array()) << ran.out;
}

TEST(RulesetsTrust, OnlyNamesRulesWholeOrByTheirGroup) {
    const MadeUp made{kBound};
    EXPECT_EQ(made.run({"--only", "made"}).exit, 0);
    EXPECT_EQ(made.run({"--only", "made.bound"}).exit, 0);
    EXPECT_EQ(made.run({"--only", "made.bou"}).exit, 64);
}

}  // namespace
}  // namespace claims
