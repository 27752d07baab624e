// Facts that cannot be, or do not fit each other, are problems of the claim as data.

#include <gtest/gtest.h>

#include "bad_input.hpp"

namespace claims {
namespace {

TEST(BadInput, what_has_happened_does_not_lie_ahead) {
    const auto filed = [](const char* day) { return problems_of(claim_with(std::string{"\"registrations\": [{\"kind\": \"resettlement\", \"filed_on\": \""} + day + "\"}]")); };
    EXPECT_EQ(filed("2025-03-19"), All{});
    EXPECT_EQ(filed("2025-03-20"), All{});
    EXPECT_EQ(filed("2025-03-21"), (All{{"data.no-future-dates", kWarning, "/registrations/0/filed_on", 3, 57}}));
    for (const char* more : {R"("insured": {"birth_date": "2025-03-21"})", R"("birth": {"birth_date": "2025-03-21"})", R"("enrollment": {"enrolled_on": "2025-03-21"})",
                             R"("card_request": {"applied_on": "2025-03-21"})", R"("transfer_case": {"applied_on": "2025-03-21"})",
                             R"("documents": [{"kind": "other", "issued_on": "2025-03-21"}])"}) {
        EXPECT_EQ(problems_of(claim_with(more)).at(0).code, "data.no-future-dates") << more;
    }
    for (const char* more : {R"("enrollment": {"contributions": [{"due_on": "2025-03-25", "received_on": "2025-03-21"}]})", R"("trip": {"end": "2025-04-01"})",
                             R"("registrations": [{"kind": "resettlement", "valid_to": "2030-01-01", "planned_stay": {"end": "2030-01-01"}}])",
                             R"("insured": {"card": {"expires_on": "2030-01-01"}})", R"("card_request": {"completed_on": "2025-04-01", "collect_by": "2025-05-01"})"}) {
        EXPECT_EQ(problems_of(claim_with(more)), All{}) << "may lie ahead: " << more;
    }
    Options later;
    later.as_of = "2025-03-21";
    EXPECT_TRUE(Validator(builtin_rulesets(), later).validate(claim_with(R"("insured": {"birth_date": "2025-03-21"})")).problems.empty() ||
                Validator(builtin_rulesets(), later).validate(claim_with(R"("insured": {"birth_date": "2025-03-21"})")).problems.at(0).code == "no_ruleset");
}

TEST(BadInput, the_insured_is_born_before_treatment) {
    const auto born = [](const char* day, const char* category) {
        return problems_of(claim_with(std::string{"\"categories\": [\""} + category + R"("], "encounters": [{"encounter_id": "E1", "start": "2025-03-01"}], "insured": {"birth_date": ")" + day + "\"}"));
    };
    EXPECT_EQ(born("2025-02-28", "short_trip"), All{});
    EXPECT_EQ(born("2025-03-01", "short_trip"), All{});
    ASSERT_EQ(born("2025-03-02", "short_trip").size(), 1U);
    EXPECT_EQ(born("2025-03-02", "short_trip")[0].code, "data.birth-not-after-service");
    EXPECT_EQ(born("2025-03-02", "short_trip")[0].weight, kWarning);
    EXPECT_EQ(born("2025-03-02", "short_trip")[0].path, "/insured/birth_date");
    EXPECT_EQ(born("2025-03-02", "newborn"), All{});
}

TEST(BadInput, an_identity_number_shows_the_birth_date_or_a_problem) {
    const auto with = [](const char* number, const char* birth, const char* type) {
        return problems_of(claim_with(std::string{"\"insured\": {\"id_type\": \""} + type + "\", \"id_number\": \"" + number + "\", \"birth_date\": \"" + birth + "\"}"));
    };
    EXPECT_EQ(with("11010519491231002X", "1949-12-31", "resident_id_card"), All{});
    EXPECT_EQ(with("11010519491231002X", "1949-12-30", "resident_id_card"), (All{{"data.id-birth-date", kWarning, "/insured/id_number", 3, 58}}));
    EXPECT_EQ(with("110105194912310021", "1949-12-30", "resident_id_card"), All{}) << "a wrong check digit is another rule's";
    EXPECT_EQ(with("11010519491231002X", "1949-12-30", "passport"), All{});
}

TEST(BadInput, a_claim_says_its_id_and_a_known_schema) {
    EXPECT_EQ(problems_of("{}"), (All{{"no_claim_id", kError, "/claim_id", 1, 1}}));
    EXPECT_EQ(problems_of("\n {\"claim_id\": \"\"}"), (All{{"no_claim_id", kError, "/claim_id", 2, 15}}));
    EXPECT_EQ(problems_of(R"({"claim_id": "B-1"})"), All{});
    EXPECT_EQ(problems_of(R"({"claim_id": "B-1", "schema": "claim/1"})"), All{});
    EXPECT_EQ(problems_of(R"({"claim_id": "B-1", "schema": "claim/2"})"), (All{{"unknown_schema", kError, "/schema", 1, 31}}));
    EXPECT_NE(validator().validate(R"({"claim_id": "B-1", "schema": "claim/2"})").decision, Decision::unreadable);
}

}  // namespace
}  // namespace claims
