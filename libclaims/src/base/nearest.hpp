#pragma once

#include <string_view>
#include <vector>

namespace claims {

/// The word of the list that a person who typed `word` most likely meant; empty where none is near (more than a third of its letters differ).
/// Counts letters inserted, left out, replaced and neighbours swapped. The first of equals.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& words);

}  // namespace claims
