#include "claim/complete.hpp"

#include <gtest/gtest.h>

#include "read/claim_reader.hpp"

namespace claims {
namespace {

/// Reads a claim and keeps its bytes.
class Read {
public:
    explicit Read(std::string text, std::optional<Date> as_of = {}) : text_{std::move(text)} {
        ReadOptions options;
        options.as_of = as_of;
        if (!reader_.read(text_, options)) throw std::runtime_error{text_};
    }

    Claim& claim() { return reader_.claim(); }
    ThingId thing(Record record, std::size_t n = 0) { return claim().all(record).at(n); }
    const Slot& slot(Record record, FieldId field, std::size_t n = 0) { return claim().slot(thing(record, n), field); }

    /// A flag as "yes", "no" or "unknown".
    static std::string flag(const Slot& slot) { return !slot.known ? "unknown" : slot.number != 0 ? "yes" : "no"; }
    static std::string date(const Slot& slot) { return slot.known ? to_string(slot.date()) : "unknown"; }

private:
    std::string text_;
    ClaimReader reader_;
};

std::int64_t place_of(const std::string& members, FieldId field) {
    Read read{"{" + members + "}"};
    return read.claim().slot(field).known ? read.claim().slot(field).number : -1;
}

TEST(Regions, trailing_zero_pairs_are_wildcards) {
    EXPECT_EQ(region_step(350000), 10000);
    EXPECT_EQ(region_step(350200), 100);
    EXPECT_EQ(region_step(350206), 1);
    EXPECT_EQ(region_step(350210), 1) << "a zero that is no pair";
    for (const std::int64_t inside : {350200, 350201, 350206, 350299}) EXPECT_TRUE(lies_in(inside, 350200)) << inside;
    for (const std::int64_t outside : {350199, 350300, 350000, 360200, 310000}) EXPECT_FALSE(lies_in(outside, 350200)) << outside;
    for (const std::int64_t inside : {310000, 310101, 319999}) EXPECT_TRUE(lies_in(inside, 310000)) << inside;
    EXPECT_FALSE(lies_in(309999, 310000));
    EXPECT_FALSE(lies_in(320000, 310000));
    EXPECT_TRUE(lies_in(350206, 350206));
    EXPECT_FALSE(lies_in(350205, 350206));
    EXPECT_FALSE(lies_in(350200, 350206)) << "a city does not lie in its district";
}

TEST(Regions, the_fund_is_a_citys_or_a_municipalitys) {
    EXPECT_EQ(pooling_area_of(350206), 350200);
    EXPECT_EQ(pooling_area_of(350200), 350200);
    EXPECT_EQ(pooling_area_of(350000), 350000);
    EXPECT_EQ(pooling_area_of(110105), 110000);
    EXPECT_EQ(pooling_area_of(120101), 120000);
    EXPECT_EQ(pooling_area_of(310230), 310000);
    EXPECT_EQ(pooling_area_of(500101), 500000);
    for (const std::int64_t province : {13, 32, 46, 51}) EXPECT_EQ(pooling_area_of(province * 10000 + 105), province * 10000 + 100);
}

TEST(MadeFacts, the_place_of_a_claim_is_its_jurisdiction_else_where_the_insured_is) {
    EXPECT_EQ(place_of(R"("jurisdiction": "350206", "insured": {"insured_place": "310104"})", FieldId::claim_place), 350206);
    EXPECT_EQ(place_of(R"("jurisdiction": "350206", "insured": {"insured_place": "310104"})", FieldId::claim_pooling_area), 350200);
    EXPECT_EQ(place_of(R"("insured": {"insured_place": "310104"})", FieldId::claim_place), 310104);
    EXPECT_EQ(place_of(R"("insured": {"insured_place": "310104"})", FieldId::claim_pooling_area), 310000);
    EXPECT_EQ(place_of("", FieldId::claim_place), -1);
    EXPECT_EQ(place_of("", FieldId::claim_pooling_area), -1);
}

TEST(MadeFacts, the_day_of_judgement_is_the_callers_else_the_claims_else_that_of_submission) {
    const auto day = [](const std::string& members, std::optional<Date> as_of = {}) {
        Read read{"{" + members + "}", as_of};
        return Read::date(read.claim().slot(FieldId::claim_as_of));
    };
    EXPECT_EQ(day(R"("as_of": "2025-02-02", "submitted_on": "2025-01-01")", make_date(2025, 3, 3)), "2025-03-03");
    EXPECT_EQ(day(R"("as_of": "2025-02-02", "submitted_on": "2025-01-01")"), "2025-02-02");
    EXPECT_EQ(day(R"("submitted_on": "2025-01-01T23:30:00")"), "2025-01-01");
    EXPECT_EQ(day(R"("as_of": "2025-02-30", "submitted_on": "2025-01-01")"), "2025-01-01");
    EXPECT_EQ(day(""), "unknown");
}

TEST(MadeFacts, times_of_what_is_a_day_are_dropped_and_others_kept) {
    Read read{R"({"as_of": "2025-02-02T10:00", "submitted_on": "2025-01-31T23:30:00Z", "encounters": [{"encounter_id": "E", "start": "2025-01-01T08:00"}],
        "registrations": [{"kind": "resettlement", "filed_on": "2025-01-01T09:00", "cancelled_on": "2025-01-01T10:00"}]})"};
    EXPECT_EQ(read.claim().slot(FieldId::claim_as_of).detail, kWholeDay);
    EXPECT_EQ(Read::date(read.claim().slot(FieldId::claim_submitted_on)), "2025-02-01") << "in Shanghai";
    EXPECT_EQ(read.claim().slot(FieldId::claim_submitted_on).detail, kWholeDay);
    EXPECT_EQ(read.slot(Record::encounter, FieldId::encounter_start).detail, 8 * 3600);
    EXPECT_EQ(read.slot(Record::registration, FieldId::registration_filed_on).detail, 9 * 3600);
    EXPECT_EQ(read.slot(Record::registration, FieldId::registration_cancelled_on).detail, kWholeDay);
}

TEST(MadeFacts, what_is_presumed_is_there_and_nothing_else) {
    Read read{R"({"encounters": [{"encounter_id": "E"}], "documents": [{"kind": "other", "stamps": [{}]}], "registrations": [{"kind": "resettlement"}]})"};
    EXPECT_EQ(Read::flag(read.slot(Record::encounter, FieldId::encounter_claimed)), "yes");
    EXPECT_EQ(Read::flag(read.slot(Record::encounter, FieldId::encounter_registration_cancelled)), "no");
    EXPECT_EQ(Read::flag(read.slot(Record::stamp, FieldId::stamp_legible)), "yes");
    EXPECT_EQ(Read::flag(read.slot(Record::registration, FieldId::registration_planned_stay_open_ended)), "no");
    EXPECT_EQ(read.claim().slot(FieldId::claim_account_withdrawn).number, 0);
    EXPECT_TRUE(read.claim().slot(FieldId::claim_account_withdrawn).known);
    EXPECT_EQ(Read::flag(read.slot(Record::encounter, FieldId::encounter_settled_by_card)), "unknown");
    EXPECT_EQ(Read::flag(read.slot(Record::registration, FieldId::registration_urgent)), "unknown");
}

/// lapsed, in_force and current of the first registration at the first encounter.
std::string validity(const std::string& registrations, const std::string& start = "2025-03-10") {
    Read read{R"({"encounters": [{"encounter_id": "E")" + (start.empty() ? "" : ", \"start\": \"" + start + "\"") + "}], \"registrations\": [" + registrations + "]}"};
    const ThingId registration = read.thing(Record::registration);
    const ThingId encounter = read.thing(Record::encounter);
    return Read::flag(is_lapsed(read.claim(), registration, encounter)) + " " + Read::flag(is_in_force(read.claim(), registration, encounter)) + " " +
           Read::flag(is_current(read.claim(), registration, encounter));
}

TEST(Registrations, are_in_force_from_their_first_day_to_their_last) {
    const auto from = [](const char* day) { return validity(std::string{R"({"kind": "resettlement", "valid_from": ")"} + day + "\"}"); };
    EXPECT_EQ(from("2025-03-09"), "no yes yes");
    EXPECT_EQ(from("2025-03-10"), "no yes yes");
    EXPECT_EQ(from("2025-03-11"), "no no yes") << "no other is in force, so this is the one to look at";
    const auto to = [](const char* day) { return validity(std::string{R"({"kind": "resettlement", "valid_to": ")"} + day + "\"}"); };
    EXPECT_EQ(to("2025-03-09"), "yes no yes");
    EXPECT_EQ(to("2025-03-10"), "no yes yes");
    EXPECT_EQ(to("2025-03-11"), "no yes yes");
    const auto cancelled = [](const char* day) { return validity(std::string{R"({"kind": "resettlement", "cancelled_on": ")"} + day + "\"}"); };
    EXPECT_EQ(cancelled("2025-03-09"), "yes no yes");
    EXPECT_EQ(cancelled("2025-03-10"), "no yes yes") << "the day of the cancellation still counts";
    EXPECT_EQ(cancelled("2025-03-11"), "no yes yes");
    EXPECT_EQ(validity(R"({"kind": "resettlement"})"), "no yes yes");
}

TEST(Registrations, without_a_start_only_what_no_day_limits_is_known) {
    EXPECT_EQ(validity(R"({"kind": "resettlement"})", ""), "no yes yes");
    EXPECT_EQ(validity(R"({"kind": "resettlement", "valid_from": "2025-01-01"})", ""), "no unknown unknown");
    EXPECT_EQ(validity(R"({"kind": "resettlement", "valid_to": "2025-01-01"})", ""), "unknown unknown unknown");
    EXPECT_EQ(validity(R"({"kind": "resettlement", "cancelled_on": "2025-01-01"})", ""), "unknown unknown unknown");
}

TEST(Registrations, that_lapsed_give_way_to_one_of_their_group_in_force_at_that_encounter) {
    const std::string lapsed = R"({"kind": "resettlement", "valid_to": "2025-01-01"})";
    EXPECT_EQ(validity(lapsed + R"(, {"kind": "resettlement"})"), "yes no no");
    EXPECT_EQ(validity(lapsed + R"(, {"kind": "off_site_work"})"), "yes no no") << "of the same group";
    EXPECT_EQ(validity(lapsed + R"(, {"kind": "transfer_filing"})"), "yes no yes") << "of another";
    EXPECT_EQ(validity(lapsed + R"(, {"kind": "resettlement", "valid_to": "2025-02-01"})"), "yes no yes") << "lapsed as well";
    EXPECT_EQ(validity(lapsed + R"(, {"kind": "resettlement", "encounter_ids": ["E"]})"), "yes no no");
    EXPECT_EQ(validity(lapsed + R"(, {"kind": "resettlement", "encounter_ids": ["F"]})"), "yes no yes") << "belongs to no encounter here";
    EXPECT_EQ(validity(R"({"kind": "transfer_filing", "valid_to": "2025-01-01"}, {"kind": "transfer_filing"})"), "yes no no") << "in no group: its own kind";
}

TEST(Papers, know_where_when_and_by_whom) {
    Read read{R"({"insured": {"name": "李梅"}, "claimant": {"name": "王强", "relationship": "agent"},
        "encounters": [{"encounter_id": "E1", "start": "2025-03-10", "institution": {"code": "H1", "name": "一院", "admin_division": "350203"}},
                       {"encounter_id": "E2", "start": "2025-03-02", "institution": {"name": "二院", "admin_division": "310104"}}],
        "documents": [{"kind": "invoice", "issuer": {"code": "H1", "name": "二院"}}, {"kind": "invoice", "issuer": {"name": "二院"}, "issued_on": "2025-03-11"},
                      {"kind": "invoice", "issuer": {"code": "H1", "admin_division": "440100"}, "encounter_ids": ["E1"]},
                      {"kind": "invoice", "issuer": {"code": "H9"}, "encounter_ids": ["E9"], "issued_on": "2025-03-12"},
                      {"kind": "id_card", "subject_name": "李 梅"}, {"kind": "id_card", "subject_name": "王强"}, {"kind": "id_card", "subject_name": "赵六"},
                      {"kind": "ticket", "subject_name": "李梅"}, {"kind": "bank_card", "subject_name": "李梅", "holder": "heir"}]})"};
    const auto place = [&](std::size_t n) { return read.slot(Record::document, FieldId::document_issuer_place, n); };
    EXPECT_EQ(place(0).number, 350203) << "by code before name";
    EXPECT_EQ(place(1).number, 310104) << "by name";
    EXPECT_EQ(place(2).number, 440100) << "its own";
    EXPECT_FALSE(place(3).known);
    const auto expense = [&](std::size_t n) { return Read::date(read.slot(Record::document, FieldId::document_expense_on, n)); };
    EXPECT_EQ(expense(0), "2025-03-02") << "of all encounters the earliest";
    EXPECT_EQ(expense(2), "2025-03-10");
    EXPECT_EQ(expense(3), "2025-03-12") << "of none: the day of issue";
    const auto holder = [&](std::size_t n) {
        const Slot& slot = read.slot(Record::document, FieldId::document_holder, n);
        return slot.known ? std::string{codes_of(CodeListId::holder)[static_cast<std::size_t>(slot.number)].word} : "unknown";
    };
    EXPECT_EQ(holder(4), "insured");
    EXPECT_EQ(holder(5), "agent");
    EXPECT_EQ(holder(6), "unknown");
    EXPECT_EQ(holder(7), "unknown") << "a ticket's name is compared by the rule";
    EXPECT_EQ(holder(8), "heir") << "as stated";
}

TEST(Papers, show_an_emergency_if_either_flag_does) {
    const auto shows = [](const std::string& findings) {
        Read read{R"({"documents": [{"kind": "medical_record", "findings": {)" + findings + "}}]}"};
        return Read::flag(read.slot(Record::document, FieldId::document_shows_emergency));
    };
    EXPECT_EQ(shows(""), "unknown");
    EXPECT_EQ(shows(R"("supports_acute": true)"), "yes");
    EXPECT_EQ(shows(R"("supports_rescue": true, "supports_acute": false)"), "yes");
    EXPECT_EQ(shows(R"("supports_acute": false)"), "unknown");
    EXPECT_EQ(shows(R"("supports_acute": false, "supports_rescue": false)"), "no");
}

TEST(Stamps, know_whose_they_are_and_whether_they_are_in_doubt) {
    Read read{R"({"documents": [{"kind": "invoice", "issuer": {"code": "H1"}, "issued_on": "2025-03-10", "stamps": [
        {}, {"institution_code": "H1", "on": "2025-03-09"}, {"institution_code": "H2", "on": "2025-03-10"}, {"legible": false, "on": "2025-03-11"}]},
        {"kind": "invoice", "stamps": [{"institution_code": "H1"}]}, {"kind": "invoice", "stamps": []}]})"};
    const auto own = [&](std::size_t n) { return Read::flag(read.slot(Record::stamp, FieldId::stamp_of_issuer, n)); };
    const auto doubtful = [&](std::size_t n) { return Read::flag(read.slot(Record::stamp, FieldId::stamp_doubtful, n)); };
    EXPECT_EQ(own(0) + own(1) + own(2) + own(3) + own(4), "yesyesnoyesunknown");
    EXPECT_EQ(doubtful(0), "no");
    EXPECT_EQ(doubtful(1), "yes") << "older than its paper";
    EXPECT_EQ(doubtful(2), "no") << "of the same day";
    EXPECT_EQ(doubtful(3), "yes") << "illegible";
    EXPECT_EQ(Read::date(read.slot(Record::document, FieldId::document_stamped_on, 0)), "2025-03-09");
    EXPECT_EQ(Read::date(read.slot(Record::document, FieldId::document_stamped_on, 1)), "unknown");
    EXPECT_EQ(Read::date(read.slot(Record::document, FieldId::document_stamped_on, 2)), "unknown");
}

/// The outages that card events make: kind from accepted_on to, separated by semicolons.
std::string outages(const std::string& events) {
    Read read{R"({"card_events": [)" + events + "]}"};
    std::string text;
    for (const ThingId outage : read.claim().all(Record::card_outage)) {
        const Slot& kind = read.claim().slot(outage, FieldId::card_outage_kind);
        text += std::string{codes_of(CodeListId::outage_kind)[static_cast<std::size_t>(kind.number)].word};
        for (const FieldId day : {FieldId::card_outage_from, FieldId::card_outage_accepted_on, FieldId::card_outage_to}) text += " " + Read::date(read.claim().slot(outage, day));
        text += ";";
    }
    return text;
}

TEST(CardEvents, open_an_outage_and_a_new_card_closes_it) {
    constexpr const char* kLost = R"({"kind": "lost_reported", "on": "2025-03-01"})";
    constexpr const char* kAccepted = R"({"kind": "replacement_accepted", "on": "2025-03-05"})";
    constexpr const char* kNew = R"({"kind": "reissued", "on": "2025-03-20"})";
    const auto list = [](std::initializer_list<const char*> events) {
        std::string text;
        for (const char* event : events) text += (text.empty() ? "" : ", ") + std::string{event};
        return text;
    };
    EXPECT_EQ(outages(""), "");
    EXPECT_EQ(outages(kLost), "lost 2025-03-01 unknown unknown;");
    EXPECT_EQ(outages(list({kLost, kNew})), "lost 2025-03-01 unknown 2025-03-20;");
    EXPECT_EQ(outages(list({kLost, kAccepted, kNew})), "lost 2025-03-01 2025-03-05 2025-03-20;");
    EXPECT_EQ(outages(list({kNew, kAccepted, kLost})), "lost 2025-03-01 2025-03-05 2025-03-20;") << "in any order";
    EXPECT_EQ(outages(kAccepted), "replacement 2025-03-05 2025-03-05 unknown;");
    EXPECT_EQ(outages(kNew), "") << "a new card alone opens nothing";
    EXPECT_EQ(outages(list({kLost, kNew, R"({"kind": "damaged", "on": "2025-04-01"})"})), "lost 2025-03-01 unknown 2025-03-20;damaged 2025-04-01 unknown unknown;");
    EXPECT_EQ(outages(list({R"({"kind": "production_delayed"})", kNew})), "production_delayed unknown unknown unknown;") << "an event without a day comes last";
}

/// A claim of so many encounters, with a paper for one of them, one for two, one for all and one for none.
std::string with_encounters(std::size_t count) {
    std::string encounters;
    for (std::size_t i = 0; i < count; ++i) encounters += (i == 0 ? "" : ", ") + std::string{R"({"encounter_id": "E)"} + std::to_string(i) + "\"}";
    const std::string last = "\"E" + std::to_string(count - 1) + "\"";
    return R"({"encounters": [)" + encounters + R"(], "documents": [{"kind": "other", "encounter_ids": [)" + last + R"(]}, {"kind": "other", "encounter_ids": ["E0", )" + last +
           R"(]}, {"kind": "other"}, {"kind": "other", "encounter_ids": ["X"]}], "registrations": [{"kind": "resettlement", "encounter_ids": [)" + last + "]}]}";
}

TEST(Belonging, holds_for_any_number_of_encounters) {
    for (const std::size_t count : {2U, 63U, 64U, 65U, 66U, 129U, 1000U}) {
        Read read{with_encounters(count)};
        const Claim& claim = read.claim();
        const ThingId registration = read.thing(Record::registration);
        for (std::size_t i = 0; i < count; ++i) {
            const ThingId encounter = read.thing(Record::encounter, i);
            const bool last = i + 1 == count;
            ASSERT_EQ(claim.belongs(read.thing(Record::document, 0), encounter), last) << i << " of " << count;
            ASSERT_EQ(claim.belongs(read.thing(Record::document, 1), encounter), last || i == 0) << i << " of " << count;
            ASSERT_TRUE(claim.belongs(read.thing(Record::document, 2), encounter)) << i << " of " << count;
            ASSERT_FALSE(claim.belongs(read.thing(Record::document, 3), encounter)) << i << " of " << count;
            ASSERT_EQ(claim.belongs(registration, encounter), last) << i << " of " << count;
        }
        EXPECT_EQ(claim.problems.size(), 2U) << "no claim_id, and X";
    }
}

TEST(Belonging, papers_of_history_and_of_cancelled_encounters_are_not_judged) {
    Read read{R"({"encounters": [{"encounter_id": "E1"}, {"encounter_id": "E2", "claimed": false}, {"encounter_id": "E3", "registration_cancelled": true}],
        "documents": [{"kind": "other", "encounter_ids": ["E1"]}, {"kind": "other", "encounter_ids": ["E2"]}, {"kind": "other", "encounter_ids": ["E3"]},
                      {"kind": "other", "encounter_ids": ["E2", "E1"]}, {"kind": "other", "encounter_ids": ["E2", "E3"]}, {"kind": "other"},
                      {"kind": "other", "encounter_ids": ["X"]}]})"};
    std::string judged;
    for (const ThingId paper : read.claim().all(Record::document)) judged += read.claim().things[paper].judged ? '1' : '0';
    EXPECT_EQ(judged, "1001011");
    std::string encounters;
    for (const ThingId encounter : read.claim().all(Record::encounter)) encounters += read.claim().things[encounter].judged ? '1' : '0';
    EXPECT_EQ(encounters, "100");
    Read only{R"({"encounters": [{"encounter_id": "E2", "claimed": false}], "documents": [{"kind": "other"}]})"};
    EXPECT_FALSE(only.claim().things[only.thing(Record::document)].judged) << "a paper of all encounters, none of which is claimed";
    Read none{R"({"documents": [{"kind": "other"}]})"};
    EXPECT_TRUE(none.claim().things[none.thing(Record::document)].judged);
}

TEST(Belonging, papers_of_a_card_request_are_papers) {
    Read read{R"({"documents": [{"kind": "id_card"}], "card_request": {"documents": [{"kind": "bank_card", "stamps": []}]}})"};
    ASSERT_EQ(read.claim().all(Record::document).size(), 2U);
    EXPECT_EQ(pointer_to(read.claim(), read.thing(Record::document, 1)), "/card_request/documents/0");
    EXPECT_TRUE(read.claim().has(read.thing(Record::document, 1), ContainerId::document_stamps));
    EXPECT_FALSE(read.claim().has(read.thing(Record::document, 0), ContainerId::document_stamps));
}

}  // namespace
}  // namespace claims
