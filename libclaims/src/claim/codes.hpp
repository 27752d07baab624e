#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/word_table.hpp"

namespace claims {

/// The lists of codes of the vocabulary (codes.def); `none` for a field that holds no code.
enum class CodeListId : std::uint8_t {
    none,
#define LIST(name, ordered) name,
#define CODE(list, word, chinese)
#define GROUP(list, word, chinese)
#define MEMBER(group, list, word)
#include "claim/codes.def"
#undef LIST
#undef CODE
#undef GROUP
#undef MEMBER
};

/// One word of a list. Its number in the list is its place in codes.def, from 0; every list has fewer than 64.
struct Code {
    CodeListId list;
    std::string_view word;
    std::string_view chinese;
};

/// A word for several codes of one list, usable in a rule wherever a code is.
struct CodeGroup {
    CodeListId list;
    std::string_view word;
    std::string_view chinese;
    std::uint64_t members;  ///< bit n: the code of number n
};

namespace detail {

inline constexpr Code kCodes[] = {
#define LIST(name, ordered)
#define CODE(list, word, chinese) {CodeListId::list, #word, chinese},
#define GROUP(list, word, chinese)
#define MEMBER(group, list, word)
#include "claim/codes.def"
#undef CODE
#undef LIST
#undef GROUP
#undef MEMBER
};

}  // namespace detail

/// The codes of a list, in order of their numbers.
constexpr std::span<const Code> codes_of(CodeListId list) {
    std::size_t first = 0;
    while (first < std::size(detail::kCodes) && detail::kCodes[first].list != list) ++first;
    std::size_t last = first;
    while (last < std::size(detail::kCodes) && detail::kCodes[last].list == list) ++last;
    return std::span{detail::kCodes}.subspan(first, last - first);
}

/// The number of a code that is known to exist; a wrong word does not compile.
consteval std::uint8_t code_number(CodeListId list, std::string_view word) {
    std::uint8_t number = 0;
    for (const Code& code : codes_of(list)) {
        if (code.word == word) return number;
        ++number;
    }
    throw "no such code";
}

consteval std::uint64_t code_bit(CodeListId list, std::string_view word) { return std::uint64_t{1} << code_number(list, word); }

/// The words of a list, by their numbers.
const WordTable& words_of(CodeListId list);

/// The number of a word in its list, or -1.
int find_code(CodeListId list, std::string_view word);

/// The codes that a word of a rule stands for: one, those of a group, or 0 where the list has no such word.
std::uint64_t codes_named(CodeListId list, std::string_view word);

std::span<const CodeGroup> groups_of(CodeListId list);
std::string_view name_of(CodeListId list);

/// Whether the codes of the list ascend (`level`).
bool is_ordered(CodeListId list);

}  // namespace claims
