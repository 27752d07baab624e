#include <algorithm>

#include "language/compiler.hpp"
#include "language/composite.hpp"
#include "language/needs.hpp"
#include "language/neighbours.hpp"

namespace claims {
namespace {

/// One alternative holds: passes if one does (one without remarks is shown before one with), else unknown if one is, else fails.
class AnyOf : public Composite {
public:
    using Composite::Composite;

    Answer check(const Subject& subject) const override {
        std::vector<Answer> answers = this->answers(subject);
        if (answers.empty()) return does_not_apply();
        Answer* best = nullptr;
        bool unknown = false;
        for (Answer& answer : answers) {
            unknown = unknown || answer.status == Status::unknown;
            if (answer.status == Status::pass && (best == nullptr || (best->remarks != 0 && answer.remarks == 0))) best = &answer;
        }
        if (best != nullptr) return std::move(*best);
        return unknown ? unknown_of(answers) : nearest_of(std::move(answers));
    }

    void lower(FlatProgram& program) const override { program.group(Step::Op::any_of, parts_); }

    std::string describe(Language language) const override { return (language == Language::zh ? "" : "either ") + join(language, language == Language::zh ? "，或" : ", or "); }

    Needs needs(const Subject& subject) const override { return holds(subject) ? Needs{true, std::nullopt} : one_needed(needs_of_parts(subject)); }
};

}  // namespace

RequirementPtr make_any_of(Compiler& compiler, const Node& parameters) { return std::make_unique<AnyOf>(compiler.requirements(parameters)); }

void neighbours_of_any_of(const Node& parameters, Neighbours& neighbours) {
    neighbours.requirements(parameters);
    if (parameters.size() > 1) neighbours.other_kind(parameters, "all_of");
}

}  // namespace claims
