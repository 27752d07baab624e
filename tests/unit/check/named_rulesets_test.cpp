// Rulesets that the caller names: only they judge, every claim, and a layer brings its parents along.

#include <gtest/gtest.h>

#include <claims/validator.hpp>

#include "made_book.hpp"

namespace claims {
namespace {

std::string judging(const Rulesets& rulesets, std::vector<std::string> names, const char* claim = R"({"claim_id": "N-1", "jurisdiction": "340100"})") {
    Options options;
    options.rulesets = std::move(names);
    const Report report = Validator{rulesets, options}.validate(claim);
    EXPECT_TRUE(report.not_judged.empty()) << "who is named need not be chosen";
    std::string ids;
    for (const RulesetStamp* stamp : report.rulesets) ids += (ids.empty() ? "" : " ") + stamp->id;
    return ids;
}

std::string said_of(std::vector<std::string> names) {
    try {
        return "judged by " + judging(builtin_rulesets(), std::move(names));
    } catch (const RulesetError& error) {
        return error.what();
    }
}

TEST(NamedRulesets, alone_judge_whatever_the_claim_concerns) {
    EXPECT_EQ(judging(builtin_rulesets(), {"xiamen"}), "xiamen");
    EXPECT_EQ(judging(builtin_rulesets(), {"card", "claim"}), "card claim");
    EXPECT_EQ(judging(builtin_rulesets(), {"claim", "card"}), "card claim") << "sorted";
    EXPECT_EQ(judging(builtin_rulesets(), {"card", "card"}), "card");
    EXPECT_EQ(judging(builtin_rulesets(), {"offsite"}, R"({"claim_id": "N-1", "categories": ["off_site_treatment"]})"), "offsite");
}

TEST(NamedRulesets, a_layer_brings_its_parent_along_but_not_a_parent_its_layer) {
    EXPECT_EQ(judging(builtin_rulesets(), {"tianjin"}), "account tianjin");
    EXPECT_EQ(judging(builtin_rulesets(), {"tianjin", "account"}), "account tianjin");
    EXPECT_EQ(judging(builtin_rulesets(), {"account"}), "account");
}

TEST(NamedRulesets, a_layer_of_a_layer_brings_both_along) {
    const std::string concerns = R"("concerns": ["account"], )";
    const Rulesets made{made_book({ruleset_file("city", concerns), ruleset_file("desk", concerns + R"("extends": "office", )"), ruleset_file("office", concerns + R"("extends": "city", )")})};
    EXPECT_EQ(judging(made, {"desk"}), "city desk office");
    EXPECT_EQ(judging(made, {"office"}), "city office");
    EXPECT_EQ(judging(made, {"city"}), "city");
}

TEST(NamedRulesets, one_that_is_not_there_is_said_with_the_nearest_and_all_of_them_at_once) {
    const std::string said = said_of({"xiamn", "card", "tianjing"});
    EXPECT_NE(said.find("xiamn"), std::string::npos) << said;
    EXPECT_NE(said.find("\"xiamen\""), std::string::npos) << said;
    EXPECT_NE(said.find("\"tianjin\""), std::string::npos) << said;
    EXPECT_EQ(said_of({"card"}), "judged by card");
}

}  // namespace
}  // namespace claims
