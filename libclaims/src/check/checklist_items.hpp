#pragma once

#include <vector>

#include <claims/checklist.hpp>

#include "check/completion.hpp"

namespace claims {

/// The points of a checklist: things with what they must be, bear and say; facts and days that belong to no thing that is brought. What several rules ask
/// for is one point. `claim` is the draft as the completion left it.
std::vector<ChecklistItem> items_of(const Completion& completion, const Claim& claim);

}  // namespace claims
