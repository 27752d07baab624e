#include "check/rule_in_plan.hpp"

#include <algorithm>

namespace claims {
namespace {

bool is_in_force(const Rule& rule, std::optional<Date> day) { return !day || (rule.in_force_from <= *day && *day <= rule.in_force_to); }

}  // namespace

RuleInPlan::RuleInPlan(const Rule& its_rule) : rule{&its_rule} {
    if (rule->when) when = program.add(*rule->when);
    require = program.add(*rule->require);
    parts = rule->require->parts().empty() ? std::vector{require} : program.parts(require);
    for (const DispositionStep& step : rule->disposition) {
        if (step.condition) disposition.push_back(program.add(*step.condition));
    }
}

bool RuleInPlan::has_a_say(const Subject& subject) const {
    const Days& days = subject.world.days;
    if (replaced_by.empty() && rule->in_force_from <= days.first && days.last <= rule->in_force_to) return true;
    const std::optional<Date> day = subject.event();
    return is_in_force(*rule, day) && std::none_of(replaced_by.begin(), replaced_by.end(), [day](const Rule* other) { return is_in_force(*other, day); });
}

}  // namespace claims
