#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "tool.hpp"

namespace claims {
namespace {

using nlohmann::json;
using test::Ran;
using test::tool;
using testing::HasSubstr;

/// The example claim in one line.
std::string line(const std::string& file) { return json::parse(test::text_of(file)).dump() + "\n"; }

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in{text};
    for (std::string one; std::getline(in, one);) lines.push_back(one);
    return lines;
}

std::vector<std::string> decisions(const std::string& ndjson) {
    std::vector<std::string> all;
    for (const std::string& one : lines_of(ndjson)) all.push_back(json::parse(one)["decision"]);
    return all;
}

TEST(Validate, AnAcceptedClaimExitsWith0AndAFaultyOneWith1) {
    EXPECT_EQ(tool({"validate", test::kAccepted}).exit, 0);
    EXPECT_EQ(tool({"validate", test::kFaulty}).exit, 1);
    EXPECT_EQ(tool({"validate", test::kAccepted, test::kFaulty}).exit, 1);
}

TEST(Validate, EveryAcceptedExampleIsAcceptedAndNoFaultyOne) {
    for (const auto& file : std::filesystem::directory_iterator{EXAMPLES "/claims"}) {
        const bool is_accepted = file.path().stem().string().ends_with("accepted");
        const Ran ran = tool({"validate", file.path().string()});
        EXPECT_EQ(ran.exit, is_accepted ? 0 : 1) << ran.out;
    }
}

TEST(Validate, OneClaimIsAnsweredByOneObject) {
    const Ran ran = tool({"validate", test::kAccepted});
    const json report = json::parse(ran.out);
    EXPECT_EQ(report["decision"], "accepted");
    EXPECT_FALSE(report.contains("line"));
    EXPECT_FALSE(report.contains("file"));
    EXPECT_EQ(ran.err, "");
}

TEST(Validate, AnArrayIsAnsweredByAnArray) {
    const std::string array = "[" + line(test::kAccepted) + "," + line(test::kFaulty) + "]";
    const json reports = json::parse(tool({"validate", "-"}, array).out);
    ASSERT_EQ(reports.size(), 2U);
    EXPECT_EQ(reports[0]["decision"], "accepted");
    EXPECT_EQ(json::parse(tool({"validate", "-"}, "[" + line(test::kAccepted) + "]").out).size(), 1U);
    EXPECT_EQ(tool({"validate", "-"}, "[ ]").out, "[]\n");
}

TEST(Validate, LinesAreAnsweredByLines) {
    const Ran ran = tool({"validate", "-"}, line(test::kAccepted) + "\n" + line(test::kFaulty));
    const std::vector<std::string> reports = lines_of(ran.out);
    ASSERT_EQ(reports.size(), 2U);
    EXPECT_EQ(json::parse(reports[0])["line"], 1);
    EXPECT_EQ(json::parse(reports[1])["line"], 3);
}

TEST(Validate, SeveralFilesAreAnsweredByLinesThatNameThem) {
    const std::vector<std::string> reports = lines_of(tool({"validate", test::kAccepted, test::kFaulty}).out);
    ASSERT_EQ(reports.size(), 2U);
    EXPECT_EQ(json::parse(reports[0])["file"], test::kAccepted);
    EXPECT_EQ(json::parse(reports[1])["file"], test::kFaulty);
}

TEST(Validate, NdjsonIsALineAReportWhateverTheQuestion) {
    EXPECT_EQ(decisions(tool({"validate", "--format", "ndjson", test::kAccepted}).out), std::vector<std::string>{"accepted"});
    const std::string array = "[" + line(test::kAccepted) + "," + line(test::kAccepted) + "]";
    EXPECT_EQ(decisions(tool({"validate", "--format", "ndjson", "-"}, array).out), (std::vector<std::string>{"accepted", "accepted"}));
}

TEST(Validate, StandardInputIsReadWhereNoFileIsNamed) { EXPECT_EQ(tool({"validate"}, line(test::kAccepted)).exit, 0); }

TEST(Validate, ByteOrderMarkCrlfAndBlankLinesAreNoFault) {
    std::string text = "\xef\xbb\xbf\r\n" + line(test::kAccepted) + "\r\n" + line(test::kAccepted);
    text.insert(text.size() - 1, "\r");
    EXPECT_EQ(tool({"validate", "-"}, text).exit, 0);
}

TEST(Validate, ALineThatIsNoClaimIsReportedAndTheOthersAreJudged) {
    const Ran ran = tool({"validate", "-"}, line(test::kAccepted) + "{\"cut off\n" + line(test::kAccepted));
    EXPECT_EQ(ran.exit, 2);
    EXPECT_EQ(decisions(ran.out), (std::vector<std::string>{"accepted", "unreadable", "accepted"}));
}

TEST(Validate, AFileThatCannotBeReadIsOneSentenceAndTheOthersGoOn) {
    const Ran ran = tool({"validate", "/nowhere/claims.json", test::kAccepted});
    EXPECT_EQ(ran.exit, 2);
    EXPECT_EQ(ran.err, "claims: cannot read /nowhere/claims.json: there is no such file\n");
    EXPECT_EQ(decisions(ran.out), std::vector<std::string>{"accepted"});
    EXPECT_EQ(tool({"validate", "--lang", "zh", "/nowhere/claims.json"}).err, "claims：无法读取 /nowhere/claims.json：文件不存在\n");
}

TEST(Validate, OutputGoesToAFile) {
    const test::Folder folder;
    const std::string file = (folder / "reports.json").string();
    const Ran ran = tool({"validate", "--output", file, test::kFaulty});
    EXPECT_EQ(ran.exit, 1);
    EXPECT_EQ(ran.out, "");
    EXPECT_EQ(test::text_of(file), tool({"validate", test::kFaulty}).out);
    EXPECT_EQ(folder.files(), 1U);
}

TEST(Validate, OutputThatCannotBeWrittenExitsWith74) {
    const Ran ran = tool({"validate", "--output", "/nowhere/reports.json", test::kAccepted});
    EXPECT_EQ(ran.exit, 74);
    EXPECT_EQ(ran.err, "claims: /nowhere/reports.json cannot be written: its folder does not exist\n");
    if (std::filesystem::exists("/dev/full")) {
        EXPECT_EQ(tool({"validate", "--output", "/dev/full", test::kAccepted}).exit, 74);
    }
}

TEST(Validate, TextOfSeveralClaimsEndsWithTheirTotals) {
    const Ran ran = tool({"validate", "--format", "text", test::kAccepted, test::kFaulty});
    EXPECT_THAT(ran.out, HasSubstr("XM-2025-000617"));
    EXPECT_THAT(ran.out, HasSubstr("\n2 claims: 1 accepted, 1 "));
    EXPECT_THAT(tool({"validate", "--format", "text", "--lang", "zh", test::kAccepted, test::kFaulty}).out, HasSubstr("\n共 2 份："));
    EXPECT_THAT(ran.out, testing::Not(HasSubstr("\x1b")));
}

TEST(Validate, AFolderOfRulesetsStandsInPlaceOfTheBuiltInOnes) {
    EXPECT_EQ(tool({"validate", "--rulesets", RULESETS, test::kAccepted}).out, tool({"validate", test::kAccepted}).out);
    EXPECT_EQ(tool({"validate", "--rulesets", RULESETS "/xiamen", test::kAccepted}).out, tool({"validate", "--rulesets", "xiamen", test::kAccepted}).out);
    const Ran mixed = tool({"validate", "--rulesets", "claim," RULESETS "/xiamen", test::kAccepted});
    EXPECT_EQ(mixed.out, tool({"validate", "--rulesets", "claim,xiamen", test::kAccepted}).out) << "an id beside a folder that holds a built-in ruleset";
    EXPECT_EQ(tool({"validate", "--rulesets", "xiamen," RULESETS "/xiamen", test::kAccepted}).exit, 3) << "one ruleset given twice";
}

TEST(Validate, ListsAreOneArgumentSoThatFilesMayFollow) {
    EXPECT_EQ(tool({"validate", "--rulesets", "claim,xiamen", test::kAccepted}).exit, 0);
    EXPECT_EQ(tool({"validate", "--rulesets", "claim", "--rulesets", "xiamen", test::kAccepted}).exit, 0);
    EXPECT_EQ(tool({"validate", "--profile", "xiamen.roll-forward", "--all", "--extended", "--visits", "stream", test::kAccepted}).err, "");
}

}  // namespace
}  // namespace claims
