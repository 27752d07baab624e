#include <algorithm>

#include <claims/trust.hpp>

#include "commands.hpp"
#include "exit_code.hpp"

namespace claims::cli {
namespace {

/// What `--only` may name: rules and profiles, and the groups and rulesets that they lie in.
std::vector<std::string> names_of(const Rulesets& rulesets) {
    std::vector<std::string> names;
    for (const std::vector<std::string>& ids : {rulesets.rule_ids(), rulesets.profile_ids()}) {
        for (const std::string& id : ids) {
            for (std::size_t dot = id.find('.'); dot != std::string::npos; dot = id.find('.', dot + 1)) names.push_back(id.substr(0, dot));
            names.push_back(id);
        }
    }
    return names;
}

/// One of several that is misspelt would be left out without a word.
void check_names(const Rulesets& rulesets, const std::vector<std::string>& only) {
    const std::vector<std::string> names = names_of(rulesets);
    for (const std::string& name : only) {
        if (std::find(names.begin(), names.end(), name) == names.end()) throw WrongUsage{unknown("rule, group of rules, ruleset or profile", name, names)};
    }
}

}  // namespace

int execute(const RulesetsTestCommand& command, const Streams& streams) {
    const Rulesets rulesets = command.folder.empty() ? builtin_rulesets() : load(command.folder, load_plugins(command.plugins));
    check_names(rulesets, command.only);
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
