#include "language/words_of_values.hpp"

#include <algorithm>
#include <unordered_map>

#include "language/test.hpp"

namespace claims {
namespace {

constexpr std::string_view kAnd = ", ";
constexpr std::string_view kOr = " | ";
constexpr std::size_t kDateLength = 10;  // YYYY-MM-DD

struct Sign {
    std::string_view sign;
    std::string_view english;
    std::string_view chinese;
};

constexpr Sign kSigns[] = {{"!=", "not ", "不是"}, {">=", "at least ", "不小于"}, {"<=", "at most ", "不大于"}, {">", "more than ", "大于"}, {"<", "less than ", "小于"}};
constexpr Sign kSignsOfDates[] = {{"!=", "not ", "不是"}, {">=", "on or after ", "不早于"}, {"<=", "on or before ", "不晚于"}, {">", "after ", "晚于"}, {"<", "before ", "早于"}};

bool is_name(char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '.' || (c >= '0' && c <= '9'); }

/// What a pointer leads into: the thing of the last list on its way, and the path of a field in it.
struct Place {
    Record record = Record::claim;
    std::string path;
};

Place place_at(std::string_view pointer) {
    Record record = Record::claim;
    std::string keys;  // since the last list, joined by dots
    while (!pointer.empty()) {
        const std::size_t end = pointer.find('/', 1);
        const std::string_view key = pointer.substr(1, end == std::string_view::npos ? end : end - 1);
        pointer.remove_prefix(std::min(end, pointer.size()));
        if (!keys.empty()) keys += '.';
        keys += key;
        for (const Container& container : kContainers) {
            if (container.owner != record || container.path != keys) continue;
            record = container.thing;
            keys.clear();
            pointer.remove_prefix(std::min(pointer.find('/', 1), pointer.size()));  // the index
            break;
        }
    }
    return {record, keys};
}

/// The field that a name in `expected` means, the value being `value`: that of the record in question, else one that knows the code, else the first
/// of the table with that path.
const Field* field_named(std::string_view name, std::string_view value, Record record) {
    if (const Field* field = find_field(record, name)) return field;
    static const auto by_path = [] {
        std::unordered_map<std::string_view, std::vector<const Field*>> fields;
        for (const Field& field : kFields) fields[field.path].push_back(&field);
        return fields;
    }();
    const auto found = by_path.find(name);
    if (found == by_path.end()) return nullptr;
    for (const Field* field : found->second) {
        if (field->codes != CodeListId::none && find_code(field->codes, value) >= 0) return field;
    }
    return found->second.front();
}

/// A code of that word; the lists agree on the words that they share.
const Code* code_of(std::string_view word) {
    static const auto by_word = [] {
        std::unordered_map<std::string_view, const Code*> codes;
        for (const Code& code : detail::kCodes) codes.emplace(code.word, &code);
        return codes;
    }();
    const auto found = by_word.find(word);
    return found == by_word.end() ? nullptr : found->second;
}

/// A code of any list, or a group.
std::string translated(std::string_view value, const Field* field, Record record, Language language) {
    if ((value == "true" || value == "false") && field != nullptr && field->type == FieldType::flag) return std::string{label_of(*field, language, value == "true")};
    if (value == "true") return language == Language::zh ? "是" : "yes";
    if (value == "false") return language == Language::zh ? "否" : "no";
    if (value == "given") return language == Language::zh ? "已填写" : "stated";
    if (value == "!=given") return language == Language::zh ? "未填写" : "not stated";
    if (field != nullptr && field->codes != CodeListId::none && find_code(field->codes, value) >= 0) return label_of_code(field->codes, value, language);
    if (const Code* code = code_of(value)) return label_of_code(code->list, value, language);
    const Field* named = field_named(value, {}, record);
    return named == nullptr ? std::string{value} : std::string{label_of(*named, language)};
}

/// One of several alternatives: [sign] value.
std::string value_in_words(std::string_view value, const Field* field, Record record, Language language) {
    std::string text;
    const bool date = value.size() > kDateLength && parse_date(value.substr(value.size() - kDateLength)).has_value();
    for (const Sign& sign : date ? kSignsOfDates : kSigns) {
        if (!value.starts_with(sign.sign) || value == "!=given") continue;
        text = language == Language::zh ? sign.chinese : sign.english;
        value.remove_prefix(sign.sign.size());
        break;
    }
    return text + translated(value, field, record, language);
}

/// [name] sign value | value …
std::string member_in_words(std::string_view member, const Place& place, Language language) {
    const Record record = place.record;
    std::size_t name_end = 0;
    while (name_end < member.size() && is_name(member[name_end])) ++name_end;
    const bool named = name_end > 0 && name_end < member.size() && std::string_view{"=!<>"}.find(member[name_end]) != std::string_view::npos;
    const std::string_view first_value = member.substr(0, member.find(kOr));
    const Field* field = named ? field_named(member.substr(0, name_end), first_value.substr(std::min(name_end + 1, first_value.size())), record) : nullptr;
    std::string text;
    if (field != nullptr) {
        if (field->type != FieldType::flag) text = std::string{label_of(*field, language)} + (language == Language::zh ? "：" : ": ");
        member.remove_prefix(member[name_end] == '=' ? name_end + 1 : name_end);
    }
    if (const Field* here = named ? nullptr : find_field(record, place.path); here != nullptr && here->type == FieldType::flag) field = here;
    for (bool first = true;; first = false) {
        const std::size_t end = member.find(kOr);
        if (!first) text += language == Language::zh ? "或" : " or ";
        const std::string_view value = member.substr(0, end);
        const bool named_again = !first && value.find('=') != std::string_view::npos;
        text += named_again ? member_in_words(value, place, language) : value_in_words(value, field, record, language);
        if (end == std::string_view::npos) return text;
        member.remove_prefix(end + kOr.size());
    }
}

/// Calls `use` with each part of a text between separators.
template <class Use>
void each_part(std::string_view text, std::string_view separator, const Use& use) {
    for (;;) {
        const std::size_t end = text.find(separator);
        use(text.substr(0, end));
        if (end == std::string_view::npos) return;
        text.remove_prefix(end + separator.size());
    }
}

/// Whether a date or a whole number comes before another: among the like, the shorter is the smaller.
bool is_less(std::string_view a, std::string_view b) { return a.size() != b.size() ? a.size() < b.size() : a < b; }

/// Whether "name=value" meets "name<sign>wanted | wanted …"; true where that is about another fact.
bool meets(std::string_view fact, std::string_view wanted) {
    const std::size_t equals = fact.find('=');
    const std::string_view name = fact.substr(0, equals);
    if (!wanted.starts_with(name) || wanted.size() <= name.size() || is_name(wanted[name.size()])) return true;
    wanted.remove_prefix(name.size());
    const std::string_view value = fact.substr(equals + 1);
    if (wanted.starts_with(">=")) return !is_less(value, wanted.substr(2));
    if (wanted.starts_with("<=")) return !is_less(wanted.substr(2), value);
    if (!wanted.starts_with("=")) return false;  // rarer signs: said rather than judged
    bool found = false;
    each_part(wanted.substr(1), kOr, [&](std::string_view one) { found = found || one == value; });
    return found;
}

}  // namespace

bool leads_to_list(std::string_view pointer) {
    const std::string_view key = pointer.substr(std::min(pointer.rfind('/') + 1, pointer.size()));
    return std::any_of(std::begin(kContainers), std::end(kContainers), [key](const Container& container) {
        return container.path == key || (container.path.ends_with(key) && container.path[container.path.size() - key.size() - 1] == '.');
    });
}

std::string what_differs(std::string_view actual, std::string_view expected) {
    std::string differing;
    each_part(actual, kAnd, [&](std::string_view fact) {
        const std::size_t equals = fact.find('=');
        bool is_met = equals != std::string_view::npos && expected.find(fact.substr(0, equals)) != std::string_view::npos;
        each_part(expected, kAnd, [&](std::string_view wanted) { is_met = is_met && meets(fact, wanted); });
        if (is_met) return;
        if (!differing.empty()) differing += kAnd;
        differing += fact;
    });
    return differing.empty() ? std::string{actual} : differing;
}

std::string in_words(std::string_view neutral, std::string_view pointer, Language language) {
    const Place place = place_at(pointer);
    std::string text;
    for (bool first = true;; first = false) {
        const std::size_t end = neutral.find(kAnd);
        if (!first) text += language == Language::zh ? "，" : ", ";
        text += member_in_words(neutral.substr(0, end), place, language);
        if (end == std::string_view::npos) return text;
        neutral.remove_prefix(end + kAnd.size());
    }
}

Words words_of_remark(std::string_view remark) {
    if (remark == "name_normalised") return {"Equal only after the spelling was normalised.", "姓名写法规范化后一致。"};
    if (remark == "would_pass_with_roll_forward") {
        return {"The last day was no working day, and it was done by the next one: a person decides.", "截止日期为非工作日，在次一工作日前办理，由人工判定。"};
    }
    if (remark == "still_open") return {"Not done yet, and there is still time.", "尚未办理，仍在期限内。"};
    const std::string number{remark.substr(std::min(remark.size(), std::string_view{"visit_"}.size()))};
    return {"It is visit " + number + " of its month.", "为当月第" + number + "次就诊。"};
}

}  // namespace claims
