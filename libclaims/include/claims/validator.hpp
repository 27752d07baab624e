#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <claims/checklist.hpp>
#include <claims/report.hpp>
#include <claims/ruleset.hpp>
#include <claims/value_cursor.hpp>

namespace claims {

class VisitHistory;

/// How claims are judged. All by name, all with a default.
struct Options {
    std::vector<std::string> rulesets;   ///< ids: only these judge, every claim; empty: the usual choice by what the claim concerns
    std::vector<std::string> profiles;   ///< named alternatives, switched on
    std::vector<std::string> calendars;  ///< files as rulesets/calendars/cn.json: their years are added to the working days known, or replace them; the report names them
    bool extended = false;               ///< the rules of strength `extended` too
    std::string as_of;                   ///< YYYY-MM-DD, in place of the claim's own day; empty: the claim's
    Language language = Language::en;    ///< of the texts that `to_json` and `to_text` write
    bool all = false;                    ///< every pass is a finding too

    /// Visits and invoices of claims judged earlier count, and claims that are judged join them (claims/history.hpp); null: nothing is kept.
    std::shared_ptr<VisitHistory> history;
};

/// Judges claims. Immutable: one validator serves any number of threads. Needs no file, clock, locale or environment: the same claim, rules, options and
/// history give the same report everywhere.
class Validator {
public:
    /// Reads the calendars of the options, and no other file. Throws RulesetError for a ruleset, profile or date that is not known, with the nearest
    /// name, and for a wrong calendar, with all that is wrong.
    explicit Validator(Rulesets rulesets = builtin_rulesets(), Options options = {});
    ~Validator();
    Validator(const Validator&) = delete;
    Validator& operator=(const Validator&) = delete;

    /// Judges one claim. A text that is no claim gives a report with decision `unreadable`; nothing is thrown but
    /// HistoryError, where there is a history.
    [[nodiscard]] Report validate(std::string_view claim_json) const;

    /// Judges one claim that the caller has as values of its own. The report is that of the same claim as text, but for the places of its problems:
    /// they have none, and are sorted by path. What the cursor throws goes through.
    [[nodiscard]] Report validate(ValueCursor& claim) const;

    /// Judges claims as a set: visits of one person in one month are counted over all of them, so that their order changes no report.
    /// The reports are in the order of the claims.
    [[nodiscard]] std::vector<Report> validate_batch(std::span<const std::string_view> claims_json) const;

    /// What the rules ask for, turned round: of an empty claim all that its categories demand, of a part of one what still fails or is not known.
    /// A rule whose condition is not known gives items with that condition; one whose condition does not hold gives none. Throws RulesetError for a
    /// category or place that is not known. Takes some hundred times as long as `validate`.
    [[nodiscard]] Checklist checklist(const ChecklistRequest& request) const;

    [[nodiscard]] const Rulesets& rulesets() const;
    [[nodiscard]] const Options& options() const;

    class Implementation;
    [[nodiscard]] const Implementation& implementation() const { return *implementation_; }

private:
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace claims
