#include <algorithm>

#include <claims/trust.hpp>

#include "commands.hpp"
#include "exit_code.hpp"

namespace claims::cli {

int execute(const RulesetsTestCommand& command, const Streams& streams) {
    const Rulesets rulesets = command.folder.empty() ? builtin_rulesets() : load(command.folder, load_plugins(command.plugins));
    TrustFindings found;
    found.examples = run_examples(rulesets, command.only);
    if (found.examples.empty()) throw WrongUsage{"there is no example to run"};
    if (command.coverage) found.answers = answers_seen(rulesets, command.only);
    if (command.mutate) found.mutation = mutate(rulesets, command.only);
    if (command.omissions) found.loopholes = loopholes(rulesets, command.only);
    const int written = print(streams, command.format == Format::json ? to_json(found) : to_text(found));
    return std::max(written, found.is_well() ? kAllAccepted : kWrongRuleset);
}

}  // namespace claims::cli
