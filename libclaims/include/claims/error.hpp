#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include <claims/problem.hpp>

namespace claims {

/// A ruleset, a profile or an option cannot be used. Thrown once, with everything that is wrong.
class RulesetError : public std::runtime_error {
public:
    explicit RulesetError(std::vector<Problem> problems);

    [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }

private:
    std::vector<Problem> problems_;
};

}  // namespace claims
