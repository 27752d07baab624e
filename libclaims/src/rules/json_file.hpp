#pragma once

#include <string>
#include <vector>

#include <claims/problem.hpp>

#include "language/compiler.hpp"

namespace claims {

/// A file of a ruleset.
struct File {
    std::string path;  ///< from the folder of rulesets: "xiamen/rules/newborn/birth-certificate.json"
    std::string bytes;
    std::string from{};  ///< the folder or bundle that it was read from, as the caller named it; empty: built in
};

/// Reads the JSON of a file, refusing what nlohmann/json lets pass: keys given twice (it keeps the last). False, with problems, where it is none.
bool parse(const File& file, Json& json, std::vector<Problem>& problems);

/// Completes problems that were found in the file's JSON: names the file, and the line and column of each path.
void locate(std::vector<Problem>& problems, std::size_t first, const File& file);

}  // namespace claims
