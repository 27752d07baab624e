#pragma once

#include <string_view>

namespace claims {

/// A file of the source tree as it was when the library was built.
struct EmbeddedFile {
    std::string_view path;   ///< relative to the folder that was embedded, with `/`: "xiamen/ruleset.json"
    std::string_view bytes;  ///< lasts as long as the program
};

}  // namespace claims
