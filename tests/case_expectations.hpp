#pragma once

#include <string>
#include <vector>

#include "case_file.hpp"

namespace claims::test {

/// The differences between a report and what a case expects of it; what a case does not name is free. The keys of `expect`:
///
///     findings         [{rule, status, count, encounter_ids, document_ids, deadline, earliest_acceptance, disposition, remarks, no_remarks}]: there are
///                      findings of that rule and status (exactly `count`, else at least one); ids are compared with the union over them. A rule id
///                      stands for itself and the ids below it. Status "review": a failure with disposition review, or unknown.
///     pass             rules that passed at least once and never failed nor were unknown
///     not_applicable   rules without any pass, failure or unknown
///     never_fail, not_pass   rules without a failure; without a pass
///     no_other_fail    no rule fails but those in findings (notes aside)
///     problems         paths of problems that must be there; [] means that there is no problem at all
///     missing_evidence paths that must be listed
///     mentions, absent words that must (not) occur anywhere in the report
///     decision, decision_at_least
std::vector<std::string> differences(const Json& expect, const Json& report);

/// What must not depend on the order of the facts.
std::vector<std::string> signature(const Json& report);

/// The rules that the expectation of one report names, with their statuses: a word of `findings`, or the key of a list.
std::vector<std::pair<std::string, std::string>> rules_named(const Json& expect);

}  // namespace claims::test
