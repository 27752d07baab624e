#include "run.hpp"

#include <iostream>

#include <claims/error.hpp>

#include "commands.hpp"
#include "exit_code.hpp"
#include "known_history.hpp"
#include "output.hpp"
#include "problems.hpp"

namespace claims::cli {

int print(const Streams& streams, std::string_view text) { return write(streams, text, {}); }

int write(const Streams& streams, std::string_view text, const std::string& path) {
    Output output{streams.out, path};
    output.write(text);
    if (output.finish() || output.is_closed()) return kAllAccepted;
    streams.err << "claims: " << (path.empty() ? "the output" : path) << " cannot be written" << output.why() << '\n';
    return kNotWritten;
}

int execute(const Help& command, const Streams& streams) { return print(streams, command.text); }

int run(std::vector<std::string> args, std::istream& in, std::ostream& out, std::ostream& err) {
    const Streams streams{in, out, err};
    Language language = Language::en;
    try {
        const auto work = [&](const auto& command) {
            if constexpr (requires { command.language; }) language = command.language;
            return execute(command, streams);
        };
        return std::visit(work, parse(std::move(args)));
    } catch (const WrongUsage& wrong) {
        err << "claims: " << wrong.what() << "\nclaims --help shows what there is.\n";
        return kWrongUsage;
    } catch (const RulesetError& wrong) {
        print(err, wrong.problems(), language);
        return kWrongRuleset;
    } catch (const HistoryError& wrong) {
        err << cannot_use(wrong, language);
        return kNotWritten;
    }
}

}  // namespace claims::cli
