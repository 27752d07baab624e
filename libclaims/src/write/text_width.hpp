#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace claims {

/// Columns that a letter takes in a terminal: two for East Asian wide and full-width ones (Unicode UAX 11), none for marks that stand on the letter
/// before, else one. Ambiguous letters (“ ” … —) take one.
std::size_t columns_of(char32_t letter);

/// Columns of a UTF-8 text in one line.
std::size_t columns_of(std::string_view text);

/// The text with letters that would move the cursor, colour the terminal, turn the direction or stand unseen shown as \u001b (\U000e0041 beyond
/// four digits): control characters, line ends among them, and format characters of Unicode. A byte that is no UTF-8 becomes U+FFFD.
std::string harmless(std::string_view text);

/// The text as lines of at most `width` columns, without line ends. The first line is indented by `first` blanks, the others by `rest`. Lines end at
/// a blank, which is dropped, or beside a Chinese letter, but not before closing punctuation nor after opening. A word that is longer than a line is
/// cut anywhere. For indents that leave less than two columns a line has two. An empty text has no lines.
struct Indent {
    std::size_t first = 0;
    std::size_t rest = 0;
};
std::vector<std::string> wrapped(std::string_view text, std::size_t width, Indent indent = {});

}  // namespace claims
