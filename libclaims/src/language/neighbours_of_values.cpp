// The neighbours of what requirements are made of: tests, codes, facts, numbers, spans, amounts.

#include <algorithm>
#include <bit>

#include <nlohmann/json.hpp>

#include "base/money.hpp"
#include "language/compiler.hpp"
#include "language/neighbours.hpp"

namespace claims {
namespace {

constexpr int kDaysOfMonth = 30;

std::string json_text(std::string_view text) { return Json(text).dump(); }

/// Asks something of a value, or of each value of a history; what a history began or ended with is left out in turn.
template <class Ask>
void each_dated(Neighbours& neighbours, const Node& node, const Ask& ask) {
    if (!is_history(node.json)) return ask(node);
    neighbours.each_left_out(node);
    for (std::size_t i = 0; i < node.size(); ++i) {
        const Node entry = node.at(i);
        ask(entry.has("value") ? entry.at("value") : entry);
    }
}

/// The codes that a word stands for, by number.
std::vector<std::string_view> members_of(CodeListId list, std::string_view word) {
    std::vector<std::string_view> members;
    const std::uint64_t named = codes_named(list, word);
    const auto codes = codes_of(list);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if ((named >> i & 1) != 0) members.push_back(codes[i].word);
    }
    return members;
}

/// The next code of the list after the last of these that is none of them, from the front again at the end; empty where they are all.
std::string_view code_after(CodeListId list, std::uint64_t of) {
    const auto codes = codes_of(list);
    const std::size_t last = of == 0 ? 0 : static_cast<std::size_t>(std::bit_width(of)) - 1;
    for (std::size_t i = 1; i <= codes.size(); ++i) {
        const std::size_t next = (last + i) % codes.size();
        if ((of >> next & 1) == 0) return codes[next].word;
    }
    return {};
}

/// The next code of the smallest group that has the code; of no group, the next of the list.
std::string_view next_of_kind(CodeListId list, std::string_view word) {
    const std::uint64_t code = codes_named(list, word);
    std::uint64_t smallest = 0;
    for (const CodeGroup& group : groups_of(list)) {
        const bool smaller = smallest == 0 || std::popcount(group.members) < std::popcount(smallest);
        if ((group.members & code) != 0 && std::popcount(group.members) > 1 && smaller) smallest = group.members;
    }
    if (smallest == 0) return code_after(list, code);
    const auto codes = codes_of(list);
    for (std::size_t i = static_cast<std::size_t>(std::bit_width(code));; ++i) {
        if ((smallest >> (i % codes.size()) & 1) != 0) return codes[i % codes.size()].word;
    }
}

/// "planned_stay" of "planned_stay.end".
std::string_view object_of(std::string_view path) {
    const std::size_t dot = path.rfind('.');
    return path.substr(0, dot == std::string_view::npos ? 0 : dot);
}

/// A day earlier and a day later.
void date(Neighbours& neighbours, const Node& node) {
    const auto day = parse_date(node.text());
    for (const int step : {-1, 1}) {
        if (day) neighbours.replace(node, json_text(to_string(add_days(*day, step))));
    }
}

/// The region around one: of a city its province.
void region(Neighbours& neighbours, const Node& node) {
    std::string wider = node.text();
    if (wider.size() != 6) return;
    const std::size_t pair = wider.ends_with("00") ? 2 : 4;
    wider.replace(pair, 6 - pair, 6 - pair, '0');
    if (wider != node.text()) neighbours.replace(node, json_text(wider));
}

}  // namespace

void Neighbours::number(const Node& node) {
    each_dated(*this, node, [this](const Node& value) {
        if (!value.json.is_number_integer()) return;
        const auto count = value.json.get<std::int64_t>();
        if (count > 0) replace(value, std::to_string(count - 1));
        replace(value, std::to_string(count + 1));
    });
}

void Neighbours::next_code(CodeListId list, const Node& node) { replace(node, json_text(next_of_kind(list, node.text()))); }

void Neighbours::code(CodeListId list, const Node& node) {
    const std::string word = node.text();
    const std::uint64_t named = codes_named(list, word);
    const std::string_view next = code_after(list, named);
    std::vector<std::string_view> members = members_of(list, word);
    if (members.size() > 1) {  // too wide by one, too narrow by one
        members.pop_back();
        replace(node, Json(members).dump(), word + " without its last");
    } else if (!next.empty()) {
        next_code(list, node);
    }
    if (!next.empty()) replace(node, Json{word, next}.dump(), word + " or " + std::string{next});
}

void Neighbours::codes(CodeListId list, const Node& node) {
    if (!node.is_list()) return code(list, node);
    each_left_out(node);
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < node.size(); ++i) all |= codes_named(list, node.at(i).text());
    if (const std::string_view next = code_after(list, all); !next.empty()) add(node, std::to_string(node.size()), json_text(next));
}

void Neighbours::facts(const Node& node) { each_left_out(node); }

void Neighbours::other_fact(const Node& node) {
    if (node.is_list()) return facts(node);
    const auto fact = find_fact(node.text());
    if (!fact) return;
    const auto fields = fields_of(fact->record);
    const auto place = static_cast<std::size_t>(fact->field - fields.data());
    for (std::size_t i = 1; i < fields.size(); ++i) {
        const Field& other = fields[(place + i) % fields.size()];
        if (other.type != fact->field->type || other.absence == Absence::made || object_of(other.path) != object_of(fact->field->path)) continue;
        const std::string word = node.text();  // the path, or "thing." and the path
        return replace(node, json_text(word.substr(0, word.size() - fact->field->path.size()) + std::string{other.path}));
    }
}

void Neighbours::values(const Field& field, const Node& node) {
    each_dated(*this, node, [&](const Node& value) {
        const bool list = value.is_list() && value.size() > 0;
        if (names_fact(list ? value.json.front() : value.json)) return facts(value);
        if (field.type == FieldType::code || field.type == FieldType::codes) return codes(field.codes, value);
        if (!list) return one_value(field, value);
        each_left_out(value);
        for (std::size_t i = 0; i < value.size(); ++i) one_value(field, value.at(i));
    });
}

void Neighbours::one_value(const Field& field, const Node& node) {
    switch (field.type) {
        case FieldType::flag: return replace(node, node.json == true ? "false" : "true");
        case FieldType::count: return number(node);
        case FieldType::money: return money(node);
        case FieldType::date: return date(*this, node);
        case FieldType::region: return region(*this, node);
        case FieldType::text: case FieldType::name: case FieldType::identifier: case FieldType::code: case FieldType::codes: case FieldType::ids:
        case FieldType::texts: return;
    }
}

void Neighbours::test(const Field& field, const Node& node) {
    if (!node.is_object()) return values(field, node);
    constexpr std::pair<std::string_view, std::string_view> kSwapped[] = {
        {"before", "on_or_before"}, {"on_or_before", "before"}, {"after", "on_or_after"}, {"on_or_after", "after"}, {"in", "not_in"}, {"not_in", "in"}};
    const std::vector<std::string> operators = node.keys();
    for (const std::string& op : operators) {
        const Node operand = node.at(op);
        if (operators.size() > 1) leave_out(operand);
        else if (op == "not") replace(node, operand.json.dump(), "not dropped");
        for (const auto& [word, other] : kSwapped) {
            if (op == word) rename_key(node, word, other);
        }
        if (op == "at_least" || op == "at_most") bound(field, operand);
        else if (op != "given") values(field, operand);
    }
}

void Neighbours::bound(const Field& field, const Node& node) {
    if (field.type != FieldType::code) return values(field, node);
    each_dated(*this, node, [&](const Node& value) {
        const auto codes = codes_of(field.codes);
        const int number = find_code(field.codes, value.text());
        for (const int other : {number - 1, number + 1}) {
            if (number >= 0 && other >= 0 && other < static_cast<int>(codes.size())) replace(value, json_text(codes[static_cast<std::size_t>(other)].word));
        }
    });
}

void Neighbours::span(const Node& node) {
    each_dated(*this, node, [this](const Node& value) { one_span(value); });
}

void Neighbours::one_span(const Node& node) {
    for (const char* const unit : {"days", "working_days", "months"}) {
        if (!node.has(unit)) continue;
        const Node count = node.at(unit);
        number(count);
        if (count.json.is_number_integer()) unit_of_span(node, unit, count.json.get<std::int64_t>());
    }
    if (node.has("day")) day_of_span(node);
    if (!node.has("after_end_of")) return;
    const Node end = node.at("after_end_of");
    leave_out(end);
    const auto day = parse_date("2001-" + end.text());  // no leap year: 29 February is no day that years end on
    for (const int step : {-1, 1}) {
        if (day) replace(end, json_text(to_string(add_days(*day, step)).substr(5)));
    }
}

void Neighbours::unit_of_span(const Node& node, std::string_view unit, std::int64_t count) {
    if (count == 0 || node.has("day") || node.has("after_end_of")) return;
    if (unit == "days") rename_key(node, "days", "working_days");
    if (unit == "working_days") rename_key(node, "working_days", "days");
    const bool to_days = unit == "months";
    if (!to_days && (unit != "days" || count % kDaysOfMonth != 0)) return;
    Json other = node.json;
    other.erase(std::string{unit});
    const std::int64_t other_count = to_days ? count * kDaysOfMonth : count / kDaysOfMonth;
    other[to_days ? "days" : "months"] = other_count;
    replace(node, other.dump(), std::to_string(count) + (to_days ? " months → " : " days → ") + std::to_string(other_count) + (to_days ? " days" : " months"));
}

void Neighbours::day_of_span(const Node& node) {
    const Node day = node.at("day");
    leave_out(day);
    if (day.json == "last") return replace(day, "30");
    const std::int64_t of_month = day.json.is_number_integer() ? day.json.get<std::int64_t>() : 0;
    if (of_month > 1) replace(day, std::to_string(of_month - 1));
    if (of_month < 31) replace(day, std::to_string(of_month + 1));
}

void Neighbours::one_fen_more(const Node& node) {
    Json sum;
    sum["sum"] = Json{node.json, "0.01"};
    replace(node, sum.dump(), "0.01 more");
}

/// A share that is rounded down is what the rest leaves; what the rest leaves is rounded up.
void Neighbours::other_rounding(const Node& node) {
    for (const auto& [key, other] : {std::pair{"percent", "rest_after_percent"}, std::pair{"rest_after_percent", "percent"}}) {
        if (!node.has(key)) continue;
        Json rounded;
        rounded[other] = 100 - node.at(key).number();
        for (const auto& [name, value] : node.json.items()) {
            if (name != key) rounded[name] = value;
        }
        replace(node, rounded.dump(), std::string_view{key} == "percent" ? "rounded up" : "rounded down");
    }
}

void Neighbours::money(const Node& node) {
    if (node.is_list()) {
        each_left_out(node);
        for (std::size_t i = 0; i < node.size(); ++i) money(node.at(i));
    } else if (node.has("sum")) {
        if (node.has("over")) selection(node.at("over"));
        else money(node.at("sum"));
    } else if (node.is_object()) {
        for (const char* const key : {"percent", "rest_after_percent"}) {
            if (node.has(key)) number(node.at(key));
        }
        other_rounding(node);
        if (node.has("less")) leave_out(node.at("less"));
    } else if (const auto amount = parse_money(node.text())) {
        for (const int step : {-1, 1}) replace(node, json_text(to_string(Money{amount->fen + step})));
    }
}

}  // namespace claims
