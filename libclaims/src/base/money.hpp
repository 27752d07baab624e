#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace claims {

/// An amount of renminbi, counted in fen (0.01 yuan).
struct Money {
    std::int64_t fen = 0;

    friend constexpr auto operator<=>(const Money&, const Money&) = default;
};

/// Amounts lie within ± 10,000,000,000,000.00 yuan, so that the sum of a claim's amounts cannot overflow.
inline constexpr std::int64_t kGreatestFen = 1'000'000'000'000'000;

/// Reads a decimal text of yuan with at most two decimals: "12", "12.5", "4321.50", "-3.00". nullopt for any other text and out of range.
std::optional<Money> parse_money(std::string_view text);

/// Yuan with two decimals: "4321.50".
std::string to_string(Money money);

/// The share of an amount in whole fen, rounded down: floor(70 % of 333.33) is 233.33. `percent` lies in 0 to 100, the amount is not negative.
Money share_rounded_down(Money money, int percent);

}  // namespace claims
