#include <algorithm>
#include <ostream>

#include <claims/generate.hpp>

#include "commands.hpp"
#include "exit_code.hpp"
#include "output.hpp"

namespace claims::cli {
namespace {

GenerateOptions options_of(const GenerateCommand& command) {
    if (command.ascii && command.chinese) throw WrongUsage{"--ascii and --chinese exclude each other"};
    if (command.claims < 0 || command.seed < 0) throw WrongUsage{"--claims and --seed are whole numbers from 0 on"};
    if (!(command.faulty >= 0 && command.faulty <= 1)) throw WrongUsage{"--faulty is a share between 0 and 1"};
    const std::vector<std::string> known = generated_categories();
    for (const std::string& category : command.categories) {
        if (!std::binary_search(known.begin(), known.end(), category)) throw WrongUsage{unknown("category", category, known)};
    }
    GenerateOptions options{static_cast<std::uint64_t>(command.seed), command.faulty, command.categories};
    if (command.ascii) options.script = Script::ascii;
    if (command.chinese) options.script = Script::chinese;
    options.shuffle_keys = command.shuffle_keys;
    return options;
}

}  // namespace

int execute(const GenerateCommand& command, const Streams& streams) {
    const ClaimGenerator generator{options_of(command)};
    Output output{streams.out, command.output};
    std::string line;
    for (std::int64_t number = 0; number < command.claims && !output.has_failed(); ++number) {
        line.clear();
        generator.append(line, static_cast<std::uint64_t>(number));
        line += '\n';
        output.write(line);
    }
    if (output.finish() || output.is_closed()) return kAllAccepted;
    streams.err << "claims: " << (command.output.empty() ? "the output" : command.output) << " cannot be written" << output.why() << '\n';
    return kNotWritten;
}

}  // namespace claims::cli
