// Sizes that must not overflow a counter of the reader, nor take time that grows with the square of the text.

#include <gtest/gtest.h>

#include "bad_input.hpp"
#include "read/claim_reader.hpp"

namespace claims {
namespace {

TEST(BadInput, a_list_of_seventy_thousand_ids_is_a_list_all_the_same) {
    for (const std::size_t count : {65'535U, 65'536U, 65'537U, 70'000U}) {
        std::string ids = "\"E2\"";
        for (std::size_t i = 1; i < count; ++i) ids += ",\"E2\"";
        ClaimReader reader;
        const std::string text = claim_with(R"("encounters": [{"encounter_id": "E1"}, {"encounter_id": "E2"}], "documents": [{"kind": "other", "encounter_ids": [)" + ids + "]}]");
        ASSERT_TRUE(reader.read(text, {}));
        Claim& claim = reader.claim();
        EXPECT_FALSE(claim.belongs(claim.all(Record::document)[0], claim.all(Record::encounter)[0])) << count;
        EXPECT_TRUE(claim.belongs(claim.all(Record::document)[0], claim.all(Record::encounter)[1])) << count;
        const All expected = count > 65'535 ? All{{"wrong_type", kError, "/documents/0/encounter_ids/65535", 3, 116 + 65'535 * 5}} : All{};
        EXPECT_EQ(said_of(claim.problems), expected) << "nothing is dropped silently";
    }
}

TEST(BadInput, a_hundred_thousand_problems_are_each_said_at_their_place) {
    std::string keys;
    for (std::size_t i = 0; i < 100'000; ++i) keys += "\n\"k" + std::to_string(i) + "\": 1,";
    const auto said = problems_of(claim_with(keys + "\"x\": 1"));
    ASSERT_EQ(said.size(), 100'001U);
    EXPECT_EQ(said[99'999], (Said{"unknown_key", kNote, "/k99999", 100'003, 11}));
}

TEST(BadInput, ten_thousand_references_to_no_encounter_are_each_said_at_their_place) {
    std::string ids = "\"X\"";
    for (std::size_t i = 1; i < 10'000; ++i) ids += ",\n\"X\"";
    const auto said = problems_of(claim_with(R"("documents": [{"kind": "other", "encounter_ids": [)" + ids + "]}]"));
    ASSERT_EQ(said.size(), 10'000U);
    EXPECT_EQ(said[9'999], (Said{"data.dangling-reference", kWarning, "/documents/0/encounter_ids/9999", 10'002, 1}));
}

}  // namespace
}  // namespace claims
