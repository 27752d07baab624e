#include "base/date.hpp"

#include <gtest/gtest.h>

#include <boost/date_time/gregorian/gregorian.hpp>
#include <random>

namespace claims {
namespace {

Date day(std::string_view text) { return parse_date(text).value(); }

std::string moment(std::string_view text) {
    const auto read = parse_moment(text);
    if (!read) return "none";
    if (read->second == kWholeDay) return to_string(read->date);
    const auto two = [](int number) { return std::string{static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)}; };
    return to_string(read->date) + " " + two(read->second / 3600) + ":" + two(read->second / 60 % 60) + ":" + two(read->second % 60);
}

std::string month_later(std::string_view text, int months, int day_of_month = 0) { return to_string(add_months(day(text), months, day_of_month)); }

TEST(Dates, day_0_is_the_first_of_1970) {
    EXPECT_EQ(day("1969-12-31").day, -1);
    EXPECT_EQ(day("1970-01-01").day, 0);
    EXPECT_EQ(day("1970-01-02").day, 1);
}

TEST(Dates, the_years_run_from_1400_to_9999) {
    EXPECT_EQ(make_date(1399, 12, 31), std::nullopt);
    EXPECT_EQ(make_date(1400, 1, 1), kFirstDate);
    EXPECT_EQ(make_date(1400, 1, 2), add_days(kFirstDate, 1));
    EXPECT_EQ(make_date(9999, 12, 30), add_days(kLastDate, -1));
    EXPECT_EQ(make_date(9999, 12, 31), kLastDate);
    EXPECT_EQ(make_date(10000, 1, 1), std::nullopt);
}

TEST(Dates, a_month_has_its_days_and_no_more) {
    constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (int month = 1; month <= 12; ++month) {
        const int last = kDays[month - 1];
        EXPECT_EQ(make_date(2023, month, 0), std::nullopt) << month;
        EXPECT_TRUE(make_date(2023, month, 1)) << month;
        EXPECT_TRUE(make_date(2023, month, last)) << month;
        EXPECT_EQ(make_date(2023, month, last + 1), std::nullopt) << month;
    }
    EXPECT_EQ(make_date(2023, 0, 1), std::nullopt);
    EXPECT_EQ(make_date(2023, 13, 1), std::nullopt);
    EXPECT_EQ(make_date(2023, -1, 1), std::nullopt);
}

TEST(Dates, a_leap_year_is_every_fourth_but_of_the_hundreds_every_fourth_only) {
    for (const int year : {1600, 1996, 2000, 2004, 2024, 2400}) EXPECT_TRUE(make_date(year, 2, 29)) << year;
    for (const int year : {1700, 1800, 1900, 2001, 2023, 2025, 2100}) EXPECT_FALSE(make_date(year, 2, 29)) << year;
}

TEST(Dates, days_are_added_and_stop_at_both_ends) {
    EXPECT_EQ(to_string(add_days(day("2024-02-28"), 1)), "2024-02-29");
    EXPECT_EQ(to_string(add_days(day("2024-02-28"), 2)), "2024-03-01");
    EXPECT_EQ(to_string(add_days(day("2023-12-31"), 1)), "2024-01-01");
    EXPECT_EQ(to_string(add_days(day("2024-01-01"), -1)), "2023-12-31");
    EXPECT_EQ(add_days(kLastDate, 1), kLastDate);
    EXPECT_EQ(add_days(kFirstDate, -1), kFirstDate);
    EXPECT_EQ(add_days(day("2024-01-01"), std::int64_t{1} << 40), kLastDate);
    EXPECT_EQ(add_days(day("2024-01-01"), -(std::int64_t{1} << 40)), kFirstDate);
}

TEST(Dates, the_days_of_the_week_are_those_of_known_days) {
    EXPECT_EQ(weekday(day("1970-01-01")), 4);
    EXPECT_EQ(weekday(day("1949-10-01")), 6);
    EXPECT_EQ(weekday(day("1969-12-28")), 0);
    EXPECT_EQ(weekday(day("2000-02-29")), 2);
    EXPECT_EQ(weekday(day("2024-02-10")), 6);
    EXPECT_EQ(weekday(kFirstDate), 3);
    EXPECT_EQ(weekday(kLastDate), 5);
}

TEST(Dates, every_day_is_read_as_it_is_written) {
    for (Date date = day("1899-12-25"); date < day("2101-01-05"); ++date.day) {
        const auto [year, month, of_month] = year_month_day(date);
        ASSERT_EQ(make_date(year, month, of_month), date);
        ASSERT_EQ(parse_date(to_string(date)), date);
    }
}

TEST(Dates, a_sign_beside_the_digits_is_no_digit) {
    for (const std::string written : {"2024-06-15", "1815-06-15"}) {
        for (std::size_t i = 0; i < written.size(); ++i) {
            for (const char near : {'/', ':', '-', ' ', '\0', '\x7F', '\xB0', '\xFF'}) {
                std::string other = written;
                other[i] = near;
                EXPECT_EQ(parse_date(other).has_value(), other == written) << other;
            }
        }
    }
    for (const char* none :
         {"2024-00-15", "2024-13-15", "2024-06-00", "2024-06-31", "2023-02-29", "1815-02-29", "0000-00-00", "2024-06-1", "2024-06-150"}) {
        EXPECT_EQ(parse_date(none), std::nullopt) << none;
    }
}

TEST(Dates, the_corresponding_day_of_a_month_is_clipped_to_its_end) {
    EXPECT_EQ(month_later("2024-01-30", 1), "2024-02-29");
    EXPECT_EQ(month_later("2024-01-31", 1), "2024-02-29");
    EXPECT_EQ(month_later("2024-02-01", 1), "2024-03-01");
    EXPECT_EQ(month_later("2023-01-31", 1), "2023-02-28");
    EXPECT_EQ(month_later("2023-11-30", 3), "2024-02-29");
    EXPECT_EQ(month_later("2024-08-31", 6), "2025-02-28");
    EXPECT_EQ(month_later("2024-03-31", 0), "2024-03-31");
    EXPECT_EQ(month_later("2024-12-15", 1), "2025-01-15");
    EXPECT_EQ(month_later("2024-03-31", -1), "2024-02-29");
    EXPECT_EQ(month_later("2024-01-15", -1), "2023-12-15");
}

TEST(Dates, clipping_does_not_stick_to_the_ends_of_months) {
    EXPECT_EQ(month_later("2023-02-28", 1), "2023-03-28");
    EXPECT_EQ(month_later("2024-02-29", 12), "2025-02-28");
    EXPECT_EQ(month_later("2024-04-30", 1), "2024-05-30");
}

TEST(Dates, another_day_of_the_month_may_be_asked_for) {
    EXPECT_EQ(month_later("2025-01-20", 1, 10), "2025-02-10");
    EXPECT_EQ(month_later("2025-01-20", 1, 31), "2025-02-28");
    EXPECT_EQ(month_later("2025-01-20", 0, 1), "2025-01-01");
    EXPECT_EQ(month_later("2025-01-31", 1, 31), "2025-02-28");
}

TEST(Dates, months_stop_at_both_ends_of_the_calendar) {
    for (const int months : {1, 11, 12, 13, 1000, 2'000'000}) {
        EXPECT_EQ(add_months(kLastDate, months), kLastDate) << months;
        EXPECT_EQ(add_months(kFirstDate, -months), kFirstDate) << months;
    }
    EXPECT_EQ(month_later("9999-11-30", 1), "9999-12-30");
    EXPECT_EQ(month_later("9999-11-30", 2), "9999-12-30");
}

// Boost sticks to month ends: from the last day of a month it always comes to the last day of another. Everywhere else the two agree.
TEST(Dates, months_are_those_of_boost_except_from_the_ends_of_short_months) {
    std::mt19937 random{20250214};
    int agree = 0;
    int stick = 0;
    for (int i = 0; i < 20'000; ++i) {
        const Date from{static_cast<std::int32_t>(random() % 73'000) - 20'000};
        const int months = static_cast<int>(random() % 240) - 60;
        const auto [year, month, of_month] = year_month_day(from);
        const boost::gregorian::date theirs_from(static_cast<unsigned short>(year), static_cast<unsigned short>(month), static_cast<unsigned short>(of_month));
        const boost::gregorian::date theirs = theirs_from + boost::gregorian::months(months);
        const Date ours = add_months(from, months);
        const std::string text = boost::gregorian::to_iso_extended_string(theirs);
        if (theirs_from == theirs_from.end_of_month() && ours != parse_date(text)) {
            ++stick;
            ASSERT_EQ(theirs, theirs.end_of_month());
            ASSERT_EQ(year_month_day(ours).day, of_month) << to_string(from) << " + " << months;
            ASSERT_EQ(year_month_day(ours).month, theirs.month().as_number());
        } else {
            ++agree;
            ASSERT_EQ(to_string(ours), text) << to_string(from) << " + " << months;
        }
    }
    EXPECT_GT(agree, 19'000);
    EXPECT_GT(stick, 100);  // both sorts of days came up
}

TEST(Dates, the_year_of_insurance_ends_on_the_next_such_day) {
    const auto end = [](std::string_view text) { return to_string(end_of_year_on_or_after(day(text), 6, 30)); };
    EXPECT_EQ(end("2024-06-29"), "2024-06-30");
    EXPECT_EQ(end("2024-06-30"), "2024-06-30");
    EXPECT_EQ(end("2024-07-01"), "2025-06-30");
    EXPECT_EQ(to_string(end_of_year_on_or_after(day("2024-02-29"), 2, 29)), "2024-02-29");
    EXPECT_EQ(to_string(end_of_year_on_or_after(day("2023-03-01"), 2, 29)), "2024-02-29");
    EXPECT_EQ(to_string(end_of_year_on_or_after(day("2022-03-01"), 2, 29)), "2023-02-28");
}

TEST(Dates, a_date_is_written_in_one_way_only) {
    EXPECT_TRUE(parse_date("2024-02-29"));
    for (const char* text : {"", "2024", "2024-02", "2024-2-3", "2024-02-3", "24-02-03", "2024/02/03", "2024.02.03", "20240203", "2024-02-30", "2023-02-29",
                             "2024-00-10", "2024-13-01", "2024-01-00", "2024-01-32", "2024-Feb-03", " 2024-02-03", "2024-02-03 ", "2024-02-03T00:00",
                             "02024-02-03", "-2024-02-03", "+2024-02-03", "2024-02-0x", "2024年2月3日", "２０２４-０２-０３", "0000-00-00", "1399-12-31",
                             "10000-01-01", "2024--2-03", "2024-+2-03"}) {
        EXPECT_EQ(parse_date(text), std::nullopt) << text;
    }
}

TEST(Moments, a_time_may_follow_after_t_or_a_blank) {
    EXPECT_EQ(moment("2024-02-03"), "2024-02-03");
    EXPECT_EQ(moment("2024-02-03T08:30"), "2024-02-03 08:30:00");
    EXPECT_EQ(moment("2024-02-03 08:30"), "2024-02-03 08:30:00");
    EXPECT_EQ(moment("2024-02-03T08:30:59"), "2024-02-03 08:30:59");
    EXPECT_EQ(moment("2024-02-03T08:30:59.123456789"), "2024-02-03 08:30:59");
    EXPECT_EQ(moment("2024-02-03T00:00:00"), "2024-02-03 00:00:00");
    EXPECT_EQ(moment("2024-02-03T23:59:59"), "2024-02-03 23:59:59");
}

TEST(Moments, what_is_no_time_is_refused) {
    for (const char* text : {"2024-02-03T", "2024-02-03 ", "2024-02-03T8:30", "2024-02-03T08", "2024-02-03T0830", "2024-02-03T24:00", "2024-02-03T23:60",
                             "2024-02-03T23:59:60", "2024-02-03T23:59:59.", "2024-02-03t08:30", "2024-02-03_08:30", "2024-02-03  08:30",
                             "2024-02-03T08:30 Z", "2024-02-03T08:30+", "2024-02-03T08:30+8", "2024-02-03T08:30+19:00", "2024-02-03T08:30+08:60",
                             "2024-02-03T08:30+08:0", "2024-02-03T08:30+08:000", "2024-02-03T08:30ZZ", "2024-02-03Z", "2024-02-03+08:00",
                             "2024-02-30T08:30", "2024-02-03T08:30:+8"}) {
        EXPECT_EQ(moment(text), "none") << text;
    }
}

TEST(Moments, an_offset_is_taken_to_shanghai) {
    EXPECT_EQ(moment("2024-02-03T08:30:00Z"), "2024-02-03 16:30:00");
    EXPECT_EQ(moment("2024-02-03T08:30z"), "2024-02-03 16:30:00");
    EXPECT_EQ(moment("2024-02-03T15:59:59Z"), "2024-02-03 23:59:59");
    EXPECT_EQ(moment("2024-02-03T16:00:00Z"), "2024-02-04 00:00:00");
    EXPECT_EQ(moment("2024-02-03T16:00:01Z"), "2024-02-04 00:00:01");
    EXPECT_EQ(moment("2024-02-03T08:30:00+08:00"), "2024-02-03 08:30:00");
    EXPECT_EQ(moment("2024-02-03T08:30:00+0800"), "2024-02-03 08:30:00");
    EXPECT_EQ(moment("2024-02-03T08:30:00+08"), "2024-02-03 08:30:00");
    EXPECT_EQ(moment("2024-02-03T00:30:00+09:00"), "2024-02-02 23:30:00");
    EXPECT_EQ(moment("2024-12-31T12:00:00-05:00"), "2025-01-01 01:00:00");
    EXPECT_EQ(moment("2024-02-28T20:00:00-02:30"), "2024-02-29 06:30:00");
    EXPECT_EQ(moment("2024-02-03T08:30:00.5Z"), "2024-02-03 16:30:00");
    EXPECT_EQ(moment("1969-12-31T16:00:00Z"), "1970-01-01 00:00:00");
    EXPECT_EQ(moment("1969-12-31T15:59:59Z"), "1969-12-31 23:59:59");
}

TEST(Moments, an_offset_at_either_end_of_the_calendar_is_refused) {
    EXPECT_EQ(moment("1400-01-01T00:00:00"), "1400-01-01 00:00:00");
    EXPECT_EQ(moment("1400-01-01T00:00:00+18:00"), "none");
    EXPECT_EQ(moment("9999-12-31T23:59:59Z"), "none");
    EXPECT_EQ(moment("9999-12-29T23:59:59Z"), "9999-12-30 07:59:59");
}

// IANA time-zone database, Zone Asia/Shanghai, Rule PRC:
//   Rule PRC 1986 only - May 4        2:00 1:00 D
//   Rule PRC 1986 1991 - Sep Sun>=11  2:00 0    S
//   Rule PRC 1987 1991 - Apr Sun>=11  2:00 1:00 D
struct Summer {
    const char* begin;  // 02:00 +08:00 of that day
    const char* end;    // 02:00 +09:00 of that day
};
constexpr Summer kSummers[] = {{"1986-05-04", "1986-09-14"}, {"1987-04-12", "1987-09-13"}, {"1988-04-17", "1988-09-11"},
                               {"1989-04-16", "1989-09-17"}, {"1990-04-15", "1990-09-16"}, {"1991-04-14", "1991-09-15"}};

TEST(Moments, summer_time_in_shanghai_begins_and_ends_to_the_second) {
    for (const auto& [begin, end] : kSummers) {
        const std::string eve = to_string(add_days(day(begin), -1));
        const std::string before = to_string(add_days(day(end), -1));
        EXPECT_EQ(moment(eve + "T17:59:59Z"), std::string{begin} + " 01:59:59");
        EXPECT_EQ(moment(eve + "T18:00:00Z"), std::string{begin} + " 03:00:00");
        EXPECT_EQ(moment(eve + "T18:00:01Z"), std::string{begin} + " 03:00:01");
        EXPECT_EQ(moment(before + "T16:59:59Z"), std::string{end} + " 01:59:59");
        EXPECT_EQ(moment(before + "T17:00:00Z"), std::string{end} + " 01:00:00");
        EXPECT_EQ(moment(before + "T17:00:01Z"), std::string{end} + " 01:00:01");
    }
}

TEST(Moments, summer_time_moves_a_birth_date) {
    EXPECT_EQ(moment("1988-06-30T15:00:00Z"), "1988-07-01 00:00:00");
    EXPECT_EQ(moment("1988-06-30T14:59:59Z"), "1988-06-30 23:59:59");
    for (const char* year : {"1985", "1992", "2024"}) EXPECT_EQ(moment(std::string{year} + "-06-30T15:00:00Z"), std::string{year} + "-06-30 23:00:00");
    EXPECT_EQ(moment("1988-06-30T23:30:00"), "1988-06-30 23:30:00") << "without an offset it is local time";
}

}  // namespace
}  // namespace claims
