#include "base/money.hpp"

#include <gtest/gtest.h>

#include <random>

namespace claims {
namespace {

std::int64_t fen(std::string_view text) { return parse_money(text).value().fen; }

TEST(Amounts, yuan_are_read_to_the_fen) {
    EXPECT_EQ(fen("0"), 0);
    EXPECT_EQ(fen("12"), 1200);
    EXPECT_EQ(fen("12.5"), 1250);
    EXPECT_EQ(fen("12.05"), 1205);
    EXPECT_EQ(fen("4321.50"), 432150);
    EXPECT_EQ(fen("0.01"), 1);
    EXPECT_EQ(fen("-3.00"), -300);
    EXPECT_EQ(fen("-0.01"), -1);
    EXPECT_EQ(fen("-0"), 0);
    EXPECT_EQ(fen("0012.30"), 1230);
}

TEST(Amounts, what_is_no_amount_is_refused) {
    for (const char* text : {"", "-", ".", ".5", "5.", "-.5", "1.234", "1.2.3", "1,234.00", "1 234", " 1", "1 ", "+1", "--1", "1-", "1e3", "0x10", "12元",
                             "￥12", "¥12", "１２", "12.5x", "x", "1.-5", "NaN", "1.5-"}) {
        EXPECT_EQ(parse_money(text), std::nullopt) << text;
    }
}

TEST(Amounts, of_any_length_are_read_and_a_sign_beside_the_digits_is_no_digit) {
    std::int64_t yuan = 0;
    for (int length = 1; length <= 13; ++length) {
        yuan = yuan * 10 + length % 10;
        const std::string written = std::to_string(yuan) + ".07";
        EXPECT_EQ(fen(written), yuan * 100 + 7);
        EXPECT_EQ(fen("-" + written), -(yuan * 100 + 7));
        for (std::size_t i = 0; i < written.size(); ++i) {
            for (const char near : {'/', ':', ' ', '\0', '\xB0'}) {
                std::string other = written;
                other[i] = near;
                EXPECT_EQ(parse_money(other), std::nullopt) << other;
            }
        }
    }
}

TEST(Amounts, the_greatest_is_ten_million_million_yuan) {
    EXPECT_EQ(fen("9999999999999.99"), kGreatestFen - 1);
    EXPECT_EQ(fen("10000000000000.00"), kGreatestFen);
    EXPECT_EQ(parse_money("10000000000000.01"), std::nullopt);
    EXPECT_EQ(fen("-10000000000000.00"), -kGreatestFen);
    EXPECT_EQ(parse_money("-10000000000000.01"), std::nullopt);
    EXPECT_EQ(parse_money("9999999999999999.99"), std::nullopt);
    EXPECT_EQ(parse_money("99999999999999999999999999999999"), std::nullopt);
    EXPECT_EQ(parse_money(std::string(100'000, '9')), std::nullopt);
}

TEST(Amounts, an_amount_is_written_with_two_decimals) {
    EXPECT_EQ(to_string(Money{0}), "0.00");
    EXPECT_EQ(to_string(Money{1}), "0.01");
    EXPECT_EQ(to_string(Money{-1}), "-0.01");
    EXPECT_EQ(to_string(Money{10}), "0.10");
    EXPECT_EQ(to_string(Money{99}), "0.99");
    EXPECT_EQ(to_string(Money{100}), "1.00");
    EXPECT_EQ(to_string(Money{-432150}), "-4321.50");
    EXPECT_EQ(to_string(Money{kGreatestFen}), "10000000000000.00");
}

TEST(Amounts, what_is_written_is_read_again) {
    std::mt19937_64 random{70};
    for (int i = 0; i < 10'000; ++i) {
        const Money money{static_cast<std::int64_t>(random() % (2 * kGreatestFen + 1)) - kGreatestFen};
        ASSERT_EQ(parse_money(to_string(money)), money);
    }
}

TEST(Amounts, a_share_is_rounded_down_to_the_fen) {
    EXPECT_EQ(share_rounded_down(Money{33333}, 70).fen, 23333);
    EXPECT_EQ(share_rounded_down(Money{500000}, 70).fen, 350000);
    EXPECT_EQ(share_rounded_down(Money{1}, 70).fen, 0);
    EXPECT_EQ(share_rounded_down(Money{2}, 70).fen, 1);
    EXPECT_EQ(share_rounded_down(Money{9}, 70).fen, 6);
    EXPECT_EQ(share_rounded_down(Money{10}, 70).fen, 7);
    EXPECT_EQ(share_rounded_down(Money{11}, 70).fen, 7);
    EXPECT_EQ(share_rounded_down(Money{12345}, 0).fen, 0);
    EXPECT_EQ(share_rounded_down(Money{12345}, 100).fen, 12345);
    EXPECT_EQ(share_rounded_down(Money{kGreatestFen}, 100).fen, kGreatestFen);
}

TEST(Amounts, a_share_is_the_exact_floor_for_every_amount_and_percentage) {
    std::mt19937 random{7030};
    for (int i = 0; i < 20'000; ++i) {
        const auto amount = static_cast<std::int64_t>(random() % 1'000'000'000);
        const auto percent = static_cast<int>(random() % 101);
        ASSERT_EQ(share_rounded_down(Money{amount}, percent).fen, amount * percent / 100);
    }
}

}  // namespace
}  // namespace claims
