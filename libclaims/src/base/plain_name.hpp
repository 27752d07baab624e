#pragma once

#include <string_view>

namespace claims {

/// Whether a text consists of the ideographs U+4E00 to U+9FFF alone, as most names do: normalising leaves it as it is. (Three bytes each, the first
/// E4 to E9.)
inline bool is_plain_name(std::string_view text) {
    if (text.size() % 3 != 0) return false;
    for (std::size_t i = 0; i < text.size(); i += 3) {
        const auto first = static_cast<unsigned char>(text[i]);
        const auto second = static_cast<unsigned char>(text[i + 1]);
        const auto third = static_cast<unsigned char>(text[i + 2]);
        if (first < 0xE4 || first > 0xE9 || (first == 0xE4 && second < 0xB8) || (second & 0xC0) != 0x80 || (third & 0xC0) != 0x80) return false;
    }
    return true;
}

}  // namespace claims
