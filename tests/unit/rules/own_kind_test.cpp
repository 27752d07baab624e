// Requirement kinds of the caller's own: what they may ask and answer, and what goes wrong in them.

#include <gmock/gmock.h>

#include <claims/validator.hpp>

#include "ruleset_folder.hpp"

namespace claims {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// A kind that answers so, and keeps what it was compiled with.
RequirementKind kind_that(std::function<KindAnswer(const Facts&)> check) {
    return {"my.kind", [check = std::move(check)](std::string_view) { return KindRequirement{check, {}}; }};
}

/// The report of the test's claim, by one rule that requires my.kind of each invoice.
Report report_of(const RequirementKind& kind, const std::string& in_rule = R"("require": {"my.kind": {"a": 1}})") {
    Folder folder;
    std::string rule{kRule};
    const std::string require = R"("require": {"facts": {"document.number": {"given": true}}})";
    rule.replace(rule.find(require), require.size(), in_rule);
    const std::size_t examples = rule.find(R"("examples": [)");
    folder.put("office/rules/numbered.json", rule.substr(0, examples) + "\"examples\": []\n}");
    Options options;
    options.rulesets = {"office"};
    return Validator{load(folder.root(), std::span{&kind, 1}), options}.validate(kClaim);
}

KindAnswer said(Status status, const std::string& path = {}) {
    KindAnswer answer;
    answer.status = status;
    answer.path = path;
    return answer;
}

TEST(OwnKind, reads_facts_with_their_knowledge_text_and_place) {
    std::vector<std::string> seen;
    const Report report = report_of(kind_that([&](const Facts& facts) {
        for (const char* const fact : {"document.number", "document.code", "card_request.applied_on"}) {
            seen.push_back(std::string{fact} + " " + std::to_string(static_cast<int>(facts.knowledge(fact))) + " " + facts.text(fact).value_or("-") + " " + facts.pointer(fact));
        }
        seen.push_back(facts.judged());
        return said(Status::pass);
    }));
    EXPECT_TRUE(report.problems.empty());
    EXPECT_THAT(seen, testing::Contains("document.number 1 1 /documents/0/number"));
    EXPECT_THAT(seen, testing::Contains("document.code 0 - /documents/0/code"));
    EXPECT_THAT(seen, testing::Contains("card_request.applied_on 3 - /card_request/applied_on"));
    EXPECT_THAT(seen, testing::Contains("/documents/0"));
}

TEST(OwnKind, a_failure_is_a_finding_with_what_the_kind_said) {
    KindAnswer answer = said(Status::fail, "/documents/0/number");
    answer.expected = "2";
    answer.actual = "1";
    const Report report = report_of(kind_that([&](const Facts&) { return answer; }));
    ASSERT_EQ(report.findings.size(), 1U);
    EXPECT_EQ(report.findings[0].path, "/documents/0/number");
    EXPECT_EQ(report.findings[0].expected, "2");
    EXPECT_EQ(report.findings[0].actual, "1");
    EXPECT_THAT(report.findings[0].message(Language::en), HasSubstr("my.kind")) << "the name stands where no words were given";
}

TEST(OwnKind, an_unknown_names_what_is_missing) {
    KindAnswer answer = said(Status::unknown);
    answer.missing = {"/documents/0/code"};
    const Report report = report_of(kind_that([&](const Facts&) { return answer; }));
    EXPECT_THAT(report.missing_evidence, ElementsAre("/documents/0/code"));
    EXPECT_TRUE(report.problems.empty());
}

void expect_kind_failed(const Report& report, const std::string& why) {
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_EQ(report.problems[0].code, "kind_failed");
    EXPECT_THAT(report.problems[0].message.en, HasSubstr("office.numbered: my.kind: " + why));
    ASSERT_EQ(report.findings.size(), 1U);
    EXPECT_EQ(report.findings[0].status, Status::unknown);
    EXPECT_EQ(report.decision, Decision::manual_review);
}

TEST(OwnKind, what_goes_wrong_in_a_check_is_a_problem_of_its_rule) {
    expect_kind_failed(report_of(kind_that([](const Facts&) -> KindAnswer { throw std::runtime_error{"no ink"}; })), "no ink");
    expect_kind_failed(report_of(kind_that([](const Facts&) -> KindAnswer { throw 7; })), "an exception");
    expect_kind_failed(report_of(kind_that(nullptr)), "bad_function_call");
    expect_kind_failed(report_of(kind_that([](const Facts& facts) { return said(Status::pass, facts.text("document.numbr").value_or("")); })),
                       "unknown fact \"document.numbr\"; perhaps \"document.number\" is meant");
    expect_kind_failed(report_of(kind_that([](const Facts&) { return said(Status::fail, "documents"); })), "\"documents\" is no JSON Pointer");
}

TEST(OwnKind, what_goes_wrong_inside_other_kinds_is_said_all_the_same) {
    const RequirementKind fails = kind_that([](const Facts&) -> KindAnswer { throw std::runtime_error{"no ink"}; });
    expect_kind_failed(report_of(fails, R"("require": {"all_of": [{"my.kind": 1}, {"facts": {"document.number": {"given": true}}}]})"), "no ink");
    expect_kind_failed(report_of(fails, R"("require": {"none_of": [{"my.kind": 1}]})"), "no ink");
    expect_kind_failed(report_of(fails, R"("when": {"my.kind": 1}, "require": {"facts": {"document.number": "2"}})"), "no ink");
}

TEST(OwnKind, words_that_throw_give_way_to_the_name) {
    RequirementKind kind = kind_that([](const Facts&) { return said(Status::fail); });
    kind.compile = [](std::string_view) { return KindRequirement{[](const Facts&) { return said(Status::fail); }, []() -> Words { throw 7; }}; };
    EXPECT_THAT(report_of(kind).findings.at(0).message(Language::zh), HasSubstr("my.kind"));
}

TEST(OwnKind, parameters_are_compiled_at_load_and_refused_at_their_place) {
    const RequirementKind kind{"my.kind", [](std::string_view parameters) -> KindRequirement { throw std::invalid_argument{"not " + std::string{parameters}}; }};
    try {
        report_of(kind);
        FAIL() << "the rule was loaded";
    } catch (const RulesetError& error) {
        ASSERT_EQ(error.problems().size(), 1U);
        EXPECT_EQ(error.problems()[0].path, "/require/my.kind");
        EXPECT_EQ(error.problems()[0].message.en, "my.kind: not {\"a\":1}");
        EXPECT_GT(error.problems()[0].line, 1U);
    }
}

TEST(OwnKind, names_that_could_be_built_in_and_names_given_twice_are_refused) {
    Folder folder;
    for (const std::string name : {"", "facts", "a.", ".a", "A.b", "a b.c", "a..b", "1.a", "a.b.1c", "a.b\n"}) {
        const RequirementKind kind{name, kind_that(nullptr).compile};
        EXPECT_THROW(load(folder.root(), std::span{&kind, 1}), RulesetError) << name;
    }
    const std::vector<RequirementKind> twice(2, kind_that(nullptr));
    EXPECT_THROW(load(folder.root(), twice), RulesetError);
    for (const std::string name : {"a.b", "my_office.post_mark2", "a.b.c"}) {
        const RequirementKind kind{name, kind_that(nullptr).compile};
        EXPECT_NO_THROW(load(folder.root(), std::span{&kind, 1})) << name;
    }
}

}  // namespace
}  // namespace claims
