#pragma once

#include <memory>
#include <string>
#include <vector>

#include <claims/checklist.hpp>

#include "language/answer.hpp"
#include "language/scope.hpp"

namespace claims {

class FlatProgram;

/// A status without its reasons, and whether a pass would carry a remark.
struct Outcome {
    Status status = Status::pass;
    bool remark = false;

    friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// What requirements ask besides the facts of the claim itself.
struct Reach {
    bool visits = false;    ///< of other claims
    bool invoices = false;  ///< of other claims
    bool own_kind = false;  ///< of the caller's, which may fail
};

/// What it takes that a requirement holds: nothing (it does, or does not apply), a need, or nothing that could be brought, filed or stated.
struct Needs {
    bool met = false;
    std::optional<Need> need;

    [[nodiscard]] bool is_beyond() const { return !met && !need; }
};

/// Of a requirement that holds whatever is declared.
inline constexpr std::uint64_t kAnyCategory = ~std::uint64_t{0};

/// That a clause does not hold, where no kind has better words for it.
inline std::string opposite_of(const std::string& clause, Language language) {
    return language == Language::zh ? "并非“" + clause + "”" : "it is not so that " + clause;
}

/// What a rule demands, or asks whether it holds. One class a kind (language/kinds), made from the rule file at load, immutable afterwards.
class Requirement {
public:
    Requirement() = default;
    virtual ~Requirement() = default;
    Requirement(const Requirement&) = delete;
    Requirement& operator=(const Requirement&) = delete;

    /// The answer with its reasons. Pure.
    [[nodiscard]] virtual Answer check(const Subject& subject) const = 0;

    /// The status of `check`, and whether a pass has a remark, and nothing else. What programs ask where there is no step for it: kinds that rules ask
    /// often answer without making a text.
    [[nodiscard]] virtual Outcome quick(const Subject& subject) const {
        const Answer answer = check(subject);
        return {answer.status, answer.status == Status::pass && answer.remarks != 0};
    }

    /// Adds itself to a program as one step, and those inside it. A test holds the program to `check`.
    virtual void lower(FlatProgram& program) const;

    /// The categories (bits) of which one must be declared for the requirement to hold.
    [[nodiscard]] virtual std::uint64_t categories_needed() const { return kAnyCategory; }

    /// The requirement as a clause: "the filing date is at most 7 days after the start of the encounter". `language` is en or zh.
    [[nodiscard]] virtual std::string describe(Language language) const = 0;

    /// That it does not hold, as a clause: "the filing date is not known".
    [[nodiscard]] virtual std::string describe_opposite(Language language) const { return opposite_of(describe(language), language); }

    /// What a claimant must bring, have done or state so that it holds, given what the claim says already. Most kinds ask for nothing.
    [[nodiscard]] virtual Needs needs(const Subject& subject) const { return {holds(subject), std::nullopt}; }

    /// Further answers beside the first, each a finding of its own (`distinct` finds several groups). Most kinds give none.
    [[nodiscard]] virtual std::vector<Answer> more_answers(const Subject&) const { return {}; }

    /// The parts that are findings of their own where they stand at the top of `require`; empty: the requirement is one part.
    [[nodiscard]] virtual std::vector<const Requirement*> parts() const { return {}; }

protected:
    /// Whether it passes or does not apply.
    [[nodiscard]] bool holds(const Subject& subject) const {
        const Status status = check(subject).status;
        return status == Status::pass || status == Status::not_applicable;
    }
};

using RequirementPtr = std::unique_ptr<const Requirement>;

}  // namespace claims
