#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/embedded_file.hpp"
#include "generate/program.hpp"

namespace claims {

/// Claims of one kind, as a file of templates/ states them: a claim with blanks, the ways in which a sound one may differ from it, and its faults, all
/// as changes {pointer: value}.
struct ClaimTemplate {
    std::string category;      ///< the code, or the word of another concern
    std::uint64_t weight = 0;  ///< how often it is drawn, in proportion
    int least_age = 0;         ///< of the insured, in years; both included
    int greatest_age = 0;
    std::optional<bool> is_male;  ///< where the insured is of one sex
    std::vector<Program> sound;   ///< every way
    std::vector<Program> faulty;  ///< every fault of every way
};

/// Throws std::invalid_argument where the file is no such template.
ClaimTemplate read_template(const EmbeddedFile& file, const WordLists& lists, bool shuffle_keys);

}  // namespace claims
