#pragma once

#include <span>
#include <string_view>

namespace claims {

/// A file of the folder rulesets/ as it was when the library was built.
struct EmbeddedFile {
    std::string_view path;   ///< relative to rulesets/, with `/`: "xiamen/ruleset.json"
    std::string_view bytes;  ///< lasts as long as the program
};

/// Every file, sorted by path (byte by byte).
std::span<const EmbeddedFile> embedded_files();

}  // namespace claims
