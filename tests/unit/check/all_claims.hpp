#pragma once

#include <set>
#include <string>
#include <vector>

#include <claims/ruleset.hpp>

#include "property/samples.hpp"
#include "rules/changes.hpp"
#include "rules/rule_book.hpp"

namespace claims {

/// Every base claim and example claim, and the claim of every example of every built-in rule, each once.
inline std::vector<Json> all_claims() {
    const RuleBook& book = builtin_rulesets().book();
    std::vector<Json> claims;
    std::set<std::string> seen;
    const auto take = [&](Json claim) {
        if (seen.insert(claim.dump()).second) claims.push_back(std::move(claim));
    };
    for (const SampleClaim& sample : sample_claims()) take(sample.json);
    for (const auto& rule : book.rules) {
        for (const Json& example : (*rule->file)["examples"]) {
            Json claim = *book.base_claims.find(example["claim"].get<std::string>())->second;
            if (example.contains("with")) change_all(claim, example["with"]);
            take(std::move(claim));
        }
    }
    return claims;
}

}  // namespace claims
