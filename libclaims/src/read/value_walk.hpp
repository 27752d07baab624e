#pragma once

#include <array>
#include <string>
#include <string_view>

#include <claims/value_cursor.hpp>

#include "base/json_walk.hpp"

namespace claims {

/// One pass over values of the caller's own, for the reader that also walks over JSON texts (JsonWalk): the same steps, but there is nothing to check
/// of the writing, and no place in a text.
class ValueWalk {
public:
    using Source = ValueCursor&;
    using Type = JsonWalk::Type;
    static constexpr bool kHasPlaces = false;

    void begin(ValueCursor& cursor) {
        cursor_ = &cursor;
        cursor.begin();
    }

    [[nodiscard]] char ahead() const {
        constexpr std::array<char, 7> kFirst = {'{', '[', '"', '0', 't', 'n', '?'};
        return kFirst[static_cast<std::size_t>(cursor_->value().type)];
    }

    [[nodiscard]] Type type() const {
        constexpr std::array<Type, 7> kTypes = {Type::object, Type::array, Type::string, Type::number, Type::truth, Type::null, Type::null};
        return kTypes[static_cast<std::size_t>(cursor_->value().type)];
    }

    [[nodiscard]] static std::size_t offset() { return 0; }
    [[nodiscard]] static std::size_t offset_of(std::string_view) { return 0; }

    bool enter() { return cursor_->enter(); }
    bool more(char) { return cursor_->next(); }

    std::string_view key() {
        is_escaped_ = false;
        return cursor_->key();
    }

    std::string_view string() {
        const std::string_view text = cursor_->value().text;
        is_escaped_ = text.data() == nullptr;
        return text;
    }

    /// That a text is none that can be read, as one of JSON with escapes may turn out to be.
    [[nodiscard]] bool is_escaped() const { return is_escaped_; }
    static bool unescape(std::string_view, std::string&) { return false; }

    [[nodiscard]] std::string_view number() const { return cursor_->value().text; }
    [[nodiscard]] bool is_exact() const { return cursor_->value().is_exact; }
    [[nodiscard]] bool truth() const { return cursor_->value().flag; }
    static void null() {}
    static void end() {}

    std::size_t skip(std::size_t limit = 0) const { return cursor_->depth(limit); }

    /// In the words of the caller.
    [[nodiscard]] Words type_words() const {
        const std::string name = cursor_->type_name();
        return {name, name};
    }

private:
    ValueCursor* cursor_ = nullptr;
    bool is_escaped_ = false;
};

}  // namespace claims
