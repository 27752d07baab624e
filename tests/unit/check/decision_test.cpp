// The decision, row by row of its table.

#include "check/decision.hpp"

#include <gtest/gtest.h>

#include "read_claim.hpp"

namespace claims {
namespace {

Finding finding(Status status, Disposition disposition, Scope scope = Scope::claim, std::vector<std::string> encounters = {}) {
    Finding made;
    made.status = status;
    made.disposition = disposition;
    made.scope = scope;
    made.encounter_ids = std::move(encounters);
    return made;
}

Problem problem(Weight weight) {
    Problem made;
    made.code = "wrong_type";
    made.weight = weight;
    return made;
}

/// Two encounters that are claimed, one that is history only and one that was cancelled.
constexpr const char* kClaim = R"({"claim_id": "D-1", "encounters": [{"encounter_id": "E1"}, {"encounter_id": "E2"}, {"encounter_id": "H1", "claimed": false},
                                   {"encounter_id": "X1", "registration_cancelled": true}]})";

Decision decided(std::vector<Finding> findings, std::vector<Problem> problems = {}, bool is_concerned = true, const char* claim = kClaim) {
    Report report;
    report.findings = std::move(findings);
    report.problems = std::move(problems);
    return decide(report, ReadClaim{claim}.claim(), is_concerned);
}

constexpr Disposition kDispositions[] = {Disposition::note, Disposition::review, Disposition::defer, Disposition::supplement, Disposition::reject};
constexpr Scope kScopes[] = {Scope::claim, Scope::encounter, Scope::document, Scope::item};

TEST(DecisionOf, nothing_to_say_is_accepted) { EXPECT_EQ(decided({}), Decision::accepted); }

TEST(DecisionOf, a_pass_whatever_its_disposition_is_accepted) {
    for (const Disposition disposition : kDispositions) EXPECT_EQ(decided({finding(Status::pass, disposition)}), Decision::accepted);
}

TEST(DecisionOf, a_failure_comes_to_what_its_disposition_says_in_any_scope) {
    for (const Scope scope : kScopes) {
        EXPECT_EQ(decided({finding(Status::fail, Disposition::note, scope)}), Decision::accepted);
        EXPECT_EQ(decided({finding(Status::fail, Disposition::review, scope)}), Decision::manual_review);
        EXPECT_EQ(decided({finding(Status::fail, Disposition::defer, scope)}), Decision::deferred);
        EXPECT_EQ(decided({finding(Status::fail, Disposition::supplement, scope)}), Decision::returned_for_supplement);
    }
}

TEST(DecisionOf, a_refusal_of_the_claim_is_rejected_and_one_of_a_part_partially) {
    EXPECT_EQ(decided({finding(Status::fail, Disposition::reject, Scope::claim)}), Decision::rejected);
    EXPECT_EQ(decided({finding(Status::fail, Disposition::reject, Scope::encounter, {"E1"})}), Decision::partially_rejected);
    EXPECT_EQ(decided({finding(Status::fail, Disposition::reject, Scope::document, {"E1"})}), Decision::partially_rejected);
    EXPECT_EQ(decided({finding(Status::fail, Disposition::reject, Scope::item, {"E1"})}), Decision::partially_rejected);
}

TEST(DecisionOf, refused_encounters_add_up_to_a_refused_claim_when_they_are_all_that_is_claimed) {
    const auto refused = [](std::vector<std::string> encounters, Disposition disposition = Disposition::reject, Status status = Status::fail) {
        return finding(status, disposition, Scope::encounter, std::move(encounters));
    };
    EXPECT_EQ(decided({refused({"E1", "E2"})}), Decision::rejected) << "neither history nor what was cancelled is claimed";
    EXPECT_EQ(decided({refused({"E1"}), refused({"E2"})}), Decision::rejected) << "by different rules";
    EXPECT_EQ(decided({refused({"E1"}), refused({"E1"})}), Decision::partially_rejected);
    EXPECT_EQ(decided({refused({"E1", "H1", "X1"})}), Decision::partially_rejected);
    EXPECT_EQ(decided({refused({"E1"}), refused({"E2"}, Disposition::supplement)}), Decision::partially_rejected);
    EXPECT_EQ(decided({refused({"E1"}), refused({"E2"}, Disposition::reject, Status::unknown)}), Decision::partially_rejected);
    EXPECT_EQ(decided({refused({"E1", "E2"}, Disposition::supplement)}), Decision::returned_for_supplement);
}

TEST(DecisionOf, refused_papers_and_items_never_add_up_to_a_refused_claim) {
    for (const Scope scope : {Scope::document, Scope::item}) {
        EXPECT_EQ(decided({finding(Status::fail, Disposition::reject, scope, {"E1", "E2"})}), Decision::partially_rejected);
        EXPECT_EQ(decided({finding(Status::fail, Disposition::reject, scope, {"E1"}), finding(Status::fail, Disposition::reject, Scope::encounter, {"E2"})}),
                  Decision::partially_rejected);
    }
}

TEST(DecisionOf, a_claim_without_encounters_is_not_refused_by_none_of_them) {
    EXPECT_EQ(decided({}, {}, true, R"({"claim_id": "D-2"})"), Decision::accepted);
    EXPECT_EQ(decided({finding(Status::fail, Disposition::reject, Scope::document)}, {}, true, R"({"claim_id": "D-2"})"), Decision::partially_rejected);
}

TEST(DecisionOf, what_is_unknown_is_a_persons_unless_it_is_a_note) {
    for (const Scope scope : kScopes) {
        EXPECT_EQ(decided({finding(Status::unknown, Disposition::note, scope)}), Decision::accepted);
        for (const Disposition disposition : {Disposition::review, Disposition::defer, Disposition::supplement, Disposition::reject}) {
            EXPECT_EQ(decided({finding(Status::unknown, disposition, scope, {"E1", "E2"})}), Decision::manual_review);
        }
    }
}

TEST(DecisionOf, a_problem_is_a_persons_unless_it_is_a_note) {
    EXPECT_EQ(decided({}, {problem(Weight::note)}), Decision::accepted);
    EXPECT_EQ(decided({}, {problem(Weight::warning)}), Decision::manual_review);
    EXPECT_EQ(decided({}, {problem(Weight::error)}), Decision::manual_review);
    EXPECT_EQ(decided({}, {problem(Weight::note), problem(Weight::warning)}), Decision::manual_review);
}

TEST(DecisionOf, a_claim_that_no_ruleset_concerns_is_never_accepted) {
    EXPECT_EQ(decided({}, {}, false), Decision::manual_review);
    EXPECT_EQ(decided({finding(Status::fail, Disposition::defer)}, {}, false), Decision::deferred);
}

TEST(DecisionOf, the_worst_of_all_holds_in_any_order) {
    const std::vector<std::pair<Finding, Decision>> from_mild_to_grave = {
        {finding(Status::fail, Disposition::note), Decision::accepted},
        {finding(Status::unknown, Disposition::reject), Decision::manual_review},
        {finding(Status::fail, Disposition::defer), Decision::deferred},
        {finding(Status::fail, Disposition::supplement), Decision::returned_for_supplement},
        {finding(Status::fail, Disposition::reject, Scope::item, {"E1"}), Decision::partially_rejected},
        {finding(Status::fail, Disposition::reject), Decision::rejected},
    };
    for (const auto& [milder, mild] : from_mild_to_grave) {
        for (const auto& [graver, grave] : from_mild_to_grave) {
            EXPECT_EQ(decided({milder, graver}), std::max(mild, grave));
            EXPECT_EQ(decided({milder, graver}, {problem(Weight::error)}), std::max({mild, grave, Decision::manual_review}));
        }
    }
}

}  // namespace
}  // namespace claims
