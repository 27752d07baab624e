#include "base/letters.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace claims {
namespace {

TEST(Letters, a_text_and_its_letters_are_the_same_text) {
    EXPECT_EQ(letters_of("李a·𬀩"), U"李a·𬀩");
    EXPECT_EQ(text_of(U"李a·𬀩"), "李a·𬀩");
    EXPECT_EQ(letters_of(""), U"");
}

TEST(Letters, each_byte_that_is_no_utf8_is_one_replacement_character) {
    EXPECT_EQ(letters_of("a\xFF\xFE" "b"), U"a\uFFFD\uFFFDb");
    EXPECT_EQ(letters_of("\xE6\x9D"), U"\uFFFD\uFFFD");
    EXPECT_EQ(text_of(std::u32string{static_cast<char32_t>(0xD800), static_cast<char32_t>(0x110000)}), "\uFFFD\uFFFD");
}

TEST(Letters, nfkc_refuses_what_is_no_utf8) {
    EXPECT_EQ(nfkc("ＡⅨ㎏", Folding::keep_case), U"AIXkg");
    EXPECT_EQ(nfkc("ＡⅨ", Folding::fold_case), U"aix");
    EXPECT_EQ(nfkc("", Folding::fold_case), U"");
    EXPECT_EQ(nfkc("a\xFF", Folding::keep_case), std::nullopt);
}

TEST(Letters, white_space_is_that_of_unicode) {
    for (const char32_t letter : std::u32string_view(U" \t\n\r\u0085\u00A0\u2002\u2028\u2029\u202F\u205F\u3000")) {
        EXPECT_TRUE(is_white_space(letter)) << static_cast<unsigned>(letter);
    }
    EXPECT_FALSE(is_white_space(U'\b'));
    EXPECT_FALSE(is_white_space(U'\u000E'));
    EXPECT_FALSE(is_white_space(U'\u200B'));
}

TEST(Letters, what_takes_no_room_is_invisible) {
    for (const char32_t letter : std::u32string_view(U"\u0001\u007F\u00AD\u034F\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202E\u2060\u2066\u2069\uFE0F\uFEFF\U000E0100")) {
        EXPECT_TRUE(is_invisible(letter)) << static_cast<unsigned>(letter);
    }
    for (const char32_t letter : std::u32string_view(U"a李·\uFFFD\uE863 \t")) {
        EXPECT_FALSE(is_invisible(letter)) << static_cast<unsigned>(letter);
    }
}

TEST(Letters, han_is_the_script_with_its_radicals_and_rare_ideographs) {
    for (const char32_t letter : std::u32string_view(U"李々〇⺩⼀㐀\U00020000\U00030000\uF900")) {
        EXPECT_TRUE(is_han(letter)) << static_cast<unsigned>(letter);
    }
    EXPECT_FALSE(is_han(U'\u33FF'));
    EXPECT_TRUE(is_han(U'\u3400'));
    EXPECT_TRUE(is_han(U'\u9FFF'));
    EXPECT_FALSE(is_han(U'\uA000'));
    EXPECT_FALSE(is_han(U'·'));
    EXPECT_FALSE(is_han(U'あ'));
}

TEST(Letters, a_name_is_all_latin_with_the_signs_that_stand_between_names) {
    EXPECT_TRUE(is_all_latin(U"YE/TING"));
    EXPECT_TRUE(is_all_latin(U"O'Neil-Lü, J."));
    EXPECT_FALSE(is_all_latin(U"/-',."));
    EXPECT_FALSE(is_all_latin(U""));
    EXPECT_FALSE(is_all_latin(U"Ye2"));
    EXPECT_FALSE(is_all_latin(U"Иван"));
    EXPECT_FALSE(is_all_latin(U"Ye婷"));
}

TEST(Letters, a_name_is_all_han_with_dots) {
    EXPECT_TRUE(is_all_han(U"阿迪力·吐尔逊"));
    EXPECT_FALSE(is_all_han(U"·"));
    EXPECT_FALSE(is_all_han(U""));
    EXPECT_FALSE(is_all_han(U"阿迪力.吐尔逊"));
    EXPECT_FALSE(is_all_han(U"李A"));
}

TEST(Letters, trimming_takes_blanks_and_invisible_characters_off_both_ends_only) {
    EXPECT_EQ(trimmed(" \u3000\uFEFF李 梅\u200B\t"), "李 梅");
    EXPECT_EQ(trimmed(" \u3000 "), "");
    EXPECT_EQ(trimmed(""), "");
    EXPECT_EQ(trimmed("a\x80"), "a\x80");
    EXPECT_EQ(trimmed("\x80"), "\x80");
}

}  // namespace
}  // namespace claims
