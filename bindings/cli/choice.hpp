#pragma once

#include <string>
#include <vector>

#include <claims/choice.hpp>

namespace claims::cli {

/// What --rulesets asks for; see claims::choose. Throws WrongUsage for a word that is neither an id nor a folder.
Choice choose_only(const std::vector<std::string>& words);

}  // namespace claims::cli
