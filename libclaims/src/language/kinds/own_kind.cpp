#include "language/kinds/own_kind.hpp"

#include <stdexcept>

namespace claims {
namespace {

class FactsOfSubject : public Facts {
public:
    explicit FactsOfSubject(const Subject& subject) : subject_{subject} {}

    std::optional<std::string> text(std::string_view word) const override {
        const Fact fact = found(word);
        const Reading reading = fact.read(subject_);
        return reading.is_known() ? std::optional{shown(subject_.claim(), *fact.field, reading.slot)} : std::nullopt;
    }

    std::string pointer(std::string_view word) const override { return found(word).pointer(subject_); }

private:
    static Fact found(std::string_view word) {
        const auto fact = find_fact(word);
        if (!fact) throw std::invalid_argument{"unknown fact \"" + std::string{word} + "\""};
        return *fact;
    }

    const Subject& subject_;
};

class OwnKind : public Requirement {
public:
    OwnKind(RequirementKind kind, std::string parameters) : kind_{std::move(kind)}, parameters_{std::move(parameters)} {}

    Answer check(const Subject& subject) const override {
        Answer answer;
        try {
            KindAnswer said = kind_.check(FactsOfSubject{subject}, parameters_);
            answer.status = said.status;
            answer.failed = said.status == Status::fail ? 1 : 0;
            answer.path = std::move(said.path);
            answer.expected = std::move(said.expected);
            answer.actual = std::move(said.actual);
            if (said.status == Status::unknown) answer.missing = std::move(said.missing);
        } catch (const std::exception& failure) {
            answer.status = Status::unknown;
            answer.kind_failure = kind_.name + ": " + failure.what();
        } catch (...) {
            answer.status = Status::unknown;
            answer.kind_failure = kind_.name + ": an exception that is no std::exception";
        }
        return answer;
    }

    std::string describe(Language language) const override {
        if (!kind_.describe) return kind_.name;
        const Words words = kind_.describe(parameters_);
        return language == Language::zh ? words.zh : words.en;
    }

private:
    RequirementKind kind_;
    std::string parameters_;
};

}  // namespace

RequirementPtr make_own_kind(const RequirementKind& kind, std::string parameters_json) { return std::make_unique<OwnKind>(kind, std::move(parameters_json)); }

}  // namespace claims
