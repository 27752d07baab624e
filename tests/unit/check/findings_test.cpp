#include "check/findings.hpp"

#include <gtest/gtest.h>

#include "rules/rule.hpp"

namespace claims {
namespace {

/// Judgements that fail at so many places, one after another, several times over; each lacks a fact of its own.
std::vector<Judgement> failures(std::size_t places, std::size_t times) {
    std::vector<Judgement> judgements;
    for (std::size_t i = 0; i < places * times; ++i) {
        Judgement& judgement = judgements.emplace_back();
        judgement.answer.status = Status::fail;
        judgement.answer.path = "/place/" + std::to_string(i % places);
        judgement.answer.missing = {"/fact/" + std::to_string(i), "/fact/common"};
    }
    return judgements;
}

/// Up to eight findings of a rule are compared with each other, more by a table of their texts.
TEST(Findings, of_one_rule_at_one_place_are_one_however_many_places_there_are) {
    const Rule rule;
    for (const std::size_t places : {1U, 2U, 7U, 8U, 9U, 10U, 40U}) {
        std::vector<Finding> findings;
        findings.emplace_back().path = "/place/0";  // of another rule
        add_findings(rule, Claim{}, failures(places, 3), false, findings);
        ASSERT_EQ(findings.size(), places + 1);
        for (std::size_t place = 0; place < places; ++place) {
            const Finding& finding = findings[place + 1];
            EXPECT_EQ(finding.path, "/place/" + std::to_string(place));
            const auto fact = [&](std::size_t time) { return "/fact/" + std::to_string(place + time * places); };
            EXPECT_EQ(finding.missing, (std::vector<std::string>{fact(0), "/fact/common", fact(1), fact(2)}));
        }
    }
}

TEST(Findings, of_different_parts_stay_apart) {
    std::vector<Judgement> judgements = failures(1, 2);
    judgements.back().part = 1;
    std::vector<Finding> findings;
    add_findings(Rule{}, Claim{}, std::move(judgements), false, findings);
    EXPECT_EQ(findings.size(), 2U);
}

}  // namespace
}  // namespace claims
