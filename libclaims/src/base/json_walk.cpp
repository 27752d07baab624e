#include "base/json_walk.hpp"

#include <simdjson.h>

#include <cstring>
#include <vector>

namespace claims {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool ends_scalar(char c) { return is_blank(c) || c == ',' || c == ']' || c == '}' || c == ':' || c == '[' || c == '{'; }

int hex_digit(char c) {
    if (is_digit(c)) return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The four hexadecimal digits at the front; -1 where they are not there.
int hex4(std::string_view text) {
    if (text.size() < 4) return -1;
    int value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const int digit = hex_digit(text[i]);
        if (digit < 0) return -1;
        value = value * 16 + digit;
    }
    return value;
}

void append_utf8(std::string& out, std::uint32_t point) {
    const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0 | point >> 6);
        put(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        put(0xE0 | point >> 12);
        put(0x80 | (point >> 6 & 0x3F));
        put(0x80 | (point & 0x3F));
    } else {
        put(0xF0 | point >> 18);
        put(0x80 | (point >> 12 & 0x3F));
        put(0x80 | (point >> 6 & 0x3F));
        put(0x80 | (point & 0x3F));
    }
}

char single_escape(char c) {
    switch (c) {
        case 'b': return '\b';
        case 'f': return '\f';
        case 'n': return '\n';
        case 'r': return '\r';
        case 't': return '\t';
        case '"': case '\\': case '/': return c;
        default: return '\0';
    }
}

/// Length of the number at the front by the grammar of RFC 8259; 0 where there is none.
std::size_t number_length(std::string_view text) {
    std::size_t i = 0;
    const auto digits = [&] {
        const std::size_t first = i;
        while (i < text.size() && is_digit(text[i])) ++i;
        return i > first;
    };
    if (i < text.size() && text[i] == '-') ++i;
    if (i < text.size() && text[i] == '0') ++i;
    else if (!digits()) return 0;
    if (i < text.size() && text[i] == '.') {
        ++i;
        if (!digits()) return 0;
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
        if (!digits()) return 0;
    }
    return i;
}

/// Whether each level around a value is an object, one bit a level: a hostile text may be millions deep, a claim is never deeper than 64.
class Nesting {
public:
    [[nodiscard]] std::size_t depth() const { return depth_; }
    [[nodiscard]] bool is_object() const { return (innermost_ & 1) != 0; }

    void enter(bool object) {
        if (depth_ >= kBits) outer_.push_back((innermost_ >> (kBits - 1) & 1) != 0);
        innermost_ = innermost_ << 1 | (object ? 1 : 0);
        ++depth_;
    }

    void leave() {
        innermost_ >>= 1;
        --depth_;
        if (depth_ < kBits) return;
        innermost_ |= std::uint64_t{outer_.back()} << (kBits - 1);
        outer_.pop_back();
    }

private:
    static constexpr std::size_t kBits = 64;

    std::uint64_t innermost_ = 0;  ///< the level inside all others lowest
    std::vector<bool> outer_;      ///< those that the bits have no room for
    std::size_t depth_ = 0;
};

}  // namespace

JsonWalk::JsonWalk() = default;
JsonWalk::~JsonWalk() = default;

void JsonWalk::fail(std::size_t offset, std::string_view en, std::string_view zh) const { throw Malformed{offset, {std::string{en}, std::string{zh}}}; }

void JsonWalk::begin(std::string_view text) {
    text_ = text;
    end_ = next_;
    sure_end_ = next_;
    if (text.size() > capacity_ || !index_) {
        const std::size_t wanted = text.size() + text.size() / 2 + 4096;
        if (text.size() > simdjson::SIMDJSON_MAXSIZE_BYTES - 1 ||
            simdjson::get_active_implementation()->create_dom_parser_implementation(wanted, 1, index_) != simdjson::SUCCESS) {
            fail(0, "the text is too large", "文本过大");
        }
        capacity_ = wanted;
    }
    if (text.size() >= 4 && (text[0] == '\0' || text[1] == '\0')) throw first_fault(text);  // UTF-16 of ASCII is good UTF-8 too
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto error = index_->stage1(bytes, text.size(), simdjson::stage1_mode::regular);
    if (error == simdjson::EMPTY) fail(text.size(), "the text is empty", "文本为空");
    if (error != simdjson::SUCCESS) throw first_fault(text);
    index_->structural_indexes[index_->n_structural_indexes] = static_cast<std::uint32_t>(text.size());
    structure_ = index_->structural_indexes.get();
    next_ = structure_;
    end_ = structure_ + index_->n_structural_indexes;
    sure_end_ = end_ - std::min<std::ptrdiff_t>(end_ - structure_, 3);
    while (sure_end_ > structure_ && text.size() - sure_end_[-1] < KeyWord::kRoom) --sure_end_;
    has_escapes_ = std::memchr(text.data(), '\\', text.size()) != nullptr;
}

JsonWalk::Type JsonWalk::type() const {
    switch (ahead()) {
        case '{': return Type::object;
        case '[': return Type::array;
        case '"': return Type::string;
        case 't': case 'f': return Type::truth;
        case 'n': return Type::null;
        case '-': case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9': return Type::number;
        default: break;
    }
    if (next_ >= end_) fail(text_.size(), "the text ends in the middle", "文本不完整，中途截断");
    fail(offset(), "a value is missing or not written as JSON", "此处缺少值，或不是合法的 JSON 值");
}

void JsonWalk::fail_between(char closing) const {
    if (next_ >= end_) fail(text_.size(), "the text ends in the middle", "文本不完整，中途截断");
    fail(offset(), closing == '}' ? "a comma or the end of the object is missing" : "a comma or the end of the list is missing",
         closing == '}' ? "此处应为逗号或对象结尾" : "此处应为逗号或列表结尾");
}

std::string_view JsonWalk::any_key() {
    if (ahead() != '"') {
        if (next_ >= end_) fail(text_.size(), "the text ends in the middle", "文本不完整，中途截断");
        fail(offset(), "a key in quotes is missing", "此处应为带引号的键名");
    }
    const std::string_view key = string();
    if (ahead() != ':') fail(offset(), "a colon is missing after the key", "键名后缺少冒号");
    ++next_;
    return key;
}

std::string_view JsonWalk::number() {
    const std::string_view rest = text_.substr(offset());
    const std::size_t length = number_length(rest);
    if (length == 0 || (length < rest.size() && !ends_scalar(rest[length]))) fail(offset(), "this is no number of JSON", "数字写法不合 JSON 规范");
    ++next_;
    return rest.substr(0, length);
}

void JsonWalk::literal(std::string_view word) {
    const std::string_view rest = text_.substr(offset());
    if (!rest.starts_with(word) || (word.size() < rest.size() && !ends_scalar(rest[word.size()]))) {
        fail(offset(), "a value is missing or not written as JSON", "此处缺少值，或不是合法的 JSON 值");
    }
    ++next_;
}

bool JsonWalk::truth() {
    const bool value = ahead() == 't';
    literal(value ? "true" : "false");
    return value;
}

void JsonWalk::null() { literal("null"); }

std::size_t JsonWalk::skip(std::size_t) {
    Nesting nesting;
    std::size_t deepest = 0;
    for (;;) {
        const Type ahead_type = type();
        if (ahead_type == Type::object || ahead_type == Type::array) {
            const bool object = ahead_type == Type::object;
            if (enter()) {
                nesting.enter(object);
                deepest = std::max(deepest, nesting.depth());
                if (object) key();
                continue;
            }
            deepest = std::max(deepest, nesting.depth() + 1);
        } else if (ahead_type == Type::string) {
            string();
        } else if (ahead_type == Type::number) {
            number();
        } else if (ahead_type == Type::truth) {
            truth();
        } else {
            null();
        }
        for (;;) {
            if (nesting.depth() == 0) return deepest;
            if (more(nesting.is_object() ? '}' : ']')) break;
            nesting.leave();
        }
        if (nesting.is_object()) key();
    }
}

Words JsonWalk::type_words() const {
    switch (type()) {
        case Type::object: return {"an object", "对象"};
        case Type::array: return {"a list", "列表"};
        case Type::string: return {"a string", "字符串"};
        case Type::number: return {"a number", "数字"};
        case Type::truth: return {"true or false", "true 或 false"};
        case Type::null: return {"null", "null"};
    }
    return {};
}

void JsonWalk::end() {
    if (next_ < end_) fail(offset(), "more text follows the end of the value", "值结束之后还有多余内容");
}

void JsonWalk::check_escapes(std::string_view raw) const {
    const auto offset_of = [&](std::size_t i) { return static_cast<std::size_t>(raw.data() - text_.data()) + i; };
    for (std::size_t i = raw.find('\\'); i != std::string_view::npos; i = raw.find('\\', i)) {
        const char c = i + 1 < raw.size() ? raw[i + 1] : '\0';
        if (c == 'u' ? hex4(raw.substr(i + 2)) < 0 : single_escape(c) == '\0') fail(offset_of(i), "this escape is none of JSON's", "转义写法不合 JSON 规范");
        i += c == 'u' ? 6 : 2;
    }
}

bool JsonWalk::unescape(std::string_view raw, std::string& out) {
    for (std::size_t i = 0; i < raw.size();) {
        if (raw[i] != '\\') {
            out += raw[i++];
            continue;
        }
        if (raw[i + 1] != 'u') {
            out += single_escape(raw[i + 1]);
            i += 2;
            continue;
        }
        auto point = static_cast<std::uint32_t>(hex4(raw.substr(i + 2)));
        i += 6;
        if (point >= 0xD800 && point < 0xDC00) {
            const int low = raw.substr(i).starts_with("\\u") ? hex4(raw.substr(i + 2)) : -1;
            if (low < 0xDC00 || low > 0xDFFF) return false;
            point = 0x10000 + ((point - 0xD800) << 10) + (static_cast<std::uint32_t>(low) - 0xDC00);
            i += 6;
        } else if (point >= 0xDC00 && point < 0xE000) {
            return false;
        }
        append_utf8(out, point);
    }
    return true;
}

}  // namespace claims
