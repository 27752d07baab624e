#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <claims/report.hpp>
#include <claims/validator.hpp>

namespace claims {

/// What a text holds, seen by its content: one claim (also spread over lines), a JSON array of claims, or NDJSON, a claim a line.
enum class Shape : std::uint8_t { one_claim, array, lines };

/// Files of claims. Each may be gzipped (several members are one text); a byte-order mark, CRLF and blank lines are no fault.
struct BatchOptions {
    std::vector<std::string> files;  ///< paths; "-" is standard input

    /// Judge each claim with what came before it only. Otherwise all claims are a set, whose visits are collected in a pass of their own, so that the
    /// order of claims and files changes no report; what cannot be read twice is kept in a temporary file for that.
    bool stream_visits = false;

    /// Bytes that one claim may have. A longer one gives an unreadable report, and the next is judged.
    std::size_t claim_limit = std::size_t{64} << 20;

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

struct RunSummary {
    std::array<std::size_t, 7> decisions{};  ///< reports by Decision
    std::size_t unreadable_files = 0;        ///< calls of ReportSink::unreadable
    bool stopped = false;                    ///< the sink ended the run

    [[nodiscard]] std::size_t claims() const;
    [[nodiscard]] std::size_t with(Decision decision) const { return decisions[static_cast<std::size_t>(decision)]; }
};

/// Judges every claim of the files. Memory is bounded by the largest claim, and by the visits where they are a set. Throws nothing but what the sink
/// throws: whatever is wrong with a file is said to the sink.
RunSummary validate_files(const Validator& validator, const BatchOptions& options, ReportSink& sink);

}  // namespace claims
