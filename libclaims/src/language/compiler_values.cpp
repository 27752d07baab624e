// How the values of rules are read: conditions, operands, codes, spans, histories (Compiler).

#include <charconv>

#include <nlohmann/json.hpp>

#include "language/compiler.hpp"

namespace claims {
namespace {

constexpr Operator kOperators[] = {Operator::is_not, Operator::given, Operator::at_least, Operator::at_most, Operator::before, Operator::on_or_before,
                                   Operator::after, Operator::on_or_after, Operator::in, Operator::not_in, Operator::same_as};

std::optional<Operator> find_operator(std::string_view word) {
    for (const Operator op : kOperators) {
        if (word_of(op) == word) return op;
    }
    return std::nullopt;
}

std::vector<std::string_view> operator_words() {
    std::vector<std::string_view> words;
    for (const Operator op : kOperators) words.push_back(word_of(op));
    return words;
}

bool is_text(FieldType type) { return type == FieldType::text || type == FieldType::name || type == FieldType::identifier; }

/// Whether the operator has a meaning for the field.
bool fits(Operator op, const Field& field) {
    switch (op) {
        case Operator::is: case Operator::is_not: case Operator::given: case Operator::same_as: return true;
        case Operator::at_least: case Operator::at_most:
            return field.type == FieldType::count || field.type == FieldType::money || (field.type == FieldType::code && is_ordered(field.codes));
        case Operator::before: case Operator::on_or_before: case Operator::after: case Operator::on_or_after: return field.type == FieldType::date;
        case Operator::in: case Operator::not_in: return field.type == FieldType::region;
    }
    return false;
}

std::string_view name_of(FieldType type) {
    switch (type) {
        case FieldType::text: return "a text";
        case FieldType::name: return "a name";
        case FieldType::identifier: return "a number of a paper or person";
        case FieldType::code: case FieldType::codes: return "a code";
        case FieldType::flag: return "true or false";
        case FieldType::count: return "a whole number";
        case FieldType::money: return "an amount";
        case FieldType::date: return "a date";
        case FieldType::region: return "a place code";
        case FieldType::ids: case FieldType::texts: return "a list";
    }
    return "";
}

bool same_type(const Field& a, const Field& b) { return (is_text(a.type) && is_text(b.type)) || (a.type == b.type && a.codes == b.codes); }

std::optional<std::int64_t> number_of(const Field& field, const Json& json) {
    switch (field.type) {
        case FieldType::flag: return json.is_boolean() ? std::optional<std::int64_t>{json.get<bool>() ? 1 : 0} : std::nullopt;
        case FieldType::count: return json.is_number_integer() ? std::optional{json.get<std::int64_t>()} : std::nullopt;
        case FieldType::money: {
            const auto money = json.is_string() ? parse_money(json.get<std::string>()) : std::nullopt;
            return money ? std::optional{money->fen} : std::nullopt;
        }
        case FieldType::date: {
            const auto date = json.is_string() ? parse_date(json.get<std::string>()) : std::nullopt;
            return date ? std::optional<std::int64_t>{date->day} : std::nullopt;
        }
        case FieldType::region: {
            const std::string text = json.is_string() ? json.get<std::string>() : std::string{};
            std::int64_t region = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), region);
            return text.size() == 6 && error == std::errc{} && end == text.data() + 6 ? std::optional{region} : std::nullopt;
        }
        case FieldType::text: case FieldType::name: case FieldType::identifier: case FieldType::code: case FieldType::codes:
        case FieldType::ids: case FieldType::texts: break;
    }
    return std::nullopt;
}

/// Reads a history, or the plain value where it is none.
template <class Value, class Read>
Dated<Value> read_dated(Compiler& compiler, const Node& node, const Read& read) {
    if (!is_history(node.json)) return Dated<Value>{read(node, false)};
    Dated<Value> dated;
    for (std::size_t i = 0; i < node.json.size(); ++i) {
        const Node entry = node.at(i);
        const auto from = entry.json.is_object() && entry.json.contains("from") && entry.json["from"].is_string()
                              ? parse_date(entry.json["from"].get<std::string>())
                              : std::nullopt;
        if (!from) {
            compiler.say(entry, {"an entry of a history begins with \"from\", a date", "历史值的每一项须有日期 from"});
            continue;
        }
        if (!dated.entries.empty() && dated.entries.back().from >= *from) {
            compiler.say(entry, {"this value is never in force: its date does not follow the one before", "此值永不生效：起始日期须晚于前一项"});
        }
        dated.entries.push_back({*from, read(entry, true)});
    }
    if (dated.entries.empty()) dated.entries.push_back({kFirstDate, Value{}});
    return dated;
}

}  // namespace

FactTest Compiler::test(const Fact& fact, const Node& node) {
    FactTest test;
    test.fact = fact;
    if (!node.json.is_object()) {
        test.conditions.push_back(condition(*fact.field, Operator::is, node));
        return test;
    }
    if (node.json.empty()) say(node, {"a test says what must hold", "测试条件不能为空"});
    for (const auto& [key, value] : node.json.items()) {
        if (const auto op = find_operator(key)) test.conditions.push_back(condition(*fact.field, *op, node.at(key)));
        else say_unknown(node.at(key), "operator", "运算符", key, operator_words());
    }
    if (test.conditions.empty()) test.conditions.push_back({Operator::given, Dated<Operand>{Operand{}}});
    return test;
}

Condition Compiler::condition(const Field& field, Operator op, const Node& node) {
    if (!fits(op, field)) {
        say(node, {"\"" + std::string{word_of(op)} + "\" cannot be asked of " + std::string{name_of(field.type)}, "该字段不能使用运算符“" + std::string{word_of(op)} + "”"});
    }
    return {op, read_dated<Operand>(*this, node, [&](const Node& value, bool in_history) {
                return operand(field, op, in_history && value.json.contains("value") ? value.at("value") : value);
            })};
}

Operand Compiler::operand(const Field& field, Operator op, const Node& node) {
    Operand operand;
    if (op == Operator::given) {
        if (!node.json.is_boolean() || !node.json.get<bool>()) say(node, {"\"given\" is asked with true", "given 只能为 true"});
        return operand;
    }
    const bool list = node.json.is_array();
    if (names_fact(list && !node.json.empty() ? node.json.front() : node.json)) {
        operand.facts = facts(node);
        for (const Fact& fact : operand.facts.facts) {
            if (same_type(field, *fact.field)) continue;
            say(node, {"comparison of different types: " + std::string{name_of(field.type)} + " with " + std::string{name_of(fact.field->type)},
                       "不同类型之间无法比较"});
        }
        return operand;
    }
    if (list) {
        for (std::size_t i = 0; i < node.json.size(); ++i) add_value(field, node.at(i), operand);
        if (node.json.empty()) say(node, {"an empty list fits nothing", "空列表不匹配任何值"});
    } else {
        add_value(field, node, operand);
    }
    if (field.type == FieldType::code && is_ordered(field.codes)) operand.numbers.push_back(operand.codes == 0 ? 0 : __builtin_ctzll(operand.codes));
    operand.expected = expected_of(field, operand);
    return operand;
}

void Compiler::add_value(const Field& field, const Node& node, Operand& operand) {
    if (field.type == FieldType::code || field.type == FieldType::codes) {
        operand.codes |= codes(field.codes, node, &operand.words);
    } else if (is_text(field.type) && node.json.is_string()) {
        operand.texts.push_back(node.json.get<std::string>());
    } else if (const auto number = number_of(field, node.json)) {
        operand.numbers.push_back(*number);
    } else {
        say(node, {"expected " + std::string{name_of(field.type)}, "值的类型与字段不符"});
    }
}

std::uint64_t Compiler::codes(CodeListId list, const Node& node, std::vector<std::string>* words) {
    if (node.json.is_array()) {
        std::uint64_t all = 0;
        for (std::size_t i = 0; i < node.json.size(); ++i) all |= codes(list, node.at(i), words);
        return all;
    }
    const std::string word = node.json.is_string() ? node.json.get<std::string>() : node.json.dump();
    const std::uint64_t named = codes_named(list, word);
    if (named == 0) {
        std::vector<std::string_view> known;
        for (const Code& code : codes_of(list)) known.push_back(code.word);
        for (const CodeGroup& group : groups_of(list)) known.push_back(group.word);
        say_unknown(node, "code of " + std::string{claims::name_of(list)}, "代码", word, known);
    } else if (words != nullptr) {
        words->push_back(word);
    }
    return named;
}

Dated<Span> Compiler::span(const Node& node) {
    return read_dated<Span>(*this, node, [&](const Node& value, bool in_history) { return one_span(value, in_history); });
}

Dated<std::int64_t> Compiler::dated_number(const Node& node, std::int64_t least, std::int64_t greatest) {
    return read_dated<std::int64_t>(*this, node, [&](const Node& value, bool in_history) {
        return whole_number(in_history && value.json.contains("value") ? value.at("value") : value, least, greatest);
    });
}

Span Compiler::one_span(const Node& node, bool in_history) {
    Span span;
    if (!node.json.is_object()) {
        say(node, {"expected a span of days, working_days or months", "应为 days、working_days 或 months 的时长"});
        return span;
    }
    int units = 0;
    for (const auto& [key, value] : node.json.items()) {
        const Node inner = node.at(key);
        if (key == "days" || key == "working_days" || key == "months") {
            ++units;
            span.unit = key == "days" ? Span::Unit::days : key == "months" ? Span::Unit::months : Span::Unit::working_days;
            span.count = static_cast<int>(whole_number(inner, 0, 100000));
        } else if (key == "day") {
            span.day_of_month = value == "last" ? 31 : static_cast<int>(whole_number(inner, 1, 31));
        } else if (key == "after_end_of") {
            const auto date = value.is_string() ? parse_date("2000-" + value.get<std::string>()) : std::nullopt;
            if (!date) say(inner, {"expected a day of the year, MM-DD", "应为 MM-DD 格式的日期"});
            span.end_month = date ? year_month_day(*date).month : 1;
            span.end_day = date ? year_month_day(*date).day : 1;
        } else if (key != "from" || !in_history) {
            say_unknown(inner, "unit", "单位", key, {"days", "working_days", "months", "day", "after_end_of"});
        }
    }
    if (units != 1) say(node, {"a span has one unit: days, working_days or months", "时长须有且仅有一个单位"});
    if (span.unit != Span::Unit::months && (span.day_of_month != 0 || span.end_month != 0)) {
        say(node, {"\"day\" and \"after_end_of\" go with months", "day 与 after_end_of 只能与 months 一起使用"});
    }
    return span;
}

}  // namespace claims
