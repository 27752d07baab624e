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
        const Ends ends = ends_of(word);
        const Slot& slot = slots_[(mixed(ends, word.size()) * multiplier_) >> shift_];
        if (slot.ends.head != ends.head || slot.ends.tail != ends.tail || slot.size != word.size()) return -1;
        // Words of at most 16 bytes are their two ends.
        if (word.size() > 16 && std::memcmp(words_[static_cast<std::size_t>(slot.place)].data(), word.data(), word.size()) != 0) return -1;
        return slot.place;
    }

    [[nodiscard]] const std::vector<std::string_view>& words() const { return words_; }

private:
    /// The first and the last eight bytes, which overlap in a short word.
    struct Ends {
        std::uint64_t head = 0;
        std::uint64_t tail = 0;
    };

    struct Slot {
        Ends ends;
        std::size_t size = ~std::size_t{0};
        std::int32_t place = -1;
    };

    template <class Number>
    static std::uint64_t number_at(const char* bytes) {
        Number number;
        std::memcpy(&number, bytes, sizeof number);
        return number;
    }

    static Ends ends_of(std::string_view word) {
        const char* const first = word.data();
        const std::size_t size = word.size();
        if (size >= 8) return {number_at<std::uint64_t>(first), number_at<std::uint64_t>(first + size - 8)};
        if (size >= 4) return {number_at<std::uint32_t>(first), number_at<std::uint32_t>(first + size - 4)};
        if (size >= 2) return {number_at<std::uint16_t>(first), number_at<std::uint16_t>(first + size - 2)};
        return {size == 1 ? static_cast<unsigned char>(*first) : 0U, 0};
    }

    static std::uint64_t mixed(const Ends& ends, std::size_t size) { return (ends.head ^ (ends.tail << 29 | ends.tail >> 35)) + size; }

    std::vector<std::string_view> words_;
    std::vector<Slot> slots_{Slot{}};  // one of no word, where there are no words
    std::uint64_t multiplier_ = 0;
    unsigned shift_ = 63;
};

}  // namespace claims
