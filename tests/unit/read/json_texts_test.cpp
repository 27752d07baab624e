// What every JSON parser must accept and refuse (tests/data/json), read as a claim and as the value of a key of a claim that nobody knows.

#include <gtest/gtest.h>

#include <simdjson.h>

#include <claims/validator.hpp>

#include "read/claim_reader.hpp"
#include "texts.hpp"

namespace claims {
namespace {

constexpr std::string_view kBefore = R"({"claim_id":"J-1","not a key of ours":)";

std::string as_a_value(const JsonText& text) { return std::string{kBefore} + text.bytes + "}"; }

const Problem* problem_of(const Report& report, std::string_view code) {
    for (const Problem& problem : report.problems) {
        if (problem.code == code) return &problem;
    }
    return nullptr;
}

/// Line and column of a byte, counted one by one.
std::pair<std::size_t, std::size_t> counted_place(std::string_view text, std::size_t offset) {
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t i = 0; i < offset; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte == '\n') {
            ++line;
            column = 1;
        } else if (byte < 0x80 || byte >= 0xC0) {
            ++column;
        }
    }
    return {line, column};
}

const Validator& validator() {
    static const Validator made;
    return made;
}

std::string test_name(const testing::TestParamInfo<JsonText>& info) { return info.param.test_name(); }

class MustAccept : public testing::TestWithParam<JsonText> {};

TEST_P(MustAccept, as_the_whole_text) {
    const Report report = validator().validate(GetParam().bytes);
    EXPECT_EQ(problem_of(report, "not_json"), nullptr) << GetParam().name;
    ClaimReader reader;
    const bool read = reader.read(GetParam().bytes, {});
    EXPECT_EQ(read, report.decision != Decision::unreadable);
    if (!read) {
        ASSERT_EQ(reader.claim().problems.size(), 1U);  // good JSON, though no object
        EXPECT_EQ(reader.claim().problems[0].code, "wrong_type");
        EXPECT_EQ(reader.claim().problems[0].line, counted_place(GetParam().bytes, GetParam().bytes.find_first_not_of(" \t\r\n")).first);
    }
}

TEST_P(MustAccept, as_the_value_of_an_unknown_key) {
    if (GetParam().has("whole")) {  // inside, the byte-order mark is a fault
        EXPECT_NE(problem_of(validator().validate(as_a_value(GetParam())), "not_json"), nullptr);
        return;
    }
    const Report report = validator().validate(as_a_value(GetParam()));
    EXPECT_NE(report.decision, Decision::unreadable);
    EXPECT_EQ(report.claim_id, "J-1");
    const bool deep = GetParam().has("deep") || GetParam().name.find("1000 deep") != std::string::npos;
    const Problem* said = problem_of(report, deep ? "too_deep" : "unknown_key");
    ASSERT_NE(said, nullptr);
    EXPECT_EQ(said->path, "/not a key of ours");
    const std::size_t value = kBefore.size() + GetParam().bytes.find_first_not_of(" \t\r\n");
    EXPECT_EQ(std::pair(said->line, said->column), counted_place(as_a_value(GetParam()), value));
}

// The same answer as another parser's, except where ours takes more on purpose: texts are checked, not turned into doubles and characters, and depth
// costs nothing.
TEST_P(MustAccept, as_simdjson_does) {
    simdjson::dom::parser parser;
    const simdjson::padded_string text{GetParam().bytes};
    const auto error = parser.parse(text).error();
    if (GetParam().has("number")) EXPECT_TRUE(error == simdjson::NUMBER_ERROR || error == simdjson::SUCCESS) << error;
    else if (GetParam().has("surrogate")) EXPECT_TRUE(error == simdjson::STRING_ERROR || error == simdjson::SUCCESS) << error;
    else if (GetParam().has("deep")) EXPECT_EQ(error, simdjson::DEPTH_ERROR);
    else if (GetParam().has("bom")) EXPECT_TRUE(error == simdjson::TAPE_ERROR || error == simdjson::SUCCESS) << error;
    else EXPECT_EQ(error, simdjson::SUCCESS) << GetParam().name;
}

INSTANTIATE_TEST_SUITE_P(Json, MustAccept, testing::ValuesIn(json_texts(TESTS "/data/json/accept.txt")), test_name);

class MustRefuse : public testing::TestWithParam<JsonText> {};

TEST_P(MustRefuse, as_the_whole_text_with_its_place) {
    const Report report = validator().validate(GetParam().bytes);
    EXPECT_EQ(report.decision, Decision::unreadable);
    ASSERT_EQ(report.problems.size(), 1U);
    const Problem& problem = report.problems[0];
    EXPECT_EQ(problem.code, "not_json");
    EXPECT_EQ(problem.weight, Weight::error);
    EXPECT_EQ(std::pair(problem.line, problem.column), counted_place(GetParam().bytes, GetParam().fault)) << GetParam().name << ": " << problem.message.en;
    EXPECT_FALSE(problem.message.en.empty());
    EXPECT_FALSE(problem.message.zh.empty());
    EXPECT_TRUE(report.findings.empty());
}

TEST_P(MustRefuse, as_the_value_of_an_unknown_key_with_its_place) {
    if (GetParam().has("whole")) return;
    const std::string text = as_a_value(GetParam());
    const Report report = validator().validate(text);
    EXPECT_EQ(report.decision, Decision::unreadable);
    ASSERT_EQ(report.problems.size(), 1U);
    const Problem& problem = report.problems[0];
    EXPECT_EQ(problem.code, "not_json");
    const auto place = counted_place(text, kBefore.size() + GetParam().fault);
    // What was cut off at its end is now followed by more: the fault is there, or at the new end.
    if (GetParam().fault == GetParam().bytes.size()) EXPECT_GE(std::pair(problem.line, problem.column), place) << GetParam().name;
    else EXPECT_EQ(std::pair(problem.line, problem.column), place) << GetParam().name << ": " << problem.message.en;
}

TEST_P(MustRefuse, as_simdjson_does) {
    simdjson::dom::parser parser;
    const simdjson::padded_string text{GetParam().bytes};
    EXPECT_NE(parser.parse(text).error(), simdjson::SUCCESS) << GetParam().name;
}

INSTANTIATE_TEST_SUITE_P(Json, MustRefuse, testing::ValuesIn(json_texts(TESTS "/data/json/refuse.txt")), test_name);

}  // namespace
}  // namespace claims
