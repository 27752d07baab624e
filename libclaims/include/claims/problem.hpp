#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <claims/words.hpp>

namespace claims {

/// What a problem does to the decision: a note nothing, a warning or an error gives at least `manual_review`.
enum class Weight : std::uint8_t { note, warning, error };

/// Something that is wrong with a text as data: a claim, or a file of a ruleset. What it concerns counts as absent.
struct Problem {
    std::string code;  ///< a word of the closed list of codes: "wrong_type", "data.dates-parse", …
    Weight weight = Weight::error;
    std::string file;        ///< of a ruleset's problem; empty for a claim
    std::string path;        ///< JSON Pointer of the value, or of the place where it should be
    std::size_t line = 0;    ///< from 1; 0 where there is no text (a claim handed over as objects)
    std::size_t column = 0;  ///< from 1, in characters
    Words message;
};

std::string_view name_of(Weight weight);

}  // namespace claims
