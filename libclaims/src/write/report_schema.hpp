#pragma once

#include <string_view>

namespace claims {

/// JSON Schema of a report, as `append_json` writes it.
inline constexpr std::string_view kReportSchema = R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "A report on a claim",
  "type": "object",
  "properties": {
    "file": {"type": "string"},
    "line": {"type": "integer", "minimum": 1},
    "claim_id": {"type": "string"},
    "decision": {"enum": ["accepted", "manual_review", "deferred", "returned_for_supplement", "partially_rejected", "rejected", "unreadable"]},
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
    "calendars": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {"id": {"type": "string"}, "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}},
        "required": ["id", "sha256"],
        "additionalProperties": false
      }
    },
    "not_judged": {
      "type": "array",
      "items": {
        "type": "object",
        "properties": {"ruleset": {"type": "string"}, "missing": {"$ref": "#/$defs/pointers"}},
        "required": ["ruleset", "missing"],
        "additionalProperties": false
      }
    },
    "summary": {
      "type": "object",
      "properties": {
        "pass": {"type": "integer"}, "fail": {"type": "integer"}, "unknown": {"type": "integer"}, "not_applicable": {"type": "integer"}
      },
      "required": ["pass", "fail", "unknown", "not_applicable"],
      "additionalProperties": false
    },
    "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
    "missing_evidence": {"$ref": "#/$defs/pointers"},
    "problems": {"type": "array", "items": {"$ref": "#/$defs/problem"}}
  },
  "required": ["decision", "findings", "problems"],
  "additionalProperties": false,
  "$defs": {
    "date": {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$"},
    "pointers": {"type": "array", "items": {"type": "string"}},
    "text": {
      "oneOf": [
        {"type": "string"},
        {
          "type": "object",
          "properties": {"en": {"type": "string"}, "zh": {"type": "string"}},
          "required": ["en", "zh"],
          "additionalProperties": false
        }
      ]
    },
    "finding": {
      "type": "object",
      "properties": {
        "rule": {"type": "string"},
        "title": {"$ref": "#/$defs/text"},
        "status": {"enum": ["pass", "fail", "unknown"]},
        "disposition": {"enum": ["note", "review", "defer", "supplement", "reject"]},
        "severity": {"enum": ["info", "warning", "error"]},
        "scope": {"enum": ["claim", "encounter", "document", "item"]},
        "path": {"type": "string"},
        "encounter_ids": {"$ref": "#/$defs/pointers"},
        "document_ids": {"$ref": "#/$defs/pointers"},
        "message": {"$ref": "#/$defs/text"},
        "expected": {"type": "string"},
        "actual": {"type": "string"},
        "deadline": {"$ref": "#/$defs/date"},
        "estimate": {"$ref": "#/$defs/date"},
        "earliest_acceptance": {"$ref": "#/$defs/date"},
        "remarks": {
          "type": "array",
          "items": {"type": "string", "pattern": "^(name_normalised|would_pass_with_roll_forward|still_open|visit_[0-9]+)$"}
        },
        "remedy": {"$ref": "#/$defs/text"},
        "basis": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {"source": {"type": "string"}, "item": {"type": "string"}, "article": {"type": "string"}, "for": {"type": "string"}},
            "required": ["source"],
            "additionalProperties": false
          }
        },
        "missing": {"$ref": "#/$defs/pointers"}
      },
      "required": ["rule", "title", "status", "disposition", "severity", "scope", "path", "message"],
      "additionalProperties": false
    },
    "problem": {
      "type": "object",
      "properties": {
        "file": {"type": "string"},
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
}
)";

}  // namespace claims
