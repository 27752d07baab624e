#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <claims/history.hpp>
#include <claims/report.hpp>
#include <claims/validator.hpp>

namespace claims {

struct TimeProfile;

/// What a text holds, seen by its content: one claim (also spread over lines), a JSON array of claims, or NDJSON, a claim a line.
enum class Shape : std::uint8_t { one_claim, array, lines };

/// How far a run has come.
struct Progress {
    bool is_collecting = false;     ///< the pass that collects visits; what follows counts from 0 again when it is over
    std::size_t claims = 0;         ///< collected, or taken by the sink
    std::uint64_t bytes = 0;        ///< of the files, as they are (gzipped, too), read so far
    std::uint64_t total_bytes = 0;  ///< of all files; 0 as long as one is not known
};

/// Files of claims. Each may be gzipped (several members are one text); a byte-order mark, CRLF and blank lines are no fault.
struct BatchOptions {
    std::vector<std::string> files;  ///< paths; "-" is standard input

    /// Judge each claim with what came before it only. Otherwise all claims are a set, whose visits are collected in a pass of their own, so that the
    /// order of claims and files changes no report; what cannot be read twice is kept in a temporary file for that. Where no rule asks of other claims,
    /// and there is no history, nothing is collected.
    bool stream_visits = false;

    /// Bytes that one claim may have. A longer one gives an unreadable report, and the next is judged.
    std::size_t claim_limit = std::size_t{64} << 20;

    /// Threads that judge, the calling one among them; 0: as many as the machine runs at once. No number changes a report. Where visits are no set,
    /// each claim must wait for the one before it: then the calling thread does everything.
    std::size_t jobs = 0;

    /// Claims, from the first one on, that get no report, because an earlier run gave it. They count for the others all the same.
    std::size_t skip = 0;

    /// Asked at least once for every claim or block of 256 KB, by the calling thread. True ends the run, with no report after the one that was taken last.
    std::function<bool()> stop;

    /// Called now and then by the calling thread: after each block of some dozen claims.
    std::function<void(const Progress&)> progress;

    /// Filled with where the time went, if it is given; the run then takes some times as long. Added to, so that several runs may share it.
    TimeProfile* time_profile = nullptr;

    /// Reads "-" in place of file descriptor 0: fills at most `size` bytes and returns their count, 0 at the end.
    std::function<std::size_t(char* to, std::size_t size)> standard_input;
};

/// Takes the reports of a run, in the order of files and claims. Called by one thread.
class ReportSink {
public:
    virtual ~ReportSink() = default;

    /// Once, before the first report: `lines` where several files are judged.
    virtual void begin(Shape /*shape*/) {}

    /// False ends the run.
    virtual bool take(const Report& report) = 0;

    /// A file that cannot be read, or not to its end, or whose array is broken. Claims that were read from it have been taken; the other files go on.
    virtual void unreadable(const std::string& file, const Words& why) = 0;
};

/// Takes the reports of a run as text, which the threads that judge write side by side.
class TextSink {
public:
    virtual ~TextSink() = default;

    /// Once, before the first report: `lines` where several files are judged.
    virtual void begin(Shape /*shape*/) {}

    /// Writes a report to the end of a text. Called by any thread, by several at once, in any order.
    virtual void append(std::string& to, const Report& report) const = 0;

    /// The texts of some reports on end, in the order of files and claims. Called by the thread that called. False ends the run.
    virtual bool take(std::string_view text, std::size_t reports) = 0;

    /// As ReportSink::unreadable.
    virtual void unreadable(const std::string& file, const Words& why) = 0;
};

struct RunSummary {
    std::array<std::size_t, 7> decisions{};  ///< reports by Decision
    std::size_t unreadable_files = 0;        ///< calls of `unreadable`
    bool stopped = false;                    ///< the sink, or BatchOptions::stop, ended the run

    [[nodiscard]] std::size_t claims() const;
    [[nodiscard]] std::size_t with(Decision decision) const { return decisions[static_cast<std::size_t>(decision)]; }
};

/// Judges every claim of the files. Memory is bounded by the largest claim and the number of threads, and by the visits (50 bytes each) and
/// invoices (40) where they are a set. Throws nothing but HistoryError, and what the sink throws: whatever is wrong with a file is said to the sink.
/// Where the validator has a history, all claims join it before the first is judged; where visits are no set, each before it is judged.
RunSummary validate_files(const Validator& validator, const BatchOptions& options, ReportSink& sink);
RunSummary validate_files(const Validator& validator, const BatchOptions& options, TextSink& sink);

struct AddedSummary {
    std::size_t claims = 0;                                       ///< texts that were looked at; one that is no claim adds nothing
    std::vector<std::pair<std::string, Words>> unreadable_files;  ///< files that cannot be read, or not to their end, and why
    bool stopped = false;                                         ///< by BatchOptions::stop: nothing has joined
};

/// All claims of the files join the validator's history, and none is judged. Throws HistoryError.
AddedSummary add_files(const Validator& validator, const BatchOptions& options);

}  // namespace claims
