#include "language/compiler.hpp"
#include "language/date_limit.hpp"
#include "language/neighbours.hpp"

namespace claims {
namespace {

/// On which days a last day is moved to the next working day.
enum class RollForward : std::uint8_t { none, public_holidays, non_working_days };

/// A date lies no later than a span after another one (or has not come yet, while there is still time). The last day counts.
class Deadline : public DateLimit {
public:
    Deadline(FactList of, FactList from, Dated<Span> within, RollForward roll_forward)
        : DateLimit{std::move(of), std::move(from)}, within_{std::move(within)}, roll_forward_{roll_forward} {}

    Answer check(const Subject& subject) const override {
        const Reading from = from_.read(subject);
        const Reading of = of_.read(subject);
        Answer answer = begin(subject);
        if (from.knowledge == Knowledge::none || of.knowledge == Knowledge::none) return failed(std::move(answer));
        if (from.knowledge == Knowledge::unknown || of.knowledge == Knowledge::unknown) return lacking_dates(subject, of, from, std::move(answer));
        if (from.knowledge == Knowledge::not_yet) return not_begun(std::move(answer), of);
        const Span& span = within_.on(from.slot.date());
        const auto last = last_day(from.slot.date(), span, subject.world.calendar);
        if (!last) {
            answer.status = Status::unknown;
            answer.estimate = subject.world.calendar.estimate_working_days(from.slot.date(), span.count);
            answer.expected = expected("<=", *answer.estimate);
            return answer;
        }
        answer.deadline = *last;
        answer.expected = expected("<=", *last);
        return compare(subject, from, of, span, std::move(answer));
    }

    Outcome quick(const Subject& subject) const override {
        constexpr Outcome kFails{Status::fail, false};
        constexpr Outcome kUnknown{Status::unknown, false};
        const Reading from = from_.read(subject);
        const Reading of = of_.read(subject);
        if (from.knowledge == Knowledge::none || of.knowledge == Knowledge::none) return kFails;
        if (from.knowledge == Knowledge::unknown || of.knowledge == Knowledge::unknown) return kUnknown;
        const bool is_open = of.knowledge == Knowledge::not_yet;
        if (from.knowledge == Knowledge::not_yet) return {Status::pass, is_open};
        const Slot& as_of = subject.claim().slot(FieldId::claim_as_of);
        const Span& span = within_.on(from.slot.date());
        const auto last = last_day(from.slot.date(), span, subject.world.calendar);
        if (!last || (is_open && !as_of.known)) return kUnknown;
        return is_late(of, from, span, *last, is_open ? as_of.date() : of.slot.date()) ? kFails : Outcome{Status::pass, is_open};
    }

    std::string describe(Language language) const override {
        const std::string of = of_.label(language);
        const std::string from = from_.label(language);
        const Span& latest = within_.on(std::nullopt);
        const bool in_advance = latest.unit == Span::Unit::days && latest.grants_no_time();
        if (language == Language::zh) return of + "不晚于" + (in_advance ? from : describe_after(within_, from, language));
        return in_advance ? of + " is not after " + from : of + " is no later than " + describe_after(within_, from, language);
    }

    Needs needs(const Subject& subject) const override {
        const Answer answer = check(subject);
        // What is still open is to be done, though nothing is wrong yet.
        if (holds(subject) && !answer.has(Remark::still_open)) return {true, std::nullopt};
        const Reading from = from_.read(subject);
        const auto last = from.is_known() ? last_day(from.slot.date(), within_.on(from.slot.date()), subject.world.calendar) : std::nullopt;
        Need need = needed_day(subject, "on_or_before", last);
        if (last) need.last_day = to_string(*last);
        return {false, std::move(need)};
    }

private:
    /// The time has not begun to run, so it is not over.
    static Answer not_begun(Answer answer, const Reading& of) {
        if (of.knowledge == Knowledge::not_yet) answer.add(Remark::still_open);
        return answer;
    }

    std::optional<Date> last_day(Date from, const Span& span, const WorkingCalendar& calendar) const {
        auto last = after(from, span, calendar);
        if (!last || roll_forward_ == RollForward::none || span.needs_calendar()) return last;
        const auto working = calendar.is_working_day(*last);
        const auto holiday = calendar.is_public_holiday(*last);
        const bool moved = working && !*working && (roll_forward_ == RollForward::non_working_days || *holiday);
        return moved ? calendar.next_working_day(*last) : last;
    }

    /// "Not after" compares instants where both have a time; any other limit is a day.
    static bool is_late(const Reading& of, const Reading& from, const Span& span, Date last, Date done) {
        const bool at_once = span.unit == Span::Unit::days && span.grants_no_time() && of.is_known();
        return at_once ? claims::compare(of, from) > 0 : done > last;
    }

    Answer compare(const Subject& subject, const Reading& from, const Reading& of, const Span& span, Answer answer) const {
        const Slot& as_of = subject.claim().slot(FieldId::claim_as_of);
        if (of.knowledge == Knowledge::not_yet && !as_of.known) {
            return lacking({pointer_to(subject.claim(), kTheClaim, field_of(FieldId::claim_as_of))}, std::move(answer));
        }
        // What has not been done is late from the day after the last day on.
        const Date done = of.knowledge == Knowledge::not_yet ? as_of.date() : of.slot.date();
        if (!is_late(of, from, span, *answer.deadline, done)) {
            if (of.knowledge == Knowledge::not_yet) answer.add(Remark::still_open);
            return answer;
        }
        answer = failed(std::move(answer));
        if (span.grants_no_time() || span.needs_calendar()) return answer;
        const WorkingCalendar& calendar = subject.world.calendar;
        const auto working = calendar.is_working_day(*answer.deadline);
        const auto next = working && !*working ? calendar.next_working_day(*answer.deadline) : std::nullopt;
        if (next && done <= *next) {
            answer.doubt = true;
            answer.add(Remark::would_pass_with_roll_forward);
        }
        return answer;
    }

    Dated<Span> within_;
    RollForward roll_forward_;
};

}  // namespace

RequirementPtr make_deadline(Compiler& compiler, const Node& parameters) {
    if (!compiler.keys(parameters, {"of", "from", "within"}, {"roll_forward"})) return nullptr;
    RollForward roll_forward = RollForward::none;
    if (parameters.has("roll_forward")) {
        const std::string word = compiler.word(parameters.at("roll_forward"), {"none", "public_holidays", "non_working_days"});
        roll_forward = word == "none" ? RollForward::none : word == "public_holidays" ? RollForward::public_holidays : RollForward::non_working_days;
    }
    return std::make_unique<Deadline>(compiler.facts(parameters.at("of")), compiler.facts(parameters.at("from")), compiler.span(parameters.at("within")), roll_forward);
}

void neighbours_of_deadline(const Node& parameters, Neighbours& neighbours) {
    neighbours.facts(parameters.at("of"));
    neighbours.other_fact(parameters.at("from"));
    const Node within = parameters.at("within");
    neighbours.span(within);
    if (within.has("working_days") || (within.has("days") && within.at("days").number() == 0)) return;  // these never roll
    const bool rolls = parameters.has("roll_forward") && parameters.at("roll_forward").text() != "none";
    if (rolls) neighbours.leave_out(parameters.at("roll_forward"));
    else neighbours.add(parameters, "roll_forward", R"("non_working_days")");
}

}  // namespace claims
