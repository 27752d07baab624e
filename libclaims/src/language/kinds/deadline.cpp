#include "language/compiler.hpp"

namespace claims {
namespace {

/// On which days a last day is moved to the next working day.
enum class RollForward : std::uint8_t { none, public_holidays, non_working_days };

struct Parameters {
    FactList of;
    FactList from;
    Dated<Span> within;
    RollForward roll_forward = RollForward::none;
};

/// A date lies no later than a span after another one (or has not come yet, while there is still time). The last day counts.
class Deadline : public Requirement {
public:
    explicit Deadline(Parameters parameters) : it_{std::move(parameters)} {}

    Answer check(const Subject& subject) const override {
        const Reading from = it_.from.read(subject);
        const Reading of = it_.of.read(subject);
        Answer answer = begin(subject);
        if (from.knowledge == Knowledge::none || of.knowledge == Knowledge::none) return fail(std::move(answer));
        if (from.knowledge == Knowledge::unknown || of.knowledge == Knowledge::unknown) return unknown(subject, from, of, std::move(answer));
        if (from.knowledge == Knowledge::not_yet) return not_begun(std::move(answer), of);
        const Span& span = it_.within.on(from.slot.date());
        const auto last = last_day(from.slot.date(), span, subject.world.calendar);
        if (!last) {
            answer.status = Status::unknown;
            answer.estimate = subject.world.calendar.estimate_working_days(from.slot.date(), span.count);
            answer.expected = "<=" + to_string(*answer.estimate);
            return answer;
        }
        answer.deadline = *last;
        answer.expected = (of_today() ? "as_of<=" : "<=") + to_string(*last);
        return compare(subject, from, of, span, std::move(answer));
    }

    Outcome quick(const Subject& subject) const override {
        const Reading from = it_.from.read(subject);
        const Reading of = it_.of.read(subject);
        if (!from.is_known() || !of.is_known()) return Requirement::quick(subject);
        const Span& span = it_.within.on(from.slot.date());
        const auto last = last_day(from.slot.date(), span, subject.world.calendar);
        // What is late may be so with doubt: that is for the walk to find out.
        return last && !is_late(of, from, span, *last, of.slot.date()) ? Outcome{} : Requirement::quick(subject);
    }

    std::string describe(Language language) const override {
        const std::string of = it_.of.label(language);
        const std::string from = it_.from.label(language);
        const Span& latest = it_.within.on(std::nullopt);
        const bool in_advance = latest.unit == Span::Unit::days && latest.grants_no_time();
        if (language == Language::zh) return in_advance ? of + "不晚于" + from : of + "不晚于" + from + "后" + claims::describe(it_.within, language);
        return in_advance ? of + " is not after " + from : of + " is at most " + claims::describe(it_.within, language) + " after " + from;
    }

private:
    bool of_today() const { return it_.of.facts.front().field->id == FieldId::claim_as_of; }

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

    Answer unknown(const Subject& subject, const Reading& from, const Reading& of, Answer answer) const {
        answer.status = Status::unknown;
        if (of.knowledge == Knowledge::unknown) it_.of.add_missing(subject, answer.missing);
        if (from.knowledge == Knowledge::unknown) it_.from.add_missing(subject, answer.missing);
        answer.path = answer.missing.front();
        return answer;
    }

    /// The time has not begun to run, so it is not over.
    static Answer not_begun(Answer answer, const Reading& of) {
        if (of.knowledge == Knowledge::not_yet) answer.add(Remark::still_open);
        return answer;
    }

    std::optional<Date> last_day(Date from, const Span& span, const WorkingCalendar& calendar) const {
        auto last = after(from, span, calendar);
        if (!last || it_.roll_forward == RollForward::none || span.needs_calendar()) return last;
        const auto working = calendar.is_working_day(*last);
        const auto holiday = calendar.is_public_holiday(*last);
        const bool moved = working && !*working && (it_.roll_forward == RollForward::non_working_days || *holiday);
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
            answer.status = Status::unknown;
            answer.missing = {pointer_to(subject.claim(), kTheClaim, field_of(FieldId::claim_as_of))};
            answer.path = answer.missing.front();
            return answer;
        }
        // What has not been done is late from the day after the last day on.
        const Date done = of.knowledge == Knowledge::not_yet ? as_of.date() : of.slot.date();
        if (!is_late(of, from, span, *answer.deadline, done)) {
            if (of.knowledge == Knowledge::not_yet) answer.add(Remark::still_open);
            return answer;
        }
        answer = fail(std::move(answer));
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

    Parameters it_;
};

}  // namespace

RequirementPtr make_deadline(Compiler& compiler, const Node& parameters) {
    if (!compiler.keys(parameters, {"of", "from", "within"}, {"roll_forward"})) return nullptr;
    Parameters made{compiler.facts(parameters.at("of")), compiler.facts(parameters.at("from")), compiler.span(parameters.at("within"))};
    if (parameters.has("roll_forward")) {
        const std::string word = compiler.word(parameters.at("roll_forward"), {"none", "public_holidays", "non_working_days"});
        made.roll_forward = word == "none" ? RollForward::none : word == "public_holidays" ? RollForward::public_holidays : RollForward::non_working_days;
    }
    return std::make_unique<Deadline>(std::move(made));
}

}  // namespace claims
