#include "check/judge.hpp"

#include <algorithm>

namespace claims {
namespace {

/// Why a rule may apply or not: its filter and its condition could not be decided, and lack these facts.
struct Trigger {
    Status status = Status::pass;
    std::vector<std::string> missing;
    std::string kind_failure;
    std::uint8_t remarks = 0;
    std::int32_t visit = 0;
};

void take(Trigger& trigger, const Answer& answer) {
    if (answer.status == Status::unknown) {
        if (trigger.status == Status::pass) trigger.status = Status::unknown;
        unite(trigger.missing, answer.missing);
        if (trigger.kind_failure.empty()) trigger.kind_failure = answer.kind_failure;
    } else if (answer.status != Status::pass) {
        trigger.status = answer.status;
    }
    trigger.remarks = static_cast<std::uint8_t>(trigger.remarks | answer.remarks);
    trigger.visit = std::max(trigger.visit, answer.visit);
}

/// The answers of one rule on one thing.
class Judge {
public:
    Judge(const RuleInPlan& entry, bool all, std::vector<Judgement>& judgements) : entry_{entry}, rule_{*entry.rule}, all_{all}, judgements_{judgements} {}

    void judge_thing(Subject& subject, ThingId thing, const Outcome& fit) {
        Trigger trigger;
        if (fit.status == Status::fail) return;
        if (fit.status == Status::unknown) take(trigger, rule_.for_each->fits(subject));
        trigger.remarks = 0;  // those of the filter are nobody's
        take_condition(subject, trigger);
        if (trigger.status == Status::fail || trigger.status == Status::not_applicable) return;
        if (trigger.status == Status::unknown) return judge_untriggered(subject, thing, trigger);
        const std::size_t first = judgements_.size();
        add_parts(subject, judgements_);
        for (std::size_t i = first; i < judgements_.size(); ++i) {
            Judgement& judgement = judgements_[i];
            if (rule_.is_report_note) {
                judgement.answer.remarks = trigger.remarks;
                judgement.answer.visit = trigger.visit;
            }
            place(judgement, subject, thing);
        }
    }

    /// A list of such things is not given: one might be there, unless the condition already says no.
    void judge_absent_list(Subject& subject, const std::string& pointer) {
        Trigger trigger;
        take_condition(subject, trigger);
        if (trigger.status == Status::fail || trigger.status == Status::not_applicable) return;
        Judgement& judgement = judgements_.emplace_back();
        judgement.answer.status = Status::unknown;
        judgement.answer.missing = {pointer};
        unite(judgement.answer.missing, trigger.missing);
        judgement.requirement = rule_.require.get();
        judgement.silent = rule_.is_report_note;
        place(judgement, subject, kTheClaim);
    }

private:
    /// Asks for reasons only where they are wanted: what is unknown, and the remarks of a note.
    void take_condition(Subject& subject, Trigger& trigger) const {
        if (!rule_.when) return;
        const Outcome quick = entry_.ask(entry_.when, subject);
        if (quick.status == Status::unknown || (quick.remark && rule_.is_report_note)) take(trigger, rule_.when->check(subject));
        else if (quick.status != Status::pass) trigger.status = quick.status;
    }

    /// Adds a judgement for each part of the requirement that applies.
    void add_parts(Subject& subject, std::vector<Judgement>& made) const {
        std::vector<const Requirement*> requirements = rule_.require->parts();
        if (requirements.empty()) requirements = {rule_.require.get()};
        for (std::size_t part = 0; part < requirements.size(); ++part) {
            const auto keep = [&](Answer&& answer) {
                if (answer.status == Status::not_applicable) return;
                Judgement& judgement = made.emplace_back();
                judgement.answer = std::move(answer);
                judgement.part = part;
                judgement.requirement = requirements[part];
            };
            const Outcome quick = all_ || rule_.is_report_note ? Outcome{Status::unknown, false} : entry_.ask(entry_.parts[part], subject);
            if (quick == Outcome{}) {
                keep(Answer{});
                continue;
            }
            keep(requirements[part]->check(subject));
            for (Answer& more : requirements[part]->more_answers(subject)) keep(std::move(more));
        }
    }

    /// It is not known whether the rule applies: what is met all the same passes, else one answer says what is missing.
    void judge_untriggered(Subject& subject, ThingId thing, const Trigger& trigger) {
        std::vector<Judgement> made;
        add_parts(subject, made);
        const Status status = worst_of(made);
        if (status == Status::not_applicable) return;
        if (status == Status::pass && !rule_.is_report_note) {
            for (Judgement& judgement : made) place(judgements_.emplace_back(std::move(judgement)), subject, thing);
            return;
        }
        Judgement& judgement = judgements_.emplace_back();
        judgement.answer.status = Status::unknown;
        judgement.answer.missing = trigger.missing;
        judgement.answer.kind_failure = trigger.kind_failure;
        if (status == Status::unknown) {
            for (const Judgement& part : made) unite(judgement.answer.missing, part.answer.missing);
        }
        judgement.requirement = rule_.require.get();
        judgement.silent = rule_.is_report_note;
        place(judgement, subject, thing);
    }

    /// Says what a judgement is about, and what follows from it.
    void place(Judgement& judgement, Subject& subject, ThingId thing) const {
        Answer& answer = judgement.answer;
        if (answer.status == Status::unknown && !answer.missing.empty()) answer.path = answer.missing.front();
        if (answer.path.empty()) answer.path = pointer_to(subject.claim(), thing);
        judgement.thing = thing;
        judgement.encounter = rule_.scope == Scope::encounter || rule_.scope == Scope::item ? subject[Record::encounter] : kTheClaim;
        judgement.document = rule_.scope == Scope::document ? subject[Record::document] : kTheClaim;
        if (answer.status == Status::fail) judgement.disposition = disposition(subject, answer);
        if (answer.status == Status::unknown && !rule_.disposition.empty()) judgement.disposition = rule_.disposition.back().word;
    }

    Disposition disposition(Subject& subject, const Answer& answer) const {
        Disposition word = rule_.disposition.back().word;
        for (std::size_t step = 0; step < entry_.disposition.size(); ++step) {
            const Status holds = entry_.ask(entry_.disposition[step], subject).status;
            if (holds != Status::pass && holds != Status::unknown) continue;
            word = rule_.disposition[step].word;
            break;
        }
        return answer.doubt ? std::min(word, Disposition::review) : word;
    }

    const RuleInPlan& entry_;
    const Rule& rule_;
    bool all_;
    std::vector<Judgement>& judgements_;
};

}  // namespace

Subject subject_of(const Subject& whole, ThingId thing) {
    Subject subject = thing == kTheClaim ? Subject{whole.world} : whole.with(thing);
    subject.judged = thing;
    return subject;
}

std::vector<Judgement> judge(const RuleInPlan& entry, const World& world, bool all) {
    const Rule& rule = *entry.rule;
    std::vector<Judgement> judgements;
    Judge judge{entry, all, judgements};
    Subject whole{world};
    if (!rule.for_each) {
        if (entry.has_a_say(whole)) judge.judge_thing(whole, kTheClaim, Outcome{});
        return judgements;
    }
    const Candidates found = candidates(whole, rule.for_each->record, false);
    for (std::size_t i = 0; i < found.absent.size(); ++i) {
        Subject owner = subject_of(whole, found.absent_owners[i]);
        if (entry.has_a_say(owner)) judge.judge_absent_list(owner, found.absent[i]);
    }
    for (const ThingId thing : found.things) {
        Subject subject = subject_of(whole, thing);
        if (entry.has_a_say(subject)) judge.judge_thing(subject, thing, entry.ask(entry.fits, subject));
    }
    return judgements;
}

Status worst_of(const std::vector<Judgement>& judgements) {
    Status worst = Status::not_applicable;
    for (const Judgement& judgement : judgements) {
        const Status status = judgement.answer.status;
        if (status == Status::fail) return status;
        if (status == Status::unknown || (status == Status::pass && worst == Status::not_applicable)) worst = status;
    }
    return worst;
}

}  // namespace claims
