#pragma once

#include <string>

#include <claims/kind.hpp>

#include "language/requirement.hpp"

namespace claims {

/// A requirement of a kind that the caller handed to the loader; see <claims/kind.hpp>. Throws what its `compile` throws.
RequirementPtr make_own_kind(const RequirementKind& kind, const std::string& parameters_json);

}  // namespace claims
