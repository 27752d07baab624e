#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <claims/report.hpp>
#include <claims/ruleset.hpp>

namespace claims {

// How far the examples of rules can be trusted. Each call looks at the rules that `ids` name (a rule, "xiamen.newborn" with all below it, a ruleset;
// all, where none is named), in the order of their ids, and works on as many threads as there are cores; their number changes no result.
// Booklet notes, which are never evaluated, are left out.

/// How often a part of a rule was seen to give each answer while the examples of the rule ran.
struct AnswersSeen {
    std::string rule;
    std::string part;  ///< JSON Pointer of a requirement that holds no other, but for a thing's `that`; empty: the rule itself
    Summary seen;
};

/// Which answers the examples bring out: of each rule, and then of each leaf of its condition, its requirement and its disposition.
std::vector<AnswersSeen> answers_seen(const Rulesets& rulesets, const std::vector<std::string>& ids = {});

/// A mutant: a rule that is wrong in one place. Its name is the place and the change: "/require/deadline/within/days: 7 → 8".
struct Mutant {
    std::string rule;
    std::string name;
    std::string why;      ///< of one that its rule file calls equivalent
    std::string example;  ///< of a survivor: an example, as JSON, that would notice it; empty where none was found
};

struct MutationScore {
    std::size_t mutants = 0;          ///< all that can be said in the language of rules
    std::vector<Mutant> survivors;    ///< that no example notices
    std::vector<Mutant> equivalent;   ///< likewise, but the rule file says under `equivalent` why no claim can tell them
    std::vector<Mutant> not_so;       ///< called equivalent, but an example notices them, or there is no such mutant

    /// Of those that are not equivalent, in percent, rounded down; 100 where there is none.
    [[nodiscard]] std::size_t percent() const;

    [[nodiscard]] bool is_whole() const { return survivors.empty() && not_so.empty(); }
};

/// Makes every neighbour of every rule and lets the rule's examples judge it. For each survivor claims near the examples are searched for one that
/// tells it from the rule (a bounded search: some seconds a rule).
MutationScore mutate(const Rulesets& rulesets, const std::vector<std::string>& ids = {});

/// A fact that is better left out: an example's claim fails a rule by it, and without it no longer does, and nothing unknown, no other failure and no
/// problem takes the failure's place.
struct Loophole {
    std::string rule;
    std::string fact;     ///< its word: "document.form"
    std::string example;  ///< the first that shows it
    std::string path;     ///< in the claim of the example
    bool has_reason = false;  ///< a note of the rule names the fact in backticks, and so says why it is so
};

/// Takes every fact of the claim of every example that fails away in turn. Failures of disposition note change no decision and are left out.
std::vector<Loophole> loopholes(const Rulesets& rulesets, const std::vector<std::string>& ids = {});

/// What was found out about the examples of rulesets: what was not asked is absent.
struct TrustFindings {
    std::vector<ExampleResult> examples;
    std::optional<std::vector<AnswersSeen>> answers;
    std::optional<MutationScore> mutation;
    std::optional<std::vector<Loophole>> loopholes;

    /// Every example holds, every mutant is noticed or equivalent, every loophole has its reason.
    [[nodiscard]] bool is_well() const;
};

/// For a person, in English: what is wrong line by line, an example to paste below each survivor, and counts.
std::string to_text(const TrustFindings& found);

std::string to_json(const TrustFindings& found);

}  // namespace claims
