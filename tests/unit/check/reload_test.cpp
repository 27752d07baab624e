// A reload that fails leaves the last good ruleset in force, also while other threads judge by it.

#include <claims/reload.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "made_book.hpp"

namespace claims {
namespace {

constexpr const char* kClaim = R"({"claim_id": "R-1", "visit_history_complete": false})";

Problem wrong_rule() {
    Problem problem;
    problem.code = "ruleset";
    problem.file = "office/rules/a.json";
    return problem;
}

/// Where rulesets come from: the version that is there at the moment, or a fault.
class Source {
public:
    void set(int version) { version_ = version; }

    Rulesets load() const {
        const int version = version_;
        if (version < 0) throw RulesetError{{wrong_rule()}};
        return Rulesets{
            made_book({{"office/ruleset.json",
                        R"({"id": "office", "title": {"en": "Office", "zh": "窗口"}, "version": ")" + std::to_string(version) +
                            R"(", "jurisdiction": "CN", "concerns": ["reimbursement"], "in_force": {"from": "2000-01-01"}, "sources": []})"},
                       rule_file("office", "a", R"({"from": "2000-01-01"})",
                                 R"("require": {"facts": {"claim.visit_history_complete": true}}, "disposition": ")" +
                                     std::string{version % 2 == 0 ? "note" : "reject"} + "\"")})};
    }

private:
    std::atomic<int> version_{0};
};

Options of_the_office() {
    Options options;
    options.rulesets = {"office"};
    return options;
}

std::string version_of(const Report& report) { return report.rulesets.front()->version; }

TEST(Reload, brings_the_rulesets_that_are_there) {
    Source source;
    ReloadableValidator rules{[&] { return source.load(); }, of_the_office()};
    EXPECT_EQ(version_of(rules.current()->validate(kClaim)), "0");
    source.set(1);
    EXPECT_EQ(version_of(rules.current()->validate(kClaim)), "0") << "nothing changes by itself";
    EXPECT_TRUE(rules.reload().empty());
    EXPECT_EQ(version_of(rules.current()->validate(kClaim)), "1");
}

TEST(Reload, that_fails_says_why_and_leaves_the_last_good_ones) {
    Source source;
    ReloadableValidator rules{[&] { return source.load(); }, of_the_office()};
    const auto before = rules.current();
    source.set(-1);
    const std::vector<Problem> problems = rules.reload();
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].file, "office/rules/a.json");
    EXPECT_EQ(rules.current(), before);
    source.set(2);
    EXPECT_TRUE(rules.reload().empty());
    EXPECT_EQ(version_of(rules.current()->validate(kClaim)), "2") << "and it can be mended";
}

TEST(Reload, that_throws_something_else_leaves_the_last_good_ones) {
    bool fails = false;
    ReloadableValidator rules{[&] { return fails ? throw std::runtime_error{"no disk"} : builtin_rulesets(); }};
    const auto before = rules.current();
    fails = true;
    EXPECT_THROW((void)rules.reload(), std::runtime_error);
    EXPECT_EQ(rules.current(), before);
}

TEST(Reload, has_no_first_validator_without_good_rulesets) {
    Source source;
    source.set(-1);
    EXPECT_THROW(ReloadableValidator([&] { return source.load(); }), RulesetError);
    Options options;
    options.profiles = {"no.such-profile"};
    EXPECT_THROW(ReloadableValidator([] { return builtin_rulesets(); }, options), RulesetError);
}

TEST(Reload, whoever_judges_goes_on_by_the_rules_it_holds) {
    Source source;
    ReloadableValidator rules{[&] { return source.load(); }, of_the_office()};
    const auto held = rules.current();
    source.set(1);
    EXPECT_TRUE(rules.reload().empty());
    Report report = held->validate(kClaim);
    EXPECT_EQ(version_of(report), "0");
    EXPECT_EQ(report.decision, Decision::accepted);
}

TEST(Reload, threads_judge_by_one_whole_version_or_another_while_good_and_bad_ones_come) {
    constexpr int kVersions = 60;
    Source source;
    ReloadableValidator rules{[&] { return source.load(); }, of_the_office()};
    std::atomic<bool> goes_on{true};
    std::atomic<int> mixed{0};
    std::atomic<int> judged{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i) {
        threads.emplace_back([&] {
            int last = 0;
            do {
                const Report report = rules.current()->validate(kClaim);
                const int version = std::stoi(version_of(report));
                const Decision expected = version % 2 == 0 ? Decision::accepted : Decision::rejected;
                if (report.decision != expected || version < last) ++mixed;
                last = version;
                ++judged;
            } while (goes_on);
        });
    }
    for (int version = 1; version <= kVersions; ++version) {
        source.set(version % 3 == 0 ? -1 : version);
        EXPECT_EQ(rules.reload().size(), version % 3 == 0 ? 1U : 0U);
    }
    goes_on = false;
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(mixed, 0) << "the report of a version has its number and its decision, and no older one comes after it";
    EXPECT_GT(judged, 0);
    EXPECT_EQ(version_of(rules.current()->validate(kClaim)), std::to_string(kVersions - 1)) << "the last one, " << kVersions << ", was wrong";
}

}  // namespace
}  // namespace claims
