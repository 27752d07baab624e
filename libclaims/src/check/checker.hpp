#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <claims/validator.hpp>

#include "check/concern.hpp"
#include "check/judge.hpp"
#include "check/visits.hpp"
#include "rules/rule_book.hpp"

namespace claims {

/// A time in which the same rules are in force, numbered from the first; nothing where the days of a claim lie in several, or may do so.
using Epoch = std::optional<std::size_t>;

/// The categories that a rule may find declared, on the claim or on one of its encounters.
struct Declared {
    std::uint64_t categories = 0;  ///< bits; all of them where the claim's list is not given
    bool by_claim_alone = false;   ///< of all that is in the claim these are declared, and no others

    friend bool operator==(const Declared&, const Declared&) = default;
};

Declared declared_in(const Claim& claim);

/// The rules that judge claims of one choice of rulesets, in the order of their ids.
struct Plan {
    std::vector<const Ruleset*> rulesets;
    Declared declared;
    Epoch epoch;
    std::vector<RuleInPlan> rules;
    std::size_t not_applying = 0;          ///< rules of other categories, or not in force, or whose condition never holds then
};

/// Judges claims that have been read. Immutable, shared by threads.
class Checker {
public:
    /// Throws RulesetError for options that name what is not there.
    Checker(std::shared_ptr<const RuleBook> book, const Options& options);

    /// The report of a claim. `others`: what is known of other claims, or nullptr. `plans` keeps what was made for earlier claims of the same thread.
    [[nodiscard]] Report check(const Claim& claim, const ClaimsKnown* others, std::vector<std::unique_ptr<const Plan>>& plans) const;

    /// The rulesets that judge a claim: those that the caller named, else the usual choice.
    [[nodiscard]] Choice choice_for(const World& world) const;

    /// The rules of these rulesets that may apply where these categories are declared, in that epoch. Valid until the next plan is asked for.
    [[nodiscard]] const Plan& plan_for(const std::vector<const Ruleset*>& rulesets, Declared declared, Epoch epoch,
                                       std::vector<std::unique_ptr<const Plan>>& plans) const;

    /// The epoch in which all rules on a claim are judged to be in force, or not.
    [[nodiscard]] Epoch epoch_of(const World& world) const;

    [[nodiscard]] const std::optional<Date>& as_of() const { return as_of_; }

    /// What the rules that may judge ask of other claims: what else is known of those changes no report.
    [[nodiscard]] const Remembered& asked_of_others() const { return asked_of_others_; }

    [[nodiscard]] const RuleBook& book() const { return *book_; }

    [[nodiscard]] const WorkingCalendar& calendar() const { return calendar_; }

    [[nodiscard]] const std::vector<std::string>& profiles() const { return profiles_; }

    /// The rules of the book, as the profiles change them.
    [[nodiscard]] const std::vector<std::shared_ptr<const Rule>>& rules() const { return rules_; }

    /// The rulesets that the caller named, and what they are layers of; empty: the usual choice.
    [[nodiscard]] const std::vector<const Ruleset*>& named() const { return named_; }

    /// Whether the rule judges where its ruleset does and nothing replaces it.
    [[nodiscard]] bool is_on(const Rule& rule) const;

private:
    void find_epochs();
    void find_what_is_asked_of_others();
    void choose_named_rulesets(const Options& options, std::vector<Problem>& problems);
    void run(const Plan& plan, const World& world, Report& report) const;

    std::shared_ptr<const RuleBook> book_;
    std::vector<std::shared_ptr<const Rule>> rules_;
    std::vector<Date> epochs_;     ///< the first days of all but the first of them, sorted
    std::vector<const Ruleset*> named_;
    std::vector<std::string> profiles_;
    std::vector<CalendarStamp> calendars_;
    WorkingCalendar calendar_;     ///< of the book, with the calendars of the options
    std::vector<std::string> on_;  ///< extended rules that profiles switch on
    Remembered asked_of_others_{false, false};
    std::optional<Date> as_of_;
    bool extended_;
    bool all_;
};

}  // namespace claims
