#include "terminal.hpp"

#include <cstdlib>
#include <iostream>
#include <sys/ioctl.h>
#include <unistd.h>

namespace claims::cli {

Terminal terminal_of(const std::ostream& out) {
    Terminal terminal;
    if (&out != &std::cout || isatty(STDOUT_FILENO) == 0) return terminal;
    terminal.is_terminal = true;
    const char* const no_color = std::getenv("NO_COLOR");
    const char* const kind = std::getenv("TERM");
    terminal.color = (no_color == nullptr || *no_color == '\0') && !(kind != nullptr && std::string_view{kind} == "dumb");
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) terminal.width = size.ws_col;
    return terminal;
}

}  // namespace claims::cli
