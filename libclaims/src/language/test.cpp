#include "language/test.hpp"

#include <algorithm>
#include <bit>

#include "claim/complete.hpp"

namespace claims {
namespace {

Status of(bool holds) { return holds ? Status::pass : Status::fail; }

bool contains(const std::vector<std::int64_t>& numbers, std::int64_t number) { return std::find(numbers.begin(), numbers.end(), number) != numbers.end(); }

bool is_one_of(const Field& field, const Slot& slot, const Operand& operand) {
    switch (field.type) {
        case FieldType::code: return (operand.codes & slot.bit()) != 0;
        case FieldType::codes: return (operand.codes & static_cast<std::uint64_t>(slot.number)) != 0;
        case FieldType::text: case FieldType::name: case FieldType::identifier:
            return std::find(operand.texts.begin(), operand.texts.end(), slot.text()) != operand.texts.end();
        case FieldType::flag: case FieldType::count: case FieldType::money: case FieldType::date: case FieldType::region:
            return contains(operand.numbers, slot.number);
        case FieldType::ids: case FieldType::texts: return false;
    }
    return false;
}

bool same(const Field& field, const Slot& a, const Slot& b) {
    const bool text = field.type == FieldType::text || field.type == FieldType::name || field.type == FieldType::identifier;
    return text ? a.text() == b.text() : a.number == b.number;
}

std::string_view sign_of(Operator op) {
    switch (op) {
        case Operator::is: case Operator::same_as: case Operator::in: case Operator::given: return "";
        case Operator::is_not: case Operator::not_in: return "!=";
        case Operator::at_least: case Operator::on_or_after: return ">=";
        case Operator::at_most: case Operator::on_or_before: return "<=";
        case Operator::before: return "<";
        case Operator::after: return ">";
    }
    return "";
}

std::string shown_number(const Field& field, std::int64_t number) {
    Slot slot;
    slot.set(number);
    static const Claim nothing;
    return shown(nothing, field, slot);
}

std::string joined(const std::vector<std::string>& values, std::string_view separator) {
    std::string text;
    for (const std::string& value : values) {
        if (!text.empty()) text += separator;
        text += value;
    }
    return text;
}

}  // namespace

std::vector<std::string> values_of(const Field& field, const Operand& operand) {
    std::vector<std::string> values = operand.texts;
    const auto codes = codes_of(field.codes);
    for (std::uint64_t left = operand.codes; left != 0; left &= left - 1) values.emplace_back(codes[static_cast<std::size_t>(std::countr_zero(left))].word);
    if (field.type != FieldType::code) {  // of an ordered code the number is its place in the list
        for (const std::int64_t number : operand.numbers) values.push_back(shown_number(field, number));
    }
    return values;
}

std::string expected_of(const Field& field, const Operand& operand) {
    std::vector<std::string> values = values_of(field, operand);
    std::sort(values.begin(), values.end());
    return joined(values, " | ");
}

std::string_view word_of(Operator op) {
    switch (op) {
        case Operator::is: return "";
        case Operator::is_not: return "not";
        case Operator::given: return "given";
        case Operator::at_least: return "at_least";
        case Operator::at_most: return "at_most";
        case Operator::before: return "before";
        case Operator::on_or_before: return "on_or_before";
        case Operator::after: return "after";
        case Operator::on_or_after: return "on_or_after";
        case Operator::in: return "in";
        case Operator::not_in: return "not_in";
        case Operator::same_as: return "same_as";
    }
    return "";
}

int compare(const Reading& a, const Reading& b) {
    const bool a_lies_ahead = a.knowledge == Knowledge::not_yet;
    const bool b_lies_ahead = b.knowledge == Knowledge::not_yet;
    if (a_lies_ahead || b_lies_ahead) return static_cast<int>(a_lies_ahead) - static_cast<int>(b_lies_ahead);
    if (a.slot.number != b.slot.number) return a.slot.number < b.slot.number ? -1 : 1;
    if (a.slot.detail == kWholeDay || b.slot.detail == kWholeDay || a.slot.detail == b.slot.detail) return 0;
    return a.slot.detail < b.slot.detail ? -1 : 1;
}

Status FactTest::check(const Subject& subject) const {
    const Reading reading = fact.read(subject);
    if (reading.knowledge == Knowledge::none) return Status::fail;
    Status status = Status::pass;
    for (const Condition& condition : conditions) {
        const Status answer = check(subject, reading, condition);
        if (answer == Status::fail) return answer;
        if (answer == Status::unknown) status = answer;
    }
    return status;
}

Status FactTest::check(const Subject& subject, const Reading& reading, const Condition& condition) const {
    if (reading.knowledge == Knowledge::unknown) return Status::unknown;
    if (fact.field->type == FieldType::date && condition.op != Operator::given && condition.op != Operator::same_as) {
        return compare_dates(subject, reading, condition);
    }
    if (reading.knowledge == Knowledge::not_yet) return Status::fail;
    const Operand& operand = subject.in_force(condition.operand);
    const Slot& slot = reading.slot;
    Slot operand_slot;
    if (!operand.facts.facts.empty()) {
        const Reading other = operand.facts.read(subject);
        if (!other.is_known()) return other.knowledge == Knowledge::unknown ? Status::unknown : Status::fail;
        operand_slot = other.slot;
    } else if (!operand.numbers.empty()) {
        operand_slot.set(operand.numbers.front());
    }
    const auto lies_in_one = [&] {
        if (!operand.facts.facts.empty()) return lies_in(slot.number, operand_slot.number);
        return std::any_of(operand.numbers.begin(), operand.numbers.end(), [&](std::int64_t region) { return lies_in(slot.number, region); });
    };
    switch (condition.op) {
        case Operator::is: return of(operand.facts.facts.empty() ? is_one_of(*fact.field, slot, operand) : same(*fact.field, slot, operand_slot));
        case Operator::is_not: return of(!(operand.facts.facts.empty() ? is_one_of(*fact.field, slot, operand) : same(*fact.field, slot, operand_slot)));
        case Operator::given: return Status::pass;
        case Operator::at_least: return of(slot.number >= operand_slot.number);
        case Operator::at_most: return of(slot.number <= operand_slot.number);
        case Operator::in: return of(lies_in_one());
        case Operator::not_in: return of(!lies_in_one());
        case Operator::same_as: return of(same(*fact.field, slot, operand_slot));
        case Operator::before: case Operator::on_or_before: case Operator::after: case Operator::on_or_after: break;  // dates: above
    }
    return Status::fail;
}

Status FactTest::compare_dates(const Subject& subject, const Reading& reading, const Condition& condition) const {
    const Operand& operand = subject.in_force(condition.operand);
    Slot day;
    if (!operand.numbers.empty()) day.set(Moment{Date{static_cast<std::int32_t>(operand.numbers.front())}});
    const Reading other = operand.facts.facts.empty() ? Reading{day} : operand.facts.read(subject);
    if (other.knowledge == Knowledge::unknown) return Status::unknown;
    if (other.knowledge == Knowledge::none) return Status::fail;
    const int order = compare(reading, other);
    switch (condition.op) {
        case Operator::before: return of(order < 0);
        case Operator::on_or_before: return of(order <= 0);
        case Operator::after: return of(order > 0);
        case Operator::on_or_after: return of(order >= 0);
        case Operator::is: return of(order == 0);
        case Operator::is_not: return of(order != 0);
        case Operator::given: case Operator::at_least: case Operator::at_most: case Operator::in: case Operator::not_in: case Operator::same_as: break;
    }
    return Status::fail;
}

void FactTest::add_missing(const Subject& subject, std::vector<std::string>& missing) const {
    if (fact.read(subject).knowledge == Knowledge::unknown) fact.add_missing(subject, missing);
    for (const Condition& condition : conditions) {
        const FactList& facts = subject.in_force(condition.operand).facts;
        if (!facts.facts.empty() && facts.read(subject).knowledge == Knowledge::unknown) facts.add_missing(subject, missing);
    }
}

std::string FactTest::expected(const Subject& subject, const Condition& condition) const {
    if (condition.op == Operator::given) return "given";
    const Operand& operand = subject.in_force(condition.operand);
    std::string value;
    if (operand.facts.facts.empty()) {
        value = operand.expected;
    } else {
        const Fact& used = operand.facts.used(subject);
        value = shown(subject.claim(), *used.field, used.read(subject));
        if (value.empty()) value = used.field->path;
    }
    return value.insert(0, sign_of(condition.op));
}

std::string FactTest::expected(const Subject& subject) const { return expected(subject, conditions.front()); }

std::string FactTest::actual(const Subject& subject) const { return shown(subject.claim(), *fact.field, fact.read(subject)); }

std::string FactTest::named_expected(const Subject& subject) const {
    std::string text;
    for (const Condition& condition : conditions) {
        if (!text.empty()) text += ", ";
        text += named(fact.field->path, expected(subject, condition));
    }
    return text;
}

std::string FactTest::named_actual(const Subject& subject) const {
    const std::string value = actual(subject);
    return value.empty() ? value : named(fact.field->path, value);
}

}  // namespace claims
