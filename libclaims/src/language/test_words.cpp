// Tests of facts in the words of people.

#include <algorithm>
#include <optional>

#include "language/requirement.hpp"
#include "language/test.hpp"

namespace claims {
namespace {

std::string label_of_number(const Field& field, std::int64_t number) {
    Slot slot;
    slot.set(number);
    static const Claim nothing;
    return shown(nothing, field, slot);
}

std::string operand_words(const Field& field, const Operand& operand, Language language) {
    if (!operand.facts.facts.empty()) return operand.facts.label(language);
    std::vector<std::string> words = operand.texts;
    for (const std::string& word : operand.words) words.push_back(label_of_code(field.codes, word, language));
    for (const std::int64_t number : operand.numbers) words.push_back(label_of_number(field, number));
    if (is_ordered(field.codes)) words.erase(words.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(words.size(), operand.words.size() + operand.texts.size())), words.end());
    return alternatives(words, language);
}

/// The verb of an operator; the operand follows it.
std::string verb(Operator op, const Field& field, Language language) {
    const bool zh = language == Language::zh;
    const bool date = field.type == FieldType::date;
    switch (op) {
        case Operator::is: return zh ? "为" : "is ";
        case Operator::is_not: return zh ? "不为" : "is not ";
        case Operator::given: return zh ? "已填写" : "is stated";
        case Operator::at_least: return zh ? (is_ordered(field.codes) ? "不低于" : "不少于") : "is at least ";
        case Operator::at_most: return zh ? (is_ordered(field.codes) ? "不高于" : "不多于") : "is at most ";
        case Operator::before: return zh ? "早于" : "is before ";
        case Operator::on_or_before: return zh ? "不晚于" : "is on or before ";
        case Operator::after: return zh ? "晚于" : "is after ";
        case Operator::on_or_after: return zh ? "不早于" : "is on or after ";
        case Operator::in: return zh ? "属于" : "lies in ";
        case Operator::not_in: return zh ? "不属于" : "does not lie in ";
        case Operator::same_as: return zh ? (date ? "同于" : "等于") : "is the same as ";
    }
    return {};
}

/// The operator that holds where this one does not.
std::optional<Operator> opposite(Operator op) {
    switch (op) {
        case Operator::is: return Operator::is_not;
        case Operator::is_not: return Operator::is;
        case Operator::before: return Operator::on_or_after;
        case Operator::on_or_before: return Operator::after;
        case Operator::after: return Operator::on_or_before;
        case Operator::on_or_after: return Operator::before;
        case Operator::in: return Operator::not_in;
        case Operator::not_in: return Operator::in;
        case Operator::given: case Operator::at_least: case Operator::at_most: case Operator::same_as: return std::nullopt;
    }
    return std::nullopt;
}

/// "is on or before the start of the encounter": what is said of a fact.
std::string said_of(const Field& field, Operator op, const Operand& operand, Language language) {
    return op == Operator::given ? verb(op, field, language) : verb(op, field, language) + operand_words(field, operand, language);
}

/// "the filing date is on or before the start of the encounter", "the stamp is legible".
std::string clause(const Fact& fact, Operator op, const Operand& operand, Language language) {
    const Field& field = *fact.field;
    const bool states = field.type == FieldType::flag && operand.numbers.size() == 1 && (op == Operator::is || op == Operator::is_not);
    if (states) return std::string{label_of(field, language, (operand.numbers.front() != 0) == (op == Operator::is))};
    return fact.label(language) + (language == Language::zh ? "" : " ") + said_of(field, op, operand, language);
}

}  // namespace

std::string alternatives(const std::vector<std::string>& words, Language language) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += language == Language::zh ? (i + 1 < words.size() ? "、" : "或") : (i + 1 < words.size() ? ", " : " or ");
        text += words[i];
    }
    return text;
}

std::string label_of_code(CodeListId list, std::string_view word, Language language) {
    if (language == Language::zh) {
        if (const int number = find_code(list, word); number >= 0) return std::string{codes_of(list)[static_cast<std::size_t>(number)].chinese};
        for (const CodeGroup& group : groups_of(list)) {
            if (group.word == word) return std::string{group.chinese};
        }
    }
    constexpr std::string_view kAny = "any_";  // of a group
    std::string label{word.starts_with(kAny) ? word.substr(kAny.size()) : word};
    std::replace(label.begin(), label.end(), '_', ' ');
    return label;
}

std::string FactTest::describe(Language language) const {
    const bool zh = language == Language::zh;
    std::string text;
    for (const Condition& condition : conditions) {
        const Operand& operand = condition.operand.on(std::nullopt);
        text += text.empty() ? clause(fact, condition.op, operand, language) : (zh ? "且" : " and ") + said_of(*fact.field, condition.op, operand, language);
    }
    return text;
}

std::string FactTest::describe_opposite(Language language) const {
    const auto op = conditions.size() == 1 ? opposite(conditions.front().op) : std::nullopt;
    return op ? clause(fact, *op, conditions.front().operand.on(std::nullopt), language) : opposite_of(describe(language), language);
}

}  // namespace claims
