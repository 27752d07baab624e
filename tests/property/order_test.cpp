// The same facts in any order of keys, encounters, papers and registrations give the same findings and decision.

#include <gtest/gtest.h>

#include <claims/claims.hpp>

#include "property/claim_mutator.hpp"

namespace claims {
namespace {

/// What must not depend on the order of the facts: of each finding its rule, status, disposition, ids and days; and the decision.
std::vector<std::string> signature(const Report& report) {
    std::vector<std::string> rows;
    for (const Finding& finding : report.findings) {
        Sample row = Sample::array({finding.rule_id(), name_of(finding.status), name_of(finding.disposition), finding.deadline, finding.earliest_acceptance});
        for (std::vector<std::string> ids : {finding.encounter_ids, finding.document_ids}) {
            std::sort(ids.begin(), ids.end());
            row.push_back(ids);
        }
        rows.push_back(row.dump(-1, ' ', false, Sample::error_handler_t::replace));
    }
    std::sort(rows.begin(), rows.end());
    rows.emplace_back(name_of(report.decision));
    return rows;
}

const Validator& validator(bool extended) {
    const auto make = [](bool all_rules) {
        Options options;
        options.all = true;
        options.extended = all_rules;
        return std::make_unique<Validator>(builtin_rulesets(), options);
    };
    static const std::unique_ptr<Validator> usual = make(false);
    static const std::unique_ptr<Validator> with_extended = make(true);
    return extended ? *with_extended : *usual;
}

TEST(OrderOfFacts, changes_no_finding_of_a_real_claim) {
    ClaimMutator mutator{1};
    for (const SampleClaim& claim : sample_claims()) {
        for (const bool extended : {false, true}) {
            const auto expected = signature(validator(extended).validate(claim.text));
            for (int round = 0; round < 3; ++round) {
                const std::string moved = mutator.shuffled(claim.json).dump();
                ASSERT_EQ(signature(validator(extended).validate(moved)), expected) << claim.name << ": " << moved;
            }
        }
    }
}

// Ids that stand twice make a claim whose things cannot be told apart by them, so such claims are left out.
TEST(OrderOfFacts, changes_no_finding_of_a_claim_changed_at_random) {
    ClaimMutator mutator{2};
    std::size_t tried = 0;
    for (int round = 0; round < 6; ++round) {
        for (const SampleClaim& claim : sample_claims()) {
            const Sample changed = mutator.change(claim.json);
            const Report report = validator(false).validate(changed.dump());
            const bool twice = std::any_of(report.problems.begin(), report.problems.end(), [](const Problem& problem) { return problem.code == "duplicate_id"; });
            if (twice) continue;
            ++tried;
            const std::string moved = mutator.shuffled(changed).dump();
            ASSERT_EQ(signature(validator(false).validate(moved)), signature(report)) << claim.name << ":\n" << changed << "\n" << moved;
        }
    }
    EXPECT_GT(tried, 150U);
}

TEST(OrderOfClaims, changes_no_report_of_a_batch) {
    std::vector<std::string> texts;
    for (const SampleClaim& claim : sample_claims()) texts.push_back(claim.text);
    for (const SampleClaim& claim : sample_claims()) {  // the same persons once more, under another claim id
        Sample again = claim.json;
        again["claim_id"] = claim.name + "-again";
        texts.push_back(again.dump());
    }
    const auto judged = [](const std::vector<std::string>& order) {
        std::vector<std::string> reports;
        const std::vector<std::string_view> views{order.begin(), order.end()};
        for (const Report& report : validator(false).validate_batch(views)) append_json(reports.emplace_back(), report, Language::en);
        std::sort(reports.begin(), reports.end());
        return reports;
    };
    const auto expected = judged(texts);
    std::mt19937 random{3};
    for (int round = 0; round < 3; ++round) {
        std::shuffle(texts.begin(), texts.end(), random);
        EXPECT_EQ(judged(texts), expected);
    }
}

}  // namespace
}  // namespace claims
