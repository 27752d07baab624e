#pragma once

#include <chrono>
#include <iosfwd>

#include <claims/batch.hpp>

namespace claims::cli {

/// How far a run has come, its rate and the time that remains, in a line of standard error where that is a terminal, and the output is none. Appears when
/// a run takes longer than a second.
class ProgressBar {
public:
    /// `shown`: false never shows anything.
    explicit ProgressBar(std::ostream& err, bool shown = true);

    void show(const Progress& progress);

    /// Removes the line, so that words can be written.
    void clear();

private:
    using Clock = std::chrono::steady_clock;

    std::ostream& err_;
    bool is_on_;
    bool is_there_ = false;
    bool is_collecting_ = false;
    Clock::time_point begin_ = Clock::now();  ///< of the pass
    Clock::time_point last_ = begin_;         ///< when something was shown
};

/// The line: "judging [#####     ]  50 %  1,200,000 claims  400,000/s  0:03 left"; without what is not known.
std::string progress_line(const Progress& progress, double seconds);

}  // namespace claims::cli
