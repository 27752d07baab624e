#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <claims/report.hpp>
#include <claims/ruleset.hpp>

namespace claims {

/// How claims are judged. All by name, all with a default.
struct Options {
    std::vector<std::string> rulesets;   ///< ids: only these judge, every claim; empty: the usual choice by what the claim concerns
    std::vector<std::string> profiles;   ///< named alternatives, switched on
    std::vector<std::string> calendars;  ///< files as rulesets/calendars/cn.json: their years are added to the working days known, or replace them
    bool extended = false;               ///< the rules of strength `extended` too
    std::string as_of;                   ///< YYYY-MM-DD, in place of the claim's own day; empty: the claim's
    Language language = Language::en;    ///< of the texts that `to_json` and `to_text` write
    bool all = false;                    ///< every pass is a finding too
};

/// Judges claims. Immutable: one validator serves any number of threads. Needs no file, clock, locale or environment: the same claim, rules and options
/// give the same report everywhere.
class Validator {
public:
    /// Reads the calendars of the options, and no other file. Throws RulesetError for a ruleset, profile or date that is not known, with the nearest
    /// name, and for a wrong calendar, with all that is wrong.
    explicit Validator(Rulesets rulesets = builtin_rulesets(), Options options = {});
    ~Validator();
    Validator(const Validator&) = delete;
    Validator& operator=(const Validator&) = delete;

    /// Judges one claim. A text that is no claim gives a report with decision `unreadable`; nothing is thrown.
    [[nodiscard]] Report validate(std::string_view claim_json) const;

    /// Judges claims as a set: visits of one person in one month are counted over all of them, so that their order changes no report.
    /// The reports are in the order of the claims.
    [[nodiscard]] std::vector<Report> validate_batch(std::span<const std::string_view> claims_json) const;

    [[nodiscard]] const Rulesets& rulesets() const;
    [[nodiscard]] const Options& options() const;

    class Implementation;
    [[nodiscard]] const Implementation& implementation() const { return *implementation_; }

private:
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace claims
