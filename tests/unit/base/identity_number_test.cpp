#include "base/identity_number.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace claims {
namespace {

// 11010519491231002X is the worked example of GB 11643-1999, as is 440524188001010014.
TEST(IdentityNumber, the_examples_of_the_standard_are_right) {
    EXPECT_EQ(read_identity_number("11010519491231002X"), (IdentityNumber{IdentityFault::none, 1949, 12, 31, 'X'}));
    EXPECT_EQ(read_identity_number("440524188001010014"), (IdentityNumber{IdentityFault::none, 1880, 1, 1, '4'}));
}

TEST(IdentityNumber, a_small_x_full_width_digits_and_outer_blanks_are_read) {
    for (const char* text : {"11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", "１１０１０５１９４９１２３１００２ｘ", " \u300011010519491231002X\uFEFF"}) {
        EXPECT_EQ(read_identity_number(text).fault, IdentityFault::none) << text;
    }
}

TEST(IdentityNumber, it_has_18_characters) {
    const IdentityNumber wrong{IdentityFault::length, 0, 0, 0, '\0'};
    EXPECT_EQ(read_identity_number("1101051949123100"), wrong);
    EXPECT_EQ(read_identity_number("11010519491231002"), wrong);
    EXPECT_EQ(read_identity_number("11010519491231002X1"), wrong);
    EXPECT_EQ(read_identity_number("110105491231002"), wrong);
    EXPECT_EQ(read_identity_number(""), wrong);
}

TEST(IdentityNumber, it_has_17_digits_and_a_digit_or_x) {
    const IdentityNumber wrong{IdentityFault::characters, 0, 0, 0, '\0'};
    EXPECT_EQ(read_identity_number("1101051949123100XX"), wrong);
    EXPECT_EQ(read_identity_number("X1010519491231002X"), wrong);
    EXPECT_EQ(read_identity_number("11010519491231002Y"), wrong);
    EXPECT_EQ(read_identity_number("110105 9491231002X"), wrong);
    EXPECT_EQ(read_identity_number("11010519491231002\xFF"), wrong);
    EXPECT_EQ(read_identity_number("11010519491231002\u00D7"), wrong);
}

TEST(IdentityNumber, digits_7_to_14_are_a_day_of_the_calendar) {
    const auto fault = [](const std::string& day) { return read_identity_number("110105" + day + "0020").fault; };
    EXPECT_EQ(fault("19490001"), IdentityFault::date);
    EXPECT_NE(fault("19490101"), IdentityFault::date);
    EXPECT_NE(fault("19491201"), IdentityFault::date);
    EXPECT_EQ(fault("19491301"), IdentityFault::date);
    EXPECT_EQ(fault("19490100"), IdentityFault::date);
    EXPECT_NE(fault("19490131"), IdentityFault::date);
    EXPECT_EQ(fault("19490132"), IdentityFault::date);
    EXPECT_EQ(fault("20010229"), IdentityFault::date);
    EXPECT_NE(fault("20000229"), IdentityFault::date);
    EXPECT_EQ(fault("20000230"), IdentityFault::date);
    EXPECT_EQ(fault("19000229"), IdentityFault::date);
    EXPECT_EQ(fault("00000101"), IdentityFault::date);
}

TEST(IdentityNumber, an_impossible_date_is_told_as_it_stands_with_the_check_digit) {
    EXPECT_EQ(read_identity_number("110105194902310026"), (IdentityNumber{IdentityFault::date, 1949, 2, 31, '6'}));
}

TEST(IdentityNumber, every_other_check_digit_is_wrong) {
    for (const char check : std::string("0123456789X")) {
        const IdentityNumber number = read_identity_number(std::string("11010519491231002") + check);
        EXPECT_EQ(number.fault, check == 'X' ? IdentityFault::none : IdentityFault::check_digit) << check;
        EXPECT_EQ(number.expected_check, 'X');
    }
}

TEST(IdentityNumber, a_digit_misread_or_two_neighbours_swapped_are_noticed) {
    const std::string right = "440524188001010014";
    for (std::size_t i = 0; i < 17; ++i) {
        std::string misread = right;
        misread[i] = misread[i] == '9' ? '0' : static_cast<char>(misread[i] + 1);
        EXPECT_NE(read_identity_number(misread).fault, IdentityFault::none) << misread;
        std::string swapped = right;
        std::swap(swapped[i], swapped[i + 1]);
        if (swapped == right) continue;
        EXPECT_NE(read_identity_number(swapped).fault, IdentityFault::none) << swapped;
    }
}

TEST(CanonicalIdentityNumber, two_spellings_of_one_number_become_one) {
    for (const char* text : {"11010519491231002X", "11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", "\t11010519491231002x ", "110105491231002",
                             "１１０１０５491231002"}) {
        EXPECT_EQ(canonical_identity_number(text), "11010519491231002X") << text;
    }
}

TEST(CanonicalIdentityNumber, only_15_digits_grow) {
    EXPECT_EQ(canonical_identity_number("11010549123100"), "11010549123100");
    EXPECT_EQ(canonical_identity_number("110105491231002"), "11010519491231002X");
    EXPECT_EQ(canonical_identity_number("1101054912310021"), "1101054912310021");
    EXPECT_EQ(canonical_identity_number("11010549123100X"), "11010549123100X");
}

TEST(CanonicalIdentityNumber, a_wrong_check_digit_is_kept) {
    EXPECT_EQ(canonical_identity_number("440524188001010015"), "440524188001010015");
    EXPECT_EQ(canonical_identity_number("44052418800101001x"), "44052418800101001X");
}

TEST(CanonicalIdentityNumber, other_texts_are_only_trimmed_and_their_digits_made_plain) {
    EXPECT_EQ(canonical_identity_number(" e1234567x "), "e1234567x");
    EXPECT_EQ(canonical_identity_number("Ｅ１２３４"), "Ｅ1234");
    EXPECT_EQ(canonical_identity_number("1101051949123100xx"), "1101051949123100xx");
    EXPECT_EQ(canonical_identity_number("无"), "无");
    EXPECT_EQ(canonical_identity_number(" "), "");
}

TEST(CanonicalIdentityNumber, doing_it_twice_changes_nothing) {
    for (const char* text : {"110105491231002", "11010519491231002x", " e１ "}) {
        const std::string once = canonical_identity_number(text);
        EXPECT_EQ(canonical_identity_number(once), once);
    }
}

}  // namespace
}  // namespace claims
