#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace claims {

/// A claim that the caller has as values of its own, not as text: objects of an interpreter, columns. The reader moves the cursor through it, in order,
/// and sees one value at a time. What the views show must stay until the claim has been judged.
class ValueCursor {
public:
    /// `other`: no value of JSON; where a fact is read from it, its type is wrong.
    enum class Type : std::uint8_t { object, list, text, number, flag, null, other };

    struct Value {
        Type type = Type::null;
        bool flag = false;      ///< of a flag
        bool is_exact = false;  ///< of a number: a decimal, so that an amount may have a fraction
        std::string_view text;  ///< of a text: UTF-8, or a view of nothing (no `data`) if it cannot be written so; of a number: as JSON writes it
    };

    virtual ~ValueCursor() = default;

    /// Makes the claim itself the current value, also when it has been gone through before.
    virtual void begin() = 0;

    /// Goes into the current value, an object or a list: its first member becomes the current value. False if it is empty: it is then passed.
    virtual bool enter() = 0;

    /// Goes on to the next member of the innermost object or list that was entered. False after its last: the object or list is then passed.
    virtual bool next() = 0;

    /// What the caller calls the type of the current value, for messages.
    [[nodiscard]] virtual std::string type_name() const = 0;

    /// How deep the current value is: 0 for a scalar. May give up beyond `limit`, or where finding out takes too long.
    [[nodiscard]] virtual std::size_t depth(std::size_t limit) const = 0;

    [[nodiscard]] const Value& value() const { return value_; }
    [[nodiscard]] std::string_view key() const { return key_; }  ///< of a member of an object, UTF-8

protected:
    Value value_;
    std::string_view key_;
};

}  // namespace claims
