// A quick answer that is not the walk's would be noticed by the comparison of quick_test.cpp.

#include <gtest/gtest.h>

#include "planted.hpp"
#include "quick_differences.hpp"
#include "read_claim.hpp"

namespace claims {
namespace {

/// A rule that requires what is planted.
Rule rule_of(Outcome walked, Outcome quick) {
    Rule rule;
    rule.id = "office.planted";
    rule.require = planted(walked, quick);
    rule.disposition.push_back({Disposition::review, nullptr});
    return rule;
}

TEST(QuickPlanted, any_other_answer_of_a_requirement_is_noticed_and_the_same_one_is_none) {
    const ReadClaim read{R"({"claim_id": "Q-1"})"};
    for (const Outcome& walked : kOutcomes) {
        for (const Outcome& quick : kOutcomes) {
            const Rule rule = rule_of(walked, quick);
            EXPECT_EQ(quick_difference(rule, read.world()).empty(), quick == walked) << told(walked) << "; " << told(quick);
        }
    }
}

TEST(QuickPlanted, a_failure_may_lack_its_remark_and_has_none_of_its_own) {
    const ReadClaim read{R"({"claim_id": "Q-1"})"};
    constexpr Outcome kFailWithRemark{Status::fail, true};
    EXPECT_EQ(quick_difference(rule_of(kFailWithRemark, kFailWithRemark), read.world()), "");
    EXPECT_EQ(quick_difference(rule_of(kFailWithRemark, kFail), read.world()), "");
    EXPECT_EQ(quickly(*rule_of(kFail, kFailWithRemark).require, Subject{read.world()}), kFail);
    EXPECT_NE(quick_difference(rule_of(kFailWithRemark, kPass), read.world()), "");
}

TEST(QuickPlanted, another_answer_of_a_condition_or_a_step_of_the_disposition_is_noticed) {
    const ReadClaim read{R"({"claim_id": "Q-1"})"};
    Rule rule = rule_of(kPass, kPass);
    rule.when = planted(kUnknown, kPass);
    EXPECT_NE(quick_difference(rule, read.world()), "");
    rule.when = planted(kUnknown, kUnknown);
    EXPECT_EQ(quick_difference(rule, read.world()), "");
    rule.disposition.insert(rule.disposition.begin(), {Disposition::note, planted(kFail, kPass)});
    EXPECT_NE(quick_difference(rule, read.world()), "");
}

TEST(QuickPlanted, what_a_quick_judgement_would_leave_unsaid_is_noticed) {
    const ReadClaim read{R"({"claim_id": "Q-1"})"};
    for (const Outcome& walked : kOutcomes) {
        for (const Outcome& quick : {kPass, kNotApplicable}) {
            const Rule rule = rule_of(walked, quick);
            EXPECT_EQ(quick_judgement_difference(RuleInPlan{rule}, read.world()).empty(), quick == walked) << told(walked) << "; " << told(quick);
        }
        for (const Outcome& quick : {kPassWithRemark, kFail, kUnknown}) {
            const Rule rule = rule_of(walked, quick);
            EXPECT_EQ(quick_judgement_difference(RuleInPlan{rule}, read.world()), "") << "it asks again, so nothing is lost";
            EXPECT_TRUE(judged_quickly(RuleInPlan{rule}, read.world()).has_more_to_say);
        }
    }
}

TEST(QuickPlanted, a_note_of_the_report_always_has_more_to_say_where_it_applies) {
    const ReadClaim read{R"({"claim_id": "Q-1"})"};
    Rule rule = rule_of(kPass, kPass);
    rule.is_report_note = true;
    EXPECT_TRUE(judged_quickly(RuleInPlan{rule}, read.world()).has_more_to_say);
    rule.when = planted(kFail, kFail);
    EXPECT_FALSE(judged_quickly(RuleInPlan{rule}, read.world()).has_more_to_say);
    EXPECT_EQ(quick_judgement_difference(RuleInPlan{rule}, read.world()), "");
}

}  // namespace
}  // namespace claims
