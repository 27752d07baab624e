// What a claim says does not depend on how its text is laid out: the quick way through plain values and the closer look read the same.

#include <gtest/gtest.h>

#include <string>

#include "read/claim_reader.hpp"

namespace claims {
namespace {

/// Every fact of the claim that is known, with its place, and every problem.
std::string facts(const std::string& text) {
    ClaimReader reader;
    reader.read(text, {});
    const Claim& claim = reader.claim();
    std::string all;
    for (ThingId thing = 0; thing < claim.things.size(); ++thing) {
        for (const Field& field : fields_of(claim.things[thing].record)) {
            const Slot& slot = claim.slot(thing, field.id);
            if (!slot.known) continue;
            all += pointer_to(claim, thing, field) + " ";
            switch (field.type) {
                case FieldType::text:
                case FieldType::name:
                case FieldType::identifier: all += slot.text(); break;
                case FieldType::ids:
                case FieldType::texts:
                    for (const std::string_view member : claim.texts_of(slot)) all += std::string{member} + ",";
                    break;
                case FieldType::codes:
                    for (const std::uint8_t member : claim.codes_of(slot)) all += std::to_string(member) + ",";
                    all += std::to_string(slot.number);
                    break;
                case FieldType::code:
                case FieldType::flag:
                case FieldType::count:
                case FieldType::money:
                case FieldType::date:
                case FieldType::region: all += std::to_string(slot.number) + " " + std::to_string(slot.detail); break;
            }
            all += '\n';
        }
    }
    for (const Problem& problem : claim.problems) all += problem.code + " " + problem.path + "\n";
    return all;
}

const std::string kClaim =
    R"({"schema":"claim/1","claim_id":"C-1","jurisdiction":"350200","categories":["newborn","unplanned_home_code"],"submitted_on":"2025-03-12",)"
    R"("insured":{"name":"李梅","card":{"transactions_since_print":3}},"encounters":[{"encounter_id":"E1","amount":"682.45","measures":[{"name":"x","amount":12}]}],)"
    R"("documents":[{"kind":"invoice","encounter_ids":["E1","E2",""],"stamps":[]},{"kind":"invoice","encounter_ids":[],"findings":{"detailed":false}}],)"
    R"("visit_history_complete":true})";

TEST(PlainValues, are_read_however_near_the_end_of_the_text_is) {
    const std::string expected = facts(kClaim);
    EXPECT_NE(expected.find("/visit_history_complete 1"), std::string::npos) << expected;
    EXPECT_NE(expected.find("/documents/0/encounter_ids E1,E2,"), std::string::npos) << expected;
    EXPECT_NE(expected.find("unknown_code /categories/1"), std::string::npos) << expected;
    for (std::size_t blanks = 1; blanks < 80; ++blanks) ASSERT_EQ(facts(kClaim + std::string(blanks, ' ')), expected) << blanks;
}

TEST(PlainValues, are_read_whatever_blanks_lie_between_them) {
    for (const std::string blank : {" ", "\n", "\t  ", "\r\n                                        "}) {
        std::string spaced;
        bool in_string = false;
        for (const char c : kClaim) {
            in_string ^= c == '"';
            const bool around = !in_string && std::string_view{"{}[]:,"}.find(c) != std::string_view::npos;
            spaced += around ? blank + c + blank : std::string{c};
        }
        EXPECT_EQ(facts(spaced), facts(kClaim));
    }
}

TEST(PlainValues, are_read_in_any_order_of_keys_and_beside_an_escape) {
    const std::string expected =
        facts(R"({"claim_id":"C-1","schema":"claim/1","insured":{"name":"A","sex":"male"},"documents":[{"kind":"invoice","encounter_ids":["E1"]}]})");
    EXPECT_EQ(
        facts(R"({"documents":[{"encounter_ids":["E1"],"kind":"invoice"}],"insured":{"sex":"male","name":"A"},"schema":"claim/1","claim_id":"C-1"})"),
        expected);
    EXPECT_EQ(
        facts(
            R"({"claim_id":"C\u002d1","schema":"claim\/1","insured":{"n\u0061me":"A","sex":"male"},"documents":[{"kind":"invoice","encounter_ids":["E\u0031"]}]})"),
        expected);
}

TEST(PlainValues, a_count_is_written_as_json_writes_numbers) {
    const auto with = [](std::string_view count) {
        return facts(R"({"claim_id":"C","insured":{"card":{"transactions_since_print":)" + std::string{count} + R"(}},"schema":"claim/1"})");
    };
    EXPECT_NE(with("0").find("transactions_since_print 0 "), std::string::npos);
    EXPECT_NE(with("999999999").find("transactions_since_print 999999999 "), std::string::npos);
    EXPECT_NE(with("1000000000").find("transactions_since_print 1000000000 "), std::string::npos);
    EXPECT_NE(with("12 ").find("transactions_since_print 12 "), std::string::npos);
    for (const char* none : {"00", "01", "-", "1x", "1\"a\"", "+1"}) EXPECT_NE(with(none).find("not_json"), std::string::npos) << none;
    for (const char* bad : {"-1", "1.0", "1e2", "2000000001"}) EXPECT_NE(with(bad).find("bad_number"), std::string::npos) << bad;
}

TEST(PlainValues, six_digits_are_a_place_and_nothing_near_them_is) {
    const auto with = [](const std::string& place) { return facts(R"({"claim_id":"C","jurisdiction":")" + place + R"(","schema":"claim/1"})"); };
    for (const char* place : {"110000", "350200", "829999"})
        EXPECT_NE(with(place).find("/jurisdiction " + std::string{place}), std::string::npos) << place;
    for (const char* place : {"109999", "830000", "35020", "3502000", "a50200"})
        EXPECT_NE(with(place).find("unknown_code"), std::string::npos) << place;
    for (std::size_t i = 0; i < 6; ++i) {
        for (const char near : {'/', ':', ' ', 'O'}) {
            std::string place = "350200";
            place[i] = near;
            EXPECT_NE(with(place).find("unknown_code"), std::string::npos) << place;
        }
    }
}

}  // namespace
}  // namespace claims
