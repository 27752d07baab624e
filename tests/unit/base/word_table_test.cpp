#include "base/word_table.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "claim/codes.hpp"
#include "read/shapes.hpp"

namespace claims {
namespace {

TEST(WordTables, an_empty_table_finds_nothing) {
    EXPECT_EQ(WordTable{}.find("a"), -1);
    EXPECT_EQ(WordTable{std::vector<std::string_view>{}}.find(""), -1);
}

TEST(WordTables, a_word_is_found_at_its_place_and_no_other_is) {
    const std::vector<std::string_view> words{"", "a", "aa", "kind", "kinds", "encounter_id", "encounter_ids", "institution_kind", "institution_code"};
    const WordTable table{words};
    for (std::size_t i = 0; i < words.size(); ++i) EXPECT_EQ(table.find(words[i]), static_cast<int>(i)) << words[i];
    for (const char* other : {"b", "aaa", "kin", "Kind", "kind ", "encounter_i", "institution_kine", "institution", "参保人"}) EXPECT_EQ(table.find(other), -1) << other;
    EXPECT_EQ(table.find(std::string_view{"a\0", 2}), -1);
    EXPECT_EQ(table.find(std::string_view{"\0", 1}), -1) << "is not the empty word";
}

TEST(WordTables, every_key_and_code_of_the_product_is_found_and_its_neighbours_are_not) {
    for (const ObjectShape& shape : shapes()) {
        for (std::size_t i = 0; i < shape.members.size(); ++i) {
            const std::string_view key = shape.members[i].key.word();
            EXPECT_EQ(shape.table.find(key), static_cast<int>(i)) << key;
            EXPECT_EQ(shape.table.find(std::string{key} + "_"), -1);
        }
    }
    for (const Code& code : detail::kCodes) {
        const int number = find_code(code.list, code.word);
        ASSERT_GE(number, 0) << code.word;
        EXPECT_EQ(codes_of(code.list)[static_cast<std::size_t>(number)].word, code.word);
        EXPECT_EQ(find_code(code.list, std::string{code.word} + "x"), -1);
        EXPECT_EQ(find_code(code.list, code.word.substr(1)), -1) << code.word;
    }
}

TEST(WordTables, random_words_are_found_exactly_where_they_are) {
    std::mt19937 random{11};
    for (int round = 0; round < 50; ++round) {
        std::vector<std::string> made;
        for (int i = 0; i < 40; ++i) {
            std::string word = std::to_string(round) + "_" + std::to_string(i);
            for (std::size_t n = random() % 8; n > 0; --n) word += static_cast<char>('a' + random() % 26);
            made.push_back(word);
        }
        const WordTable table{std::vector<std::string_view>{made.begin(), made.end()}};
        for (std::size_t i = 0; i < made.size(); ++i) {
            ASSERT_EQ(table.find(made[i]), static_cast<int>(i));
            std::string other = made[i];
            other[random() % other.size()] ^= 1;
            ASSERT_EQ(table.find(other), std::find(made.begin(), made.end(), other) == made.end() ? -1 : table.find(other));
        }
    }
}

}  // namespace
}  // namespace claims
