#pragma once

#include <string_view>

#include <claims/report.hpp>

#include "write/json_text.hpp"

/// Parts that several documents of JSON have in common.
namespace claims {

void append_ruleset(JsonText& out, const RulesetStamp* ruleset);

void append_basis(JsonText& out, const Basis& basis);

void append_problem(JsonText& out, const Problem& problem, Language language);

/// The words of the closed lists need no escaping.
inline void append_word(JsonText& out, std::string_view word) {
    out += '"';
    out += word;
    out += '"';
}

}  // namespace claims
