#pragma once

#include <iosfwd>
#include <string>

#include <claims/batch.hpp>
#include <claims/write.hpp>

#include "command_line.hpp"
#include "output.hpp"

namespace claims::cli {

struct WriterOptions {
    Format format = Format::json;  ///< not by_output
    TextStyle style;
    bool prompt = false;  ///< hand on every report at once
};

/// Writes reports in the shape of the question.
class ReportWriter final : public ReportSink {
public:
    ReportWriter(Output& output, std::ostream& err, const WriterOptions& options) : output_{output}, err_{err}, options_{options} {}

    void begin(Shape shape) override;
    bool take(const Report& report) override;
    void unreadable(const std::string& file, const Words& why) override;

    /// After the last report: what closes the output.
    void end(const RunSummary& summary);

private:
    [[nodiscard]] bool is_array() const { return options_.format == Format::json && shape_ == Shape::array; }
    void append(const Report& report);

    Output& output_;
    std::ostream& err_;
    WriterOptions options_;
    Shape shape_ = Shape::lines;
    bool has_begun_ = false;
    bool is_first_ = true;
    std::string piece_;
};

}  // namespace claims::cli
