#include "write/text_width.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "base/letters.hpp"

namespace claims {
namespace {

// What may not begin a line, and what may not end one. Straight quotes may be either.
constexpr std::u32string_view kClosing = U"，。、；：？！）］｝》〉」』】〕〗”’…—·％,.;:?!)]}%\"'";
constexpr std::u32string_view kOpening = U"（［｛《〈「『【〔〖“‘￥([{$\"'";

bool is_blank(char32_t letter) { return letter == U' ' || letter == U'\u3000'; }

bool is_one_of(std::u32string_view letters, char32_t letter) { return letters.find(letter) != letters.npos; }

/// Whether punctuation and marks let a line end between two neighbours.
bool may_be_cut(char32_t before, char32_t after) {
    return columns_of(after) > 0 && !is_one_of(kOpening, before) && !is_one_of(kClosing, after);
}

/// Whether a line ends well between two neighbours.
bool may_part(char32_t before, char32_t after) {
    if (is_blank(before) || is_blank(after)) return true;
    return (columns_of(before) == 2 || columns_of(after) == 2) && may_be_cut(before, after);
}

/// The place to cut a word that overflows at `end`: there, or a little before where punctuation asks for it.
std::size_t cut_before(std::u32string_view letters, std::size_t start, std::size_t end) {
    for (std::size_t cut = end; cut > start + 1; --cut) {
        if (may_be_cut(letters[cut - 1], letters[cut])) return cut;
    }
    return std::max(end, start + 1);
}

/// The end of the line that starts at `start` and has room for so many columns.
std::size_t end_of_line(std::u32string_view letters, std::size_t start, std::size_t room) {
    std::size_t used = 0;
    std::size_t parting = start;
    for (std::size_t end = start; end < letters.size(); ++end) {
        if (end > start && may_part(letters[end - 1], letters[end])) parting = end;
        used += columns_of(letters[end]);
        if (used > room) return parting > start ? parting : cut_before(letters, start, end);
    }
    return letters.size();
}

std::u32string_view without_blanks_at_end(std::u32string_view letters) {
    while (!letters.empty() && is_blank(letters.back())) letters.remove_suffix(1);
    return letters;
}

utf8proc_category_t category_of(char32_t letter) { return utf8proc_category(static_cast<utf8proc_int32_t>(letter)); }

bool is_harmful(char32_t letter) {
    const utf8proc_category_t category = category_of(letter);
    return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF || category == UTF8PROC_CATEGORY_ZL ||
           category == UTF8PROC_CATEGORY_ZP;
}

bool stands_on_another(char32_t letter) {
    const utf8proc_category_t category = category_of(letter);
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME;
}

void append_escaped(std::u32string& out, char32_t letter) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    const int digits = letter > 0xFFFF ? 8 : 4;
    out += digits == 8 ? U"\\U" : U"\\u";
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) out += static_cast<char32_t>(kDigits[(letter >> shift) & 0xFU]);
}

}  // namespace

std::size_t columns_of(char32_t letter) {
    if (letter >= U' ' && letter <= U'~') return 1;
    if (is_han(letter)) return 2;  // those too that are newer than the library's tables
    if (stands_on_another(letter) || is_harmful(letter)) return 0;
    return utf8proc_charwidth(static_cast<utf8proc_int32_t>(letter)) == 2 ? 2 : 1;
}

std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for (const char32_t letter : letters_of(text)) columns += columns_of(letter);
    return columns;
}

std::string harmless(std::string_view text) {
    std::u32string shown;
    shown.reserve(text.size());
    for (const char32_t letter : letters_of(text)) {
        if (is_harmful(letter)) {
            append_escaped(shown, letter);
        } else {
            shown += letter;
        }
    }
    return text_of(shown);
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width, Indent indent) {
    constexpr std::size_t kLeast = 2;  // a Chinese letter
    const std::u32string letters = letters_of(text);
    std::vector<std::string> lines;
    for (std::size_t start = 0; start < letters.size();) {
        const std::size_t blanks = lines.empty() ? indent.first : indent.rest;
        const std::size_t end = end_of_line(letters, start, std::max(width, blanks + kLeast) - blanks);
        const std::u32string_view line{letters.data() + start, end - start};
        lines.push_back(std::string(blanks, ' ') + text_of(without_blanks_at_end(line)));
        start = end;
        while (start < letters.size() && is_blank(letters[start])) ++start;
    }
    return lines;
}

}  // namespace claims
