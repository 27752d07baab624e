// How programs run.

#include "language/flat_program.hpp"

#include "claim/complete.hpp"
#include "language/test.hpp"
#include "language/thing.hpp"

namespace claims {
namespace {

using Op = Step::Op;

constexpr Outcome of(bool holds) { return {holds ? Status::pass : Status::fail, false}; }
constexpr Outcome kUnknown{Status::unknown, false};
constexpr Outcome kFail{Status::fail, false};

/// What a test says of a fact that is not known.
Outcome undecided(Knowledge knowledge) { return knowledge == Knowledge::unknown ? kUnknown : kFail; }

const Slot& slot_at(const Subject& subject, Record record, bool other, std::uint16_t place) {
    static constexpr Slot kAbsent{};
    const ThingId thing = subject.find(record, other);
    if (thing == kTheClaim && record != Record::claim) return kAbsent;
    const Claim& claim = subject.claim();
    return claim.slots[claim.things[thing].slots + place];
}

Outcome compare_days(Op op, const Slot& date, const Slot& other) {
    const int order = compare(Reading{date}, Reading{other});
    switch (op) {
        case Op::before: case Op::before_fact: return of(order < 0);
        case Op::on_or_before: case Op::on_or_before_fact: return of(order <= 0);
        case Op::after: case Op::after_fact: return of(order > 0);
        case Op::on_or_after: case Op::on_or_after_fact: return of(order >= 0);
        case Op::all_of: case Op::any_of: case Op::none_of: case Op::evident: case Op::fits: case Op::there_is: case Op::is_one_of: case Op::is_none_of:
        case Op::holds_one_of: case Op::is_given: case Op::is_known: case Op::at_least: case Op::at_most: case Op::equals: case Op::lies_in:
        case Op::lies_outside: case Op::category: case Op::same_text: case Op::ask_test: case Op::ask: break;
    }
    return kFail;
}

Outcome compare_with_day(const Step& step, const Slot& date) {
    if (date.knowledge == Knowledge::unknown || date.knowledge == Knowledge::none) return undecided(date.knowledge);
    Slot day;
    day.set(Moment{Date{static_cast<std::int32_t>(step.number)}});
    return compare_days(step.op, date, day);
}

Outcome compare_with_fact(const Step& step, const Slot& date, const Slot& other) {
    for (const Slot* side : {&date, &other}) {
        if (side->knowledge == Knowledge::unknown || side->knowledge == Knowledge::none) return undecided(side->knowledge);
    }
    return compare_days(step.op, date, other);
}

/// A step that reads one fact, with a value of its own.
Outcome test(const Step& step, const Slot& slot) {
    if (slot.knowledge != Knowledge::known) return undecided(slot.knowledge);
    switch (step.op) {
        case Op::is_one_of: return of((step.codes & slot.bit()) != 0);
        case Op::is_none_of: return of((step.codes & slot.bit()) == 0);
        case Op::holds_one_of: return of((step.codes & static_cast<std::uint64_t>(slot.number)) != 0);
        case Op::is_given: return of(true);
        case Op::at_least: return of(slot.number >= step.number);
        case Op::at_most: return of(slot.number <= step.number);
        case Op::equals: return of(slot.number == step.number);
        case Op::lies_in: return of(slot.number / step.second == step.number);
        case Op::lies_outside: return of(slot.number / step.second != step.number);
        case Op::all_of: case Op::any_of: case Op::none_of: case Op::evident: case Op::fits: case Op::there_is: case Op::is_known: case Op::before:
        case Op::on_or_before: case Op::after: case Op::on_or_after: case Op::before_fact: case Op::on_or_before_fact: case Op::after_fact:
        case Op::on_or_after_fact: case Op::category: case Op::same_text: case Op::ask_test: case Op::ask: break;
    }
    return kFail;
}

/// Runs the steps of one program on one subject.
class Run {
public:
    Run(const Step* steps, Subject& subject) : steps_{steps}, subject_{subject} {}

    /// Most steps are leaves: those take no call of a function that calls itself.
    [[gnu::always_inline]] Outcome at(std::uint32_t place) {
        const Step& step = steps_[place];
        return step.op <= Op::there_is ? group(step, place) : leaf(step);
    }

private:
    [[gnu::noinline]] Outcome group(const Step& step, std::uint32_t place) {
        switch (step.op) {
            case Op::all_of: return all_of(step, place);
            case Op::any_of: return any_of(step, place);
            case Op::none_of: return none_of(step, place);
            case Op::evident: return of(at(place + 1).status == Status::pass);
            case Op::fits: return fits(step, place);
            case Op::there_is: return there_is(step, place);
            case Op::is_one_of: case Op::is_none_of: case Op::holds_one_of: case Op::is_given: case Op::is_known: case Op::at_least: case Op::at_most:
            case Op::equals: case Op::lies_in: case Op::lies_outside: case Op::before: case Op::on_or_before: case Op::after: case Op::on_or_after:
            case Op::before_fact: case Op::on_or_before_fact: case Op::after_fact: case Op::on_or_after_fact: case Op::category: case Op::same_text:
            case Op::ask_test: case Op::ask: break;
        }
        return kUnknown;
    }

    [[gnu::noinline]] Outcome leaf(const Step& step) {
        switch (step.op) {
            case Op::is_one_of: case Op::is_none_of: case Op::holds_one_of: case Op::is_given: case Op::at_least: case Op::at_most: case Op::equals:
            case Op::lies_in: case Op::lies_outside:
                return test(step, slot(step));
            case Op::is_known: return of(slot(step).knowledge == Knowledge::known);
            case Op::before: case Op::on_or_before: case Op::after: case Op::on_or_after: return compare_with_day(step, slot(step));
            case Op::before_fact: case Op::on_or_before_fact: case Op::after_fact: case Op::on_or_after_fact:
                return compare_with_fact(step, slot(step), second(step));
            case Op::category: return category(step);
            case Op::same_text: return same_text(step);
            case Op::ask_test: return {step.test->check(subject_), false};
            case Op::ask: return step.requirement->quick(subject_);
            case Op::all_of: case Op::any_of: case Op::none_of: case Op::evident: case Op::fits: case Op::there_is: break;
        }
        return kUnknown;
    }

    [[nodiscard]] const Slot& slot(const Step& step) const { return slot_at(subject_, step.record, step.other, step.place); }

    [[nodiscard]] const Slot& second(const Step& step) const { return slot_at(subject_, step.record_of_second, step.other_of_second, step.second); }

    Outcome all_of(const Step& step, std::uint32_t place) {
        Outcome whole{Status::not_applicable, false};
        for (std::uint32_t part = place + 1; part < step.end; part = after(part)) {
            const Outcome outcome = at(part);
            if (outcome.status == Status::not_applicable) continue;
            if (outcome.status == Status::fail) return kFail;
            if (outcome.status == Status::unknown || whole.status == Status::not_applicable) whole.status = outcome.status;
            whole.remark = whole.remark || outcome.remark;
        }
        if (whole.status != Status::pass) whole.remark = false;
        return whole;
    }

    /// A pass without remarks is better than one with.
    Outcome any_of(const Step& step, std::uint32_t place) {
        Outcome whole{Status::not_applicable, false};
        for (std::uint32_t part = place + 1; part < step.end; part = after(part)) {
            const Outcome outcome = at(part);
            if (outcome == Outcome{}) return outcome;
            const bool better = outcome.status == Status::pass ? whole.status != Status::pass
                                                               : outcome.status == Status::unknown ? whole.status != Status::pass : whole.status == Status::not_applicable;
            if (better) whole = outcome;
        }
        if (whole.status != Status::pass) whole.remark = false;
        return whole;
    }

    Outcome none_of(const Step& step, std::uint32_t place) {
        Status whole = Status::not_applicable;
        for (std::uint32_t part = place + 1; part < step.end; part = after(part)) {
            const Status status = at(part).status;
            if (status == Status::pass) return kFail;
            if (status == Status::unknown || (status == Status::fail && whole == Status::not_applicable)) whole = status == Status::fail ? Status::pass : status;
        }
        return {whole, false};
    }

    Outcome fits(const Step& step, std::uint32_t place) {
        Outcome fit;
        for (std::uint32_t part = place + 1; part < step.end; part = after(part)) {
            const Outcome outcome = at(part);
            if (outcome.status == Status::fail || outcome.status == Status::not_applicable) return kFail;
            if (outcome.status == Status::unknown) fit.status = Status::unknown;
            fit.remark = fit.remark || outcome.remark;
        }
        if (fit.status != Status::pass) fit.remark = false;
        return fit;
    }

    Outcome there_is(const Step& step, std::uint32_t place) {
        const Claim& claim = subject_.claim();
        Outcome best = kFail;
        const Lists lists = each_candidate(subject_, step.record, step.other, [&](ThingId thing) {
            if (step.codes != 0) {
                const Slot& code = claim.slots[claim.things[thing].slots + step.place];
                if (code.known && (code.bit() & step.codes) == 0) return true;
            }
            const Binding binding{subject_, thing, step.other};
            const Outcome fit = fits(step, place);
            if (fit.status == Status::pass && (best.status != Status::pass || best.remark)) best = fit;
            if (fit.status == Status::unknown && best.status == Status::fail) best.status = Status::unknown;
            return best.status != Status::pass || best.remark;  // one without remarks ends the search
        });
        if (best.status == Status::fail && lists.absent) best.status = Status::unknown;
        return best;
    }

    Outcome category(const Step& step) {
        const Claim& claim = subject_.claim();
        if (claim.encounters_declare) return step.requirement->quick(subject_);
        const Slot& declared = claim.slot(FieldId::claim_categories);
        if (!declared.known) return kUnknown;
        const auto categories = static_cast<std::uint64_t>(declared.number);
        return of(step.codes == 0 ? categories != 0 : (categories & step.codes) != 0);
    }

    Outcome same_text(const Step& step) {
        const Slot& one = slot(step);
        const Slot& other = second(step);
        const bool known = one.knowledge == Knowledge::known && other.knowledge == Knowledge::known;
        return known && one.text() == other.text() ? Outcome{} : step.requirement->quick(subject_);
    }

    [[nodiscard]] std::uint32_t after(std::uint32_t place) const { return steps_[place].end; }

    const Step* steps_;
    Subject& subject_;
};

}  // namespace

Outcome FlatProgram::run(Entry entry, Subject& subject) const { return Run{steps_.data(), subject}.at(entry); }

}  // namespace claims
