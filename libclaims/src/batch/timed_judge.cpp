#include "batch/timed_judge.hpp"

#include <algorithm>

#include <claims/write.hpp>

#include "batch/stopwatch.hpp"
#include "language/things.hpp"

namespace claims {
namespace {

constexpr std::size_t kOneOf = 16;

// A rule takes less time than to look at the clock: it is asked so many times in a row.
constexpr int kTimes = 16;

}  // namespace

/// How long it takes, on average of some times; the first is not counted, and finds what it needs far from the processor.
template <class Work>
double TimedJudge::time_of(const Work& work) const {
    work();
    const Stopwatch watch{shared_.profile.clock};
    for (int i = 0; i < kTimes; ++i) work();
    return watch.nanoseconds() / kTimes;
}

TimedJudge::TimedJudge(std::unique_ptr<Judge> judge, const Validator::Implementation& validator, const ClaimsKnown& others, SharedProfile& shared)
    : judge_{std::move(judge)}, validator_{validator}, others_{others}, shared_{shared} {}

TimedJudge::~TimedJudge() {
    const std::scoped_lock lock{shared_.adding};
    TimeProfile& all = shared_.profile;
    all.claims += own_.claims;
    for (double TimeProfile::* const layer :
         {&TimeProfile::structure, &TimeProfile::decode, &TimeProfile::choose, &TimeProfile::check, &TimeProfile::write}) {
        all.*layer += own_.*layer;
    }
    for (auto& entry : rules_) {
        TimeProfile::OfRule& own = entry.second;
        const auto known = std::find_if(all.rules.begin(), all.rules.end(), [&own](const auto& other) { return other.rule == own.rule; });
        if (known == all.rules.end()) {
            all.rules.push_back(std::move(own));
            continue;
        }
        known->time += own.time;
        known->claims += own.claims;
        known->findings += own.findings;
    }
    std::sort(all.rules.begin(), all.rules.end(),
              [](const auto& a, const auto& b) { return std::pair{-a.time, a.rule} < std::pair{-b.time, b.rule}; });
}

Report TimedJudge::judge(std::string_view claim, std::size_t line) {
    if (seen_++ % kOneOf == 0) time_layers(claim);
    return judge_->judge(claim, line);
}

void TimedJudge::time_layers(std::string_view text) {
    const Checker& checker = validator_.checker();
    const ReadOptions options{checker.as_of()};
    bool is_readable = false;
    const double read = time_of([&] { is_readable = workspace_.reader.read(text, options); });
    if (!is_readable) return;
    ++own_.claims;
    const double structure = time_of([&] { walk_.begin(text); });
    own_.structure += structure;
    own_.decode += std::max(0.0, read - structure);

    const Claim& claim = workspace_.reader.claim();
    const KnownAround known{claim, &others_};
    const World world{claim, checker.calendar(), known, days_of(claim)};
    const Plan* plan = nullptr;
    const double choose = time_of([&] { plan = &checker.plan_for(checker.choice_for(world).judging, declared_in(claim), checker.epoch_of(world), workspace_.plans); });
    Report report;
    const double check = time_of([&] { report = checker.check(claim, &others_, workspace_.plans); });
    own_.choose += choose;
    own_.check += std::max(0.0, check - choose);
    std::string out;
    own_.write += time_of([&] {
        out.clear();
        append_json(out, report, validator_.options().language);
    });
    time_rules(*plan, world);
}

void TimedJudge::time_rules(const Plan& plan, const World& world) {
    Subject whole{world};
    for (const RuleInPlan& rule : plan.rules) {
        TimeProfile::OfRule& own = rules_[rule.rule];
        if (own.rule.empty()) own.rule = rule.rule->id;
        ++own.claims;
        QuickJudgement quick;
        own.time += time_of([&] { quick = judge_quickly(rule, whole); });
        if (!quick.has_more_to_say) continue;
        ++own.findings;
        own.time += time_of([&] { static_cast<void>(claims::judge(rule, world, false)); });
    }
}

}  // namespace claims
