#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace claims {

/// Numbers and texts on end, each found by the place at which it was added.
class TextStore {
public:
    /// Bytes so far: the place of what is added next.
    [[nodiscard]] std::size_t size() const { return bytes_.size(); }

    /// Seven bits a byte, the last one without the eighth.
    void add_number(std::uint64_t number) {
        reserve(10);
        for (; number > 0x7f; number >>= 7) bytes_.push_back(static_cast<char>(number | 0x80));
        bytes_.push_back(static_cast<char>(number));
    }

    /// The text is none of the store's own.
    void add_text(std::string_view text) {
        add_number(text.size());
        reserve(text.size());
        bytes_.insert(bytes_.end(), text.begin(), text.end());
    }

    /// Each reads what was added at `at`, and moves `at` behind it.
    std::uint64_t number(std::size_t& at) const {
        std::uint64_t number = 0;
        for (unsigned shift = 0;; shift += 7) {
            const auto byte = static_cast<unsigned char>(bytes_[at++]);
            number |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if (byte < 0x80) return number;
        }
    }
    /// Valid until something is added.
    std::string_view text(std::size_t& at) const {
        const std::size_t size = number(at);
        const std::string_view found{bytes_.data() + at, size};
        at += size;
        return found;
    }

    [[nodiscard]] std::size_t bytes() const { return bytes_.capacity(); }

private:
    /// Grows by an eighth.
    void reserve(std::size_t more) {
        if (bytes_.size() + more > bytes_.capacity()) bytes_.reserve((bytes_.size() + more) / 8 * 9 + 32);
    }

    std::vector<char> bytes_;
};

}  // namespace claims
