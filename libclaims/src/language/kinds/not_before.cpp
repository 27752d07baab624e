#include "language/compiler.hpp"
#include "language/date_limit.hpp"
#include "language/neighbours.hpp"

namespace claims {
namespace {

/// A date lies no earlier than a span after another one, which has happened. The first day counts.
class NotBefore : public DateLimit {
public:
    /// `strict`: a day later. `through`: the day `of` counts whole, so that the day after it is compared.
    NotBefore(FactList of, FactList from, Dated<Span> after, bool strict, bool through)
        : DateLimit{std::move(of), std::move(from)}, after_{std::move(after)}, strict_{strict}, through_{through} {}

    Answer check(const Subject& subject) const override {
        const Reading from = from_.read(subject);
        const Reading of = of_.read(subject);
        Answer answer = begin(subject);
        if (from.knowledge == Knowledge::none || of.knowledge == Knowledge::none) return failed(std::move(answer));
        const auto first = from.slot.known ? first_day(from.slot.date(), subject.world.calendar) : std::nullopt;
        if (from.knowledge == Knowledge::not_yet) return failed(with_first_day(std::move(answer), first));
        if (from.knowledge == Knowledge::unknown || of.knowledge == Knowledge::unknown) return lacking_dates(subject, of, from, std::move(answer));
        if (!first) {
            answer.status = Status::unknown;
            answer.estimate = subject.world.calendar.estimate_working_days(from.slot.date(), after_.on(from.slot.date()).count);
            return answer;
        }
        if (of.knowledge == Knowledge::not_yet) return not_yet(subject, *first, std::move(answer));
        if (of.slot.date() >= *first) {
            answer.expected = expected(">=", *first);
            return answer;
        }
        return failed(with_first_day(std::move(answer), first));
    }

    Outcome quick(const Subject& subject) const override {
        const Reading from = from_.read(subject);
        const Reading of = of_.read(subject);
        if (!from.is_known() || !of.is_known()) return Requirement::quick(subject);
        const auto first = first_day(from.slot.date(), subject.world.calendar);
        return !first ? Outcome{Status::unknown, false} : Outcome{of.slot.date() >= *first ? Status::pass : Status::fail, false};
    }

    std::string describe(Language language) const override {
        const std::string of = of_.label(language);
        const std::string from = from_.label(language);
        const Span& latest = after_.on(std::nullopt);
        const bool same_day = latest.unit == Span::Unit::days && latest.grants_no_time();
        return of + (language == Language::zh ? "不早于" : same_day ? " is not before " : " is no earlier than ") + (same_day ? from : describe_after(after_, from, language));
    }

    Needs needs(const Subject& subject) const override {
        if (holds(subject)) return {true, std::nullopt};
        const Reading from = from_.read(subject);
        const auto first = from.slot.known ? first_day(from.slot.date(), subject.world.calendar) : std::nullopt;
        Need need = needed_day(subject, "on_or_after", first);
        if (first) need.first_day = to_string(*first);
        return {false, std::move(need)};
    }

private:
    Answer with_first_day(Answer answer, std::optional<Date> first) const {
        if (!first) return answer;
        answer.expected = expected(">=", *first);
        if (of_today()) answer.earliest_acceptance = first;
        return answer;
    }

    /// What has not happened is not too early; it stays open while the first day has not come.
    Answer not_yet(const Subject& subject, Date first, Answer answer) const {
        const Slot& as_of = subject.claim().slot(FieldId::claim_as_of);
        answer.expected = expected(">=", first);
        if (!as_of.known || as_of.date() >= first) return answer;
        answer.add(Remark::still_open);
        answer.actual = to_string(first);
        return answer;
    }

    std::optional<Date> first_day(Date from, const WorkingCalendar& calendar) const {
        auto first = after(from, after_.on(from), calendar);
        if (!first) return first;
        if (strict_) first = add_days(*first, 1);
        if (through_) first = add_days(*first, -1);
        return first;
    }

    Dated<Span> after_;
    bool strict_;
    bool through_;
};

bool flag(Compiler& compiler, const Node& parameters, std::string_view key) { return parameters.has(key) && compiler.flag(parameters.at(key)); }

}  // namespace

RequirementPtr make_not_before(Compiler& compiler, const Node& parameters) {
    if (!compiler.keys(parameters, {"of", "from", "after"}, {"strict", "through"})) return nullptr;
    return std::make_unique<NotBefore>(compiler.facts(parameters.at("of")), compiler.facts(parameters.at("from")), compiler.span(parameters.at("after")),
                                                  flag(compiler, parameters, "strict"), flag(compiler, parameters, "through"));
}

void neighbours_of_not_before(const Node& parameters, Neighbours& neighbours) {
    neighbours.facts(parameters.at("of"));
    neighbours.facts(parameters.at("from"));
    neighbours.span(parameters.at("after"));
    neighbours.optional_flag(parameters, "strict");
    neighbours.optional_flag(parameters, "through");
}

}  // namespace claims
