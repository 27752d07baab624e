#include "base/calendar.hpp"

#include <algorithm>

namespace claims {
namespace {

bool is_weekend(Date date) {
    const int day = weekday(date);
    return day == 0 || day == 6;
}

}  // namespace

WorkingCalendar::WorkingCalendar(const std::vector<CalendarYear>& years) {
    for (const CalendarYear& given : years) {
        Year year{given.year, *make_date(given.year, 1, 1), {}};
        const Date end = *make_date(given.year, 12, 31);
        for (Date date = year.first; date <= end; ++date.day) year.days.push_back(is_weekend(date) ? Day::weekend : Day::worked);
        const auto mark = [&](const std::vector<Date>& dates, Day day) {
            for (const Date date : dates) {
                if (date >= year.first && date <= end) year.days[static_cast<std::size_t>(date.day - year.first.day)] = day;
            }
        };
        mark(given.off, Day::holiday);
        mark(given.worked, Day::worked);
        years_.push_back(std::move(year));
    }
    std::sort(years_.begin(), years_.end(), [](const Year& a, const Year& b) { return a.year < b.year; });
}

bool WorkingCalendar::knows(int year) const {
    return std::any_of(years_.begin(), years_.end(), [year](const Year& known) { return known.year == year; });
}

const WorkingCalendar::Year* WorkingCalendar::find(Date date) const {
    for (const Year& year : years_) {
        if (date >= year.first && date.day < year.first.day + static_cast<std::int32_t>(year.days.size())) return &year;
    }
    return nullptr;
}

std::optional<bool> WorkingCalendar::is_working_day(Date date) const {
    const Year* year = find(date);
    if (year == nullptr) return std::nullopt;
    return year->days[static_cast<std::size_t>(date.day - year->first.day)] == Day::worked;
}

std::optional<bool> WorkingCalendar::is_public_holiday(Date date) const {
    const Year* year = find(date);
    if (year == nullptr) return std::nullopt;
    return year->days[static_cast<std::size_t>(date.day - year->first.day)] == Day::holiday;
}

std::optional<Date> WorkingCalendar::add_working_days(Date date, int count) const {
    while (count > 0) {
        ++date.day;
        const auto worked = is_working_day(date);
        if (!worked) return std::nullopt;
        if (*worked) --count;
    }
    return date;
}

Date WorkingCalendar::estimate_working_days(Date date, int count) const {
    while (count > 0 && date < kLastDate) {
        ++date.day;
        if (is_working_day(date).value_or(!is_weekend(date))) --count;
    }
    return date;
}

}  // namespace claims
