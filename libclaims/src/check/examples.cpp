// The examples of rules and profiles: each varies a base claim and says what comes of it.

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

#include <claims/ruleset.hpp>

#include "check/findings.hpp"
#include "check/visits.hpp"
#include "read/claim_reader.hpp"
#include "rules/changes.hpp"
#include "rules/profile.hpp"

namespace claims {
namespace {

constexpr std::string_view kExpectations[] = {"disposition", "deadline", "earliest_acceptance", "remarks", "encounter_ids"};

/// Runs examples, one claim after another.
class ExampleRunner {
public:
    explicit ExampleRunner(const RuleBook& book) : book_{book} {}

    void run(const Rule& rule, const Json& example, const std::string& name_before, std::vector<ExampleResult>& results) {
        ExampleResult& result = results.emplace_back();
        result.rule = rule.id;
        result.name = name_before + (example.contains("name") && example["name"].is_string() ? example["name"].get<std::string>() : "");
        result.difference = difference(rule, example);
        result.holds = result.difference.empty();
    }

private:
    std::string difference(const Rule& rule, const Json& example) {
        for (const char* key : {"name", "claim", "expect"}) {
            if (!example.contains(key) || !example[key].is_string()) return std::string{"the example lacks \""} + key + "\"";
        }
        const auto base = book_.base_claims.find(example["claim"].get<std::string>());
        if (base == book_.base_claims.end()) return "there is no base claim " + example["claim"].get<std::string>();
        Json claim = *base->second;
        if (example.contains("with")) {
            if (const std::string astray = change_all(claim, example["with"]); !astray.empty()) return "the pointer " + astray + " leads nowhere";
        }
        const std::string text = claim.dump();
        if (!reader_.read(text, {})) return "the claim cannot be read";
        const KnownAround known{reader_.claim(), nullptr};
        const World world{reader_.claim(), book_.calendar, known};
        std::vector<Judgement> judgements = judge(RuleInPlan{rule}, world, true);
        const Status status = worst_of(judgements);
        const std::string expected = example["expect"].get<std::string>();
        if (name_of(status) != expected) return "expected " + expected + ", got " + std::string{name_of(status)};
        std::vector<Finding> findings;
        add_findings(rule, reader_.claim(), std::move(judgements), true, findings);
        std::erase_if(findings, [status](const Finding& finding) { return finding.status != status; });
        return compare(example, findings);
    }

    static std::string compare(const Json& example, const std::vector<Finding>& findings) {
        for (const std::string_view key : kExpectations) {
            if (!example.contains(key)) continue;
            std::set<std::string> wanted;
            const Json& json = example[std::string{key}];
            if (json.is_array()) wanted = json.get<std::set<std::string>>();
            else wanted.insert(json.get<std::string>());
            std::set<std::string> found;
            for (const Finding& finding : findings) add_values(finding, key, found);
            if (found != wanted) return std::string{key} + " is " + Json(found).dump() + ", expected " + json.dump();
        }
        return {};
    }

    static void add_values(const Finding& finding, std::string_view key, std::set<std::string>& found) {
        if (key == "disposition") found.emplace(name_of(finding.disposition));
        else if (key == "deadline" && !finding.deadline.empty()) found.insert(finding.deadline);
        else if (key == "earliest_acceptance" && !finding.earliest_acceptance.empty()) found.insert(finding.earliest_acceptance);
        else if (key == "remarks") found.insert(finding.remarks.begin(), finding.remarks.end());
        else if (key == "encounter_ids") found.insert(finding.encounter_ids.begin(), finding.encounter_ids.end());
    }

    const RuleBook& book_;
    ClaimReader reader_;
};

bool is_asked(const std::vector<std::string>& ids, std::string_view ruleset) { return ids.empty() || std::find(ids.begin(), ids.end(), ruleset) != ids.end(); }

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
        if (!is_asked(ids, rule->ruleset->id)) continue;
        for (const Json& example : (*rule->file)["examples"]) runner.run(*rule, example, "", results);
    }
    for (const Profile& profile : book.profiles) {
        if (is_asked(ids, profile.id.substr(0, profile.id.find('.')))) run_profile(book, profile, runner, results);
    }
    return results;
}

}  // namespace claims
