#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <claims/words.hpp>

/// JSON (RFC 8259) written by appending to a text: no tree, no blanks. The parts of an object that never change are literals of its writer, so a
/// `key` here is the fragment as it stands in the output, with comma and colon: `,"title":`.
namespace claims {

/// A JSON string with its quotes. Only what must be escaped is; other letters stand as themselves, in UTF-8. A byte that is not well-formed UTF-8
/// (of a file's name, say) becomes U+FFFD, so that the output is always JSON.
void append_quoted(std::string& out, std::string_view text);

void append_number(std::string& out, std::size_t number);

/// The key and the text, or nothing where the text is empty.
void append_member(std::string& out, std::string_view key, std::string_view text);

/// The key and a text in the language asked for, `both` as an object with `en` and `zh`. Nothing where that is empty.
void append_member(std::string& out, std::string_view key, const Words& words, Language language);

/// An array; `append_one(out, item)` writes a member.
template <typename Items, typename AppendOne>
void append_array(std::string& out, const Items& items, AppendOne append_one) {
    out += '[';
    bool first = true;
    for (const auto& item : items) {
        if (!first) out += ',';
        first = false;
        append_one(out, item);
    }
    out += ']';
}

/// An array of strings.
void append_texts(std::string& out, const std::vector<std::string>& texts);

/// The key and an array of strings, or nothing where there are none.
void append_member(std::string& out, std::string_view key, const std::vector<std::string>& texts);

/// JSON without blanks, indented by two: a member a line; lists without inner lists and objects stay in one line while they are short.
std::string indented(std::string_view json);

}  // namespace claims
