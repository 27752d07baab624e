#include "base/money.hpp"

#include "base/digits.hpp"

namespace claims {

namespace {

/// Reads "0.00" to "99999.99", as most amounts are; negative where another text stands.
std::int64_t fen_of_usual(std::string_view text) {
    if (text.size() < 4 || text.size() > 8 || text[text.size() - 3] != '.') return -1;
    const std::uint64_t bytes = digits::last_eight(text);
    const std::uint64_t without_point = (bytes & 0x000000FFFFFFFFFF) << 8 | (bytes & 0xFFFF000000000000);
    const std::uint64_t fen = without_point ^ digits::kZeros << (8 * (9 - text.size()));
    return digits::are_digits(fen) ? static_cast<std::int64_t>(digits::value(fen)) : -1;
}

}  // namespace

std::optional<Money> parse_money(std::string_view text) {
    if (const std::int64_t fen = fen_of_usual(text); fen >= 0) return Money{fen};
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    std::size_t point = text.find('.');
    const std::string_view yuan = text.substr(0, point);
    std::string_view decimals = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    if (yuan.empty() || yuan.size() > 16 || decimals.size() > 2 || (point != std::string_view::npos && decimals.empty())) return std::nullopt;
    std::int64_t fen = 0;
    for (const std::string_view part : {yuan, decimals}) {
        for (const char c : part) {
            if (c < '0' || c > '9') return std::nullopt;
            fen = fen * 10 + (c - '0');
        }
    }
    for (std::size_t missing = decimals.size(); missing < 2; ++missing) fen *= 10;
    if (fen > kGreatestFen) return std::nullopt;
    return Money{negative ? -fen : fen};
}

std::string to_string(Money money) {
    const bool negative = money.fen < 0;
    const std::int64_t fen = negative ? -money.fen : money.fen;
    const std::int64_t rest = fen % 100;
    std::string text = negative ? "-" : "";
    text += std::to_string(fen / 100);
    text += '.';
    text += static_cast<char>('0' + rest / 10);
    text += static_cast<char>('0' + rest % 10);
    return text;
}

Money share_rounded_down(Money money, int percent) {
    // Whole yuan apart, so that the product stays in range.
    return Money{money.fen / 100 * percent + money.fen % 100 * percent / 100};
}

}  // namespace claims
