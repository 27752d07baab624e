#include <claims/reload.hpp>

#include <claims/error.hpp>

namespace claims {

ReloadableValidator::ReloadableValidator(std::function<Rulesets()> load, Options options)
    : load_{std::move(load)}, options_{std::move(options)}, current_{std::make_shared<const Validator>(load_(), options_)} {}

std::shared_ptr<const Validator> ReloadableValidator::current() const {
    const std::scoped_lock lock{replacing_};
    return current_;
}

std::vector<Problem> ReloadableValidator::reload() {
    const std::scoped_lock loading{loading_};
    std::shared_ptr<const Validator> loaded;
    try {
        loaded = std::make_shared<const Validator>(load_(), options_);
    } catch (const RulesetError& wrong) {
        return wrong.problems();
    }
    // What was current dies with `loaded`, after the lock is gone.
    const std::scoped_lock replacing{replacing_};
    current_.swap(loaded);
    return {};
}

}  // namespace claims
