// The reader of rulesets' JSON, beside nlohmann's.

#include "rules/json_reader.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "rules/embedded.hpp"
#include "rules/lazy_json.hpp"

namespace claims {
namespace {

std::vector<std::string> twice(const std::string& text) {
    std::vector<Problem> problems;
    JsonReader{problems}.read(text);
    std::vector<std::string> paths;
    for (const Problem& problem : problems) paths.push_back(problem.path);
    return paths;
}

TEST(JsonReader, reads_every_built_in_file_as_another_parser_does) {
    std::vector<Problem> problems;
    std::size_t read = 0;
    for (const EmbeddedFile& file : embedded_files()) {
        if (!file.path.ends_with(".json")) continue;
        ASSERT_EQ(JsonReader{problems}.read(file.bytes), Json::parse(file.bytes)) << file.path;
        ASSERT_EQ(*LazyJson::of(file.bytes), Json::parse(file.bytes)) << file.path;
        ++read;
    }
    EXPECT_TRUE(problems.empty());
    EXPECT_GT(read, 200U);
}

TEST(JsonReader, reads_values_of_every_type_and_keeps_the_order_of_keys) {
    const std::string text =
        R"({"z": [0, -1, 18446744073709551615, 1.5, 1e3, true, false, null, "", "\u4e2d\ud83d\ude00\n\"", [], {}], "a": {"\u0062": 1}})";
    std::vector<Problem> problems;
    const Json json = JsonReader{problems}.read(text);
    EXPECT_EQ(json.dump(), Json::parse(text).dump());
    EXPECT_EQ(json["z"][0].type(), Json::parse("0").type());
    EXPECT_EQ(json["z"][1].type(), Json::parse("-1").type());
}

TEST(JsonReader, a_list_that_is_not_wanted_is_left_empty_where_it_stands) {
    std::vector<Problem> problems;
    const std::string text = R"({"a": 1, "list": [{"list": [1]}, 2], "inner": {"list": [3]}})";
    EXPECT_EQ((JsonReader{problems}.read(text, "list").dump()), R"({"a":1,"list":[],"inner":{"list":[3]}})");
    EXPECT_EQ((JsonReader{problems}.read(R"({"list": 4})", "list").dump()), R"({"list":4})") << "no list";
    EXPECT_THROW((JsonReader{problems}.read(R"({"list": [tru]})", "list")), Malformed) << "checked all the same";
}

TEST(JsonReader, names_each_key_that_is_given_twice) {
    EXPECT_EQ(twice(R"({"a": {"b": 1, "b": 2}, "c": [{"d/": 1, "d/": 1}], "a": 0})"), (std::vector<std::string>{"/a/b", "/c/0/d~1", "/a"}));
    EXPECT_EQ(twice(R"({"a": 1, "\u0061": 2})"), std::vector<std::string>{"/a"}) << "one key, written in two ways";
}

TEST(JsonReader, refuses_what_is_no_text_or_too_deep) {
    std::vector<Problem> problems;
    for (const std::string& text :
         {std::string{"{\"a\": \"\\ud83d\"}"}, std::string{"{"}, std::string{"[1] 2"}, std::string(65, '[') + std::string(65, ']') + " "}) {
        EXPECT_THROW((JsonReader{problems}.read("{\"x\": " + text + "}")), Malformed) << text;
    }
}

/// Where a text is refused; -1 where it is not.
int refused_at(const std::string& text) {
    std::vector<Problem> problems;
    try {
        JsonReader{problems}.read(text);
        return -1;
    } catch (const Malformed& fault) {
        return static_cast<int>(fault.offset);
    }
}

TEST(JsonReader, refuses_a_number_that_nothing_can_hold_at_its_place) {
    EXPECT_EQ(refused_at(R"({"a": 1e308, "b": -1e308})"), -1);
    EXPECT_EQ(refused_at(R"({"a": 1e309})"), 6);
    EXPECT_EQ(refused_at(R"({"a": [0, -1e400]})"), 10);
    EXPECT_EQ(refused_at(std::string(70, '[') + std::string(70, ']')), 65);
}

}  // namespace
}  // namespace claims
