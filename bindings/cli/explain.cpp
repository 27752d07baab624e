#include <claims/ruleset.hpp>

#include "commands.hpp"

namespace claims::cli {

int execute(const ExplainCommand& command, const Streams& streams) {
    const std::string page = explain(builtin_rulesets(), command.rule, command.language);
    if (page.empty()) throw WrongUsage{unknown("rule", command.rule, builtin_rulesets().rule_ids())};
    return print(streams, page.ends_with('\n') ? page : page + "\n");
}

}  // namespace claims::cli
