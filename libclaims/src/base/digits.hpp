#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace claims {

/// Decimal digits of a text, up to eight at once in the bytes of a number: the first character is the lowest byte.
namespace digits {

inline constexpr std::uint64_t kZeros = 0x3030303030303030;  ///< '0' in every byte

template <class Number>
std::uint64_t bytes_at(const char* text) {
    Number number;
    std::memcpy(&number, text, sizeof number);
    std::uint64_t bytes = number;
    if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes) >> (64 - 8 * sizeof number);
    return bytes;
}

/// A text of four to eight characters, with the last one in the highest byte, and zero before the first.
inline std::uint64_t last_eight(std::string_view text) {
    const std::uint64_t begin = bytes_at<std::uint32_t>(text.data());
    const std::uint64_t end = bytes_at<std::uint32_t>(text.data() + text.size() - 4);
    return begin << (8 * (8 - text.size())) | end << 32;
}

/// Whether every byte is at most 9.
inline bool are_digits(std::uint64_t bytes) { return ((bytes | (bytes + 0x7676767676767676)) & 0x8080808080808080) == 0; }

/// The number that eight digits write, each at most 9.
inline std::uint64_t value(std::uint64_t bytes) {
    bytes = bytes * 10 + (bytes >> 8);  // pairs, in every second byte
    constexpr std::uint64_t kPairs = 0x000000FF000000FF;
    return ((bytes & kPairs) * (100 + (std::uint64_t{1'000'000} << 32)) + (bytes >> 16 & kPairs) * (1 + (std::uint64_t{10'000} << 32))) >> 32;
}

}  // namespace digits

}  // namespace claims
