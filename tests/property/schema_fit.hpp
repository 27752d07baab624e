#pragma once

#include <string>

#include "property/samples.hpp"

namespace claims {

inline bool is_of_type(const Sample& value, const std::string& type) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "integer") return value.is_number_integer();
    return type == "boolean" && value.is_boolean();
}

/// How a value does not fit a schema; empty where it does. Of JSON Schema the words that the product's own schema of a report uses for shapes: type,
/// required, properties, additionalProperties, items, enum, anyOf, oneOf and $ref into $defs.
inline std::string misfit(const Sample& value, const Sample& schema, const Sample& root, const std::string& at = "") {
    if (schema.contains("$ref")) return misfit(value, root.at(Sample::json_pointer{schema["$ref"].get<std::string>().substr(1)}), root, at);
    for (const char* choice : {"anyOf", "oneOf"}) {
        if (!schema.contains(choice)) continue;
        std::string all;
        bool fits = false;
        for (const Sample& one : schema[choice]) {
            const std::string difference = misfit(value, one, root, at);
            fits = fits || difference.empty();
            all += difference + "; ";
        }
        return fits ? std::string{} : all;
    }
    if (schema.contains("enum") && std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end()) return at + " is none of the enum";
    if (schema.contains("type") && !is_of_type(value, schema["type"].get<std::string>())) return at + " is no " + schema["type"].get<std::string>();
    if (value.is_array() && schema.contains("items")) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (auto difference = misfit(value[i], schema["items"], root, at + "/" + std::to_string(i)); !difference.empty()) return difference;
        }
    }
    if (!value.is_object()) return {};
    for (const Sample& key : schema.value("required", Sample::array())) {
        if (!value.contains(key.get<std::string>())) return at + " lacks " + key.get<std::string>();
    }
    const Sample properties = schema.value("properties", Sample::object());
    for (const auto& [key, inner] : value.items()) {
        if (properties.contains(key)) {
            if (auto difference = misfit(inner, properties[key], root, at + "/" + key); !difference.empty()) return difference;
        } else if (schema.value("additionalProperties", Sample(true)) == Sample(false)) {
            return at + " has the unknown key " + key;
        }
    }
    return {};
}

}  // namespace claims
