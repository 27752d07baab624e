#include "progress_bar.hpp"

#include <iostream>
#include <string>
#include <unistd.h>

namespace claims::cli {
namespace {

/// "1,200,000"
std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
    return digits;
}

/// "0:03", "12:00", "1:02:03"
std::string clock_of(double seconds) {
    const auto whole = static_cast<std::uint64_t>(seconds + 0.5);
    const auto two = [](std::uint64_t number) { return (number < 10 ? ":0" : ":") + std::to_string(number); };
    const std::string hours = whole >= 3600 ? std::to_string(whole / 3600) : std::string{};
    const std::uint64_t minutes = whole / 60 % 60;
    return hours.empty() ? std::to_string(minutes) + two(whole % 60) : hours + two(minutes) + two(whole % 60);
}

}  // namespace

std::string progress_line(const Progress& progress, double seconds) {
    constexpr std::size_t kWidth = 24;
    std::string line = progress.is_collecting ? "collecting visits" : "judging";
    const double share = progress.total_bytes > 0 ? std::min(1.0, static_cast<double>(progress.bytes) / static_cast<double>(progress.total_bytes)) : 0;
    if (progress.total_bytes > 0) {
        const auto done = static_cast<std::size_t>(share * kWidth);
        const std::string percent = std::to_string(static_cast<int>(share * 100));
        line += " [" + std::string(done, '#') + std::string(kWidth - done, ' ') + "] " + std::string(3 - percent.size(), ' ') + percent + " %";
    }
    line += "  " + grouped(progress.claims) + " claims";
    if (seconds <= 0) return line;
    line += "  " + grouped(static_cast<std::uint64_t>(static_cast<double>(progress.claims) / seconds)) + "/s";
    if (share > 0) line += "  " + clock_of(seconds / share - seconds) + " left";
    return line;
}

ProgressBar::ProgressBar(std::ostream& err, bool shown) : err_{err}, is_on_{shown && &err == &std::cerr && isatty(STDERR_FILENO) != 0} {}

void ProgressBar::show(const Progress& progress) {
    using std::chrono::duration;
    if (!is_on_) return;
    const Clock::time_point now = Clock::now();
    if (progress.is_collecting != is_collecting_) begin_ = now;
    is_collecting_ = progress.is_collecting;
    // Ten times a second is enough for an eye; the first second passes without a word.
    if (duration<double>(now - last_).count() < (is_there_ ? 0.1 : 1.0)) return;
    last_ = now;
    is_there_ = true;
    err_ << '\r' << progress_line(progress, duration<double>(now - begin_).count()) << "\x1b[K" << std::flush;
}

void ProgressBar::clear() {
    if (is_there_) err_ << "\r\x1b[K" << std::flush;
    is_there_ = false;
}

}  // namespace claims::cli
