#include <algorithm>
#include <chrono>
#include <ostream>

#include <claims/batch.hpp>
#include <claims/time_profile.hpp>

#include "begun_output.hpp"
#include "commands.hpp"
#include "exit_code.hpp"
#include "input.hpp"
#include "interruption.hpp"
#include "judging.hpp"
#include "known_history.hpp"
#include "output.hpp"
#include "progress_bar.hpp"
#include "report_writer.hpp"
#include "terminal.hpp"

namespace claims::cli {
namespace {

double nanoseconds() { return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

Validator make_validator(const ValidateCommand& command) {
    Options options;
    options.calendars = command.calendars;
    options.as_of = command.as_of;
    options.language = command.language;
    options.all = command.all;
    options.history = open_history(command.history);
    return make_validator(command.judging, std::move(options));
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

/// A run that can be interrupted, and resumed.
class Validation {
public:
    Validation(const ValidateCommand& command, const Streams& streams)
        : command_{command}, streams_{streams}, files_{batch_options(command.files, streams.in)}, validator_{make_validator(command)} {
        files_.stream_visits = command.stream_visits;
        files_.jobs = command.jobs;
        files_.claim_limit = command.claim_limit;
        files_.stop = [] { return Interruption::signal() != 0; };
        files_.progress = [this](const Progress& progress) { bar_.show(progress); };
        if (command.profile_time) {
            profile_.clock = nanoseconds;
            files_.time_profile = &profile_;
        }
        if (!command.resume) return;
        begun_ = begun_output(command.output);
        // The last report of the earlier run is made once more: if it is another one, so was that run.
        if (begun_.reports.claims() > 0) files_.skip = begun_.reports.claims() - 1;
    }

    int run() {
        Output output{streams_.out, command_.output, unfinished()};
        ReportWriter writer{output, streams_.err, writer_options(command_, streams_.out)};
        writer.expect(begun_.last_line);
        if (output.has_failed()) return not_written(output);
        const RunSummary summary = validate_files(validator_, files_, writer);
        bar_.clear();
        if (const int signal = Interruption::signal(); signal != 0 && summary.stopped) return say_interrupted(signal);
        if (writer.has_met_another()) return say_other_run();
        writer.end(summary);
        output.finish();
        if (command_.profile_time) streams_.err << to_text(profile_);
        if (output.has_failed() && !output.is_closed()) return not_written(output);
        return std::max(exit_code(summary), exit_code(begun_.reports));
    }

private:
    [[nodiscard]] Unfinished unfinished() const {
        if (command_.resume) return Unfinished::continued;
        return command_.format == Format::ndjson ? Unfinished::kept : Unfinished::removed;
    }

    int not_written(const Output& output) {
        streams_.err << "claims: " << (command_.output.empty() ? "the output" : command_.output) << " cannot be written" << output.why() << '\n';
        return kNotWritten;
    }

    int say_other_run() {
        streams_.err << "claims: " << partial_of(command_.output).string() << " was begun by another command, or on other claims: remove it to begin anew\n";
        return kWrongUsage;
    }

    int say_interrupted(int signal) {
        const bool can_go_on = !command_.output.empty() && unfinished() != Unfinished::removed;
        streams_.err << "claims: interrupted" << (can_go_on ? "; the same command with --resume goes on" : "") << '\n';
        return kStoppedBySignal + signal;
    }

    const ValidateCommand& command_;
    const Streams& streams_;
    BatchOptions files_;
    Validator validator_;
    BegunOutput begun_;
    TimeProfile profile_;
    Interruption interruption_;
    ProgressBar bar_{streams_.err, !command_.output.empty() || !terminal_of(streams_.out).is_terminal};
};

}  // namespace

int execute(const ValidateCommand& command, const Streams& streams) {
    if (command.resume && (command.output.empty() || command.format != Format::ndjson)) throw WrongUsage{"--resume needs --output FILE and --format ndjson"};
    return Validation{command, streams}.run();
}

}  // namespace claims::cli
