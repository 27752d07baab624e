#include <algorithm>
#include <utility>

#include "batch/claim_source.hpp"
#include "batch/json_edge.hpp"

namespace claims {
namespace {

/// The elements of a JSON array. Where commas or the end are wrong, the elements are given out all the same, and the fault says so.
class ArrayElements final : public ClaimSource {
public:
    ArrayElements(Window window, std::size_t limit) : window_{std::move(window)}, limit_{limit} {}

    std::optional<ClaimText> next() override {
        if (at_end_) return std::nullopt;
        if (skipping_) {
            skip_rest();
        } else {
            pass(std::exchange(last_, 0));
        }
        if (!find_element()) {
            at_end_ = true;
            return std::nullopt;
        }
        first_ = false;
        return element();
    }

    [[nodiscard]] Words fault() const override { return window_.fault().en.empty() ? fault_ : window_.fault(); }

private:
    void pass(std::size_t count) {
        const std::string_view passed = window_.ahead().substr(0, count);
        line_ += static_cast<std::size_t>(std::count(passed.begin(), passed.end(), '\n'));
        window_.pass(count);
    }

    /// The next sign that is no white space; 0 at the end of the text.
    char sign() {
        for (;;) {
            const std::size_t at = window_.ahead().find_first_not_of(" \t\r\n");
            pass(std::min(at, window_.ahead().size()));
            if (at != std::string_view::npos) return window_.ahead().front();
            if (!window_.more()) return '\0';
        }
    }

    /// Goes to the next element; false at the end of the array.
    bool find_element() {
        if (first_ && sign() == '[') pass(1);
        bool comma = first_;
        for (;;) {
            switch (sign()) {
                case '\0': return end_of_text();
                case ']': return end_of_array(comma);
                case ',':
                    if (comma) say("there is a comma too many", "多了一个逗号");
                    comma = true;
                    pass(1);
                    break;
                default:
                    if (!comma) say("a comma is missing", "缺少逗号");
                    return true;
            }
        }
    }

    bool end_of_text() {
        if (window_.ahead().empty()) say("the array is not closed", "数组没有结束");
        return false;
    }

    bool end_of_array(bool comma) {
        if (comma && !first_) say("there is a comma too many", "多了一个逗号");
        pass(1);
        if (sign() != '\0') say("something follows the array", "数组之后还有内容");
        return false;
    }

    ClaimText element() {
        edge_ = JsonEdge{};
        std::size_t seen = 0;
        for (;;) {
            const std::size_t end = edge_.find(window_.ahead().substr(seen));
            const std::size_t size = end == JsonEdge::kOpen ? window_.ahead().size() : seen + end;
            if (size > limit_) {
                skipping_ = true;
                skip_ = size;
                is_open_ = end == JsonEdge::kOpen;
                return {window_.ahead().substr(0, limit_), line_, Ending::too_long};
            }
            last_ = size;
            seen = window_.ahead().size();
            if (end != JsonEdge::kOpen) return {window_.ahead().substr(0, size), line_, Ending::whole};
            if (window_.more()) continue;
            return {window_.ahead().substr(0, size), line_, window_.fault().en.empty() ? Ending::whole : Ending::cut_off};
        }
    }

    /// Passes an element that is too long, without keeping it.
    void skip_rest() {
        skipping_ = false;
        pass(skip_);
        while (is_open_ && window_.more()) {
            const std::size_t end = edge_.find(window_.ahead());
            is_open_ = end == JsonEdge::kOpen;
            pass(is_open_ ? window_.ahead().size() : end);
        }
    }

    /// The first fault is said; those after it may be its consequences.
    void say(const char* en, const char* zh) {
        if (!fault_.en.empty()) return;
        const std::string line = std::to_string(line_);
        fault_ = {"it is no JSON array: " + std::string{en} + " in line " + line, "不是完整的 JSON 数组：第 " + line + " 行" + zh};
    }

    Window window_;
    std::size_t limit_;
    JsonEdge edge_;
    std::size_t line_ = 1;
    std::size_t last_ = 0;  ///< bytes of the element that was given out
    std::size_t skip_ = 0;  ///< the same of one that is too long
    bool skipping_ = false;
    bool is_open_ = false;  ///< the one that is too long goes on
    bool first_ = true;
    bool at_end_ = false;
    Words fault_;
};

}  // namespace

std::unique_ptr<ClaimSource> elements_in(Window window, std::size_t limit) { return std::make_unique<ArrayElements>(std::move(window), limit); }

}  // namespace claims
