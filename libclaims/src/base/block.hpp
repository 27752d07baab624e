#pragma once

#include <array>
#include <cstdint>
#include <cstring>

namespace claims {

/// Sixteen bytes at once, as every machine of today compares them; compilers know this of old. What a comparison marks is below zero.
typedef signed char Block __attribute__((vector_size(16)));

inline Block block_at(const char* bytes) {
    Block block;
    std::memcpy(&block, bytes, sizeof block);
    return block;
}

inline bool has_any(Block found) {
    std::array<std::uint64_t, 2> halves;
    std::memcpy(halves.data(), &found, sizeof found);
    return (halves[0] | halves[1]) != 0;
}

}  // namespace claims
