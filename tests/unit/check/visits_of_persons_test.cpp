// The visits of one person over several claims: who is one person, what is one visit, and that no order of the claims matters.

#include <gtest/gtest.h>

#include "visit_claims.hpp"

namespace claims {
namespace {

/// The number of one visit of 22 March after eleven of each of these persons, by a claim of the second.
std::string after_eleven_and_eleven(const std::string& first, const std::string& second, const std::string& more = {}) {
    const ClaimsKnown known = known_of({claim_of(visits_in_march(11, "A"), more, "C1", first), claim_of(visits_in_march(11, "B"), more, "C2", second)});
    return numbers_of(claim_of({visit("E", "2025-03-22")}, kComplete + more, "C3", second), &known);
}

std::string person(const std::string& insured, const std::string& more = {}) { return person_of(ReadClaim{claim_of({}, more, "C1", insured)}.claim()); }

TEST(VisitsOfPersons, visits_of_other_claims_of_the_person_are_counted_and_its_own_not_twice) {
    const std::string first = claim_of(visits_in_march(2, "A"), kComplete, "C1");
    const std::string second = claim_of({visit("B1", "2025-03-02T08:00"), visit("B2", "2025-03-09")}, kComplete, "C2");
    const ClaimsKnown known = known_of({first, second});
    EXPECT_EQ(numbers_of(first, &known), "1, 2");
    EXPECT_EQ(numbers_of(second, &known), "3, 4");
    EXPECT_EQ(totals_of(first, &known), "4, 4");
    EXPECT_EQ(numbers_of(second), "1, 2") << "without the others";
    EXPECT_EQ(numbers_of(claim_of({visit("B2", "2025-04-01")}, kComplete, "C3"), &known), "1") << "another month";
}

TEST(VisitsOfPersons, an_encounter_id_is_one_visit_only_within_its_claim) {
    const std::string first = claim_of({visit("E1", "2025-03-01")}, kComplete, "C1");
    const std::string second = claim_of({visit("E1", "2025-03-01")}, kComplete, "C2");
    const ClaimsKnown known = known_of({first, second});
    EXPECT_EQ(totals_of(first, &known), "2");
    EXPECT_EQ(totals_of(first, &known), totals_of(second, &known));
}

TEST(VisitsOfPersons, no_order_of_the_claims_changes_a_number_nor_does_adding_one_twice) {
    std::vector<std::string> claims = {claim_of({visit("A1", "2025-03-03"), visit("A2", "2025-03-01", registered("R1"))}, kComplete, "C1"),
                                       claim_of({visit("B1", "2025-03-01", registered("R1")), visit("B2", "2025-03-02")}, kComplete, "C2"),
                                       claim_of({visit("D1", "2025-03-04"), visit("D2", "2025-03-02", registered("R2"))}, kComplete, "C3"),
                                       claim_of({visit("F1", "2025-03-02", registered("R2") + R"(, "registration_cancelled": true)")}, kComplete, "C4")};
    std::sort(claims.begin(), claims.end());
    const std::vector<std::string> asked = claims;
    std::size_t orders = 0;
    do {
        ClaimsKnown known = known_of(claims);
        if (orders % 2 == 1) known.add(ReadClaim{claims.front()}.claim());
        EXPECT_EQ(numbers_of(asked[0], &known), "3, 1");
        EXPECT_EQ(numbers_of(asked[1], &known), "1, 2");
        EXPECT_EQ(numbers_of(asked[2], &known), "4, no visit");
        ++orders;
    } while (std::next_permutation(claims.begin(), claims.end()));
    EXPECT_EQ(orders, 24U);
}

TEST(VisitsOfPersons, a_visit_that_any_record_shows_as_cancelled_is_none) {
    const std::string made = claim_of({visit("A1", "2025-03-01", registered("R1")), visit("A2", "2025-03-02")}, kComplete, "C1");
    const std::string cancelled = claim_of({visit("B1", "2025-03-01", registered("R1") + R"(, "registration_cancelled": true)"), visit("B2", "2025-03-03")}, kComplete, "C2");
    const ClaimsKnown known = known_of({made, cancelled});
    EXPECT_EQ(numbers_of(made, &known), "no visit, 1");
    EXPECT_EQ(numbers_of(cancelled, &known), "no visit, 2");
    EXPECT_EQ(numbers_of(claim_of({visit("A1", "2025-03-01", registered("R1")), visit("A2", "2025-03-01", registered("R1") + R"(, "registration_cancelled": true)"),
                                   visit("A3", "2025-03-02")}, kComplete)),
              "no visit, no visit, 1")
        << "within one claim, too";
}

TEST(VisitsOfPersons, a_cancelled_visit_of_a_full_month_does_not_become_its_last_one) {
    std::vector<std::string> visits = visits_in_march(21, "A");
    visits.push_back(visit("A22", "2025-03-02", registered("R1")));
    const std::string claim = claim_of(visits, kComplete, "C1");
    const ClaimsKnown known = known_of({claim, claim_of({visit("B1", "2025-03-02", registered("R1") + R"(, "registration_cancelled": true)")}, {}, "C2")});
    const std::string numbers = numbers_of(claim, &known);
    EXPECT_EQ(numbers.substr(numbers.size() - 12), "21, no visit") << numbers;
}

TEST(VisitsOfPersons, spellings_of_one_identity_number_are_one_person) {
    const std::string number = R"("id_number": "11010519491231002X")";
    for (const char* same : {"11010519491231002x", "110105491231002", "１１０１０５１９４９１２３１００２Ｘ", " 11010519491231002X "}) {
        const std::string other = std::string{R"("id_number": ")"} + same + "\"";
        EXPECT_EQ(person(other), person(number)) << same;
        EXPECT_EQ(after_eleven_and_eleven(number, other), "23") << same;
    }
    EXPECT_EQ(after_eleven_and_eleven(number, R"("id_number": "110105194912310046")"), "12") << "another person";
}

TEST(VisitsOfPersons, a_person_is_known_by_number_then_by_the_senders_id_then_by_name_and_birth_date) {
    EXPECT_EQ(person(R"("id_number": "11010519491231002X", "external_id": "P1", "name": "李梅")"), person(R"("id_number": "11010519491231002X", "external_id": "P2")"));
    EXPECT_EQ(person(R"("external_id": "P1", "name": "李梅", "birth_date": "1990-05-06")"), person(R"("external_id": "P1", "name": "王强")"));
    EXPECT_EQ(person(R"("name": "李 梅", "birth_date": "1990-05-06")"), person(R"("name": "李梅", "birth_date": "1990-05-06")"));
    EXPECT_NE(person(R"("name": "李梅", "birth_date": "1990-05-06")"), person(R"("name": "李梅", "birth_date": "1990-05-07")"));
    EXPECT_NE(person(R"("id_number": "P1")"), person(R"("external_id": "P1")")) << "a number of one kind is none of another";
    for (const char* nobody : {"", R"("name": "李梅")", R"("birth_date": "1990-05-06")", R"("id_number": "", "name": "李梅")"}) EXPECT_EQ(person(nobody), "") << nobody;
    EXPECT_EQ(after_eleven_and_eleven(R"("name": "李梅")", R"("name": "李梅")"), "1") << "of nobody only the claim's own visits are counted";
}

TEST(VisitsOfPersons, unnamed_twins_are_two_persons) {
    const std::string twin = R"("name": "李梅之子", "birth_date": "2025-02-20")";
    const auto born = [&](const std::string& birth) { return person(twin, R"(, "birth": {)" + birth + "}"); };
    EXPECT_NE(born(R"("certificate_no": "A1")"), born(R"("certificate_no": "A2")"));
    EXPECT_EQ(born(R"("certificate_no": "A1", "birth_order": 1)"), born(R"("certificate_no": "A1", "birth_order": 2)")) << "the certificate decides";
    EXPECT_NE(born(R"("birth_order": 1)"), born(R"("birth_order": 2)"));
    EXPECT_EQ(born(R"("birth_count": 2)"), "") << "one of two, nobody knows which";
    EXPECT_NE(born(R"("birth_count": 2, "birth_order": 1)"), "");
    EXPECT_NE(born(R"("birth_count": 1)"), "");
    EXPECT_EQ(born(R"("birth_count": 1)"), born(""));
    EXPECT_EQ(after_eleven_and_eleven(twin, twin, R"(, "birth": {"birth_count": 2})"), "1") << "visits of other claims are not added";
    EXPECT_EQ(after_eleven_and_eleven(twin, twin, R"(, "birth": {"birth_count": 1})"), "23");
    const std::string numbered = R"("id_number": "11010519491231002X")";
    EXPECT_EQ(after_eleven_and_eleven(numbered, numbered, R"(, "birth": {"birth_count": 2})"), "23") << "a number tells them apart";
}

TEST(VisitsOfPersons, eleven_and_eleven_visits_of_twins_are_not_twenty_two) {
    const std::string twin = R"("name": "李梅之子", "birth_date": "2025-02-20")";
    const auto claim = [&](const char* id, const char* before, int order) {
        return claim_of(visits_in_march(11, before), kComplete + std::string{R"(, "birth": {"birth_count": 2, "birth_order": )"} + std::to_string(order) + "}", id, twin);
    };
    const std::string first = claim("C1", "A", 1);
    const std::string second = claim("C2", "B", 2);
    const ClaimsKnown known = known_of({first, second});
    EXPECT_EQ(numbers_of(first, &known), "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11");
    EXPECT_EQ(numbers_of(second, &known), numbers_of(first, &known));
}

}  // namespace
}  // namespace claims
