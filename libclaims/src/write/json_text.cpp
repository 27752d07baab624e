#include "write/json_text.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>

namespace claims {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

constexpr std::uint64_t each_byte(std::uint64_t value) { return value * 0x0101010101010101U; }

/// Whether one of eight bytes is a control character, a quote, a backslash or no ASCII. A borrow may mark a clean byte above a marked one: the
/// word as a whole is told right, which is all that is asked.
bool is_special(std::uint64_t word) {
    const std::uint64_t quote = word ^ each_byte('"');
    const std::uint64_t backslash = word ^ each_byte('\\');
    const std::uint64_t found = (word - each_byte(0x20)) | (quote - each_byte(1)) | (backslash - each_byte(1)) | word;
    return (found & each_byte(0x80)) != 0;
}

bool is_plain(unsigned char byte) { return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\'; }

/// The end of the run of plain bytes from `place` on.
std::size_t end_of_plain(std::string_view text, std::size_t place) {
    std::uint64_t word = 0;
    while (place + sizeof word <= text.size()) {
        std::memcpy(&word, text.data() + place, sizeof word);
        if (is_special(word)) break;
        place += sizeof word;
    }
    while (place < text.size() && is_plain(static_cast<unsigned char>(text[place]))) ++place;
    return place;
}

/// Bytes of the letter outside ASCII at `place`; 0 where it is not well-formed (RFC 3629: none too long, no surrogates, none above U+10FFFF).
std::size_t letter_size(std::string_view text, std::size_t place) {
    const auto at = [text, place](std::size_t n) { return place + n < text.size() ? static_cast<unsigned char>(text[place + n]) : 0U; };
    const auto follows = [&at](std::size_t n) { return (at(n) & 0xC0U) == 0x80U; };
    const unsigned lead = at(0);
    const unsigned second = at(1);
    if (lead >= 0xE0 && lead <= 0xEF) {
        if (!follows(1) || !follows(2)) return 0;
        return (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ? 0 : 3;
    }
    if (lead >= 0xC2 && lead <= 0xDF) return follows(1) ? 2 : 0;
    if (lead < 0xF0 || lead > 0xF4 || !follows(1) || !follows(2) || !follows(3)) return 0;
    return (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F) ? 0 : 4;
}

void append_escaped(std::string& out, char byte) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    switch (byte) {
        case '"': out += "\\\""; return;
        case '\\': out += "\\\\"; return;
        case '\b': out += "\\b"; return;
        case '\f': out += "\\f"; return;
        case '\n': out += "\\n"; return;
        case '\r': out += "\\r"; return;
        case '\t': out += "\\t"; return;
    }
    const auto code = static_cast<unsigned char>(byte);
    out += "\\u00";
    out += kDigits[code >> 4U];
    out += kDigits[code & 0xFU];
}

}  // namespace

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    std::size_t written = 0;
    std::size_t place = end_of_plain(text, 0);
    while (place < text.size()) {
        if (static_cast<unsigned char>(text[place]) >= 0x80) {
            const std::size_t size = letter_size(text, place);
            if (size > 0) {
                place += size;
                if (place < text.size() && is_plain(static_cast<unsigned char>(text[place]))) place = end_of_plain(text, place);
                continue;
            }
        }
        out.append(text, written, place - written);
        if (static_cast<unsigned char>(text[place]) >= 0x80) {
            out += kReplacement;
        } else {
            append_escaped(out, text[place]);
        }
        written = place + 1;
        place = end_of_plain(text, written);
    }
    out.append(text, written);
    out += '"';
}

void append_number(std::string& out, std::size_t number) {
    std::array<char, 20> digits;  // 2^64 has 20
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    out.append(digits.data(), written.ptr);
}

void append_member(std::string& out, std::string_view key, std::string_view text) {
    if (text.empty()) return;
    out += key;
    append_quoted(out, text);
}

void append_member(std::string& out, std::string_view key, const Words& words, Language language) {
    switch (language) {
        case Language::en: append_member(out, key, words.en); return;
        case Language::zh: append_member(out, key, words.zh); return;
        case Language::both: break;
    }
    if (words.en.empty() && words.zh.empty()) return;
    out += key;
    out += R"({"en":)";
    append_quoted(out, words.en);
    out += R"(,"zh":)";
    append_quoted(out, words.zh);
    out += '}';
}

void append_texts(std::string& out, const std::vector<std::string>& texts) {
    append_array(out, texts, [](std::string& to, const std::string& text) { append_quoted(to, text); });
}

void append_member(std::string& out, std::string_view key, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    out += key;
    append_texts(out, texts);
}

}  // namespace claims
