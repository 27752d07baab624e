#pragma once

#include <string_view>

namespace claims {

/// JSON Schema of a checklist, as `to_json` writes it.
inline constexpr std::string_view kChecklistSchema = R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "What must be brought for a claim",
  "type": "object",
  "properties": {
    "categories": {"type": "array", "items": {"type": "string"}},
    "place": {"type": "string", "pattern": "^[1-8]\\d{5}$"},
    "as_of": {"$ref": "#/$defs/date"},
    "rulesets": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {"id": {"type": "string"}, "version": {"type": "string"}, "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}},
        "required": ["id", "version", "sha256"],
        "additionalProperties": false
      }
    },
    "profiles": {"type": "array", "items": {"type": "string"}},
    "items": {"type": "array", "items": {"$ref": "#/$defs/item"}},
    "problems": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "code": {"type": "string"},
          "weight": {"enum": ["note", "warning", "error"]},
          "path": {"type": "string"},
          "line": {"type": "integer", "minimum": 1},
          "column": {"type": "integer", "minimum": 1},
          "message": {"$ref": "#/$defs/text"}
        },
        "required": ["code", "weight", "path", "message"],
        "additionalProperties": false
      }
    }
  },
  "required": ["categories", "rulesets", "profiles", "items", "problems"],
  "additionalProperties": false,
  "$defs": {
    "date": {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$"},
    "text": {
      "oneOf": [
        {"type": "string"},
        {"type": "object", "properties": {"en": {"type": "string"}, "zh": {"type": "string"}}, "required": ["en", "zh"], "additionalProperties": false}
      ]
    },
    "kind": {
      "enum": [
        "document", "stamp", "endorsement", "registration", "record", "fact", "name", "date", "amount", "steps", "listed", "other", "all_of", "one_of"
      ]
    },
    "wanted": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {
          "fact": {"type": "string"},
          "test": {
            "enum": [
              "is", "not", "given", "at_least", "at_most", "before", "on_or_before", "after", "on_or_after", "in", "not_in", "same_as", "same_name", "listed", "steps"
            ]
          },
          "values": {"type": "array", "items": {"type": "string"}},
          "same_as": {"type": "string"}
        },
        "required": ["fact", "test"],
        "additionalProperties": false
      }
    },
    "need": {
      "type": "object",
      "properties": {
        "need": {"$ref": "#/$defs/kind"},
        "text": {"$ref": "#/$defs/text"},
        "path": {"type": "string"},
        "is_there": {"const": true},
        "wanted": {"$ref": "#/$defs/wanted"},
        "found": {"type": "string"},
        "last_day": {"$ref": "#/$defs/date"},
        "first_day": {"$ref": "#/$defs/date"},
        "counted_from": {"type": "string"},
        "encounter_ids": {"type": "array", "items": {"type": "string"}},
        "parts": {"type": "array", "items": {"$ref": "#/$defs/need"}}
      },
      "required": ["need"],
      "additionalProperties": false
    },
    "item": {
      "type": "object",
      "properties": {
        "group": {"enum": ["papers", "registrations", "facts", "days", "against"]},
        "need": {"$ref": "#/$defs/kind"},
        "text": {"$ref": "#/$defs/text"},
        "path": {"type": "string"},
        "is_there": {"const": true},
        "wanted": {"$ref": "#/$defs/wanted"},
        "found": {"type": "string"},
        "last_day": {"$ref": "#/$defs/date"},
        "first_day": {"$ref": "#/$defs/date"},
        "counted_from": {"type": "string"},
        "encounter_ids": {"type": "array", "items": {"type": "string"}},
        "parts": {"type": "array", "items": {"$ref": "#/$defs/need"}},
        "condition": {"$ref": "#/$defs/text"},
        "grounds": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "rule": {"type": "string"},
              "title": {"$ref": "#/$defs/text"},
              "disposition": {"enum": ["note", "review", "defer", "supplement", "reject"]},
              "basis": {
                "type": "array",
                "items": {
                  "type": "object",
                  "properties": {"source": {"type": "string"}, "item": {"type": "string"}, "article": {"type": "string"}, "for": {"type": "string"}},
                  "required": ["source"],
                  "additionalProperties": false
                }
              }
            },
            "required": ["rule", "title", "disposition"],
            "additionalProperties": false
          }
        },
        "details": {"type": "array", "items": {"$ref": "#/$defs/item"}}
      },
      "required": ["group", "need"],
      "additionalProperties": false
    }
  }
}
)";

}  // namespace claims
