#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

#include <claims/words.hpp>

namespace simdjson::internal {
class dom_parser_implementation;
}

namespace claims {

/// Why a text is no JSON, and where. Thrown by JsonWalk, caught by the reader that drives it: the rest of such a text cannot be trusted.
struct Malformed {
    std::size_t offset;  ///< byte
    Words what;
};

/// A key with its quotes and its colon, in a form that compares fast.
class KeyWord {
public:
    static constexpr std::size_t kRoom = 32;            ///< bytes, of which quotes and colon take three
    static constexpr std::size_t kLongest = kRoom - 3;  ///< word; the table of fields has no longer key

    explicit KeyWord(std::string_view word) : size_{static_cast<std::uint8_t>(word.size() + 3)} {
        bytes_[0] = '"';
        std::memcpy(bytes_.data() + 1, word.data(), word.size());
        std::memcpy(bytes_.data() + 1 + word.size(), "\":", 2);
        std::fill_n(mask_.begin(), size_, '\xFF');
    }

    [[nodiscard]] std::string_view word() const { return {bytes_.data() + 1, size_ - 3U}; }

    /// Whether the word stands at that place, between quotes and before a colon; kRoom bytes may be read from there on.
    [[nodiscard]] bool stands_at(const char* there) const {
        if ((differ(there, 0) | differ(there, 8)) != 0) return false;
        return size_ <= 16 || (differ(there, 16) | differ(there, 24)) == 0;
    }

private:
    static std::uint64_t eight(const char* bytes) {
        std::uint64_t value;
        std::memcpy(&value, bytes, sizeof value);
        return value;
    }

    /// Of eight bytes those that are the word's.
    [[nodiscard]] std::uint64_t differ(const char* there, std::size_t at) const {
        return (eight(there + at) ^ eight(bytes_.data() + at)) & eight(mask_.data() + at);
    }

    std::array<char, kRoom> bytes_{};
    std::array<char, kRoom> mask_{};
    std::uint8_t size_;
};

/// A place in a text whose structure is known: what a loop keeps in registers while it reads what is plain (JsonWalk::cursor, go_on).
class JsonCursor {
public:
    /// `end` is the end of the structure; the offset that stands there is the text's size.
    /// Before `sure_end` (JsonWalk::sure_end_) nothing needs to ask for the end.
    JsonCursor(const char* text, const std::uint32_t* next, const std::uint32_t* end, const std::uint32_t* sure_end)
        : text_{text}, next_{next}, end_{end}, sure_end_{sure_end} {}

    [[nodiscard]] const std::uint32_t* next() const { return next_; }

    /// The first character of the value ahead; '\0' at the end of the text.
    [[nodiscard]] char ahead() const { return next_ < end_ ? text_[*next_] : '\0'; }
    [[nodiscard]] std::size_t offset() const { return *next_; }  ///< of the value ahead, or of the end
    void pass() { ++next_; }

    /// Whether as much is left as a key, its colon, a plain value and what follows it have.
    [[nodiscard]] bool has_member() const { return next_ < sure_end_; }

    /// The first character of a value that is there, and of what follows the plain value there.
    [[nodiscard]] char first() const { return text_[*next_]; }
    [[nodiscard]] char following() const { return text_[next_[1]]; }

    /// A value that is there, and is no string, with the blanks after it.
    [[nodiscard]] std::string_view scalar() const { return {text_ + *next_, next_[1] - *next_}; }

    /// Passes a comma; false, and nothing is passed, where there is none.
    bool pass_comma() {
        if (ahead() != ',') return false;
        ++next_;
        return true;
    }

    /// Passes a key that is exactly this word, and its colon (of a member that is there); false, and nothing is passed, where another key stands.
    bool take_key(const KeyWord& word) {
        if (!word.stands_at(text_ + *next_)) return false;
        next_ += 2;
        return true;
    }

    /// The string ahead as it is written between its quotes. The caller has seen that it is one.
    std::string_view string() {
        const char* const begin = text_ + *next_ + 1;
        ++next_;
        // The closing quote is the last byte before the next structural one that is no blank: stage 1 has paired the quotes.
        const char* end = text_ + *next_ - 1;
        while (*end != '"') --end;
        return {begin, static_cast<std::size_t>(end - begin)};
    }

private:
    const char* text_;
    const std::uint32_t* next_;
    const std::uint32_t* end_;
    const std::uint32_t* sure_end_;
};

/// One pass over the values of a JSON text (RFC 8259), in order, checking every byte of it: simdjson finds the structure, strings and UTF-8 (its stage
/// 1), the walk follows. Nothing is built; what the caller does not want is skipped, and checked all the same. Depth costs no stack.
class JsonWalk {
public:
    using Source = std::string_view;
    enum class Type : std::uint8_t { object, array, string, number, truth, null };
    static constexpr bool kHasPlaces = true;

    JsonWalk();
    ~JsonWalk();

    /// Begins with a text, which must stay as it is during the walk. The bytes after it are not read. Throws Malformed.
    void begin(std::string_view text);

    /// Begins the same text again.
    void rewind() { next_ = structure_; }

    /// The first character of the value ahead, which tells its type if it is JSON at all; '\0' at the end of the text.
    [[nodiscard]] char ahead() const { return next_ < end_ ? text_[*next_] : '\0'; }

    [[nodiscard]] Type type() const;
    [[nodiscard]] std::size_t offset() const { return *next_; }  ///< of the value ahead, or of the end
    [[nodiscard]] std::size_t offset_of(std::string_view part) const { return static_cast<std::size_t>(part.data() - text_.data()); }

    /// Goes into an object or array; false if it is empty (and is then passed).
    bool enter() {
        const char closing = ahead() == '{' ? '}' : ']';
        ++next_;
        if (ahead() != closing) return true;
        ++next_;
        return false;
    }

    /// Goes into the object ahead, which the caller has seen; false if it is empty (and is then passed).
    bool enter_object() {
        ++next_;
        if (ahead() != '}') return true;
        ++next_;
        return false;
    }

    /// After a value inside an object or array: true if another one follows, false at the end (which is passed).
    bool more(char closing) {
        const char c = ahead();
        if (c != ',' && c != closing) fail_between(closing);
        ++next_;
        return c == ',';
    }

    [[nodiscard]] JsonCursor cursor() const { return {text_.data(), next_, end_, sure_end_}; }
    void go_on(const JsonCursor& cursor) { next_ = cursor.next(); }

    [[nodiscard]] bool has_escapes() const { return has_escapes_; }  ///< the text holds a backslash

    /// A key, and its colon.
    std::string_view key() {
        const bool plain = !has_escapes_ && next_ < sure_end_ && text_[*next_] == '"' && text_[next_[1]] == ':';
        if (!plain) return any_key();
        const std::string_view key = string();
        ++next_;
        return key;
    }

    /// The string ahead as it is written between its quotes; `is_escaped()` says whether it holds a backslash. The caller has seen that it is one.
    /// (A view alone: it is returned in registers. A larger value would be copied through memory, which stalls.)
    std::string_view string() {
        JsonCursor at = cursor();
        const std::string_view raw = at.string();
        go_on(at);
        is_escaped_ = has_escapes_ && raw.find('\\') != std::string_view::npos;
        if (is_escaped_) check_escapes(raw);
        return raw;
    }

    /// Of the key or string that was passed last.
    [[nodiscard]] bool is_escaped() const { return is_escaped_; }

    std::string_view number();  ///< checked by the grammar; its range is the caller's business
    static constexpr bool is_exact() { return false; }  ///< a number with a fraction may have been rounded by whoever wrote it
    bool truth();
    void null();

    /// Passes a value of any kind; returns the greatest depth inside it, 0 for a scalar, whatever the limit.
    std::size_t skip(std::size_t limit = 0);

    /// What the value ahead is.
    [[nodiscard]] Words type_words() const;

    /// After the last value: nothing may follow.
    void end();

    /// Writes out a string with escapes. False where it holds a lone surrogate (such text has no meaning in UTF-8).
    static bool unescape(std::string_view raw, std::string& out);

private:
    [[noreturn]] void fail(std::size_t offset, std::string_view en, std::string_view zh) const;
    [[noreturn]] void fail_between(char closing) const;
    std::string_view any_key();
    void literal(std::string_view word);
    void check_escapes(std::string_view raw) const;

    std::unique_ptr<simdjson::internal::dom_parser_implementation> index_;
    std::size_t capacity_ = 0;
    std::string_view text_;
    const std::uint32_t* structure_ = nullptr;
    const std::uint32_t* next_ = nullptr;
    const std::uint32_t* end_ = nullptr;
    const std::uint32_t* sure_end_ = nullptr;  ///< from no key before it the end of the text is nearer than a plain member, or KeyWord::kRoom bytes
    bool has_escapes_ = false;
    bool is_escaped_ = false;   ///< the last string does
};

/// Where a text stops being JSON when simdjson only said that it does: bad UTF-8, a control character or the end inside a string.
Malformed first_fault(std::string_view text);

/// The name of an encoding other than UTF-8 that the bytes are most likely in ("GB18030", "UTF-16"), or an empty text.
std::string_view recognised_encoding(std::string_view bytes);

}  // namespace claims
