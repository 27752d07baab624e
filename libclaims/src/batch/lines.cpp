#include <utility>

#include "batch/claim_source.hpp"

namespace claims {
namespace {

/// Every line that is not blank is a claim.
class Lines final : public ClaimSource {
public:
    Lines(Window window, std::size_t limit) : window_{std::move(window)}, limit_{limit} {}

    std::optional<ClaimText> next() override {
        for (;;) {
            window_.pass(std::exchange(last_, 0));
            const std::optional<ClaimText> line = next_line();
            if (!line || line->ending == Ending::too_long || line->text.find_first_not_of(" \t\r") != std::string_view::npos) return line;
        }
    }

    [[nodiscard]] Words fault() const override { return window_.fault(); }

private:
    std::optional<ClaimText> next_line() {
        if (skipping_) skip_rest();
        for (std::size_t seen = 0;;) {
            const std::string_view ahead = window_.ahead();
            const std::size_t end = ahead.find('\n', seen);
            const std::size_t size = end == std::string_view::npos ? ahead.size() : end;
            if (size > limit_) {
                skipping_ = true;
                return ClaimText{ahead.substr(0, limit_), line_, Ending::too_long};
            }
            if (end != std::string_view::npos) {
                last_ = end + 1;
                return ClaimText{ahead.substr(0, end), line_++, Ending::whole};
            }
            seen = ahead.size();
            if (window_.more()) continue;
            if (window_.ahead().empty()) return std::nullopt;
            last_ = window_.ahead().size();
            return ClaimText{window_.ahead(), line_++, window_.fault().en.empty() ? Ending::whole : Ending::cut_off};
        }
    }

    /// Passes a line that is too long, without keeping it.
    void skip_rest() {
        skipping_ = false;
        ++line_;
        for (;;) {
            const std::size_t end = window_.ahead().find('\n');
            if (end != std::string_view::npos) return window_.pass(end + 1);
            window_.pass(window_.ahead().size());
            if (!window_.more()) return;
        }
    }

    Window window_;
    std::size_t limit_;
    std::size_t line_ = 1;
    std::size_t last_ = 0;  ///< bytes of the line that was given out
    bool skipping_ = false;
};

}  // namespace

std::unique_ptr<ClaimSource> lines_in(Window window, std::size_t limit) { return std::make_unique<Lines>(std::move(window), limit); }

}  // namespace claims
