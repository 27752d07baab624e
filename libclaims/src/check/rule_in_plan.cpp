#include "check/rule_in_plan.hpp"

#include <algorithm>

namespace claims {
namespace {

bool is_in_force(const Rule& rule, std::optional<Date> day) { return !day || (rule.in_force_from <= *day && *day <= rule.in_force_to); }

}  // namespace

RuleInPlan::RuleInPlan(const Rule& its_rule, std::shared_ptr<FlatProgram> its_program)
    : rule{&its_rule}, program{std::move(its_program)}, is_report_note{rule->is_report_note},
      is_silent_where_unknown{rule->is_report_note && !rule->reach.own_kind},
      in_force{rule->in_force_from, rule->in_force_to} {
    if (rule->for_each) {
        judges = rule->for_each->record;
        telling_codes = rule->for_each->telling_codes;
        tells_by_kind = rule->for_each->tells_by_kind();
        if (telling_codes != 0) telling_place = static_cast<std::uint16_t>(slot_of(rule->for_each->telling_field));
        fits = program->add(*rule->for_each);
        has_filter = program->settled(fits) != Status::pass;
    }
    if (rule->when) {
        when = program->add(*rule->when);
        has_condition = program->settled(when) != Status::pass;
    }
    require = program->add(*rule->require);
    const std::vector<const Requirement*> its_parts = rule->require->parts();
    if (its_parts.size() < 2) parts = {require};
    else for (const Requirement* const part : its_parts) parts.push_back(program->add(*part));
    for (const DispositionStep& step : rule->disposition) {
        if (step.condition) disposition.push_back(program->add(*step.condition));
    }
}

bool RuleInPlan::never_applies() const {
    const std::optional<Status> condition = has_condition ? program->settled(when) : std::nullopt;
    return condition == Status::fail || condition == Status::not_applicable;
}

bool RuleInPlan::has_a_say_on_its_day(const Subject& subject) const {
    const std::optional<Date> day = subject.event();
    return is_in_force(*rule, day) && std::none_of(replaced_by.begin(), replaced_by.end(), [day](const Rule* other) { return is_in_force(*other, day); });
}

}  // namespace claims
