#include "language/needs.hpp"

#include <algorithm>

namespace claims {
namespace {

Needs gathered(NeedKind kind, std::vector<Need> needs) {
    if (needs.size() == 1) return {false, std::move(needs.front())};
    Need all;
    all.kind = kind;
    all.parts = std::move(needs);
    return {false, std::move(all)};
}

Wanted wanted_by(const Fact& fact, const Condition& condition, const Subject& subject) {
    const Operand& operand = subject.in_force(condition.operand);
    Wanted wanted;
    wanted.fact = word_of(fact);
    if (condition.op != Operator::is) wanted.test = word_of(condition.op);
    if (operand.facts.facts.empty()) {
        wanted.values = is_ordered(fact.field->codes) ? operand.words : values_of(*fact.field, operand);
        if (condition.op == Operator::given) wanted.values.clear();
        return wanted;
    }
    const Fact& used = operand.facts.used(subject);
    const std::string value = shown(subject.claim(), *used.field, used.read(subject));
    if (value.empty()) wanted.same_as = used.pointer(subject);
    else wanted.values = {value};
    return wanted;
}

}  // namespace

NeedKind kind_of_need(Record record) {
    switch (record) {
        case Record::document: return NeedKind::document;
        case Record::stamp: return NeedKind::stamp;
        case Record::endorsement: return NeedKind::endorsement;
        case Record::registration: return NeedKind::registration;
        case Record::claim: case Record::encounter: case Record::diagnosis: case Record::measure: case Record::baseline_measure: case Record::contribution:
        case Record::change: case Record::credit: case Record::card_event: case Record::card_outage: return NeedKind::record;
    }
    return NeedKind::record;
}

Needs all_needed(std::vector<Needs> parts) {
    std::vector<Need> needs;
    for (Needs& part : parts) {
        if (part.is_beyond()) return {};
        if (part.need && std::find(needs.begin(), needs.end(), *part.need) == needs.end()) needs.push_back(std::move(*part.need));
    }
    return needs.empty() ? Needs{true, std::nullopt} : gathered(NeedKind::all_of, std::move(needs));
}

Needs one_needed(std::vector<Needs> alternatives) {
    std::vector<Need> needs;
    for (Needs& alternative : alternatives) {
        if (alternative.met) return {true, std::nullopt};
        if (alternative.need && std::find(needs.begin(), needs.end(), *alternative.need) == needs.end()) needs.push_back(std::move(*alternative.need));
    }
    return needs.empty() ? Needs{} : gathered(NeedKind::one_of, std::move(needs));
}

Needs needs_of(const FactTest& test, const Subject& subject) {
    const Status status = test.check(subject);
    if (status == Status::pass) return {true, std::nullopt};
    Need need;
    need.kind = NeedKind::fact;
    const bool given = test.conditions.size() == 1 && test.conditions.front().op == Operator::given;
    need.text = given ? Words{test.fact.label(Language::en), test.fact.label(Language::zh)} : Words{test.describe(Language::en), test.describe(Language::zh)};
    need.path = test.fact.pointer(subject);
    need.wanted = wanted_by(test, subject);
    if (status == Status::fail) need.found = test.actual(subject);
    return {false, std::move(need)};
}

Needs to_state(const Fact& fact, const Subject& subject) {
    FactTest given;
    given.fact = fact;
    given.conditions.push_back({Operator::given, Dated<Operand>{Operand{}}});
    return needs_of(given, subject);
}

Needs to_state(const FactList& facts, const Subject& subject) { return to_state(facts.used(subject), subject); }

Words words_of(const Requirement& requirement) { return {requirement.describe(Language::en), requirement.describe(Language::zh)}; }

std::string word_of(const Fact& fact) {
    const std::string path{fact.field->path};
    if (fact.record != Record::claim) return (fact.other ? "other_" : "") + std::string{name_of(fact.record)} + "." + path;
    return path.find('.') == std::string::npos ? "claim." + path : path;
}

std::vector<Wanted> wanted_by(const FactTest& test, const Subject& subject) {
    std::vector<Wanted> wanted;
    for (const Condition& condition : test.conditions) wanted.push_back(wanted_by(test.fact, condition, subject));
    return wanted;
}

bool is_contradicted(const Need& need) {
    if (!need.found.empty()) return true;
    if (need.kind == NeedKind::one_of) return std::all_of(need.parts.begin(), need.parts.end(), is_contradicted);
    return std::any_of(need.parts.begin(), need.parts.end(), is_contradicted);
}

std::size_t weight_of(const Need& need) {
    if (need.parts.empty()) return 1;
    std::size_t weight = need.kind == NeedKind::one_of ? weight_of(need.parts.front()) : 0;
    if (need.kind == NeedKind::one_of) return weight;
    for (const Need& part : need.parts) weight += weight_of(part);
    return need.is_there || need.kind == NeedKind::all_of ? weight : weight + 1;
}

}  // namespace claims
