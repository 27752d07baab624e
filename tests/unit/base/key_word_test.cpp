#include <gtest/gtest.h>

#include <string>

#include "base/json_walk.hpp"

namespace claims {
namespace {

/// With as many bytes after it as a comparison may read.
bool stands(std::string_view word, std::string text) {
    text.resize(text.size() + KeyWord::kRoom, '~');
    return KeyWord{word}.stands_at(text.data());
}

TEST(KeyWords, a_key_of_any_length_stands_where_its_letters_its_quotes_and_its_colon_are) {
    for (std::size_t length = 1; length <= KeyWord::kRoom - 3; ++length) {
        const std::string word = std::string{"abcdefghijklmnopqrstuvwxyzabcdefghij"}.substr(0, length);
        EXPECT_EQ(KeyWord{word}.word(), word);
        const std::string written = '"' + word + "\":";
        EXPECT_TRUE(stands(word, written)) << word;
        EXPECT_TRUE(stands(word, written + "\"what follows does not matter\"")) << word;
        for (std::size_t i = 0; i < written.size(); ++i) {
            std::string other = written;
            other[i] ^= 1;
            EXPECT_FALSE(stands(word, other)) << other;
        }
        EXPECT_FALSE(stands(word, '"' + word + "\" :")) << "a blank before the colon is for the closer look";
        EXPECT_FALSE(stands(word, '"' + word + "a\":")) << word;
    }
}

}  // namespace
}  // namespace claims
