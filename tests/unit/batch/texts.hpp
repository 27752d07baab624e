#pragma once

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "batch/claim_source.hpp"
#include "batch/shape.hpp"

namespace claims::test {

/// A text that comes in pieces of at most `piece` bytes, as from a pipe; then, if so wished, a fault.
class TextBytes final : public Bytes {
public:
    explicit TextBytes(std::string text, std::size_t piece = 1 << 20, Words fault = {}) : text_{std::move(text)}, piece_{piece}, fault_{std::move(fault)} {}

    std::size_t read(char* to, std::size_t size) override {
        const std::size_t count = std::min({size, piece_, text_.size() - at_});
        std::memcpy(to, text_.data() + at_, count);
        at_ += count;
        return count;
    }

    [[nodiscard]] Words fault() const override { return at_ == text_.size() ? fault_ : Words{}; }

private:
    std::string text_;
    std::size_t piece_;
    Words fault_;
    std::size_t at_ = 0;
};

inline Window window(std::string text, std::size_t piece = 1 << 20) { return Window{std::make_unique<TextBytes>(std::move(text), piece)}; }

/// What a source gives: "line:text", with "!" before a text that is too long and "?" before one that is cut off; at last the fault, if there is one.
inline std::vector<std::string> taken(ClaimSource& source) {
    std::vector<std::string> all;
    while (const std::optional<ClaimText> claim = source.next()) {
        all.push_back((claim->ending == Ending::too_long ? "!" : claim->ending == Ending::cut_off ? "?" : "") + std::to_string(claim->line) + ":" + std::string{claim->text});
    }
    if (!source.fault().en.empty()) all.push_back(source.fault().en);
    return all;
}

}  // namespace claims::test
