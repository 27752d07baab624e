#include "language/thing.hpp"

#include <algorithm>
#include <array>

#include "language/composite.hpp"

namespace claims {
namespace {

void add_part(std::string& text, const std::string& part) {
    if (part.empty()) return;
    if (!text.empty()) text += ", ";
    text += part;
}

/// The fields of a record that its JSON has, as their "path=" is sorted.
const std::vector<const Field*>& fields_as_told(Record record) {
    static const auto sorted = [] {
        std::array<std::vector<const Field*>, kRecordCount> fields;
        for (const Field& field : kFields) {
            if (field.absence != Absence::made) fields[static_cast<std::size_t>(field.record)].push_back(&field);
        }
        const auto told = [](const Field* field) { return std::string{field->path} + "="; };
        for (auto& of_record : fields) std::sort(of_record.begin(), of_record.end(), [&](const Field* a, const Field* b) { return told(a) < told(b); });
        return fields;
    }();
    return sorted[static_cast<std::size_t>(record)];
}

bool is_kind(const FactTest& test) { return test.fact.field->path == "kind"; }

/// Adds the answer of one more condition that the thing must meet.
void take(Answer& fit, Answer part) {
    if (part.status == Status::not_applicable) {  // a thing of which `that` cannot be asked does not fit
        part.status = Status::fail;
        part.failed = 1;
        part.doubt = false;
    }
    if (part.status == Status::fail) {
        const std::uint32_t failed = fit.failed + std::max<std::uint32_t>(part.failed, 1);
        const bool first = fit.status != Status::fail;
        const bool doubt = part.doubt && (first || fit.doubt);
        if (first) fit = std::move(part);
        fit.status = Status::fail;
        fit.failed = failed;
        fit.doubt = doubt;
    } else if (part.status == Status::unknown && fit.status != Status::fail) {
        fit.status = Status::unknown;
        fit.estimate = part.estimate;
        if (fit.kind_failure.empty()) fit.kind_failure = std::move(part.kind_failure);
        unite(fit.missing, part.missing);
    } else if (part.status == Status::pass && fit.status == Status::pass) {
        const std::uint8_t remarks = static_cast<std::uint8_t>(fit.remarks | part.remarks);
        const std::int32_t visit = std::max(fit.visit, part.visit);
        fit = std::move(part);
        fit.remarks = remarks;
        fit.visit = visit;
    }
}

}  // namespace

ThingFilter::ThingFilter() = default;
ThingFilter::~ThingFilter() = default;
ThingFilter::ThingFilter(ThingFilter&&) noexcept = default;
ThingFilter& ThingFilter::operator=(ThingFilter&&) noexcept = default;

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

bool ThingFilter::is_of_kind(const Subject& subject) const {
    return std::all_of(tests.begin(), tests.end(), [&](const FactTest& test) { return !is_kind(test) || test.check(subject) != Status::fail; });
}

Answer ThingFilter::fits(const Subject& subject) const {
    Answer fit;
    for (const FactTest& test : tests) {
        const Status status = test.check(subject);
        if (status == Status::fail) {
            ++fit.failed;
            fit.status = Status::fail;
        } else if (status == Status::unknown) {
            if (fit.status == Status::pass) fit.status = Status::unknown;
            test.add_missing(subject, fit.missing);
        }
    }
    const bool own_fields_fail = fit.status == Status::fail;
    for (const auto& requirement : inner) take(fit, requirement->check(subject));
    if (that) take(fit, that->check(subject));
    if (own_fields_fail) fit.path.clear();
    return fit;
}

void ThingFilter::show(const Subject& subject, Answer& fit) const {
    if (!fit.path.empty()) return;
    fit.path = container_pointer(subject, record, other);
    fit.expected = expected(subject);
    fit.actual = actual(subject);
    fit.name.clear();
}

std::string ThingFilter::expected(const Subject& subject) const {
    std::string text;
    for (const FactTest& test : tests) add_part(text, test.named_expected(subject));
    for (const auto& requirement : inner) {
        add_part(text, std::string{name_of(requirement->filter().record)} + "(" + requirement->filter().expected(subject) + ")");
    }
    return text;
}

std::string ThingFilter::actual(const Subject& subject) const {
    std::string text;
    for (const FactTest& test : tests) add_part(text, test.named_actual(subject));
    return text;
}

Answer ThingRequirement::check(const Subject& subject) const {
    Candidates found = candidates(subject, filter_.record, filter_.other);
    // Things of another kind are never the nearest: nothing more is asked of them.
    if (filter_.tells_by_kind()) std::erase_if(found.things, [&](ThingId thing) { return filter_.rejects(subject.claim(), thing); });
    std::vector<Answer> answers;
    answers.reserve(found.things.size());
    std::size_t best = found.things.size();
    for (std::size_t i = 0; i < found.things.size(); ++i) {
        answers.push_back(filter_.fits(filter_.bind(subject, found.things[i])));
        if (answers[i].status == Status::pass && (best == found.things.size() || (answers[best].remarks != 0 && answers[i].remarks == 0))) best = i;
    }
    if (best < found.things.size()) {
        filter_.show(filter_.bind(subject, found.things[best]), answers[best]);
        return std::move(answers[best]);
    }
    const bool might = std::any_of(answers.begin(), answers.end(), [](const Answer& candidate) { return candidate.status == Status::unknown; });
    return might || !found.absent.empty() ? one_might_fit(subject, found, answers) : none_fits(subject, found, answers);
}

Answer ThingRequirement::one_might_fit(const Subject& subject, const Candidates& found, const std::vector<Answer>& answers) const {
    Answer answer = unknown_of(answers);
    unite(answer.missing, found.absent);
    answer.path = answer.missing.empty() ? container_pointer(subject, filter_.record, filter_.other) : answer.missing.front();
    answer.expected = filter_.expected(subject);
    return answer;
}

Answer ThingRequirement::none_fits(const Subject& subject, const Candidates& found, const std::vector<Answer>& answers) const {
    const Claim& claim = subject.claim();
    std::size_t nearest = answers.size();
    std::vector<ThingId> papers;
    bool doubt = false;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (!filter_.is_of_kind(filter_.bind(subject, found.things[i]))) continue;
        if (filter_.record == Record::document) papers.push_back(found.things[i]);
        doubt = doubt || answers[i].doubt;
        const bool nearer = nearest == answers.size() || is_nearer(answers[i], answers[nearest]) ||
                            (!is_nearer(answers[nearest], answers[i]) && facts_of(claim, found.things[i]) < facts_of(claim, found.things[nearest]));
        if (nearer) nearest = i;
    }
    Answer answer;
    if (nearest < answers.size()) {
        answer = answers[nearest];
        filter_.show(filter_.bind(subject, found.things[nearest]), answer);
    } else {
        answer.path = container_pointer(subject, filter_.record, filter_.other);
        answer.expected = filter_.expected(subject);
        answer.failed = static_cast<std::uint32_t>(std::max<std::size_t>(filter_.tests.size(), 1));
    }
    answer.status = Status::fail;
    answer.doubt = doubt;
    answer.missing.clear();
    const std::vector<ThingId> before = answer.documents;  // the papers themselves are all different
    for (const ThingId paper : papers) {
        if (std::find(before.begin(), before.end(), paper) == before.end()) answer.documents.push_back(paper);
    }
    return answer;
}

bool is_nearer(const Answer& a, const Answer& b) {
    if (a.failed != b.failed) return a.failed < b.failed;
    if (a.deadline.has_value() != b.deadline.has_value()) return a.deadline.has_value();
    if (a.deadline && *a.deadline != *b.deadline) return *a.deadline > *b.deadline;
    if (a.earliest_acceptance.has_value() != b.earliest_acceptance.has_value()) return a.earliest_acceptance.has_value();
    return a.earliest_acceptance && *a.earliest_acceptance < *b.earliest_acceptance;
}

std::string facts_of(const Claim& claim, ThingId thing) {
    std::string text;
    for (const Field* const field : fields_as_told(claim.things[thing].record)) {
        const Slot& slot = claim.slot(thing, field->id);
        if (!slot.known) continue;
        if (!text.empty()) text += ", ";
        text += field->path;
        text += '=';
        text += shown(claim, *field, slot);
    }
    return text;
}

}  // namespace claims
