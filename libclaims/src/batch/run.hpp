#pragma once

#include <cstddef>
#include <string_view>

#include <claims/batch.hpp>

namespace claims {

/// Who judges the claims of a run.
class Judge {
public:
    virtual ~Judge() = default;

    /// Takes notice of the visits of a claim. Where visits are a set: of every claim of the run, before the first is judged.
    virtual void collect(std::string_view claim) = 0;

    /// `line`: of the file, in which the text begins; for the places of problems.
    virtual Report judge(std::string_view claim, std::size_t line) = 0;
};

/// Runs a judge over the claims of files; see validate_files.
RunSummary run(Judge& judge, const BatchOptions& options, ReportSink& sink);

}  // namespace claims
