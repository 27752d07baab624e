#pragma once

#include <vector>

#include "check/judge.hpp"

namespace claims {

/// Adds the findings of a rule to those of a report: judgements with the same part, status, disposition, pointer and computed day are one, and their
/// ids, remarks and missing facts are united. `all`: plain passes too.
void add_findings(const Rule& rule, const Claim& claim, std::vector<Judgement>&& judgements, bool all, std::vector<Finding>& findings);

/// Puts findings in the order of a report: ruleset, rule, path (indices as numbers), part.
void sort_findings(std::vector<Finding>& findings);

}  // namespace claims
