// How programs are made of requirements.

#include "claim/complete.hpp"
#include "language/flat_program.hpp"
#include "language/test.hpp"
#include "language/thing.hpp"

namespace claims {
namespace {

using Op = Step::Op;

std::uint16_t place_of(const Fact& fact) { return static_cast<std::uint16_t>(slot_of(fact.field->id)); }

Step reading(Op op, const Fact& fact) {
    Step step{op};
    step.word = Subject::place_of(fact.record, fact.other);
    step.place = place_of(fact);
    return step;
}

void take_second(Step& step, const Fact& fact) {
    step.word_of_second = Subject::place_of(fact.record, fact.other);
    step.second = place_of(fact);
}

std::optional<Op> date_op(Operator op, bool with_fact) {
    switch (op) {
        case Operator::before: return with_fact ? Op::before_fact : Op::before;
        case Operator::on_or_before: return with_fact ? Op::on_or_before_fact : Op::on_or_before;
        case Operator::after: return with_fact ? Op::after_fact : Op::after;
        case Operator::on_or_after: return with_fact ? Op::on_or_after_fact : Op::on_or_after;
        case Operator::is: case Operator::is_not: case Operator::given: case Operator::at_least: case Operator::at_most: case Operator::in:
        case Operator::not_in: case Operator::same_as: break;
    }
    return std::nullopt;
}

std::optional<Step> dates(const Fact& fact, Operator op, const Operand& operand) {
    const bool with_fact = !operand.facts.facts.empty();
    const auto lowered = date_op(op, with_fact);
    if (!lowered) return std::nullopt;
    Step step = reading(*lowered, fact);
    if (with_fact) {
        const Fact& other = operand.facts.facts.front();
        if (operand.facts.facts.size() > 1 || other.is_of_pair()) return std::nullopt;
        take_second(step, other);
    } else {
        if (operand.numbers.size() != 1) return std::nullopt;
        step.number = operand.numbers.front();
    }
    return step;
}

Step code(Turns turns, const Fact& fact, std::uint64_t codes = 0) {
    Step step = reading(Op::code, fact);
    step.turns = turns;
    step.codes = codes;
    return step;
}

Step holds_one_of(const Fact& fact, std::uint64_t codes) {
    Step step = reading(Op::holds_one_of, fact);
    step.codes = codes;
    return step;
}

std::optional<Step> number(Op op, const Fact& fact, const Operand& operand) {
    if (operand.numbers.size() != 1) return std::nullopt;
    Step step = reading(op, fact);
    step.number = operand.numbers.front();
    return step;
}

std::optional<Step> region(bool inside, const Fact& fact, const Operand& operand) {
    const std::vector<Fact>& others = operand.facts.facts;
    if (others.size() == 1 && !others.front().is_of_pair()) {
        Step step = reading(inside ? Op::lies_in_fact : Op::lies_outside_fact, fact);
        take_second(step, others.front());
        return step;
    }
    if (!others.empty()) return std::nullopt;
    auto step = number(inside ? Op::lies_in : Op::lies_outside, fact, operand);
    if (!step) return step;
    step->second = static_cast<std::uint16_t>(region_step(step->number));
    return step;
}

std::uint64_t as_bits(const std::vector<std::int64_t>& flags) {
    std::uint64_t bits = 0;
    for (const std::int64_t flag : flags) bits |= std::uint64_t{1} << flag;
    return bits;
}

/// A condition as one step, where there is one that says it.
std::optional<Step> lowered(const Fact& fact, const Condition& condition) {
    if (condition.operand.entries.size() != 1 || fact.is_of_pair()) return std::nullopt;
    const Operand& operand = condition.operand.entries.front().value;
    if (condition.op == Operator::given) return code(kIsGiven, fact);
    if (fact.field->type == FieldType::date) return dates(fact, condition.op, operand);
    if (condition.op == Operator::in || condition.op == Operator::not_in) return region(condition.op == Operator::in, fact, operand);
    if (!operand.facts.facts.empty()) return std::nullopt;
    switch (condition.op) {
        case Operator::is: case Operator::is_not: {
            const bool is = condition.op == Operator::is;
            if (fact.field->type == FieldType::code) return code(is ? kIsOneOf : kIsNoneOf, fact, operand.codes);
            if (fact.field->type == FieldType::flag) return code(is ? kIsOneOf : kIsNoneOf, fact, as_bits(operand.numbers));
            if (fact.field->type == FieldType::codes && is) return holds_one_of(fact, operand.codes);
            const bool counted = fact.field->type == FieldType::count || fact.field->type == FieldType::money;
            return counted && is ? number(Op::equals, fact, operand) : std::nullopt;
        }
        case Operator::at_least: return number(Op::at_least, fact, operand);
        case Operator::at_most: return number(Op::at_most, fact, operand);
        case Operator::in: case Operator::not_in: case Operator::given: case Operator::same_as: case Operator::before: case Operator::on_or_before:
        case Operator::after: case Operator::on_or_after: break;
    }
    return std::nullopt;
}

}  // namespace

void Requirement::lower(FlatProgram& program) const { program.ask(*this); }

FlatProgram::Entry FlatProgram::add(const Requirement& requirement) {
    const auto entry = static_cast<Entry>(steps_.size());
    requirement.lower(*this);
    return entry;
}

FlatProgram::Entry FlatProgram::add(const ThingFilter& filter) {
    const std::size_t at = steps_.size();
    steps_.emplace_back(Op::all_of);
    inside(filter);
    fold(at);
    turn(at, kNothingAsked);
    return static_cast<Entry>(at);
}

void FlatProgram::leaf(Step step) {
    step.end = static_cast<std::uint32_t>(steps_.size() + 1);
    steps_.push_back(step);
}

void FlatProgram::close(std::size_t group) { steps_[group].end = static_cast<std::uint32_t>(steps_.size()); }

void FlatProgram::turn(std::size_t step, Turns by) {
    Turns& before = steps_[step].turns;
    const auto both = [&, was = before](unsigned of_case) { return claims::turned(by, said(was, of_case)); };
    before = turns({both(0), both(1), both(2), both(3), both(4), both(5), both(6), both(7)});
}

void FlatProgram::group(Op op, const std::vector<RequirementPtr>& parts, Turns by) {
    if (parts.size() == 1) return turned(*parts.front(), by);
    const std::size_t at = steps_.size();
    steps_.emplace_back(op);
    for (const RequirementPtr& part : parts) part->lower(*this);
    fold(at);
    turn(at, by);
}

/// Joins the parts that are settled, and lets the parts of a group of the same kind be parts of this one: what is left says the same in fewer steps.
void FlatProgram::fold(std::size_t group) {
    const Op op = steps_[group].op;
    const auto joined = [op](Says a, Says b) { return op == Op::all_of ? std::max(a, b) : better(a, b); };
    Says settled = Says::nothing;
    std::vector<std::size_t> left;
    for (std::size_t part = group + 1; part < steps_.size();) {
        const Step& step = steps_[part];
        const bool is_same = step.op == op && step.turns == kAsItIs;
        if (step.op == Op::settled) settled = joined(settled, said(step.turns, 0));
        else if (!is_same) left.push_back(part);
        part = is_same ? part + 1 : step.end;
    }
    const Turns by = turns({joined(settled, Says::nothing), joined(settled, Says::yes), joined(settled, Says::yes_but), joined(settled, Says::unknown), joined(settled, Says::no)});
    if (left.empty() || settled == (op == Op::all_of ? Says::no : Says::yes)) {
        steps_.resize(group, Step{op});
        Step step{Op::settled};
        step.turns = always(settled);
        return leaf(step);
    }
    const std::vector<Step> before{steps_.begin() + static_cast<std::ptrdiff_t>(group), steps_.end()};
    steps_.resize(left.size() == 1 ? group : group + 1, Step{op});
    for (const std::size_t part : left) {
        const std::size_t end = before[part - group].end;
        const std::size_t gone = part - steps_.size();
        for (std::size_t at = part; at < end; ++at) {
            steps_.push_back(before[at - group]);
            steps_.back().end -= static_cast<std::uint32_t>(gone);
        }
    }
    if (left.size() > 1) close(group);
    turn(group, by);
}

void FlatProgram::turned(const Requirement& requirement, Turns by) {
    const std::size_t at = steps_.size();
    requirement.lower(*this);
    turn(at, by);
}

/// Each part is one step, turned: what does not apply does not fit.
void FlatProgram::inside(const ThingFilter& filter) {
    for (const FactTest& one : filter.tests) test(one);
    for (const auto& inner : filter.inner) turned(*inner, kMustApply);
    if (filter.that) turned(*filter.that, kMustApply);
}

void FlatProgram::there_is(const ThingFilter& filter) {
    const std::size_t at = steps_.size();
    steps_.emplace_back(Op::there_is);
    inside(filter);
    Step& step = steps_[at];
    step.record = filter.record;
    step.other = filter.other;
    step.codes = filter.telling_codes;
    step.place = static_cast<std::uint16_t>(filter.telling_codes == 0 ? 0 : slot_of(filter.telling_field));
    step.by_kind = filter.tells_by_kind();
    close(at);
}

void FlatProgram::test(const FactTest& test) {
    std::vector<Step> steps;
    for (const Condition& condition : test.conditions) {
        const auto step = lowered(test.fact, condition);
        if (!step) {
            Step asking{Op::ask_test};
            asking.test = &test;
            return leaf(asking);
        }
        steps.push_back(*step);
    }
    for (const Step& step : steps) leaf(step);
}

void FlatProgram::tests(const std::vector<FactTest>& tests) {
    if (tests.size() == 1 && tests.front().conditions.size() == 1) return test(tests.front());
    const std::size_t at = steps_.size();
    steps_.emplace_back(Op::all_of);
    for (const FactTest& one : tests) test(one);
    close(at);
}

void FlatProgram::are_known(const std::vector<Fact>& facts, const Requirement& requirement) {
    for (const Fact& fact : facts) {
        if (fact.is_of_pair()) return ask(requirement);
    }
    if (facts.size() == 1) return leaf(code(kIsKnown, facts.front()));
    const std::size_t at = steps_.size();
    steps_.emplace_back(Op::all_of);
    for (const Fact& fact : facts) leaf(code(kIsKnown, fact));
    close(at);
}

void FlatProgram::category(std::uint64_t codes, const Requirement& requirement) {
    if (declared_) {
        const bool holds = codes == 0 ? *declared_ != 0 : (*declared_ & codes) != 0;
        Step step{Op::settled};
        step.turns = always(holds ? Says::yes : Says::no);
        return leaf(step);
    }
    Step step{Op::category};
    step.requirement = &requirement;
    step.codes = codes;
    leaf(step);
}

void FlatProgram::same_text(const Fact& one, const Fact& other, const Requirement& requirement) {
    if (one.is_of_pair() || other.is_of_pair()) return ask(requirement);
    Step step = reading(Op::same_text, one);
    take_second(step, other);
    step.requirement = &requirement;
    leaf(step);
}

void FlatProgram::ask(const Requirement& requirement) {
    Step step{Op::ask};
    step.requirement = &requirement;
    leaf(step);
}

}  // namespace claims
