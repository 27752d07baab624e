// A value of the wrong type, form or word is a problem at its place, for every field.

#include <gtest/gtest.h>

#include <algorithm>

#include "bad_input.hpp"
#include "claim/fields.hpp"
#include "read/claim_reader.hpp"

namespace claims {
namespace {

TEST(BadInput, a_number_out_of_range_or_of_the_wrong_form_is_a_bad_number) {
    const auto count = [](const char* number) { return problems_of(claim_with(std::string{"\"insured\": {\"card\": {\"transactions_since_print\": "} + number + "}}")); };
    const auto balance = [](const char* amount) { return problems_of(claim_with(std::string{"\"account\": {\"balance\": "} + amount + "}")); };
    for (const char* good : {"0", "1", "1999999999", "2000000000"}) EXPECT_EQ(count(good), All{}) << good;
    for (const char* bad : {"-1", "2000000001", "9223372036854775808", "99999999999999999999999", "1.0", "1.5", "1e3", "-0.5", "1e400"}) {
        EXPECT_EQ(count(bad), (All{{"bad_number", kError, "/insured/card/transactions_since_print", 3, 51}})) << bad;
    }
    for (const char* good : {"\"0.00\"", "\"-3.00\"", "\"12.5\"", "12", "0", "-12", "\"10000000000000.00\""}) EXPECT_EQ(balance(good), All{}) << good;
    for (const char* bad : {"12.0", "12.34", "1e2", "1E2", "\"1e2\"", "\"12.345\"", "\"1,234.00\"", "\"￥12\"", "\"12元\"", "\"10000000000000.01\"", "10000000000001", "\"x\"", "\" 1\""}) {
        EXPECT_EQ(balance(bad), (All{{"bad_number", kError, "/account/balance", 3, 25}})) << bad;
    }
}

/// A value for a field of that type, and one of each wrong type.
struct TypedValues {
    const char* good;
    std::vector<const char*> wrong;
};

TypedValues values_of(const Field& field) {
    switch (field.type) {
        case FieldType::text: case FieldType::name: case FieldType::identifier: return {"\"A1\"", {"1", "true", "{}", "[]"}};
        case FieldType::code: case FieldType::region: case FieldType::date: return {nullptr, {"1", "true", "{}", "[]"}};
        case FieldType::flag: return {"true", {"1", "\"true\"", "{}", "[]"}};
        case FieldType::count: return {"3", {"\"3\"", "true", "{}", "[]"}};
        case FieldType::money: return {"\"3.00\"", {"true", "{}", "[]"}};
        case FieldType::codes: case FieldType::ids: case FieldType::texts: return {"[]", {"1", "true", "{}", "\"x\""}};
    }
    return {nullptr, {}};
}

/// A claim whose only fact is that one, on a line of its own, and the pointer to it; things are listed with what tells what they are.
std::pair<std::string, std::string> claim_of(const Field& field, const std::string& value) {
    static const auto thing_of = [](Record record) -> std::pair<std::string, std::string> {  // before the fact, pointer
        switch (record) {
            case Record::claim: return {"", ""};
            case Record::encounter: return {R"("encounters": [{"encounter_id": "E1", )", "/encounters/0"};
            case Record::diagnosis: return {R"("encounters": [{"encounter_id": "E1", "diagnoses": [{)", "/encounters/0/diagnoses/0"};
            case Record::measure: return {R"("encounters": [{"encounter_id": "E1", "measures": [{)", "/encounters/0/measures/0"};
            case Record::baseline_measure: return {R"("chronic_baseline": {"measures": [{)", "/chronic_baseline/measures/0"};
            case Record::document: return {R"("documents": [{"kind": "other", )", "/documents/0"};
            case Record::stamp: return {R"("documents": [{"kind": "other", "stamps": [{)", "/documents/0/stamps/0"};
            case Record::endorsement: return {R"("documents": [{"kind": "other", "endorsements": [{"kind": "other", )", "/documents/0/endorsements/0"};
            case Record::registration: return {R"("registrations": [{"kind": "resettlement", )", "/registrations/0"};
            case Record::contribution: return {R"("enrollment": {"contributions": [{)", "/enrollment/contributions/0"};
            case Record::change: return {R"("enrollment": {"changes": [{"kind": "employer", )", "/enrollment/changes/0"};
            case Record::credit: return {R"("account": {"credits": [{)", "/account/credits/0"};
            case Record::card_event: return {R"("card_events": [{"kind": "damaged", )", "/card_events/0"};
            case Record::card_outage: return {"", ""};
        }
        return {"", ""};
    };
    const auto [before, at] = thing_of(field.record);
    std::string after;
    for (auto c = before.rbegin(); c != before.rend(); ++c) {
        if (*c == '{') after += '}';
        if (*c == '[') after += ']';
    }
    // What closed on the way (the small objects that tell a kind) is closed again by nothing: only whole brackets are open in `before`.
    std::string path{field.path};
    std::string fact;
    std::string closing;
    for (std::size_t dot = path.find('.'); dot != std::string::npos; dot = path.find('.')) {
        fact += "\"" + path.substr(0, dot) + "\": {";
        closing += "}";
        path.erase(0, dot + 1);
    }
    fact += "\"" + path + "\":\n" + value + "\n" + closing;
    std::string pointer = at + "/" + std::string{field.path};
    std::replace(pointer.begin(), pointer.end(), '.', '/');
    const bool header = field.id == FieldId::claim_claim_id;
    return {std::string{"{"} + (header ? "" : "\"claim_id\": \"B-1\", ") + before + fact + after + "}", pointer};
}

bool tells_what_it_is(FieldId id) {
    return id == FieldId::encounter_encounter_id || id == FieldId::document_kind || id == FieldId::registration_kind || id == FieldId::change_kind ||
           id == FieldId::card_event_kind || id == FieldId::endorsement_kind;
}

TEST(BadInput, a_wrong_type_of_any_field_is_said_at_its_place) {
    std::size_t fields = 0;
    for (const Field& field : kFields) {
        if (field.absence == Absence::made || tells_what_it_is(field.id)) continue;
        ++fields;
        const TypedValues values = values_of(field);
        for (const char* wrong : values.wrong) {
            const auto [text, pointer] = claim_of(field, wrong);
            const auto said = problems_of(text);
            const Said expected{"wrong_type", kError, pointer, 2, 1};
            EXPECT_NE(std::find(said.begin(), said.end(), expected), said.end()) << text << testing::PrintToString(said);
            EXPECT_EQ(said.size(), field.id == FieldId::claim_claim_id ? 2U : 1U) << text << testing::PrintToString(said);
            ClaimReader reader;
            ASSERT_TRUE(reader.read(text, {}));
        }
        const auto [text, pointer] = claim_of(field, "null");
        const auto said = problems_of(text);
        EXPECT_EQ(said, field.id == FieldId::claim_claim_id ? (All{{"no_claim_id", kError, "/claim_id", 2, 1}}) : All{}) << "null is absent: " << text;
    }
    EXPECT_GT(fields, 150U);
}

TEST(BadInput, a_wrong_type_of_any_object_or_list_is_said_at_its_place) {
    for (const Object& object : kObjects) {
        for (const char* wrong : {"1", "[]", "\"x\"", "true"}) {
            EXPECT_EQ(problems_of(claim_with("\"" + std::string{object.word} + "\":\n" + wrong)), (All{{"wrong_type", kError, "/" + std::string{object.word}, 4, 1}})) << object.word;
        }
    }
    for (const char* list : {"encounters", "documents", "registrations", "card_events"}) {
        for (const char* wrong : {"1", "{}", "\"x\"", "true"}) {
            EXPECT_EQ(problems_of(claim_with("\"" + std::string{list} + "\":\n" + wrong)), (All{{"wrong_type", kError, "/" + std::string{list}, 4, 1}})) << list;
            EXPECT_EQ(problems_of(claim_with("\"" + std::string{list} + "\": [\n" + (wrong == std::string_view{"{}"} ? "[]" : wrong) + "]")),
                      (All{{"wrong_type", kError, "/" + std::string{list} + "/0", 4, 1}})) << list;
        }
    }
}

TEST(BadInput, a_list_of_values_says_which_member_is_wrong) {
    EXPECT_EQ(problems_of(claim_with("\"categories\": [\"newborn\",\n1, \"new_born\", null, \"\", \"unknown\"]")),
              (All{{"wrong_type", kError, "/categories/1", 4, 1}, {"unknown_code", kError, "/categories/2", 4, 4}}));
    EXPECT_EQ(problems_of(claim_with(R"("documents": [{"kind": "other", "covers": ["x", 5], "encounter_ids": [7]}])")),
              (All{{"wrong_type", kError, "/documents/0/covers/1", 3, 50}, {"wrong_type", kError, "/documents/0/encounter_ids/0", 3, 72}}));
}

TEST(BadInput, an_unknown_code_of_any_list_is_said_with_the_nearest_word) {
    for (const Field& field : kFields) {
        if (field.absence == Absence::made || (field.type != FieldType::code && field.type != FieldType::codes)) continue;
        const std::string word{codes_of(field.codes).back().word};
        const std::string slip = word + "q";
        const bool list = field.type == FieldType::codes;
        const auto [text, pointer] = claim_of(field, list ? "[\"" + slip + "\"]" : "\"" + slip + "\"");
        const auto said = problems_of(text);
        if (tells_what_it_is(field.id)) continue;  // its thing has the key twice here
        EXPECT_EQ(said, (All{{"unknown_code", kError, list ? pointer + "/0" : pointer, 2, list ? 2U : 1U}})) << text;
        EXPECT_TRUE(message_of_one_says(text, "unknown_code", word)) << text;
        EXPECT_EQ(problems_of(claim_of(field, list ? "[\"unknown\"]" : "\"unknown\"").first), All{}) << "unknown is absent: " << field.path;
    }
    EXPECT_TRUE(message_of_one_says(claim_with(R"("insured": {"sex": "femal"})"), "unknown_code", "female"));
    EXPECT_EQ(problems_of(claim_with(R"("insured": {"sex": "Male"})")).at(0).code, "unknown_code");
    EXPECT_EQ(problems_of(claim_with(R"("insured": {"sex": "男"})")), (All{{"unknown_code", kError, "/insured/sex", 3, 21}}));
    for (const char* region : {"35020", "3502000", "35020x", "厦门", "000000", "109999", "830000", " 350200", "-35020"}) {
        EXPECT_EQ(problems_of(claim_with(std::string{"\"jurisdiction\": \""} + region + "\"")), (All{{"unknown_code", kError, "/jurisdiction", 3, 18}})) << region;
    }
}

TEST(BadInput, an_unknown_key_is_a_note_with_the_nearest_one) {
    EXPECT_TRUE(message_of_one_says(claim_with("\"insurd\": {}"), "unknown_key", "insured"));
    EXPECT_TRUE(message_of_one_says(claim_with(R"("insured": {"brith_date": "2000-01-01"})"), "unknown_key", "birth_date"));
    EXPECT_EQ(problems_of(claim_with(R"("insured": {"x/y~z": 1}, "": 2)")), (All{{"unknown_key", kNote, "/insured/x~1y~0z", 3, 23}, {"unknown_key", kNote, "/", 3, 31}}));
    EXPECT_EQ(problems_of(claim_with(R"("insured": {"\u59d3\/\u540d": 1})")), (All{{"unknown_key", kNote, "/insured/姓~1名", 3, 32}}));
    EXPECT_EQ(problems_of(claim_with("\"" + std::string(1'000'000, 'a') + "\": 1")).size(), 1U);
}

TEST(BadInput, an_impossible_date_of_any_field_is_said_at_its_place) {
    for (const Field& field : kFields) {
        if (field.absence == Absence::made || field.type != FieldType::date) continue;
        const auto [text, pointer] = claim_of(field, "\"2025-02-30\"");
        EXPECT_EQ(problems_of(text), (All{{"data.dates-parse", kError, pointer, 2, 1}})) << text;
    }
    for (const char* date : {"2025-13-01", "2025-00-01", "2025-2-3", "2025/02/03", "20250203", "2025年2月3日", "2025-02-03T24:00", "03.02.2025", "0000-00-00", "今天", " "}) {
        EXPECT_EQ(problems_of(claim_with(std::string{"\"trip\": {\"start\": \""} + date + "\"}")), (All{{"data.dates-parse", kError, "/trip/start", 3, 20}})) << date;
    }
    EXPECT_EQ(problems_of(claim_with(R"("trip": {"start": "", "end": "2025-03-01 08:30"})")), All{});
}

TEST(BadInput, a_text_that_stands_for_nothing_is_a_note_and_absent) {
    for (const char* word : {"null", "NULL", "None", "nan", "N/A", "无", "不详", "未知", "-", "--", "—", "/"}) {
        EXPECT_EQ(problems_of(claim_with(std::string{"\"insured\": {\"name\": \""} + word + "\"}")), (All{{"placeholder_text", kNote, "/insured/name", 3, 22}})) << word;
        EXPECT_EQ(problems_of(claim_with(std::string{"\"documents\": [{\"kind\": \"invoice\", \"number\": \""} + word + "\"}]")),
                  (All{{"placeholder_text", kNote, "/documents/0/number", 3, 46}})) << word;
        EXPECT_EQ(problems_of(claim_with(std::string{"\"submitted_to\": {\"name\": \""} + word + "\"}")), All{}) << "a name of an office is no name of a person: " << word;
    }
    EXPECT_EQ(problems_of(claim_with(R"("insured": {"name": "吴无"})")), All{});
}

}  // namespace
}  // namespace claims
