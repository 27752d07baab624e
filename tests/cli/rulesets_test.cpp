#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "tool.hpp"

namespace claims {
namespace {

using test::Ran;
using test::tool;
using testing::HasSubstr;

TEST(RulesetsCommand, ListNamesRulesetsAndProfiles) {
    const Ran ran = tool({"rulesets", "list"});
    EXPECT_EQ(ran.exit, 0);
    EXPECT_THAT(ran.out, HasSubstr("xiamen  "));
    EXPECT_THAT(ran.out, HasSubstr(" rules"));
    EXPECT_THAT(ran.out, HasSubstr("\n  xiamen.roll-forward\n"));
}

TEST(ExplainCommand, PrintsAPage) { EXPECT_THAT(tool({"explain", "xiamen.newborn.voucher-sex"}).out, HasSubstr("`xiamen.newborn.voucher-sex`")); }

TEST(RulesetsCommand, CheckAcceptsTheBuiltInRulesets) {
    const Ran ran = tool({"rulesets", "check", RULESETS});
    EXPECT_EQ(ran.exit, 0) << ran.out;
    EXPECT_THAT(ran.out, HasSubstr("all is well"));
}

TEST(RulesetsCommand, CheckSaysWhatIsWrong) {
    const test::Folder folder;
    const Ran ran = tool({"rulesets", "check", folder.write("x", "")});
    EXPECT_EQ(ran.exit, 3);
    EXPECT_THAT(ran.out, HasSubstr("problem"));
    EXPECT_EQ(ran.err, "");
}

TEST(RulesetsCommand, TestRunsEveryExample) {
    const Ran ran = tool({"rulesets", "test"});
    EXPECT_EQ(ran.exit, 0) << ran.out;
    EXPECT_THAT(ran.out, HasSubstr(" hold\n"));
}

TEST(RulesetsCommand, ARuleThatIsMisspeltIsNotLeftOutInSilence) {
    for (const std::vector<std::string>& only : {std::vector<std::string>{"xiamen.newborn.voucher-sexx"}, {"data", "xiamen.newborn.voucher-sexx"}}) {
        std::vector<std::string> words{"rulesets", "test"};
        for (const std::string& name : only) words.insert(words.end(), {"--only", name});
        const Ran ran = tool(words);
        EXPECT_EQ(ran.exit, 64);
        EXPECT_THAT(ran.err, HasSubstr("\"xiamen.newborn.voucher-sexx\"; did you mean \"xiamen.newborn.voucher-sex\"?"));
    }
    for (const char* const name : {"data", "xiamen.newborn", "xiamen.newborn.voucher-sex", "xiamen.roll-forward"}) {
        EXPECT_EQ(tool({"rulesets", "test", "--only", name}).exit, 0) << name;
    }
}

TEST(RulesetsCommand, AFolderWithoutARulesetEndsAValidationWithAWrongRuleset) {
    const test::Folder folder;
    const Ran ran = tool({"validate", "--with", (folder / "").string(), test::kAccepted});
    EXPECT_EQ(ran.exit, 3);
    EXPECT_EQ(ran.out, "");
    EXPECT_NE(ran.err, "");
}

TEST(SchemaCommand, EachSchemaIsJson) {
    for (const char* const name : {"claim", "report", "rule"}) {
        const Ran ran = tool({"schema", name});
        EXPECT_EQ(ran.exit, 0);
        EXPECT_TRUE(nlohmann::json::accept(ran.out)) << name;
    }
}

}  // namespace
}  // namespace claims
