#include "base/traditional_simplified.hpp"

#include <algorithm>
#include <compare>
#include <iterator>

namespace claims {
namespace {

struct Pair {
    char32_t traditional;
    char32_t simplified;

    friend constexpr auto operator<=>(const Pair&, const Pair&) = default;
};

constexpr Pair kPairs[] = {
#include "base/traditional_simplified.inc"
};

}  // namespace

bool are_traditional_and_simplified(char32_t a, char32_t b) {
    return std::binary_search(std::begin(kPairs), std::end(kPairs), Pair{a, b}) || std::binary_search(std::begin(kPairs), std::end(kPairs), Pair{b, a});
}

}  // namespace claims
