#include "fake_run.hpp"
#include "gzipped.hpp"

namespace claims {
namespace {

TEST_F(RunTest, OneClaimIsJudgedWithoutAPassForVisits) {
    add("one.json", "{\n}\n");
    const RunSummary summary = run();
    EXPECT_EQ(sink.shape, Shape::one_claim);
    EXPECT_EQ(sink.ids(), All{"{\n}\n"});
    EXPECT_EQ(court.asked.collected, All{});
    EXPECT_FALSE(sink.reports[0].line);
    EXPECT_EQ(sink.reports[0].file, "");
    EXPECT_EQ(summary.claims(), 1U);
}

TEST_F(RunTest, LinesAreCollectedFirstAndThenJudgedInOrder) {
    add("many.ndjson", "{1}\n\n{2}\n");
    const RunSummary summary = run();
    EXPECT_EQ(sink.shape, Shape::lines);
    EXPECT_EQ(court.asked.collected, (All{"{1}", "{2}"}));
    EXPECT_TRUE(court.asked.are_all_collected);
    EXPECT_EQ(sink.ids(), (All{"{1}", "{2}"}));
    EXPECT_EQ(sink.reports[1].line, 3U);
    EXPECT_EQ(summary.with(Decision::accepted), 2U);
}

TEST_F(RunTest, NothingIsCollectedWhereNoRuleAsksOfOtherClaims) {
    court.asks = false;
    add("many.ndjson", "{1}\n{2}\n");
    add_standard_input("{3}\n");
    run();
    EXPECT_EQ(court.asked.collected, All{});
    EXPECT_EQ(sink.ids(), (All{"{1}", "{2}", "{3}\n"}));
}

TEST_F(RunTest, AStreamIsReadOnce) {
    options.stream_visits = true;
    add_standard_input("{1}\n{2}\n");
    run();
    EXPECT_EQ(court.asked.collected, All{});
    EXPECT_EQ(sink.ids(), (All{"{1}", "{2}"}));
}

TEST_F(RunTest, AStreamIsJudgedClaimByClaimAsTheyCome) {
    options.stream_visits = true;
    options.files.push_back("-");
    std::vector<std::string> coming = {"{\"a\": 1}\n", "{\"a\": 2}\n"};
    std::size_t given = 0;
    options.standard_input = [&](char* to, std::size_t size) {
        // The second claim comes only when the first was answered.
        if (given < coming.size() && coming[given].empty()) ++given;
        EXPECT_EQ(sink.reports.size(), given);
        if (given == coming.size()) return std::size_t{0};
        const std::size_t count = std::min(size, coming[given].size());
        std::memcpy(to, coming[given].data(), count);
        coming[given].erase(0, count);
        return count;
    };
    run();
    EXPECT_EQ(sink.ids(), (All{"{\"a\": 1}", "{\"a\": 2}"}));
}

TEST_F(RunTest, StandardInputIsKeptForTheSecondPass) {
    add_standard_input("{1}\n{2}\n");
    run();
    EXPECT_EQ(court.asked.collected, (All{"{1}", "{2}"}));
    EXPECT_EQ(sink.ids(), (All{"{1}", "{2}"}));
}

TEST_F(RunTest, AnArrayIsJudgedElementByElement) {
    add("array.json", "[\n{1},\n{2}\n]");
    run();
    EXPECT_EQ(sink.shape, Shape::array);
    EXPECT_EQ(sink.ids(), (All{"{1}", "{2}"}));
    EXPECT_EQ(court.asked.lines, (All{"2", "3"}));
    EXPECT_FALSE(sink.reports[0].line);
}

TEST_F(RunTest, SeveralFilesAreOneRunAndReportsNameTheirFile) {
    add("a.json", "{1}");
    add("b.ndjson", "{2}\n{3}\n");
    add("c.json", "[{4}]");
    run();
    EXPECT_EQ(sink.shape, Shape::lines);
    EXPECT_EQ(court.asked.collected, (All{"{1}", "{2}", "{3}", "{4}"}));
    EXPECT_EQ(sink.ids(), (All{"{1}", "{2}", "{3}", "{4}"}));
    EXPECT_EQ(sink.reports[0].file, options.files[0]);
    EXPECT_FALSE(sink.reports[0].line);
    EXPECT_EQ(sink.reports[2].file, options.files[1]);
    EXPECT_EQ(sink.reports[2].line, 2U);
}

TEST_F(RunTest, AFileThatCannotBeReadIsSaidAndTheOthersGoOn) {
    add("a.json", "{1}");
    options.files.push_back("/nowhere/b.json");
    options.files.push_back("/");
    add("d.json", "{4}");
    const RunSummary summary = run();
    EXPECT_EQ(sink.ids(), (All{"{1}", "{4}"}));
    EXPECT_EQ(sink.faults, (All{"b.json: there is no such file", ": it is a folder"}));
    EXPECT_EQ(summary.unreadable_files, 2U);
}

TEST_F(RunTest, ALineThatIsNoClaimHurtsNoOther) {
    add("many.ndjson", "{1}\n{2\n{3}\n");
    const RunSummary summary = run();
    EXPECT_EQ(summary.with(Decision::unreadable), 1U);
    EXPECT_EQ(summary.with(Decision::accepted), 2U);
}

TEST_F(RunTest, ALineOverTheLimitGivesAReportWithItsPlace) {
    options.claim_limit = 10;
    add("many.ndjson", "{1}\n{234567890}\n{3}\n");
    run();
    EXPECT_EQ(court.asked.collected, (All{"{1}", "{3}"}));
    ASSERT_EQ(sink.reports.size(), 3U);
    EXPECT_EQ(sink.reports[1].decision, Decision::unreadable);
    EXPECT_EQ(sink.reports[1].line, 2U);
    EXPECT_EQ(sink.reports[1].problems.at(0).line, 2U);
    EXPECT_EQ(sink.reports[1].problems.at(0).code, "too_long");
}

TEST_F(RunTest, GzippedFilesAreReadLikeOthers) {
    add("many.ndjson.gz", test::gzipped("{1}\n") + test::gzipped("{2}\n"));
    run();
    EXPECT_EQ(sink.ids(), (All{"{1}", "{2}"}));
    EXPECT_EQ(sink.reports[1].line, 2U);
}

TEST_F(RunTest, AGzippedFileThatIsCutOffIsJudgedAsFarAsItGoes) {
    const std::string packed = test::gzipped("{1}\n{2}\n");
    add("many.ndjson.gz", packed.substr(0, packed.size() - 4));
    const RunSummary summary = run();
    EXPECT_EQ(sink.ids(), (All{"{1}", "{2}"}));
    EXPECT_EQ(sink.faults, All{"many.ndjson.gz: its gzip data is cut off"});
    EXPECT_EQ(summary.unreadable_files, 1U);
}

TEST_F(RunTest, AnEmptyFileIsAClaimThatCannotBeRead) {
    add("empty.json", "");
    EXPECT_EQ(run().with(Decision::unreadable), 1U);
}

TEST_F(RunTest, ASinkThatHasEnoughEndsTheRun) {
    sink.enough = 2;
    add("many.ndjson", "{1}\n{2}\n{3}\n");
    const RunSummary summary = run();
    EXPECT_TRUE(summary.stopped);
    EXPECT_EQ(sink.reports.size(), 2U);
}

}  // namespace
}  // namespace claims
