#include "write/text_width.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace claims {
namespace {

using Lines = std::vector<std::string>;

TEST(TextWidth, chinese_takes_two_columns_and_marks_take_none) {
    EXPECT_EQ(columns_of(""), 0U);
    EXPECT_EQ(columns_of("abc /-"), 6U);
    EXPECT_EQ(columns_of("报销，（）《》ＡＢ　"), 20U);
    EXPECT_EQ(columns_of("𬀩"), 2U);
    EXPECT_EQ(columns_of(U'\U00031350'), 2U);
    EXPECT_EQ(columns_of("e\u0301\uFE0F"), 1U);
    EXPECT_EQ(columns_of("“”…—·"), 5U);
    EXPECT_EQ(columns_of("\xFF"), 1U);
}

TEST(TextWidth, what_would_steer_a_terminal_is_shown_as_letters) {
    EXPECT_EQ(harmless("李a·𬀩 e\u0301"), "李a·𬀩 e\u0301");
    EXPECT_EQ(harmless("\x1B[31m\a\r\n\t\x7F"), R"(\u001b[31m\u0007\u000d\u000a\u0009\u007f)");
    EXPECT_EQ(harmless(std::string_view{"\0", 1}), R"(\u0000)");
    EXPECT_EQ(harmless("\u009B31m\u0085"), R"(\u009b31m\u0085)");
    EXPECT_EQ(harmless("a\u202Eb\u2066\u200B\u2028\uFEFF"), R"(a\u202eb\u2066\u200b\u2028\ufeff)");
    EXPECT_EQ(harmless("\U000E0041"), R"(\U000e0041)");
    EXPECT_EQ(harmless("a\xFF\xC2"), "a\uFFFD\uFFFD");
}

TEST(TextWidth, a_text_that_just_fits_is_one_line) {
    EXPECT_EQ(wrapped("one two", 8), (Lines{"one two"}));
    EXPECT_EQ(wrapped("one two", 7), (Lines{"one two"}));
    EXPECT_EQ(wrapped("one two", 6), (Lines{"one", "two"}));
    EXPECT_EQ(wrapped("", 7), Lines{});
}

TEST(TextWidth, chinese_is_counted_by_columns) {
    EXPECT_EQ(wrapped("报销凭证", 9), (Lines{"报销凭证"}));
    EXPECT_EQ(wrapped("报销凭证", 8), (Lines{"报销凭证"}));
    EXPECT_EQ(wrapped("报销凭证", 7), (Lines{"报销凭", "证"}));
}

TEST(TextWidth, the_first_line_and_the_others_have_their_own_indent) {
    EXPECT_EQ(wrapped("one two three four", 10, {2, 4}), (Lines{"  one two", "    three", "    four"}));
}

TEST(TextWidth, blanks_at_the_place_where_a_line_ends_are_dropped) {
    EXPECT_EQ(wrapped("one    two", 5), (Lines{"one", "two"}));
    EXPECT_EQ(wrapped("one two  ", 7), (Lines{"one two"}));
}

TEST(TextWidth, no_line_begins_with_closing_punctuation) {
    EXPECT_EQ(wrapped("补交发票，更正", 8), (Lines{"补交发", "票，更正"}));
    for (const std::string mark : {"，", "。", "、", "；", "：", "）", "》", "”"}) {
        const Lines lines = wrapped("补交发票" + mark + "更正", 8);
        EXPECT_EQ(lines.at(1).substr(0, 3), "票") << mark;
    }
}

TEST(TextWidth, no_line_ends_with_opening_punctuation) {
    EXPECT_EQ(wrapped("补交《社会保险法》", 6), (Lines{"补交", "《社会", "保险", "法》"}));
    for (const std::string mark : {"（", "《", "“", "「"}) {
        EXPECT_EQ(wrapped("补交发" + mark + "票", 8).at(0), "补交发") << mark;
    }
}

TEST(TextWidth, latin_words_within_chinese_stay_whole) {
    EXPECT_EQ(wrapped("材料E12更正", 8), (Lines{"材料E12", "更正"}));
    EXPECT_EQ(wrapped("材料E12更正", 6), (Lines{"材料", "E12更", "正"}));
}

TEST(TextWidth, a_word_longer_than_a_line_is_cut) {
    EXPECT_EQ(wrapped("/documents/1", 5), (Lines{"/docu", "ments", "/1"}));
    EXPECT_EQ(wrapped("at /documents/1", 5), (Lines{"at", "/docu", "ments", "/1"}));
}

TEST(TextWidth, a_word_is_cut_where_punctuation_allows_it) {
    EXPECT_EQ(wrapped("abcdef）", 6), (Lines{"abcde", "f）"}));
    EXPECT_EQ(wrapped("abcde(fg", 6), (Lines{"abcde", "(fg"}));
    EXPECT_EQ(wrapped("a）））））", 7), (Lines{"a）））", "））"}));
}

TEST(TextWidth, a_mark_is_never_parted_from_its_letter) {
    EXPECT_EQ(wrapped("aaaae\u0301bb", 5), (Lines{"aaaae\u0301", "bb"}));
    EXPECT_EQ(wrapped("报销\u0301凭证", 4), (Lines{"报销\u0301", "凭证"}));
}

TEST(TextWidth, an_indent_wider_than_the_line_still_leaves_room) {
    EXPECT_EQ(wrapped("报销", 3, {2, 4}), (Lines{"  报", "    销"}));
    EXPECT_EQ(wrapped("报", 0), (Lines{"报"}));
}

TEST(TextWidth, no_line_is_wider_than_asked) {
    const std::string text = "请到医院（收费处）更正《票据》“姓名”：/documents/1/subject_name, and bring the B-12 form。 e\u0301 ";
    for (std::size_t width = 6; width < 100; ++width) {
        for (const std::string& line : wrapped(text + text, width, {2, 4})) EXPECT_LE(columns_of(line), width) << line;
    }
}

}  // namespace
}  // namespace claims
