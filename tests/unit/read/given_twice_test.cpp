// Of what is given twice nothing counts, and its neighbours do.

#include <gtest/gtest.h>

#include "bad_input.hpp"
#include "read/claim_reader.hpp"

namespace claims {
namespace {

TEST(BadInput, of_a_key_given_twice_neither_value_counts) {
    EXPECT_EQ(problems_of(claim_with("\"visit_history_complete\": true, \"visit_history_complete\": true")), (All{{"duplicate_key", kError, "/visit_history_complete", 3, 34}}));
    ClaimReader reader;
    const std::string text = claim_with("\"insured\": {\"name\": \"李梅\", \"sex\": \"female\", \"name\": \"王强\"}");
    ASSERT_TRUE(reader.read(text, {}));
    EXPECT_FALSE(reader.claim().slot(FieldId::claim_insured_name).known);
    EXPECT_TRUE(reader.claim().slot(FieldId::claim_insured_sex).known);
    EXPECT_EQ(said_of(reader.claim().problems), (All{{"duplicate_key", kError, "/insured/name", 3, 45}}));
}

TEST(BadInput, a_key_given_three_times_or_once_with_escapes_is_given_twice) {
    EXPECT_EQ(problems_of(claim_with("\"categories\": [], \"categories\": [], \"categories\": []")).size(), 1U);
    EXPECT_EQ(problems_of(claim_with("\"place\": 1, \"insured\": {\"sex\": \"male\", \"s\\u0065x\": \"male\"}")),
              (All{{"unknown_key", kNote, "/place", 3, 11}, {"duplicate_key", kError, "/insured/sex", 3, 41}}));
}

TEST(BadInput, a_list_or_an_object_given_twice_is_left_out_whole) {
    ClaimReader reader;
    const std::string text = claim_with("\"documents\": [{\"kind\": \"invoice\"}], \"trip\": {\"start\": \"2025-01-01\"}, \"documents\": [], \"trip\": {}");
    ASSERT_TRUE(reader.read(text, {}));
    EXPECT_FALSE(reader.claim().has(ContainerId::claim_documents)) << "not given, which is not the same as given and empty";
    EXPECT_TRUE(reader.claim().all(Record::document).empty());
    EXPECT_FALSE(reader.claim().slot(FieldId::claim_trip_start).known);
    EXPECT_EQ(reader.claim().problems.size(), 2U);
}

TEST(BadInput, a_key_given_twice_inside_a_thing_spares_its_neighbours) {
    ClaimReader reader;
    const std::string text = claim_with(R"("documents": [{"kind": "invoice", "number": "1", "number": "2"}, {"kind": "invoice", "number": "3"}])");
    ASSERT_TRUE(reader.read(text, {}));
    const auto& papers = reader.claim().all(Record::document);
    ASSERT_EQ(papers.size(), 2U);
    EXPECT_FALSE(reader.claim().slot(papers[0], FieldId::document_number).known);
    EXPECT_EQ(reader.claim().slot(papers[1], FieldId::document_number).text(), "3");
    EXPECT_EQ(reader.claim().problems.at(0).path, "/documents/0/number");
}

}  // namespace
}  // namespace claims
