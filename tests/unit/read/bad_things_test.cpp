// A thing that says not what it is, or what it belongs to, or bears the id of another.

#include <gtest/gtest.h>

#include "bad_input.hpp"
#include "read/claim_reader.hpp"

namespace claims {
namespace {

TEST(BadInput, a_thing_that_does_not_say_what_it_is_is_left_out) {
    const struct {
        const char* before;
        const char* path;
        const char* key;
        Record record;
    } things[] = {
        {"\"encounters\": [", "/encounters/0", "encounter_id", Record::encounter},
        {"\"documents\": [", "/documents/0", "kind", Record::document},
        {"\"registrations\": [", "/registrations/0", "kind", Record::registration},
        {"\"card_events\": [", "/card_events/0", "kind", Record::card_event},
        {"\"enrollment\": {\"changes\": [", "/enrollment/changes/0", "kind", Record::change},
        {"\"documents\": [{\"kind\": \"other\", \"endorsements\": [", "/documents/0/endorsements/0", "kind", Record::endorsement},
    };
    for (const auto& [before, path, key, record] : things) {
        std::string after;
        for (const std::string_view text{before}; const char c : std::string{text.rbegin(), text.rend()}) after += c == '{' ? "}" : c == '[' ? "]" : "";
        for (const std::string& thing : {std::string{"{}"}, "{\"" + std::string{key} + "\": null}", "{\"" + std::string{key} + "\": \"\"}"}) {
            const std::string text = claim_with(before + ("\n" + thing) + after);
            EXPECT_EQ(problems_of(text), (All{{"no_kind", kError, path, 4, 1}})) << text;
            ClaimReader reader;
            reader.read(text, {});
            EXPECT_TRUE(reader.claim().all(record).empty()) << text;
        }
        const std::string wrong = claim_with(before + ("\n{\"" + std::string{key} + "\": 5}") + after);
        EXPECT_EQ(problems_of(wrong).size(), 1U) << "one cause, one problem: " << wrong;
        EXPECT_EQ(problems_of(wrong).at(0).path, std::string{path} + "/" + key);
    }
    EXPECT_EQ(problems_of(claim_with(R"("encounters": [{"encounter_id": "E1", "measures": [{}]}])")), All{}) << "a measure stays without its kind";
}

TEST(BadInput, what_follows_a_thing_left_out_keeps_its_own_place_and_its_own_parts) {
    ClaimReader reader;
    const std::string text = claim_with(R"("documents": [{"stamps": [{"side": "back"}, {"side": "back"}]}, {"kind": "invoice", "stamps": [{"side": "front"}]}])");
    ASSERT_TRUE(reader.read(text, {}));
    Claim& claim = reader.claim();
    ASSERT_EQ(claim.all(Record::document).size(), 1U);
    const ThingId invoice = claim.all(Record::document)[0];
    EXPECT_EQ(pointer_to(claim, invoice), "/documents/1");
    const auto stamps = claim.children(invoice, ContainerId::document_stamps);
    ASSERT_EQ(stamps.size(), 1U);
    EXPECT_EQ(pointer_to(claim, stamps[0]), "/documents/1/stamps/0");
}

TEST(BadInput, a_reference_to_no_encounter_is_a_warning) {
    EXPECT_EQ(problems_of(claim_with(R"("encounters": [{"encounter_id": "E1"}], "documents": [{"kind": "other", "encounter_ids": ["E1", "E2"]}])")),
              (All{{"data.dangling-reference", kWarning, "/documents/0/encounter_ids/1", 3, 98}}));
    EXPECT_EQ(problems_of(claim_with(R"("registrations": [{"kind": "resettlement", "encounter_ids": ["E9"]}])")),
              (All{{"data.dangling-reference", kWarning, "/registrations/0/encounter_ids/0", 3, 63}}));
}

TEST(BadInput, an_id_given_twice_is_an_error_and_both_things_stay) {
    ClaimReader reader;
    const std::string text = claim_with("\"encounters\": [{\"encounter_id\": \"E1\"},\n{\"encounter_id\": \"E1\"}], \"documents\": [{\"kind\": \"other\", \"document_id\": \"D\"},\n"
                                        "{\"kind\": \"other\", \"document_id\": \"D\"}]");
    ASSERT_TRUE(reader.read(text, {}));
    EXPECT_EQ(said_of(reader.claim().problems),
              (All{{"duplicate_id", kError, "/encounters/1/encounter_id", 4, 18}, {"duplicate_id", kError, "/documents/1/document_id", 5, 34}}));
    EXPECT_EQ(reader.claim().all(Record::encounter).size(), 2U);
    EXPECT_EQ(reader.claim().all(Record::document).size(), 2U);
}

}  // namespace
}  // namespace claims
