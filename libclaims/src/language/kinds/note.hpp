#pragma once

#include "language/requirement.hpp"

namespace claims {

/// Where the text of a rule that only informs is shown.
enum class NotePlace : std::uint8_t { none, report, booklet };

/// `none` where the requirement is no note.
NotePlace note_place(const Requirement& requirement);

}  // namespace claims
