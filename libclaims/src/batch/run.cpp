#include "batch/run.hpp"

#include <numeric>
#include <string>

#include "batch/inputs.hpp"

namespace claims {
namespace {

/// What is said of a text that nobody judges.
Report too_long(const ClaimText& claim, std::size_t limit) {
    const std::string bytes = std::to_string(limit);
    Report report;
    report.decision = Decision::unreadable;
    report.problems.push_back({"too_long", Weight::error, {}, {}, claim.line, 1, {"the claim is longer than " + bytes + " bytes", "超过 " + bytes + " 字节的上限"}});
    return report;
}

class Run {
public:
    Run(Judge& judge, const BatchOptions& options, ReportSink& sink)
        : judge_{judge}, options_{options}, sink_{sink}, inputs_{options, options.stream_visits} {}

    RunSummary run() {
        if (!options_.stream_visits) collect();
        for (std::size_t number = 0; number < options_.files.size() && !summary_.stopped; ++number) judge_file(number);
        return summary_;
    }

private:
    [[nodiscard]] bool is_single() const { return options_.files.size() == 1; }

    void collect() {
        for (std::size_t number = 0; number < options_.files.size(); ++number) {
            const Inputs::Opened file = inputs_.open(number);
            // What is wrong with a file is said when it is judged.
            if (!file.claims || (is_single() && file.shape == Shape::one_claim)) continue;
            while (const std::optional<ClaimText> claim = file.claims->next()) {
                if (!claim->too_long) judge_.collect(claim->text);
            }
        }
    }

    void judge_file(std::size_t number) {
        const Inputs::Opened file = inputs_.open(number);
        if (!file.claims) return say_unreadable(number, file.fault);
        begin(is_single() ? file.shape : Shape::lines);
        while (const std::optional<ClaimText> claim = file.claims->next()) {
            Report report = claim->too_long ? too_long(*claim, options_.claim_limit) : judge_.judge(claim->text, claim->line);
            if (!is_single()) report.file = options_.files[number];
            if (file.shape == Shape::lines) report.line = claim->line;
            ++summary_.decisions[static_cast<std::size_t>(report.decision)];
            if (sink_.take(report)) continue;
            summary_.stopped = true;
            return;
        }
        if (const Words fault = file.claims->fault(); !fault.en.empty()) say_unreadable(number, fault);
    }

    void begin(Shape shape) {
        if (!has_begun_) sink_.begin(shape);
        has_begun_ = true;
    }

    void say_unreadable(std::size_t number, const Words& why) {
        ++summary_.unreadable_files;
        sink_.unreadable(options_.files[number], why);
    }

    Judge& judge_;
    const BatchOptions& options_;
    ReportSink& sink_;
    Inputs inputs_;
    RunSummary summary_;
    bool has_begun_ = false;
};

}  // namespace

std::size_t RunSummary::claims() const { return std::accumulate(decisions.begin(), decisions.end(), std::size_t{0}); }

RunSummary run(Judge& judge, const BatchOptions& options, ReportSink& sink) { return Run{judge, options, sink}.run(); }

}  // namespace claims
