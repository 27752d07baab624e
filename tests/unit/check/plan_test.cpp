// The rules that are left out of a plan, by the categories declared, have nothing to say: a report is that of all rules asked one after another.

#include <gtest/gtest.h>

#include <algorithm>

#include <claims/write.hpp>

#include "check/checker.hpp"
#include "check/decision.hpp"
#include "check/findings.hpp"
#include "language/answer.hpp"
#include "property/samples.hpp"
#include "read_claim.hpp"

namespace claims {
namespace {

using Plans = std::vector<std::unique_ptr<const Plan>>;

std::string json_of(const Report& report) {
    std::string json;
    append_json(json, report, Language::both);
    return json;
}

std::size_t& number_of(Summary& summary, Status status) {
    switch (status) {
        case Status::pass: return summary.pass;
        case Status::fail: return summary.fail;
        case Status::unknown: return summary.unknown;
        case Status::not_applicable: break;
    }
    return summary.not_applicable;
}

class PlanOf : public testing::Test {
protected:
    explicit PlanOf(Options options = {}) : options_{std::move(options)} {}

    /// Every rule that is on and of a ruleset that judges.
    std::vector<RuleInPlan> rules_of(const Report& report) const {
        std::vector<RuleInPlan> rules;
        for (const auto& rule : book_.rules) {
            const bool judges = std::find(report.rulesets.begin(), report.rulesets.end(), rule->ruleset) != report.rulesets.end();
            if (judges && !rule->is_booklet_note && (options_.extended || rule->strength != Strength::extended)) rules.emplace_back(*rule);
        }
        for (RuleInPlan& rule : rules) {
            for (const RuleInPlan& other : rules) {
                const auto& replaced = other.rule->replaces;
                if (std::find(replaced.begin(), replaced.end(), rule.rule->id) != replaced.end()) rule.replaced_by.push_back(other.rule);
            }
        }
        return rules;
    }

    /// The report as the walk of every rule makes it: no plan, no quick answers.
    Report walked(ReadClaim& read, Report report) const {
        report.summary = {};
        report.findings.clear();
        report.missing_evidence.clear();
        for (const RuleInPlan& entry : rules_of(report)) {
            std::vector<Judgement> judgements = judge(entry, read.world(), true);
            ++number_of(report.summary, worst_of(judgements));
            add_findings(*entry.rule, read.claim(), std::move(judgements), options_.all, report.findings);
        }
        sort_findings(report.findings);
        for (const Finding& finding : report.findings) {
            if (finding.status == Status::unknown) unite(report.missing_evidence, finding.missing);
        }
        report.decision = decide(report, read.claim(), choose(book_, read.world()).is_concerned);
        return report;
    }

    void expect_the_report_of_all_rules(const Sample& claim) {
        ReadClaim read{claim.dump()};
        const Report report = checker_.check(read.claim(), nullptr, plans_);
        EXPECT_EQ(json_of(report), json_of(walked(read, report))) << claim.dump();
        findings_ += report.findings.size();
    }

    /// The sample claims with these categories, declared for the claim, or for one encounter alone.
    void expect_it_of_the_samples(const Sample& categories) {
        for (const SampleClaim& sample : sample_claims()) {
            Sample claim = sample.json;
            claim["categories"] = categories;
            expect_the_report_of_all_rules(claim);
            if (!claim.contains("encounters") || claim["encounters"].empty()) continue;
            claim["categories"] = Sample::array();
            claim["encounters"].front()["categories"] = categories;
            expect_the_report_of_all_rules(claim);
        }
    }

    void expect_it_of_every_category() {
        Sample all = Sample::array();
        for (const Code& code : codes_of(CodeListId::category)) {
            expect_it_of_the_samples(Sample::array({std::string{code.word}}));
            all.push_back(std::string{code.word});
        }
        ASSERT_EQ(all.size(), 12U);
        expect_it_of_the_samples(all);
        expect_it_of_the_samples(Sample::array());
        expect_it_of_the_samples(nullptr);
        EXPECT_GT(findings_, 1000U);
    }

    Options options_;
    const RuleBook& book_ = builtin_rulesets().book();
    Checker checker_{builtin_rulesets().shared_book(), options_};
    Plans plans_;
    std::size_t findings_ = 0;
};

class PlanOfExtended : public PlanOf {
protected:
    static Options options() {
        Options options;
        options.extended = true;
        options.all = true;
        return options;
    }
    PlanOfExtended() : PlanOf{options()} {}
};

TEST_F(PlanOf, a_claim_of_any_category_leaves_out_only_rules_with_nothing_to_say) { expect_it_of_every_category(); }

TEST_F(PlanOfExtended, a_claim_of_any_category_leaves_out_only_rules_with_nothing_to_say) { expect_it_of_every_category(); }

TEST_F(PlanOf, a_sample_claim_as_it_is_gives_the_report_of_all_rules) {
    for (const SampleClaim& sample : sample_claims()) expect_the_report_of_all_rules(sample.json);
}

TEST_F(PlanOf, a_claim_of_one_category_leaves_rules_of_others_out_and_one_without_a_list_none) {
    Sample claim = sample_claims().front().json;
    claim["jurisdiction"] = "350200";
    for (const Code& code : codes_of(CodeListId::category)) {
        claim["categories"] = Sample::array({std::string{code.word}});
        plans_.clear();
        expect_the_report_of_all_rules(claim);
        ASSERT_EQ(plans_.size(), 1U);
        EXPECT_GT(plans_.front()->not_applying, 10U) << code.word;
        EXPECT_GT(plans_.front()->rules.size(), 10U) << code.word;
    }
    claim.erase("categories");
    plans_.clear();
    expect_the_report_of_all_rules(claim);
    EXPECT_EQ(plans_.at(0)->not_applying, 0U);
}

TEST_F(PlanOf, a_plan_serves_every_claim_of_the_same_categories_and_rulesets) {
    Sample claim = sample_claims().front().json;
    for (const char* category : {"newborn", "short_trip", "newborn", "short_trip"}) {
        claim["categories"] = Sample::array({category});
        expect_the_report_of_all_rules(claim);
    }
    EXPECT_EQ(plans_.size(), 2U);
}

TEST_F(PlanOf, claims_that_all_declare_something_else_do_not_fill_the_memory_with_plans) {
    Sample claim = sample_claims().front().json;
    std::size_t most = 0;
    for (const Code& one : codes_of(CodeListId::category)) {
        for (const Code& two : codes_of(CodeListId::category)) {
            claim["categories"] = Sample::array({std::string{one.word}, std::string{two.word}, "newborn"});
            expect_the_report_of_all_rules(claim);
            claim["submitted_to"] = nullptr;
            claim["jurisdiction"] = claim["jurisdiction"] == "350200" ? "120100" : "350200";
            expect_the_report_of_all_rules(claim);
            most = std::max(most, plans_.size());
        }
    }
    EXPECT_EQ(most, 128U);
}

TEST_F(PlanOf, a_plan_without_a_rule_that_has_something_to_say_would_be_noticed) {
    std::size_t noticed = 0;
    for (const SampleClaim& sample : sample_claims()) {
        ReadClaim read{sample.text};
        plans_.clear();
        const Report report = checker_.check(read.claim(), nullptr, plans_);
        if (report.findings.empty()) continue;
        Plan lacking = *plans_.front();
        std::erase_if(lacking.rules, [&](const RuleInPlan& entry) { return entry.rule == report.findings.front().rule; });
        ++lacking.not_applying;
        plans_.front() = std::make_unique<const Plan>(std::move(lacking));
        const Report less = checker_.check(read.claim(), nullptr, plans_);
        EXPECT_NE(json_of(less), json_of(walked(read, less))) << sample.name;
        ++noticed;
    }
    EXPECT_GT(noticed, 10U);
}

}  // namespace
}  // namespace claims
