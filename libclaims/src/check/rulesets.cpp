// Rulesets as users have them (<claims/ruleset.hpp>).

#include <claims/ruleset.hpp>

#include "rules/rule_book.hpp"

namespace claims {
namespace {

std::string message_of(const std::vector<Problem>& problems) {
    std::string text;
    for (const Problem& problem : problems) {
        if (!text.empty()) text += '\n';
        if (!problem.file.empty()) text += problem.file + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) + ": ";
        if (!problem.path.empty()) text += problem.path + ": ";
        text += problem.message.en;
    }
    return text;
}

}  // namespace

RulesetError::RulesetError(std::vector<Problem> problems) : std::runtime_error{message_of(problems)}, problems_{std::move(problems)} {}

std::vector<const RulesetStamp*> Rulesets::stamps() const {
    std::vector<const RulesetStamp*> stamps;
    for (const auto& ruleset : book_->rulesets) stamps.push_back(&ruleset->stamp);
    return stamps;
}

std::vector<std::string> Rulesets::rule_ids() const {
    std::vector<std::string> ids;
    for (const auto& rule : book_->rules) ids.push_back(rule->id);
    return ids;
}

std::vector<std::string> Rulesets::profile_ids() const {
    std::vector<std::string> ids;
    for (const Profile& profile : book_->profiles) ids.push_back(profile.id);
    return ids;
}

Rulesets only(const Rulesets& rulesets, const std::vector<std::string>& ids) { return Rulesets{part_of(rulesets.shared_book(), ids)}; }

Rulesets with(const Rulesets& base, const Rulesets& added) {
    std::vector<Problem> problems;
    Rulesets both{unite(base.shared_book(), added.shared_book(), problems)};
    if (!problems.empty()) throw RulesetError{std::move(problems)};
    return both;
}

}  // namespace claims
