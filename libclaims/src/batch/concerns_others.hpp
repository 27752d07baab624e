#pragma once

#include <string_view>

namespace claims {

/// Whether a claim may have visits or invoices, by its bytes: none of the words for them occurs in it, nor any escape that could spell one.
inline bool may_concern_others(std::string_view claim) {
    for (const std::string_view word : {"invoice", "outpatient", "emergency", "\\"}) {
        if (claim.find(word) != std::string_view::npos) return true;
    }
    return false;
}

}  // namespace claims
