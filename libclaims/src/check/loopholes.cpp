// Facts that are better left out (<claims/trust.hpp>).

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include <claims/trust.hpp>
#include <claims/validator.hpp>

#include "base/json_pointer.hpp"
#include "check/each_rule.hpp"
#include "rules/changes.hpp"

namespace claims {
namespace {

/// A fact that a claim states.
struct Stated {
    const Field* field;
    std::string pointer;
};

void add_stated(const Json& json, Record record, const std::string& pointer, std::vector<Stated>& stated) {
    const auto at = [](const std::string& outer, std::string_view path) {
        std::string inner = outer;
        append_path(inner, path);
        return inner;
    };
    const auto find = [&json, &at](std::string_view path) {
        const Json::json_pointer place{at("", path)};
        return json.contains(place) ? &json[place] : nullptr;
    };
    for (const Field& field : fields_of(record)) {
        if (field.absence != Absence::made && find(field.path) != nullptr) stated.push_back({&field, at(pointer, field.path)});
    }
    for (const Container& container : kContainers) {
        const Json* const list = container.owner == record ? find(container.path) : nullptr;
        for (std::size_t i = 0; list != nullptr && list->is_array() && i < list->size(); ++i) {
            std::string inner = at(pointer, container.path);
            append_index(inner, i);
            add_stated((*list)[i], container.thing, inner, stated);
        }
    }
}

std::string word_of(const Field& field) {
    const std::string path{field.path};
    if (field.record == Record::claim) return path.find('.') == std::string::npos ? "claim." + path : path;
    return std::string{name_of(field.record)} + "." + path;
}

/// What keeps a claim from being accepted, one line each.
std::set<std::string> objections(const Validator& validator, const Json& claim) {
    std::set<std::string> lines;
    const Report report = validator.validate(claim.dump());
    for (const Finding& finding : report.findings) {
        if (finding.status == Status::pass || finding.disposition == Disposition::note) continue;
        lines.insert(std::string{finding.rule_id()} + " " + std::string{name_of(finding.status)} + " " + finding.path);
    }
    for (const Problem& problem : report.problems) {
        if (problem.weight != Weight::note) lines.insert(problem.code + " " + problem.path);
    }
    for (const NotJudged& ruleset : report.not_judged) lines.insert(ruleset.ruleset);
    return lines;
}

bool is_reason(const std::string& note, const std::string& fact) { return note.find("`" + fact + "`") != std::string::npos; }

std::vector<Loophole> loopholes_of(const RuleBook& book, const Validator& validator, const Rule& rule) {
    std::vector<Loophole> found;
    TrialClaim trial{book.calendar};
    const auto is_known = [&found](const std::string& fact) { return std::any_of(found.begin(), found.end(), [&](const Loophole& other) { return other.fact == fact; }); };
    for (const Json& example : (*rule.file)["examples"]) {
        Json claim;
        if (!make_claim(book, example, claim).empty() || !trial.read(claim, example)) continue;
        const Verdict whole = trial.judge(rule);
        if (whole.status != Status::fail || whole.shown[kDisposition] == std::set<std::string>{"note"}) continue;
        std::vector<Stated> stated;
        add_stated(claim, Record::claim, "", stated);
        std::set<std::string> before;
        for (const auto& [field, pointer] : stated) {
            Json without = claim;
            const std::string fact = word_of(*field);
            if (is_known(fact) || !change(without, pointer, nullptr) || !trial.read(without, example)) continue;
            const Status status = trial.judge(rule).status;
            if (status == Status::fail || status == Status::unknown) continue;
            if (before.empty()) before = objections(validator, claim);
            const std::set<std::string> after = objections(validator, without);
            if (!std::includes(before.begin(), before.end(), after.begin(), after.end())) continue;
            const bool has_reason = std::any_of(rule.notes.begin(), rule.notes.end(), [&](const std::string& note) { return is_reason(note, fact); });
            found.push_back({rule.id, fact, example["name"].get<std::string>(), pointer, has_reason});
        }
    }
    return found;
}

/// The rulesets, and beside them what else is built in: the other rules may ask for what is left out.
Rulesets beside_the_built_in(const Rulesets& rulesets) {
    std::vector<std::string> others;
    for (const RulesetStamp* const stamp : builtin_rulesets().stamps()) {
        if (rulesets.book().find_ruleset(stamp->id) == nullptr) others.push_back(stamp->id);
    }
    return others.empty() ? rulesets : with(only(builtin_rulesets(), others), rulesets);
}

}  // namespace

std::vector<Loophole> loopholes(const Rulesets& rulesets, const std::vector<std::string>& ids) {
    const RuleBook& book = rulesets.book();
    const Validator validator{beside_the_built_in(rulesets)};
    std::vector<Loophole> all;
    for (std::vector<Loophole>& of_rule : each_rule<std::vector<Loophole>>(book, ids, [&](const Rule& rule) { return loopholes_of(book, validator, rule); })) {
        all.insert(all.end(), std::make_move_iterator(of_rule.begin()), std::make_move_iterator(of_rule.end()));
    }
    return all;
}

}  // namespace claims
