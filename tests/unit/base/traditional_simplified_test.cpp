#include "base/traditional_simplified.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>
#include <vector>

namespace claims {
namespace {

std::vector<std::pair<char32_t, char32_t>> table() {
    return {
#include "base/traditional_simplified.inc"
    };
}

TEST(TraditionalSimplified, the_two_forms_of_a_character_are_a_pair_in_either_order) {
    constexpr std::u32string_view kTraditional = U"張陳劉楊黃趙吳孫馬鄭謝許鄧馮蕭葉蘇呂盧蔣賈蔔鍾譚陸範萬錢湯龔龐顏賴偉麗豔傑強國軍濤燁鳳蘭";
    constexpr std::u32string_view kSimplified = U"张陈刘杨黄赵吴孙马郑谢许邓冯萧叶苏吕卢蒋贾卜钟谭陆范万钱汤龚庞颜赖伟丽艳杰强国军涛烨凤兰";
    ASSERT_EQ(kTraditional.size(), kSimplified.size());
    for (std::size_t i = 0; i < kTraditional.size(); ++i) {
        if (kTraditional[i] == kSimplified[i]) continue;
        EXPECT_TRUE(are_traditional_and_simplified(kTraditional[i], kSimplified[i])) << i;
        EXPECT_TRUE(are_traditional_and_simplified(kSimplified[i], kTraditional[i])) << i;
    }
}

TEST(TraditionalSimplified, a_simplified_character_has_each_of_its_traditional_forms) {
    EXPECT_TRUE(are_traditional_and_simplified(U'发', U'發'));
    EXPECT_TRUE(are_traditional_and_simplified(U'发', U'髮'));
    EXPECT_FALSE(are_traditional_and_simplified(U'發', U'髮'));
}

TEST(TraditionalSimplified, a_supplementary_simplified_form_counts) { EXPECT_TRUE(are_traditional_and_simplified(U'暐', U'𬀩')); }

TEST(TraditionalSimplified, forms_of_two_regions_are_a_pair) { EXPECT_TRUE(are_traditional_and_simplified(U'衛', U'衞')); }

TEST(TraditionalSimplified, equal_and_other_characters_are_no_pair) {
    EXPECT_FALSE(are_traditional_and_simplified(U'张', U'张'));
    EXPECT_FALSE(are_traditional_and_simplified(U'張', U'章'));
    EXPECT_FALSE(are_traditional_and_simplified(U'喆', U'哲'));
    EXPECT_FALSE(are_traditional_and_simplified(U'堃', U'坤'));
    EXPECT_FALSE(are_traditional_and_simplified(U'a', U'b'));
}

TEST(TraditionalSimplified, the_table_is_sorted_without_repetition) {
    const auto pairs = table();
    EXPECT_GT(pairs.size(), 2500U);
    for (std::size_t i = 1; i < pairs.size(); ++i) EXPECT_LT(pairs[i - 1], pairs[i]) << i;
    for (const auto& [traditional, simplified] : pairs) EXPECT_NE(traditional, simplified);
}

}  // namespace
}  // namespace claims
