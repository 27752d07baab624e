#pragma once

#include <cstdint>

#include <claims/report.hpp>
#include <claims/words.hpp>

#include "write/text_lines.hpp"

namespace claims {

/// The sections of a report for a person, in their order: failures by what follows from them, what is not known, notes (and passes with a remark),
/// other passes, where they are asked for.
enum class Section : std::uint8_t { refused, bring, correct, wait, review, unknown, note, met };

Section section_of(const Finding& finding);

Words heading_of(Section section);

Color color_of(Section section);
Color color_of(Decision decision);

}  // namespace claims
