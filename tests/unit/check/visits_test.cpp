// The number of a visit in its month, over one claim.

#include "check/visits.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "check/judge.hpp"
#include "visit_claims.hpp"

namespace claims {
namespace {

TEST(Visits, are_numbered_by_start_then_registration_number_then_id_wherever_they_stand) {
    const std::vector<std::string> visits = {visit("A", "2025-03-05T10:00"),
                                             visit("B", "2025-03-05T09:59"),
                                             visit("D", "2025-03-07", registered("2")),
                                             visit("C", "2025-03-07", registered("3")),
                                             visit("F", "2025-03-07", registered("3", "H2")),
                                             visit("E", "2025-03-04")};
    EXPECT_EQ(numbers_of(claim_of(visits, kComplete)), "3, 2, 4, 5, 6, 1");
    EXPECT_EQ(numbers_of(claim_of({visits.rbegin(), visits.rend()}, kComplete)), "1, 6, 5, 4, 2, 3");
}

TEST(Visits, are_a_lower_bound_unless_the_month_is_declared_complete) {
    EXPECT_EQ(numbers_of(claim_of(visits_in_march(3))), "1 or more, 2 or more, 3 or more");
    EXPECT_EQ(numbers_of(claim_of(visits_in_march(3), R"(, "visit_history_complete": false)")), "1 or more, 2 or more, 3 or more");
    EXPECT_EQ(numbers_of(claim_of(visits_in_march(3), kComplete)), "1, 2, 3");
}

TEST(Visits, are_of_the_month_of_their_start_in_local_time) {
    const auto at = [](const char* start) { return numbers_of(claim_of({visit("A", "2025-01-31T12:00:00"), visit("B", start)}, kComplete)); };
    EXPECT_EQ(at("2025-01-31T23:59:59"), "1, 2");
    EXPECT_EQ(at("2025-02-01"), "1, 1");
    EXPECT_EQ(at("2025-02-01T00:00:00"), "1, 1");
    EXPECT_EQ(at("2025-01-31T15:59:59Z"), "1, 2") << "the last second of January in Shanghai";
    EXPECT_EQ(at("2025-01-31T16:00:00Z"), "1, 1");
    EXPECT_EQ(at("2025-02-01T00:59:59+09:00"), "1, 2");
    EXPECT_EQ(at("2024-01-31"), "1, 1") << "the same month of another year";
    EXPECT_EQ(numbers_of(claim_of({visit("A", "2025-12-31T15:59:59Z"), visit("B", "2025-12-31T16:00:00Z"), visit("C", "2026-01-01")}, kComplete)), "1, 2, 1")
        << "a start without a time comes before those with one";
}

TEST(Visits, are_outpatient_and_emergency_ones_that_were_not_cancelled) {
    const std::vector<std::string> visits = {visit("A", "2025-03-01", R"(, "class": "emergency")"), visit("B", "2025-03-02", R"(, "class": "inpatient")"),
                                             visit("C", "2025-03-03", R"(, "class": "pharmacy")"), visit("D", "2025-03-04", R"(, "registration_cancelled": true)"),
                                             visit("E", "2025-03-05", R"(, "claimed": false)"), visit("F", "2025-03-06")};
    EXPECT_EQ(numbers_of(claim_of(visits, kComplete)), "1, no visit, no visit, no visit, 2, 3");
    EXPECT_EQ(numbers_of(claim_of(visits, kComplete), nullptr, kOutpatient), "no visit, no visit, no visit, no visit, 1, 2");
}

TEST(Visits, without_a_class_or_a_start_cannot_be_numbered_and_count_for_none) {
    EXPECT_EQ(numbers_of(claim_of({R"({"encounter_id": "A", "class": "outpatient"})", R"({"encounter_id": "B", "start": "2025-03-01"})", visit("C", "2025-03-02")}, kComplete)),
              "not dated, not dated, 1");
    EXPECT_EQ(numbers_of(claim_of({R"({"encounter_id": "A", "class": "inpatient"})"})), "no visit");
}

TEST(Visits, two_of_a_day_are_two_and_one_registration_listed_twice_is_one) {
    EXPECT_EQ(numbers_of(claim_of({visit("A", "2025-03-01"), visit("B", "2025-03-01")}, kComplete)), "1, 2");
    EXPECT_EQ(numbers_of(claim_of({visit("A", "2025-03-01", registered("R1")), visit("B", "2025-03-01", registered("R1")), visit("C", "2025-03-02")}, kComplete)), "1, 1, 2");
    EXPECT_EQ(numbers_of(claim_of({visit("A", "2025-03-01", registered("R1")), visit("B", "2025-03-01", registered("R1", "H2"))}, kComplete)), "1, 2") << "another hospital's";
    EXPECT_EQ(numbers_of(claim_of({visit("A", "2025-03-01", R"(, "registration_no": "R1")"), visit("B", "2025-03-01", R"(, "registration_no": "R1")")}, kComplete)), "1, 2")
        << "of a number without a hospital nothing is known";
}

TEST(Visits, an_ordinal_is_believed_over_counting_both_ways) {
    const auto with = [](const char* ordinal) { return numbers_of(claim_of({visit("A", "2025-03-01"), visit("B", "2025-03-02", std::string{R"(, "monthly_ordinal": )"} + ordinal)})); };
    for (const char* ordinal : {"1", "2", "20", "21", "22"}) EXPECT_EQ(with(ordinal), std::string{"1 or more, "} + ordinal);
    EXPECT_EQ(numbers_of(claim_of({visit("A", "2025-03-01", R"(, "monthly_ordinal": 20)")}, R"(, "documents": [{"kind": "invoice", "registration_count_shown": 21}])")), "20")
        << "over the count of a bill, too";
}

TEST(Visits, the_greatest_count_on_a_bill_of_the_visit_holds_unless_more_are_known) {
    const auto shown_on = [](const std::string& papers, int visits) {
        const std::string numbers = numbers_of(claim_of(visits_in_march(visits), R"(, "documents": [)" + papers + "]"));
        return numbers.substr(numbers.rfind(", ") == std::string::npos ? 0 : numbers.rfind(", ") + 2);
    };
    const auto bill = [](const char* count, const std::string& of = {}) { return R"({"kind": "invoice", "registration_count_shown": )" + std::string{count} + of + "}"; };
    for (const char* count : {"2", "20", "21", "22", "998", "999"}) EXPECT_EQ(shown_on(bill(count), 2), count);
    for (const char* none : {"0", "1000", "20250301"}) EXPECT_EQ(shown_on(bill(none), 2), "2 or more") << none << " is no count";
    EXPECT_EQ(shown_on(bill("1"), 2), "2") << "more are known";
    EXPECT_EQ(shown_on(bill("3") + "," + bill("5") + "," + bill("4"), 2), "5");
    EXPECT_EQ(shown_on(bill("9", R"(, "encounter_ids": ["V1"])"), 2), "2 or more") << "a bill of the other visit";
    EXPECT_EQ(shown_on(bill("9", R"(, "encounter_ids": ["V1", "V2"])"), 2), "9");
}

TEST(Visits, the_months_total_is_a_lower_bound_unless_the_month_is_complete_or_a_bill_shows_it) {
    const std::string bill = R"(, "documents": [{"kind": "invoice", "registration_count_shown": 21, "encounter_ids": ["V1"]}])";
    EXPECT_EQ(totals_of(claim_of(visits_in_march(3))), "3 or more, 3 or more, 3 or more");
    EXPECT_EQ(totals_of(claim_of(visits_in_march(3), kComplete)), "3, 3, 3");
    EXPECT_EQ(totals_of(claim_of(visits_in_march(3), bill)), "21, 21, 21");
    EXPECT_EQ(totals_of(claim_of({visit("A", "2025-03-01"), visit("B", "2025-04-01")}, kComplete)), "1, 1");
}

/// What a rule says of the claim's visits, in their order.
std::string judged(const char* requirement, const std::string& text) {
    std::vector<Problem> problems;
    const Json json = Json::parse(std::string{R"({"id": "office.visits", "title": {"en": "x", "zh": "数"}, "text": {"en": "x", "zh": "数"}, "basis": [{"source": "office"}],
      "strength": "stated", "in_force": {"from": "2000-01-01"}, "for_each": "encounter", "require": {"visits": )"} +
                                  requirement + R"(}, "disposition": "review", "notes": [], "examples": []})");
    const RulesetStamp stamp{"office", "1", "", {}};
    const auto rule = make_rule(json, &stamp, {}, problems);
    if (!rule) throw std::runtime_error{problems.empty() ? "no rule" : problems.front().message.en};
    const ReadClaim read{text};
    std::string answers;
    for (const Judgement& judgement : judge(RuleInPlan{*rule}, read.world(), true)) answers += (answers.empty() ? "" : " ") + std::string{name_of(judgement.answer.status)};
    return answers;
}

TEST(Visits, the_twenty_first_of_a_month_is_the_first_beyond_twenty) {
    constexpr const char* kMoreThan20 = R"({"more_than": 20, "in": "calendar_month"})";
    constexpr const char* kOfTheMonth = R"({"more_than": 20, "in": "calendar_month", "which": "whole_month"})";
    const auto times = [](int count, const std::string& status) {
        std::string text = status;
        for (int i = 1; i < count; ++i) text += " " + status;
        return text;
    };
    EXPECT_EQ(judged(kMoreThan20, claim_of(visits_in_march(20), kComplete)), times(20, "fail"));
    EXPECT_EQ(judged(kMoreThan20, claim_of(visits_in_march(21), kComplete)), times(20, "fail") + " pass");
    EXPECT_EQ(judged(kMoreThan20, claim_of(visits_in_march(22), kComplete)), times(20, "fail") + " pass pass");
    EXPECT_EQ(judged(kMoreThan20, claim_of(visits_in_march(21))), times(20, "unknown") + " pass") << "a list is a lower bound";
    EXPECT_EQ(judged(kOfTheMonth, claim_of(visits_in_march(20), kComplete)), times(20, "fail"));
    EXPECT_EQ(judged(kOfTheMonth, claim_of(visits_in_march(21), kComplete)), times(21, "pass"));
    EXPECT_EQ(judged(kOfTheMonth, claim_of(visits_in_march(22))), times(22, "pass"));
}

}  // namespace
}  // namespace claims
