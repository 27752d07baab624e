#pragma once

#include <string_view>

#include "base/block.hpp"

namespace claims {

/// Whether a word may occur in a text. False: it does not. True: its first, middle and last letter, at least, stand as far from each other as in the word,
/// which costs no more than to read the text. The word has three letters or more.
inline bool may_hold(std::string_view text, std::string_view word) {
    const auto is_at = [text](std::size_t place, char letter) { return block_at(text.data() + place) == static_cast<signed char>(letter); };
    const std::size_t middle = word.size() / 2;
    const std::size_t last = word.size() - 1;
    std::size_t place = 0;
    for (; place + last + sizeof(Block) <= text.size(); place += sizeof(Block)) {
        if (has_any(is_at(place, word.front()) & is_at(place + middle, word[middle]) & is_at(place + last, word.back()))) return true;
    }
    return text.substr(place).find(word) != std::string_view::npos;
}

}  // namespace claims
