// A claim whose days all lie in a time in which the same rules are in force is asked only those.

#include <gtest/gtest.h>

#include "check/checker.hpp"
#include "made_book.hpp"
#include "read_claim.hpp"

namespace claims {
namespace {

/// The rules that a claim is asked, where one is in force to the end of March, another from April on, and a third always.
std::string asked(const std::string& claim) {
    const std::string statement = R"("for_each": "encounter", "require": {"facts": {"encounter.class": "outpatient"}}, "disposition": "review")";
    Options options;
    options.rulesets = {"office"};
    const Checker checker{made_book({ruleset_file("office"), rule_file("office", "always", R"({"from": "2000-01-01"})", statement),
                                     rule_file("office", "spring", R"({"from": "2025-04-01"})", statement),
                                     rule_file("office", "winter", R"({"from": "2000-01-01", "to": "2025-03-31"})", statement)}),
                          options};
    ReadClaim read{claim};
    std::vector<std::unique_ptr<const Plan>> plans;
    const Report report = checker.check(read.claim(), nullptr, plans);
    std::string text;
    for (const RuleInPlan& entry : plans.front()->rules) text += entry.rule->id.substr(std::string{"office."}.size()) + " ";
    return text + std::to_string(report.summary.pass) + " pass, " + std::to_string(report.summary.not_applicable) + " do not apply";
}

std::string claim_of(const std::string& as_of, const std::string& start) {
    return R"({"claim_id": "E-1", )" + (as_of.empty() ? "" : R"("as_of": ")" + as_of + "\", ") + R"("encounters": [{"encounter_id": "E1", "class": "outpatient")" +
           (start.empty() ? "" : R"(, "start": ")" + start + '"') + "}]}";
}

TEST(Epochs, a_claim_within_one_is_asked_the_rules_that_are_in_force_then) {
    EXPECT_EQ(asked(claim_of("2025-03-31", "2025-03-01")), "always winter 2 pass, 1 do not apply");
    EXPECT_EQ(asked(claim_of("2025-04-01", "2025-04-01")), "always spring 2 pass, 1 do not apply");
    EXPECT_EQ(asked(claim_of("2025-03-31", "")), "always winter 2 pass, 1 do not apply") << "what has no day is judged by the day of judgement";
}

TEST(Epochs, a_claim_that_may_lie_in_several_is_asked_every_rule) {
    EXPECT_EQ(asked(claim_of("2025-04-01", "2025-03-31")), "always spring winter 2 pass, 1 do not apply");
    EXPECT_EQ(asked(claim_of("", "2025-03-31")), "always spring winter 2 pass, 1 do not apply");
    EXPECT_EQ(asked(claim_of("", "")), "always spring winter 3 pass, 0 do not apply") << "without any day all are in force";
}

}  // namespace
}  // namespace claims
