#include "case_expectations.hpp"

#include <algorithm>
#include <set>

namespace claims::test {
namespace {

using Words = std::set<std::string>;

constexpr const char* kDecisions[] = {"accepted", "manual_review", "deferred", "returned_for_supplement", "partially_rejected", "rejected"};
constexpr const char* kLists[] = {"pass", "not_applicable", "never_fail", "not_pass"};

std::size_t gravity(const std::string& decision) {
    return static_cast<std::size_t>(std::find(std::begin(kDecisions), std::end(kDecisions), decision) - std::begin(kDecisions));
}

Words words(const Json& object, const char* key) { return object.contains(key) ? object[key].get<Words>() : Words{}; }

std::string listed(const Words& words) { return Json(words).dump(); }

Words united(const std::vector<Json>& findings, const char* key) {
    Words all;
    for (const Json& finding : findings) all.merge(words(finding, key));
    return all;
}

bool is_about(const Json& finding, const std::string& rule) {
    const std::string id = finding["rule"];
    return id == rule || id.starts_with(rule + ".");
}

bool has_status(const Json& finding, const std::string& status) {
    if (status != "review") return finding["status"] == status;
    return finding["status"] == "unknown" || (finding["status"] == "fail" && finding["disposition"] == "review");
}

std::string said(const Json& findings, const std::string& rule) {
    std::string text;
    for (const Json& finding : findings) {
        if (is_about(finding, rule)) text += " " + finding["status"].get<std::string>() + "/" + finding["disposition"].get<std::string>();
    }
    return text.empty() ? " nothing" : text;
}

/// One report, and what is wrong with it so far.
class Comparison {
public:
    explicit Comparison(const Json& report) : report_{report}, findings_{report["findings"]} {}

    void findings(const Json& expected) {
        for (const Json& entry : expected) {
            std::vector<Json> mine = findings_of(entry, expected);
            const std::string rule = entry["rule"];
            const std::string status = entry["status"];
            if (mine.empty()) {
                say(rule + ": expected " + status + ", got" + said(findings_, rule));
                continue;
            }
            if (entry.contains("count") && mine.size() != entry["count"].get<std::size_t>()) {
                say(rule + ": expected " + entry["count"].dump() + " " + status + ", got " + std::to_string(mine.size()));
            }
            members(entry, mine);
        }
    }

    void lists(const Json& expect) {
        for (const char* key : kLists) {
            for (const std::string& rule : words(expect, key)) {
                Words statuses;
                for (const Json& finding : findings_) {
                    if (is_about(finding, rule)) statuses.insert(finding["status"].get<std::string>());
                }
                if (contradicts(key, statuses)) say(rule + ": expected " + key + ", got" + said(findings_, rule));
            }
        }
    }

    void no_other_fail(const Json& expected) {
        for (const Json& finding : findings_) {
            const bool known = std::any_of(expected.begin(), expected.end(), [&](const Json& entry) { return is_about(finding, entry["rule"]); });
            if (finding["status"] == "fail" && finding["disposition"] != "note" && !known) say(finding["rule"].get<std::string>() + ": a failure that nobody expects");
        }
    }

    void evidence(const Json& expect) {
        Words paths;
        for (const Json& problem : report_["problems"]) paths.insert(problem["path"].get<std::string>());
        if (expect.contains("problems") && expect["problems"].empty() && !paths.empty()) say("problems at " + listed(paths) + ", expected none");
        for (const std::string& path : words(expect, "problems")) {
            if (!paths.contains(path)) say("no problem at " + path + ", only " + listed(paths));
        }
        const Words missing = words(report_, "missing_evidence");
        for (const std::string& path : words(expect, "missing_evidence")) {
            if (!missing.contains(path)) say("missing_evidence lacks " + path);
        }
        const std::string text = report_.dump();
        for (const std::string& word : words(expect, "mentions")) {
            if (text.find(word) == std::string::npos) say("the report nowhere says " + word);
        }
        for (const std::string& word : words(expect, "absent")) {
            if (text.find(word) != std::string::npos) say("the report says " + word);
        }
    }

    void decision(const Json& expect) {
        const std::string decision = report_["decision"];
        if (expect.contains("decision") && expect["decision"] != decision) say("decision " + decision + ", expected " + expect["decision"].dump());
        if (!expect.contains("decision_at_least")) return;
        const std::string least = expect["decision_at_least"];
        if (gravity(decision) < gravity(least) || gravity(decision) == std::size(kDecisions)) say("decision " + decision + ", expected " + least + " or worse");
    }

    std::vector<std::string> wrong;

private:
    void say(std::string what) { wrong.push_back(std::move(what)); }

    /// Several expectations of one rule and status: each takes what touches its ids.
    std::vector<Json> findings_of(const Json& entry, const Json& expected) const {
        const auto alike = std::count_if(expected.begin(), expected.end(), [&](const Json& other) { return other["rule"] == entry["rule"] && other["status"] == entry["status"]; });
        Words ids = words(entry, "encounter_ids");
        ids.merge(words(entry, "document_ids"));
        std::vector<Json> mine;
        for (const Json& finding : findings_) {
            if (!is_about(finding, entry["rule"]) || !has_status(finding, entry["status"])) continue;
            Words own = words(finding, "encounter_ids");
            own.merge(words(finding, "document_ids"));
            const bool touches = std::any_of(ids.begin(), ids.end(), [&](const std::string& id) { return own.contains(id); });
            if (alike == 1 || touches) mine.push_back(finding);
        }
        return mine;
    }

    void members(const Json& entry, const std::vector<Json>& mine) {
        const std::string rule = entry["rule"];
        for (const char* key : {"encounter_ids", "document_ids"}) {
            if (entry.contains(key) && united(mine, key) != words(entry, key)) say(rule + ": " + key + " " + listed(united(mine, key)) + ", expected " + entry[key].dump());
        }
        for (const char* key : {"deadline", "earliest_acceptance", "disposition"}) {
            for (const Json& finding : mine) {
                if (entry.contains(key) && finding.value(key, Json{}) != entry[key]) say(rule + ": " + key + " " + finding.value(key, Json{}).dump() + ", expected " + entry[key].dump());
            }
        }
        const Words remarks = united(mine, "remarks");
        for (const std::string& word : words(entry, "remarks")) {
            if (!remarks.contains(word)) say(rule + ": no remark " + word);
        }
        for (const std::string& word : words(entry, "no_remarks")) {
            if (remarks.contains(word)) say(rule + ": remark " + word);
        }
    }

    static bool contradicts(const std::string& key, const Words& statuses) {
        const bool unmet = statuses.contains("fail") || statuses.contains("unknown");
        if (key == "pass") return !statuses.contains("pass") || unmet;
        if (key == "not_applicable") return statuses.contains("pass") || unmet;
        return statuses.contains(key == "never_fail" ? "fail" : "pass");
    }

    const Json& report_;
    const Json& findings_;
};

}  // namespace

std::vector<std::string> differences(const Json& expect, const Json& report) {
    Comparison comparison{report};
    const Json expected = expect.value("findings", Json::array());
    comparison.findings(expected);
    comparison.lists(expect);
    if (expect.value("no_other_fail", false)) comparison.no_other_fail(expected);
    comparison.evidence(expect);
    comparison.decision(expect);
    return comparison.wrong;
}

std::vector<std::string> signature(const Json& report) {
    std::vector<std::string> rows;
    for (const Json& finding : report["findings"]) {
        Json row = Json::object();
        for (const char* key : {"rule", "status", "disposition", "deadline", "earliest_acceptance"}) row[key] = finding.value(key, Json{});
        for (const char* key : {"encounter_ids", "document_ids"}) row[key] = words(finding, key);
        rows.push_back(row.dump());
    }
    std::sort(rows.begin(), rows.end());
    rows.push_back(report["decision"].get<std::string>());
    return rows;
}

std::vector<std::pair<std::string, std::string>> rules_named(const Json& expect) {
    std::vector<std::pair<std::string, std::string>> named;
    for (const Json& entry : expect.value("findings", Json::array())) named.emplace_back(entry["rule"].get<std::string>(), entry["status"].get<std::string>());
    for (const char* key : kLists) {
        for (const std::string& rule : words(expect, key)) named.emplace_back(rule, key);
    }
    return named;
}

}  // namespace claims::test
