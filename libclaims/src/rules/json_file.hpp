#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <claims/problem.hpp>

#include "language/compiler.hpp"

namespace claims {

/// A file of a ruleset.
struct File {
    std::string path;  ///< from the folder of rulesets: "xiamen/rules/newborn/birth-certificate.json"
    std::string bytes;
    std::string from{};  ///< the folder or bundle that it was read from, as the caller named it; empty: built in
    std::string_view lasting{};  ///< of a file that is built in its bytes once more: they last, and are read when examples are asked for
};

/// Reads the JSON of a file, refusing keys given twice. False, with problems, where it is none. `left_empty`: a list of
/// the outermost object whose members are not read.
bool parse(const File& file, Json& json, std::vector<Problem>& problems, std::string_view left_empty = {});

/// Completes problems that were found in the file's JSON: names the file, and the line and column of each path.
void locate(std::vector<Problem>& problems, std::size_t first, const File& file);

}  // namespace claims
