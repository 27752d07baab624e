#include <claims/choice.hpp>

#include "commands.hpp"

namespace claims::cli {

int execute(const RulesetsBundleCommand& command, const Streams& streams) {
    if (is_path(command.from)) return write(streams, bundle(command.from), command.output);
    const std::string text = bundle_builtin(command.from);
    if (text.empty()) throw WrongUsage{unknown("ruleset or folder", command.from, ids_of(builtin_rulesets()))};
    return write(streams, text, command.output);
}

}  // namespace claims::cli
