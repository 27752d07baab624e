#include "write/json_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>

#include "base/block.hpp"

namespace claims {
namespace {

constexpr std::size_t kStep = 1024;  // room is filled before it is written: no more than is likely to be needed

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// Marks what is a control character, a quote, a backslash or no ASCII: that is below zero.
Block specials(Block block) { return (block < 0x20) | (block == '"') | (block == '\\'); }

bool is_plain(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
}

/// A text on its way into a place with room for it.
struct Copying {
    const char* from;
    const char* end;
    char* to;

    [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(end - from); }

    /// Copies the plain bytes that come next.
    void copy_plain() {
        while (left() >= 2 * sizeof(Block) && !has_any(specials(block_at(from)) | specials(block_at(from + sizeof(Block))))) take<2 * sizeof(Block)>();
        while (left() >= sizeof(Block) && !has_any(specials(block_at(from)))) take<sizeof(Block)>();
        if (left() < sizeof(Block) && copy_short()) return;
        while (from != end && is_plain(*from)) take<1>();
    }

    /// Copies what is left, less than a block, as two parts that may overlap. False where not all of it is plain, or it is shorter than that pays for.
    bool copy_short() {
        if (left() >= sizeof(std::uint64_t)) return copy_as_two<std::uint64_t>();
        return left() >= sizeof(std::uint32_t) && copy_as_two<std::uint32_t>();
    }

    template <typename Part>
    bool copy_as_two() {
        std::array<Part, 2> parts;
        std::memcpy(&parts[0], from, sizeof(Part));
        std::memcpy(&parts[1], end - sizeof(Part), sizeof(Part));
        Block block = Block{} + ' ';
        std::memcpy(&block, parts.data(), sizeof parts);
        if (has_any(specials(block))) return false;
        const std::size_t bytes = left();
        std::memcpy(to, &parts[0], sizeof(Part));
        std::memcpy(to + bytes - sizeof(Part), &parts[1], sizeof(Part));
        to += bytes;
        from = end;
        return true;
    }

    /// Copies the letters of three bytes that come next, as most of Chinese: all but the rare ones that need a closer look.
    void copy_letters() {
        while (left() >= 3 && is_of_three(from)) take<3>();
    }

    template <std::size_t bytes>
    void take() {
        std::memcpy(to, from, bytes);
        to += bytes;
        from += bytes;
    }

    static bool is_of_three(const char* letter) {
        const auto lead = static_cast<unsigned char>(letter[0]);
        return lead >= 0xE1 && lead <= 0xEF && lead != 0xED && follows(letter[1]) && follows(letter[2]);
    }

    static bool follows(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }
};

/// Bytes of the letter outside ASCII that comes first; 0 where it is not well-formed (RFC 3629: none too long, no surrogates, none above U+10FFFF).
std::size_t letter_size(std::string_view text) {
    const auto at = [text](std::size_t n) { return n < text.size() ? static_cast<unsigned char>(text[n]) : 0U; };
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

void append_escaped(JsonText& out, char byte) {
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

/// Appends the letter that comes first, which is not plain, as JSON has it. Gives its bytes.
std::size_t append_special(JsonText& out, std::string_view text) {
    if (static_cast<unsigned char>(text.front()) < 0x80) {
        append_escaped(out, text.front());
        return 1;
    }
    const std::size_t size = letter_size(text);
    out += size == 0 ? kReplacement : text.substr(0, size);
    return std::max<std::size_t>(size, 1);
}

}  // namespace

JsonText::JsonText(std::string& text, std::size_t expected) : text_{text} {
    const std::size_t needed = text.size() + expected;
    if (needed > text.capacity()) text.reserve(std::max(needed, 2 * text.capacity()));  // many reports are appended to one text
    at_ = end_ = text.data() + text.size();
}

void JsonText::grow(std::size_t bytes) {
    const auto written = static_cast<std::size_t>(at_ - text_.data());
    text_.resize(written + std::max(bytes, kStep));
    at_ = text_.data() + written;
    end_ = text_.data() + text_.size();
}

void append_quoted(JsonText& out, std::string_view text) {
    Copying copying{text.data(), text.data() + text.size(), out.room(text.size() + 2)};
    *copying.to++ = '"';
    for (;;) {
        copying.copy_plain();
        if (copying.from == copying.end) break;
        copying.copy_letters();
        if (copying.from == copying.end || is_plain(*copying.from)) continue;
        out.wrote_to(copying.to);
        copying.from += append_special(out, {copying.from, copying.left()});
        copying.to = out.room(copying.left() + 1);
    }
    *copying.to++ = '"';
    out.wrote_to(copying.to);
}

void append_quoted(std::string& out, std::string_view text) {
    JsonText json{out, text.size() + 2};
    append_quoted(json, text);
}

void append_number(JsonText& out, std::size_t number) {
    constexpr std::size_t kMostDigits = 20;  // of 2^64
    char* const to = out.room(kMostDigits);
    out.wrote_to(std::to_chars(to, to + kMostDigits, number).ptr);
}

void append_member(JsonText& out, std::string_view key, const Words& words, Language language) {
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

void append_texts(JsonText& out, const std::vector<std::string>& texts) {
    append_array(out, texts, [](JsonText& to, const std::string& text) { append_quoted(to, text); });
}

}  // namespace claims
