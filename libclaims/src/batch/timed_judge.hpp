#pragma once

#include <map>
#include <memory>
#include <mutex>

#include <claims/time_profile.hpp>

#include "batch/run.hpp"
#include "check/validator.hpp"

namespace claims {

/// A profile that the judges of a run add to, each when it is done.
struct SharedProfile {
    explicit SharedProfile(TimeProfile& filled) : profile{filled} {}

    TimeProfile& profile;
    std::mutex adding;
};

/// Judges as another does, and goes through some claims once more, layer by layer, under a watch: what is judged for a report is not slowed down by it.
class TimedJudge final : public Judge {
public:
    /// `others`: what is known of other claims.
    TimedJudge(std::unique_ptr<Judge> judge, const Validator::Implementation& validator, const ClaimsKnown& others, SharedProfile& shared);
    ~TimedJudge() override;

    void collect(std::string_view claim) override { judge_->collect(claim); }
    Report judge(std::string_view claim, std::size_t line) override;

private:
    template <class Work>
    [[nodiscard]] double time_of(const Work& work) const;
    void time_layers(std::string_view text);
    void time_rules(const Plan& plan, const World& world);

    std::unique_ptr<Judge> judge_;
    const Validator::Implementation& validator_;
    const ClaimsKnown& others_;
    SharedProfile& shared_;
    Workspace workspace_;
    JsonWalk walk_;
    std::size_t seen_ = 0;
    TimeProfile own_;
    std::map<const Rule*, TimeProfile::OfRule> rules_;
};

}  // namespace claims
