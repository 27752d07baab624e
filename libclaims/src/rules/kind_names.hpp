#pragma once

#include <span>
#include <string>
#include <vector>

#include <claims/kind.hpp>

namespace claims {

/// Adds a problem, of that file if one is named, for each kind of the caller's own whose name is none, and for names given twice.
void check_kind_names(std::span<const RequirementKind> kinds, const std::string& file, std::vector<Problem>& problems);

}  // namespace claims
