#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace claims {

/// Whether a word may occur in a text. False: it does not. True: its first, middle and last letter, at least, stand as far from each other as in the word,
/// which costs no more than to read the text. The word has three letters or more.
inline bool may_hold(std::string_view text, std::string_view word) {
    typedef signed char Block __attribute__((vector_size(16)));
    const auto block_at = [text](std::size_t place) {
        Block block;
        std::memcpy(&block, text.data() + place, sizeof block);
        return block;
    };
    const std::size_t middle = word.size() / 2;
    const std::size_t last = word.size() - 1;
    std::size_t place = 0;
    for (; place + last + sizeof(Block) <= text.size(); place += sizeof(Block)) {
        const Block found = (block_at(place) == static_cast<signed char>(word.front())) & (block_at(place + middle) == static_cast<signed char>(word[middle])) &
                            (block_at(place + last) == static_cast<signed char>(word.back()));
        std::array<std::uint64_t, 2> halves;
        std::memcpy(halves.data(), &found, sizeof found);
        if ((halves[0] | halves[1]) != 0) return true;
    }
    return text.substr(place).find(word) != std::string_view::npos;
}

}  // namespace claims
