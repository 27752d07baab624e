#include "choice.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "command_line.hpp"

namespace claims::cli {

std::vector<std::string> ids_of(const Rulesets& rulesets) {
    std::vector<std::string> ids;
    for (const RulesetStamp* const stamp : rulesets.stamps()) ids.push_back(stamp->id);
    return ids;
}

bool is_folder(const std::string& word) {
    const std::vector<std::string> ids = ids_of(builtin_rulesets());
    if (std::find(ids.begin(), ids.end(), word) != ids.end()) return false;
    std::error_code ignored;
    return std::filesystem::is_directory(word, ignored);
}

namespace {

void add(std::optional<Rulesets>& all, const Rulesets& more) { all = all ? with(*all, more) : more; }

/// A folder of several rulesets stands in place of the built-in ones: among them the usual choice is made.
bool is_folder_of_rulesets(const std::string& word) {
    return is_folder(word) && !std::filesystem::exists(std::filesystem::path{word} / "ruleset.json");
}

}  // namespace

Chosen choose_only(const std::vector<std::string>& words) {
    if (words.size() == 1 && is_folder_of_rulesets(words.front())) return {load(words.front()), {}};
    std::optional<Rulesets> loaded;
    std::vector<std::string> only;
    std::vector<std::string> builtin;
    for (const std::string& word : words) {
        if (is_folder(word)) {
            const Rulesets folder = load(word);
            for (const std::string& id : ids_of(folder)) only.push_back(id);
            add(loaded, folder);
        } else {
            const std::vector<std::string> ids = ids_of(builtin_rulesets());
            if (std::find(ids.begin(), ids.end(), word) == ids.end()) throw WrongUsage{unknown("ruleset or folder", word, ids)};
            only.push_back(word);
            builtin.push_back(word);
        }
    }
    // Of the built-in rulesets only those named: a folder may hold another version of one that is not.
    if (!builtin.empty()) loaded = loaded ? with(claims::only(builtin_rulesets(), builtin), *loaded) : builtin_rulesets();
    return {*loaded, only};
}

}  // namespace claims::cli
