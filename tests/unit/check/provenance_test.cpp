// Which rules are on, why, and which file set each of their values.

#include <claims/provenance.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>

#include <nlohmann/json.hpp>

#include "made_book.hpp"

namespace claims {
namespace {

using nlohmann::json;

const std::string kAlways = R"({"from": "2000-01-01"})";
const std::string kReview = R"("require": {"facts": {"claim.visit_history_complete": true}}, "disposition": "review")";
const std::string kReplacing = kReview + R"(, "replaces": ["office.old"])";

/// A file of the tree, read once.
const json& file_of_ruleset(const std::string& path) {
    static std::map<std::string, json> files;
    const auto [file, is_first] = files.try_emplace(path);
    if (is_first) file->second = json::parse(std::ifstream{std::filesystem::path{RULESETS} / path}, nullptr, false);
    return file->second;
}

/// Whether the file, as it stands in the tree, gives the value to that place of the rule.
bool stands_in_its_file(const std::string& rule, const ValueOrigin& value) {
    const json& file = file_of_ruleset(value.file);
    if (value.profile.empty()) return file.at(json::json_pointer{value.path}) == json::parse(value.value);
    for (const auto& [pointer, set] : file.at("set").at(rule).items()) {
        if (!value.path.starts_with(pointer)) continue;
        if (set.is_null()) return value.value.empty();
        const json::json_pointer inner{value.path.substr(pointer.size())};
        return value.value.empty() ? !set.contains(inner) : set.at(inner) == json::parse(value.value);
    }
    return false;
}

RuleOrigin origin(const std::vector<File>& files, const std::string& rule, Options options = {}) {
    const Validator validator{Rulesets{made_book(files)}, std::move(options)};
    const Provenance traced = provenance(validator, rule);
    return traced.rules.empty() ? RuleOrigin{} : traced.rules.front();
}

std::string state(const std::vector<File>& files, const std::string& rule, const Options& options = {}) {
    const RuleOrigin found = origin(files, rule, options);
    std::string text = std::string{found.on ? "on" : "off"} + ", " + std::string{name_of(found.because)};
    for (const Replacement& by : found.replaced_by)
        text += "; " + by.rule + " " + by.from + " " + by.to + (by.ruleset.empty() ? "" : " with " + by.ruleset);
    return text;
}

Options named(std::vector<std::string> rulesets) {
    Options options;
    options.rulesets = std::move(rulesets);
    return options;
}

TEST(Provenance, every_value_of_every_rule_stands_in_the_file_that_is_named_with_and_without_each_profile) {
    std::vector<std::string> choices = builtin_rulesets().profile_ids();
    choices.emplace_back();
    std::size_t of_profiles = 0;
    for (const std::string& profile : choices) {
        Options options;
        if (!profile.empty()) options.profiles = {profile};
        for (const RuleOrigin& rule : provenance(Validator{builtin_rulesets(), options}).rules) {
            EXPECT_FALSE(rule.values.empty()) << rule.rule;
            for (const ValueOrigin& value : rule.values) {
                EXPECT_TRUE(stands_in_its_file(rule.rule, value)) << rule.rule << value.path << " = " << value.value << " in " << value.file;
                EXPECT_EQ(value.profile, value.profile.empty() ? "" : profile);
                of_profiles += value.profile.empty() ? 0U : 1U;
            }
        }
    }
    EXPECT_GE(of_profiles, choices.size() - 1) << "each profile changes something";
}

TEST(Provenance, of_two_profiles_that_set_one_value_the_later_counts) {
    const auto months = [](std::vector<std::string> profiles) {
        Options options;
        options.profiles = std::move(profiles);
        const Provenance traced = provenance(Validator{builtin_rulesets(), options}, "xiamen.newborn.enrolled-within-3-months");
        std::string text;
        for (const ValueOrigin& value : traced.rules.front().values) {
            if (value.path.find("/within") != std::string::npos && !value.profile.empty()) text += value.value + " " + value.profile + "; ";
        }
        return text;
    };
    const std::string days = months({"xiamen.newborn-end-of-third-month", "xiamen.newborn-90-days"});
    EXPECT_NE(days.find("90 xiamen.newborn-90-days"), std::string::npos) << days;
    EXPECT_EQ(months({"xiamen.newborn-90-days", "xiamen.newborn-end-of-third-month"}).find("90 "), std::string::npos);
}

TEST(Provenance, strength_options_and_profiles_switch_rules_on) {
    const std::vector<File> files = {
        ruleset_file("office"),
        rule_file("office", "stated", kAlways, kReview),
        rule_file("office", "implied", kAlways, kReview, "implied"),
        rule_file("office", "extended", kAlways, kReview, "extended"),
        rule_file("office", "note", kAlways, R"("require": {"note": {"in": "booklet"}}, "disposition": "note")"),
        {"office/profiles/p.json", R"({"id": "office.p", "title": {"en": "p", "zh": "方案"}, "basis": [], "on": ["office.extended"], "set": {}})"}};
    EXPECT_EQ(state(files, "office.stated"), "on, strength");
    EXPECT_EQ(state(files, "office.implied"), "on, strength");
    EXPECT_EQ(state(files, "office.extended"), "off, not_asked_for");
    EXPECT_EQ(state(files, "office.note"), "off, booklet_note");
    Options options;
    options.profiles = {"office.p"};
    EXPECT_EQ(state(files, "office.extended", options), "on, profile");
    EXPECT_EQ(origin(files, "office.extended", options).profile, "office.p");
    options.extended = true;
    EXPECT_EQ(state(files, "office.extended", options), "on, option");
    EXPECT_EQ(state(files, "office.note", options), "off, booklet_note");
}

TEST(Provenance, a_rule_is_off_where_a_replacement_leaves_it_nothing) {
    const auto with = [](const std::string& in_force, const std::string& strength = "stated") {
        return std::vector<File>{ruleset_file("office"), rule_file("office", "old", R"({"from": "2020-01-01", "to": "2025-12-31"})", kReview),
                                 rule_file("office", "new", in_force, kReplacing, strength)};
    };
    EXPECT_EQ(state(with(R"({"from": "2020-01-01"})"), "office.old"), "off, replaced; office.new 2020-01-01 ");
    EXPECT_EQ(state(with(R"({"from": "2020-01-02"})"), "office.old"), "on, strength; office.new 2020-01-02 ");
    EXPECT_EQ(state(with(R"({"from": "2020-01-01", "to": "2025-12-31"})"), "office.old"), "off, replaced; office.new 2020-01-01 2025-12-31");
    EXPECT_EQ(state(with(R"({"from": "2020-01-01", "to": "2025-12-30"})"), "office.old"), "on, strength; office.new 2020-01-01 2025-12-30");
    EXPECT_EQ(state(with(R"({"from": "2020-01-01"})", "extended"), "office.old"), "on, strength") << "what is off replaces nothing";
    EXPECT_EQ(state(with(R"({"from": "2020-01-01"})"), "office.new"), "on, strength");
}

TEST(Provenance, a_layer_replaces_where_it_judges) {
    const std::vector<File> files = {ruleset_file("office"), rule_file("office", "old", kAlways, kReview),
                                     ruleset_file("desk", R"("concerns": ["reimbursement"], "extends": "office", )"),
                                     rule_file("desk", "new", kAlways, kReplacing)};
    EXPECT_EQ(state(files, "office.old"), "on, strength; desk.new 2000-01-01  with desk");
    EXPECT_EQ(state(files, "office.old", named({"desk"})), "off, replaced; desk.new 2000-01-01 ");
    EXPECT_EQ(state(files, "office.old", named({"office"})), "on, strength") << "the layer was not named";
    EXPECT_EQ(state(files, "desk.new", named({"office"})), "off, not_named");
}

TEST(Provenance, of_a_rule_that_is_not_there_there_is_nothing) {
    const Provenance traced = provenance(Validator{}, "xiamen.no-such-rule");
    EXPECT_TRUE(traced.rules.empty());
    EXPECT_TRUE(traced.rulesets.empty());
}

}  // namespace
}  // namespace claims
