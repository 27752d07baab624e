#pragma once

#include <claims/report.hpp>

#include "claim/claim.hpp"

namespace claims {

/// The decision that a report's findings and problems come to; the only place where that is said.
Decision decide(const Report& report, const Claim& claim, bool is_concerned);

}  // namespace claims
