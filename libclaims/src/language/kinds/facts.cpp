#include <algorithm>

#include "language/compiler.hpp"
#include "language/needs.hpp"
#include "language/neighbours.hpp"
#include "language/flat_program.hpp"

namespace claims {
namespace {

/// Each fact meets its test.
class FactTests : public Requirement {
public:
    explicit FactTests(std::vector<FactTest> tests) : tests_{std::move(tests)} {}

    Answer check(const Subject& subject) const override {
        Answer answer;
        const FactTest* deciding = &tests_.front();
        for (const FactTest& test : tests_) {
            const Status status = test.check(subject);
            if (status == Status::fail) {
                if (answer.status != Status::fail) deciding = &test;
                answer.status = Status::fail;
                ++answer.failed;
            } else if (status == Status::unknown) {
                test.add_missing(subject, answer.missing);
                if (answer.status == Status::pass) answer.status = Status::unknown;
            }
        }
        if (answer.status != Status::unknown) answer.missing.clear();
        answer.path = answer.status == Status::unknown && !answer.missing.empty() ? answer.missing.front() : deciding->fact.pointer(subject);
        fill(answer, subject, *deciding);
        return answer;
    }

    void lower(FlatProgram& program) const override { program.tests(tests_); }

    std::string describe(Language language) const override {
        std::string text;
        for (const FactTest& test : tests_) {
            if (!text.empty()) text += language == Language::zh ? "且" : " and ";
            text += test.describe(language);
        }
        return text;
    }

    std::string describe_opposite(Language language) const override {
        return tests_.size() == 1 ? tests_.front().describe_opposite(language) : Requirement::describe_opposite(language);
    }

    Needs needs(const Subject& subject) const override {
        std::vector<Needs> parts;
        for (const FactTest& test : tests_) parts.push_back(needs_of(test, subject));
        return all_needed(std::move(parts));
    }

private:
    /// One test of the fact at `path` is shown bare, several with their names.
    void fill(Answer& answer, const Subject& subject, const FactTest& deciding) const {
        if (tests_.size() == 1 && deciding.conditions.size() == 1) {
            answer.name = deciding.fact.field->path;
            answer.expected = deciding.expected(subject);
            answer.actual = deciding.actual(subject);
            return;
        }
        for (const FactTest& test : tests_) {
            const std::string actual = test.named_actual(subject);
            answer.expected += (answer.expected.empty() ? "" : ", ") + test.named_expected(subject);
            if (!actual.empty()) answer.actual += (answer.actual.empty() ? "" : ", ") + actual;
        }
    }

    std::vector<FactTest> tests_;
};

}  // namespace

RequirementPtr make_facts(Compiler& compiler, const Node& parameters) {
    std::vector<FactTest> tests;
    if (!parameters.is_object() || parameters.size() == 0) {
        compiler.say(parameters, {"expected facts and their tests", "应为事实及其测试"});
        return nullptr;
    }
    for (const std::string& key : parameters.keys()) {
        const Node node = parameters.at(key);
        tests.push_back(compiler.test(compiler.fact_named(key, node), node));
    }
    return std::make_unique<FactTests>(std::move(tests));
}

void neighbours_of_facts(const Node& parameters, Neighbours& neighbours) {
    for (const std::string& key : parameters.keys()) {
        const Node node = parameters.at(key);
        if (parameters.size() > 1) neighbours.leave_out(node);
        if (const auto fact = find_fact(key)) neighbours.test(*fact->field, node);
    }
}

}  // namespace claims
