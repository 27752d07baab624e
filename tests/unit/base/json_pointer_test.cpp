#include "base/json_pointer.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace claims {
namespace {

using Keys = std::vector<std::string>;

TEST(JsonPointers, keys_are_appended_with_their_escapes) {
    std::string pointer;
    append_key(pointer, "a");
    append_key(pointer, "");
    append_key(pointer, "m~n");
    append_key(pointer, "a/b");
    append_key(pointer, "~1");
    append_index(pointer, 10);
    append_key(pointer, "参保人");
    EXPECT_EQ(pointer, "/a//m~0n/a~1b/~01/10/参保人");
}

TEST(JsonPointers, a_dotted_path_becomes_keys) {
    std::string pointer = "/documents/0";
    append_path(pointer, "issuer.name");
    EXPECT_EQ(pointer, "/documents/0/issuer/name");
}

// The examples of RFC 6901, section 5.
TEST(JsonPointers, the_examples_of_the_rfc_are_split) {
    EXPECT_EQ(split_pointer(""), Keys{});
    EXPECT_EQ(split_pointer("/foo"), Keys{"foo"});
    EXPECT_EQ(split_pointer("/foo/0"), (Keys{"foo", "0"}));
    EXPECT_EQ(split_pointer("/"), Keys{""});
    EXPECT_EQ(split_pointer("/a~1b"), Keys{"a/b"});
    EXPECT_EQ(split_pointer("/c%d"), Keys{"c%d"});
    EXPECT_EQ(split_pointer("/e^f"), Keys{"e^f"});
    EXPECT_EQ(split_pointer("/g|h"), Keys{"g|h"});
    EXPECT_EQ(split_pointer("/i\\j"), Keys{"i\\j"});
    EXPECT_EQ(split_pointer("/k\"l"), Keys{"k\"l"});
    EXPECT_EQ(split_pointer("/ "), Keys{" "});
    EXPECT_EQ(split_pointer("/m~0n"), Keys{"m~n"});
    EXPECT_EQ(split_pointer("/~01"), Keys{"~1"});
}

TEST(JsonPointers, empty_keys_are_keys_wherever_they_stand) {
    EXPECT_EQ(split_pointer("//a"), (Keys{"", "a"}));
    EXPECT_EQ(split_pointer("/a//b"), (Keys{"a", "", "b"}));
    EXPECT_EQ(split_pointer("/a/"), (Keys{"a", ""}));
}

TEST(JsonPointers, what_was_appended_is_split_again) {
    for (const char* key : {"", "a", "~", "/", "~0", "~1", "~~//", "a/~b", "0", "参保/人", " "}) {
        std::string pointer = "/x";
        append_key(pointer, key);
        EXPECT_EQ(split_pointer(pointer), (Keys{"x", key})) << key;
    }
}

TEST(JsonPointers, indices_are_ordered_as_numbers_and_before_names) {
    const std::vector<std::string> ordered{"", "/", "/a", "/documents", "/documents/0", "/documents/0/kind", "/documents/1", "/documents/2", "/documents/10",
                                           "/documents/100", "/documents/kind", "/encounters"};
    for (std::size_t a = 0; a < ordered.size(); ++a) {
        for (std::size_t b = 0; b < ordered.size(); ++b) EXPECT_EQ(pointer_less(ordered[a], ordered[b]), a < b) << ordered[a] << " and " << ordered[b];
    }
}

}  // namespace
}  // namespace claims
