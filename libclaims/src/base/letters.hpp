#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace claims {

/// The letters (code points) of a UTF-8 text; U+FFFD for each byte that is not well-formed UTF-8.
std::u32string letters_of(std::string_view text);

/// UTF-8. Letters that UTF-8 cannot encode become U+FFFD.
std::string text_of(std::u32string_view letters);

enum class Folding { keep_case, fold_case };

/// Unicode NFKC, with full case folding on request. nullopt where the text is not well-formed UTF-8. The time grows with the square of the
/// longest run of combining marks, so hostile texts must be cut before.
std::optional<std::u32string> nfkc(std::string_view text, Folding folding);

/// White space of Unicode, U+3000 among it.
bool is_white_space(char32_t letter);

/// Takes no room when shown: what Unicode lets a renderer ignore (U+200B to U+200F, U+2060, U+FEFF, U+00AD, marks of direction, variation
/// selectors) and control characters that are no white space.
bool is_invisible(char32_t letter);

/// Script Han: ideographs, compatibility ideographs, radicals, 々 and 〇.
bool is_han(char32_t letter);

/// Letters of the script Latin, and the combining marks U+0300 to U+036F that stand on them.
bool is_latin(char32_t letter);

/// Only Han letters, at least one, and the dot U+00B7.
bool is_all_han(std::u32string_view letters);

/// Only Latin letters, at least one, and what stands between them in names: white space and / - ' , . U+00B7, curly apostrophes, U+2010.
bool is_all_latin(std::u32string_view letters);

/// A private-use character, U+FFFD or a question mark: what is left where a system lacked the character.
bool is_unreadable(char32_t letter);

/// Without the white space and the invisible characters at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace claims
