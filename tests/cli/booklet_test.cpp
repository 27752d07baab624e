#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <claims/ruleset.hpp>

#include "tool.hpp"

namespace claims {
namespace {

using test::Ran;
using test::text_of;
using test::tool;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// A ruleset of one rule whose texts try to be markup.
std::string hostile(const test::Folder& folder) {
    const std::string bad = "<script>alert(1)</script> | \" & [x](y)";
    const nlohmann::ordered_json words = {{"en", bad}, {"zh", bad}};
    const nlohmann::ordered_json ruleset = {{"id", "city"}, {"title", words}, {"version", "1"}, {"jurisdiction", "350200"}, {"concerns", {"reimbursement"}},
                                    {"in_force", {{"from", "2000-01-01"}}}, {"sources", {{{"id", "local"}, {"title", bad}, {"what", bad}}}}};
    nlohmann::ordered_json rule = nlohmann::ordered_json::parse(text_of(RULESETS "/claim/rules/invoice-original.json"));
    rule["id"] = "city.made-up.invoice-original";
    for (const char* const key : {"title", "text", "remedy"}) rule[key] = words;
    rule["notes"] = nlohmann::ordered_json::array({bad});
    rule["examples"] = nlohmann::ordered_json::array();
    std::filesystem::create_directories(folder / "city" / "rules" / "made-up");
    folder.write("city/ruleset.json", ruleset.dump());
    folder.write("city/rules/made-up/invoice-original.json", rule.dump());
    return (folder / "city").string();
}

TEST(BookletCommand, EveryRuleAndProfileOfTheBuiltInRulesetsIsInIt) {
    const std::string all = tool({"rulesets", "booklet"}).out;
    for (const std::string& rule : builtin_rulesets().rule_ids()) EXPECT_THAT(all, HasSubstr("\n`" + rule + "`\n"));
    for (const std::string& profile : builtin_rulesets().profile_ids()) EXPECT_THAT(all, HasSubstr("\n`--profile " + profile + "`\n"));
    const std::string one = tool({"rulesets", "booklet", "xiamen"}).out;
    EXPECT_THAT(one, AllOf(HasSubstr("`xiamen.newborn.voucher-sex`"), HasSubstr("Version: "), HasSubstr("| 002 | "), Not(HasSubstr("`claim.invoice-original`"))));
}

TEST(BookletCommand, HtmlIsOnePageInBothLanguagesWhoseLinksLeadSomewhere) {
    const std::string page = tool({"rulesets", "booklet", "xiamen", "--format", "html", "--lang", "both"}).out;
    EXPECT_THAT(page, StartsWith("<!DOCTYPE html>"));
    EXPECT_THAT(page, AllOf(HasSubstr("<section lang=\"en\">"), HasSubstr("<section lang=\"zh-CN\">"), Not(HasSubstr("<script")), Not(HasSubstr("src="))));
    const std::string link = "href=\"#";
    std::size_t links = 0;
    for (std::size_t at = page.find(link); at != std::string::npos; at = page.find(link, at + 1), ++links) {
        const std::size_t start = at + link.size();
        const std::string anchor = page.substr(start, page.find('"', start) - start);
        EXPECT_THAT(page, HasSubstr(" id=\"" + anchor + "\"")) << anchor;
    }
    EXPECT_GT(links, 160U);
}

TEST(BookletCommand, HostileTextIsShownAndDoesNothing) {
    const test::Folder folder;
    const std::string city = hostile(folder);
    const Ran html = tool({"rulesets", "booklet", city, "--format", "html", "--lang", "both"});
    EXPECT_EQ(html.exit, 0) << html.err;
    EXPECT_THAT(html.out, AllOf(HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt; | &quot; &amp; [x](y)"), Not(HasSubstr("<script"))));
    const Ran markdown = tool({"rulesets", "booklet", city});
    EXPECT_THAT(markdown.out, AllOf(HasSubstr("\\<script>alert(1)\\</script> \\| \" \\& \\[x\\](y)"), Not(HasSubstr(" <script"))));
}

TEST(BookletCommand, ItIsWrittenToAFile) {
    const test::Folder folder;
    const std::string file = (folder / "booklet.md").string();
    const Ran ran = tool({"rulesets", "booklet", "claim", "--lang", "zh", "--output", file});
    EXPECT_EQ(ran.exit, 0);
    EXPECT_EQ(ran.out, "");
    EXPECT_THAT(text_of(file), HasSubstr("# 规则手册\n"));
    EXPECT_EQ(tool({"rulesets", "booklet", "claim", "--output", (folder / "none" / "x").string()}).exit, 74);
}

TEST(BookletCommand, AnIdThatIsNotThereIsWrongUsageWithTheNearest) {
    const Ran ran = tool({"rulesets", "booklet", "xiamne"});
    EXPECT_EQ(ran.exit, 64);
    EXPECT_THAT(ran.err, HasSubstr("did you mean \"xiamen\"?"));
}

TEST(CoverageCommand, EveryRuleIsInTheTableOrBelowIt) {
    const Ran ran = tool({"rulesets", "coverage"});
    EXPECT_EQ(ran.exit, 0);
    EXPECT_THAT(ran.out, StartsWith("| source | item | rules |\n| --- | --- | --- |\n| 000 | 1 | "));
    for (const std::string& rule : builtin_rulesets().rule_ids()) EXPECT_THAT(ran.out, HasSubstr(rule));
    const auto line = [&ran](const std::string& place) { return ran.out.find("\n| 002 | " + place + " | "); };
    EXPECT_LT(line("2"), line("10"));
    EXPECT_LT(line("11"), line("opening"));
    EXPECT_EQ(ran.out.find("| 5, 6, 8 |"), std::string::npos);
}

}  // namespace
}  // namespace claims
