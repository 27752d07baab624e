#include <algorithm>
#include <ostream>

#include <claims/batch.hpp>
#include <claims/ruleset.hpp>

#include "choice.hpp"
#include "commands.hpp"
#include "exit_code.hpp"
#include "input.hpp"
#include "output.hpp"
#include "problems.hpp"
#include "report_writer.hpp"
#include "terminal.hpp"

namespace claims::cli {
namespace {

ChosenRulesets choose(const ValidateCommand& command) {
    if (!command.rulesets.empty() && !command.with.empty()) throw WrongUsage{"--rulesets and --with exclude each other"};
    if (!command.rulesets.empty()) return choose_only(command.rulesets);
    return {builtin_with(command.with), {}};
}

Validator make_validator(const ValidateCommand& command) {
    ChosenRulesets chosen = choose(command);
    for (const std::string& profile : command.profiles) {
        const std::vector<std::string> known = chosen.rulesets.profile_ids();
        if (std::find(known.begin(), known.end(), profile) == known.end()) throw WrongUsage{unknown("profile", profile, known)};
    }
    Options options;
    options.rulesets = chosen.only;
    options.profiles = command.profiles;
    options.calendars = command.calendars;
    options.extended = command.extended;
    options.as_of = command.as_of;
    options.language = command.language;
    options.all = command.all;
    try {
        return Validator{chosen.rulesets, options};
    } catch (const RulesetError& wrong) {
        // The rulesets were loaded: what is wrong now is an option, or a calendar.
        const auto of_file = [](const Problem& problem) { return !problem.file.empty(); };
        if (std::any_of(wrong.problems().begin(), wrong.problems().end(), of_file)) throw;
        throw WrongUsage{text_in(wrong.problems().front().message, Language::en)};
    }
}

WriterOptions writer_options(const ValidateCommand& command, const std::ostream& out) {
    const Terminal terminal = command.output.empty() ? terminal_of(out) : Terminal{};
    WriterOptions options;
    options.format = command.format;
    if (options.format == Format::by_output) options.format = terminal.is_terminal ? Format::text : Format::json;
    options.style = {command.language, terminal.width, terminal.color};
    options.prompt = command.stream_visits || terminal.is_terminal;
    return options;
}

int exit_code(const RunSummary& summary) {
    if (summary.unreadable_files > 0 || summary.with(Decision::unreadable) > 0) return kUnreadable;
    return summary.with(Decision::accepted) < summary.claims() ? kNotAccepted : kAllAccepted;
}

}  // namespace

int execute(const ValidateCommand& command, const Streams& streams) {
    BatchOptions options = batch_options(command.files, streams.in);
    options.stream_visits = command.stream_visits;
    const Validator validator = make_validator(command);
    Output output{streams.out, command.output};
    ReportWriter writer{output, streams.err, writer_options(command, streams.out)};
    RunSummary summary;
    if (!output.has_failed()) {
        summary = validate_files(validator, options, writer);
        writer.end(summary);
        output.finish();
    }
    if (!output.has_failed() || output.is_closed()) return exit_code(summary);
    streams.err << "claims: " << (command.output.empty() ? "the output" : command.output) << " cannot be written" << output.why() << '\n';
    return kNotWritten;
}

}  // namespace claims::cli
