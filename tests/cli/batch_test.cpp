// Many claims: threads, limits, and runs that go on where another one ended.

#include <gmock/gmock.h>

#include "frequent_visits.hpp"
#include "progress_bar.hpp"
#include "tool.hpp"

namespace claims {
namespace {

using nlohmann::json;
using test::Folder;
using test::Ran;
using test::tool;

const std::string& claims_of_three() {
    static const std::string text = [] {
        std::string all;
        for (const std::string& line : test::frequent_visits(90, 3, EXAMPLES "/claims/07-frequent-outpatient-visits-accepted.json")) all += line;
        return all;
    }();
    return text;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in{text};
    for (std::string one; std::getline(in, one);) lines.push_back(one + "\n");
    return lines;
}

std::string head(const std::string& text, std::size_t count) {
    std::string first;
    for (const std::string& line : lines_of(text)) {
        if (count-- == 0) break;
        first += line;
    }
    return first;
}

TEST(Batch, ANumberOfThreadsBelowZeroIsWrongUsage) { EXPECT_EQ(tool({"validate", "-", "--jobs", "-1"}, claims_of_three()).exit, 64); }

TEST(Batch, NoNumberOfThreadsChangesAByte) {
    for (const char* const format : {"ndjson", "text", "json"}) {
        const std::string expected = tool({"validate", "-", "--format", format, "--jobs", "1"}, claims_of_three()).out;
        EXPECT_GT(expected.size(), 90U * 100);
        for (const char* const jobs : {"2", "3", "8", "0"}) EXPECT_EQ(tool({"validate", "-", "--format", format, "--jobs", jobs}, claims_of_three()).out, expected) << format << jobs;
    }
}

TEST(Batch, AnArrayOfManyIsAnArrayForAnyNumberOfThreads) {
    std::string array = "[";
    for (const std::string& line : lines_of(claims_of_three())) array += (array == "[" ? "" : ",") + line;
    array += "]";
    const std::string expected = tool({"validate", "-", "--jobs", "1"}, array).out;
    EXPECT_EQ(json::parse(expected).size(), 90U);
    EXPECT_EQ(tool({"validate", "-", "--jobs", "4"}, array).out, expected);
}

TEST(Batch, AClaimBeyondTheLimitIsRefusedWithItsPlaceAndTheOthersAreJudged) {
    const std::vector<std::string> lines = lines_of(head(claims_of_three(), 3));
    const std::string size = std::to_string(lines[0].size() - 1);
    const std::string text = lines[0] + lines[1].substr(0, lines[1].size() - 1) + std::string(100'000, ' ') + "\n" + lines[2];
    const Ran ran = tool({"validate", "-", "--claim-limit", "64K"}, text);
    EXPECT_EQ(ran.exit, 2);
    const json report = json::parse(lines_of(ran.out).at(1));
    EXPECT_EQ(report["decision"], "unreadable");
    EXPECT_EQ(report["problems"][0]["code"], "too_long");
    EXPECT_EQ(report["problems"][0]["line"], 2);
    EXPECT_EQ(lines_of(ran.out).size(), 3U);
    const std::string twice = lines_of(tool({"validate", "-", "--claim-limit", size}, lines[0] + lines[0]).out).at(0);
    EXPECT_NE(json::parse(twice)["decision"], "unreadable") << "the limit itself is no fault";
}

TEST(Batch, AnInterruptedOutputIsResumedByteForByte) {
    const std::string expected = tool({"validate", "-", "--format", "ndjson"}, claims_of_three()).out;
    const int exit = tool({"validate", "-", "--format", "ndjson"}, claims_of_three()).exit;
    for (const std::string& visits : {std::string{"set"}, std::string{"stream"}}) {
        const std::string whole = tool({"validate", "-", "--format", "ndjson", "--visits", visits}, claims_of_three()).out;
        for (const std::size_t reports : {0U, 1U, 2U, 57U, 90U}) {
            for (const std::string& half : {std::string{}, std::string{"{\"line\": 1, \"cla"}}) {
                const Folder folder;
                folder.write("reports.ndjson.partial", head(whole, reports) + half);
                const std::string output = (folder / "reports.ndjson").string();
                const Ran ran = tool({"validate", "-", "--format", "ndjson", "--visits", visits, "--output", output, "--resume"}, claims_of_three());
                EXPECT_EQ(ran.err, "");
                EXPECT_EQ(ran.exit, exit);
                EXPECT_EQ(test::text_of(output), whole) << reports << half;
                EXPECT_EQ(folder.files(), 1U);
            }
        }
    }
    EXPECT_NE(expected, "");
}

TEST(Batch, ResumingWithoutAnythingBegunBegins) {
    const Folder folder;
    const std::string output = (folder / "reports.ndjson").string();
    EXPECT_EQ(tool({"validate", test::kAccepted, "--format", "ndjson", "--output", output, "--resume"}).exit, 0);
    EXPECT_EQ(test::text_of(output), tool({"validate", test::kAccepted, "--format", "ndjson"}).out);
}

TEST(Batch, TheExitCodeOfAResumedRunIsThatOfTheWholeOne) {
    const Folder folder;
    const std::string output = (folder / "reports.ndjson").string();
    const std::string faulty = json::parse(test::text_of(test::kFaulty)).dump() + "\n";
    const std::string accepted = json::parse(test::text_of(test::kAccepted)).dump() + "\n";
    const std::string text = faulty + accepted + accepted;
    folder.write("reports.ndjson.partial", head(tool({"validate", "-", "--format", "ndjson"}, text).out, 2));
    EXPECT_EQ(tool({"validate", "-", "--format", "ndjson", "--output", output, "--resume"}, text).exit, 1);
}

TEST(Batch, WhatAnotherCommandHasBegunIsNotResumed) {
    const Folder folder;
    const std::string reports = tool({"validate", "-", "--format", "ndjson", "--all"}, head(claims_of_three(), 2)).out;
    folder.write("reports.ndjson.partial", reports);
    const std::string output = (folder / "reports.ndjson").string();
    const Ran ran = tool({"validate", "-", "--format", "ndjson", "--output", output, "--resume"}, claims_of_three());
    EXPECT_EQ(ran.exit, 64);
    EXPECT_THAT(ran.err, testing::HasSubstr("reports.ndjson.partial was begun by another command"));
    EXPECT_EQ(test::text_of(folder / "reports.ndjson.partial"), reports);
    EXPECT_EQ(tool({"validate", "-", "--output", output, "--resume"}, claims_of_three()).exit, 64) << "reports of which each is no line";
    EXPECT_EQ(tool({"validate", "-", "--format", "ndjson", "--resume"}, claims_of_three()).exit, 64) << "no file";
}

TEST(Batch, AProfileOfTheTimeIsOnStandardErrorAndChangesNoReport) {
    const Ran plain = tool({"validate", "-", "--format", "ndjson"}, claims_of_three());
    EXPECT_EQ(plain.err, "");
    for (const char* const jobs : {"1", "3"}) {
        const Ran timed = tool({"validate", "-", "--format", "ndjson", "--profile-time", "--jobs", jobs}, claims_of_three());
        EXPECT_EQ(timed.out, plain.out);
        EXPECT_EQ(timed.exit, plain.exit);
        for (const char* const part : {"claims were timed", "read the bytes", "UTF-8 and structure", "decode", "choose the rules", "check", "write the report", "xiamen."}) {
            EXPECT_THAT(timed.err, testing::HasSubstr(part));
        }
    }
}

TEST(ProgressBar, ShowsHowFarARunIs) {
    Progress progress;
    progress.claims = 1'200'000;
    progress.bytes = 500;
    progress.total_bytes = 1000;
    EXPECT_EQ(cli::progress_line(progress, 3), "judging [############            ]  50 %  1,200,000 claims  400,000/s  0:03 left");
    progress.is_collecting = true;
    progress.total_bytes = 0;
    EXPECT_EQ(cli::progress_line(progress, 4000), "collecting visits  1,200,000 claims  300/s");
    progress.total_bytes = 1000;
    progress.bytes = 1;
    progress.claims = 999;
    EXPECT_EQ(cli::progress_line(progress, 10), "collecting visits [                        ]   0 %  999 claims  99/s  2:46:30 left");
}

}  // namespace
}  // namespace claims
