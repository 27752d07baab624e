// Which rulesets judge a claim, and which would, were a fact not absent.

#include "check/concern.hpp"

#include <gtest/gtest.h>

#include "read_claim.hpp"

namespace claims {
namespace {

std::string claim_with(const std::string& members) { return R"({"claim_id": "C-1", "as_of": "2025-06-30")" + (members.empty() ? "" : ", " + members) + "}"; }

Choice choice_of(const std::string& members) {
    const ReadClaim read{claim_with(members)};
    return choose(builtin_rulesets().book(), read.world());
}

/// The ids of those that judge, in their order.
std::string judging(const std::string& members) {
    std::string ids;
    for (const Ruleset* ruleset : choice_of(members).judging) ids += (ids.empty() ? "" : " ") + ruleset->stamp.id;
    return ids;
}

/// "xiamen: /jurisdiction /insured/insured_place; …"
std::string not_judged(const std::string& members) {
    std::string text;
    for (const NotJudged& one : choice_of(members).not_judged) {
        text += (text.empty() ? "" : "; ") + one.ruleset + ":";
        for (const std::string& pointer : one.missing) text += " " + pointer;
    }
    return text;
}

const std::string kCity = R"("jurisdiction": "350200", )";
const std::string kElsewhere = R"("jurisdiction": "340100", )";
const std::string kEncounters = R"("encounters": [{"encounter_id": "E1"}])";
const std::string kHome = R"("encounters": [{"encounter_id": "E1", "institution": {"admin_division": "340104"}}], "insured": {"insured_place": "340100"})";
const std::string kAway = R"("encounters": [{"encounter_id": "E1", "institution": {"admin_division": "350203"}}], "insured": {"insured_place": "340100"})";

TEST(Concern, a_claim_about_nothing_concerns_the_facts_alone) {
    EXPECT_EQ(judging(""), "data");
    EXPECT_FALSE(choice_of("").is_concerned);
    EXPECT_EQ(not_judged(""), "");
    EXPECT_EQ(judging(kCity + R"("documents": [{"kind": "invoice"}])"), "data");
}

TEST(Concern, a_claim_with_categories_or_encounters_is_a_reimbursement_claim) {
    for (const std::string& claim : {std::string{R"("categories": [])"}, std::string{R"("categories": ["short_trip"])"}, kEncounters, std::string{R"("encounters": [])"}}) {
        EXPECT_EQ(judging(kCity + claim), "claim data eligibility xiamen") << claim;
        EXPECT_TRUE(choice_of(kCity + claim).is_concerned);
        EXPECT_EQ(not_judged(kCity + claim), "") << claim;
    }
}

TEST(Concern, encounters_beside_a_request_are_no_reimbursement_claim_unless_categories_are_given) {
    const std::pair<const char*, const char*> requests[] = {{"account_request", "account"}, {"card_request", "card"}, {"transfer_case", "relationship"}, {"employment", "eligibility"}};
    for (const auto& [request, ruleset] : requests) {
        const std::string object = std::string{"\""} + request + "\": {}";
        EXPECT_EQ(judging(kCity + object), request == std::string{"account_request"} || request == std::string{"card_request"} ? std::string{ruleset} + " data" : std::string{"data "} + ruleset);
        EXPECT_EQ(judging(kCity + object + ", " + kEncounters), judging(kCity + object));
        EXPECT_TRUE(choice_of(kCity + object).is_concerned);
        const std::string both = judging(kCity + object + R"(, "categories": ["short_trip"])");
        for (const char* one : {"claim", "data", "eligibility", "xiamen", ruleset}) EXPECT_NE(both.find(one), std::string::npos) << request << ": " << both;
        EXPECT_EQ(judging(kCity + "\"" + request + "\": null"), "data") << "there is none";
    }
}

TEST(Concern, several_requests_are_judged_together) {
    EXPECT_EQ(judging(R"("jurisdiction": "350200", "account_request": {}, "card_request": {}, "transfer_case": {}, "employment": {})"), "account card data eligibility relationship");
}

TEST(Concern, the_city_judges_where_the_claims_place_lies_in_it) {
    for (const char* place : {"350200", "350203", "350299"}) EXPECT_EQ(judging(std::string{R"("categories": [], "jurisdiction": ")"} + place + "\""), "claim data eligibility xiamen") << place;
    for (const char* place : {"350000", "350100", "350300", "110000"}) EXPECT_EQ(judging(std::string{R"("categories": [], "jurisdiction": ")"} + place + "\""), "claim data eligibility") << place;
    EXPECT_EQ(judging(R"("categories": [], "insured": {"insured_place": "350200"})"), "claim data eligibility xiamen");
    EXPECT_EQ(judging(R"("categories": [], "jurisdiction": "340100", "insured": {"insured_place": "350200"})"), "claim data eligibility") << "the jurisdiction comes first";
    EXPECT_EQ(judging(R"("categories": [], "jurisdiction": "350200", "insured": {"insured_place": "340100"})"), "claim data eligibility xiamen");
}

TEST(Concern, without_a_place_the_city_is_named_as_not_judged_with_the_facts_that_would_tell) {
    EXPECT_EQ(judging(R"("categories": ["short_trip"], "encounters": [])"), "claim data eligibility");
    EXPECT_EQ(not_judged(R"("categories": ["short_trip"], "encounters": [])"), "xiamen: /jurisdiction /insured/insured_place");
    EXPECT_EQ(not_judged(R"("categories": ["off_site_treatment"], "encounters": [])"),
              "offsite: /jurisdiction /insured/insured_place; xiamen: /jurisdiction /insured/insured_place");
}

TEST(Concern, treatment_elsewhere_is_judged_only_where_no_ruleset_has_the_place_as_its_own) {
    EXPECT_EQ(judging(kElsewhere + R"("categories": ["off_site_treatment"])"), "claim data eligibility offsite");
    EXPECT_EQ(judging(kCity + R"("categories": ["off_site_treatment"])"), "claim data eligibility xiamen");
    EXPECT_EQ(judging(kElsewhere + kAway), "claim data eligibility offsite");
    EXPECT_EQ(judging(kElsewhere + kHome), "claim data eligibility");
    EXPECT_EQ(not_judged(kElsewhere + kHome + R"(, "categories": [])"), "");
    EXPECT_EQ(not_judged(kElsewhere + kHome), "offsite: /categories") << "it might be declared";
    EXPECT_EQ(judging(R"("jurisdiction": "120100", "categories": ["off_site_treatment"])"), "claim data eligibility offsite") << "Tianjin has rules of accounts only";
}

TEST(Concern, whether_treatment_was_elsewhere_is_unknown_without_the_institutions_place) {
    const std::string claim = kElsewhere + R"("encounters": [{"encounter_id": "E1"}], "categories": [], "insured": {"insured_place": "340100"})";
    EXPECT_EQ(judging(claim), "claim data eligibility");
    EXPECT_EQ(not_judged(claim), "offsite: /encounters/0/institution/admin_division");
    EXPECT_EQ(not_judged(kElsewhere + R"("categories": [], "insured": {"insured_place": "340100"})"), "offsite: /encounters");
    EXPECT_EQ(not_judged(kElsewhere + R"("categories": [], "encounters": [], "insured": {"insured_place": "340100"})"), "") << "there is none";
}

TEST(Concern, card_use_and_an_account_are_judged_only_where_no_category_is_declared) {
    const std::string by_card = R"("encounters": [{"encounter_id": "E1", "settled_by_card": true}])";
    EXPECT_EQ(judging(kCity + by_card), "card claim data eligibility xiamen");
    EXPECT_EQ(judging(kCity + by_card + R"(, "categories": [])"), "card claim data eligibility xiamen");
    EXPECT_EQ(judging(kCity + by_card + R"(, "categories": ["short_trip"])"), "claim data eligibility xiamen");
    EXPECT_EQ(judging(kCity + by_card + R"(, "categories": ["short_trip"], "card_request": {})"), "card claim data eligibility xiamen");
    EXPECT_EQ(judging(kCity + R"("encounters": [{"encounter_id": "E1", "settled_by_card": false}])"), "claim data eligibility xiamen");
    EXPECT_EQ(judging(kCity + R"("encounters": [{"encounter_id": "E1", "settled_by_card": true, "claimed": false}])"), "claim data eligibility xiamen") << "history only";
    EXPECT_EQ(judging(kCity + R"("account": {})"), "account data");
    EXPECT_EQ(judging(kCity + R"("account": {}, "categories": [])"), "account claim data eligibility xiamen");
    EXPECT_EQ(judging(kCity + R"("account": {}, "categories": ["short_trip"])"), "claim data eligibility xiamen");
    EXPECT_EQ(judging(kCity + R"("account": {}, "account_request": {}, "categories": ["short_trip"])"), "account claim data eligibility xiamen");
}

TEST(Concern, a_layer_judges_beside_its_parent_where_the_place_lies_in_its_own) {
    EXPECT_EQ(judging(R"("jurisdiction": "120000", "account_request": {})"), "account data tianjin");
    EXPECT_EQ(judging(R"("jurisdiction": "120101", "account_request": {})"), "account data tianjin");
    EXPECT_EQ(judging(R"("jurisdiction": "130000", "account_request": {})"), "account data");
    EXPECT_EQ(judging(R"("jurisdiction": "120000", "card_request": {})"), "card data");
    EXPECT_EQ(not_judged(R"("account_request": {})"), "tianjin: /jurisdiction /insured/insured_place");
}

TEST(Concern, a_ruleset_judges_from_its_first_day_on) {
    const auto on = [](const char* day) { return choose(builtin_rulesets().book(), ReadClaim{std::string{R"({"claim_id": "C-1", "categories": [], "as_of": ")"} + day + "\"}"}.world()).judging.size(); };
    EXPECT_EQ(on("1999-12-31"), 0U);
    EXPECT_EQ(on("2000-01-01"), 3U);
    EXPECT_EQ(on("2000-01-02"), 3U);
    EXPECT_EQ(choose(builtin_rulesets().book(), ReadClaim{R"({"claim_id": "C-1", "categories": []})"}.world()).judging.size(), 3U) << "whatever the day, where none is known";
}

}  // namespace
}  // namespace claims
