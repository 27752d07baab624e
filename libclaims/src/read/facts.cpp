// How each type of field is read from the JSON value ahead (ClaimReader).

#include <charconv>
#include <limits>

#include "base/json_pointer.hpp"
#include "base/nearest.hpp"
#include "base/person_name.hpp"
#include "base/shortened.hpp"
#include "read/claim_reader.hpp"
#include "read/plain_values.hpp"

namespace claims {
namespace {

Words unknown_code_message(CodeListId list, std::string_view word) {
    Words message{"\"" + shortened(word) + "\" is no code of " + std::string{name_of(list)}, "“" + shortened(word) + "”不在代码表中"};
    const std::string_view near = nearest(word, words_of(list).words());
    if (!near.empty()) {
        message.en += "; perhaps \"" + std::string{near} + "\" is meant";
        message.zh += "，是否应为“" + std::string{near} + "”";
    }
    return message;
}

constexpr std::size_t kLongestList = std::numeric_limits<decltype(Slot::count)>::max();

constexpr std::string_view kUnknown = "unknown";  // in any list of codes: an absent fact

}  // namespace

template <class Walk>
void BasicClaimReader<Walk>::say_unexpected(char first, const Field& field, ThingId thing) {
    const bool string = first == '"';
    say_wrong_type(pointer_to(claim_, thing, field), string ? "a string" : "a list", string ? "字符串" : "列表");
}

template <class Walk>
void BasicClaimReader<Walk>::read_fact(const Field& field, ThingId thing) {
    Slot& slot = claim_.slot(thing, field.id);
    switch (field.type) {
        case FieldType::text: case FieldType::name: case FieldType::identifier: return read_text(field, thing, slot);
        case FieldType::code: return read_code(field, thing, slot);
        case FieldType::flag:
            if (walk_.ahead() == 't' || walk_.ahead() == 'f') return slot.set(walk_.truth() ? 1 : 0);
            return say_wrong_type(pointer_to(claim_, thing, field), "true or false", "true 或 false");
        case FieldType::count: return read_count(field, thing, slot);
        case FieldType::money: return read_money(field, thing, slot);
        case FieldType::date: return read_date(field, thing, slot);
        case FieldType::region: return read_region(field, thing, slot);
        case FieldType::codes: case FieldType::ids: case FieldType::texts: return read_list(field, thing, slot);
    }
}

template <class Walk>
std::string_view BasicClaimReader<Walk>::take_string(const Field& field, ThingId thing, std::size_t index) {
    const std::string_view raw = walk_.string();
    return walk_.is_escaped() ? unescaped(raw, field, thing, index) : raw;
}

template <class Walk>
std::string_view BasicClaimReader<Walk>::unescaped(std::string_view raw, const Field& field, ThingId thing, std::size_t index) {
    std::string& text = claim_.unescaped.emplace_back();
    if (Walk::unescape(raw, text)) return text;
    std::string path = pointer_to(claim_, thing, field);
    if (index != kNoIndex) append_index(path, index);
    say("bad_text", Weight::error, std::move(path), walk_.offset_of(raw) - 1, {"the text has half a surrogate pair, which is no character", "文本含有不成对的代理项，不是有效字符"});
    return {};
}

template <class Walk>
void BasicClaimReader<Walk>::read_text(const Field& field, ThingId thing, Slot& slot) {
    if (!expect('"', field, thing)) return;
    const std::size_t offset = walk_.offset();
    const std::string_view text = take_string(field, thing);
    if (text.empty()) return;
    if (field.type != FieldType::text && may_be_placeholder(text) && is_placeholder(text)) {
        return say("placeholder_text", Weight::note, pointer_to(claim_, thing, field), offset,
                   {"\"" + std::string{text} + "\" stands for nothing: read as absent", "“" + std::string{text} + "”为占位文字，按未填写处理"});
    }
    slot.chars = text.data();
    slot.detail = static_cast<std::int32_t>(text.size());
    slot.give();
}

template <class Walk>
void BasicClaimReader<Walk>::read_code(const Field& field, ThingId thing, Slot& slot) {
    if (!expect('"', field, thing)) return;
    const std::size_t offset = walk_.offset();
    const std::string_view text = take_string(field, thing);
    if (const int code = find_code(field.codes, text); code >= 0) return slot.set(code);
    if (text.empty() || text == kUnknown) return;
    say("unknown_code", Weight::error, pointer_to(claim_, thing, field), offset, unknown_code_message(field.codes, text));
}

template <class Walk>
void BasicClaimReader<Walk>::read_count(const Field& field, ThingId thing, Slot& slot) {
    if (walk_.type() != Walk::Type::number) return say_wrong_type(pointer_to(claim_, thing, field), "a whole number", "整数");
    const std::size_t offset = walk_.offset();
    const std::string_view text = walk_.number();
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    constexpr std::int64_t kGreatest = 2'000'000'000;
    if (error == std::errc{} && end == text.data() + text.size() && count >= 0 && count <= kGreatest) return slot.set(count);
    say("bad_number", Weight::error, pointer_to(claim_, thing, field), offset, {"expected a whole number from 0 to 2,000,000,000", "应为 0 至 2000000000 的整数"});
}

template <class Walk>
void BasicClaimReader<Walk>::read_money(const Field& field, ThingId thing, Slot& slot) {
    const bool string = walk_.ahead() == '"';
    if (!string && walk_.type() != Walk::Type::number) {
        return say_wrong_type(pointer_to(claim_, thing, field), "an amount in a string", "以字符串书写的金额");
    }
    const std::size_t offset = walk_.offset();
    const std::string_view text = string ? take_string(field, thing) : walk_.number();
    if (text.empty()) return;
    const bool whole = text.find('.') == std::string_view::npos;
    if (const auto money = parse_money(text); money && (string || whole || walk_.is_exact())) return slot.set(money->fen);
    say("bad_number", Weight::error, pointer_to(claim_, thing, field), offset,
        {"expected yuan as a decimal string with at most two decimals, such as \"4321.50\"", "金额应为最多两位小数的字符串，例如 \"4321.50\""});
}

template <class Walk>
void BasicClaimReader<Walk>::read_date(const Field& field, ThingId thing, Slot& slot) {
    if (!expect('"', field, thing)) return;
    const std::size_t offset = walk_.offset();
    const std::string_view text = take_string(field, thing);
    if (text.empty()) return;
    if (const auto moment = parse_moment(text)) return slot.set(*moment);
    say("data.dates-parse", Weight::error, pointer_to(claim_, thing, field), offset,
        {"\"" + shortened(text) + "\" is no day of the calendar written as YYYY-MM-DD", "“" + shortened(text) + "”不是按 YYYY-MM-DD 书写的有效日期"});
}

template <class Walk>
void BasicClaimReader<Walk>::read_region(const Field& field, ThingId thing, Slot& slot) {
    if (!expect('"', field, thing)) return;
    const std::size_t offset = walk_.offset();
    const std::string_view text = take_string(field, thing);
    if (text.empty() || text == kUnknown) return;
    if (const std::int64_t region = parse_region(text); region > 0) return slot.set(region);
    say("unknown_code", Weight::error, pointer_to(claim_, thing, field), offset, {"expected a place code of six digits (GB/T 2260)", "应为六位行政区划代码"});
}

template <class Walk>
void BasicClaimReader<Walk>::read_list(const Field& field, ThingId thing, Slot& slot) {
    if (!expect('[', field, thing)) return;
    slot.detail = static_cast<std::int32_t>(field.type == FieldType::codes ? claim_.codes.size() : claim_.texts.size());
    slot.give();
    if (!walk_.enter()) return;
    std::size_t index = 0;
    std::size_t absent = 0;
    do {
        if (index == kLongestList) say_too_long(field, thing);
        if (index >= kLongestList) walk_.skip();
        else absent += read_list_member(field, thing, slot, index) ? 0U : 1U;
        ++index;
    } while (walk_.more(']'));
    // An empty list says that there is none; a list of nothing but absent members says nothing.
    if (absent == index) slot.forget();
}

template <class Walk>
void BasicClaimReader<Walk>::say_too_long(const Field& field, ThingId thing) {
    std::string path = pointer_to(claim_, thing, field);
    append_index(path, kLongestList);
    say("wrong_type", Weight::error, std::move(path), walk_.offset(), {"a list has 65,535 members at most; the others are left out", "列表最多 65535 项，其余不予采用"});
}

template <class Walk>
bool BasicClaimReader<Walk>::read_list_member(const Field& field, ThingId thing, Slot& slot, std::size_t index) {
    const auto path = [&] {
        std::string pointer = pointer_to(claim_, thing, field);
        append_index(pointer, index);
        return pointer;
    };
    if (walk_.ahead() == 'n') {
        walk_.null();
        return false;
    }
    if (walk_.ahead() != '"') {
        say_wrong_type(path(), "a string", "字符串");
        return true;
    }
    const std::size_t offset = walk_.offset();
    const std::string_view text = take_string(field, thing, index);
    if (text.data() == nullptr) return true;  // its fault has been said
    if (text.empty() || (field.type == FieldType::codes && text == kUnknown)) return false;
    if (field.type != FieldType::codes) {
        claim_.texts.push_back(text);
        ++slot.count;
        return true;
    }
    const int code = find_code(field.codes, text);
    if (code < 0) {
        say("unknown_code", Weight::error, path(), offset, unknown_code_message(field.codes, text));
        return true;
    }
    claim_.codes.push_back(static_cast<std::uint8_t>(code));
    ++slot.count;
    slot.number |= std::int64_t{1} << code;
    return true;
}

template void BasicClaimReader<JsonWalk>::say_unexpected(char first, const Field& field, ThingId thing);
template void BasicClaimReader<ValueWalk>::say_unexpected(char first, const Field& field, ThingId thing);
template void BasicClaimReader<JsonWalk>::read_fact(const Field& field, ThingId thing);
template void BasicClaimReader<ValueWalk>::read_fact(const Field& field, ThingId thing);

}  // namespace claims
