#pragma once

namespace claims {

/// Nanoseconds since it was made, by a clock of the caller's.
class Stopwatch {
public:
    explicit Stopwatch(double (*clock)()) : clock_{clock}, begun_{clock()} {}

    [[nodiscard]] double nanoseconds() const { return clock_() - begun_; }

private:
    double (*clock_)();
    double begun_;
};

}  // namespace claims
