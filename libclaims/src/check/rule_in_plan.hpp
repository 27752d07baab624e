#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "language/flat_program.hpp"
#include "language/things.hpp"
#include "rules/rule.hpp"

namespace claims {

/// A rule, ready to be asked, and those that replace it where they are in force. What a claim that is in order needs of the rule lies here and in the
/// program, which the rules of a plan share: side by side in memory, as they are asked.
struct RuleInPlan {
    explicit RuleInPlan(const Rule& rule, std::shared_ptr<FlatProgram> program = std::make_shared<FlatProgram>());

    /// Whether the rule has a say on what is judged: it is in force on its day, and no rule that replaces it is.
    [[nodiscard]] bool has_a_say(const Subject& subject) const {
        const Days& days = subject.world.days;
        return (replaced_by.empty() && in_force.first <= days.first && days.last <= in_force.last) || has_a_say_on_its_day(subject);
    }

    /// Whether it is known before a claim is seen that the condition does not hold.
    [[nodiscard]] bool never_applies() const;

    /// Whether a thing is not judged, as one look at its kind (or another code) tells.
    [[nodiscard]] bool rejects(const Claim& claim, ThingId thing) const {
        if (telling_codes == 0) return false;
        const Slot& code = claim.slots[claim.things[thing].slots + telling_place];
        return code.known && (code.bit() & telling_codes) == 0;
    }

    /// Whether all things are rejected, as one look at the claim tells.
    [[nodiscard]] bool rejects_all(const Claim& claim) const { return tells_by_kind && has_none_of_kinds(claim, *judges, telling_codes); }

    [[nodiscard]] Outcome ask(FlatProgram::Entry entry, Subject& subject) const { return program->run(entry, subject); }

    const Rule* rule;
    std::shared_ptr<FlatProgram> program;
    std::optional<Record> judges;  ///< the things of `for_each`; none: the claim itself
    bool has_filter = false;       ///< of those things not all are meant
    bool has_condition = false;    ///< it does not hold of every claim
    bool is_report_note;
    bool is_silent_where_unknown;  ///< a report note of which nothing is said, not even that a kind of the caller's failed
    bool tells_by_kind = false;
    std::uint16_t telling_place = 0;
    std::uint64_t telling_codes = 0;
    Days in_force;
    FlatProgram::Entry fits = 0;
    FlatProgram::Entry when = 0;
    FlatProgram::Entry require = 0;
    std::vector<const Rule*> replaced_by;
    std::vector<FlatProgram::Entry> parts;        ///< of `require`
    std::vector<FlatProgram::Entry> disposition;  ///< the conditions of its steps

private:
    [[nodiscard]] bool has_a_say_on_its_day(const Subject& subject) const;
};

}  // namespace claims
