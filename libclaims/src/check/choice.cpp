#include <claims/choice.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>

#include <claims/nearest.hpp>

#include "rules/rule_book.hpp"

namespace claims {
namespace {

bool is_builtin(const std::string& word) {
    const std::vector<std::string> ids = ids_of(builtin_rulesets());
    return std::find(ids.begin(), ids.end(), word) != ids.end();
}

Problem unknown_word(const std::string& word) {
    const std::vector<std::string> ids = ids_of(builtin_rulesets());
    const std::string_view near = nearest(word, {ids.begin(), ids.end()});
    Problem problem;
    problem.code = "ruleset";
    problem.message = {"there is no ruleset, folder or bundle \"" + word + "\"", "没有名为“" + word + "”的规则集、文件夹或打包文件"};
    if (near.empty()) return problem;
    problem.message.en += "; perhaps \"" + std::string{near} + "\" is meant";
    problem.message.zh += "，是否应为“" + std::string{near} + "”";
    return problem;
}

void check_words(const std::vector<std::string>& words) {
    std::vector<Problem> problems;
    for (const std::string& word : words) {
        if (!is_builtin(word) && !is_path(word)) problems.push_back(unknown_word(word));
    }
    if (!problems.empty()) throw RulesetError{std::move(problems)};
}

/// The built-in rulesets that layers of one's own stand on.
void add_parents(const Rulesets& own, std::vector<std::string>& builtin) {
    for (const auto& ruleset : own.book().rulesets) {
        const bool is_own = own.book().find_ruleset(ruleset->extends) != nullptr;
        const bool is_there = is_own || std::find(builtin.begin(), builtin.end(), ruleset->extends) != builtin.end();
        if (!ruleset->extends.empty() && !is_there) builtin.push_back(ruleset->extends);
    }
}

}  // namespace

std::vector<std::string> ids_of(const Rulesets& rulesets) {
    std::vector<std::string> ids;
    for (const RulesetStamp* const stamp : rulesets.stamps()) ids.push_back(stamp->id);
    return ids;
}

bool is_path(const std::string& word) {
    std::error_code ignored;
    return !is_builtin(word) && std::filesystem::exists(word, ignored);
}

ChosenRulesets choose_rulesets(const std::vector<std::string>& words, std::span<const RequirementKind> kinds) {
    check_words(words);
    std::optional<Rulesets> own;
    std::vector<std::string> only;
    std::vector<std::string> builtin;
    for (const std::string& word : words) {
        if (is_builtin(word)) {
            builtin.push_back(word);
            continue;
        }
        const Rulesets more = load(word, kinds);
        for (const std::string& id : ids_of(more)) only.push_back(id);
        own = own ? with(*own, more) : more;
    }
    if (!own) return {builtin_rulesets(), std::move(builtin)};
    only.insert(only.end(), builtin.begin(), builtin.end());
    // Among the rulesets of such a folder the usual choice is made.
    if (words.size() == 1 && own->is_collection()) only.clear();
    add_parents(*own, builtin);
    // Of the built-in rulesets only those named: a folder may hold another version of one that is not.
    return {builtin.empty() ? *own : with(claims::only(builtin_rulesets(), builtin), *own), std::move(only)};
}

Rulesets builtin_with(const std::vector<std::string>& folders, std::span<const RequirementKind> kinds) {
    Rulesets rulesets = builtin_rulesets();
    for (const std::string& folder : folders) rulesets = with(rulesets, load(folder, kinds));
    return rulesets;
}

}  // namespace claims
