#include <claims/batch.hpp>

#include "batch/run.hpp"
#include "batch/timed_judge.hpp"
#include "check/validator.hpp"
#include "history/history.hpp"

namespace claims {
namespace {

/// What is known of the claims of a run: of all of them, once they were collected, or of those that came before.
struct Known {
    ClaimsKnown claims{ClaimsKnown::kManyParts};
    std::shared_ptr<VisitHistory> history;
    bool is_complete = false;  ///< no claim joins any more
};

class JudgeOfFiles final : public Judge {
public:
    JudgeOfFiles(const Validator& validator, Known& known) : validator_{validator.implementation()}, lease_{validator_}, known_{known} {}

    void collect(std::string_view claim) override { validator_.collect(claim, known_.claims, *lease_); }

    Report judge(std::string_view claim, std::size_t line) override {
        if (known_.is_complete || !known_.history) return validator_.validate(claim, line, &known_.claims, *lease_);
        return validator_.validate(claim, line, *known_.history, *lease_);
    }

private:
    const Validator::Implementation& validator_;
    Validator::Implementation::Lease lease_;
    Known& known_;
};

class CourtOfFiles final : public Court {
public:
    CourtOfFiles(const Validator& validator, std::shared_ptr<VisitHistory> history, TimeProfile* profile) : validator_{validator} {
        known_.history = std::move(history);
        if (profile != nullptr) shared_ = std::make_unique<SharedProfile>(*profile);
    }

    std::unique_ptr<Judge> judge() override {
        auto judge = std::make_unique<JudgeOfFiles>(validator_, known_);
        if (!shared_) return judge;
        return std::make_unique<TimedJudge>(std::move(judge), validator_.implementation(), known_.claims, *shared_);
    }

    /// A history is told of every claim.
    [[nodiscard]] bool asks_of_others() const override { return known_.history || validator_.implementation().checker().asked_of_others().any(); }

    void all_are_collected() override {
        if (known_.history) known_.history->implementation().exchange(known_.claims);
        known_.is_complete = true;
    }

private:
    const Validator& validator_;
    Known known_;
    std::unique_ptr<SharedProfile> shared_;
};

template <class Sink>
RunSummary judge_files(const Validator& validator, const BatchOptions& options, Sink& sink) {
    std::shared_ptr<VisitHistory> history = validator.options().history;
    // What came before is a history, if only of this run.
    if (options.stream_visits && !history && validator.implementation().checker().asked_of_others().any()) history = std::make_shared<VisitHistory>();
    CourtOfFiles court{validator, std::move(history), options.time_profile};
    return run(court, options, sink);
}

}  // namespace

RunSummary validate_files(const Validator& validator, const BatchOptions& options, ReportSink& sink) { return judge_files(validator, options, sink); }

RunSummary validate_files(const Validator& validator, const BatchOptions& options, TextSink& sink) { return judge_files(validator, options, sink); }

AddedSummary add_files(const Validator& validator, const BatchOptions& options) {
    CourtOfFiles court{validator, validator.options().history, nullptr};
    return collect(court, options);
}

}  // namespace claims
