#include "write/checklist_words.hpp"

#include "language/words_of_values.hpp"
#include "language/test.hpp"
#include "write/report_words.hpp"

namespace claims {
namespace {

/// One after the other, with something between them.
class Joined {
public:
    explicit Joined(Words between) : between_{std::move(between)} {}

    void add(const Words& part) {
        if (!all_.en.empty()) all_ = std::move(all_) + between_;
        all_ = std::move(all_) + part;
    }

    [[nodiscard]] Words take() { return std::move(all_); }

private:
    Words between_;
    Words all_;
};

Words parts_of(const Need& need, Words between, std::string_view as_of) {
    Joined parts{std::move(between)};
    for (const Need& part : need.parts) parts.add(words_of(part, as_of));
    return parts.take();
}

Words in_brackets(const Words& words) { return Words{" (", "（"} + words + Words{")", "）"}; }

/// Names and items of which one is meant.
Words values_of(const Need& need) {
    Joined values{{" or ", "或"}};
    for (const Wanted& wanted : need.wanted) {
        for (const std::string& value : wanted.values) values.add(same(value));
    }
    return values.take();
}

Words with_values(const Need& need) {
    const Words values = values_of(need);
    return values.en.empty() ? need.text : need.text + Words{": ", "："} + values;
}

Words with_days(const Need& need, std::string_view as_of) {
    Words words = need.text;
    if (!need.last_day.empty()) words = std::move(words) + Words{"; last day: ", "；截止日期："} + same(need.last_day);
    if (!need.last_day.empty() && !as_of.empty() && need.last_day < as_of) words = std::move(words) + Words{" (that day has passed)", "（期限已过）"};
    if (!need.first_day.empty()) words = std::move(words) + Words{"; first day: ", "；最早日期："} + same(need.first_day);
    return words;
}

Words bare_words(const Need& need, std::string_view as_of) {
    switch (need.kind) {
        case NeedKind::document: case NeedKind::stamp: case NeedKind::endorsement: case NeedKind::registration: case NeedKind::record:
            return need.parts.empty() ? need.text : need.text + in_brackets(parts_of(need, {"; ", "；"}, as_of));
        case NeedKind::all_of: return parts_of(need, {", and ", "，且"}, as_of);
        case NeedKind::one_of: return parts_of(need, {", or ", "，或"}, as_of);
        case NeedKind::name: case NeedKind::listed: return with_values(need);
        case NeedKind::date: return with_days(need, as_of);
        case NeedKind::fact: case NeedKind::amount: case NeedKind::steps: case NeedKind::other: return need.text;
    }
    return need.text;
}

}  // namespace

Words headline(const Checklist& checklist) {
    Joined categories{{", ", "、"}};
    for (const std::string& category : checklist.categories) {
        categories.add({label_of_code(CodeListId::category, category, Language::en), label_of_code(CodeListId::category, category, Language::zh)});
    }
    const Words named = categories.take();
    const Words title{"What to bring", "报销须备事项清单"};
    return named.en.empty() ? title : title + Words{": ", "："} + named;
}

Words rules_line(const Checklist& checklist) {
    Joined rulesets{{", ", "、"}};
    for (const RulesetStamp* ruleset : checklist.rulesets) rulesets.add(same(ruleset->id));
    Words line = Words{"By the rules of ", "适用规则集："} + rulesets.take();
    if (!checklist.place.empty()) line = std::move(line) + Words{" for the place ", "；统筹区："} + same(checklist.place);
    if (!checklist.as_of.empty()) line = std::move(line) + Words{", as of ", "；截至"} + same(checklist.as_of);
    return line;
}

Words heading_of(NeedGroup group) {
    switch (group) {
        case NeedGroup::papers: return {"To bring", "须提交的材料"};
        case NeedGroup::registrations: return {"To have registered", "须办理的报备、登记"};
        case NeedGroup::facts: return {"To state", "须说明的事项"};
        case NeedGroup::days: return {"Days to keep to", "须遵守的期限"};
        case NeedGroup::against: return {"The claim says otherwise", "与要求不符的事项"};
    }
    return {};
}

Words words_of(const Need& need, std::string_view as_of) {
    Words words = bare_words(need, as_of);
    if (need.found.empty()) return words;
    const Words found{in_words(need.found, need.path, Language::en), in_words(need.found, need.path, Language::zh)};
    return std::move(words) + Words{" (the claim says: ", "（申请所载："} + found + Words{")", "）"};
}

Words condition_line(const Words& condition) {
    return condition.en.empty() ? condition : Words{"Only if ", "仅在下列情形须备："} + condition + Words{".", "。"};
}

Words basis_line(const std::vector<Ground>& grounds) {
    std::vector<Basis> basis;
    std::vector<std::string> rules;
    for (const Ground& ground : grounds) {
        basis.insert(basis.end(), ground.basis().begin(), ground.basis().end());
        rules.emplace_back(ground.rule_id());
    }
    return rules.empty() ? Words{} : basis_line(basis, rules);
}

}  // namespace claims
