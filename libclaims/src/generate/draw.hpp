#pragma once

#include <cstdint>
#include <string_view>

#include "base/date.hpp"

namespace claims {

/// What is drawn for one claim. Nothing is drawn in turn: each value comes from the claim's key and the name of what is drawn, so that a fault or
/// another order of keys changes no other value. The standard library's distributions differ between libraries, and are not used.
struct Draw {
    std::uint64_t seed;
    std::uint64_t number;
    std::uint64_t key;
    bool is_ascii = false;
    bool is_male = false;
    Date day{};    ///< on which the event of the claim began
    Date birth{};  ///< of the insured
};

/// SplitMix64: of every 64 bits others, all of them depending on all.
std::uint64_t mixed(std::uint64_t bits);

/// The key of a claim: of a seed and a number.
std::uint64_t key_of(std::uint64_t seed, std::uint64_t number);

/// FNV-1a, by which what is drawn is named.
std::uint64_t name_hash(std::string_view name);

/// 0 to count - 1, each as likely as the others but for one part in 2³² / count. `count` is below 2³².
std::uint64_t drawn_below(std::uint64_t count, std::uint64_t bits);

/// least to greatest, both included.
int drawn_between(int least, int greatest, std::uint64_t bits);

}  // namespace claims
