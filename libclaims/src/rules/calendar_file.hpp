#pragma once

#include <string>
#include <vector>

#include <claims/report.hpp>

#include "base/calendar.hpp"
#include "language/compiler.hpp"

namespace claims {

/// The years of a file of calendars/: {"years": {"2025": {"off": [dates], "worked": [dates]}}}. A day stands in one of the lists, once; days that are
/// worked are Saturdays and Sundays.
std::vector<CalendarYear> calendar_years(const Json& json, std::vector<Problem>& problems);

/// The calendar of `years` and of files beside them, named by their paths: a year of a file is added, or replaces what came before it. Problems, of
/// every file, with their places. `stamps` gets one for each file.
WorkingCalendar calendar_with(std::vector<CalendarYear> years, const std::vector<std::string>& files, std::vector<CalendarStamp>& stamps,
                              std::vector<Problem>& problems);

}  // namespace claims
