#pragma once

#include <string_view>

#include <claims/report.hpp>

namespace claims {

/// Reads back a report that `append_json` wrote in both languages: it then writes the same bytes in each. What the JSON does not hold is empty: the
/// titles of rulesets, `categories`, the parts of requirements. Throws std::invalid_argument for any other text.
Report read_report(std::string_view json);

}  // namespace claims
