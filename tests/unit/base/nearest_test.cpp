#include <gtest/gtest.h>

#include <string>

#include "base/nearest.hpp"

namespace claims {
namespace {

const std::vector<std::string_view> kWords{"invoice", "inpatient_record", "outpatient_record", "id_card", "on", "copy", "original"};

TEST(NearestWord, one_slip_of_any_sort_is_forgiven) {
    EXPECT_EQ(nearest("invoice", kWords), "invoice");
    EXPECT_EQ(nearest("invoise", kWords), "invoice") << "replaced";
    EXPECT_EQ(nearest("invoic", kWords), "invoice") << "left out";
    EXPECT_EQ(nearest("invvoice", kWords), "invoice") << "inserted";
    EXPECT_EQ(nearest("invocie", kWords), "invoice") << "neighbours swapped";
    EXPECT_EQ(nearest("outpatient_recrod", kWords), "outpatient_record");
}

TEST(NearestWord, at_most_a_third_of_the_letters_may_differ) {
    EXPECT_EQ(nearest("abcdef", {"abcdef"}), "abcdef");
    EXPECT_EQ(nearest("abcdxf", {"abcdef"}), "abcdef");
    EXPECT_EQ(nearest("abxdxf", {"abcdef"}), "abcdef");
    EXPECT_EQ(nearest("xbxdxf", {"abcdef"}), "");
}

TEST(NearestWord, short_words_forgive_one_slip) {
    EXPECT_EQ(nearest("in", {"on"}), "on");
    EXPECT_EQ(nearest("x", {"on"}), "");
    EXPECT_EQ(nearest("no", {"on"}), "on");
}

TEST(NearestWord, what_is_near_to_nothing_gets_nothing) {
    EXPECT_EQ(nearest("", kWords), "");
    EXPECT_EQ(nearest("receipt", kWords), "");
    EXPECT_EQ(nearest("发票", kWords), "");
    EXPECT_EQ(nearest("invoice", {}), "");
}

TEST(NearestWord, of_equals_the_first_is_taken) {
    EXPECT_EQ(nearest("cat", {"car", "bat"}), "car");
    EXPECT_EQ(nearest("cat", {"bat", "car"}), "bat");
    EXPECT_EQ(nearest("inpatient_recor", kWords), "inpatient_record") << "the nearest wins, wherever it stands";
}

TEST(NearestWord, a_hostile_length_costs_nothing) {
    EXPECT_EQ(nearest(std::string(64, 'a'), {std::string_view{"a"}}), "");
    const std::string word(64, 'a');
    EXPECT_EQ(nearest(word, {std::string_view{word}}), word);
    const std::string longer(65, 'a');
    EXPECT_EQ(nearest(longer, {std::string_view{longer}}), "") << "longer words are compared with nothing";
    EXPECT_EQ(nearest(std::string(10'000'000, 'a'), kWords), "");
}

}  // namespace
}  // namespace claims
