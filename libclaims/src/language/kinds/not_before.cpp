#include "language/compiler.hpp"

namespace claims {
namespace {

struct Parameters {
    FactList of;
    FactList from;
    Dated<Span> after;
    bool strict = false;   ///< a day later
    bool through = false;  ///< the day `of` counts whole: the day after it is compared
};

/// A date lies no earlier than a span after another one, which has happened. The first day counts.
class NotBefore : public Requirement {
public:
    explicit NotBefore(Parameters parameters) : it_{std::move(parameters)} {}

    Answer check(const Subject& subject) const override {
        const Reading from = it_.from.read(subject);
        const Reading of = it_.of.read(subject);
        Answer answer = begin(subject);
        if (from.knowledge == Knowledge::none || of.knowledge == Knowledge::none) return fail(std::move(answer));
        const auto first = from.slot.known ? first_day(from.slot.date(), subject.world.calendar) : std::nullopt;
        if (from.knowledge == Knowledge::not_yet) return fail(with_first_day(std::move(answer), first));
        if (from.knowledge == Knowledge::unknown || of.knowledge == Knowledge::unknown) return unknown(subject, from, of, std::move(answer));
        if (!first) {
            answer.status = Status::unknown;
            answer.estimate = subject.world.calendar.estimate_working_days(from.slot.date(), it_.after.on(from.slot.date()).count);
            return answer;
        }
        if (of.knowledge == Knowledge::not_yet) return not_yet(subject, *first, std::move(answer));
        if (of.slot.date() >= *first) {
            answer.expected = expected(*first);
            return answer;
        }
        return fail(with_first_day(std::move(answer), first));
    }

    std::string describe(Language language) const override {
        const std::string of = it_.of.label(language);
        const std::string from = it_.from.label(language);
        if (language == Language::zh) return of + "不早于" + from + "后" + claims::describe(it_.after, language);
        return of + " is at least " + claims::describe(it_.after, language) + " after " + from;
    }

private:
    bool of_today() const { return it_.of.facts.front().field->id == FieldId::claim_as_of; }

    std::string expected(Date first) const { return (of_today() ? "as_of>=" : ">=") + to_string(first); }

    Answer begin(const Subject& subject) const {
        const Fact& of = it_.of.used(subject);
        Answer answer;
        answer.path = of_today() ? it_.from.used(subject).pointer(subject) : of.pointer(subject);
        answer.name = of_today() ? "" : std::string{of.field->path};
        const std::string day = shown(subject.claim(), *of.field, of.read(subject));
        if (!day.empty()) answer.actual = of_today() ? "as_of=" + day : day;
        return answer;
    }

    static Answer fail(Answer answer) {
        answer.status = Status::fail;
        answer.failed = 1;
        return answer;
    }

    Answer with_first_day(Answer answer, std::optional<Date> first) const {
        if (!first) return answer;
        answer.expected = expected(*first);
        if (of_today()) answer.earliest_acceptance = first;
        return answer;
    }

    Answer unknown(const Subject& subject, const Reading& from, const Reading& of, Answer answer) const {
        answer.status = Status::unknown;
        if (of.knowledge == Knowledge::unknown) it_.of.add_missing(subject, answer.missing);
        if (from.knowledge == Knowledge::unknown) it_.from.add_missing(subject, answer.missing);
        answer.path = answer.missing.front();
        return answer;
    }

    /// What has not happened is not too early; it stays open while the first day has not come.
    Answer not_yet(const Subject& subject, Date first, Answer answer) const {
        const Slot& as_of = subject.claim().slot(FieldId::claim_as_of);
        answer.expected = expected(first);
        if (!as_of.known || as_of.date() >= first) return answer;
        answer.add(Remark::still_open);
        answer.actual = to_string(first);
        return answer;
    }

    std::optional<Date> first_day(Date from, const WorkingCalendar& calendar) const {
        auto first = after(from, it_.after.on(from), calendar);
        if (!first) return first;
        if (it_.strict) first = add_days(*first, 1);
        if (it_.through) first = add_days(*first, -1);
        return first;
    }

    Parameters it_;
};

bool flag(Compiler& compiler, const Node& parameters, std::string_view key) { return parameters.has(key) && compiler.flag(parameters.at(key)); }

}  // namespace

RequirementPtr make_not_before(Compiler& compiler, const Node& parameters) {
    if (!compiler.keys(parameters, {"of", "from", "after"}, {"strict", "through"})) return nullptr;
    return std::make_unique<NotBefore>(Parameters{compiler.facts(parameters.at("of")), compiler.facts(parameters.at("from")), compiler.span(parameters.at("after")),
                                                  flag(compiler, parameters, "strict"), flag(compiler, parameters, "through")});
}

}  // namespace claims
