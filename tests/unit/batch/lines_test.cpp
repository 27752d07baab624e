#include <gtest/gtest.h>

#include "texts.hpp"

namespace claims {
namespace {

std::vector<std::string> lines(const std::string& text, std::size_t limit = 100) {
    const auto whole = lines_in(test::window(text), limit);
    const auto pieces = lines_in(test::window(text, 1), limit);
    const std::vector<std::string> all = test::taken(*whole);
    EXPECT_EQ(test::taken(*pieces), all);
    return all;
}

using All = std::vector<std::string>;

TEST(Lines, EveryLineIsAClaimWithItsNumber) {
    EXPECT_EQ(lines("{a}\n{b}\n{c}\n"), (All{"1:{a}", "2:{b}", "3:{c}"}));
}

TEST(Lines, TheLastLineNeedsNoLineEnd) { EXPECT_EQ(lines("{a}\n{b}"), (All{"1:{a}", "2:{b}"})); }

TEST(Lines, BlankLinesAreCountedAndGiveNothing) { EXPECT_EQ(lines("\n{a}\n \t\r\n\n{b}\n\n"), (All{"2:{a}", "5:{b}"})); }

TEST(Lines, AnEmptyTextHasNone) { EXPECT_EQ(lines(""), All{}); }

TEST(Lines, ALineAtTheLimitIsGivenOutAndOneOverItIsNot) {
    EXPECT_EQ(lines("123\n{b}\n", 4), (All{"1:123", "2:{b}"}));
    EXPECT_EQ(lines("1234\n{b}\n", 4), (All{"1:1234", "2:{b}"}));
    EXPECT_EQ(lines("12345\n{b}\n", 4), (All{"!1:1234", "2:{b}"}));
    EXPECT_EQ(lines("{a}\n12345", 4), (All{"1:{a}", "!2:1234"}));
}

TEST(Lines, ALineLongerThanManyBlocksIsPassed) {
    const std::string text(3'000'000, 'x');
    const auto source = lines_in(test::window(text + "\n{b}\n"), 1000);
    EXPECT_EQ(source->next()->ending, Ending::too_long);
    EXPECT_EQ(test::taken(*source), All{"2:{b}"});
}

TEST(Lines, AFaultOfTheFileIsSaidAfterItsLines) {
    const auto source = lines_in(Window{std::make_unique<test::TextBytes>("{a}\n{b", 2, Words{"it broke", ""})}, 100);
    EXPECT_EQ(test::taken(*source), (All{"1:{a}", "?2:{b", "it broke"}));
}

}  // namespace
}  // namespace claims
