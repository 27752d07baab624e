#include "base/calendar.hpp"

#include <gtest/gtest.h>

namespace claims {
namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

std::vector<Date> days(std::string_view first, std::string_view last) {
    std::vector<Date> list;
    for (Date date = day(first); date <= day(last); ++date.day) list.push_back(date);
    return list;
}

/// October 2024 and the whole of 2025 of the State Council's notices: the golden week, and the Spring Festival with its make-up days.
WorkingCalendar calendar() {
    CalendarYear of_2024{2024, days("2024-10-01", "2024-10-07"), {day("2024-09-29"), day("2024-10-12")}};
    CalendarYear of_2025{2025, days("2025-01-28", "2025-02-04"), {day("2025-01-26"), day("2025-02-08")}};
    of_2025.off.push_back(day("2025-01-01"));
    return WorkingCalendar{{of_2025, of_2024}};  // in any order
}

std::string after(std::string_view from, int count) {
    const auto found = calendar().add_working_days(day(from), count);
    return found ? to_string(*found) : "unknown";
}

TEST(WorkingDays, a_year_is_known_or_not) {
    EXPECT_FALSE(calendar().knows(2023));
    EXPECT_TRUE(calendar().knows(2024));
    EXPECT_TRUE(calendar().knows(2025));
    EXPECT_FALSE(calendar().knows(2026));
    EXPECT_FALSE(WorkingCalendar{}.knows(2025));
}

TEST(WorkingDays, weekends_holidays_and_make_up_days_differ) {
    const WorkingCalendar known = calendar();
    EXPECT_EQ(known.is_working_day(day("2024-09-27")), true);    // a Friday
    EXPECT_EQ(known.is_working_day(day("2024-09-28")), false);   // a Saturday
    EXPECT_EQ(known.is_working_day(day("2024-09-29")), true);    // a Sunday that is worked
    EXPECT_EQ(known.is_working_day(day("2024-09-30")), true);
    EXPECT_EQ(known.is_working_day(day("2024-10-01")), false);
    EXPECT_EQ(known.is_working_day(day("2024-10-07")), false);   // a Monday off
    EXPECT_EQ(known.is_working_day(day("2024-10-08")), true);
    EXPECT_EQ(known.is_public_holiday(day("2024-09-30")), false);
    EXPECT_EQ(known.is_public_holiday(day("2024-10-05")), true);   // a Saturday inside the days off
    EXPECT_EQ(known.is_public_holiday(day("2024-10-12")), false);
    EXPECT_EQ(known.is_public_holiday(day("2024-10-13")), false);  // a plain Sunday
}

TEST(WorkingDays, the_ends_of_the_known_years_are_sharp) {
    const WorkingCalendar known = calendar();
    EXPECT_EQ(known.is_working_day(day("2023-12-31")), std::nullopt);
    EXPECT_EQ(known.is_working_day(day("2024-01-01")), true);  // no holiday of this data
    EXPECT_EQ(known.is_working_day(day("2025-12-31")), true);
    EXPECT_EQ(known.is_working_day(day("2026-01-01")), std::nullopt);
    EXPECT_EQ(known.is_public_holiday(day("2026-01-01")), std::nullopt);
}

TEST(WorkingDays, counting_begins_on_the_next_working_day) {
    EXPECT_EQ(after("2024-09-26", 0), "2024-09-26");
    EXPECT_EQ(after("2024-09-28", 0), "2024-09-28") << "the day itself, worked or not";
    EXPECT_EQ(after("2024-09-26", 1), "2024-09-27");
    EXPECT_EQ(after("2024-09-27", 1), "2024-09-29") << "over a Saturday to a Sunday that is worked";
    EXPECT_EQ(after("2024-09-30", 1), "2024-10-08") << "over the golden week";
    EXPECT_EQ(after("2024-10-03", 1), "2024-10-08") << "from inside it";
    EXPECT_EQ(after("2024-10-11", 1), "2024-10-12") << "a Saturday that is worked";
    EXPECT_EQ(after("2024-10-12", 1), "2024-10-14");
    EXPECT_EQ(calendar().next_working_day(day("2024-09-30")), day("2024-10-08"));
}

TEST(WorkingDays, fifteen_of_them_are_counted_over_holidays_and_make_up_days) {
    EXPECT_EQ(after("2024-09-20", 14), "2024-10-15");
    EXPECT_EQ(after("2024-09-20", 15), "2024-10-16");
    EXPECT_EQ(after("2024-09-20", 16), "2024-10-17");
    EXPECT_EQ(after("2025-01-20", 15), "2025-02-14");
}

TEST(WorkingDays, a_count_that_leaves_the_known_years_is_unknown_and_has_an_estimate) {
    EXPECT_EQ(after("2025-12-30", 1), "2025-12-31");
    EXPECT_EQ(after("2025-12-31", 1), "unknown");
    EXPECT_EQ(after("2025-12-31", 0), "2025-12-31");
    EXPECT_EQ(after("2023-12-25", 10), "unknown") << "also from outside into the known years";
    EXPECT_EQ(to_string(calendar().estimate_working_days(day("2025-12-31"), 1)), "2026-01-01") << "a Thursday";
    EXPECT_EQ(to_string(calendar().estimate_working_days(day("2025-12-31"), 3)), "2026-01-05") << "over Saturday and Sunday";
    EXPECT_EQ(to_string(calendar().estimate_working_days(day("2024-09-30"), 1)), "2024-10-08") << "as counted where the year is known";
    EXPECT_EQ(to_string(WorkingCalendar{}.estimate_working_days(day("2024-09-30"), 5)), "2024-10-07");
}

TEST(WorkingDays, an_estimate_stops_at_the_last_day_of_the_calendar) {
    EXPECT_EQ(WorkingCalendar{}.estimate_working_days(add_days(kLastDate, -1), 1), kLastDate) << "a Friday";
    EXPECT_EQ(WorkingCalendar{}.estimate_working_days(kLastDate, 1), kLastDate);
    EXPECT_EQ(WorkingCalendar{}.estimate_working_days(kLastDate, 15), kLastDate);
    EXPECT_EQ(WorkingCalendar{}.add_working_days(kLastDate, 15), std::nullopt);
}

TEST(WorkingDays, a_day_given_for_another_year_counts_for_nothing) {
    const WorkingCalendar odd{{CalendarYear{2025, {day("2024-10-01"), day("2026-01-01")}, {day("2024-10-05")}}}};
    EXPECT_EQ(odd.is_working_day(day("2024-10-05")), std::nullopt);
    EXPECT_EQ(odd.is_working_day(day("2025-10-01")), true);
}

}  // namespace
}  // namespace claims
