#include <cstdint>

#include "base/json_walk.hpp"

namespace claims {
namespace {

unsigned byte_at(std::string_view text, std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; }

bool continues(std::string_view text, std::size_t i) { return i < text.size() && (byte_at(text, i) & 0xC0) == 0x80; }

/// Bytes of the UTF-8 character at the front; 0 where there is none (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF).
std::size_t character_length(std::string_view text) {
    const unsigned first = byte_at(text, 0);
    const unsigned second = byte_at(text, 1);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first < 0xE0) return continues(text, 1) ? 2 : 0;
    if (first >= 0xE0 && first < 0xF0) {
        const bool fits = continues(text, 1) && continues(text, 2) && !(first == 0xE0 && second < 0xA0) && !(first == 0xED && second >= 0xA0);
        return fits ? 3 : 0;
    }
    if (first >= 0xF0 && first < 0xF5) {
        const bool fits = continues(text, 1) && continues(text, 2) && continues(text, 3) && !(first == 0xF0 && second < 0x90) &&
                          !(first == 0xF4 && second >= 0x90);
        return fits ? 4 : 0;
    }
    return 0;
}

/// Bytes of the GB18030 character at the front (one, two or four); 0 where there is none.
std::size_t gb18030_length(std::string_view text) {
    const unsigned first = byte_at(text, 0);
    const unsigned second = byte_at(text, 1);
    if (first < 0x80) return 1;
    if (first == 0x80 || first == 0xFF) return 0;
    if ((second >= 0x40 && second <= 0xFE && second != 0x7F)) return 2;
    const bool four = second >= 0x30 && second <= 0x39 && byte_at(text, 2) >= 0x81 && byte_at(text, 3) >= 0x30 && byte_at(text, 3) <= 0x39;
    return four ? 4 : 0;
}

/// A control character as pictures and archives have them.
bool is_of_no_text(char c) { return byte_at({&c, 1}, 0) < 0x20 && c != '\t' && c != '\n' && c != '\r'; }

Malformed bad_utf8(std::string_view text, std::size_t offset) {
    const std::string_view encoding = recognised_encoding(text);
    if (encoding.empty()) return {offset, {"this byte is no UTF-8", "此处字节不是合法的 UTF-8"}};
    const std::string name{encoding};
    return {offset, {"the bytes are no UTF-8; they look like " + name + ": convert the text to UTF-8", "文本不是 UTF-8，疑似 " + name + " 编码，请转换为 UTF-8"}};
}

}  // namespace

Malformed first_fault(std::string_view text) {
    if (recognised_encoding(text.substr(0, 4)) == "UTF-16") return bad_utf8(text, 0);
    bool in_string = false;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = character_length(text.substr(i));
        if (length == 0) return bad_utf8(text, i);
        const unsigned c = byte_at(text, i);
        if (in_string && c < 0x20) return {i, {"a control character inside a string is not escaped", "字符串中的控制字符未转义"}};
        if (!in_string && c == '\\') return {i, {"an escape stands outside a string", "转义符出现在字符串之外"}};
        if (in_string && c == '\\') ++i;
        else if (c == '"') in_string = !in_string;
        i += length;
    }
    return {text.size(), {"the text ends in the middle of a string", "文本在字符串中途截断"}};
}

std::string_view recognised_encoding(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return "UTF-16";
    if (bytes.size() >= 4 && ((bytes[0] == '\0' && bytes[1] != '\0') || (bytes[0] != '\0' && bytes[1] == '\0'))) return "UTF-16";
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t length = gb18030_length(bytes.substr(i));
        if (length == 0 || is_of_no_text(bytes[i])) return {};
        i += length;
    }
    return "GB18030";
}

}  // namespace claims
