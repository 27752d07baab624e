#pragma once

#include <string>
#include <vector>

#include "language/flat_program.hpp"

namespace claims {

/// A requirement made of others.
class Composite : public Requirement {
public:
    explicit Composite(std::vector<RequirementPtr> parts) : parts_{std::move(parts)} {}

protected:
    /// The answers of the parts that apply: one that does not counts as absent.
    [[nodiscard]] std::vector<Answer> answers(const Subject& subject) const;

    /// What each part needs; one that does not apply is met.
    [[nodiscard]] std::vector<Needs> needs_of_parts(const Subject& subject) const;

    /// The parts in words, with a word between them.
    [[nodiscard]] std::string join(Language language, std::string_view between) const;

    std::vector<RequirementPtr> parts_;
};

/// No part applied: so the whole does not.
Answer does_not_apply();

/// Of an unknown answer: what its unknown parts lack, and where the first of it stands.
Answer unknown_of(const std::vector<Answer>& answers);

/// The remarks of passing parts, together on the first of them; with the first deadline among them.
Answer pass_of(std::vector<Answer> answers);

/// The nearest of failed alternatives, with what each of them expects: "a | name=b"; in doubt if one of them is.
Answer nearest_of(std::vector<Answer> alternatives);

}  // namespace claims
