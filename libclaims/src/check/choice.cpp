#include <claims/choice.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>

#include <claims/nearest.hpp>

namespace claims {
namespace {

bool is_builtin(const std::string& word) {
    const std::vector<std::string> ids = ids_of(builtin_rulesets());
    return std::find(ids.begin(), ids.end(), word) != ids.end();
}

/// Such a folder stands in place of the built-in rulesets: among its own the usual choice is made.
bool is_folder_of_rulesets(const std::string& word) {
    return is_folder(word) && !std::filesystem::exists(std::filesystem::path{word} / "ruleset.json");
}

Problem unknown_word(const std::string& word) {
    const std::vector<std::string> ids = ids_of(builtin_rulesets());
    const std::string_view near = nearest(word, {ids.begin(), ids.end()});
    Problem problem;
    problem.code = "ruleset";
    problem.message = {"there is no ruleset or folder \"" + word + "\"", "没有名为“" + word + "”的规则集或文件夹"};
    if (near.empty()) return problem;
    problem.message.en += "; perhaps \"" + std::string{near} + "\" is meant";
    problem.message.zh += "，是否应为“" + std::string{near} + "”";
    return problem;
}

void check_words(const std::vector<std::string>& words) {
    std::vector<Problem> problems;
    for (const std::string& word : words) {
        if (!is_builtin(word) && !is_folder(word)) problems.push_back(unknown_word(word));
    }
    if (!problems.empty()) throw RulesetError{std::move(problems)};
}

void add(std::optional<Rulesets>& all, const Rulesets& more) { all = all ? with(*all, more) : more; }

}  // namespace

std::vector<std::string> ids_of(const Rulesets& rulesets) {
    std::vector<std::string> ids;
    for (const RulesetStamp* const stamp : rulesets.stamps()) ids.push_back(stamp->id);
    return ids;
}

bool is_folder(const std::string& word) {
    std::error_code ignored;
    return !is_builtin(word) && std::filesystem::is_directory(word, ignored);
}

ChosenRulesets choose_rulesets(const std::vector<std::string>& words) {
    check_words(words);
    if (words.size() == 1 && is_folder_of_rulesets(words.front())) return {load(words.front()), {}};
    std::optional<Rulesets> loaded;
    std::vector<std::string> only;
    std::vector<std::string> builtin;
    for (const std::string& word : words) {
        if (is_builtin(word)) {
            only.push_back(word);
            builtin.push_back(word);
        } else {
            const Rulesets folder = load(word);
            for (const std::string& id : ids_of(folder)) only.push_back(id);
            add(loaded, folder);
        }
    }
    // Of the built-in rulesets only those named: a folder may hold another version of one that is not.
    if (!builtin.empty()) loaded = loaded ? with(claims::only(builtin_rulesets(), builtin), *loaded) : builtin_rulesets();
    return {loaded.value_or(builtin_rulesets()), only};
}

Rulesets builtin_with(const std::vector<std::string>& folders) {
    Rulesets rulesets = builtin_rulesets();
    for (const std::string& folder : folders) rulesets = with(rulesets, load(folder));
    return rulesets;
}

}  // namespace claims
