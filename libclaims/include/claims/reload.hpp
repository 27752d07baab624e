#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include <claims/problem.hpp>
#include <claims/ruleset.hpp>
#include <claims/validator.hpp>

namespace claims {

/// A validator for a program that runs on while its rulesets change:
///
///     claims::ReloadableValidator rules{[] { return claims::load("/srv/rulesets"); }};
///     const claims::Report report = rules.current()->validate(claim);   // any thread
///     for (const claims::Problem& problem : rules.reload()) log(problem);   // when the files have changed
///
/// Every function may be called by several threads at once.
class ReloadableValidator {
public:
    /// Loads for the first time. `load` is kept, and called again by each `reload`, never by two threads at once; so are the calendars of the options
    /// read again. Throws what `load` and Validator throw: there is no good validator yet.
    explicit ReloadableValidator(std::function<Rulesets()> load, Options options = {});

    /// The last good validator. Whoever holds it judges by its rules to the end, whatever is loaded meanwhile. Never null; waits for no reload.
    [[nodiscard]] std::shared_ptr<const Validator> current() const;

    /// Loads anew, and puts the result in place of the last good one. Where that fails the last good one stays, and what is wrong is returned; other
    /// exceptions of `load` go to the caller, and it stays as well.
    [[nodiscard]] std::vector<Problem> reload();

private:
    std::function<Rulesets()> load_;
    Options options_;
    std::mutex loading_;            ///< held while loading
    mutable std::mutex replacing_;  ///< held for a moment
    std::shared_ptr<const Validator> current_;
};

}  // namespace claims
