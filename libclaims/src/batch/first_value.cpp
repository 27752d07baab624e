#include "batch/first_value.hpp"

namespace claims {

void FirstValue::feed(std::string_view piece) {
    for (const char letter : piece) {
        if (state_ != State::open) return;
        if (in_string_) {
            take_in_string(letter);
        } else {
            take(letter);
        }
        if (state_ != State::broken) ++end_;
    }
}

void FirstValue::take_in_string(char letter) {
    if (escaped_) {
        escaped_ = false;
    } else if (letter == '\\') {
        escaped_ = true;
    } else if (letter == '\n') {
        state_ = State::broken;
    } else if (letter == '"') {
        in_string_ = false;
        if (expect_ != Expect::colon) value_ended();
    }
}

void FirstValue::take(char letter) {
    const bool value_fits = expect_ == Expect::value || expect_ == Expect::value_or_close;
    const bool key_fits = expect_ == Expect::key || expect_ == Expect::key_or_close;
    switch (letter) {
        case ' ':
        case '\t':
        case '\r':
        case '\n': in_scalar_ = false; return;
        case '{':
        case '[': return value_fits ? open(letter) : expect(false, expect_);
        case '}':
        case ']': return close(letter);
        case ':': return expect(expect_ == Expect::colon, Expect::value);
        case ',': return expect(expect_ == Expect::comma_or_close, !brackets_.empty() && brackets_.back() == '{' ? Expect::key : Expect::value);
        case '"':
            in_string_ = true;
            return expect(value_fits || key_fits, key_fits ? Expect::colon : expect_);
        default:
            if (in_scalar_) return;
            expect(value_fits && !brackets_.empty(), Expect::comma_or_close);
            in_scalar_ = true;
    }
}

void FirstValue::open(char bracket) {
    brackets_ += bracket;
    expect_ = bracket == '{' ? Expect::key_or_close : Expect::value_or_close;
}

void FirstValue::close(char bracket) {
    const bool of_object = bracket == '}';
    const bool may_close = expect_ == Expect::comma_or_close || expect_ == (of_object ? Expect::key_or_close : Expect::value_or_close);
    if (brackets_.empty() || !may_close || (brackets_.back() == '{') != of_object) {
        state_ = State::broken;
        return;
    }
    brackets_.pop_back();
    in_scalar_ = false;
    value_ended();
}

void FirstValue::value_ended() {
    expect_ = Expect::comma_or_close;
    if (brackets_.empty()) state_ = State::ended;
}

void FirstValue::expect(bool holds, Expect next) {
    in_scalar_ = false;
    expect_ = next;
    if (!holds) state_ = State::broken;
}

}  // namespace claims
