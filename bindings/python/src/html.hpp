#pragma once

#include <string>
#include <string_view>

namespace claims::python {

/// A text with the characters that HTML reads otherwise written as it wants them; line ends are breaks.
std::string html_escaped(std::string_view text);

}  // namespace claims::python
