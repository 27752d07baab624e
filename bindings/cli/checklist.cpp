#include <algorithm>
#include <fstream>
#include <istream>
#include <iterator>

#include <claims/write.hpp>

#include "commands.hpp"
#include "exit_code.hpp"
#include "input.hpp"
#include "judging.hpp"
#include "output.hpp"
#include "problems.hpp"
#include "terminal.hpp"

namespace claims::cli {
namespace {

/// The claim; nothing where no file is named. False where it cannot be read.
bool read_claim(const ChecklistCommand& command, const Streams& streams, std::string& claim) {
    if (command.file.empty()) return true;
    std::ifstream file;
    if (command.file != "-") file.open(command.file, std::ios::binary);
    std::istream& in = command.file == "-" ? streams.in : file;
    claim.assign(std::istreambuf_iterator<char>{in}, {});
    if (command.file == "-" || (file.is_open() && !file.bad())) return true;
    streams.err << cannot_read(command.file, {"no such file, or no right to read it", "文件不存在或无权读取"}, command.language);
    return false;
}

Checklist make(const ChecklistCommand& command, std::string claim) {
    Options options;
    options.calendars = command.calendars;
    options.as_of = command.as_of;
    const Validator validator = make_validator(command.judging, options);
    try {
        return validator.checklist({command.categories, std::move(claim), command.place});
    } catch (const RulesetError& wrong) {  // the rulesets were loaded: what is wrong is an option
        throw WrongUsage{text_in(wrong.problems().front().message, Language::en)};
    }
}

std::string text_of(const Checklist& checklist, const ChecklistCommand& command, const Terminal& terminal) {
    const bool text = command.format == Format::text || (command.format == Format::by_output && terminal.is_terminal);
    return text ? to_text(checklist, {command.language, terminal.width, terminal.color}) : to_json(checklist, command.language) + "\n";
}

}  // namespace

int execute(const ChecklistCommand& command, const Streams& streams) {
    if (command.file.empty() && command.categories.empty()) throw WrongUsage{"--category is missing, or a claim that has categories"};
    std::string claim;
    if (!read_claim(command, streams, claim)) return kUnreadable;
    const Checklist checklist = make(command, std::move(claim));
    const Terminal terminal = command.output.empty() ? terminal_of(streams.out) : Terminal{};
    Output output{streams.out, command.output};
    output.write(text_of(checklist, command, terminal));
    if (!output.finish() && !output.is_closed()) {
        streams.err << "claims: " << (command.output.empty() ? "the output" : command.output) << " cannot be written" << output.why() << '\n';
        return kNotWritten;
    }
    return checklist.readable ? kAllAccepted : kUnreadable;
}

}  // namespace claims::cli
