#include <algorithm>

#include "language/compiler.hpp"
#include "language/composite.hpp"
#include "language/neighbours.hpp"

namespace claims {
namespace {

/// No part holds: fails if one passes, else unknown if one is, else passes. A part in doubt does not hold. Drops remarks.
class NoneOf : public Composite {
public:
    using Composite::Composite;

    Answer check(const Subject& subject) const override {
        std::vector<Answer> answers = this->answers(subject);
        if (answers.empty()) return does_not_apply();
        for (Answer& answer : answers) {
            if (answer.status == Status::pass) return turned_round(std::move(answer), Status::fail);
        }
        const bool unknown = std::any_of(answers.begin(), answers.end(), [](const Answer& answer) { return answer.status == Status::unknown; });
        return unknown ? unknown_of(answers) : turned_round(std::move(answers.front()), Status::pass);
    }

    void lower(FlatProgram& program) const override { program.group(Step::Op::any_of, parts_, kNoneOf); }

    std::string describe(Language language) const override {
        std::string text;
        for (const RequirementPtr& part : parts_) text += (text.empty() ? "" : language == Language::zh ? "且" : " and ") + part->describe_opposite(language);
        return text;
    }

    std::string describe_opposite(Language language) const override { return join(language, language == Language::zh ? "，或" : ", or "); }

private:
    static Answer turned_round(Answer part, Status status) {
        Answer answer;
        answer.status = status;
        answer.failed = 1;
        answer.path = std::move(part.path);
        answer.name = std::move(part.name);
        answer.expected = negated(part.expected);
        answer.actual = std::move(part.actual);
        return answer;
    }
};

}  // namespace

RequirementPtr make_none_of(Compiler& compiler, const Node& parameters) { return std::make_unique<NoneOf>(compiler.requirements(parameters)); }

void neighbours_of_none_of(const Node& parameters, Neighbours& neighbours) {
    neighbours.requirements(parameters);
    neighbours.other_kind(parameters, "any_of");
}

}  // namespace claims
