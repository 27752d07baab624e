#pragma once

#include "rules/rule_book.hpp"
#include "write/page_markup.hpp"

namespace claims {

/// What pages say about a profile: its basis, the rules it switches on, and what it changes: the sentence of the requirement without it and with it, or,
/// where no sentence changes, the values. `language` is en or zh.
std::vector<PageSection> profile_sections(const RuleBook& book, const Profile& profile, Language language);

}  // namespace claims
