#pragma once

#include <vector>

#include "base/calendar.hpp"
#include "language/compiler.hpp"

namespace claims {

/// The years of a file of calendars/: {"years": {"2025": {"off": [dates], "worked": [dates]}}}.
std::vector<CalendarYear> calendar_years(const Json& json, std::vector<Problem>& problems);

}  // namespace claims
