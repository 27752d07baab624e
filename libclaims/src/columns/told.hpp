#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claim/claim.hpp"
#include "history/claims_known.hpp"

namespace claims {

/// A visit or an invoice of a claim, told to claims elsewhere.
struct Told {
    std::uint64_t topic = 0;  ///< the same of all that must be known together
    std::string record;
};

std::vector<Told> told_by(const Claim& claim);

/// Takes notice of a record. What is no record says nothing.
void learn(std::string_view record, ClaimsKnown& known);

}  // namespace claims
