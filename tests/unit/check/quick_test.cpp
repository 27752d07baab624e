// The answers made without reasons are those of the walk that explains: for every rule, on every claim there is, and on claims varied by chance.

#include <gtest/gtest.h>

#include <map>

#include "all_claims.hpp"
#include "house/varied_claims.hpp"
#include "quick_differences.hpp"
#include "read_claim.hpp"
#include "rules/profile.hpp"

namespace claims {
namespace {

/// Every built-in rule that is ever asked, the extended ones too, and every rule as a profile changes it.
std::vector<std::shared_ptr<const Rule>> all_rules() {
    const RuleBook& book = builtin_rulesets().book();
    std::vector<std::shared_ptr<const Rule>> rules;
    for (const auto& rule : book.rules) {
        if (!rule->is_booklet_note) rules.push_back(rule);
    }
    for (const Profile& profile : book.profiles) {
        std::vector<Problem> problems;
        for (const auto& rule : apply_profiles(book, {&profile}, problems)) {
            if (rule.get() != book.find_rule(rule->id)) rules.push_back(rule);
        }
        EXPECT_TRUE(problems.empty()) << profile.id;
    }
    return rules;
}

class Quick : public testing::Test {
protected:
    void ask(const Json& claim) {
        const ReadClaim read{claim.dump()};
        for (const auto& rule : rules_) {
            const RuleInPlan entry{*rule};
            note(*rule, quick_difference(*rule, read.world()), claim);
            note(*rule, quick_judgement_difference(entry, read.world()), claim);
            const QuickJudgement quick = judged_quickly(entry, read.world());
            const bool is_settled_with_reasons = !quick.has_more_to_say && (quick.status == Status::fail || (quick.status == Status::unknown && !rule->is_report_note));
            EXPECT_FALSE(is_settled_with_reasons) << rule->id << " of " << claim.dump();
            ++(quick.has_more_to_say ? asked_again_ : settled_[static_cast<std::size_t>(quick.status)]);
        }
    }

    void expect_no_difference() {
        for (const auto& [rule, difference] : differences_) ADD_FAILURE() << rule << ": " << difference;
        EXPECT_GT(asked_again_, 1000U);
        EXPECT_GT(settled_[static_cast<std::size_t>(Status::pass)], 1000U);
        EXPECT_GT(settled_[static_cast<std::size_t>(Status::not_applicable)], 1000U);
        EXPECT_GT(settled_[static_cast<std::size_t>(Status::unknown)], 500U) << "notes are silent while it is not known whether they apply";
    }

    std::vector<std::shared_ptr<const Rule>> rules_ = all_rules();

private:
    void note(const Rule& rule, const std::string& difference, const Json& claim) {
        if (!difference.empty()) differences_.emplace(rule.id, difference + "of " + claim.dump());
    }

    std::map<std::string, std::string> differences_;  ///< the first of each rule
    std::size_t asked_again_ = 0;
    std::size_t settled_[4] = {};
};

TEST_F(Quick, answers_are_those_of_the_walk_on_every_claim_there_is) {
    const std::vector<Json> claims = all_claims();
    ASSERT_GT(claims.size(), 2000U);
    ASSERT_GT(rules_.size(), 172U) << "profiles change some";
    for (const Json& claim : claims) ask(claim);
    expect_no_difference();
}

TEST_F(Quick, answers_are_those_of_the_walk_on_claims_varied_by_chance) {
    const std::vector<Json> claims = all_claims();
    ClaimVariation variation{claims, 20251126};
    std::erase_if(rules_, [](const auto& rule) { return rule.get() != builtin_rulesets().book().find_rule(rule->id); });
    ASSERT_GT(claims.size(), 2000U);
    ASSERT_GT(rules_.size(), 150U);
    for (std::size_t i = 0; i < 2000; ++i) {
        Json claim = claims[i * claims.size() / 2000];
        for (int changes = 1; changes <= 4; ++changes) variation.vary(claim);
        ask(claim);
    }
    expect_no_difference();
}

}  // namespace
}  // namespace claims
