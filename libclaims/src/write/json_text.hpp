#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <claims/words.hpp>

/// JSON (RFC 8259) written by appending to a text: no tree, no blanks. The parts of an object that never change are literals of its writer, so a
/// `key` here is the fragment as it stands in the output, with comma and colon: `,"title":`.
namespace claims {

/// A text that JSON is being appended to. It has room ahead, so that a small piece costs little more than its bytes; what the text holds is not to be
/// looked at before this ends.
class JsonText {
public:
    /// `expected`: about as many bytes as will be written, so that the text is moved once.
    explicit JsonText(std::string& text, std::size_t expected = 0);
    ~JsonText() { text_.resize(static_cast<std::size_t>(at_ - text_.data())); }
    JsonText(const JsonText&) = delete;
    JsonText& operator=(const JsonText&) = delete;

    JsonText& operator+=(std::string_view piece) {
        char* const to = room(piece.size());
        wrote_to(to + piece.copy(to, piece.size()));
        return *this;
    }

    JsonText& operator+=(char byte) {
        char* const to = room(1);
        *to = byte;
        wrote_to(to + 1);
        return *this;
    }

    /// Where so many bytes may be written; `wrote_to` is to be told where they end.
    [[nodiscard]] char* room(std::size_t bytes) {
        if (static_cast<std::size_t>(end_ - at_) < bytes) grow(bytes);
        return at_;
    }

    void wrote_to(char* end) { at_ = end; }

private:
    void grow(std::size_t bytes);

    std::string& text_;
    char* at_;   ///< the end of what is written
    char* end_;  ///< of the room
};

/// A JSON string with its quotes. Only what must be escaped is; other letters stand as themselves, in UTF-8. A byte that is not well-formed UTF-8
/// (of a file's name, say) becomes U+FFFD, so that the output is always JSON.
void append_quoted(JsonText& out, std::string_view text);
void append_quoted(std::string& out, std::string_view text);

void append_number(JsonText& out, std::size_t number);

/// The key and the text, or nothing where the text is empty.
inline void append_member(JsonText& out, std::string_view key, std::string_view text) {
    if (text.empty()) return;
    out += key;
    append_quoted(out, text);
}

/// The key and a text in the language asked for, `both` as an object with `en` and `zh`. Nothing where that is empty.
void append_member(JsonText& out, std::string_view key, const Words& words, Language language);

/// An array; `append_one(out, item)` writes a member.
template <typename Items, typename AppendOne>
void append_array(JsonText& out, const Items& items, AppendOne append_one) {
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
void append_texts(JsonText& out, const std::vector<std::string>& texts);

/// The key and an array of strings, or nothing where there are none.
inline void append_member(JsonText& out, std::string_view key, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    out += key;
    append_texts(out, texts);
}

/// JSON without blanks, indented by two: a member a line; lists without inner lists and objects stay in one line while they are short.
std::string indented(std::string_view json);

}  // namespace claims
