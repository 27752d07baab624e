#include <claims/report.hpp>

#include <gtest/gtest.h>

namespace claims {
namespace {

TEST(ReportNames, statuses_are_the_words_of_the_report) {
    EXPECT_EQ(name_of(Status::pass), "pass");
    EXPECT_EQ(name_of(Status::fail), "fail");
    EXPECT_EQ(name_of(Status::unknown), "unknown");
    EXPECT_EQ(name_of(Status::not_applicable), "not_applicable");
}

TEST(ReportNames, dispositions_are_the_words_of_the_report) {
    EXPECT_EQ(name_of(Disposition::note), "note");
    EXPECT_EQ(name_of(Disposition::review), "review");
    EXPECT_EQ(name_of(Disposition::defer), "defer");
    EXPECT_EQ(name_of(Disposition::supplement), "supplement");
    EXPECT_EQ(name_of(Disposition::reject), "reject");
}

TEST(ReportNames, severities_and_weights_are_the_words_of_the_report) {
    EXPECT_EQ(name_of(Severity::info), "info");
    EXPECT_EQ(name_of(Severity::warning), "warning");
    EXPECT_EQ(name_of(Severity::error), "error");
    EXPECT_EQ(name_of(Weight::note), "note");
    EXPECT_EQ(name_of(Weight::warning), "warning");
    EXPECT_EQ(name_of(Weight::error), "error");
}

TEST(ReportNames, scopes_are_the_words_of_the_report) {
    EXPECT_EQ(name_of(Scope::claim), "claim");
    EXPECT_EQ(name_of(Scope::encounter), "encounter");
    EXPECT_EQ(name_of(Scope::document), "document");
    EXPECT_EQ(name_of(Scope::item), "item");
}

TEST(ReportNames, decisions_are_the_words_of_the_report) {
    EXPECT_EQ(name_of(Decision::accepted), "accepted");
    EXPECT_EQ(name_of(Decision::manual_review), "manual_review");
    EXPECT_EQ(name_of(Decision::deferred), "deferred");
    EXPECT_EQ(name_of(Decision::returned_for_supplement), "returned_for_supplement");
    EXPECT_EQ(name_of(Decision::partially_rejected), "partially_rejected");
    EXPECT_EQ(name_of(Decision::rejected), "rejected");
    EXPECT_EQ(name_of(Decision::unreadable), "unreadable");
}

}  // namespace
}  // namespace claims
