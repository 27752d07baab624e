#include "generate/blank.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "generate/blank_writer.hpp"

namespace claims {
namespace {

const WordLists& lists() {
    static const WordLists lists{Json::parse(R"({"family": [{"name": {"en": "Li", "zh": "李"}}], "man": [{"name": {"en": "Ming", "zh": "明"}}],
        "woman": [{"name": {"en": "Mei", "zh": "梅"}}], "district": [{"code": "350203"}]})")};
    return lists;
}

/// Of a boy (where `is_male`) born on 2000-01-01, whose claim began on 2024-02-28.
std::string written(std::string_view blank, bool is_male = true, bool is_ascii = false) {
    const auto read = read_blank(blank, lists());
    if (!read) return "none";
    const Draw draw{3, 7, key_of(3, 7), is_ascii, is_male, Date{19'781}, Date{10'957}};
    std::string out;
    BlankWriter{lists()}.append(out, *read, draw);
    return out;
}

TEST(Blank, DaysAreCountedFromTheDayOfTheClaim) {
    EXPECT_EQ(written("day"), "2024-02-28");
    EXPECT_EQ(written("day+1"), "2024-02-29");
    EXPECT_EQ(written("day+2"), "2024-03-01");
    EXPECT_EQ(written("day-59"), "2023-12-31");
    EXPECT_EQ(written("birth"), "2000-01-01");
}

TEST(Blank, ARangeHoldsBothItsEnds) {
    EXPECT_EQ(written("number:5..5"), "5");
    EXPECT_EQ(drawn_between(3, 5, 0), 3);
    EXPECT_EQ(drawn_between(3, 5, ~std::uint64_t{0}), 5);
    const std::string day = written("day-9..7");
    EXPECT_TRUE(day >= "2024-02-19" && day <= "2024-02-21") << day;
}

TEST(Blank, PersonsAreNamedInBothScripts) {
    EXPECT_EQ(written("name"), "李明");
    EXPECT_EQ(written("name", false), "李梅");
    EXPECT_EQ(written("name", true, true), "Li Ming");
    EXPECT_EQ(written("child-of"), "李梅之子");
    EXPECT_EQ(written("no-child-of"), "李梅之女");
    EXPECT_EQ(written("child-of", false, true), "Li Mei's daughter");
}

TEST(Blank, AnIdentityNumberHasBirthSexAndCheckDigit) {
    const std::string man = written("identity");
    ASSERT_EQ(man.size(), 18U);
    EXPECT_EQ(man.substr(0, 14), "35020320000101");
    EXPECT_EQ((man[16] - '0') % 2, 1);
    EXPECT_EQ((written("identity", false)[16] - '0') % 2, 0);
}

TEST(Blank, ASumIsThatOfItsAmounts) {
    const auto fen = [](const std::string& text) { return std::stoll(text.substr(0, text.size() - 3) + text.substr(text.size() - 2)); };
    EXPECT_EQ(fen(written("sum:1..2")), fen(written("amount:1")) + fen(written("amount:2")));
}

TEST(Blank, WhatIsNoneIsRefused) {
    for (const char* const blank : {"", "dya", "day+", "day+x", "day*2", "day+9..2", "day-2..9", "number:", "number:9..2", "sum:1..", "family",
                                    "family.names", "cities.name"}) {
        EXPECT_EQ(written(blank), "none") << blank;
    }
}

}  // namespace
}  // namespace claims
