#include "language/words_of_values.hpp"

#include <algorithm>

#include "language/test.hpp"

namespace claims {
namespace {

struct Sign {
    std::string_view sign;
    std::string_view english;
    std::string_view chinese;
};

constexpr Sign kSigns[] = {{"!=", "not ", "不是"}, {">=", "at least ", "不小于"}, {"<=", "at most ", "不大于"}, {">", "more than ", "大于"}, {"<", "less than ", "小于"}};

bool is_name(char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '.' || (c >= '0' && c <= '9'); }

/// The field that a name in `expected` means: the first of the table with that path.
const Field* field_named(std::string_view name) {
    const auto found = std::find_if(std::begin(kFields), std::end(kFields), [name](const Field& field) { return field.path == name; });
    return found == std::end(kFields) ? nullptr : &*found;
}

/// A code of any list, or a group; lists agree on the words that they share.
std::string translated(std::string_view value, const Field* field, Language language) {
    if (value == "true") return language == Language::zh ? "是" : "yes";
    if (value == "false") return language == Language::zh ? "否" : "no";
    if (value == "given") return language == Language::zh ? "已填写" : "stated";
    if (field != nullptr && field->codes != CodeListId::none && find_code(field->codes, value) >= 0) return label_of_code(field->codes, value, language);
    const auto code = std::find_if(std::begin(detail::kCodes), std::end(detail::kCodes), [value](const Code& c) { return c.word == value; });
    if (code != std::end(detail::kCodes)) return label_of_code(code->list, value, language);
    const Field* named = field_named(value);
    return named == nullptr ? std::string{value} : std::string{language == Language::zh ? named->chinese : named->english};
}

/// One of several alternatives: [sign] value.
std::string value_in_words(std::string_view value, const Field* field, Language language) {
    std::string text;
    for (const Sign& sign : kSigns) {
        if (!value.starts_with(sign.sign)) continue;
        text = language == Language::zh ? sign.chinese : sign.english;
        value.remove_prefix(sign.sign.size());
        break;
    }
    return text + translated(value, field, language);
}

/// [name] sign value | value …
std::string member_in_words(std::string_view member, Language language) {
    std::size_t name_end = 0;
    while (name_end < member.size() && is_name(member[name_end])) ++name_end;
    const bool named = name_end > 0 && name_end < member.size() && std::string_view{"=!<>"}.find(member[name_end]) != std::string_view::npos;
    const Field* field = named ? field_named(member.substr(0, name_end)) : nullptr;
    std::string text;
    if (field != nullptr) {
        text = std::string{language == Language::zh ? field->chinese : field->english} + (language == Language::zh ? ":" : ": ");
        member.remove_prefix(member[name_end] == '=' ? name_end + 1 : name_end);
    }
    constexpr std::string_view kOr = " | ";
    for (bool first = true;; first = false) {
        const std::size_t end = member.find(kOr);
        if (!first) text += language == Language::zh ? "或" : " or ";
        const std::string_view value = member.substr(0, end);
        text += first ? value_in_words(value, field, language) : value.find('=') == std::string_view::npos ? value_in_words(value, field, language) : member_in_words(value, language);
        if (end == std::string_view::npos) return text;
        member.remove_prefix(end + kOr.size());
    }
}

}  // namespace

std::string in_words(std::string_view neutral, Language language) {
    std::string text;
    constexpr std::string_view kAnd = ", ";
    for (bool first = true;; first = false) {
        const std::size_t end = neutral.find(kAnd);
        if (!first) text += language == Language::zh ? "," : ", ";
        text += member_in_words(neutral.substr(0, end), language);
        if (end == std::string_view::npos) return text;
        neutral.remove_prefix(end + kAnd.size());
    }
}

Words words_of_remark(std::string_view remark) {
    if (remark == "name_normalised") return {"Equal only after the spelling was normalised.", "姓名写法规范化后一致。"};
    if (remark == "would_pass_with_roll_forward") {
        return {"The last day was no working day, and it was done by the next one: a person decides.", "截止日期为非工作日,在次一工作日前办理,由人工判定。"};
    }
    if (remark == "still_open") return {"Not done yet, and there is still time.", "尚未办理,仍在期限内。"};
    const std::string number{remark.substr(std::min(remark.size(), std::string_view{"visit_"}.size()))};
    return {"It is visit " + number + " of its month.", "为当月第" + number + "次就诊。"};
}

}  // namespace claims
