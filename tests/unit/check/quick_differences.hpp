#pragma once

#include <string>

#include "check/judge.hpp"
#include "language/things.hpp"

namespace claims {

inline std::string told(const Outcome& outcome) { return std::string{name_of(outcome.status)} + (outcome.remark ? " with a remark" : ""); }

/// What a program answers that is made of the requirement alone.
inline Outcome quickly(const Requirement& requirement, const Subject& subject) {
    FlatProgram program;
    const FlatProgram::Entry entry = program.add(requirement);
    Subject asked = subject;
    return program.run(entry, asked);
}

/// How the quick answer of a requirement differs from the walk's; empty where it does not. A failure may come without its remark: whoever fails is
/// walked for its reasons, and a condition that fails has no remarks for anyone.
inline std::string quick_difference(const Requirement& requirement, const Subject& subject) {
    const Answer answer = requirement.check(subject);
    const Outcome walked{answer.status, answer.remarks != 0};
    const Outcome quick = quickly(requirement, subject);
    const bool fails_alike = walked.status == Status::fail && quick == Outcome{Status::fail, false};
    return quick == walked || fails_alike ? std::string{} : "quickly " + told(quick) + ", walked " + told(walked) + "; ";
}

/// The same of everything that a rule asks of one subject.
inline std::string quick_difference(const Rule& rule, const Subject& subject) {
    std::string difference;
    if (rule.when) difference += quick_difference(*rule.when, subject);
    difference += quick_difference(*rule.require, subject);
    for (const Requirement* part : rule.require->parts()) difference += quick_difference(*part, subject);
    for (const DispositionStep& step : rule.disposition) {
        if (step.condition) difference += quick_difference(*step.condition, subject);
    }
    return difference;
}

/// The same at the scope of the claim and for each thing that the rule judges.
inline std::string quick_difference(const Rule& rule, const World& world) {
    const Subject whole{world};
    std::string difference = quick_difference(rule, whole);
    if (!rule.for_each) return difference;
    for (const ThingId thing : candidates(whole, rule.for_each->record, false).things) {
        Subject subject = whole.with(thing);
        subject.judged = thing;
        const Answer fit = rule.for_each->fits(subject);
        const Outcome walked{fit.status, fit.remarks != 0};
        const Outcome quick = rule.for_each->fits_quickly(subject);
        if (quick != walked && !(walked.status == Status::fail && quick == Outcome{Status::fail, false})) difference += "fits quickly " + told(quick) + ", walked " + told(walked) + "; ";
        difference += quick_difference(rule, subject);
    }
    return difference;
}

inline QuickJudgement judged_quickly(const RuleInPlan& rule, const World& world) {
    Subject whole{world};
    return judge_quickly(rule, whole);
}

/// What the quick judgement would leave unsaid, or says otherwise than the walk that explains everything; empty where it is right.
inline std::string quick_judgement_difference(const RuleInPlan& rule, const World& world) {
    const QuickJudgement quick = judged_quickly(rule, world);
    if (quick.has_more_to_say) return {};
    const std::vector<Judgement> walked = judge(rule, world, true);
    std::string difference;
    if (worst_of(walked) != quick.status) difference += "quickly " + std::string{name_of(quick.status)} + ", walked " + std::string{name_of(worst_of(walked))} + "; ";
    for (const Judgement& judgement : walked) {
        if (judgement.silent) continue;
        if (judgement.answer.status != Status::pass) difference += "leaves unsaid: " + std::string{name_of(judgement.answer.status)} + " at " + judgement.answer.path + "; ";
        else if (judgement.answer.remarks != 0) difference += "leaves a remark unsaid at " + judgement.answer.path + "; ";
        else if (rule.rule->is_report_note) difference += "leaves a note unsaid; ";
    }
    return difference;
}

}  // namespace claims
