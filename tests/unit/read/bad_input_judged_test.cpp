// Whatever is wrong with a claim as data, the rest is judged all the same.

#include <gtest/gtest.h>

#include <algorithm>

#include "bad_input.hpp"
#include "property/samples.hpp"

namespace claims {
namespace {

TEST(BadInput, a_problem_gives_a_review_at_least_and_a_note_nothing) {
    for (const SampleClaim& claim : sample_claims()) {
        const Report before = validator().validate(claim.text);
        if (!before.accepted()) continue;
        const auto with = [&](const char* member) { return validator().validate("{" + std::string{member} + "," + claim.text.substr(claim.text.find('{') + 1)); };
        EXPECT_EQ(with("\"not_known\": 1").decision, Decision::accepted) << claim.name;
        EXPECT_EQ(with("\"card_events\": 1").decision, Decision::manual_review) << claim.name;
        EXPECT_EQ(with("\"visit_history_complete\": \"yes\"").decision, Decision::manual_review) << claim.name;
        EXPECT_EQ(with("\"claim_id\": \"x\"").decision, Decision::manual_review) << claim.name;
    }
}

TEST(BadInput, the_rules_that_do_not_need_a_bad_fact_still_run) {
    for (const SampleClaim& claim : sample_claims()) {
        if (!claim.json.contains("insured") || !claim.json["insured"].contains("sex")) continue;
        Sample changed = claim.json;
        changed["insured"]["sex"] = 5;
        const Summary before = validator().validate(claim.text).summary;
        const Summary after = validator().validate(changed.dump()).summary;
        EXPECT_EQ(before.pass + before.fail + before.unknown + before.not_applicable, after.pass + after.fail + after.unknown + after.not_applicable);
        EXPECT_LE(before.pass - std::min(before.pass, after.pass), 3U) << claim.name << ": few rules ask for the sex";
        EXPECT_EQ(after.fail, before.fail) << claim.name;
    }
}

TEST(BadInput, in_a_batch_every_other_claim_is_judged) {
    const std::string& good = sample_claims().front().text;
    const std::string_view texts[] = {good, "{\"claim_id\": ", good, "[]", "", "\xFF", good};
    const std::vector<Report> reports = validator().validate_batch(texts);
    ASSERT_EQ(reports.size(), 7U);
    for (const std::size_t i : {0U, 2U, 6U}) EXPECT_NE(reports[i].decision, Decision::unreadable) << i;
    for (const std::size_t i : {1U, 3U, 4U, 5U}) EXPECT_EQ(reports[i].decision, Decision::unreadable) << i;
}

}  // namespace
}  // namespace claims
