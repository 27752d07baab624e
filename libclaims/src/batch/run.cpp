#include "batch/run.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <thread>

#include <claims/time_profile.hpp>

#include "batch/chunk.hpp"
#include "batch/crew.hpp"
#include "batch/inputs.hpp"
#include "batch/stopwatch.hpp"

namespace claims {
namespace {

// Bytes of claims that a thread takes at once: some dozen claims, so that the taking costs nothing, and little memory.
constexpr std::size_t kChunkBytes = std::size_t{64} << 10;

/// What is said of a text that nobody judges.
Report unreadable(const char* code, std::size_t line, Words message) {
    Report report;
    report.decision = Decision::unreadable;
    report.problems.push_back({code, Weight::error, {}, {}, line, 1, std::move(message)});
    return report;
}

std::size_t threads_of(const BatchOptions& options) {
    constexpr std::size_t kMost = 256;
    if (options.stream_visits) return 1;
    return std::clamp<std::size_t>(options.jobs > 0 ? options.jobs : std::thread::hardware_concurrency(), 1, kMost);
}

class Run {
public:
    Run(Court& court, const BatchOptions& options, Outlet* outlet)
        : court_{court}, options_{options}, outlet_{outlet}, inputs_{options, options.stream_visits || (outlet != nullptr && !court.asks_of_others())}, to_skip_{options.skip} {
        for (std::size_t thread = 0; thread < threads_of(options); ++thread) judges_.push_back(court_.judge());
    }

    AddedSummary collect() {
        AddedSummary summary;
        progress_.is_collecting = true;
        Crew crew{judges_.size(), [this](Chunk& chunk, std::size_t thread) { collect_chunk(chunk, *judges_[thread]); }};
        for (std::size_t number = 0; number < options_.files.size() && !stopped_; ++number) {
            const Inputs::Opened file = open(number);
            if (file.claims) hand_in_all(crew, file, number);
            const Words fault = file.claims ? file.claims->fault() : file.fault;
            if (!fault.en.empty()) summary.unreadable_files.emplace_back(options_.files[number], fault);
        }
        while (!crew.is_empty() && !stopped_) take_oldest(crew);
        summary.claims = progress_.claims;
        summary.stopped = stopped_;
        if (!stopped_) court_.all_are_collected();
        return summary;
    }

    RunSummary judge() {
        progress_ = {};
        Crew crew{judges_.size(), [this](Chunk& chunk, std::size_t thread) { judge_chunk(chunk, *judges_[thread]); }};
        for (std::size_t number = 0; number < options_.files.size() && !stopped_; ++number) judge_file(crew, number);
        while (!crew.is_empty() && !stopped_) take_oldest(crew);
        summary_.stopped = stopped_;
        if (options_.time_profile != nullptr && progress_.claims > 0) {
            judges_.clear();  // they add to it when they end
            options_.time_profile->read += reading_ / static_cast<double>(progress_.claims) * static_cast<double>(options_.time_profile->claims);
        }
        return summary_;
    }

    /// One claim by itself: there are no others whose visits could count.
    [[nodiscard]] bool is_lone_claim() { return is_single() && inputs_.open(0).shape == Shape::one_claim; }

private:
    [[nodiscard]] bool is_single() const { return options_.files.size() == 1; }

    Inputs::Opened open(std::size_t number) {
        Inputs::Opened file = inputs_.open(number);
        progress_.total_bytes = inputs_.total_bytes();
        return file;
    }

    void judge_file(Crew& crew, std::size_t number) {
        const Inputs::Opened file = open(number);
        if (file.claims) {
            if (!has_begun_) outlet_->begin(is_single() ? file.shape : Shape::lines);
            has_begun_ = true;
            hand_in_all(crew, file, number);
        }
        const Words fault = file.claims ? file.claims->fault() : file.fault;
        if (fault.en.empty()) return;
        while (!crew.is_empty() && !stopped_) take_oldest(crew);
        if (stopped_) return;
        ++summary_.unreadable_files;
        outlet_->unreadable(options_.files[number], fault);
    }

    void hand_in_all(Crew& crew, const Inputs::Opened& file, std::size_t number) {
        for (bool more = true; more && !stopped_;) {
            while (crew.is_full() && !stopped_) take_oldest(crew);
            if (stopped_) return;
            Chunk& chunk = crew.vacant();
            chunk.file = number;
            chunk.shape = file.shape;
            more = timed_fill(chunk, *file.claims);
            if (chunk.claims.empty()) continue;
            crew.hand_in();
            // Who waits for each answer gets it before the next claim is read.
            while (options_.stream_visits && !crew.is_empty() && !stopped_) take_oldest(crew);
        }
    }

    bool timed_fill(Chunk& chunk, ClaimSource& source) {
        if (options_.time_profile == nullptr || progress_.is_collecting) return fill(chunk, source);
        const Stopwatch watch{options_.time_profile->clock};
        const bool more = fill(chunk, source);
        reading_ += watch.nanoseconds();
        return more;
    }

    /// False at the end of the file.
    bool fill(Chunk& chunk, ClaimSource& source) {
        while (chunk.bytes.size() < kChunkBytes) {
            const std::optional<ClaimText> claim = source.next();
            stopped_ = stopped_ || (options_.stop && options_.stop());
            if (stopped_ || !claim) return false;
            if (!progress_.is_collecting && to_skip_ > 0) {
                --to_skip_;
                if (!options_.stream_visits) continue;
                chunk.is_skipped = true;
            }
            chunk.add(*claim);
            if (claim->ending == Ending::cut_off) chunk.fault = source.fault();
            if (options_.stream_visits) break;
        }
        return true;
    }

    void take_oldest(Crew& crew) {
        const Chunk& chunk = crew.oldest();
        if (!progress_.is_collecting && !chunk.is_skipped) {
            stopped_ = !outlet_->give(chunk);
            if (stopped_) return;
            for (std::size_t i = 0; i < chunk.decisions.size(); ++i) summary_.decisions[i] += chunk.decisions[i];
        }
        progress_.claims += chunk.claims.size();
        crew.give_back();
        if (!options_.progress) return;
        progress_.bytes = inputs_.bytes();
        options_.progress(progress_);
    }

    static void collect_chunk(Chunk& chunk, Judge& judge) {
        for (std::size_t i = 0; i < chunk.claims.size(); ++i) {
            if (chunk.claims[i].ending == Ending::whole) judge.collect(chunk[i].text);
        }
    }

    void judge_chunk(Chunk& chunk, Judge& judge) const {
        for (std::size_t i = 0; i < chunk.claims.size(); ++i) {
            Report report = judged(chunk, chunk[i], judge);
            if (!is_single()) report.file = options_.files[chunk.file];
            if (chunk.shape == Shape::lines) report.line = chunk.claims[i].line;
            ++chunk.decisions[static_cast<std::size_t>(report.decision)];
            outlet_->put(chunk, std::move(report));
        }
    }

    [[nodiscard]] Report judged(const Chunk& chunk, const ClaimText& claim, Judge& judge) const {
        switch (claim.ending) {
            case Ending::whole: break;
            case Ending::too_long: {
                const std::string bytes = std::to_string(options_.claim_limit);
                return unreadable("too_long", claim.line, {"the claim is longer than " + bytes + " bytes", "超过 " + bytes + " 字节的上限"});
            }
            case Ending::cut_off: return unreadable("cut_off", claim.line, {"the file breaks off within this claim: " + chunk.fault.en, "文件在本申请处中断：" + chunk.fault.zh});
        }
        return judge.judge(claim.text, claim.line);
    }

    Court& court_;
    const BatchOptions& options_;
    Outlet* outlet_;
    Inputs inputs_;
    std::vector<std::unique_ptr<Judge>> judges_;
    std::size_t to_skip_;
    Progress progress_;
    RunSummary summary_;
    double reading_ = 0;
    bool has_begun_ = false;
    bool stopped_ = false;
};

}  // namespace

std::size_t RunSummary::claims() const { return std::accumulate(decisions.begin(), decisions.end(), std::size_t{0}); }

RunSummary run(Court& court, const BatchOptions& options, Outlet& outlet) {
    Run work{court, options, &outlet};
    if (!options.stream_visits && court.asks_of_others() && !work.is_lone_claim()) work.collect();
    return work.judge();
}

AddedSummary collect(Court& court, const BatchOptions& options) { return Run{court, options, nullptr}.collect(); }

}  // namespace claims
