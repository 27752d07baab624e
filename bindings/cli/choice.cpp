#include "choice.hpp"

#include <algorithm>

#include "command_line.hpp"

namespace claims::cli {

ChosenRulesets choose_only(const std::vector<std::string>& words) {
    const std::vector<std::string> ids = ids_of(builtin_rulesets());
    for (const std::string& word : words) {
        const bool builtin = std::find(ids.begin(), ids.end(), word) != ids.end();
        if (!builtin && !is_folder(word)) throw WrongUsage{unknown("ruleset or folder", word, ids)};
    }
    return choose_rulesets(words);
}

}  // namespace claims::cli
