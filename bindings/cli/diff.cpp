#include <algorithm>
#include <memory>
#include <ostream>

#include <claims/diff.hpp>

#include "choice.hpp"
#include "commands.hpp"
#include "exit_code.hpp"
#include "input.hpp"
#include "terminal.hpp"

namespace claims::cli {
namespace {

bool is_among(const std::string& word, const std::vector<std::string>& words) { return std::find(words.begin(), words.end(), word) != words.end(); }

/// Who judges by a word: the built-in rulesets, some of them or a folder's only, or the built-in ones with a profile.
std::unique_ptr<const Validator> validator_of(const std::string& word, std::span<const RequirementKind> kinds) {
    const Rulesets& builtin = builtin_rulesets();
    std::vector<std::string> known = ids_of(builtin);
    if (is_among(word, known) || (word != kBuiltin && is_path(word))) {
        ChosenRulesets chosen = choose_only({word}, kinds);
        Options options;
        options.rulesets = std::move(chosen.only);
        return std::make_unique<const Validator>(std::move(chosen.rulesets), std::move(options));
    }
    Options options;
    if (word != kBuiltin) {
        const std::vector<std::string> profiles = builtin.profile_ids();
        if (!is_among(word, profiles)) {
            known.emplace_back(kBuiltin);
            known.insert(known.end(), profiles.begin(), profiles.end());
            throw WrongUsage{unknown("ruleset, profile or folder", word, known)};
        }
        options.profiles.push_back(word);
    }
    return std::make_unique<const Validator>(builtin, std::move(options));
}

std::string text_of(const Diff& diff, const RulesetsDiffCommand& command, const Terminal& terminal) {
    const DiffNames names{command.before, command.after};
    const bool text = command.format == Format::text || (command.format == Format::by_output && terminal.is_terminal);
    return text ? to_text(diff, names, {command.language, terminal.width, terminal.color}) : to_json(diff, names, command.language);
}

}  // namespace

int execute(const RulesetsDiffCommand& command, const Streams& streams) {
    const BatchOptions files = batch_options(command.files, streams.in);
    const std::vector<RequirementKind> kinds = load_plugins(command.plugins);
    const auto before = validator_of(command.before, kinds);
    const auto after = validator_of(command.after, kinds);
    const Diff diff = compare(*before, *after, files);
    const int written = print(streams, text_of(diff, command, terminal_of(streams.out)));
    for (const UnreadableFile& file : diff.unreadable_files) streams.err << cannot_read(file.file, file.why, command.language);
    const int differs = diff.is_empty() ? kAllAccepted : kNotAccepted;
    return std::max({written, differs, diff.unreadable > 0 || !diff.unreadable_files.empty() ? kUnreadable : kAllAccepted});
}

}  // namespace claims::cli
