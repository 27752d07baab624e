#include <claims/batch.hpp>

#include "batch/run.hpp"
#include "check/validator.hpp"

namespace claims {
namespace {

/// Judges the claims of a run with what is known of the others: of all of them, or of those that came before.
class JudgeOfFiles : public Judge {
public:
    JudgeOfFiles(const Validator& validator, bool stream) : validator_{validator.implementation()}, lease_{validator_}, stream_{stream} {}

    void collect(std::string_view claim) override { validator_.collect(claim, known_, *lease_); }

    Report judge(std::string_view claim, std::size_t line) override {
        Report report = validator_.validate(claim, line, &known_, *lease_);
        if (stream_ && report.decision != Decision::unreadable) known_.add((*lease_).reader.claim());
        return report;
    }

private:
    const Validator::Implementation& validator_;
    Validator::Implementation::Lease lease_;
    ClaimsKnown known_;
    bool stream_;
};

}  // namespace

RunSummary validate_files(const Validator& validator, const BatchOptions& options, ReportSink& sink) {
    JudgeOfFiles judge{validator, options.stream_visits};
    return run(judge, options, sink);
}

}  // namespace claims
