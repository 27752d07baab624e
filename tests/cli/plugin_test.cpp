#include <gmock/gmock.h>

#include "tool.hpp"

namespace claims {
namespace {

using test::Ran;
using test::tool;
using testing::HasSubstr;

const std::string kOffice = EXAMPLES "/plugin/my_office";
const std::string kCheckDigit = CHECK_DIGIT;

TEST(PluginOption, AKindOfAPluginJudges) {
    const test::Folder folder;
    std::string claim = test::text_of(kOffice + "/claims/invoice.json");
    const std::string right = folder.write("right.json", claim);
    claim.replace(claim.find("0004417820"), 10, "0004417821");
    const std::string wrong = folder.write("wrong.json", claim);
    for (const char* const option : {"--rulesets", "--with"}) {
        EXPECT_THAT(tool({"validate", right, option, kOffice, "--plugin", kCheckDigit}).out, Not(HasSubstr("my_office.invoice-check-digit"))) << option;
        const Ran ran = tool({"validate", wrong, option, kOffice, "--plugin", kCheckDigit});
        EXPECT_THAT(ran.out, HasSubstr("the last digit of the number checks those before it")) << option;
        EXPECT_THAT(ran.out, HasSubstr("\"expected\": \"...0\",\n      \"actual\": \"0004417821\"")) << option;
        EXPECT_EQ(ran.err, "");
    }
}

TEST(PluginOption, OtherCommandsThatReadRulesetsTakeItToo) {
    EXPECT_EQ(tool({"rulesets", "check", kOffice, "--plugin", kCheckDigit}).exit, 0);
    EXPECT_THAT(tool({"rulesets", "booklet", kOffice, "--plugin", kCheckDigit, "--lang", "zh"}).out, HasSubstr("号码末位校验码正确"));
    EXPECT_EQ(tool({"rulesets", "diff", kOffice, kOffice, kOffice + "/claims/invoice.json", "--plugin", kCheckDigit}).exit, 0);
}

TEST(PluginOption, WithoutItTheKindIsUnknown) {
    const Ran ran = tool({"rulesets", "check", kOffice});
    EXPECT_EQ(ran.exit, 3);
    EXPECT_THAT(ran.out, HasSubstr("unknown kind \"my_office.check_digit\""));
}

TEST(PluginOption, WhatIsNoPluginIsSaidWithItsFile) {
    const Ran ran = tool({"validate", test::kAccepted, "--plugin", PLUGINS "/Version.plugin"});
    EXPECT_EQ(ran.exit, 3);
    EXPECT_EQ(ran.out, "");
    EXPECT_THAT(ran.err, HasSubstr(PLUGINS "/Version.plugin: this plugin is of version 2"));
    EXPECT_EQ(tool({"validate", test::kAccepted, "--plugin", "no-such.so", "--lang", "zh"}).exit, 3);
    EXPECT_EQ(tool({"validate", test::kAccepted, "--plugin", kCheckDigit + "," + kCheckDigit, "--with", kOffice}).exit, 3) << "two kinds of one name";
}

}  // namespace
}  // namespace claims
