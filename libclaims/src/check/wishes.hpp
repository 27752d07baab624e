#pragma once

#include <string>
#include <vector>

#include "check/checker.hpp"

namespace claims {

/// What one part of a rule asks for, of one thing that it judges.
struct Wish {
    const Rule* rule = nullptr;
    std::size_t part = 0;
    std::string judged;  ///< JSON Pointer of that thing; empty: the claim
    Words condition;     ///< what must hold that the rule applies, as far as it is not known
    Need need;
    bool for_list = false;  ///< a list is not given, in which there might be something to judge

    /// Tells wishes apart, whatever they ask for.
    [[nodiscard]] std::string key() const { return rule->id + " " + std::to_string(part) + " " + judged; }
};

/// What the rules of a plan ask for of a claim, in their order. A rule that certainly does not apply, or is met, asks for nothing; nor do notes.
std::vector<Wish> wishes_of(const Plan& plan, const World& world);

}  // namespace claims
