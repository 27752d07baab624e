#pragma once

#include "rules/rule.hpp"
#include "write/page_markup.hpp"

/// What pages say about a rule, the same on its own page and in the booklet. `language` is en or zh throughout.
namespace claims {

const std::string& text_of(const Words& words, Language language);

/// Text, basis, requirement, what follows, what to do, in force, what it replaces, notes, examples: those that the rule has.
std::vector<PageSection> rule_sections(const Rule& rule, Language language);

/// "002-11 (what it is the basis for)", a line each.
std::vector<std::vector<std::string>> basis_lines(const std::vector<Basis>& basis, Language language);

/// What the rule is asked of, when, and what it requires: a line each.
std::vector<std::vector<std::string>> requirement_lines(const Rule& rule, Language language);

/// What follows where it is not met: a line each, mild to grave.
std::vector<std::vector<std::string>> consequence_lines(const Rule& rule, Language language);

}  // namespace claims
