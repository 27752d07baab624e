#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <claims/ruleset.hpp>

#include "tool.hpp"

namespace claims {
namespace {

using nlohmann::json;
using test::Ran;
using test::tool;
using testing::HasSubstr;
using testing::Not;

const std::string kRule = "relationship.transfer-out-15wd";
const std::string kOwnFile = "relationship/rules/transfer-out-15wd.json";
const std::string kProfile = "relationship/profiles/2021.json";

TEST(ExplainValues, NamesTheFileThatSetEachValue) {
    const json plain = json::parse(tool({"rulesets", "explain", kRule}).out);
    for (const json& value : plain["rules"][0]["values"]) EXPECT_EQ(value["file"], kOwnFile);
    const json with = json::parse(tool({"rulesets", "explain", kRule, "--profile", "relationship.2021"}).out);
    const json changed = {
        {"path", "/require/deadline/within/working_days"}, {"value", 10}, {"file", kProfile}, {"profile", "relationship.2021"}, {"before", 15}};
    EXPECT_THAT(with["rules"][0]["values"], testing::Contains(changed));
    EXPECT_EQ(with["profiles"], json({"relationship.2021"}));
}

TEST(ExplainValues, SaysItInWordsUnderEachFile) {
    const Ran ran = tool({"rulesets", "explain", kRule, "--profile", "relationship.2021", "--format", "text"});
    EXPECT_EQ(ran.exit, 0);
    EXPECT_THAT(ran.out, HasSubstr("  " + kOwnFile + "\n    /strength = \"stated\"\n"));
    EXPECT_THAT(ran.out, HasSubstr("  " + kProfile + " (profile relationship.2021)\n    /require/deadline/within/working_days = 10 (before: 15)\n"));
    EXPECT_THAT(tool({"rulesets", "explain", kRule, "--profile", "relationship.2021", "--format", "text", "--lang", "zh"}).out,
                HasSubstr("（原为 15）"));
}

TEST(ExplainValues, WithoutARuleOfEveryRule) {
    const json all = json::parse(tool({"rulesets", "explain"}).out);
    EXPECT_EQ(all["rules"].size(), builtin_rulesets().rule_ids().size());
    EXPECT_EQ(all["rulesets"].size(), builtin_rulesets().stamps().size());
}

TEST(ExplainValues, ShowsWhereRulesetsOfOnesOwnComeFrom) {
    const std::string folder = RULESETS "/xiamen";
    const json found = json::parse(tool({"rulesets", "explain", "xiamen.short-trip.kind", "--rulesets", folder}).out);
    EXPECT_EQ(found["rulesets"][0]["from"], folder);
    EXPECT_FALSE(json::parse(tool({"rulesets", "explain", "xiamen.short-trip.kind"}).out)["rulesets"][0].contains("from"));
}

TEST(ExplainValues, RulesetsThatAreNotNamedAreOff) {
    const Ran ran = tool({"rulesets", "explain", kRule, "--rulesets", "xiamen"});
    EXPECT_THAT(ran.out, HasSubstr(R"("because": "not_named")"));
    EXPECT_THAT(ran.out, HasSubstr(R"("named": false)"));
}

TEST(ExplainValues, ARuleThatIsNotThereIsSaidWithTheNearest) {
    const Ran ran = tool({"rulesets", "explain", "relationship.transfer-out-15w"});
    EXPECT_EQ(ran.exit, 64);
    EXPECT_THAT(ran.err, HasSubstr("\"" + kRule + "\""));
    EXPECT_EQ(tool({"rulesets", "explain", "--profile", "relationship.2020"}).exit, 64);
}

}  // namespace
}  // namespace claims
