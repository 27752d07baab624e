// Whatever is wrong with a claim as data is a problem with its code, weight, path, line and column, and the rest is judged all the same.

#include <gtest/gtest.h>

#include <claims/claims.hpp>

#include "claim/fields.hpp"
#include "property/samples.hpp"
#include "read/claim_reader.hpp"

namespace claims {
namespace {

struct Said {
    std::string code;
    Weight weight;
    std::string path;
    std::size_t line;
    std::size_t column;

    friend bool operator==(const Said&, const Said&) = default;
    friend void PrintTo(const Said& said, std::ostream* out) {
        *out << said.code << " (" << name_of(said.weight) << ") " << said.path << " " << said.line << ":" << said.column;
    }
};

std::vector<Said> said_of(const std::vector<Problem>& problems) {
    std::vector<Said> list;
    for (const Problem& problem : problems) {
        if (problem.code != "no_ruleset") list.push_back({problem.code, problem.weight, problem.path, problem.line, problem.column});
    }
    return list;
}

const Validator& validator() {
    static const Validator made;
    return made;
}

std::vector<Said> problems_of(const std::string& text) { return said_of(validator().validate(text).problems); }

using All = std::vector<Said>;
constexpr auto kError = Weight::error;
constexpr auto kWarning = Weight::warning;
constexpr auto kNote = Weight::note;

/// A claim that lacks nothing that matters here, with more members on its third line.
std::string claim_with(const std::string& more) {
    return "{\"schema\": \"claim/1\", \"claim_id\": \"B-1\",\n \"submitted_on\": \"2025-03-20\",\n " + more + "\n}";
}

bool message_of_one_says(const std::string& text, std::string_view code, const std::string& word) {
    const Report report = validator().validate(text);
    for (const Problem& problem : report.problems) {
        if (problem.code == code) return problem.message.en.find(word) != std::string::npos && problem.message.zh.find(word) != std::string::npos;
    }
    return false;
}

TEST(BadInput, the_plain_claim_of_these_tests_has_no_problem) { EXPECT_EQ(problems_of(claim_with("\"insured\": {\"name\": \"李梅\"}")), All{}); }

TEST(BadInput, a_claim_cut_off_at_any_byte_is_unreadable_and_says_where) {
    const std::string& whole = sample_claims().front().text;
    const std::size_t last = whole.find_last_of('}');
    for (std::size_t length = 0; length <= last; length += length < 300 ? 1 : 97) {
        const Report report = validator().validate(std::string_view{whole}.substr(0, length));
        ASSERT_EQ(report.decision, Decision::unreadable) << length;
        ASSERT_EQ(report.problems.size(), 1U);
        EXPECT_EQ(report.problems[0].code, "not_json");
        EXPECT_GE(report.problems[0].line, 1U);
        EXPECT_GE(report.problems[0].column, 1U);
        EXPECT_TRUE(report.findings.empty());
    }
    EXPECT_NE(validator().validate(std::string_view{whole}.substr(0, last + 1)).decision, Decision::unreadable);
}

TEST(BadInput, a_text_that_is_no_object_is_unreadable) {
    for (const char* text : {"[]", "[{}]", "1", "\"claim\"", "true", "null"}) {
        const Report report = validator().validate(text);
        EXPECT_EQ(report.decision, Decision::unreadable) << text;
        EXPECT_EQ(said_of(report.problems), (All{{"wrong_type", kError, "", 1, 1}})) << text;
    }
    EXPECT_EQ(said_of(validator().validate("\n  []").problems), (All{{"wrong_type", kError, "", 2, 3}}));
}

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

TEST(BadInput, half_a_surrogate_pair_is_a_bad_text_and_no_fact) {
    for (const char* half : {R"(\ud800)", R"(\udc00)", R"(李\ud800梅)", R"(\ud800\u0041)", R"(\udc00\ud800)"}) {
        const std::string text = claim_with(std::string{"\"insured\": {\"name\": \""} + half + "\"}");
        EXPECT_EQ(problems_of(text), (All{{"bad_text", kError, "/insured/name", 3, 22}})) << half;
        ClaimReader reader;
        reader.read(text, {});
        EXPECT_FALSE(reader.claim().slot(FieldId::claim_insured_name).known);
    }
    EXPECT_EQ(problems_of(claim_with(R"("insured": {"name": "\ud842\udfb7野"})")), All{});
    EXPECT_EQ(problems_of(claim_with(R"("insured": {"sex": "\ud800", "birth_date": "\ud800", "insured_place": "\ud800"}, "account": {"balance": "\ud800"}, "categories": ["\ud800"])")).size(), 5U);
    EXPECT_EQ(problems_of(claim_with(R"("in\ud800sured": {})")).at(0).code, "unknown_key");
}

TEST(BadInput, bytes_of_another_encoding_are_named) {
    const auto utf16 = [](const std::u16string& letters, bool little, bool mark) {
        std::string bytes;
        const auto put = [&](char16_t letter) {
            const auto low = static_cast<char>(letter & 0xFF);
            const auto high = static_cast<char>(letter >> 8);
            bytes += little ? std::string{low, high} : std::string{high, low};
        };
        if (mark) put(u'\uFEFF');
        for (const char16_t letter : letters) put(letter);
        return bytes;
    };
    for (const std::u16string& letters : {std::u16string{u"{\"claim_id\": \"B-1\"}"}, std::u16string{u"{\"insured\": {\"name\": \"李梅\"}}"}}) {
        for (const bool little : {true, false}) {
            for (const bool mark : {true, false}) {
                const std::string text = utf16(letters, little, mark);
                EXPECT_TRUE(message_of_one_says(text, "not_json", "UTF-16")) << little << mark;
                EXPECT_EQ(problems_of(text), (All{{"not_json", kError, "", 1, 1}}));
            }
        }
    }
    // 李梅之子 in GB18030, and a rare character (𠮷) that takes four bytes there.
    EXPECT_TRUE(message_of_one_says("{\"claim_id\": \"B-1\", \"insured\": {\"name\": \"\xC0\xEE\xC3\xB7\xD6\xAE\xD7\xD3\"}}", "not_json", "GB18030"));
    EXPECT_TRUE(message_of_one_says("{\"insured\": {\"name\": \"\x95\x34\xB4\x35\xC3\xB7\"}}", "not_json", "GB18030"));
    EXPECT_EQ(problems_of("{\"claim_id\": \"B-1\",\n \"insured\": {\"name\": \"\xC0\xEE\"}}"), (All{{"not_json", kError, "", 2, 23}}));
    EXPECT_FALSE(message_of_one_says("{\"insured\": {\"name\": \"\xFF\"}}", "not_json", "GB18030")) << "a byte that no encoding has";
}

TEST(BadInput, a_mark_line_ends_of_two_characters_and_blank_lines_are_no_fault) {
    for (const SampleClaim& claim : sample_claims()) {
        std::string crlf = "\xEF\xBB\xBF\r\n\r\n";
        for (const char c : claim.text) crlf += c == '\n' ? std::string{"\r\n"} : std::string{c};
        const Report plain = validator().validate(claim.text);
        const Report marked = validator().validate(crlf + "\r\n\r\n");
        EXPECT_EQ(marked.decision, plain.decision) << claim.name;
        EXPECT_EQ(marked.findings.size(), plain.findings.size()) << claim.name;
        EXPECT_EQ(marked.problems.size(), plain.problems.size()) << claim.name;
    }
    EXPECT_EQ(problems_of("\xEF\xBB\xBF{\"claim_id\": \"B-1\",\r\n\"insured\": 1}"), (All{{"wrong_type", kError, "/insured", 2, 12}}));
    EXPECT_EQ(problems_of("\xEF\xBB\xBF{\"claim_id\": 1, \"schema\": \"claim/1\"}"), (All{{"wrong_type", kError, "/claim_id", 1, 14}, {"no_claim_id", kError, "/claim_id", 1, 14}}));
}

TEST(BadInput, more_depth_than_a_claim_needs_is_a_problem_of_its_place) {
    const auto nested = [](std::size_t deep) { return claim_with("\"x\": " + std::string(deep, '[') + std::string(deep, ']')); };
    EXPECT_EQ(problems_of(nested(63)), (All{{"unknown_key", kNote, "/x", 3, 7}}));
    EXPECT_EQ(problems_of(nested(64)), (All{{"unknown_key", kNote, "/x", 3, 7}}));
    EXPECT_EQ(problems_of(nested(65)), (All{{"too_deep", kError, "/x", 3, 7}}));
    EXPECT_EQ(problems_of(nested(2'000'000)), (All{{"too_deep", kError, "/x", 3, 7}})) << "and no stack is spent on it";
    EXPECT_EQ(problems_of(claim_with("\"insured\": " + std::string(65, '[') + std::string(65, ']'))), (All{{"too_deep", kError, "/insured", 3, 13}}));
    EXPECT_EQ(problems_of(claim_with("\"documents\": [" + std::string(70, '[') + std::string(70, ']') + "]")), (All{{"too_deep", kError, "/documents/0", 3, 16}}));
}

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

TEST(BadInput, a_text_that_stands_for_nothing_is_a_note_and_absent) {
    for (const char* word : {"null", "NULL", "None", "nan", "N/A", "无", "不详", "未知", "-", "--", "—", "/"}) {
        EXPECT_EQ(problems_of(claim_with(std::string{"\"insured\": {\"name\": \""} + word + "\"}")), (All{{"placeholder_text", kNote, "/insured/name", 3, 22}})) << word;
        EXPECT_EQ(problems_of(claim_with(std::string{"\"documents\": [{\"kind\": \"invoice\", \"number\": \""} + word + "\"}]")),
                  (All{{"placeholder_text", kNote, "/documents/0/number", 3, 46}})) << word;
        EXPECT_EQ(problems_of(claim_with(std::string{"\"submitted_to\": {\"name\": \""} + word + "\"}")), All{}) << "a name of an office is no name of a person: " << word;
    }
    EXPECT_EQ(problems_of(claim_with(R"("insured": {"name": "吴无"})")), All{});
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

TEST(BadInput, a_problem_gives_a_review_at_least_and_a_note_nothing) {
    for (const SampleClaim& claim : sample_claims()) {
        const Report before = validator().validate(claim.text);
        if (!before.accepted()) continue;
        const auto with = [&](const char* member) { return validator().validate("{" + std::string{member} + "," + claim.text.substr(claim.text.find('{') + 1)); };
        EXPECT_EQ(with("\"not_known\": 1").decision, Decision::accepted) << claim.name;
        EXPECT_EQ(with("\"card_events\": 1").decision, Decision::manual_review) << claim.name;
        EXPECT_EQ(with("\"visit_history_complete\": \"yes\"").decision, Decision::manual_review) << claim.name;
        EXPECT_EQ(with("\"claim_id\": \"x\"").decision, Decision::manual_review) << claim.name;
    }
}

TEST(BadInput, the_rules_that_do_not_need_a_bad_fact_still_run) {
    for (const SampleClaim& claim : sample_claims()) {
        if (!claim.json.contains("insured") || !claim.json["insured"].contains("sex")) continue;
        Sample changed = claim.json;
        changed["insured"]["sex"] = 5;
        const Summary before = validator().validate(claim.text).summary;
        const Summary after = validator().validate(changed.dump()).summary;
        EXPECT_EQ(before.pass + before.fail + before.unknown + before.not_applicable, after.pass + after.fail + after.unknown + after.not_applicable);
        EXPECT_LE(before.pass - std::min(before.pass, after.pass), 3U) << claim.name << ": few rules ask for the sex";
        EXPECT_EQ(after.fail, before.fail) << claim.name;
    }
}

TEST(BadInput, in_a_batch_every_other_claim_is_judged) {
    const std::string& good = sample_claims().front().text;
    const std::string_view texts[] = {good, "{\"claim_id\": ", good, "[]", "", "\xFF", good};
    const std::vector<Report> reports = validator().validate_batch(texts);
    ASSERT_EQ(reports.size(), 7U);
    for (const std::size_t i : {0U, 2U, 6U}) EXPECT_NE(reports[i].decision, Decision::unreadable) << i;
    for (const std::size_t i : {1U, 3U, 4U, 5U}) EXPECT_EQ(reports[i].decision, Decision::unreadable) << i;
}

// Sizes that must not overflow a counter of the reader, nor take time that grows with the square of the text.
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
