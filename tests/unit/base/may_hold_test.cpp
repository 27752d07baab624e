#include "base/may_hold.hpp"

#include <gtest/gtest.h>

#include <string>

namespace claims {
namespace {

TEST(MayHold, a_word_is_found_wherever_it_stands) {
    for (const std::string word : {"emergency", "outpatient", "invoice", "abc"}) {
        for (std::size_t before = 0; before < 40; ++before) {
            for (std::size_t after = 0; after < 40; ++after) {
                const std::string text = std::string(before, '.') + word + std::string(after, '.');
                EXPECT_TRUE(may_hold(text, word)) << text;
                EXPECT_FALSE(may_hold(std::string(before, '.') + word.substr(1) + std::string(after, '.'), word)) << text;
            }
        }
    }
}

TEST(MayHold, a_text_without_it_holds_no_word) {
    EXPECT_FALSE(may_hold("", "emergency"));
    EXPECT_FALSE(may_hold("emergenc", "emergency"));
    EXPECT_FALSE(may_hold(std::string(1000, 'e'), "emergency"));
    EXPECT_FALSE(may_hold(std::string(16, 'x') + "emergenc", "emergency")) << "what follows the text is none of it";
}

TEST(MayHold, three_letters_at_the_right_distance_are_enough) { EXPECT_TRUE(may_hold("......" "e...g...y" "...........................", "emergency")); }

}  // namespace
}  // namespace claims
