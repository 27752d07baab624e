// How programs run.

#include "language/flat_program.hpp"

#include <algorithm>

#include "claim/complete.hpp"
#include "language/test.hpp"
#include "language/thing.hpp"

namespace claims {
namespace {

using Op = Step::Op;

constexpr Says of(bool holds) { return holds ? Says::yes : Says::no; }

Says of(Status status, bool remark = false) {
    switch (status) {
        case Status::pass: return remark ? Says::yes_but : Says::yes;
        case Status::fail: return Says::no;
        case Status::unknown: return Says::unknown;
        case Status::not_applicable: return Says::nothing;
    }
    return Says::unknown;
}

Says of(Outcome outcome) { return of(outcome.status, outcome.remark); }

Outcome outcome_of(Says says) {
    static constexpr Outcome kOutcomes[] = {{Status::not_applicable, false}, {Status::pass, false}, {Status::pass, true}, {Status::unknown, false}, {Status::fail, false}};
    return kOutcomes[static_cast<std::size_t>(says)];
}

/// What a test says of a fact that is not known.
Says undecided(Knowledge knowledge) { return knowledge == Knowledge::unknown ? Says::unknown : Says::no; }

bool is_settled(Knowledge knowledge) { return knowledge == Knowledge::known || knowledge == Knowledge::not_yet; }

/// Whether the order of two days (-1, 0, 1) is the one asked for; `op` asks for one.
bool is_asked_for(Op op, int order) {
    if (op == Op::before || op == Op::before_fact) return order < 0;
    if (op == Op::on_or_before || op == Op::on_or_before_fact) return order <= 0;
    return op == Op::after || op == Op::after_fact ? order > 0 : order >= 0;
}

Says compare_with_day(const Step& step, const Slot& date) {
    if (!is_settled(date.knowledge)) return undecided(date.knowledge);
    Slot day;
    day.set(Moment{Date{static_cast<std::int32_t>(step.number)}});
    return of(is_asked_for(step.op, compare(Reading{date}, Reading{day})));
}

Says compare_with_fact(const Step& step, const Slot& date, const Slot& other) {
    if (!is_settled(date.knowledge)) return undecided(date.knowledge);
    if (!is_settled(other.knowledge)) return undecided(other.knowledge);
    return of(is_asked_for(step.op, compare(Reading{date}, Reading{other})));
}

Says compare_regions(const Step& step, const Slot& region, const Slot& other) {
    if (region.knowledge != Knowledge::known) return undecided(region.knowledge);
    if (other.knowledge != Knowledge::known) return undecided(other.knowledge);
    return of(lies_in(region.number, other.number) == (step.op == Op::lies_in_fact));
}

/// Runs the steps of one program on one subject.
class Run {
public:
    Run(const Step* steps, Subject& subject) : steps_{steps}, subject_{subject} {}

    /// Most steps are leaves: those take no call of a function that calls itself.
    [[gnu::always_inline]] Says at(const Step& step) {
        if (step.op == Op::code) return code(step);
        return turned(step.turns, step.is_group() ? group(step) : leaf(step));
    }

private:
    [[gnu::noinline]] Says group(const Step& step) {
        if (step.op == Op::all_of) return all_of(step);
        return step.op == Op::any_of ? any_of(step) : there_is(step);
    }

    /// Without a branch: most steps are codes, and what a claim says of them is hard to predict.
    [[gnu::always_inline]] Says code(const Step& step) {
        const Slot& fact = slot(step);
        return said(step.turns, case_of(fact.knowledge, (step.codes >> (fact.number & 63) & 1) != 0));
    }

    [[gnu::noinline]] Says leaf(const Step& step) {
        switch (step.op) {
            case Op::holds_one_of: case Op::at_least: case Op::at_most: case Op::equals: case Op::lies_in: case Op::lies_outside: {
                const Slot& fact = slot(step);
                return fact.knowledge == Knowledge::known ? test(step, fact) : undecided(fact.knowledge);
            }
            case Op::before: case Op::on_or_before: case Op::after: case Op::on_or_after: return compare_with_day(step, slot(step));
            case Op::before_fact: case Op::on_or_before_fact: case Op::after_fact: case Op::on_or_after_fact:
                return compare_with_fact(step, slot(step), second(step));
            case Op::lies_in_fact: case Op::lies_outside_fact: return compare_regions(step, slot(step), second(step));
            case Op::category: return category(step);
            case Op::same_text: return same_text(step);
            case Op::ask_test: return of(step.test->check(subject_));
            case Op::ask: return of(step.requirement->quick(subject_));
            case Op::all_of: case Op::any_of: case Op::there_is: case Op::settled: case Op::code: break;
        }
        return Says::nothing;
    }

    static Says test(const Step& step, const Slot& fact) {
        if (step.op == Op::holds_one_of) return of((step.codes & static_cast<std::uint64_t>(fact.number)) != 0);
        if (step.op == Op::at_least) return of(fact.number >= step.number);
        if (step.op == Op::at_most) return of(fact.number <= step.number);
        if (step.op == Op::equals) return of(fact.number == step.number);
        return of((fact.number >= step.number && fact.number < step.number + step.second) == (step.op == Op::lies_in));
    }

    [[nodiscard]] const Slot& slot(const Step& step) const { return subject_.facts(step.word)[step.place]; }

    [[nodiscard]] const Slot& second(const Step& step) const { return subject_.facts(step.word_of_second)[step.second]; }

    Says all_of(const Step& step) {
        Says whole = Says::nothing;
        const Step* const end = steps_ + step.end;
        for (const Step* part = &step + 1; part != end; part = steps_ + part->end) {
            whole = std::max(whole, at(*part));
            if (whole == Says::no) break;
        }
        return whole;
    }

    Says any_of(const Step& step) {
        Says best = Says::nothing;
        const Step* const end = steps_ + step.end;
        for (const Step* part = &step + 1; part != end && best != Says::yes; part = steps_ + part->end) best = better(best, at(*part));
        return best;
    }

    Says there_is(const Step& step) {
        const Claim& claim = subject_.claim();
        if (step.by_kind && has_none_of_kinds(claim, step.record, step.codes)) return Says::no;
        Says best = Says::no;
        const Lists lists = each_candidate(subject_, step.record, step.other, [&](ThingId thing) {
            if (step.codes != 0) {
                const Slot& code = claim.slots[claim.things[thing].slots + step.place];
                if (code.known && (code.bit() & step.codes) == 0) return true;
            }
            const Binding binding{subject_, thing, step.other};
            best = std::min(best, turned(kNothingAsked, all_of(step)));
            return best != Says::yes;  // one without remarks ends the search
        });
        return best == Says::no && lists.absent ? Says::unknown : best;
    }

    Says category(const Step& step) {
        const Claim& claim = subject_.claim();
        if (claim.encounters_declare) return of(step.requirement->quick(subject_));
        const Slot& declared = claim.slot(FieldId::claim_categories);
        if (!declared.known) return Says::unknown;
        const auto categories = static_cast<std::uint64_t>(declared.number);
        return of(step.codes == 0 ? categories != 0 : (categories & step.codes) != 0);
    }

    Says same_text(const Step& step) {
        const Slot& one = slot(step);
        const Slot& other = second(step);
        const bool known = one.knowledge == Knowledge::known && other.knowledge == Knowledge::known;
        return known && one.text() == other.text() ? Says::yes : of(step.requirement->quick(subject_));
    }

    const Step* steps_;
    Subject& subject_;
};

}  // namespace

std::optional<Status> FlatProgram::settled(Entry entry) const {
    const Step& step = steps_[entry];
    return step.op == Op::settled ? std::optional{outcome_of(said(step.turns, 0)).status} : std::nullopt;
}

Outcome FlatProgram::run(Entry entry, Subject& subject) const { return outcome_of(Run{steps_.data(), subject}.at(steps_[entry])); }

}  // namespace claims
