#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace claims {

/// Follows the first JSON value of a text by its brackets, commas and colons, until it ends or breaks. Scalars are not looked at.
class FirstValue {
public:
    enum class State : unsigned char { open, ended, broken };

    /// The next piece of the text.
    void feed(std::string_view piece);

    [[nodiscard]] State state() const { return state_; }

    /// Bytes before the end, or before the sign that cannot stand where it stands; so far, where the value is open.
    [[nodiscard]] std::size_t end() const { return end_; }

private:
    enum class Expect : unsigned char { value, value_or_close, key, key_or_close, colon, comma_or_close };

    State state_ = State::open;
    Expect expect_ = Expect::value;
    std::string brackets_;  ///< those that are open
    bool in_string_ = false;
    bool escaped_ = false;
    bool in_scalar_ = false;
    std::size_t end_ = 0;

    void take(char letter);
    void take_in_string(char letter);
    void open(char bracket);
    void close(char bracket);
    void value_ended();
    void expect(bool holds, Expect next);
};

}  // namespace claims
