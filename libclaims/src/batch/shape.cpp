#include "batch/shape.hpp"

#include "batch/first_value.hpp"

namespace claims {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

// Bytes in which a text must show that it is lines: those of some claims.
constexpr std::size_t kEnough = std::size_t{64} << 10;

bool is_utf16(std::string_view text) {
    if (text.size() < 2) return false;
    return text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff") || text[0] == '\0' || text[1] == '\0';
}

/// The line begins and ends as an object, without indentation, which the lists of a printed claim have.
bool is_claim_line(std::string_view line) {
    line = line.substr(0, line.find_last_not_of(kBlank) + 1);
    return line.size() > 2 && line.starts_with('{') && line.ends_with('}') && line.find('\n') == std::string_view::npos;
}

bool has_claim_line(std::string_view text) {
    for (;;) {
        const std::size_t end = text.find('\n');
        if (is_claim_line(text.substr(0, end))) return true;
        if (end == std::string_view::npos) return false;
        text.remove_prefix(end + 1);
    }
}

bool is_too_little(std::string_view text, std::size_t end) {
    return text.size() < kEnough || text.find_first_not_of(kBlank, end) == std::string_view::npos;
}

/// The offset of the first sign that is no white space; reads on until there is one. The size of the text where there is none.
std::size_t first_sign(Window& window) {
    for (;;) {
        const std::size_t at = window.ahead().find_first_not_of(kBlank);
        if (at != std::string_view::npos) return at;
        if (!window.more()) return window.ahead().size();
    }
}

/// A text whose first value ends at `end`, or breaks there.
Shape shape_by_first(std::string_view text, std::size_t begin, std::size_t end, bool broken) {
    const Shape alone = text[begin] == '[' ? Shape::array : Shape::one_claim;
    const std::size_t line_end = text.find('\n', begin);
    if (line_end == std::string_view::npos) return alone;
    const std::size_t second = text.find_first_not_of(kBlank, line_end);
    if (second == std::string_view::npos) return alone;
    if (!broken) return end <= line_end ? Shape::lines : alone;

    // A line that was cut off breaks there, or at the next one, unless it was cut off inside a list, where the next line seems to belong.
    const std::string_view rest = text.substr(second);
    return (end <= second && has_claim_line(rest)) || is_claim_line(rest.substr(0, rest.find('\n'))) ? Shape::lines : alone;
}

}  // namespace

Shape shape_of(Window& window, std::size_t limit, bool live) {
    while (window.ahead().size() < 3 && window.more()) continue;
    if (is_utf16(window.ahead())) return Shape::one_claim;
    if (window.ahead().starts_with("\xef\xbb\xbf")) window.pass(3);

    const std::size_t begin = first_sign(window);
    if (begin == window.ahead().size()) return Shape::one_claim;
    FirstValue value;
    for (std::size_t fed = begin;;) {
        const std::string_view text = window.ahead();
        value.feed(text.substr(fed));
        fed = text.size();
        if (value.state() != FirstValue::State::open) break;
        // An array is read element by element: its beginning must do.
        if (fed > (text[begin] == '[' ? kEnough : limit) || !window.more()) break;
    }
    const bool open = value.state() == FirstValue::State::open;
    if (open && window.ahead()[begin] == '[') return Shape::array;
    if (live && value.state() == FirstValue::State::ended && is_claim_line(window.ahead().substr(begin, value.end()))) return Shape::lines;
    // What follows the value decides.
    while (!open && is_too_little(window.ahead(), begin + value.end()) && window.more()) continue;
    return shape_by_first(window.ahead(), begin, begin + value.end(), value.state() != FirstValue::State::ended);
}

}  // namespace claims
