#pragma once

#include <cstddef>
#include <cstdint>
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

/// One pass over the values of a JSON text (RFC 8259), in order, checking every byte of it: simdjson finds the structure, strings and UTF-8 (its stage
/// 1), the walk follows. Nothing is built; what the caller does not want is skipped, and checked all the same. Depth costs no stack.
class JsonWalk {
public:
    enum class Type : std::uint8_t { object, array, string, number, truth, null };

    struct String {
        std::string_view raw;  ///< between the quotes, as written
        bool escaped;          ///< holds a backslash
    };

    JsonWalk();
    ~JsonWalk();

    /// Begins with a text, which must stay as it is during the walk. The bytes after it are not read. Throws Malformed.
    void begin(std::string_view text);

    /// Begins the same text again.
    void rewind() { at_ = 0; }

    [[nodiscard]] Type type() const;
    [[nodiscard]] std::size_t offset() const { return structure_[at_]; }  ///< of the value ahead, or of the end

    /// Goes into an object or array; false if it is empty (and is then passed).
    bool enter();

    /// After a value inside an object or array: true if another one follows, false at the end (which is passed).
    bool more(char closing);

    String key();
    String string();
    std::string_view number();  ///< checked by the grammar; its range is the caller's business
    bool truth();
    void null();

    /// Passes a value of any kind; returns the greatest depth inside it, 0 for a scalar.
    std::size_t skip();

    /// After the last value: nothing may follow.
    void end();

    /// Writes out a string with escapes. False where it holds a lone surrogate (such text has no meaning in UTF-8).
    static bool unescape(std::string_view raw, std::string& out);

private:
    [[noreturn]] void fail(std::size_t offset, std::string_view en, std::string_view zh) const;
    [[nodiscard]] char ahead() const { return at_ < count_ ? text_[structure_[at_]] : '\0'; }
    void literal(std::string_view word);
    void check_escapes(std::string_view raw) const;

    std::unique_ptr<simdjson::internal::dom_parser_implementation> index_;
    std::size_t capacity_ = 0;
    std::string_view text_;
    const std::uint32_t* structure_ = nullptr;
    std::size_t count_ = 0;
    std::size_t at_ = 0;
};

/// Where a text stops being JSON when simdjson only said that it does: bad UTF-8, a control character or the end inside a string.
Malformed first_fault(std::string_view text);

/// The name of an encoding other than UTF-8 that the bytes are most likely in ("GB18030", "UTF-16"), or an empty text.
std::string_view recognised_encoding(std::string_view bytes);

}  // namespace claims
