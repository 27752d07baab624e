#include "base/date.hpp"

#include <algorithm>
#include <boost/date_time/gregorian/gregorian_types.hpp>

#include "base/usual_date.hpp"

namespace claims {
namespace {

using Calendar = boost::gregorian::gregorian_calendar;

// Boost counts days from another epoch.
std::int64_t boost_epoch() {
    static const std::int64_t epoch = Calendar::day_number(Calendar::ymd_type{1970, 1, 1});
    return epoch;
}

Calendar::ymd_type boost_ymd(Date date) { return Calendar::from_day_number(static_cast<std::uint32_t>(date.day + boost_epoch())); }

int last_day_of_month(int year, int month) {
    return Calendar::end_of_month_day(static_cast<unsigned short>(year), static_cast<unsigned short>(month));
}

Date known_date(int year, int month, int day) {
    const Calendar::ymd_type ymd{static_cast<unsigned short>(year), static_cast<unsigned short>(month), static_cast<unsigned short>(day)};
    return Date{static_cast<std::int32_t>(Calendar::day_number(ymd) - boost_epoch())};
}

/// Reads `digits` decimal digits at the front and takes them off; -1 where there are fewer.
int take_number(std::string_view& text, std::size_t digits) {
    if (text.size() < digits) return -1;
    int number = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        const char c = text[i];
        if (c < '0' || c > '9') return -1;
        number = number * 10 + (c - '0');
    }
    text.remove_prefix(digits);
    return number;
}

bool take(std::string_view& text, char expected) {
    if (text.empty() || text.front() != expected) return false;
    text.remove_prefix(1);
    return true;
}

constexpr std::size_t kDateSize = 10;

/// Whether YYYY-MM-DD stands at the front: eight digits and two hyphens.
bool has_shape_of_date(std::string_view text) {
    if (text.size() < kDateSize) return false;
    unsigned wrong = static_cast<unsigned>(text[4] ^ '-') | static_cast<unsigned>(text[7] ^ '-');
    for (const std::size_t at : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) wrong |= static_cast<unsigned char>(text[at] - '0') > 9 ? 1U : 0U;
    return wrong == 0;
}

/// Reads a date at the front and takes it off.
std::optional<Date> take_date(std::string_view& text) {
    if (!has_shape_of_date(text)) return std::nullopt;
    const auto two = [text](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    const auto date = make_date(two(0) * 100 + two(2), two(5), two(8));
    text.remove_prefix(kDateSize);
    return date;
}

/// Seconds since midnight of HH:MM[:SS[.fraction]]; -1 where that is not there.
std::int32_t take_time(std::string_view& text) {
    const int hour = take_number(text, 2);
    if (hour < 0 || hour > 23 || !take(text, ':')) return -1;
    const int minute = take_number(text, 2);
    if (minute < 0 || minute > 59) return -1;
    int second = 0;
    if (take(text, ':')) {
        second = take_number(text, 2);
        if (second < 0 || second > 59) return -1;
        if (take(text, '.')) {
            if (take_number(text, 1) < 0) return -1;
            while (take_number(text, 1) >= 0) {}
        }
    }
    return hour * 3600 + minute * 60 + second;
}

constexpr std::int32_t kSecondsPerDay = 86400;

Date sunday_on_or_after(int year, int month, int day) {
    Date date = known_date(year, month, day);
    date.day += (7 - weekday(date)) % 7;
    return date;
}

/// Whether Shanghai had summer time at that second of UTC: from 02:00 local on 4 May 1986, later the Sunday on or after 11 April, until 02:00 summer
/// time of the Sunday on or after 11 September.
bool is_summer_time(std::int64_t utc) {
    const int year = year_month_day(Date{static_cast<std::int32_t>(utc / kSecondsPerDay)}).year;
    if (year < 1986 || year > 1991) return false;
    const Date begin = year == 1986 ? known_date(1986, 5, 4) : sunday_on_or_after(year, 4, 11);
    const Date end = sunday_on_or_after(year, 9, 11);
    const std::int64_t begin_utc = std::int64_t{begin.day} * kSecondsPerDay + (2 - 8) * 3600;
    const std::int64_t end_utc = std::int64_t{end.day} * kSecondsPerDay + (2 - 9) * 3600;
    return utc >= begin_utc && utc < end_utc;
}

/// nullopt where the moment leaves the range of dates.
std::optional<Moment> in_shanghai(Moment moment, std::int32_t offset_seconds) {
    if (moment.date.day - kFirstDate.day < 2 || kLastDate.day - moment.date.day < 2) return std::nullopt;
    const std::int64_t utc = std::int64_t{moment.date.day} * kSecondsPerDay + moment.second - offset_seconds;
    const std::int64_t local = utc + (is_summer_time(utc) ? 9 : 8) * 3600;
    const std::int64_t second = ((local % kSecondsPerDay) + kSecondsPerDay) % kSecondsPerDay;
    return Moment{Date{static_cast<std::int32_t>((local - second) / kSecondsPerDay)}, static_cast<std::int32_t>(second)};
}

/// Seconds east of UTC of `Z`, ±HH:MM, ±HHMM or ±HH at the very end; nullopt where something else is there.
std::optional<std::int32_t> take_offset(std::string_view text) {
    if (text == "Z" || text == "z") return 0;
    const bool west = !text.empty() && text.front() == '-';
    if (!west && (text.empty() || text.front() != '+')) return std::nullopt;
    text.remove_prefix(1);
    const int hours = take_number(text, 2);
    if (hours < 0 || hours > 18) return std::nullopt;
    int minutes = 0;
    if (!text.empty()) {
        take(text, ':');
        minutes = take_number(text, 2);
    }
    if (minutes < 0 || minutes > 59 || !text.empty()) return std::nullopt;
    return (west ? -1 : 1) * (hours * 3600 + minutes * 60);
}

}  // namespace

std::optional<Date> make_date(int year, int month, int day) {
    const auto of_year = static_cast<unsigned>(year);
    const auto of_month = static_cast<unsigned>(month);
    if (UsualMonths::has(of_year, of_month)) return kUsualMonths.find(of_year, of_month, static_cast<unsigned>(day));
    if (year < 1400 || year > 9999 || month < 1 || month > 12 || day < 1 || day > last_day_of_month(year, month)) return std::nullopt;
    return known_date(year, month, day);
}

YearMonthDay year_month_day(Date date) {
    const auto ymd = boost_ymd(date);
    return {ymd.year, ymd.month, ymd.day};
}

int weekday(Date date) { return ((date.day % 7) + 11) % 7; }  // 1970-01-01 was a Thursday

Date add_months(Date date, int months, int day_of_month) {
    const auto [year, month, day] = year_month_day(date);
    const int since_year_0 = std::clamp(year * 12 + (month - 1) + months, 1400 * 12, 9999 * 12 + 11);
    const int to_year = since_year_0 / 12;
    const int to_month = since_year_0 % 12 + 1;
    const int wanted = day_of_month != 0 ? day_of_month : day;
    return known_date(to_year, to_month, std::min(wanted, last_day_of_month(to_year, to_month)));
}

Date end_of_year_on_or_after(Date date, int month, int day) {
    const int year = year_month_day(date).year;
    const auto in_year = [&](int y) { return known_date(y, month, std::min(day, last_day_of_month(y, month))); };
    const Date same_year = in_year(year);
    return same_year >= date ? same_year : in_year(std::min(year + 1, 9999));
}

std::optional<Date> parse_date(std::string_view text) {
    if (const auto usual = usual_date(text)) return usual;
    const auto date = take_date(text);
    return text.empty() ? date : std::nullopt;
}

std::optional<Moment> parse_moment(std::string_view text) {
    const auto date = take_date(text);
    if (!date) return std::nullopt;
    if (text.empty()) return Moment{*date};
    if (!take(text, 'T') && !take(text, ' ')) return std::nullopt;
    const std::int32_t second = take_time(text);
    if (second < 0) return std::nullopt;
    if (text.empty()) return Moment{*date, second};
    const auto offset = take_offset(text);
    if (!offset) return std::nullopt;
    return in_shanghai({*date, second}, *offset);
}

std::string to_string(Date date) {
    const auto [year, month, day] = year_month_day(date);
    std::string text = "0000-00-00";
    const auto put = [&text](std::size_t at, int number, int digits) {
        for (int i = digits - 1; i >= 0; --i, number /= 10) text[at + static_cast<std::size_t>(i)] = static_cast<char>('0' + number % 10);
    };
    put(0, year, 4);
    put(5, month, 2);
    put(8, day, 2);
    return text;
}

}  // namespace claims
