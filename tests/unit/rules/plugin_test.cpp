// Kinds from shared libraries. The plugins of these tests are made of tests/data/plugin/faulty.c.

#include <gmock/gmock.h>

#include <claims/validator.hpp>

#include "ruleset_folder.hpp"

namespace claims {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string refusal(const std::filesystem::path& path) {
    try {
        load_plugin(path);
        return "none";
    } catch (const RulesetError& error) {
        EXPECT_EQ(error.problems().size(), 1U);
        EXPECT_EQ(error.problems()[0].file, path.string());
        EXPECT_FALSE(error.problems()[0].message.zh.empty());
        return error.problems()[0].message.en;
    }
}

const std::filesystem::path kPlugins{PLUGINS};

TEST(Plugin, gives_its_kinds_in_order) {
    const std::vector<RequirementKind> kinds = load_plugin(kPlugins / "Nothing.plugin");
    ASSERT_EQ(kinds.size(), 2U);
    EXPECT_EQ(kinds[0].name, "test.facts");
    EXPECT_EQ(kinds[1].name, "test.more.facts_2");
}

TEST(Plugin, one_that_is_wrong_is_refused_with_the_reason) {
    EXPECT_EQ(refusal(kPlugins / "Version.plugin"), "this plugin is of version 2 of the interface; version 1 is needed");
    EXPECT_EQ(refusal(kPlugins / "NoEntry.plugin"), "this is no plugin: it has no function claims_plugin_entry");
    EXPECT_EQ(refusal(kPlugins / "Null.plugin"), "claims_plugin_entry gives nothing");
    EXPECT_EQ(refusal(kPlugins / "Empty.plugin"), "this plugin has no kinds");
    EXPECT_EQ(refusal(kPlugins / "NoCheck.plugin"), "kind 1 of this plugin lacks its name, compile or check");
    EXPECT_THAT(refusal(kPlugins / "Name.plugin"), HasSubstr("\"facts\" is no name for a kind"));
    EXPECT_EQ(refusal(kPlugins / "Twice.plugin"), "there are two kinds \"test.facts\"");
}

TEST(Plugin, only_a_shared_library_at_the_very_path_is_loaded) {
    Folder folder;
    folder.put("text.plugin", "no library");
    EXPECT_THAT(refusal(folder.root() / "text.plugin"), HasSubstr("cannot be loaded"));
    EXPECT_THAT(refusal(folder.root() / "none.plugin"), HasSubstr("cannot be loaded"));
    EXPECT_THAT(refusal(folder.root()), HasSubstr("cannot be loaded"));
    EXPECT_THAT(refusal("libc.so.6"), HasSubstr("cannot be loaded")) << "the folders of the system are not searched";
    EXPECT_THAT(refusal(""), HasSubstr("cannot be loaded"));
}

/// The report of the claim of these tests by {"test.facts": parameter}; the kinds are gone when it judges.
Report report_of(const std::string& parameter) {
    Folder folder;
    std::string rule{kRule};
    const std::string require = R"({"facts": {"document.number": {"given": true}}})";
    rule.replace(rule.find(require), require.size(), "{\"test.facts\": \"" + parameter + "\"}");
    folder.put("office/rules/numbered.json", rule.substr(0, rule.find(R"("examples": [)")) + "\"examples\": []\n}");
    std::string claim{kClaim};
    claim.insert(claim.rfind('}'), R"(, "transfer_case": {})");
    Options options;
    options.rulesets = {"office"};
    return Validator{load(folder.root(), load_plugin(kPlugins / "Nothing.plugin")), options}.validate(claim);
}

TEST(Plugin, reads_facts_as_text) {
    const auto found = [](const std::string& fact) {
        const Report report = report_of(fact);
        return report.findings.at(0).expected + " " + report.findings.at(0).actual;
    };
    EXPECT_EQ(found("document.number"), "known 1");
    EXPECT_EQ(found("claim.submitted_on"), "known 2025-05-14");
    EXPECT_EQ(found("document.code"), "unknown ");
    EXPECT_EQ(found("transfer_case.transfer_in_completed_on"), "not_yet ");
    EXPECT_EQ(found("card_request.applied_on"), "none ");
    EXPECT_EQ(found("document.numbr"), "no_such_fact ");
}

TEST(Plugin, what_goes_wrong_in_it_is_a_problem_of_its_rule) {
    const auto problem = [](const std::string& parameter) {
        const Report report = report_of(parameter);
        EXPECT_EQ(report.problems.size(), 1U);
        EXPECT_EQ(report.problems.at(0).code, "kind_failed");
        EXPECT_EQ(report.findings.at(0).status, Status::unknown);
        return report.problems.at(0).message.en;
    };
    EXPECT_EQ(problem("fail"), "office.numbered: test.facts: the register is closed");
    EXPECT_EQ(problem("status"), "office.numbered: test.facts: the plugin gave no reason");
    EXPECT_EQ(problem("pointer"), "office.numbered: test.facts: \"number\" is no JSON Pointer");
}

TEST(Plugin, bytes_that_are_no_text_become_replacement_characters) {
    const Report report = report_of("bytes");
    EXPECT_EQ(report.findings.at(0).actual, "\xef\xbf\xbd\xef\xbf\xbd");
    EXPECT_EQ(report.findings.at(0).path, "/documents/0");
}

TEST(Plugin, parameters_that_it_refuses_are_a_problem_of_the_rule_file) {
    for (const auto& [parameter, why] : {std::pair{"refuse", "test.facts: not these"}, std::pair{"silent", "test.facts: the plugin refuses these parameters"}}) {
        try {
            report_of(parameter);
            ADD_FAILURE() << "the rule was loaded";
        } catch (const RulesetError& error) {
            ASSERT_EQ(error.problems().size(), 1U);
            EXPECT_EQ(error.problems()[0].path, "/require/test.facts");
            EXPECT_EQ(error.problems()[0].message.en, why);
        }
    }
}

}  // namespace
}  // namespace claims
