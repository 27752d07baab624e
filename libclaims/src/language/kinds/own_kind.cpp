#include "language/kinds/own_kind.hpp"

#include <stdexcept>

#include "language/needs.hpp"

namespace claims {
namespace {

class FactsOfSubject : public Facts {
public:
    explicit FactsOfSubject(const Subject& subject) : subject_{subject} {}

    Knowledge knowledge(std::string_view word) const override { return found(word).read(subject_).knowledge; }

    std::optional<std::string> text(std::string_view word) const override {
        const Fact fact = found(word);
        const Reading reading = fact.read(subject_);
        return reading.is_known() ? std::optional{shown(subject_.claim(), *fact.field, reading.slot)} : std::nullopt;
    }

    std::string pointer(std::string_view word) const override { return found(word).pointer(subject_); }

    std::string judged() const override { return pointer_to(subject_.claim(), subject_.judged); }

private:
    static Fact found(std::string_view word) {
        std::string nearest;
        const auto fact = find_fact(word, &nearest);
        if (fact) return *fact;
        throw std::invalid_argument{"unknown fact \"" + std::string{word} + "\"" + (nearest.empty() ? "" : "; perhaps \"" + nearest + "\" is meant")};
    }

    const Subject& subject_;
};

/// The text of an answer stands in reports beside those of built-in kinds: what is no pointer is refused.
void check_pointer(const std::string& pointer) {
    if (!pointer.empty() && pointer.front() != '/') throw std::invalid_argument{"\"" + pointer + "\" is no JSON Pointer"};
}

Answer answer_of(KindAnswer said) {
    check_pointer(said.path);
    for (const std::string& pointer : said.missing) check_pointer(pointer);
    Answer answer;
    answer.status = said.status;
    answer.failed = said.status == Status::fail ? 1 : 0;
    answer.path = std::move(said.path);
    answer.expected = std::move(said.expected);
    answer.actual = std::move(said.actual);
    if (said.status == Status::unknown) answer.missing = std::move(said.missing);
    return answer;
}

class OwnKind : public Requirement {
public:
    OwnKind(std::string name, KindRequirement requirement) : name_{std::move(name)}, requirement_{std::move(requirement)} {}

    Answer check(const Subject& subject) const override {
        try {
            return answer_of(requirement_.check(FactsOfSubject{subject}));
        } catch (const std::exception& failure) {
            return failed_with(failure.what());
        } catch (...) {
            return failed_with("an exception that is no std::exception");
        }
    }

    std::string describe(Language language) const override {
        if (!requirement_.describe) return name_;
        try {
            const Words words = requirement_.describe();
            const std::string& text = language == Language::zh ? words.zh : words.en;
            return text.empty() ? name_ : text;
        } catch (...) {
            return name_;
        }
    }

    Needs needs(const Subject& subject) const override {
        const Answer answer = check(subject);
        if (answer.status == Status::pass || answer.status == Status::not_applicable) return {true, std::nullopt};
        Need need;
        need.text = words_of(*this);
        need.path = answer.path;
        need.found = answer.actual;
        return {false, std::move(need)};
    }

private:
    Answer failed_with(const std::string& what) const {
        Answer answer;
        answer.status = Status::unknown;
        answer.kind_failure = name_ + ": " + what;
        return answer;
    }

    std::string name_;
    KindRequirement requirement_;
};

}  // namespace

RequirementPtr make_own_kind(const RequirementKind& kind, const std::string& parameters_json) {
    return std::make_unique<OwnKind>(kind.name, kind.compile(parameters_json));
}

}  // namespace claims
