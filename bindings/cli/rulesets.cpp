#include <algorithm>
#include <ostream>
#include <sstream>

#include <claims/ruleset.hpp>

#include "commands.hpp"
#include "exit_code.hpp"
#include "problems.hpp"

namespace claims::cli {
namespace {

std::string counted(std::size_t count, const std::string& one) { return std::to_string(count) + " " + one + (count == 1 ? "" : "s"); }

std::size_t rules_of(const Rulesets& rulesets, const std::string& id) {
    const std::vector<std::string> rules = rulesets.rule_ids();
    return static_cast<std::size_t>(std::count_if(rules.begin(), rules.end(), [&](const std::string& rule) { return rule.starts_with(id + "."); }));
}

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(text.size() + 2, width), ' ');
    return text;
}

}  // namespace

int execute(const RulesetsListCommand& command, const Streams& streams) {
    constexpr std::size_t kIdWidth = 16;
    constexpr std::size_t kVersionWidth = 10;
    const Rulesets& rulesets = builtin_rulesets();
    std::string text;
    for (const RulesetStamp* const stamp : rulesets.stamps()) {
        text += padded(stamp->id, kIdWidth) + padded(stamp->version, kVersionWidth) + padded(counted(rules_of(rulesets, stamp->id), "rule"), kVersionWidth);
        text += text_in(stamp->title, command.language) + "\n";
    }
    const std::vector<std::string> profiles = rulesets.profile_ids();
    if (!profiles.empty()) text += "\nprofiles (--profile NAME):\n";
    for (const std::string& profile : profiles) text += "  " + profile + "\n";
    return print(streams, text);
}

int execute(const RulesetsCheckCommand& command, const Streams& streams) {
    try {
        const Rulesets rulesets = load(command.folder, load_plugins(command.plugins));
        return print(streams, counted(rulesets.stamps().size(), "ruleset") + ", " + counted(rulesets.rule_ids().size(), "rule") + ": all is well\n");
    } catch (const RulesetError& wrong) {
        std::ostringstream text;
        print(text, wrong.problems(), command.language);
        text << counted(wrong.problems().size(), "problem") << '\n';
        const int written = print(streams, text.str());
        return std::max(written, kWrongRuleset);
    }
}

}  // namespace claims::cli
