// Which rules judge, and which file set each of their values (<claims/provenance.hpp>).

#include <claims/provenance.hpp>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/json_pointer.hpp"
#include "check/validator.hpp"
#include "rules/changes.hpp"

namespace claims {
namespace {

/// The members of a rule file that are values: the others are texts, or rest on them.
constexpr std::string_view kValues[] = {"strength", "in_force", "for_each", "when", "require", "disposition", "replaces"};

struct Leaf {
    std::string path;
    std::string value;
};

void add_leaves(const Json& json, const std::string& path, std::vector<Leaf>& leaves) {
    if (!json.is_structured() || json.empty()) {
        leaves.push_back({path, json.dump()});
        return;
    }
    std::size_t index = 0;
    for (const auto& [key, value] : json.items()) {
        std::string inner = path;
        if (json.is_object())
            append_key(inner, key);
        else
            append_index(inner, index++);
        add_leaves(value, inner, leaves);
    }
}

std::vector<Leaf> leaves_of(const Json& rule) {
    std::vector<Leaf> leaves;
    for (const std::string_view key : kValues) {
        if (rule.contains(key)) add_leaves(rule[std::string{key}], "/" + std::string{key}, leaves);
    }
    return leaves;
}

template <class List>
auto at_path(List& list, std::string_view path) {
    return std::find_if(list.begin(), list.end(), [path](const auto& entry) { return entry.path == path; });
}

bool sets(const Json& changes, std::string_view path) {
    for (const auto& change : changes.items()) {
        const std::string& pointer = change.key();
        if (path == pointer || path.starts_with(pointer + "/")) return true;
    }
    return false;
}

/// The values of a rule, followed from its file through the profiles that change it.
class Values {
public:
    Values(const Json& rule, const std::string& file) : rule_(rule) {  // braces would make a list of it
        for (Leaf& leaf : leaves_of(rule_)) values_.push_back({std::move(leaf.path), std::move(leaf.value), file, {}, {}});
    }

    void apply(const Profile& profile, const Json& changes) {
        for (const auto& [pointer, value] : changes.items()) change(rule_, pointer, value);
        std::vector<ValueOrigin> after;
        for (Leaf& leaf : leaves_of(rule_)) {
            const auto old = at_path(values_, leaf.path);
            const std::string before = old == values_.end() ? std::string{} : old->value;
            if (before == leaf.value && !sets(changes, leaf.path))
                after.push_back(*old);
            else
                after.push_back({std::move(leaf.path), std::move(leaf.value), profile.file, profile.id, before});
        }
        for (const ValueOrigin& old : values_) {
            if (at_path(after, old.path) != after.end()) continue;
            after.push_back(old.value.empty() ? old : ValueOrigin{old.path, {}, profile.file, profile.id, old.value});
        }
        values_ = std::move(after);
    }

    std::vector<ValueOrigin> take() { return std::move(values_); }

private:
    Json rule_;
    std::vector<ValueOrigin> values_;
};

class Tracer {
public:
    explicit Tracer(const Validator& validator) : options_{validator.options()}, checker_{validator.implementation().checker()} {}

    [[nodiscard]] RulesetOrigin origin_of(const Ruleset& ruleset) const {
        return {ruleset.stamp, ruleset.extends, ruleset.from, is_named(ruleset.stamp)};
    }

    [[nodiscard]] RuleOrigin origin_of(const Rule& rule) const {
        RuleOrigin origin;
        origin.rule = rule.id;
        origin.ruleset = rule.ruleset->id;
        origin.title = rule.title;
        origin.strength = (*rule.file)["strength"].get<std::string>();
        origin.replaced_by = replacements_of(rule);
        decide(rule, origin);
        Values values{*checker_.book().find_rule(rule.id)->file, path_of_rule(rule.id)};
        for (const std::string& id : options_.profiles) {
            const Profile& profile = *checker_.book().find_profile(id);
            const Json& set = (*profile.json)["set"];
            if (set.contains(rule.id)) values.apply(profile, set[rule.id]);
        }
        origin.values = values.take();
        return origin;
    }

private:
    [[nodiscard]] bool is_named(const RulesetStamp& stamp) const {
        const auto& named = checker_.named();
        return named.empty() || std::any_of(named.begin(), named.end(), [&](const Ruleset* ruleset) { return &ruleset->stamp == &stamp; });
    }

    [[nodiscard]] std::string profile_that_switches_on(const Rule& rule) const {
        for (const std::string& id : options_.profiles) {
            const auto& on = checker_.book().find_profile(id)->on;
            if (std::find(on.begin(), on.end(), rule.id) != on.end()) return id;
        }
        return {};
    }

    [[nodiscard]] std::vector<Replacement> replacements_of(const Rule& rule) const {
        std::vector<Replacement> list;
        for (const auto& other : checker_.rules()) {
            const bool replaces = std::find(other->replaces.begin(), other->replaces.end(), rule.id) != other->replaces.end();
            if (!replaces || !checker_.is_on(*other) || !is_named(*other->ruleset)) continue;
            const bool both_judge = other->ruleset == rule.ruleset || !checker_.named().empty();
            list.push_back({other->id, path_of_rule(other->id), both_judge ? std::string{} : other->ruleset->id, to_string(other->in_force_from),
                            other->in_force_to == kLastDate ? std::string{} : to_string(other->in_force_to)});
        }
        return list;
    }

    /// Whether one replacement leaves the rule nothing to judge. Dates as texts compare as days.
    static bool is_replaced(const Rule& rule, const RuleOrigin& origin) {
        const std::string to = to_string(rule.in_force_to);
        return std::any_of(origin.replaced_by.begin(), origin.replaced_by.end(), [&](const Replacement& by) {
            return by.ruleset.empty() && by.from <= to_string(rule.in_force_from) && (by.to.empty() || by.to >= to);
        });
    }

    void decide(const Rule& rule, RuleOrigin& origin) const {
        origin.profile = rule.strength == Strength::extended && !options_.extended ? profile_that_switches_on(rule) : std::string{};
        if (!is_named(*rule.ruleset))
            origin.because = Because::not_named;
        else if (rule.is_booklet_note)
            origin.because = Because::booklet_note;
        else if (!checker_.is_on(rule))
            origin.because = Because::not_asked_for;
        else if (is_replaced(rule, origin))
            origin.because = Because::replaced;
        else if (!origin.profile.empty())
            origin.because = Because::profile;
        else
            origin.because = rule.strength == Strength::extended ? Because::option : Because::strength;
        origin.on = origin.because <= Because::profile;
    }

    const Options& options_;
    const Checker& checker_;
};

}  // namespace

std::string_view name_of(Because because) {
    switch (because) {
        case Because::strength: return "strength";
        case Because::option: return "option";
        case Because::profile: return "profile";
        case Because::not_named: return "not_named";
        case Because::booklet_note: return "booklet_note";
        case Because::not_asked_for: return "not_asked_for";
        case Because::replaced: return "replaced";
    }
    return {};
}

Provenance provenance(const Validator& validator, std::string_view rule_id) {
    const Tracer tracer{validator};
    const Checker& checker = validator.implementation().checker();
    Provenance result;
    result.profiles = validator.options().profiles;
    for (const auto& rule : checker.rules()) {
        if (rule_id.empty() || rule->id == rule_id) result.rules.push_back(tracer.origin_of(*rule));
    }
    for (const auto& ruleset : checker.book().rulesets) {
        if (rule_id.empty() || (!result.rules.empty() && result.rules.front().ruleset == ruleset->stamp.id))
            result.rulesets.push_back(tracer.origin_of(*ruleset));
    }
    return result;
}

}  // namespace claims
