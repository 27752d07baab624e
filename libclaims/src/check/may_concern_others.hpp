#pragma once

#include <algorithm>
#include <functional>
#include <string_view>

#include "history/claims_known.hpp"

namespace claims {

/// Whether a claim may have visits or invoices that are remembered, by its bytes: none of the words for them occurs in it, nor any escape that could spell one.
inline bool may_concern_others(std::string_view claim, const Remembered& remembered) {
    using Searcher = std::boyer_moore_horspool_searcher<std::string_view::const_iterator>;  // steps over as many bytes as the word has
    static constexpr std::string_view kOutpatient = "outpatient";
    static constexpr std::string_view kEmergency = "emergency";
    static constexpr std::string_view kInvoice = "invoice";
    static const Searcher outpatient{kOutpatient.begin(), kOutpatient.end()};
    static const Searcher emergency{kEmergency.begin(), kEmergency.end()};
    static const Searcher invoice{kInvoice.begin(), kInvoice.end()};
    const auto holds = [claim](const Searcher& word) { return std::search(claim.begin(), claim.end(), word) != claim.end(); };
    return claim.find('\\') != std::string_view::npos || (remembered.visits && (holds(outpatient) || holds(emergency))) || (remembered.invoices && holds(invoice));
}

}  // namespace claims
