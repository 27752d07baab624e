#include "choice.hpp"

#include <algorithm>

#include "command_line.hpp"

namespace claims::cli {

ChosenRulesets choose_only(const std::vector<std::string>& words, std::span<const RequirementKind> kinds) {
    const std::vector<std::string> ids = ids_of(builtin_rulesets());
    for (const std::string& word : words) {
        const bool builtin = std::find(ids.begin(), ids.end(), word) != ids.end();
        if (!builtin && !is_path(word)) throw WrongUsage{unknown("ruleset, folder or bundle", word, ids)};
    }
    return choose_rulesets(words, kinds);
}

}  // namespace claims::cli
