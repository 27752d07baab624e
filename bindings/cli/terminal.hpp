#pragma once

#include <cstddef>
#include <iosfwd>

namespace claims::cli {

/// What the output can show.
struct Terminal {
    bool is_terminal = false;
    std::size_t width = 80;  ///< columns
    bool color = false;      ///< a terminal, and NO_COLOR is not set (no-color.org: present and not empty)
};

/// Of std::cout: file descriptor 1. Any other stream is no terminal.
Terminal terminal_of(const std::ostream& out);

}  // namespace claims::cli
