#pragma once

#include <string>

#include <claims/report.hpp>

namespace claims {

/// Appends the report as one JSON object in one line, without a line end. Keys that say nothing are left out. Keys of the JSON and their order are
/// those of the schema `report`.
void append_json(std::string& out, const Report& report, Language language);

/// As `append_json`, indented for reading.
std::string to_json(const Report& report, Language language);

struct TextStyle {
    Language language = Language::en;
    std::size_t width = 80;  ///< columns of the terminal; Chinese characters take two
    bool color = false;
};

/// The report as a person at a claims window reads it: the decision, what to bring, what to have corrected and where, what cannot be mended, until
/// when and why, what is not known. Ends with a line end.
std::string to_text(const Report& report, const TextStyle& style);

/// JSON Schema (draft 2020-12) of a claim, a report or a rule file. `name` is "claim", "report" or "rule"; empty result otherwise.
std::string schema(std::string_view name);

}  // namespace claims
