#pragma once

#include <string_view>
#include <vector>

#include <claims/problem.hpp>

#include "base/json_walk.hpp"

namespace claims {

/// Gives problems that came of several facts, and so have no line yet, the line and column of their paths: all in one walk, which has begun with the
/// text. Lines are counted from `first_line`.
void place_problems(std::vector<Problem>& problems, JsonWalk& walk, std::string_view text, std::size_t first_line);

}  // namespace claims
