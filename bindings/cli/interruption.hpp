#pragma once

#include <csignal>

namespace claims::cli {

/// As long as it lives, SIGINT and SIGTERM do not end the process but are noted, so that a run can end after a whole report. Whatever still goes on a
/// second later, or is interrupted once more, is ended all the same.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    /// The signal that came; 0: none.
    static int signal();

private:
    struct sigaction interrupted_ {};
    struct sigaction terminated_ {};
    struct sigaction alarmed_ {};
};

}  // namespace claims::cli
