#include <algorithm>
#include <filesystem>

#include <claims/ruleset.hpp>

#include "commands.hpp"

namespace claims::cli {
namespace {

std::string text_of(const RulesetsBookletCommand& command) {
    if (command.from.empty()) return booklet(builtin_rulesets(), {}, command.language, command.format);
    std::vector<std::string> ids;
    for (const RulesetStamp* const stamp : builtin_rulesets().stamps()) ids.push_back(stamp->id);
    if (std::find(ids.begin(), ids.end(), command.from) != ids.end()) return booklet(builtin_rulesets(), {command.from}, command.language, command.format);
    // A name that is no path and not there was meant as an id.
    if (!std::filesystem::exists(command.from) && command.from.find('/') == std::string::npos) throw WrongUsage{unknown("ruleset", command.from, ids)};
    return booklet(load(command.from, load_plugins(command.plugins)), {}, command.language, command.format);
}

}  // namespace

int execute(const RulesetsBookletCommand& command, const Streams& streams) { return write(streams, text_of(command), command.output); }

int execute(const RulesetsCoverageCommand&, const Streams& streams) { return print(streams, coverage(builtin_rulesets())); }

}  // namespace claims::cli
