#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace claims {

/// A day of the proleptic Gregorian calendar as a count of days, day 0 being 1970-01-01. Years 1400 to 9999 (those of Boost.Date_Time).
struct Date {
    std::int32_t day = 0;

    friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

/// 1400-01-01 and 9999-12-31: every date lies between them, both included.
inline constexpr Date kFirstDate{-208188};
inline constexpr Date kLastDate{2932896};

/// The n-th day after (before, where n is negative), at most kLastDate, at least kFirstDate.
constexpr Date add_days(Date date, std::int64_t days) {
    const std::int64_t day = date.day + days;
    if (day < kFirstDate.day) return kFirstDate;
    if (day > kLastDate.day) return kLastDate;
    return Date{static_cast<std::int32_t>(day)};
}

struct YearMonthDay {
    int year;
    int month;  ///< 1 to 12
    int day;    ///< 1 to 31
};

/// The second of the day of a moment whose time is not known.
inline constexpr std::int32_t kWholeDay = -1;

/// A day in Asia/Shanghai, with the time of that day where it is known.
struct Moment {
    Date date;
    std::int32_t second = kWholeDay;  ///< 0 to 86,399, or kWholeDay
};

/// nullopt where the calendar has no such day.
std::optional<Date> make_date(int year, int month, int day);

YearMonthDay year_month_day(Date date);

/// 0 Sunday to 6 Saturday.
int weekday(Date date);

/// The corresponding day of the n-th month after, or that month's last day where it has no such day (Civil Code, Article 202); n may be 0.
/// `day_of_month` replaces the corresponding day, clipped in the same way; 0 keeps it. Clipping does not stick: 28 February + 1 month is 28 March.
Date add_months(Date date, int months, int day_of_month = 0);

/// The next such day of the year on or after the date ("06-30" for an insurance year that ends in June).
Date end_of_year_on_or_after(Date date, int month, int day);

/// Reads YYYY-MM-DD, and nothing else. nullopt for any other text and for a day that the calendar lacks.
std::optional<Date> parse_date(std::string_view text);

/// Reads YYYY-MM-DD, or a date and time of ISO 8601 (`T` or a blank between them; seconds and a fraction may be left out). With `Z` or an offset the
/// moment is converted to Asia/Shanghai: +08:00, and +09:00 in the summers of 1986 to 1991 (IANA time-zone database, rule PRC). Without one it is
/// local time. An hour of 24 is refused.
std::optional<Moment> parse_moment(std::string_view text);

/// YYYY-MM-DD.
std::string to_string(Date date);

}  // namespace claims
