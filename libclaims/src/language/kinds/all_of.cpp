#include <algorithm>

#include "language/compiler.hpp"
#include "language/composite.hpp"
#include "language/needs.hpp"
#include "language/neighbours.hpp"

namespace claims {
namespace {

/// Every part holds: fails if one does, else unknown if one is, else passes.
class AllOf : public Composite {
public:
    using Composite::Composite;

    Answer check(const Subject& subject) const override {
        std::vector<Answer> answers = this->answers(subject);
        if (answers.empty()) return does_not_apply();
        std::erase_if(answers, [&](const Answer& a) { return a.status != Status::fail && has(answers, Status::fail); });
        if (answers.front().status == Status::fail) return failure(std::move(answers));
        return has(answers, Status::unknown) ? unknown_of(answers) : pass_of(std::move(answers));
    }

    void lower(FlatProgram& program) const override { program.group(Step::Op::all_of, parts_); }

    std::uint64_t categories_needed() const override {
        std::uint64_t needed = kAnyCategory;
        for (const RequirementPtr& part : parts_) needed = std::min(needed, part->categories_needed());
        return needed;
    }

    std::string describe(Language language) const override { return join(language, language == Language::zh ? "，且" : ", and "); }

    Needs needs(const Subject& subject) const override { return all_needed(needs_of_parts(subject)); }

    std::vector<const Requirement*> parts() const override {
        std::vector<const Requirement*> parts;
        for (const RequirementPtr& part : parts_) parts.push_back(part.get());
        return parts;
    }

private:
    static bool has(const std::vector<Answer>& answers, Status status) {
        return std::any_of(answers.begin(), answers.end(), [status](const Answer& answer) { return answer.status == status; });
    }

    /// The first failed part speaks; the whole is in doubt if all failed parts are.
    static Answer failure(std::vector<Answer> failed) {
        std::uint32_t count = 0;
        bool doubt = true;
        for (const Answer& answer : failed) {
            count += std::max<std::uint32_t>(answer.failed, 1);
            doubt = doubt && answer.doubt;
        }
        Answer answer = std::move(failed.front());
        answer.failed = count;
        answer.doubt = doubt;
        return answer;
    }
};

}  // namespace

RequirementPtr make_all_of(Compiler& compiler, const Node& parameters) { return std::make_unique<AllOf>(compiler.requirements(parameters)); }

void neighbours_of_all_of(const Node& parameters, Neighbours& neighbours) {
    neighbours.requirements(parameters);
    if (parameters.size() > 1) neighbours.other_kind(parameters, "any_of");
}

}  // namespace claims
