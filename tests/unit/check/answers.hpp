#pragma once

#include <filesystem>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include <claims/validator.hpp>

#include "made_book.hpp"
#include "rules/changes.hpp"
#include "rules/folder.hpp"

namespace claims {

inline std::vector<File> files_of(const std::filesystem::path& folder) {
    std::vector<Problem> problems;
    std::vector<File> files = files_of_folder(folder, problems).files;
    if (!problems.empty() || files.empty()) throw std::runtime_error{"no ruleset in " + folder.string()};
    return files;
}

inline Json json_of(const File& file) { return Json::parse(file.bytes); }

/// The claims of examples, as texts.
inline void add_claims(const RuleBook& book, const Json& examples, std::vector<std::string>& claims) {
    for (const Json& example : examples) {
        Json claim = *book.base_claims.find(example["claim"].get<std::string>())->second;
        if (example.contains("with")) change_all(claim, example["with"]);
        claims.push_back(claim.dump());
    }
}

/// Those of every rule of a ruleset.
inline void add_claims_of_ruleset(const RuleBook& book, const std::string& ruleset, std::vector<std::string>& claims) {
    for (const auto& rule : book.rules) {
        if (rule->ruleset->id == ruleset) add_claims(book, (*rule->file)["examples"], claims);
    }
}

inline std::string told(const Finding& finding) {
    std::string text =
        std::string{name_of(finding.status)} + " " + std::string{name_of(finding.disposition)} + " " + finding.path + " " + finding.deadline;
    for (const std::string& part : finding.encounter_ids) text += " " + part;
    for (const std::string& part : finding.missing) text += " " + part;
    return text + "; ";
}

/// By rule what it answers on each of the claims: nothing where it does not apply.
using Answers = std::map<std::string, std::vector<std::string>>;

inline Answers answers_of(const Rulesets& rulesets, const std::vector<std::string>& claims, Options options = {}) {
    options.all = true;
    if (options.rulesets.empty()) {
        for (const RulesetStamp* const stamp : rulesets.stamps()) options.rulesets.push_back(stamp->id);
    }
    const Validator validator{rulesets, options};
    Answers answers;
    for (const std::string& id : rulesets.rule_ids()) answers[id].resize(claims.size());
    for (std::size_t i = 0; i < claims.size(); ++i) {
        for (const Finding& finding : validator.validate(claims[i]).findings) answers[std::string{finding.rule_id()}][i] += told(finding);
    }
    return answers;
}

}  // namespace claims
