#include "batch/claim_source.hpp"

#include <utility>

namespace claims {
namespace {

/// The whole text is one claim.
class WholeText final : public ClaimSource {
public:
    WholeText(Window window, std::size_t limit) : window_{std::move(window)}, limit_{limit} {}

    std::optional<ClaimText> next() override {
        if (std::exchange(taken_, true)) return std::nullopt;
        while (window_.ahead().size() <= limit_ && window_.more()) continue;
        // A file that gave nothing because it cannot be read is no empty claim.
        const bool has_fault = !window_.fault().en.empty();
        if (window_.ahead().empty() && has_fault) return std::nullopt;
        const Ending ending = window_.ahead().size() > limit_ ? Ending::too_long : has_fault ? Ending::cut_off : Ending::whole;
        return ClaimText{window_.ahead(), 1, ending};
    }

    [[nodiscard]] Words fault() const override { return window_.fault(); }

private:
    Window window_;
    std::size_t limit_;
    bool taken_ = false;
};

}  // namespace

std::unique_ptr<ClaimSource> claims_in(Window window, Shape shape, std::size_t limit) {
    switch (shape) {
        case Shape::one_claim: return std::make_unique<WholeText>(std::move(window), limit);
        case Shape::array: return elements_in(std::move(window), limit);
        case Shape::lines: return lines_in(std::move(window), limit);
    }
    return nullptr;
}

}  // namespace claims
