#include "judging.hpp"

#include <algorithm>

#include "choice.hpp"
#include "problems.hpp"

namespace claims::cli {
namespace {

ChosenRulesets choose(const Judging& judging) {
    if (!judging.rulesets.empty() && !judging.with.empty()) throw WrongUsage{"--rulesets and --with exclude each other"};
    const std::vector<RequirementKind> kinds = load_plugins(judging.plugins);
    if (!judging.rulesets.empty()) return choose_only(judging.rulesets, kinds);
    return {builtin_with(judging.with, kinds), {}};
}

}  // namespace

Validator make_validator(const Judging& judging, Options options) {
    ChosenRulesets chosen = choose(judging);
    for (const std::string& profile : judging.profiles) {
        const std::vector<std::string> known = chosen.rulesets.profile_ids();
        if (std::find(known.begin(), known.end(), profile) == known.end()) throw WrongUsage{unknown("profile", profile, known)};
    }
    options.rulesets = std::move(chosen.only);
    options.profiles = judging.profiles;
    options.extended = judging.extended;
    try {
        return Validator{chosen.rulesets, options};
    } catch (const RulesetError& wrong) {
        // The rulesets were loaded: what is wrong now is an option, or a calendar.
        const auto of_file = [](const Problem& problem) { return !problem.file.empty(); };
        if (std::any_of(wrong.problems().begin(), wrong.problems().end(), of_file)) throw;
        throw WrongUsage{text_in(wrong.problems().front().message, Language::en)};
    }
}

}  // namespace claims::cli
