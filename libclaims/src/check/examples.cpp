// The examples of rules and profiles: each varies a base claim and says what comes of it.

#include <algorithm>

#include <nlohmann/json.hpp>

#include <claims/ruleset.hpp>

#include "check/trial.hpp"
#include "rules/profile.hpp"

namespace claims {
namespace {

/// Runs examples, one claim after another.
class ExampleRunner {
public:
    explicit ExampleRunner(const RuleBook& book) : book_{book}, claim_{book.calendar} {}

    void run(const Rule& rule, const Json& example, const std::string& name_before, std::vector<ExampleResult>& results) {
        ExampleResult& result = results.emplace_back();
        result.rule = rule.id;
        result.name = name_before + (example.contains("name") && example["name"].is_string() ? example["name"].get<std::string>() : "");
        result.difference = difference_of(rule, example);
        result.holds = result.difference.empty();
    }

private:
    std::string difference_of(const Rule& rule, const Json& example) {
        Json json;
        if (std::string fault = make_claim(book_, example, json); !fault.empty()) return fault;
        return claim_.read(json, example) ? difference(example, claim_.judge(rule)) : "the claim cannot be read";
    }

    const RuleBook& book_;
    TrialClaim claim_;
};

void run_profile(const RuleBook& book, const Profile& profile, ExampleRunner& runner, std::vector<ExampleResult>& results) {
    std::vector<Problem> problems;
    const auto rules = apply_profiles(book, {&profile}, problems);
    for (const Problem& problem : problems) results.push_back({profile.id, "the profile fits its rules", false, problem.message.en});
    if (!profile.json->contains("examples")) return;
    for (const Json& example : (*profile.json)["examples"]) {
        const std::string id = example.contains("rule") && example["rule"].is_string() ? example["rule"].get<std::string>() : "";
        const auto rule = std::find_if(rules.begin(), rules.end(), [&](const auto& candidate) { return candidate->id == id; });
        if (rule == rules.end()) results.push_back({profile.id, "the example names a rule", false, "there is no rule \"" + id + "\""});
        else runner.run(**rule, example, profile.id + ": ", results);
    }
}

}  // namespace

std::vector<ExampleResult> run_examples(const Rulesets& rulesets, const std::vector<std::string>& ids) {
    const RuleBook& book = rulesets.book();
    ExampleRunner runner{book};
    std::vector<ExampleResult> results;
    for (const auto& rule : book.rules) {
        if (!is_named(ids, rule->id)) continue;
        for (const Json& example : (*rule->file)["examples"]) runner.run(*rule, example, "", results);
    }
    for (const Profile& profile : book.profiles) {
        if (is_named(ids, profile.id)) run_profile(book, profile, runner, results);
    }
    return results;
}

}  // namespace claims
