#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace claims {

/// The SHA-256 (FIPS 180-4) of the texts one after another, as 64 lower-case hexadecimal digits.
std::string sha256(const std::vector<std::string_view>& texts);

/// The first eight bytes of the SHA-256 of a text, as a big-endian number: a short name for it, the same on every machine. Of a thousand million texts
/// two coincide with a probability of three in a hundred; of ten million, of three in a million.
std::uint64_t fingerprint(std::string_view text);

}  // namespace claims
