// Filters of things, status alone.

#include "language/thing.hpp"

namespace claims {
namespace {

/// Takes one more condition into account; false once the thing is known not to be meant.
bool take(Outcome& fit, Outcome part) {
    if (part.status == Status::fail || part.status == Status::not_applicable) {
        fit = {Status::fail, false};
        return false;
    }
    if (part.status == Status::unknown) fit.status = Status::unknown;
    fit.remark = fit.remark || part.remark;
    return true;
}

}  // namespace

void ThingFilter::find_telling_test() {
    for (const FactTest& test : tests) {
        const bool plain = test.fact.field->type == FieldType::code && test.fact.field->absence != Absence::made && test.conditions.size() == 1 &&
                           test.conditions.front().op == Operator::is && test.conditions.front().operand.entries.size() == 1;
        if (!plain || !test.conditions.front().operand.entries.front().value.facts.facts.empty()) continue;
        telling_field = test.fact.field->id;
        telling_codes = test.conditions.front().operand.entries.front().value.codes;
        return;
    }
}

Outcome ThingFilter::fits_quickly(const Subject& subject) const {
    Outcome fit;
    for (const FactTest& test : tests) {
        if (!take(fit, {test.check(subject), false})) return fit;
    }
    for (const auto& requirement : inner) {
        if (!take(fit, requirement->quick(subject))) return fit;
    }
    if (that) take(fit, that->quick(subject));
    if (fit.status == Status::unknown) fit.remark = false;
    return fit;
}

Outcome ThingRequirement::quick(const Subject& subject) const {
    Outcome best{Status::fail, false};
    const Lists lists = each_candidate(subject, filter_.record, filter_.other, [&](ThingId thing) {
        if (filter_.rejects(subject.claim(), thing)) return true;
        const Outcome fit = filter_.fits_quickly(filter_.bind(subject, thing));
        if (fit.status == Status::pass && (best.status != Status::pass || best.remark)) best = fit;
        if (fit.status == Status::unknown && best.status == Status::fail) best.status = Status::unknown;
        return best.status != Status::pass || best.remark;  // one without remarks ends the search
    });
    if (best.status == Status::fail && lists.absent) best.status = Status::unknown;
    return best;
}

}  // namespace claims
