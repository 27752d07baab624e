#include <ostream>

#include <claims/batch.hpp>

#include "commands.hpp"
#include "exit_code.hpp"
#include "input.hpp"
#include "judging.hpp"
#include "output.hpp"
#include "report_writer.hpp"
#include "terminal.hpp"

namespace claims::cli {
namespace {

Validator make_validator(const ValidateCommand& command) {
    Options options;
    options.calendars = command.calendars;
    options.as_of = command.as_of;
    options.language = command.language;
    options.all = command.all;
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
