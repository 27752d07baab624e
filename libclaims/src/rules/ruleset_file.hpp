#pragma once

#include <memory>

#include "rules/rule_book.hpp"

namespace claims {

/// Makes a ruleset of its ruleset.json; nullptr, with problems (paths only), where it cannot be. Its rules and its hash come later.
std::shared_ptr<Ruleset> make_ruleset(const Json& json, std::string_view folder, std::span<const RequirementKind> own_kinds, std::vector<Problem>& problems);

}  // namespace claims
