#include <ostream>

#include <claims/history.hpp>

#include "commands.hpp"
#include "exit_code.hpp"
#include "input.hpp"
#include "interruption.hpp"
#include "known_history.hpp"
#include "progress_bar.hpp"

namespace claims::cli {

int execute(const HistoryAddCommand& command, const Streams& streams) {
    BatchOptions files = batch_options(command.files, streams.in);
    files.jobs = command.jobs;
    Options options;
    options.history = open_history(command.history);
    const Validator validator{builtin_rulesets(), options};
    const Interruption interruption;
    ProgressBar bar{streams.err};
    files.stop = [] { return Interruption::signal() != 0; };
    files.progress = [&bar](const Progress& progress) { bar.show(progress); };
    const AddedSummary summary = add_files(validator, files);
    bar.clear();
    if (summary.stopped) return kStoppedBySignal + Interruption::signal();
    for (const auto& [file, why] : summary.unreadable_files) streams.err << cannot_read(file, why, command.language);
    return summary.unreadable_files.empty() ? kAllAccepted : kUnreadable;
}

}  // namespace claims::cli
