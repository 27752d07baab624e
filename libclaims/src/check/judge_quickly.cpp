// Judging without reasons.

#include "check/judge.hpp"
#include "language/things.hpp"

namespace claims {
namespace {

/// The status of one rule. What it cannot settle is looked at closer.
class QuickJudge {
public:
    explicit QuickJudge(const RuleInPlan& entry) : entry_{entry} {}

    void judge_thing(Subject& subject, Outcome fit) {
        if (fit.status == Status::fail) return;
        bool triggered = fit.status == Status::pass;
        if (entry_.has_condition) {
            const Status when = entry_.ask(entry_.when, subject).status;
            if (when == Status::fail || when == Status::not_applicable) return;
            triggered = triggered && when == Status::pass;
        }
        const Outcome answer = entry_.ask(entry_.require, subject);
        if (answer.status == Status::not_applicable) return;
        if (entry_.is_silent_where_unknown && !triggered) {
            judgement_.status = Status::unknown;
            return;
        }
        if (answer.status != Status::pass || answer.remark || !triggered || entry_.is_report_note) return look_closer();
        if (judgement_.status == Status::not_applicable) judgement_.status = Status::pass;
    }

    /// A list of such things is not given: one might be there, unless the condition already says no.
    void judge_absent_list(Subject& subject) {
        const Status when = entry_.has_condition ? entry_.ask(entry_.when, subject).status : Status::pass;
        if (when != Status::fail && when != Status::not_applicable) look_closer();
    }

    /// Whether nothing that is still to be judged can change the judgement.
    [[nodiscard]] bool is_settled() const { return judgement_.has_more_to_say; }

    void look_closer() { judgement_.has_more_to_say = true; }

    [[nodiscard]] QuickJudgement judgement() const { return judgement_; }

private:
    const RuleInPlan& entry_;
    QuickJudgement judgement_;
};

/// Binds the thing that is judged for as long as it lives.
class Judging {
public:
    Judging(Subject& subject, ThingId thing) : binding_{subject, thing, false}, subject_{subject} { subject.judged = thing; }
    ~Judging() { subject_.judged = kTheClaim; }
    Judging(const Judging&) = delete;
    Judging& operator=(const Judging&) = delete;

private:
    Binding binding_;
    Subject& subject_;
};

}  // namespace

QuickJudgement judge_quickly(const RuleInPlan& entry, Subject& subject) {
    QuickJudge judge{entry};
    if (!entry.judges) {
        if (entry.has_a_say(subject)) judge.judge_thing(subject, Outcome{});
        return judge.judgement();
    }
    const Claim& claim = subject.claim();
    if (entry.rejects_all(claim)) return judge.judgement();
    for (const ThingId thing : claim.all(*entry.judges)) {
        if (!is_judged(claim, thing) || entry.rejects(claim, thing)) continue;
        const Judging judging{subject, thing};
        if (entry.has_a_say(subject)) judge.judge_thing(subject, entry.has_filter ? entry.ask(entry.fits, subject) : Outcome{});
        if (judge.is_settled()) return judge.judgement();
    }
    if (lacks_a_list(claim, *entry.judges)) {
        if (is_list_of_the_claim(claim, *entry.judges)) judge.judge_absent_list(subject);
        else judge.look_closer();
    }
    return judge.judgement();
}

}  // namespace claims
