#include "generate/blank.hpp"

#include <charconv>
#include <utility>

namespace claims {
namespace {

constexpr std::pair<std::string_view, Blank::Kind> kKinds[] = {
    {"id", Blank::Kind::id},
    {"serial", Blank::Kind::serial},
    {"digits", Blank::Kind::digits},
    {"number", Blank::Kind::number},
    {"amount", Blank::Kind::amount},
    {"sum", Blank::Kind::sum},
    {"day", Blank::Kind::day},
    {"birth", Blank::Kind::birth},
    {"identity", Blank::Kind::identity},
    {"sex", Blank::Kind::sex},
    {"name", Blank::Kind::name},
    {"mother", Blank::Kind::mother},
    {"father", Blank::Kind::father},
    {"relative", Blank::Kind::relative},
    {"child-of", Blank::Kind::child_of},
    {"no-child-of", Blank::Kind::no_child_of},
};

/// Takes a whole number off the front.
std::optional<int> take_number(std::string_view& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

/// "5" or "5..9".
bool read_range(std::string_view text, Blank& blank) {
    const auto least = take_number(text);
    if (!least) return false;
    blank.least = blank.greatest = *least;
    if (text.empty() || text.front() == ':') return true;
    if (!text.starts_with("..")) return false;
    text.remove_prefix(2);
    const auto greatest = take_number(text);
    blank.greatest = greatest.value_or(0);
    return greatest && text.empty() && blank.least <= blank.greatest;
}

/// "", "+3", "-3", "+12..40", "-900..400" (of a distance back the farther first).
bool read_distance(std::string_view text, Blank& blank) {
    if (text.empty()) return true;
    const bool back = text.front() == '-';
    if (!back && text.front() != '+') return false;
    text.remove_prefix(1);
    auto first = take_number(text);
    auto last = first;
    if (first && text.starts_with("..")) {
        text.remove_prefix(2);
        last = take_number(text);
    }
    if (!first || !last || !text.empty()) return false;
    blank.least = back ? -*first : *first;
    blank.greatest = back ? -*last : *last;
    return blank.least <= blank.greatest;
}

/// "hospital.name", "drug:2.code": what is drawn is an entry of the list, not a field of it.
bool read_word(std::string_view text, const WordLists& lists, Blank& blank) {
    const std::size_t dot = text.find('.');
    if (dot == std::string_view::npos) return false;
    const std::string_view drawn = text.substr(0, dot);
    blank.kind = Blank::Kind::word;
    blank.drawn_as = name_hash(drawn);
    blank.words = lists.column(drawn.substr(0, drawn.find(':')), text.substr(dot + 1));
    return blank.words != nullptr;
}

}  // namespace

std::optional<Blank> read_blank(std::string_view text, const WordLists& lists) {
    Blank blank;
    blank.drawn_as = name_hash(text);
    const std::string_view name = text.substr(0, text.find_first_of(text.starts_with("day") ? ":+-" : ":"));
    for (const auto& [word, kind] : kKinds) {
        if (word != name) continue;
        blank.kind = kind;
        const std::string_view rest = text.substr(name.size());
        const bool is_read = kind == Blank::Kind::day ? read_distance(rest, blank) : rest.empty() || read_range(rest.substr(1), blank);
        return is_read ? std::optional{blank} : std::nullopt;
    }
    return read_word(text, lists, blank) ? std::optional{blank} : std::nullopt;
}

}  // namespace claims
