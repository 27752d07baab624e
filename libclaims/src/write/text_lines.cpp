#include "write/text_lines.hpp"

#include <algorithm>

namespace claims {
namespace {

constexpr std::size_t kLeastWidth = 20;
constexpr std::string_view kPlainAgain = "\x1B[0m";

// Select Graphic Rendition, ECMA-48.
std::string_view code_of(Color color) {
    switch (color) {
        case Color::none: return {};
        case Color::red: return "\x1B[31m";
        case Color::yellow: return "\x1B[33m";
        case Color::green: return "\x1B[32m";
    }
    return {};
}

}  // namespace

void TextLines::add(const Words& words, Indent indent, Color color) { add_words(words, indent, color, ""); }

void TextLines::add_item(const Words& words, Indent indent) { add_words(words, indent, Color::none, "- "); }

void TextLines::add_words(const Words& words, Indent indent, Color color, std::string_view mark) {
    const std::string& en = words.en.empty() ? words.zh : words.en;
    const std::string& zh = words.zh.empty() ? words.en : words.zh;
    if (en.empty()) return;
    const std::string& first = style_.language == Language::zh ? zh : en;
    const std::size_t start = text_.size() + indent.first;
    const Indent beside_mark = mark.empty() ? indent : Indent{indent.rest, indent.rest};
    add_text(first, beside_mark, color);
    text_.replace(start, mark.size(), mark);
    if (style_.language == Language::both && zh != en) add_text(zh, beside_mark, color);
}

void TextLines::add_text(const std::string& text, Indent indent, Color color) {
    const bool colored = style_.color && color != Color::none;
    for (const std::string& line : wrapped(harmless(text), std::max(style_.width, kLeastWidth), indent)) {
        if (colored) text_ += code_of(color);
        text_ += line;
        if (colored) text_ += kPlainAgain;
        text_ += '\n';
    }
}

}  // namespace claims
