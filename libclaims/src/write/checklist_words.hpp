#pragma once

#include <claims/checklist.hpp>

/// What a checklist for a person says in the two languages.
namespace claims {

/// The first line: for which categories.
Words headline(const Checklist& checklist);

/// By whose rules: their rulesets, and the place.
Words rules_line(const Checklist& checklist);

Words heading_of(NeedGroup group);

/// A need in one line: the thing, or the clause, with names, days and what the claim says instead; of several parts all of them.
Words words_of(const Need& need, std::string_view as_of);

/// "Only if the case is urgent."; empty where there is no condition.
Words condition_line(const Words& condition);

/// The basis of all grounds, and the rules.
Words basis_line(const std::vector<Ground>& grounds);

}  // namespace claims
