#include <claims/ruleset.hpp>

#include "commands.hpp"

namespace claims::cli {
namespace {

std::string page(const std::string& rule, Language language) {
    const std::string text = explain(builtin_rulesets(), rule, language);
    if (text.empty()) throw WrongUsage{unknown("rule", rule, builtin_rulesets().rule_ids())};
    return text.ends_with('\n') ? text : text + "\n";
}

}  // namespace

int execute(const ExplainCommand& command, const Streams& streams) { return print(streams, page(command.rule, command.language)); }

int execute(const RulesetsExplainCommand& command, const Streams& streams) {
    if (!command.rule.empty()) return print(streams, page(command.rule, command.language));
    std::string pages;
    for (const std::string& rule : builtin_rulesets().rule_ids()) {
        if (!pages.empty()) pages += '\n';
        pages += page(rule, command.language);
    }
    return print(streams, pages);
}

}  // namespace claims::cli
