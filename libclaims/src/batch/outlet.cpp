#include "batch/chunk.hpp"
#include "batch/run.hpp"

namespace claims {
namespace {

class ReportOutlet final : public Outlet {
public:
    explicit ReportOutlet(ReportSink& sink) : sink_{sink} {}

    void begin(Shape shape) override { sink_.begin(shape); }
    void put(Chunk& chunk, Report&& report) const override { chunk.reports.push_back(std::move(report)); }
    bool give(const Chunk& chunk) override {
        for (const Report& report : chunk.reports) {
            if (!sink_.take(report)) return false;
        }
        return true;
    }
    void unreadable(const std::string& file, const Words& why) override { sink_.unreadable(file, why); }

private:
    ReportSink& sink_;
};

class TextOutlet final : public Outlet {
public:
    explicit TextOutlet(TextSink& sink) : sink_{sink} {}

    void begin(Shape shape) override { sink_.begin(shape); }
    void put(Chunk& chunk, Report&& report) const override { sink_.append(chunk.text, report); }
    bool give(const Chunk& chunk) override { return sink_.take(chunk.text, chunk.claims.size()); }
    void unreadable(const std::string& file, const Words& why) override { sink_.unreadable(file, why); }

private:
    TextSink& sink_;
};

}  // namespace

RunSummary run(Court& court, const BatchOptions& options, ReportSink& sink) {
    ReportOutlet outlet{sink};
    return run(court, options, outlet);
}

RunSummary run(Court& court, const BatchOptions& options, TextSink& sink) {
    TextOutlet outlet{sink};
    return run(court, options, outlet);
}

}  // namespace claims
