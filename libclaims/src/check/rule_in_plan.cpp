#include "check/rule_in_plan.hpp"

#include <algorithm>

namespace claims {
namespace {

bool is_in_force(const Rule& rule, std::optional<Date> day) { return !day || (rule.in_force_from <= *day && *day <= rule.in_force_to); }

}  // namespace

RuleInPlan::RuleInPlan(const Rule& its_rule, std::shared_ptr<FlatProgram> its_program)
    : rule{&its_rule}, program{std::move(its_program)}, has_condition{rule->when != nullptr}, is_report_note{rule->is_report_note},
      is_silent_where_unknown{rule->is_report_note && !rule->reach.own_kind},
      in_force{rule->in_force_from, rule->in_force_to} {
    if (rule->for_each) {
        judges = rule->for_each->record;
        telling_codes = rule->for_each->telling_codes;
        tells_by_kind = rule->for_each->tells_by_kind();
        if (telling_codes != 0) telling_place = static_cast<std::uint16_t>(slot_of(rule->for_each->telling_field));
        fits = program->add(*rule->for_each);
    }
    if (rule->when) when = program->add(*rule->when);
    require = program->add(*rule->require);
    parts = rule->require->parts().size() < 2 ? std::vector{require} : program->parts(require);
    for (const DispositionStep& step : rule->disposition) {
        if (step.condition) disposition.push_back(program->add(*step.condition));
    }
}

bool RuleInPlan::has_a_say(const Subject& subject) const {
    const Days& days = subject.world.days;
    if (replaced_by.empty() && in_force.first <= days.first && days.last <= in_force.last) return true;
    const std::optional<Date> day = subject.event();
    return is_in_force(*rule, day) && std::none_of(replaced_by.begin(), replaced_by.end(), [day](const Rule* other) { return is_in_force(*other, day); });
}

}  // namespace claims
