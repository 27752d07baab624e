#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "check/claim_draft.hpp"
#include "check/wishes.hpp"

namespace claims {

/// A thing that is to be brought, filed or stated, and stands in the draft as if it were there, so that rules on it can be asked what they want of it.
struct Assumed {
    std::string path;
    Need need;
    Words condition;
    std::vector<const Rule*> rules;
};

/// Completes a draft with every thing that the rules of a plan ask for, until none asks for another: first what is asked for in any case, then, one
/// condition after the other, what hangs on it. Under a condition only that is there besides which it brought itself; what a rule asks for only then has
/// that condition too.
class Completion {
public:
    Completion(ClaimDraft& draft, const Plan& plan, const WorkingCalendar& calendar) : draft_{draft}, plan_{plan}, calendar_{calendar} {}

    /// Once.
    void run();

    [[nodiscard]] const std::vector<Assumed>& assumed() const { return assumed_; }

    /// What else is asked for, once all things are there.
    [[nodiscard]] const std::vector<Wish>& wishes() const { return kept_; }

private:
    using Things = std::vector<std::pair<const Wish*, const Need*>>;

    void settle();
    void ask();
    void keep();
    [[nodiscard]] Things things_to_add() const;
    void add(const Things& things);
    void thank(const std::vector<Wish>& before, std::size_t first_added);

    ClaimDraft& draft_;
    const Plan& plan_;
    const WorkingCalendar& calendar_;
    std::vector<Assumed> assumed_;
    std::vector<Wish> wishes_;  ///< under the current condition
    std::vector<Wish> kept_;
    Words current_;                         ///< condition; empty: none
    std::map<std::string, Words> settled_;  ///< the condition of each wish that there is without assuming one
    std::map<std::string, int> added_for_;  ///< by wish, how often something was added: what that does not help is left as it is
};

}  // namespace claims
