#include <gtest/gtest.h>

#include "texts.hpp"

namespace claims {
namespace {

std::vector<std::string> elements(const std::string& text, std::size_t limit = 100) {
    const auto whole = elements_in(test::window(text), limit);
    const auto pieces = elements_in(test::window(text, 1), limit);
    const std::vector<std::string> all = test::taken(*whole);
    EXPECT_EQ(test::taken(*pieces), all);
    return all;
}

using All = std::vector<std::string>;

TEST(ArrayElements, EachIsGivenOutWithTheLineInWhichItBegins) {
    EXPECT_EQ(elements("[{a}, {b}]"), (All{"1:{a}", "1:{b}"}));
    EXPECT_EQ(elements("\n[\n{a},\r\n{\n[b]\n}\n,\n{c} ]\n"), (All{"3:{a}", "4:{\n[b]\n}", "8:{c}"}));
}

TEST(ArrayElements, AnEmptyArrayHasNone) { EXPECT_EQ(elements(" [ ] "), All{}); }

TEST(ArrayElements, BracketsAndCommasInStringsMeanNothing) {
    EXPECT_EQ(elements(R"([{"a": "}],\"]"}, ["\\"], "b,]"])"), (All{R"(1:{"a": "}],\"]"})", R"(1:["\\"])", R"(1:"b,]")"}));
}

TEST(ArrayElements, WhatIsNoObjectIsGivenOutForItsReaderToRefuse) { EXPECT_EQ(elements("[1, null,x]"), (All{"1:1", "1:null", "1:x"})); }

TEST(ArrayElements, CommasThatAreWrongAreAFaultAndHideNothing) {
    EXPECT_EQ(elements("[{a}\n {b}, {c}]"), (All{"1:{a}", "2:{b}", "2:{c}", "it is no JSON array: a comma is missing in line 2"}));
    EXPECT_EQ(elements("[{a},]"), (All{"1:{a}", "it is no JSON array: there is a comma too many in line 1"}));
    EXPECT_EQ(elements("[,{a}]"), (All{"1:{a}", "it is no JSON array: there is a comma too many in line 1"}));
}

TEST(ArrayElements, AnArrayThatIsCutOffGivesWhatThereIs) {
    EXPECT_EQ(elements("[{a},"), (All{"1:{a}", "it is no JSON array: the array is not closed in line 1"}));
    EXPECT_EQ(elements("[{a},\n{\"b"), (All{"1:{a}", "2:{\"b", "it is no JSON array: the array is not closed in line 2"}));
}

TEST(ArrayElements, WhatFollowsTheArrayIsAFault) {
    EXPECT_EQ(elements("[{a}]\n{b}"), (All{"1:{a}", "it is no JSON array: something follows the array in line 2"}));
}

TEST(ArrayElements, AnElementAtTheLimitIsGivenOutAndOneOverItIsNot) {
    EXPECT_EQ(elements("[{2}, {b}]", 4), (All{"1:{2}", "1:{b}"}));
    EXPECT_EQ(elements("[{23}, {b}]", 4), (All{"1:{23}", "1:{b}"}));
    EXPECT_EQ(elements("[{\n34}, {b}]", 4), (All{"!1:{\n34", "2:{b}"}));
}

TEST(ArrayElements, AnElementLongerThanManyBlocksIsPassed) {
    const std::string text(3'000'000, 'x');
    const auto source = elements_in(test::window("[{\"" + text + "\n\"}, {b}]"), 1000);
    EXPECT_EQ(source->next()->ending, Ending::too_long);
    EXPECT_EQ(test::taken(*source), All{"2:{b}"});
}

}  // namespace
}  // namespace claims
