#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>

#include "check/visits.hpp"
#include "read/claim_reader.hpp"
#include "rules/rule_book.hpp"

namespace claims {

/// What an example may expect besides the outcome.
inline constexpr std::array<std::string_view, 5> kExpectations = {"disposition", "deadline", "earliest_acceptance", "remarks", "encounter_ids"};
inline constexpr std::size_t kDisposition = 0;

/// What a rule says of a claim, as far as an example can expect it.
struct Verdict {
    Status status = Status::not_applicable;
    std::array<std::set<std::string>, kExpectations.size()> shown;  ///< by the findings of that status

    friend bool operator==(const Verdict&, const Verdict&) = default;
};

/// A claim made of JSON, on which rules are tried one after another.
class TrialClaim {
public:
    explicit TrialClaim(const WorkingCalendar& calendar) : calendar_{calendar} {}

    /// Reads the claim of an example, and what it has beside it: other claims of the same run, each told by its changes of this one. False where one
    /// cannot be read.
    bool read(const Json& claim, const Json& example);

    /// The calendar that its deadlines are counted by.
    [[nodiscard]] const WorkingCalendar& calendar() const { return calendar_; }

    /// Whether something is wrong with the claim as data.
    [[nodiscard]] bool has_problems() { return !reader_.claim().problems.empty(); }

    /// What the rule says of the claim that was read.
    [[nodiscard]] Verdict judge(const Rule& rule);

private:
    bool read_beside(const Json& claim, const Json& example);

    const WorkingCalendar& calendar_;
    std::string text_;
    ClaimReader reader_;
    std::optional<ClaimsKnown> others_;
};

/// Makes the claim of an example: a base claim with its changes. Says why where there is none.
std::string make_claim(const RuleBook& book, const Json& example, Json& claim);

/// What came of an example in place of what it expects; empty where it holds.
std::string difference(const Json& example, const Verdict& verdict);

/// The rules that ids name: rules, rulesets ("xiamen") or groups of rules ("xiamen.newborn"); all, where none is named.
bool is_named(const std::vector<std::string>& ids, std::string_view rule);

}  // namespace claims
