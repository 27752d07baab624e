#pragma once

#include <string>
#include <vector>

#include "language/requirement.hpp"
#include "language/test.hpp"

/// What the needs of kinds are made of (Requirement::needs).
namespace claims {

/// Of a thing of that record.
NeedKind kind_of_need(Record record);

/// All of them are needed: met if all are, beyond bringing if one is.
Needs all_needed(std::vector<Needs> parts);

/// One of them is needed: met if one is; those that nothing can be brought for are left out.
Needs one_needed(std::vector<Needs> alternatives);

/// That a fact meets its test; what the claim says instead, if it does.
Needs needs_of(const FactTest& test, const Subject& subject);

/// That a fact is stated; met if it is.
Needs to_state(const Fact& fact, const Subject& subject);

/// The same of each fact at the pointers of a list of facts of which one is to be known: the first of them.
Needs to_state(const FactList& facts, const Subject& subject);

/// The requirement in both languages.
Words words_of(const Requirement& requirement);

/// A fact as rules name it: "encounter.start", "insured.name", "claim.as_of".
std::string word_of(const Fact& fact);

/// The conditions of a test in no language, by the facts of the subject as far as they are known.
std::vector<Wanted> wanted_by(const FactTest& test, const Subject& subject);

/// Whether the claim says otherwise: what is there would have to change.
bool is_contradicted(const Need& need);

/// How many single things are asked for.
std::size_t weight_of(const Need& need);

}  // namespace claims
