#include <algorithm>
#include <filesystem>
#include <iostream>
#include <optional>
#include <unistd.h>

#include <claims/batch.hpp>
#include <claims/ruleset.hpp>

#include "commands.hpp"
#include "exit_code.hpp"
#include "output.hpp"
#include "problems.hpp"
#include "report_writer.hpp"
#include "terminal.hpp"

namespace claims::cli {
namespace {

/// Which rulesets there are, and which of them judge.
struct Chosen {
    Rulesets rulesets;
    std::vector<std::string> only;  ///< empty: the usual choice
};

std::vector<std::string> ids_of(const Rulesets& rulesets) {
    std::vector<std::string> ids;
    for (const RulesetStamp* const stamp : rulesets.stamps()) ids.push_back(stamp->id);
    return ids;
}

/// A word of --rulesets is an id that is built in, or else a folder.
bool is_folder(const std::string& word) {
    const std::vector<std::string> ids = ids_of(builtin_rulesets());
    if (std::find(ids.begin(), ids.end(), word) != ids.end()) return false;
    std::error_code ignored;
    return std::filesystem::is_directory(word, ignored);
}

void add(std::optional<Rulesets>& all, const Rulesets& more) { all = all ? with(*all, more) : more; }

/// A folder of several rulesets stands in place of the built-in ones: among them the usual choice is made.
bool is_folder_of_rulesets(const std::string& word) { return is_folder(word) && !std::filesystem::exists(std::filesystem::path{word} / "ruleset.json"); }

Chosen choose_only(const std::vector<std::string>& words) {
    if (words.size() == 1 && is_folder_of_rulesets(words.front())) return {load(words.front()), {}};
    std::optional<Rulesets> loaded;
    std::vector<std::string> only;
    bool builtin = false;
    for (const std::string& word : words) {
        if (is_folder(word)) {
            const Rulesets folder = load(word);
            for (const std::string& id : ids_of(folder)) only.push_back(id);
            add(loaded, folder);
        } else {
            const std::vector<std::string> ids = ids_of(builtin_rulesets());
            if (std::find(ids.begin(), ids.end(), word) == ids.end()) throw WrongUsage{unknown("ruleset or folder", word, ids)};
            only.push_back(word);
            builtin = true;
        }
    }
    if (builtin) loaded = loaded ? with(builtin_rulesets(), *loaded) : builtin_rulesets();
    return {*loaded, only};
}

Chosen choose(const ValidateCommand& command) {
    if (!command.rulesets.empty() && !command.with.empty()) throw WrongUsage{"--rulesets and --with exclude each other"};
    if (!command.rulesets.empty()) return choose_only(command.rulesets);
    Rulesets rulesets = builtin_rulesets();
    for (const std::string& folder : command.with) rulesets = with(rulesets, load(folder));
    return {rulesets, {}};
}

Validator make_validator(const ValidateCommand& command) {
    Chosen chosen = choose(command);
    for (const std::string& profile : command.profiles) {
        const std::vector<std::string> known = chosen.rulesets.profile_ids();
        if (std::find(known.begin(), known.end(), profile) == known.end()) throw WrongUsage{unknown("profile", profile, known)};
    }
    Options options;
    options.rulesets = chosen.only;
    options.profiles = command.profiles;
    options.extended = command.extended;
    options.as_of = command.as_of;
    options.language = command.language;
    options.all = command.all;
    try {
        return Validator{chosen.rulesets, options};
    } catch (const RulesetError& wrong) {
        // The rulesets were loaded: what is wrong now is an option.
        throw WrongUsage{text_in(wrong.problems().front().message, Language::en)};
    }
}

BatchOptions batch_options(const ValidateCommand& command, std::istream& in) {
    const bool by_process = &in == &std::cin;
    if (command.files.empty() && by_process && isatty(STDIN_FILENO) != 0) throw WrongUsage{"no file is named (- is standard input)"};
    BatchOptions options;
    options.files = command.files.empty() ? std::vector<std::string>{"-"} : command.files;
    options.stream_visits = command.stream_visits;
    if (by_process) return options;  // the library reads the file descriptor itself
    options.standard_input = [&in](char* to, std::size_t size) {
        in.read(to, static_cast<std::streamsize>(size));
        return static_cast<std::size_t>(in.gcount());
    };
    return options;
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
    const BatchOptions options = batch_options(command, streams.in);
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
    streams.err << "claims: " << (command.output.empty() ? "the output" : command.output) << " cannot be written\n";
    return kNotWritten;
}

}  // namespace claims::cli
