#include <claims/provenance.hpp>

#include "commands.hpp"
#include "judging.hpp"
#include "terminal.hpp"

namespace claims::cli {

int execute(const RulesetsExplainCommand& command, const Streams& streams) {
    const Validator validator = make_validator(command.judging);
    const Provenance traced = provenance(validator, command.rule);
    if (!command.rule.empty() && traced.rules.empty()) throw WrongUsage{unknown("rule", command.rule, validator.rulesets().rule_ids())};
    const Terminal terminal = terminal_of(streams.out);
    const bool json = command.format == Format::json || (command.format == Format::by_output && !terminal.is_terminal);
    return print(streams, json ? to_json(traced, command.language) : to_text(traced, {command.language, terminal.width, terminal.color}));
}

}  // namespace claims::cli
