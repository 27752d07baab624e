#pragma once

#include <iosfwd>

#include "command_line.hpp"

namespace claims::cli {

/// The streams of a run.
struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

/// Each does what its command says and returns the exit code. RulesetError and WrongUsage are the caller's to answer.
int execute(const Help& command, const Streams& streams);
int execute(const ValidateCommand& command, const Streams& streams);
int execute(const ChecklistCommand& command, const Streams& streams);
int execute(const HistoryAddCommand& command, const Streams& streams);
int execute(const ExplainCommand& command, const Streams& streams);
int execute(const RulesetsListCommand& command, const Streams& streams);
int execute(const RulesetsExplainCommand& command, const Streams& streams);
int execute(const RulesetsCheckCommand& command, const Streams& streams);
int execute(const RulesetsTestCommand& command, const Streams& streams);
int execute(const RulesetsDiffCommand& command, const Streams& streams);
int execute(const RulesetsBookletCommand& command, const Streams& streams);
int execute(const RulesetsBundleCommand& command, const Streams& streams);
int execute(const RulesetsCoverageCommand& command, const Streams& streams);
int execute(const GenerateCommand& command, const Streams& streams);
int execute(const SchemaCommand& command, const Streams& streams);

/// Writes the text; the exit code where that is all.
int print(const Streams& streams, std::string_view text);

/// As `print`, to the file where a path is given.
int write(const Streams& streams, std::string_view text, const std::string& path);

}  // namespace claims::cli
