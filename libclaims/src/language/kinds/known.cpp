#include "language/compiler.hpp"
#include "language/neighbours.hpp"
#include "language/flat_program.hpp"

namespace claims {
namespace {

/// All facts are given; what has not happened yet is not. Never unknown.
class IsKnown : public Requirement {
public:
    explicit IsKnown(std::vector<Fact> facts) : facts_{std::move(facts)} {}

    Answer check(const Subject& subject) const override {
        Answer answer;
        answer.expected = "given";
        const Fact* deciding = &facts_.front();
        for (const Fact& fact : facts_) {
            if (fact.read(subject).is_known()) continue;
            if (answer.status == Status::pass) deciding = &fact;
            answer.status = Status::fail;
            ++answer.failed;
        }
        answer.path = deciding->pointer(subject);
        answer.name = deciding->field->path;
        if (answer.status == Status::pass) answer.actual = shown(subject.claim(), *deciding->field, deciding->read(subject));
        return answer;
    }

    void lower(FlatProgram& program) const override { program.are_known(facts_, *this); }

    std::string describe(Language language) const override {
        if (language == Language::zh) return "已提供" + names(language);
        return names(language) + (facts_.size() == 1 ? " is known" : " are known");
    }

    std::string describe_opposite(Language language) const override {
        if (language == Language::zh) return "未提供" + names(language);
        return names(language) + (facts_.size() == 1 ? " is not known" : " are not all known");
    }

private:
    [[nodiscard]] std::string names(Language language) const {
        std::string text;
        for (const Fact& fact : facts_) text += (text.empty() ? "" : language == Language::zh ? "、" : " and ") + fact.label(language);
        return text;
    }

    std::vector<Fact> facts_;
};

}  // namespace

RequirementPtr make_known(Compiler& compiler, const Node& parameters) { return std::make_unique<IsKnown>(compiler.facts(parameters).facts); }

void neighbours_of_known(const Node& parameters, Neighbours& neighbours) {
    neighbours.each_left_out(parameters);
}

}  // namespace claims
