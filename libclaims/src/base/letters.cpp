#include "base/letters.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>
#include <vector>

namespace claims {
namespace {

/// Of a byte or a code point.
template <class Letter>
bool is_ascii(Letter letter) {
    return static_cast<std::make_unsigned_t<Letter>>(letter) < 0x80;
}

constexpr char32_t kReplacement = 0xFFFD;

struct Range {
    char32_t first;
    char32_t last;
};

// Scripts.txt of Unicode, unassigned places within a block of ideographs included.
constexpr std::array<Range, 13> kHan{{{0x2E80, 0x2E99}, {0x2E9B, 0x2EF3}, {0x2F00, 0x2FD5}, {0x3005, 0x3005}, {0x3007, 0x3007}, {0x3021, 0x3029},
                                      {0x3038, 0x303B}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xF900, 0xFA6D}, {0xFA70, 0xFAD9}, {0x20000, 0x2FA1F},
                                      {0x30000, 0x323AF}}};
constexpr std::array<Range, 12> kLatin{{{'A', 'Z'}, {'a', 'z'}, {0xAA, 0xAA}, {0xBA, 0xBA}, {0xC0, 0xD6}, {0xD8, 0xF6}, {0xF8, 0x2B8},
                                        {0x300, 0x36F}, {0x1D00, 0x1D25}, {0x1E00, 0x1EFF}, {0x2C60, 0x2C7F}, {0xA722, 0xA787}}};
constexpr std::array<Range, 3> kPrivateUse{{{0xE000, 0xF8FF}, {0xF0000, 0xFFFFD}, {0x100000, 0x10FFFD}}};
constexpr std::u32string_view kLatinSeparators = U"/-',.\u00B7\u02BC\u2010\u2018\u2019";

template <std::size_t size>
bool within(const std::array<Range, size>& ranges, char32_t letter) {
    return std::any_of(ranges.begin(), ranges.end(), [letter](const Range& range) { return letter >= range.first && letter <= range.last; });
}

/// The letter at the front and the bytes that it takes; U+FFFD and 1 for a byte that is not well-formed.
std::pair<char32_t, std::size_t> front_letter(std::string_view text) {
    utf8proc_int32_t letter = 0;
    const auto bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const utf8proc_ssize_t taken = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &letter);
    if (taken <= 0) return {kReplacement, 1};
    return {static_cast<char32_t>(letter), static_cast<std::size_t>(taken)};
}

/// ASCII is normal as it is.
std::u32string nfkc_of_ascii(std::string_view text, Folding folding) {
    std::u32string letters{text.begin(), text.end()};
    if (folding == Folding::keep_case) return letters;
    for (char32_t& letter : letters) {
        if (letter >= U'A' && letter <= U'Z') letter += U'a' - U'A';
    }
    return letters;
}

bool shows_nothing(char32_t letter) { return is_white_space(letter) || is_invisible(letter); }

}  // namespace

std::u32string letters_of(std::string_view text) {
    std::u32string letters;
    letters.reserve(text.size());
    while (!text.empty()) {
        const auto [letter, taken] = front_letter(text);
        letters.push_back(letter);
        text.remove_prefix(taken);
    }
    return letters;
}

std::string text_of(std::u32string_view letters) {
    std::string text;
    text.reserve(letters.size() * 3);
    for (const char32_t letter : letters) {
        const bool surrogate = letter >= 0xD800 && letter <= 0xDFFF;
        const char32_t shown = surrogate || letter > 0x10FFFF ? kReplacement : letter;
        std::array<utf8proc_uint8_t, 4> bytes{};
        const utf8proc_ssize_t count = utf8proc_encode_char(static_cast<utf8proc_int32_t>(shown), bytes.data());
        for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) text.push_back(static_cast<char>(bytes[i]));
    }
    return text;
}

std::optional<std::u32string> nfkc(std::string_view text, Folding folding) {
    if (std::all_of(text.begin(), text.end(), is_ascii<char>)) return nfkc_of_ascii(text, folding);
    unsigned choice = UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT;
    if (folding == Folding::fold_case) choice |= UTF8PROC_CASEFOLD;
    const auto options = static_cast<utf8proc_option_t>(choice);
    const auto bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto length = static_cast<utf8proc_ssize_t>(text.size());

    const utf8proc_ssize_t needed = utf8proc_decompose(bytes, length, nullptr, 0, options);
    if (needed < 0) return std::nullopt;
    std::vector<utf8proc_int32_t> places(static_cast<std::size_t>(needed));
    utf8proc_decompose(bytes, length, places.data(), needed, options);
    const utf8proc_ssize_t kept = utf8proc_normalize_utf32(places.data(), needed, options);
    if (kept < 0) return std::nullopt;
    return std::u32string(places.begin(), places.begin() + kept);
}

bool is_white_space(char32_t letter) {
    if ((letter >= 0x9 && letter <= 0xD) || letter == 0x85) return true;
    if (is_ascii(letter)) return letter == U' ';
    const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(letter));
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

bool is_invisible(char32_t letter) {
    if (is_ascii(letter)) return (letter < U' ' || letter == 0x7F) && !is_white_space(letter);
    const utf8proc_property_t* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(letter));
    return property->ignorable != 0 || (property->category == UTF8PROC_CATEGORY_CC && !is_white_space(letter));
}

bool is_han(char32_t letter) { return within(kHan, letter); }

bool is_latin(char32_t letter) { return within(kLatin, letter); }

bool is_all_han(std::u32string_view letters) {
    return std::any_of(letters.begin(), letters.end(), is_han) &&
           std::all_of(letters.begin(), letters.end(), [](char32_t letter) { return letter == U'\u00B7' || is_han(letter); });
}

bool is_all_latin(std::u32string_view letters) {
    const auto allowed = [](char32_t letter) {
        return is_latin(letter) || is_white_space(letter) || kLatinSeparators.find(letter) != kLatinSeparators.npos;
    };
    return std::any_of(letters.begin(), letters.end(), is_latin) && std::all_of(letters.begin(), letters.end(), allowed);
}

bool is_unreadable(char32_t letter) { return letter == U'?' || letter == kReplacement || within(kPrivateUse, letter); }

std::string_view trimmed(std::string_view text) {
    while (!text.empty()) {
        const auto [letter, taken] = front_letter(text);
        if (!shows_nothing(letter)) break;
        text.remove_prefix(taken);
    }
    while (!text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
        const auto [letter, taken] = front_letter(text.substr(start));
        if (start + taken != text.size() || !shows_nothing(letter)) break;
        text = text.substr(0, start);
    }
    return text;
}

}  // namespace claims
