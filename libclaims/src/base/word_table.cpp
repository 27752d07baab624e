#include "base/word_table.hpp"

#include <bit>

namespace claims {

WordTable::WordTable(const std::vector<std::string_view>& words) : words_{words} {
    if (words_.empty()) return;
    // Four slots a word make a multiplier without collisions quick to find; a table that finds none doubles.
    unsigned bits = static_cast<unsigned>(std::bit_width(words_.size() * 4));
    for (std::uint64_t seed = 1;; ++seed) {
        if (seed % 4096 == 0) ++bits;
        multiplier_ = (seed * 0x9E3779B97F4A7C15ULL) | 1;
        shift_ = 64 - bits;
        slots_.assign(std::size_t{1} << bits, Slot{});
        bool collides = false;
        for (std::size_t place = 0; place < words_.size() && !collides; ++place) {
            const Ends ends = ends_of(words_[place]);
            Slot& slot = slots_[(mixed(ends, words_[place].size()) * multiplier_) >> shift_];
            collides = slot.place >= 0;
            slot = {ends, words_[place].size(), static_cast<std::int32_t>(place)};
        }
        if (!collides) return;
    }
}

}  // namespace claims
