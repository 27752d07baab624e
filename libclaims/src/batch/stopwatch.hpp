#pragma once

#include <chrono>

namespace claims {

/// Nanoseconds since it was made.
class Stopwatch {
public:
    [[nodiscard]] double time() const { return std::chrono::duration<double, std::nano>(Clock::now() - begun_).count(); }

private:
    using Clock = std::chrono::steady_clock;

    Clock::time_point begun_ = Clock::now();
};

}  // namespace claims
