#include "language/compiler.hpp"
#include "language/neighbours.hpp"

namespace claims {
namespace {

/// No other claim of the run or of the history has a thing alike in all of the facts. Not asked of a thing without the last of them.
class FirstPresented : public Requirement {
public:
    explicit FirstPresented(std::vector<Fact> of) : of_{std::move(of)} {}

    Answer check(const Subject& subject) const override {
        Answer answer;
        const Reading last = of_.back().read(subject);
        if (!last.is_known()) {
            answer.status = Status::not_applicable;
            return answer;
        }
        std::string values;
        for (const Fact& fact : of_) {
            const Reading reading = fact.read(subject);
            values += reading.is_known() ? "=" + shown(subject.claim(), *fact.field, reading) : "absent";
            values += '\n';
        }
        answer.path = of_.back().pointer(subject);
        answer.name = of_.back().field->path;
        answer.actual = shown(subject.claim(), *of_.back().field, last);
        const std::string other = subject.world.known.other_claim_with(values);
        if (other.empty()) return answer;
        answer.status = Status::fail;
        answer.failed = 1;
        answer.expected = "!=" + answer.actual;
        answer.actual += ", claim_id=" + other;
        return answer;
    }

    std::string describe(Language language) const override {
        std::string facts;
        for (const Fact& fact : of_) facts += (facts.empty() ? "" : language == Language::zh ? "、" : " and ") + fact.label(language);
        return language == Language::zh ? "其他申请未使用相同的" + facts : "no other claim presents the same values of " + facts;
    }

private:
    std::vector<Fact> of_;
};

}  // namespace

RequirementPtr make_first_presented(Compiler& compiler, const Node& parameters) {
    if (!compiler.keys(parameters, {"of"})) return nullptr;
    compiler.ask_of_others();
    return std::make_unique<FirstPresented>(compiler.facts(parameters.at("of")).facts);
}

void neighbours_of_first_presented(const Node& parameters, Neighbours& neighbours) {
    neighbours.each_left_out(parameters.at("of"));
}

}  // namespace claims
