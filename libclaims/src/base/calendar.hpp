#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace claims {

/// The days off and the weekend days worked of one year, as the State Council publishes them.
struct CalendarYear {
    int year;
    std::vector<Date> off;     ///< days off, weekends among them
    std::vector<Date> worked;  ///< Saturdays and Sundays worked
};

/// The working days of a country. Years without an entry are not known: no working day is then guessed.
class WorkingCalendar {
public:
    WorkingCalendar() = default;
    explicit WorkingCalendar(const std::vector<CalendarYear>& years);

    [[nodiscard]] bool knows(int year) const;

    /// Whether work is done on that day; nullopt where the year is not known.
    [[nodiscard]] std::optional<bool> is_working_day(Date date) const;

    /// Whether the day is among the days off of a notice (a plain weekend is not); nullopt where the year is not known.
    [[nodiscard]] std::optional<bool> is_public_holiday(Date date) const;

    /// The n-th working day after the date, the next working day being the first; n = 0 is the date itself. nullopt where a year on the way is not
    /// known.
    [[nodiscard]] std::optional<Date> add_working_days(Date date, int count) const;

    /// The first working day after the date; nullopt where its year is not known.
    [[nodiscard]] std::optional<Date> next_working_day(Date date) const { return add_working_days(date, 1); }

    /// As `add_working_days`, with Monday to Friday worked in the years that are not known: an estimate.
    [[nodiscard]] Date estimate_working_days(Date date, int count) const;

private:
    enum class Day : std::uint8_t { worked, weekend, holiday };

    struct Year {
        int year = 0;
        Date first;
        std::vector<Day> days;
    };

    [[nodiscard]] const Year* find(Date date) const;

    std::vector<Year> years_;  // ascending
};

}  // namespace claims
