#pragma once

#include <claims/checklist.hpp>

#include "check/checker.hpp"

namespace claims {

/// The checklist by the rules of a checker; see Validator::checklist. What it shows belongs to the checker.
Checklist make_checklist(const Checker& checker, const ChecklistRequest& request);

}  // namespace claims
