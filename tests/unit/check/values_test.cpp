// A claim as values of the caller's own says what the same claim says as text.

#include <gtest/gtest.h>

#include <claims/claims.hpp>
#include <claims/stream.hpp>

#include "all_claims.hpp"
#include "cursor_over_json.hpp"

namespace claims {
namespace {

/// The report as JSON, its problems without places and in the order of their paths.
std::string unplaced(Report report) {
    for (Problem& problem : report.problems) {
        problem.line = 0;
        problem.column = 0;
        problem.message = {};
    }
    std::sort(report.problems.begin(), report.problems.end(),
              [](const Problem& a, const Problem& b) { return std::pair{a.path, a.code} < std::pair{b.path, b.code}; });
    std::string json;
    append_json(json, report, Language::both);
    return json;
}

Report of_values(const Validator& validator, const Json& claim) {
    test::CursorOverJson cursor{claim};
    return validator.validate(cursor);
}

void expect_the_same(const Validator& validator, const Json& claim) {
    EXPECT_EQ(unplaced(of_values(validator, claim)), unplaced(validator.validate(claim.dump())));
}

TEST(Values, SayWhatTheirTextSays) {
    const Validator validator;
    const std::vector<Json> claims = all_claims();
    ASSERT_GT(claims.size(), 500);
    for (const Json& claim : claims) expect_the_same(validator, claim);
}

TEST(Values, OfWrongTypesAreTheSameProblems) {
    const Validator validator;
    const Json claim = sample_claims().front().json;
    for (const char* pointer : {"/documents", "/documents/0", "/documents/0/stamps", "/encounters/0/start", "/insured", "/insured/name",
                                "/categories", "/categories/0", "/visit_history_complete", "/birth", "/unknown", "/submitted_on"}) {
        for (const char* value :
             {"1", "-2.5", "true", "null", "\"\"", "\"x\"", "[]", "[[]]", "{}", R"({"a": [1, {"b": null}]})", "[null, 1, \"x\"]"}) {
            Json changed = claim;
            changed[Json::json_pointer{pointer}] = Json::parse(value);
            expect_the_same(validator, changed);
        }
    }
}

TEST(Values, ThatAreNoObjectAreNoClaim) {
    for (const char* value : {"[]", "1", "\"{}\"", "null"}) EXPECT_EQ(of_values(Validator{}, Json::parse(value)).decision, Decision::unreadable);
}

TEST(Values, HaveNoPlacesAndTheirProblemsStandByPath) {
    const Report report =
        of_values(Validator{}, Json::parse(R"({"documents": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], "claim_id": 1, "as_of": "never"})"));
    std::vector<std::string> paths;
    for (const Problem& problem : report.problems) {
        EXPECT_EQ(problem.line + problem.column, 0);
        if (problem.path.starts_with("/documents/")) paths.push_back(problem.path);
    }
    ASSERT_EQ(paths.size(), 11);
    EXPECT_EQ(paths[2], "/documents/2");
    EXPECT_EQ(paths[10], "/documents/10");
}

TEST(Values, AreNamedAsTheCallerNamesTheirTypes) {
    Json claim = Json::object();
    claim["insured"]["name"] = Json::binary({1, 2});
    const Report report = of_values(Validator{}, claim);
    ASSERT_FALSE(report.problems.empty());
    EXPECT_EQ(report.problems.front().message.en, "expected a string, found binary");
}

TEST(Values, NestedDeeperThanTheLimitAreSaid) {
    Json nested = Json::array();
    for (int i = 1; i < 64; ++i) nested = Json::array({std::move(nested)});
    Json claim = {{"x", nested}};
    EXPECT_EQ(of_values(Validator{}, claim).problems.front().code, "unknown_key");
    claim["x"] = Json::array({nested});
    EXPECT_EQ(of_values(Validator{}, claim).problems.front().code, "too_deep");
}

TEST(Values, AndTextsCanBeMixedInAStream) {
    const Validator validator;
    const std::vector<Json> claims = all_claims();
    Stream texts{validator};
    Stream mixed{validator};
    for (std::size_t i = 0; i < 200; ++i) {
        const std::string text = claims[i].dump();
        test::CursorOverJson cursor{claims[i]};
        EXPECT_EQ(unplaced(i % 2 == 0 ? mixed.validate(cursor) : mixed.validate(text)), unplaced(texts.validate(text)));
    }
}

}  // namespace
}  // namespace claims
