#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <claims/words.hpp>

#include "base/calendar.hpp"
#include "language/dated.hpp"

namespace claims {

/// How far a limit lies from the date from which it runs.
struct Span {
    enum class Unit : std::uint8_t { days, working_days, months };

    Unit unit = Unit::days;
    int count = 0;
    int day_of_month = 0;  ///< of months: that day of the month reached, clipped (31: its last); 0: the corresponding day
    int end_month = 0;     ///< of months: they start from the next such day of the year; 0: from the date itself
    int end_day = 0;

    /// A limit that grants no time: "in advance", "by the end of the month". It is never carried over a holiday.
    [[nodiscard]] bool grants_no_time() const { return count == 0; }

    [[nodiscard]] bool needs_calendar() const { return unit == Unit::working_days; }
};

/// The day that lies the span after the date; working days are counted from the next working day. nullopt where the calendar lacks a year.
std::optional<Date> after(Date date, const Span& span, const WorkingCalendar& calendar);

/// The day that lies the span after a date that is called `from`: "7 days after the start", "day 11 of the month after the change", "变更日期次月11日".
std::string describe_after(const Dated<Span>& span, const std::string& from, Language language);

}  // namespace claims
