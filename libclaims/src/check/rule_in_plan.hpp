#pragma once

#include <vector>

#include "language/flat_program.hpp"
#include "rules/rule.hpp"

namespace claims {

/// A rule, ready to be asked, and those that replace it where they are in force.
struct RuleInPlan {
    explicit RuleInPlan(const Rule& rule);

    /// Whether the rule has a say on what is judged: it is in force on its day, and no rule that replaces it is.
    [[nodiscard]] bool has_a_say(const Subject& subject) const;

    const Rule* rule;
    std::vector<const Rule*> replaced_by;
    FlatProgram program;
    FlatProgram::Entry when = 0;
    FlatProgram::Entry require = 0;
    std::vector<FlatProgram::Entry> parts;        ///< of `require`
    std::vector<FlatProgram::Entry> disposition;  ///< the conditions of its steps
};

}  // namespace claims
