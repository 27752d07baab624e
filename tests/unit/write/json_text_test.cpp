#include "write/json_text.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>

namespace claims {
namespace {

std::string as_json(std::string_view text) {
    std::string out;
    append_quoted(out, text);
    return out;
}

/// What `append` writes.
template <typename Append>
std::string written(const Append& append) {
    std::string text;
    {
        JsonText out{text};
        append(out);
    }
    return text;
}

TEST(JsonText, clean_text_stands_as_it_is) {
    EXPECT_EQ(as_json(""), "\"\"");
    EXPECT_EQ(as_json("/documents/1/subject_name"), "\"/documents/1/subject_name\"");
    EXPECT_EQ(as_json("李梅之女 é 𬀩 \x7F"), "\"李梅之女 é 𬀩 \x7F\"");
}

TEST(JsonText, only_what_must_be_is_escaped) {
    EXPECT_EQ(as_json("\"\\/"), R"("\"\\/")");
    EXPECT_EQ(as_json("\b\f\n\r\t"), R"("\b\f\n\r\t")");
    EXPECT_EQ(as_json(std::string_view{"\0\x1B\x1F ", 4}), R"("\u0000\u001b\u001f ")");
}

/// Texts are copied in blocks of sixteen bytes, and what is left as two parts of eight or of four.
TEST(JsonText, a_letter_to_escape_is_found_at_every_place_of_a_text_of_any_length) {
    for (const std::string letter : {"\"", "\\", "\n", "\x1F", "李", "\xFF"}) {
        std::string expected = letter;
        if (letter == "\"" || letter == "\\") expected = "\\" + letter;
        if (letter == "\n") expected = "\\n";
        if (letter == "\x1F") expected = "\\u001f";
        if (letter == "\xFF") expected = "\uFFFD";
        for (std::size_t before = 0; before < 36; ++before) {
            for (std::size_t after = 0; after < 36 - before; ++after) {
                const std::string a(before, 'a');
                const std::string b(after, 'b');
                EXPECT_EQ(as_json(a + letter + b), '"' + a + expected + b + '"');
            }
        }
    }
}

TEST(JsonText, a_text_of_any_length_stands_as_it_is) {
    const std::string letters = "The seven days of the transfer have passed: that cannot be mended.";
    for (std::size_t size = 0; size <= letters.size(); ++size) EXPECT_EQ(as_json(letters.substr(0, size)), '"' + letters.substr(0, size) + '"');
    const std::string chinese = "要求：备案日期不晚于就诊开始后7日。实际：2024-03-05。截止日期：2024-03-03。";
    EXPECT_EQ(as_json(chinese), '"' + chinese + '"');
}

TEST(JsonText, a_text_is_written_on_and_grows_as_it_must) {
    std::string text = "before";
    std::string expected = text;
    {
        JsonText out{text};
        for (int i = 0; i < 3000; ++i) {
            out += ',';
            append_quoted(out, "a\x01李");
            out += "end";
            expected += ",\"a\\u0001李\"end";
        }
    }
    EXPECT_EQ(text, expected);
    { const JsonText nothing{text, 5000}; }
    EXPECT_EQ(text, expected);
}

TEST(JsonText, every_byte_between_two_letters_is_json_that_reads_back) {
    for (int byte = 0; byte < 0x80; ++byte) {
        const std::string text = "eight letters" + std::string(1, static_cast<char>(byte)) + "李" + static_cast<char>(byte);
        EXPECT_EQ(nlohmann::json::parse(as_json(text)).get<std::string>(), text) << byte;
    }
}

TEST(JsonText, bytes_that_are_no_utf8_become_replacement_characters) {
    EXPECT_EQ(as_json("a\xFF\xFE" "b"), "\"a\uFFFD\uFFFDb\"");
    EXPECT_EQ(as_json("\xE6\x9D"), "\"\uFFFD\uFFFD\"");
    EXPECT_EQ(as_json("\xC0\x80"), "\"\uFFFD\uFFFD\"");
    EXPECT_EQ(as_json("\xC1\xBF\xC2\x80"), "\"\uFFFD\uFFFD\u0080\"");
    EXPECT_EQ(as_json("\xE0\x9F\xBF\xE0\xA0\x80"), "\"\uFFFD\uFFFD\uFFFD\u0800\"");
    EXPECT_EQ(as_json("\xED\x9F\xBF\xED\xA0\x80\xEE\x80\x80"), "\"\uD7FF\uFFFD\uFFFD\uFFFD\uE000\"");
    EXPECT_EQ(as_json("\xF0\x8F\xBF\xBF\xF0\x90\x80\x80"), "\"\uFFFD\uFFFD\uFFFD\uFFFD\U00010000\"");
    EXPECT_EQ(as_json("\xF4\x8F\xBF\xBF\xF4\x90\x80\x80"), "\"\U0010FFFF\uFFFD\uFFFD\uFFFD\uFFFD\"");
    EXPECT_EQ(as_json("\xF5\x80\x80\x80"), "\"\uFFFD\uFFFD\uFFFD\uFFFD\"");
}

TEST(JsonText, numbers_reach_to_the_greatest_count) {
    EXPECT_EQ(written([](JsonText& out) {
        append_number(out, 0);
        out += ' ';
        append_number(out, std::numeric_limits<std::uint64_t>::max());
    }), "0 18446744073709551615");
}

TEST(JsonText, members_that_say_nothing_are_left_out) {
    EXPECT_EQ(written([](JsonText& out) {
        append_member(out, ",\"a\":", "");
        append_member(out, ",\"b\":", std::vector<std::string>{});
        append_member(out, ",\"c\":", Words{"", "字"}, Language::en);
        append_member(out, ",\"d\":", Words{}, Language::both);
    }), "");
    EXPECT_EQ(written([](JsonText& out) {
        append_member(out, ",\"a\":", "x");
        append_member(out, ",\"b\":", std::vector<std::string>{"y", "z"});
    }), R"(,"a":"x","b":["y","z"])");
}

TEST(JsonText, words_are_a_text_or_an_object_of_two) {
    const Words words{"word", "字"};
    EXPECT_EQ(written([&](JsonText& out) {
        append_member(out, "\"en\":", words, Language::en);
        append_member(out, ",\"zh\":", words, Language::zh);
        append_member(out, ",\"both\":", words, Language::both);
    }), R"("en":"word","zh":"字","both":{"en":"word","zh":"字"})");
}

TEST(JsonText, indenting_puts_a_member_on_a_line_and_short_lists_on_one) {
    EXPECT_EQ(indented(R"({"a":[],"b":{},"c":["x, [","y\"]"],"d":[{"e":1},{"f":[2,3]}]})"), R"({
  "a": [],
  "b": {},
  "c": ["x, [", "y\"]"],
  "d": [
    {
      "e": 1
    },
    {
      "f": [2, 3]
    }
  ]
})");
}

TEST(JsonText, a_long_list_is_a_member_a_line) {
    const std::string text(60, 'x');
    EXPECT_EQ(indented("[\"" + text + "\",\"" + text + "\"]"), "[\n  \"" + text + "\",\n  \"" + text + "\"\n]");
}

TEST(JsonText, indenting_ends_with_a_text_that_is_cut_off) {
    EXPECT_EQ(indented(R"({"a":"x\)"), "{\n  \"a\": \"x\\");
    EXPECT_EQ(indented(R"(["a)"), "[\n  \"a");
}

}  // namespace
}  // namespace claims
