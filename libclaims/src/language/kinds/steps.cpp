#include <algorithm>

#include "language/compiler.hpp"
#include "language/needs.hpp"
#include "language/neighbours.hpp"

namespace claims {
namespace {

/// All of the steps were done, in this order; others may lie between them.
class Steps : public Requirement {
public:
    Steps(Fact of, std::vector<std::string> words, std::vector<std::uint8_t> steps) : of_{of}, words_{std::move(words)}, steps_{std::move(steps)} {}

    Answer check(const Subject& subject) const override {
        const Reading done = of_.read(subject);
        Answer answer;
        answer.path = of_.pointer(subject);
        answer.name = of_.field->path;
        for (const std::string& word : words_) answer.expected += (answer.expected.empty() ? "" : ", ") + word;
        if (done.knowledge == Knowledge::unknown) {
            answer.status = Status::unknown;
            of_.add_missing(subject, answer.missing);
            return answer;
        }
        const auto given = subject.claim().codes_of(done.slot);
        for (const std::uint8_t step : given) answer.actual += (answer.actual.empty() ? "" : ", ") + std::string{codes_of(of_.field->codes)[step].word};
        auto from = given.begin();
        for (const std::uint8_t step : steps_) {
            from = std::find(from, given.end(), step);
            if (from == given.end()) {
                answer.status = Status::fail;
                ++answer.failed;
                break;
            }
            ++from;
        }
        return answer;
    }

    std::string describe(Language language) const override {
        std::string text;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            text += (text.empty() ? "" : language == Language::zh ? "、" : ", ") + std::to_string(i + 1) + " " + label_of_code(of_.field->codes, words_[i], language);
        }
        return (language == Language::zh ? "依次办理：" : "the steps are done in this order: ") + text;
    }

    Needs needs(const Subject& subject) const override {
        const Answer answer = check(subject);
        if (answer.status == Status::pass) return {true, std::nullopt};
        Need need;
        need.kind = NeedKind::steps;
        need.text = words_of(*this);
        need.path = answer.path;
        need.wanted.push_back({word_of(of_), "steps", words_, {}});
        need.found = answer.actual;
        return {false, std::move(need)};
    }

private:
    Fact of_;
    std::vector<std::string> words_;
    std::vector<std::uint8_t> steps_;
};

}  // namespace

RequirementPtr make_steps(Compiler& compiler, const Node& parameters) {
    if (!compiler.keys(parameters, {"of", "are"})) return nullptr;
    const Fact of = compiler.facts(parameters.at("of")).facts.front();
    const Node are = parameters.at("are");
    std::vector<std::string> words;
    std::vector<std::uint8_t> steps;
    if (of.field->type != FieldType::codes || !are.is_list() || are.size() == 0) {
        compiler.say(parameters, {"expected a fact that is a list of codes, and the codes", "应为代码列表事实及其代码"});
        return nullptr;
    }
    for (std::size_t i = 0; i < are.size(); ++i) {
        if (compiler.codes(of.field->codes, are.at(i), &words) != 0) steps.push_back(static_cast<std::uint8_t>(find_code(of.field->codes, words.back())));
    }
    return std::make_unique<Steps>(of, std::move(words), std::move(steps));
}

void neighbours_of_steps(const Node& parameters, Neighbours& neighbours) {
    const Node are = parameters.at("are");
    neighbours.each_left_out(are);
    for (std::size_t i = 0; i + 1 < are.size(); ++i) neighbours.swap(are, i);
}

}  // namespace claims
