// A text that is no claim, or whose bytes are no text, is said with its place; marks and line ends are no fault.

#include <gtest/gtest.h>

#include "bad_input.hpp"
#include "property/samples.hpp"
#include "read/claim_reader.hpp"

namespace claims {
namespace {

TEST(BadInput, the_plain_claim_of_these_tests_has_no_problem) { EXPECT_EQ(problems_of(claim_with("\"insured\": {\"name\": \"李梅\"}")), All{}); }

TEST(BadInput, a_claim_cut_off_at_any_byte_is_unreadable_and_says_where) {
    const std::string& whole = sample_claims().front().text;
    const std::size_t last = whole.find_last_of('}');
    for (std::size_t length = 0; length <= last; length += length < 300 ? 1 : 97) {
        const Report report = validator().validate(std::string_view{whole}.substr(0, length));
        ASSERT_EQ(report.decision, Decision::unreadable) << length;
        ASSERT_EQ(report.problems.size(), 1U);
        EXPECT_EQ(report.problems[0].code, "not_json");
        EXPECT_GE(report.problems[0].line, 1U);
        EXPECT_GE(report.problems[0].column, 1U);
        EXPECT_TRUE(report.findings.empty());
    }
    EXPECT_NE(validator().validate(std::string_view{whole}.substr(0, last + 1)).decision, Decision::unreadable);
}

TEST(BadInput, a_text_that_is_no_object_is_unreadable) {
    for (const char* text : {"[]", "[{}]", "1", "\"claim\"", "true", "null"}) {
        const Report report = validator().validate(text);
        EXPECT_EQ(report.decision, Decision::unreadable) << text;
        EXPECT_EQ(said_of(report.problems), (All{{"wrong_type", kError, "", 1, 1}})) << text;
    }
    EXPECT_EQ(said_of(validator().validate("\n  []").problems), (All{{"wrong_type", kError, "", 2, 3}}));
}

TEST(BadInput, half_a_surrogate_pair_is_a_bad_text_and_no_fact) {
    for (const char* half : {R"(\ud800)", R"(\udc00)", R"(李\ud800梅)", R"(\ud800\u0041)", R"(\udc00\ud800)"}) {
        const std::string text = claim_with(std::string{"\"insured\": {\"name\": \""} + half + "\"}");
        EXPECT_EQ(problems_of(text), (All{{"bad_text", kError, "/insured/name", 3, 22}})) << half;
        ClaimReader reader;
        reader.read(text, {});
        EXPECT_FALSE(reader.claim().slot(FieldId::claim_insured_name).known);
    }
    EXPECT_EQ(problems_of(claim_with(R"("insured": {"name": "\ud842\udfb7野"})")), All{});
    EXPECT_EQ(problems_of(claim_with(R"("insured": {"sex": "\ud800", "birth_date": "\ud800", "insured_place": "\ud800"}, "account": {"balance": "\ud800"}, "categories": ["\ud800"])")).size(), 5U);
    EXPECT_EQ(problems_of(claim_with(R"("in\ud800sured": {})")).at(0).code, "unknown_key");
}

TEST(BadInput, bytes_of_another_encoding_are_named) {
    const auto utf16 = [](const std::u16string& letters, bool little, bool mark) {
        std::string bytes;
        const auto put = [&](char16_t letter) {
            const auto low = static_cast<char>(letter & 0xFF);
            const auto high = static_cast<char>(letter >> 8);
            bytes += little ? std::string{low, high} : std::string{high, low};
        };
        if (mark) put(u'\uFEFF');
        for (const char16_t letter : letters) put(letter);
        return bytes;
    };
    for (const std::u16string& letters : {std::u16string{u"{\"claim_id\": \"B-1\"}"}, std::u16string{u"{\"insured\": {\"name\": \"李梅\"}}"}}) {
        for (const bool little : {true, false}) {
            for (const bool mark : {true, false}) {
                const std::string text = utf16(letters, little, mark);
                EXPECT_TRUE(message_of_one_says(text, "not_json", "UTF-16")) << little << mark;
                EXPECT_EQ(problems_of(text), (All{{"not_json", kError, "", 1, 1}}));
            }
        }
    }
    // 李梅之子 in GB18030, and a rare character (𠮷) that takes four bytes there.
    EXPECT_TRUE(message_of_one_says("{\"claim_id\": \"B-1\", \"insured\": {\"name\": \"\xC0\xEE\xC3\xB7\xD6\xAE\xD7\xD3\"}}", "not_json", "GB18030"));
    EXPECT_TRUE(message_of_one_says("{\"insured\": {\"name\": \"\x95\x34\xB4\x35\xC3\xB7\"}}", "not_json", "GB18030"));
    EXPECT_EQ(problems_of("{\"claim_id\": \"B-1\",\n \"insured\": {\"name\": \"\xC0\xEE\"}}"), (All{{"not_json", kError, "", 2, 23}}));
    EXPECT_FALSE(message_of_one_says("{\"insured\": {\"name\": \"\xFF\"}}", "not_json", "GB18030")) << "a byte that no encoding has";
    EXPECT_FALSE(message_of_one_says({"\x89PNG\r\n\x1A\n{}", 10}, "not_json", "GB18030")) << "a picture is no text to convert";
}

TEST(BadInput, a_mark_line_ends_of_two_characters_and_blank_lines_are_no_fault) {
    for (const SampleClaim& claim : sample_claims()) {
        std::string crlf = "\xEF\xBB\xBF\r\n\r\n";
        for (const char c : claim.text) crlf += c == '\n' ? std::string{"\r\n"} : std::string{c};
        const Report plain = validator().validate(claim.text);
        const Report marked = validator().validate(crlf + "\r\n\r\n");
        EXPECT_EQ(marked.decision, plain.decision) << claim.name;
        EXPECT_EQ(marked.findings.size(), plain.findings.size()) << claim.name;
        EXPECT_EQ(marked.problems.size(), plain.problems.size()) << claim.name;
    }
    EXPECT_EQ(problems_of("\xEF\xBB\xBF{\"claim_id\": \"B-1\",\r\n\"insured\": 1}"), (All{{"wrong_type", kError, "/insured", 2, 12}}));
    EXPECT_EQ(problems_of("\xEF\xBB\xBF{\"claim_id\": 1, \"schema\": \"claim/1\"}"), (All{{"wrong_type", kError, "/claim_id", 1, 14}, {"no_claim_id", kError, "/claim_id", 1, 14}}));
}

TEST(BadInput, more_depth_than_a_claim_needs_is_a_problem_of_its_place) {
    const auto nested = [](std::size_t deep) { return claim_with("\"x\": " + std::string(deep, '[') + std::string(deep, ']')); };
    EXPECT_EQ(problems_of(nested(63)), (All{{"unknown_key", kNote, "/x", 3, 7}}));
    EXPECT_EQ(problems_of(nested(64)), (All{{"unknown_key", kNote, "/x", 3, 7}}));
    EXPECT_EQ(problems_of(nested(65)), (All{{"too_deep", kError, "/x", 3, 7}}));
    EXPECT_EQ(problems_of(nested(2'000'000)), (All{{"too_deep", kError, "/x", 3, 7}})) << "and no stack is spent on it";
    EXPECT_EQ(problems_of(claim_with("\"insured\": " + std::string(65, '[') + std::string(65, ']'))), (All{{"too_deep", kError, "/insured", 3, 13}}));
    EXPECT_EQ(problems_of(claim_with("\"documents\": [" + std::string(70, '[') + std::string(70, ']') + "]")), (All{{"too_deep", kError, "/documents/0", 3, 16}}));
}

TEST(BadInput, each_level_of_a_deep_value_ends_as_it_began) {
    const auto nested = [](std::size_t pairs, std::string_view innermost) {
        std::string text{innermost};
        for (std::size_t i = 0; i < pairs; ++i) text = "[{\"y\": " + text + ", \"z\": 1}, 2]";
        return claim_with("\"x\": " + text);
    };
    EXPECT_EQ(problems_of(nested(31, "[]")), (All{{"unknown_key", kNote, "/x", 3, 7}}));
    for (const std::size_t pairs : {32U, 33U, 64U, 65U, 1000U}) {
        EXPECT_EQ(problems_of(nested(pairs, "[]")), (All{{"too_deep", kError, "/x", 3, 7}})) << pairs;
        std::string swapped = nested(pairs, "[]");
        const std::size_t outermost = swapped.rfind("}, 2]");
        swapped[outermost] = ']';
        EXPECT_EQ(problems_of(swapped).front().code, "not_json") << pairs;
    }
}

}  // namespace
}  // namespace claims
