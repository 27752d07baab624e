#pragma once

#include <string>

#include <claims/batch.hpp>

namespace claims::cli {

/// What an interrupted run has left of its output, a report a line.
struct BegunOutput {
    RunSummary reports;     ///< by decision, as far as an exit code asks: accepted, unreadable, any other (rejected)
    std::string last_line;  ///< with its line end; empty where there is no whole line
};

/// Reads what is left of an output, and cuts off a line that is not whole.
BegunOutput begun_output(const std::string& path);

}  // namespace claims::cli
