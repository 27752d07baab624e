#pragma once

#include <string>

#include <claims/report.hpp>

/// Parts that several documents of JSON have in common.
namespace claims {

void append_ruleset(std::string& out, const RulesetStamp* ruleset);

void append_basis(std::string& out, const Basis& basis);

void append_problem(std::string& out, const Problem& problem, Language language);

/// The words of the closed lists need no escaping.
void append_word(std::string& out, std::string_view word);

}  // namespace claims
