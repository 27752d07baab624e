// The table of visits and invoices: that it keeps what it is given, in little memory, whoever gives it.

#include "history/claims_known.hpp"

#include <algorithm>
#include <thread>

#include <gtest/gtest.h>

namespace claims {
namespace {

constexpr std::uint8_t kOutpatient = code_number(CodeListId::encounter_class, "outpatient");
constexpr std::uint8_t kEmergency = code_number(CodeListId::encounter_class, "emergency");

/// A number that looks like a fingerprint.
std::uint64_t spread(std::uint64_t number) {
    number = (number ^ number >> 31) * 0x7fb5d329728ea185;
    number = (number ^ number >> 27) * 0x81dadef4bc2dd44d;
    return number ^ number >> 33;
}

Visit visit(std::uint64_t identity, std::int32_t day, std::string_view registration_no = {}, std::string_view encounter_id = {}) {
    Visit made;
    made.identity = identity;
    made.day = day;
    made.encounter_class = kOutpatient;
    made.registration_no = registration_no;
    made.encounter_id = encounter_id;
    return made;
}

std::vector<Visit> visits_in(const ClaimsKnown& known, PersonMonth month) {
    std::vector<Visit> visits;
    known.append_visits(month, visits);
    std::sort(visits.begin(), visits.end());
    return visits;
}

TEST(ClaimsKnown, gives_a_visit_back_as_it_was) {
    ClaimsKnown known;
    const std::string number(300, '9');
    Visit late = visit(7, kLastDate.day, number, "E1");
    late.second = 86399;
    late.encounter_class = kEmergency;
    late.cancelled = true;
    const Visit early = visit(8, kFirstDate.day);
    for (const Visit& one : {late, early}) known.add(5, one);
    const std::vector<Visit> visits = visits_in(known, 5);
    ASSERT_EQ(visits.size(), 2U);
    EXPECT_EQ(visits[0].day, kFirstDate.day);
    EXPECT_EQ(visits[0].second, kWholeDay);
    EXPECT_FALSE(visits[0].cancelled);
    EXPECT_EQ(visits[1].identity, 7U);
    EXPECT_EQ(visits[1].day, kLastDate.day);
    EXPECT_EQ(visits[1].second, 86399);
    EXPECT_EQ(visits[1].encounter_class, kEmergency);
    EXPECT_TRUE(visits[1].cancelled);
    EXPECT_EQ(visits[1].registration_no, number);
    EXPECT_EQ(visits[1].encounter_id, "E1");
    EXPECT_TRUE(visits_in(known, 6).empty());
}

TEST(ClaimsKnown, joins_the_records_of_a_visit_whichever_comes_first) {
    const Visit first = visit(7, 100, "R1", "E1");
    Visit second = visit(7, 101, "R1", "E2");
    second.cancelled = true;
    for (const auto& order : {std::pair{first, second}, std::pair{second, first}}) {
        ClaimsKnown known;
        known.add(5, order.first);
        known.add(5, order.second);
        known.add(5, order.first);
        const std::vector<Visit> visits = visits_in(known, 5);
        ASSERT_EQ(visits.size(), 1U);
        EXPECT_EQ(visits[0].day, 100);
        EXPECT_EQ(visits[0].encounter_id, "E1");
        EXPECT_TRUE(visits[0].cancelled);
    }
}

TEST(ClaimsKnown, a_month_with_very_many_visits_costs_no_square) {
    constexpr std::uint64_t kVisits = 50'000;
    ClaimsKnown known;
    for (int twice = 0; twice < 2; ++twice) {
        for (std::uint64_t i = 0; i < kVisits; ++i) known.add(5, visit(spread(i), static_cast<std::int32_t>(i)));
    }
    known.add(6, visit(1, 1));
    const std::vector<Visit> visits = visits_in(known, 5);
    ASSERT_EQ(visits.size(), kVisits);
    EXPECT_EQ(visits.back().day, kVisits - 1);
    EXPECT_EQ(visits_in(known, 6).size(), 1U);
}

TEST(ClaimsKnown, names_the_smallest_other_claim_of_an_invoice) {
    ClaimsKnown known;
    for (const char* const id : {"C3", "C2", "C4", "C2"}) known.add_invoice(9, id);
    EXPECT_EQ(known.presenters(9), (Presenters{"C2", "C3"}));
    EXPECT_EQ(known.presenters(8), Presenters{});
    known.add_invoice(9, "C1");
    EXPECT_EQ(known.presenters(9), (Presenters{"C1", "C2"}));
}

TEST(ClaimsKnown, any_number_of_threads_may_add) {
    constexpr std::uint64_t kMonths = 2000;
    ClaimsKnown known{ClaimsKnown::kManyParts};
    std::vector<std::thread> threads;
    for (std::uint64_t thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&known, thread] {
            for (std::uint64_t i = 0; i < kMonths; ++i) {
                known.add(spread(i), visit(thread / 2, 10));  // two threads each record the same visit
                known.add_invoice(spread(i), "C" + std::to_string(thread));
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    std::vector<PersonMonth> months;
    for (std::size_t part = 0; part < known.parts(); ++part) {
        for (const PersonMonth month : known.person_months(part)) months.push_back(month);
    }
    EXPECT_EQ(months.size(), kMonths);
    EXPECT_TRUE(std::is_sorted(months.begin(), months.end()));
    for (const PersonMonth month : months) {
        ASSERT_EQ(visits_in(known, month).size(), 2U);
        ASSERT_EQ(known.presenters(month), (Presenters{"C0", "C1"}));
    }
}

TEST(ClaimsKnown, a_visit_takes_no_more_than_58_bytes_whenever_it_is_weighed) {
    ClaimsKnown known{ClaimsKnown::kManyParts};
    std::size_t count = 0;
    for (std::uint64_t person = 1; count < 400'000; ++person) {
        for (std::uint64_t i = 0; i < 1 + person % 5; ++i, ++count) known.add(spread(person), visit(spread(count), 20'000, "MZ2503" + std::to_string(100'000 + count), "E1"));
        if (count > 100'000 && person % 1000 == 0) {
            ASSERT_LE(known.bytes(), 58 * count) << count;
        }
    }
}

}  // namespace
}  // namespace claims
