// Runs that follow each other, with a history.

#include <algorithm>
#include <numeric>

#include <gmock/gmock.h>

#include "frequent_visits.hpp"
#include "tool.hpp"

namespace claims {
namespace {

using test::Folder;
using test::Ran;
using test::tool;

std::string joined(const std::vector<std::string>& lines, std::size_t from, std::size_t to) {
    return std::accumulate(lines.begin() + static_cast<std::ptrdiff_t>(from), lines.begin() + static_cast<std::ptrdiff_t>(to), std::string{});
}

std::string validated(const std::string& claims, std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"validate", "-", "--format", "ndjson"});
    return tool(more, claims).out;
}

/// Without the number of the line, which is that of the part.
std::string without_lines(const std::string& reports) {
    std::string text;
    std::istringstream in{reports};
    for (std::string report; std::getline(in, report);) {
        nlohmann::ordered_json json = nlohmann::ordered_json::parse(report);
        json.erase("line");
        text += json.dump() + "\n";
    }
    return text;
}

const std::vector<std::string>& month() {
    static const std::vector<std::string> lines = test::frequent_visits(25, 1, EXAMPLES "/claims/07-frequent-outpatient-visits-accepted.json");
    return lines;
}

const std::string& of_one_run() {
    static const std::string reports = without_lines(validated(joined(month(), 0, month().size())));
    return reports;
}

TEST(History, TheExampleDependsOnTheOtherClaims) {
    EXPECT_NE(without_lines(validated(month().back())), of_one_run().substr(of_one_run().rfind('\n', of_one_run().size() - 2) + 1));
}

TEST(History, PartsThatWereAllAddedBeforeAreJudgedAsByOneRun) {
    const Folder folder;
    const std::string history = (folder / "visits.db").string();
    for (const auto& [from, to] : {std::pair{15, 25}, std::pair{0, 7}, std::pair{7, 15}}) {
        const Ran ran = tool({"history", "add", history}, joined(month(), static_cast<std::size_t>(from), static_cast<std::size_t>(to)));
        EXPECT_EQ(ran.exit, 0);
        EXPECT_EQ(ran.out + ran.err, "");
    }
    std::string reports;
    for (const auto& [from, to] : {std::pair{0, 7}, std::pair{7, 15}, std::pair{15, 25}}) {
        reports += without_lines(validated(joined(month(), static_cast<std::size_t>(from), static_cast<std::size_t>(to)), {"--history", history}));
    }
    EXPECT_EQ(reports, of_one_run());
}

TEST(History, RunsOneAfterTheOtherKnowTheEarlierOnesAndRunAgainKnowAll) {
    const Folder folder;
    const std::string history = (folder / "visits.db").string();
    const std::string first = joined(month(), 0, 12);
    const std::string second = joined(month(), 12, 25);
    const std::string early = without_lines(validated(first, {"--history", history}));
    EXPECT_EQ(early, without_lines(validated(first))) << "what comes later is not known yet";
    const std::string late = without_lines(validated(second, {"--history", history}));
    EXPECT_TRUE(of_one_run().ends_with(late)) << "all that came before is known";
    EXPECT_EQ(without_lines(validated(first, {"--history", history})) + late, of_one_run());
    EXPECT_EQ(without_lines(validated(second, {"--history", history})), late) << "the same claims again change nothing";
}

TEST(History, AStreamJoinsClaimByClaim) {
    const Folder folder;
    const std::string history = (folder / "visits.db").string();
    const std::string first = joined(month(), 0, 12);
    const std::string second = joined(month(), 12, 25);
    const std::string whole = without_lines(validated(first + second, {"--visits", "stream"}));
    std::string parts = without_lines(validated(first, {"--visits", "stream", "--history", history}));
    parts += without_lines(validated(second, {"--visits", "stream", "--history", history}));
    EXPECT_EQ(parts, whole);
}

TEST(History, OneClaimByItselfJoinsToo) {
    const Folder folder;
    const std::string history = (folder / "visits.db").string();
    tool({"history", "add", history}, joined(month(), 0, 24));
    const std::string file = folder.write("claim.json", month().back());
    EXPECT_EQ(nlohmann::ordered_json::parse(tool({"validate", file, "--format", "ndjson", "--history", history}).out).dump() + "\n",
              of_one_run().substr(of_one_run().rfind('\n', of_one_run().size() - 2) + 1));
}

TEST(History, AFileThatIsNoneIsRefusedInWords) {
    const Folder folder;
    const std::string file = folder.write("visits.txt", std::string(1000, 'x'));
    const Ran ran = tool({"validate", test::kAccepted, "--history", file});
    EXPECT_EQ(ran.exit, 74);
    EXPECT_EQ(ran.err, "claims: the history " + file + " cannot be used: it is no history of visits\n");
    EXPECT_EQ(tool({"validate", test::kAccepted, "--lang", "zh", "--history", file}).err, "claims：无法使用就诊历史 " + file + "：不是就诊历史文件\n");
    EXPECT_EQ(tool({"history", "add", file, test::kAccepted}).exit, 74);
    EXPECT_EQ(tool({"history", "add", (folder / "visits.db").string(), "/nowhere/claims.json"}).exit, 2);
}

}  // namespace
}  // namespace claims
