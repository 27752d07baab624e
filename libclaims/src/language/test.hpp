#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/answer.hpp"
#include "language/dated.hpp"
#include "language/scope.hpp"

namespace claims {

enum class Operator : std::uint8_t { is, is_not, given, at_least, at_most, before, on_or_before, after, on_or_after, in, not_in, same_as };

/// The word of an operator in rules ("not", "at_least"); `is` has none.
std::string_view word_of(Operator op);

/// What a fact is compared with: values of its own type, of which one must fit, or facts, of which the first known counts.
struct Operand {
    std::uint64_t codes = 0;              ///< bit n: the code of number n
    std::vector<std::int64_t> numbers;    ///< flags (0, 1), counts, fen, regions, dates, the number of a level
    std::vector<std::string> texts;
    std::vector<std::string> words;       ///< as written in the rule: codes and groups, for people
    FactList facts;
    std::string expected;                 ///< the values sorted, as `expected` of a finding writes them: "a | b"
};

/// The values of an operand as a claim would write them, codes in the order of their list.
std::vector<std::string> values_of(const Field& field, const Operand& operand);

/// The same sorted, as `expected` of a finding writes them.
std::string expected_of(const Field& field, const Operand& operand);

struct Condition {
    Operator op = Operator::is;
    Dated<Operand> operand;
};

/// A fact and the conditions that it must meet, all of them.
class FactTest {
public:
    Fact fact;
    std::vector<Condition> conditions;

    [[nodiscard]] Status check(const Subject& subject) const;

    /// Of an unknown answer: the sides of the comparisons that are absent.
    void add_missing(const Subject& subject, std::vector<std::string>& missing) const;

    /// What is required, without the fact's name: "newborn_care", "!=copy", ">=21"; of several conditions the first.
    [[nodiscard]] std::string expected(const Subject& subject) const;
    [[nodiscard]] std::string actual(const Subject& subject) const;

    /// With the fact's name, all conditions: "registration_count_shown>=21, registration_count_shown<=999".
    [[nodiscard]] std::string named_expected(const Subject& subject) const;
    [[nodiscard]] std::string named_actual(const Subject& subject) const;

    /// "the filing date is on or before the start of the encounter".
    [[nodiscard]] std::string describe(Language language) const;

    /// "the filing date is after the start of the encounter": that it does not hold.
    [[nodiscard]] std::string describe_opposite(Language language) const;

private:
    [[nodiscard]] Status check(const Subject& subject, const Reading& reading, const Condition& condition) const;
    [[nodiscard]] Status compare_dates(const Subject& subject, const Reading& reading, const Condition& condition) const;
    [[nodiscard]] std::string expected(const Subject& subject, const Condition& condition) const;
};

/// The order of two moments where both have happened or not: as instants if both have a time, else by day. What has not happened lies after all days.
/// Neither reading is unknown.
int compare(const Reading& a, const Reading& b);

/// "A", "A or B" / "A或B" of several.
std::string alternatives(const std::vector<std::string>& words, Language language);

/// The label of a code or group in that language.
std::string label_of_code(CodeListId list, std::string_view word, Language language);

}  // namespace claims
