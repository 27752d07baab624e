#pragma once

#include <string>

#include "columns/cells.hpp"

namespace claims {

/// Appends a value as the JSON of a claim writes it: structures as objects in which a null is left out, dates as YYYY-MM-DD, times in UTC or without a zone,
/// decimals as texts with their digits, bytes as text.
void append_cell(std::string& json, const Cell& cell);

}  // namespace claims
