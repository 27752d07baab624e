#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include <claims/problem.hpp>

namespace claims::cli {

/// A line a problem, as compilers write them: FILE:LINE:COLUMN: POINTER: what is wrong.
void print(std::ostream& out, const std::vector<Problem>& problems, Language language);

/// The text in the language asked for; of both, English.
const std::string& text_in(const Words& words, Language language);

}  // namespace claims::cli
