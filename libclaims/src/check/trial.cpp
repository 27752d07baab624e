#include "check/trial.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "check/findings.hpp"
#include "rules/changes.hpp"

namespace claims {
namespace {

void add_values(const Finding& finding, std::string_view key, std::set<std::string>& shown) {
    if (key == "disposition") shown.emplace(name_of(finding.disposition));
    else if (key == "deadline" && !finding.deadline.empty()) shown.insert(finding.deadline);
    else if (key == "earliest_acceptance" && !finding.earliest_acceptance.empty()) shown.insert(finding.earliest_acceptance);
    else if (key == "remarks") shown.insert(finding.remarks.begin(), finding.remarks.end());
    else if (key == "encounter_ids") shown.insert(finding.encounter_ids.begin(), finding.encounter_ids.end());
}

}  // namespace

bool TrialClaim::read(const Json& claim, const Json& example) {
    text_ = claim.dump();
    return read_beside(claim, example) && reader_.read(text_, {});
}

bool TrialClaim::read_beside(const Json& claim, const Json& example) {
    others_.reset();
    if (!example.contains("beside")) return true;
    others_.emplace();
    for (const Json& changes : example["beside"]) {
        Json other = claim;
        if (!change_all(other, changes).empty()) return false;
        const std::string text = other.dump();
        ClaimReader reader;
        if (!reader.read(text, {})) return false;
        others_->add(reader.claim());
    }
    return true;
}

Verdict TrialClaim::judge(const Rule& rule) {
    const KnownAround known{reader_.claim(), others_ ? &*others_ : nullptr};
    const World world{reader_.claim(), calendar_, known};
    std::vector<Judgement> judgements = claims::judge(RuleInPlan{rule}, world, true);
    Verdict verdict;
    verdict.status = worst_of(judgements);
    std::vector<Finding> findings;
    add_findings(rule, reader_.claim(), std::move(judgements), true, findings);
    for (const Finding& finding : findings) {
        if (finding.status != verdict.status) continue;
        for (std::size_t i = 0; i < kExpectations.size(); ++i) add_values(finding, kExpectations[i], verdict.shown[i]);
    }
    return verdict;
}

std::string make_claim(const RuleBook& book, const Json& example, Json& claim) {
    for (const char* const key : {"name", "claim", "expect"}) {
        if (!example.contains(key) || !example[key].is_string()) return std::string{"the example lacks \""} + key + "\"";
    }
    const auto base = book.base_claims.find(example["claim"].get<std::string>());
    if (base == book.base_claims.end()) return "there is no base claim " + example["claim"].get<std::string>();
    claim = *base->second;
    if (!example.contains("with")) return {};
    const std::string astray = change_all(claim, example["with"]);
    return astray.empty() ? astray : "the pointer " + astray + " leads nowhere";
}

std::string difference(const Json& example, const Verdict& verdict) {
    const std::string expected = example["expect"].get<std::string>();
    if (name_of(verdict.status) != expected) return "expected " + expected + ", got " + std::string{name_of(verdict.status)};
    for (std::size_t i = 0; i < kExpectations.size(); ++i) {
        const std::string key{kExpectations[i]};
        if (!example.contains(key)) continue;
        const Json& json = example[key];
        const auto wanted = json.is_array() ? json.get<std::set<std::string>>() : std::set<std::string>{json.get<std::string>()};
        if (verdict.shown[i] != wanted) return key + " is " + Json(verdict.shown[i]).dump() + ", expected " + json.dump();
    }
    return {};
}

bool is_named(const std::vector<std::string>& ids, std::string_view rule) {
    const auto names = [rule](const std::string& id) { return rule.starts_with(id) && (rule.size() == id.size() || rule[id.size()] == '.'); };
    return ids.empty() || std::any_of(ids.begin(), ids.end(), names);
}

}  // namespace claims
