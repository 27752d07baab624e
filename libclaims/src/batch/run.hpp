#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include <claims/batch.hpp>

namespace claims {

struct Chunk;

/// Judges claims, for one thread of a run.
class Judge {
public:
    virtual ~Judge() = default;

    /// Takes notice of the visits of a claim. Where visits are a set: of every claim of the run, before the first is judged.
    virtual void collect(std::string_view claim) = 0;

    /// `line`: of the file, in which the text begins; for the places of problems.
    virtual Report judge(std::string_view claim, std::size_t line) = 0;
};

/// Who judges the claims of a run.
class Court {
public:
    virtual ~Court() = default;

    /// A judge for one more thread. They work side by side.
    virtual std::unique_ptr<Judge> judge() = 0;

    /// Whether what is known of other claims may change a report: else none is collected.
    [[nodiscard]] virtual bool asks_of_others() const { return true; }

    /// Called once between the last claim that is collected and the first that is judged.
    virtual void all_are_collected() {}
};

/// Where the reports of a run go.
class Outlet {
public:
    virtual ~Outlet() = default;
    virtual void begin(Shape shape) = 0;

    /// Puts a report into the chunk. Called by the thread that judges.
    virtual void put(Chunk& chunk, Report&& report) const = 0;

    /// Gives the reports of a chunk to the sink, in order. False ends the run.
    virtual bool give(const Chunk& chunk) = 0;
    virtual void unreadable(const std::string& file, const Words& why) = 0;
};

/// Runs a court over the claims of files; see validate_files.
RunSummary run(Court& court, const BatchOptions& options, Outlet& outlet);
RunSummary run(Court& court, const BatchOptions& options, ReportSink& sink);
RunSummary run(Court& court, const BatchOptions& options, TextSink& sink);

/// The first pass alone.
AddedSummary collect(Court& court, const BatchOptions& options);

}  // namespace claims
