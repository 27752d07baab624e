#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace claims::cli {

/// The tool `claims`, without a process: `args` are those after its name. Data goes to `out`, words for people to `err`; standard input is `in`.
/// Returns the exit code, of several the greatest:
/// 0 all accepted · 1 some claim not accepted · 2 some input unreadable · 3 a ruleset is wrong · 64 wrong usage ·
/// 74 output that cannot be written or a history that cannot be used · 128 + n ended by signal n.
/// `out` is taken for a terminal, with its width and colours, only where it is std::cout.
int run(std::vector<std::string> args, std::istream& in, std::ostream& out, std::ostream& err);

}  // namespace claims::cli
