#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace claims {

/// A fixed set of words (keys of an object, codes of a list) with a perfect hash: one probe and one comparison per look-up.
/// The words must outlive the table and be distinct.
class WordTable {
public:
    WordTable() = default;
    explicit WordTable(const std::vector<std::string_view>& words);

    /// The place of the word in the list that the table was made of, or -1.
    [[nodiscard]] int find(std::string_view word) const {
        if (slots_.empty()) return -1;
        const int place = slots_[(fingerprint(word) * multiplier_) >> shift_];
        if (place < 0 || words_[static_cast<std::size_t>(place)] != word) return -1;
        return place;
    }

    [[nodiscard]] const std::vector<std::string_view>& words() const { return words_; }

private:
    // The first and the last eight bytes and the length tell apart every two words of the product's lists.
    static std::uint64_t fingerprint(std::string_view word) {
        std::uint64_t head = 0;
        std::uint64_t tail = 0;
        const std::size_t size = word.size();
        if (size >= 8) {
            std::memcpy(&head, word.data(), 8);
            std::memcpy(&tail, word.data() + size - 8, 8);
        } else {
            std::memcpy(&head, word.data(), size);
        }
        return (head ^ (tail << 29 | tail >> 35)) + size;
    }

    std::vector<std::string_view> words_;
    std::vector<std::int16_t> slots_;
    std::uint64_t multiplier_ = 1;
    unsigned shift_ = 63;
};

}  // namespace claims
