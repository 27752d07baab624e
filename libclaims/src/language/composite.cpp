#include "language/composite.hpp"

#include <algorithm>

#include "base/first_of_each.hpp"
#include "language/thing.hpp"

namespace claims {

std::vector<Answer> Composite::answers(const Subject& subject) const {
    std::vector<Answer> answers;
    answers.reserve(parts_.size());
    for (const RequirementPtr& part : parts_) {
        Answer answer = part->check(subject);
        if (answer.status != Status::not_applicable) answers.push_back(std::move(answer));
    }
    return answers;
}

std::vector<Needs> Composite::needs_of_parts(const Subject& subject) const {
    std::vector<Needs> needs;
    for (const RequirementPtr& part : parts_) needs.push_back(part->needs(subject));
    return needs;
}

std::string Composite::join(Language language, std::string_view between) const {
    std::string text;
    for (const RequirementPtr& part : parts_) {
        if (!text.empty()) text += between;
        text += part->describe(language);
    }
    return text;
}

Answer does_not_apply() {
    Answer answer;
    answer.status = Status::not_applicable;
    return answer;
}

Answer unknown_of(const std::vector<Answer>& answers) {
    Answer unknown;
    unknown.status = Status::unknown;
    for (const Answer& answer : answers) {
        if (answer.status != Status::unknown) continue;
        if (unknown.expected.empty()) unknown.expected = answer.expected;
        if (!unknown.estimate) unknown.estimate = answer.estimate;
        if (unknown.kind_failure.empty()) unknown.kind_failure = answer.kind_failure;
        unknown.missing.insert(unknown.missing.end(), answer.missing.begin(), answer.missing.end());
        unknown.documents.insert(unknown.documents.end(), answer.documents.begin(), answer.documents.end());
    }
    keep_first_of_each(unknown.missing);
    if (!unknown.missing.empty()) unknown.path = unknown.missing.front();
    return unknown;
}

Answer pass_of(std::vector<Answer> answers) {
    const auto dated = std::find_if(answers.begin(), answers.end(), [](const Answer& answer) { return answer.deadline.has_value(); });
    std::uint8_t remarks = 0;
    std::int32_t visit = 0;
    for (const Answer& answer : answers) {
        remarks = static_cast<std::uint8_t>(remarks | answer.remarks);
        visit = std::max(visit, answer.visit);
    }
    Answer pass = std::move(dated != answers.end() ? *dated : answers.front());
    pass.remarks = remarks;
    pass.visit = visit;
    return pass;
}

Answer nearest_of(std::vector<Answer> alternatives) {
    std::size_t nearest = 0;
    for (std::size_t i = 1; i < alternatives.size(); ++i) {
        if (is_nearer(alternatives[i], alternatives[nearest])) nearest = i;
    }
    std::string expected;
    bool doubt = false;
    for (const Answer& alternative : alternatives) {
        doubt = doubt || alternative.doubt;
        if (alternative.expected.empty()) continue;
        const bool elsewhere = alternative.path != alternatives[nearest].path && !alternative.name.empty();
        if (!expected.empty()) expected += " | ";
        expected += elsewhere ? named(alternative.name, alternative.expected) : alternative.expected;
    }
    std::vector<ThingId> papers;
    for (const Answer& alternative : alternatives) papers.insert(papers.end(), alternative.documents.begin(), alternative.documents.end());
    Answer answer = std::move(alternatives[nearest]);
    answer.expected = std::move(expected);
    answer.documents = std::move(papers);
    answer.doubt = doubt;
    return answer;
}

}  // namespace claims
