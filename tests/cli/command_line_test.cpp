#include <gmock/gmock.h>

#include "tool.hpp"

namespace claims {
namespace {

using test::Ran;
using test::tool;
using testing::HasSubstr;

constexpr int kWrongUsage = 64;

void expect_refused(std::vector<std::string> args, const std::string& words) {
    const Ran ran = tool(std::move(args));
    EXPECT_EQ(ran.exit, kWrongUsage);
    EXPECT_EQ(ran.out, "");
    EXPECT_THAT(ran.err, HasSubstr(words));
}

TEST(CommandLine, EveryCommandHasHelpWithExamples) {
    const std::vector<std::vector<std::string>> commands = {{}, {"validate"}, {"explain"}, {"rulesets"}, {"rulesets", "list"}, {"rulesets", "explain"},
                                                            {"rulesets", "check"}, {"rulesets", "test"}, {"schema"}};
    for (std::vector<std::string> command : commands) {
        command.push_back("--help");
        const Ran ran = tool(command);
        EXPECT_EQ(ran.exit, 0);
        EXPECT_THAT(ran.out, HasSubstr("Example"));
        EXPECT_THAT(ran.out, HasSubstr("claims"));
        EXPECT_EQ(ran.err, "");
    }
}

TEST(CommandLine, HelpNamesTheOptionsOfItsCommand) {
    const std::string help = tool({"validate", "--help"}).out;
    for (const char* const option : {"--rulesets", "--with", "--profile", "--extended", "--as-of", "--format", "--lang", "--all", "--visits", "--output"}) {
        EXPECT_THAT(help, HasSubstr(option));
    }
}

TEST(CommandLine, TheVersionIsPrinted) { EXPECT_THAT(tool({"--version"}).out, testing::MatchesRegex("claims [0-9.]+\n")); }

TEST(CommandLine, NoCommandIsWrongUsage) {
    expect_refused({}, "a command is missing: one of validate");
    expect_refused({"rulesets"}, "a command is missing: one of list");
}

TEST(CommandLine, AnUnknownCommandIsAnsweredWithTheNearest) {
    expect_refused({"validat", "a.json"}, "unknown command \"validat\"; did you mean \"validate\"?");
    expect_refused({"rulesets", "lst"}, "unknown command \"lst\"; did you mean \"list\"?");
}

TEST(CommandLine, AnUnknownOptionIsAnsweredWithTheNearest) {
    expect_refused({"validate", "--fromat", "json", test::kAccepted}, "unknown option \"--fromat\"; did you mean \"--format\"?");
    expect_refused({"validate", "--extend", test::kAccepted}, "unknown option \"--extend\"; did you mean \"--extended\"?");
    expect_refused({"validate", "--langs=zh", test::kAccepted}, "unknown option \"--langs\"; did you mean \"--lang\"?");
    expect_refused({"--versio"}, "unknown option \"--versio\"; did you mean \"--version\"?");
}

TEST(CommandLine, AnUnknownWordOfAnOptionIsAnsweredWithTheNearest) {
    expect_refused({"validate", "--format", "jsno", test::kAccepted}, "unknown value of --format \"jsno\"; did you mean \"json\"?");
    expect_refused({"validate", "--lang", "fr", test::kAccepted}, "unknown value of --lang \"fr\"; known are en, zh, both");
    expect_refused({"validate", "--lang", "cn", test::kAccepted}, "unknown value of --lang \"cn\"; known are en, zh, both");
    expect_refused({"validate", test::kAccepted, "--output"}, "a value is missing after --output");
    expect_refused({"explain"}, "RULE_ID is missing");
    expect_refused({"validate", "--visits", "steam", test::kAccepted}, "did you mean \"stream\"?");
}

TEST(CommandLine, AnUnknownRulesetOrProfileIsAnsweredWithTheNearest) {
    expect_refused({"validate", "--rulesets", "claim,xiamn", test::kAccepted}, "unknown ruleset, folder or bundle \"xiamn\"; did you mean \"xiamen\"?");
    expect_refused({"validate", "--profile", "xiamen.rol-forward", test::kAccepted}, "did you mean \"xiamen.roll-forward\"?");
}

TEST(CommandLine, AnUnknownRuleOrSchemaIsAnsweredWithTheNearest) {
    expect_refused({"explain", "xiamen.newborn.vouchersex"}, "did you mean \"xiamen.newborn.voucher-sex\"?");
    expect_refused({"schema", "clam"}, "did you mean \"claim\"?");
}

TEST(CommandLine, AnOptionWithoutItsWordIsWrongUsage) { expect_refused({"validate", test::kAccepted, "--format"}, "--format"); }

TEST(CommandLine, AnArgumentTooManyIsWrongUsage) { expect_refused({"schema", "claim", "rule"}, "too many arguments: \"rule\""); }

TEST(CommandLine, AMissingArgumentIsWrongUsage) { expect_refused({"explain"}, "RULE_ID"); }

TEST(CommandLine, ADateThatIsNoneIsWrongUsage) { expect_refused({"validate", "--as-of", "2025-2-3", test::kAccepted}, "claims: "); }

TEST(CommandLine, RulesetsAndWithExcludeEachOther) {
    expect_refused({"validate", "--rulesets", "claim", "--with", RULESETS, test::kAccepted}, "exclude each other");
}

}  // namespace
}  // namespace claims
