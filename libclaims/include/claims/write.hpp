#pragma once

#include <string>

#include <claims/checklist.hpp>
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

/// A checklist as one JSON object, indented for reading; its keys are those of the schema `checklist`. Ends without a line end.
std::string to_json(const Checklist& checklist, Language language);

/// A checklist as a clerk hands it out: numbered, by groups, with alternatives as a) and b), and the text that each point follows from. Ends with a line end.
std::string to_text(const Checklist& checklist, const TextStyle& style);

/// JSON Schema (draft 2020-12) of a claim, a report, a rule file or a checklist: `name` is "claim", "report", "rule" or "checklist"; empty result otherwise.
std::string schema(std::string_view name);

}  // namespace claims
