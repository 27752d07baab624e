#pragma once

#include <span>
#include <string>
#include <vector>

#include <claims/choice.hpp>

namespace claims::cli {

/// What --rulesets asks for; see claims::choose_rulesets. Throws WrongUsage for a word that is neither an id nor a folder.
ChosenRulesets choose_only(const std::vector<std::string>& words, std::span<const RequirementKind> kinds);

}  // namespace claims::cli
