#pragma once

#include <span>

#include "bind.hpp"

namespace claims::python {

/// Whoever hands over objects of the wrong type made a mistake in the program, not in the claim: throws TypeError with the way to each of them.
void refuse_wrong_types(std::span<const Problem> problems);

/// Throws libclaims.ClaimError with the report on a text that is no claim.
[[noreturn]] void raise_claim_error(const BoundReport& report);

}  // namespace claims::python
