#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

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
class ReportWriter final : public TextSink {
public:
    ReportWriter(Output& output, std::ostream& err, const WriterOptions& options) : output_{output}, err_{err}, options_{options} {}

    void begin(Shape shape) override;
    void append(std::string& to, const Report& report) const override;
    bool take(std::string_view text, std::size_t reports) override;
    void unreadable(const std::string& file, const Words& why) override;

    /// The first report that comes is already written, as this text: it is left out. Another one ends the run.
    void expect(std::string text) { expected_ = std::move(text); }
    [[nodiscard]] bool has_met_another() const { return has_met_another_ || !expected_.empty(); }

    /// After the last report: what closes the output.
    void end(const RunSummary& summary);

private:
    [[nodiscard]] bool is_array() const { return options_.format == Format::json && shape_ == Shape::array; }
    [[nodiscard]] bool is_lone() const { return options_.format == Format::json && shape_ == Shape::one_claim; }

    Output& output_;
    std::ostream& err_;
    WriterOptions options_;
    Shape shape_ = Shape::lines;
    bool has_begun_ = false;
    bool is_first_ = true;
    std::string expected_;
    bool has_met_another_ = false;
};

}  // namespace claims::cli
