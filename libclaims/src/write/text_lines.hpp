#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <claims/words.hpp>
#include <claims/write.hpp>

#include "write/text_width.hpp"

namespace claims {

enum class Color : std::uint8_t { none, red, yellow, green };

/// Lines for a terminal: in the language asked for (English, then Chinese under it, for both; once where they are the same), wrapped to its width,
/// coloured only if the style says so, and harmless whatever a claim wrote into them. Widths under 20 columns count as 20.
class TextLines {
public:
    explicit TextLines(const TextStyle& style) : style_{style} {}

    /// Nothing where the words are empty; where one language is, the other stands in for it.
    void add(const Words& words, Indent indent = {}, Color color = Color::none);

    /// As `add`, with a dash in front; the second language stands under the first without one.
    void add_item(const Words& words, Indent indent);

    /// The same with another mark in front: "1. ". It has no more columns than the indent leaves for it.
    void add_marked(const Words& words, Indent indent, std::string_view mark) { add_words(words, indent, Color::none, mark); }

    void add_blank() { text_ += '\n'; }

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    void add_words(const Words& words, Indent indent, Color color, std::string_view mark);
    void add_text(const std::string& text, Indent indent, Color color);

    TextStyle style_;
    std::string text_;
};

}  // namespace claims
