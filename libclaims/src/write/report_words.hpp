#pragma once

#include <string>
#include <vector>

#include <claims/report.hpp>
#include <claims/words.hpp>

/// What the report for a person says in the two languages, beside the texts of the rules. None of it ends with a line end; a place or day that is
/// not there gives empty words.
namespace claims {

/// The same in both languages.
Words same(const std::string& text);

/// One after the other.
Words operator+(Words before, const Words& after);

/// What becomes of a claim: "Returned for papers or corrections".
Words words_of(Decision decision);

/// The report's first line: which claim, what becomes of it, as of which day.
Words headline(const Report& report);

/// "Where: /documents/1/subject_name; document D2; encounter E1".
Words place_words(const Finding& finding);

/// The basis in short, each place once, and the rule: "Basis: 002-11; Social Insurance Law 28 (rule xiamen.newborn.voucher-sex)".
Words basis_line(const Finding& finding);

/// The same of several rules that say one thing.
Words basis_line(const std::vector<Basis>& basis, const std::vector<std::string>& rules);

/// One source: "002-11", "Social Insurance Law 28", "《社会保险法》第28条".
Words basis_words(const Basis& basis);

/// "12:31 /birth/named_on: …", with the file before it if there is one.
Words problem_words(const Problem& problem);

/// A pointer; the empty one is the claim itself.
Words pointer_words(const std::string& pointer);

}  // namespace claims
