#pragma once

#include <string_view>

#include "base/may_hold.hpp"
#include "history/claims_known.hpp"

namespace claims {

/// Whether a claim may have visits or invoices that are remembered, by its bytes: none of the words for them occurs in it, nor any escape that could spell one.
inline bool may_concern_others(std::string_view claim, const Remembered& remembered) {
    return claim.find('\\') != std::string_view::npos || (remembered.visits && (may_hold(claim, "outpatient") || may_hold(claim, "emergency"))) ||
           (remembered.invoices && may_hold(claim, "invoice"));
}

}  // namespace claims
