#pragma once

#include <string>
#include <string_view>

namespace claims {

/// The text as a message shows it: its first 40 bytes at most, never half a character, with "…" where it goes on.
inline std::string shortened(std::string_view text) {
    constexpr std::size_t kShown = 40;
    std::size_t end = text.size() < kShown ? text.size() : kShown;
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    std::string out{text.substr(0, end)};
    if (end < text.size()) out += "…";
    return out;
}

}  // namespace claims
