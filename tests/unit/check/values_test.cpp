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
    append_json(json, report, Language::en);
    return json;
}

Report of_values(const Validator& validator, const Json& claim) {
    test::CursorOverJson cursor{claim};
    return validator.validate(cursor);
}

/// The problem of that place, or an empty one.
Problem problem_at(std::string_view path, const Json& claim) {
    for (const Problem& problem : of_values(Validator{}, claim).problems) {
        if (problem.path == path) return problem;
    }
    return {};
}

void expect_the_same(const Validator& validator, const Json& claim) {
    EXPECT_EQ(unplaced(of_values(validator, claim)), unplaced(validator.validate(claim.dump())));
}

TEST(Values, SayWhatTheirTextSays) {
    const Validator validator;
    const std::vector<Json> claims = all_claims();
    ASSERT_GT(claims.size(), 500);
    for (std::size_t i = 0; i < claims.size(); i += 4) expect_the_same(validator, claims[i]);
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
    EXPECT_EQ(problem_at("/insured/name", claim).message.en, "expected a string, found binary");
}

TEST(Values, NestedDeeperThanTheLimitAreSaid) {
    Json nested = Json::array();
    for (int i = 1; i < 64; ++i) nested = Json::array({std::move(nested)});
    Json claim = {{"x", nested}};
    EXPECT_EQ(problem_at("/x", claim).code, "unknown_key");
    claim["x"] = Json::array({nested});
    EXPECT_EQ(problem_at("/x", claim).code, "too_deep");
}

TEST(Values, AndTextsCanBeMixedInAStream) {
    const Validator validator;
    const std::vector<Json> claims = all_claims();
    Stream texts{validator};
    Stream mixed{validator};
    for (std::size_t i = 0; i < 100; ++i) {
        const std::string text = claims[i].dump();
        test::CursorOverJson cursor{claims[i]};
        EXPECT_EQ(unplaced(i % 2 == 0 ? mixed.validate(cursor) : mixed.validate(text)), unplaced(texts.validate(text)));
    }
}

TEST(Stream, SaysTheSameWithAnyNumberOfThreads) {
    const Validator validator;
    std::vector<std::string> texts;
    const std::vector<Json> claims = all_claims();
    for (std::size_t i = 0; i < 400; ++i) texts.push_back(claims[i / 2].dump());  // each twice, so that invoices are presented before
    texts.emplace_back("no claim");
    std::vector<std::string> expected;
    Stream one_by_one{validator};
    for (const std::string& text : texts) append_json(expected.emplace_back(), one_by_one.validate(text), Language::en);
    const std::vector<std::string_view> views{texts.begin(), texts.end()};
    for (const std::size_t threads : {std::size_t{1}, std::size_t{2}, std::size_t{8}, std::size_t{0}}) {
        Stream together{validator};
        std::vector<std::string> found;
        const std::span<const std::string_view> all{views};
        for (const std::span<const std::string_view> part : {all.subspan(0, 1), all.subspan(1, 150), all.subspan(151), all.subspan(0, 0)}) {
            for (const Report& report : together.validate(part, threads)) append_json(found.emplace_back(), report, Language::en);
        }
        EXPECT_EQ(found, expected) << threads;
    }
}

}  // namespace
}  // namespace claims
