// A rule is off where one that replaces it is on and in force; that is asked for each thing judged, by its own date.

#include <gtest/gtest.h>

#include <claims/validator.hpp>

#include "made_book.hpp"

namespace claims {
namespace {

const std::string kAlways = R"({"from": "2000-01-01"})";
const std::string kJune = R"({"from": "2025-06-01", "to": "2025-06-30"})";

/// Each encounter is to be one of a kind that it is not, so that whoever judges it says so.
const std::string kOfEncounters = R"("for_each": "encounter", "require": {"facts": {"encounter.class": "pharmacy"}}, "disposition": "review")";
const std::string kOfTheClaim = R"("require": {"facts": {"claim.visit_history_complete": true}}, "disposition": "review")";
const std::string kReplacing = R"(, "replaces": ["office.old"])";

constexpr const char* kClaim = R"({"claim_id": "R-1", "as_of": "2025-07-15", "visit_history_complete": false, "categories": [], "encounters": [
    {"encounter_id": "before", "class": "outpatient", "start": "2025-05-31"}, {"encounter_id": "first", "class": "outpatient", "start": "2025-06-01"},
    {"encounter_id": "last", "class": "outpatient", "start": "2025-06-30"}, {"encounter_id": "after", "class": "outpatient", "start": "2025-07-01"},
    {"encounter_id": "undated", "class": "outpatient"}]})";

/// "office.new first last; office.old before": which rule has judged what.
std::string judged(const std::vector<File>& files, const std::vector<std::string>& rulesets = {"office"}, const std::string& claim = kClaim, bool extended = false) {
    Options options;
    options.rulesets = rulesets;
    options.extended = extended;
    const Report report = Validator{Rulesets{made_book(files)}, options}.validate(claim);
    std::string text;
    std::string_view rule;
    for (const Finding& finding : report.findings) {
        if (finding.rule_id() != rule) text += (text.empty() ? "" : "; ") + std::string{finding.rule_id()};
        rule = finding.rule_id();
        for (const std::string& id : finding.encounter_ids) text += " " + id;
    }
    return text;
}

File old_rule(const std::string& statement = kOfEncounters) { return rule_file("office", "old", kAlways, statement); }

TEST(Replaced, a_rule_judges_what_its_replacement_is_not_in_force_for) {
    EXPECT_EQ(judged({ruleset_file("office"), old_rule()}), "office.old before first last after undated");
    EXPECT_EQ(judged({ruleset_file("office"), old_rule(), rule_file("office", "new", kJune, kOfEncounters + kReplacing)}), "office.new first last; office.old before after undated")
        << "what has no date is judged by the day of judgement";
    EXPECT_EQ(judged({ruleset_file("office"), old_rule(), rule_file("office", "new", kAlways, kOfEncounters + kReplacing)}), "office.new before first last after undated");
}

TEST(Replaced, both_judge_where_nothing_is_said_of_replacing) {
    EXPECT_EQ(judged({ruleset_file("office"), old_rule(), rule_file("office", "new", kJune, kOfEncounters)}), "office.new first last; office.old before first last after undated");
}

TEST(Replaced, a_rule_of_the_claim_is_replaced_by_the_day_of_judgement) {
    const std::vector<File> files = {ruleset_file("office"), old_rule(kOfTheClaim), rule_file("office", "new", kJune, kOfTheClaim + kReplacing)};
    const auto on = [&](const char* day) { return judged(files, {"office"}, std::string{R"({"claim_id": "R-1", "visit_history_complete": false, "as_of": ")"} + day + "\"}"); };
    EXPECT_EQ(on("2025-05-31"), "office.old");
    EXPECT_EQ(on("2025-06-01"), "office.new");
    EXPECT_EQ(on("2025-06-30"), "office.new");
    EXPECT_EQ(on("2025-07-01"), "office.old");
    EXPECT_EQ(judged(files, {"office"}, R"({"claim_id": "R-1", "visit_history_complete": false})"), "office.new") << "without a day every rule is in force";
}

TEST(Replaced, a_rule_that_is_off_replaces_nothing) {
    const std::vector<File> files = {ruleset_file("office"), old_rule(), rule_file("office", "new", kAlways, kOfEncounters + kReplacing, "extended")};
    EXPECT_EQ(judged(files), "office.old before first last after undated");
    EXPECT_EQ(judged(files, {"office"}, kClaim, true), "office.new before first last after undated");
}

TEST(Replaced, a_rule_of_a_ruleset_that_does_not_judge_the_claim_replaces_nothing) {
    const std::vector<File> files = {ruleset_file("desk"), rule_file("desk", "new", kAlways, kOfEncounters + kReplacing), ruleset_file("office"), old_rule()};
    EXPECT_EQ(judged(files, {"office"}), "office.old before first last after undated");
    EXPECT_EQ(judged(files, {"office", "desk"}), "desk.new before first last after undated");
    EXPECT_EQ(judged(files, {"desk"}), "desk.new before first last after undated");
}

TEST(Replaced, a_replacement_that_does_not_apply_replaces_all_the_same) {
    const std::string never = R"("for_each": "encounter", "when": {"facts": {"encounter.class": "inpatient"}}, "require": {"facts": {"encounter.class": "pharmacy"}}, "disposition": "review")";
    EXPECT_EQ(judged({ruleset_file("office"), old_rule(), rule_file("office", "new", kJune, never + kReplacing)}), "office.old before after undated");
    const std::string of_a_category = R"("for_each": "encounter", "when": {"category": "newborn"}, "require": {"facts": {"encounter.class": "pharmacy"}}, "disposition": "review")";
    EXPECT_EQ(judged({ruleset_file("office"), old_rule(), rule_file("office", "new", kJune, of_a_category + kReplacing)}), "office.old before after undated")
        << "though its category is not declared";
}

TEST(Replaced, several_replacements_share_the_time) {
    const std::string of_may = R"({"from": "2025-05-01", "to": "2025-05-31"})";
    EXPECT_EQ(judged({ruleset_file("office"), old_rule(), rule_file("office", "a", of_may, kOfEncounters + kReplacing), rule_file("office", "b", kJune, kOfEncounters + kReplacing)}),
              "office.a before; office.b first last; office.old after undated");
}

TEST(Replaced, one_that_is_itself_replaced_replaces_all_the_same) {
    EXPECT_EQ(judged({ruleset_file("office"), old_rule(), rule_file("office", "new", kAlways, kOfEncounters + kReplacing),
                      rule_file("office", "newest", kJune, kOfEncounters + R"(, "replaces": ["office.new"])")}),
              "office.new before after undated; office.newest first last");
}

}  // namespace
}  // namespace claims
