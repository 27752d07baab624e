#pragma once

#include "rules/rule_book.hpp"

namespace claims {

/// Makes a profile of its file; problems have paths only. Whether its rules and pointers exist is asked when it is used, or by `check_profile`.
Profile make_profile(const Json& json, std::vector<Problem>& problems);

/// The rules of the book as a set of profiles changes them: rules that no profile names are the book's own. Problems name a profile and what it
/// lacks.
std::vector<std::shared_ptr<const Rule>> apply_profiles(const RuleBook& book, const std::vector<const Profile*>& profiles, std::vector<Problem>& problems);

}  // namespace claims
