// What a caller can do to a run: stop it, watch it, let it skip; and what becomes of files that break off.

#include "fake_run.hpp"
#include "gzipped.hpp"

namespace claims {
namespace {

class RunControlTest : public RunTest {};

std::string lines_with(int count) {
    std::string text;
    for (int number = 1; number <= count; ++number) text += "{" + std::to_string(number) + "}\n";
    return text;
}

/// A long text that cannot be packed much.
std::string many_numbers() {
    std::string text = "{";
    for (int i = 0; i < 20'000; ++i) text += std::to_string(i * 7919) + " ";
    return text + "}";
}

TEST_F(RunControlTest, SkippedClaimsAreCollectedAndGetNoReport) {
    options.skip = 3;
    add("two.ndjson", lines_with(2));
    add("three.ndjson", lines_with(3));
    const RunSummary summary = run();
    EXPECT_EQ(court.asked.collected, (All{"{1}", "{2}", "{1}", "{2}", "{3}"}));
    EXPECT_EQ(sink.ids(), (All{"{2}", "{3}"}));
    EXPECT_EQ(sink.reports[0].line, 2U);
    EXPECT_EQ(summary.claims(), 2U);
}

TEST_F(RunControlTest, SkippedClaimsOfAStreamAreJudgedForThoseThatFollow) {
    options.skip = 2;
    options.stream_visits = true;
    add("three.ndjson", lines_with(3));
    const RunSummary summary = run();
    EXPECT_EQ(court.asked.lines, (All{"1", "2", "3"}));
    EXPECT_EQ(sink.ids(), All{"{3}"});
    EXPECT_EQ(summary.claims(), 1U);
}

TEST_F(RunControlTest, AStopWhileClaimsAreCollectedJudgesNone) {
    int asked = 0;
    options.stop = [&asked] { return ++asked > 20; };
    add("many.ndjson", lines_with(100));
    const RunSummary summary = run();
    EXPECT_TRUE(summary.stopped);
    EXPECT_FALSE(court.asked.are_all_collected);
    EXPECT_EQ(sink.reports.size(), 0U);
}

TEST_F(RunControlTest, AStopWhileClaimsAreJudgedEndsBetweenTwoReports) {
    options.stream_visits = true;
    options.stop = [this] { return sink.reports.size() == 3; };
    add("many.ndjson", lines_with(100));
    const RunSummary summary = run();
    EXPECT_TRUE(summary.stopped);
    EXPECT_EQ(sink.ids(), (All{"{1}", "{2}", "{3}"}));
    EXPECT_EQ(summary.claims(), 3U);
}

TEST_F(RunControlTest, ProgressCountsClaimsAndBytesOfEachPass) {
    std::vector<Progress> seen;
    options.progress = [&seen](const Progress& progress) { seen.push_back(progress); };
    sink.enough = 100'000;
    const std::string text = lines_with(50'000);
    add("many.ndjson", text);
    run();
    ASSERT_GT(seen.size(), 4U);
    const auto judging = std::find_if(seen.begin(), seen.end(), [](const Progress& progress) { return !progress.is_collecting; });
    ASSERT_NE(judging, seen.begin());
    EXPECT_EQ(std::prev(judging)->claims, 50'000U);
    EXPECT_LT(judging->claims, 50'000U);
    EXPECT_EQ(seen.back().claims, 50'000U);
    EXPECT_EQ(seen.back().bytes, text.size());
    for (const Progress& progress : seen) EXPECT_EQ(progress.total_bytes, text.size());
}

TEST_F(RunControlTest, AClaimWithinWhichAFileBreaksOffIsUnreadableForThatReason) {
    const std::string packed = test::gzipped(lines_with(2) + many_numbers());
    add("many.ndjson.gz", packed.substr(0, packed.size() / 2));
    run();
    ASSERT_EQ(sink.reports.size(), 3U);
    const Problem& problem = sink.reports[2].problems.at(0);
    EXPECT_EQ(sink.reports[2].decision, Decision::unreadable);
    EXPECT_EQ(problem.code, "cut_off");
    EXPECT_EQ(problem.line, 3U);
    EXPECT_EQ(problem.message.en, "the file breaks off within this claim: its gzip data is cut off");
    EXPECT_EQ(problem.message.zh, "文件在本申请处中断：gzip 数据不完整");
    EXPECT_EQ(sink.faults, All{"many.ndjson.gz: its gzip data is cut off"});
    EXPECT_EQ(court.asked.collected, (All{"{1}", "{2}"}));
}

TEST_F(RunControlTest, OneClaimThatBreaksOffIsUnreadableForThatReason) {
    const std::string packed = test::gzipped(many_numbers());
    add("one.json.gz", packed.substr(0, packed.size() - 100));
    run();
    ASSERT_EQ(sink.reports.size(), 1U);
    EXPECT_EQ(sink.reports[0].problems.at(0).code, "cut_off");
    EXPECT_EQ(sink.faults.size(), 1U);
}

TEST_F(RunControlTest, CollectingAloneSaysWhichFilesCannotBeRead) {
    add("two.ndjson", lines_with(2));
    options.files.push_back("/nowhere/claims.json");
    const AddedSummary summary = collect(court, options);
    EXPECT_EQ(summary.claims, 2U);
    ASSERT_EQ(summary.unreadable_files.size(), 1U);
    EXPECT_EQ(summary.unreadable_files[0].second.en, "there is no such file");
    EXPECT_TRUE(court.asked.are_all_collected);
}

}  // namespace
}  // namespace claims
