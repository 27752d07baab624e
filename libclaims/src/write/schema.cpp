// JSON Schemas of a claim, a report and a rule file (<claims/write.hpp>), made of the tables that the product itself uses.

#include <algorithm>

#include <nlohmann/json.hpp>

#include <claims/write.hpp>

#include "language/compiler.hpp"
#include "write/checklist_schema.hpp"
#include "write/report_schema.hpp"

namespace claims {
namespace {

Json enumeration(std::span<const Code> codes) {
    Json words = Json::array();
    for (const Code& code : codes) words.push_back(code.word);
    words.push_back("unknown");  // in any list: an absent fact
    return words;
}

/// What the JSON of a field may be; null always stands for an absent fact.
Json schema_of(const Field& field) {
    constexpr const char* kDate = R"(^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?$)";
    switch (field.type) {
        case FieldType::text: case FieldType::name: case FieldType::identifier: return {{"type", {"string", "null"}}};
        case FieldType::code: {
            Json words = enumeration(codes_of(field.codes));
            words.push_back(nullptr);
            return {{"enum", words}};
        }
        case FieldType::codes: return {{"type", {"array", "null"}}, {"items", {{"enum", enumeration(codes_of(field.codes))}}}};
        case FieldType::flag: return {{"type", {"boolean", "null"}}};
        case FieldType::count: return {{"type", {"integer", "null"}}, {"minimum", 0}, {"maximum", 2000000000}};
        case FieldType::money: return {{"type", {"string", "integer", "null"}}, {"pattern", R"(^-?\d{1,14}(\.\d{1,2})?$)"}};
        case FieldType::date: return {{"type", {"string", "null"}}, {"pattern", kDate}};
        case FieldType::region: return {{"type", {"string", "null"}}, {"pattern", R"(^[1-8]\d{5}$)"}};
        case FieldType::ids: case FieldType::texts: return {{"type", {"array", "null"}}, {"items", {{"type", "string"}}}};
    }
    return {};
}

/// Facts without which an ordinary reimbursement claim goes to a person.
constexpr FieldId kEvidenceFloor[] = {
    FieldId::claim_categories,     FieldId::claim_submitted_on,       FieldId::claim_submitted_to_admin_division,      FieldId::claim_insured_name,
    FieldId::claim_insured_insured_place, FieldId::claim_enrollment_status, FieldId::encounter_start, FieldId::encounter_class_,
    FieldId::encounter_nature,     FieldId::encounter_institution_designated, FieldId::measure_catalog_status,
};
constexpr ContainerId kEvidenceFloorLists[] = {ContainerId::claim_documents, ContainerId::claim_encounters, ContainerId::encounter_measures, ContainerId::document_stamps};

std::string_view word_of(Absence absence) {
    switch (absence) {
        case Absence::open: return "unknown";
        case Absence::closed: return "not there, or not yet";
        case Absence::presumed_true: return "true";
        case Absence::presumed_false: return "false";
        case Absence::presumed_zero: return "0.00";
        case Absence::made: return "";
    }
    return "";
}

/// The object that a dotted path leads into, made on the way.
Json& object_at(Json& schema, std::string_view path, std::string& key) {
    Json* object = &schema;
    for (std::size_t dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.')) {
        Json& inner = (*object)["properties"][std::string{path.substr(0, dot)}];
        if (inner.is_null()) inner = {{"type", {"object", "null"}}, {"properties", Json::object()}};
        object = &inner;
        path.remove_prefix(dot + 1);
    }
    key = path;
    return *object;
}

Json schema_of(Record record) {
    Json schema = {{"type", "object"}, {"properties", Json::object()}};
    std::string key;
    for (const Field& field : fields_of(record)) {
        if (field.absence == Absence::made) continue;
        Json value = schema_of(field);
        value["title"] = label_of(field, Language::en);
        value["description"] = label_of(field, Language::zh);
        value["x-absent"] = word_of(field.absence);
        if (field.privacy == Privacy::personal) value["x-personal"] = true;
        if (std::find(std::begin(kEvidenceFloor), std::end(kEvidenceFloor), field.id) != std::end(kEvidenceFloor)) value["x-evidence-floor"] = true;
        object_at(schema, field.path, key)["properties"][key] = std::move(value);
    }
    for (const Container& container : kContainers) {
        if (container.owner != record) continue;
        Json list = {{"type", {"array", "null"}}, {"items", schema_of(container.thing)}, {"title", container.english}, {"description", container.chinese}, {"x-absent", "unknown"}};
        if (std::find(std::begin(kEvidenceFloorLists), std::end(kEvidenceFloorLists), container.id) != std::end(kEvidenceFloorLists)) list["x-evidence-floor"] = true;
        object_at(schema, container.path, key)["properties"][key] = std::move(list);
    }
    return schema;
}

Json claim_schema() {
    Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "A reimbursement claim, claim/1"}};
    schema.update(schema_of(Record::claim));
    schema["properties"]["schema"]["const"] = "claim/1";
    schema["required"] = {"claim_id"};
    return schema;
}

Json words_schema() {
    return {{"type", "object"}, {"properties", {{"en", {{"type", "string"}}}, {"zh", {{"type", "string"}}}}}, {"required", {"en", "zh"}}, {"additionalProperties", false}};
}

/// One key, the kind or a thing, and its parameters.
Json requirement_schema() {
    Json properties = Json::object();
    for (const Kind& kind : kinds()) properties[std::string{kind.name}] = true;
    for (const ThingWord& thing : thing_words()) properties[std::string{name_of(thing.record)}] = {{"$ref", "#/$defs/filter"}};
    return {{"type", "object"}, {"properties", properties}, {"patternProperties", {{"^[a-z0-9_]+\\.", true}}}, {"minProperties", 1}, {"maxProperties", 1}, {"additionalProperties", false}};
}

Json rule_schema() {
    const Json text = {{"type", "string"}};
    const Json disposition = {{"enum", {"note", "review", "defer", "supplement", "reject"}}};
    Json things = Json::array();
    for (const ThingWord& thing : thing_words()) things.push_back(name_of(thing.record));
    Json properties = {{"id", text}, {"title", words_schema()}, {"text", words_schema()}};
    properties["basis"] = {{"type", "array"}, {"minItems", 1}, {"items", {{"type", "object"}, {"properties", {{"source", text}, {"item", text}, {"article", text}, {"for", text}}}, {"required", {"source"}}, {"additionalProperties", false}}}};
    properties["strength"] = {{"enum", {"stated", "implied", "extended"}}};
    properties["in_force"] = {{"type", "object"}, {"properties", {{"from", {{"format", "date"}}}, {"to", {{"format", "date"}}}}}, {"required", {"from"}}, {"additionalProperties", false}};
    properties["for_each"] = {{"oneOf", {{{"enum", things}}, {{"type", "object"}, {"minProperties", 1}, {"maxProperties", 1}, {"propertyNames", {{"enum", things}}}}}}};
    properties["when"] = {{"$ref", "#/$defs/requirement"}};
    properties["require"] = {{"$ref", "#/$defs/requirement"}};
    properties["disposition"] = {{"oneOf", {disposition, {{"type", "array"}, {"minItems", 1}, {"items", {{"oneOf", {disposition, {{"type", "object"}, {"minProperties", 1}, {"maxProperties", 1}}}}}}}}}};
    properties["replaces"] = {{"type", "array"}, {"items", text}};
    properties["remedy"] = words_schema();
    properties["notes"] = {{"type", "array"}, {"items", text}};
    properties["examples"] = {{"type", "array"}, {"items", {{"type", "object"}, {"required", {"name", "claim", "expect"}}, {"properties", {{"expect", {{"enum", {"pass", "fail", "unknown", "not_applicable"}}}}}}}}};
    properties["equivalent"] = {{"type", "object"}, {"additionalProperties", text}};
    return {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"title", "A rule file"}, {"type", "object"}, {"properties", properties},
            {"required", {"id", "title", "text", "basis", "strength", "in_force", "require", "disposition", "notes", "examples"}}, {"additionalProperties", false},
            {"$defs", {{"requirement", requirement_schema()}, {"filter", {{"type", {"string", "array", "object"}}}}}}};
}

}  // namespace

std::string schema(std::string_view name) {
    if (name == "claim") return claim_schema().dump(2);
    if (name == "report") return std::string{kReportSchema};
    if (name == "checklist") return std::string{kChecklistSchema};
    if (name == "rule") return rule_schema().dump(2);
    return {};
}

}  // namespace claims
