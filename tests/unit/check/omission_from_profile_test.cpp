// An omission never weakens: a value that a profile does not set is that of the rule.

#include <gtest/gtest.h>

#include <set>

#include "answers.hpp"

namespace claims {
namespace {

/// The files that make up a profile: its ruleset's description, itself, and the rules that it speaks of.
std::vector<File> files_of_profile(const Profile& profile) {
    const std::string id = profile.id.substr(0, profile.id.find('.'));
    std::set<std::string> wanted{id + "/ruleset.json", profile.file};
    for (const std::string& rule : profile.on) wanted.insert(path_of_rule(rule));
    for (const auto& change : (*profile.json)["set"].items()) wanted.insert(path_of_rule(change.key()));
    std::vector<File> files = files_of(std::filesystem::path{RULESETS} / id);
    std::erase_if(files, [&](const File& file) { return !wanted.contains(file.path); });
    return files;
}

TEST(OmissionOfAProfile, each_value_that_is_not_set_is_that_of_the_rule) {
    const RuleBook& builtin = builtin_rulesets().book();
    for (const Profile& profile : builtin.profiles) {
        const Json& set = (*profile.json)["set"];
        std::vector<std::string> claims;
        add_claims(builtin, (*profile.json)["examples"], claims);
        for (const auto& change : set.items()) add_claims(builtin, (*builtin.find_rule(change.key())->file)["examples"], claims);
        Options options;
        options.extended = true;  // so that a rule that is switched on is judged with the profile and without
        const std::vector<File> files = files_of_profile(profile);
        const Answers without = answers_of(Rulesets{made_book(files)}, claims, options);
        options.profiles = {profile.id};
        const Answers with = answers_of(Rulesets{made_book(files)}, claims, options);
        for (const auto& change : set.items()) {
            const std::string rule = change.key();
            EXPECT_NE(with.at(rule), without.at(rule)) << profile.id << " changes nothing in " << rule;
            std::vector<File> rest = files;
            for (File& file : rest) {
                if (file.path != profile.file) continue;
                Json json = json_of(file);
                json["set"].erase(rule);
                file.bytes = json.dump();
            }
            EXPECT_EQ(answers_of(Rulesets{made_book(rest)}, claims, options).at(rule), without.at(rule)) << profile.id << " without " << rule;
        }
    }
}

}  // namespace
}  // namespace claims
