#include "claim/belonging.hpp"

#include <functional>
#include <iterator>

#include <gmock/gmock.h>

#include "read/claim_reader.hpp"

namespace claims {
namespace {

using testing::ElementsAreArray;

/// Encounters with days and hospitals that repeat; papers and registrations for some of them, for all, for none.
std::string with_encounters(std::size_t count) {
    std::string encounters;
    std::string papers;
    std::string registrations;
    const auto id = [](std::size_t i) { return "\"E" + std::to_string(i) + "\""; };
    for (std::size_t i = 0; i < count; ++i) {
        const std::string hospital =
            i % 4 == 0 ? "{}" : "{\"code\": \"H" + std::to_string(i % 7) + "\", \"name\": \"N" + std::to_string(i % 5) + "\"}";
        const std::string day = i % 6 == 0 ? "null" : "\"2025-03-" + std::to_string(10 + (i * 7 + 3) % 19) + "\"";
        encounters += ",{\"encounter_id\": " + id(i) + ", \"start\": " + day + ", \"institution\": " + hospital + "}";
        const std::string ids = i % 5 == 0 ? "" : i % 11 == 0 ? "\"X\"" : id(i) + "," + id(i * 3 % count);
        const std::string issuer = "{\"code\": \"H" + std::to_string(i % 9) + "\", \"name\": \"N" + std::to_string(i % 6) + "\"}";
        papers += ",{\"kind\": \"invoice\", \"encounter_ids\": [" + ids + "], \"issuer\": " + issuer + "}";
        registrations += ",{\"kind\": \"resettlement\", \"encounter_ids\": [" + ids + "]}";
    }
    return "{\"encounters\": [" + encounters.substr(1) + "], \"documents\": [" + papers.substr(1) + "], \"registrations\": [" +
           registrations.substr(1) + "]}";
}

/// What belongs, asked of each alone.
std::vector<ThingId> those(const std::vector<ThingId>& among, const std::function<bool(ThingId)>& belongs) {
    std::vector<ThingId> found;
    std::copy_if(among.begin(), among.end(), std::back_inserter(found), belongs);
    return found;
}

class ManyEncounters : public testing::TestWithParam<std::size_t> {
protected:
    void SetUp() override { ASSERT_TRUE(reader_.read(text_, {})); }
    const Claim& claim() { return reader_.claim(); }

private:
    std::string text_ = with_encounters(GetParam());
    ClaimReader reader_;
};

TEST_P(ManyEncounters, what_belongs_to_an_encounter_is_found_in_its_order) {
    for (const ThingId encounter : claim().all(Record::encounter)) {
        for (const Record record : {Record::document, Record::registration}) {
            std::vector<ThingId> found;
            EXPECT_TRUE(each_belonging(claim(), record, encounter, [&](ThingId thing) { return found.push_back(thing), true; }));
            const auto alone = those(claim().all(record), [&](ThingId thing) { return claim().belongs(thing, encounter); });
            ASSERT_THAT(found, ElementsAreArray(alone));
            if (alone.size() < 2) continue;
            found.clear();
            EXPECT_FALSE(each_belonging(claim(), record, encounter, [&](ThingId thing) { return found.push_back(thing), found.size() < 2; }));
            EXPECT_EQ(found.size(), 2U) << "ended when it was told to";
        }
    }
}

TEST_P(ManyEncounters, those_of_a_paper_are_found_in_their_order) {
    const EncountersOfPapers encounters{claim()};
    const auto text = [&](ThingId thing, FieldId field) {
        return claim().slot(thing, field).known ? claim().slot(thing, field).text() : std::string_view{};
    };
    for (const ThingId paper : claim().all(Record::document)) {
        std::vector<ThingId> found;
        EXPECT_TRUE(each_encounter_of(claim(), paper, [&](ThingId encounter) { return found.push_back(encounter), true; }));
        const auto alone = those(claim().all(Record::encounter), [&](ThingId encounter) { return claim().belongs(paper, encounter); });
        ASSERT_THAT(found, ElementsAreArray(alone));
        ThingId earliest = kTheClaim;
        ThingId by_code = kTheClaim;
        ThingId by_name = kTheClaim;
        for (const ThingId encounter : alone) {
            const Slot& start = claim().slot(encounter, FieldId::encounter_start);
            const bool earlier = start.known && (earliest == kTheClaim || start.date() < claim().slot(earliest, FieldId::encounter_start).date());
            if (earlier) earliest = encounter;
            const bool has_code = text(encounter, FieldId::encounter_institution_code) == text(paper, FieldId::document_issuer_code);
            if (by_code == kTheClaim && has_code) by_code = encounter;
            const bool has_name = text(encounter, FieldId::encounter_institution_name) == text(paper, FieldId::document_issuer_name);
            if (by_name == kTheClaim && has_name) by_name = encounter;
        }
        ASSERT_EQ(encounters.earliest(paper), earliest);
        ASSERT_EQ(encounters.of_issuer(paper), by_code != kTheClaim ? by_code : by_name);
    }
}

// Up to 64 encounters are bits of a number, more are lists.
INSTANTIATE_TEST_SUITE_P(Belonging, ManyEncounters, testing::Values(1, 3, 63, 64, 65, 200));

}  // namespace
}  // namespace claims
