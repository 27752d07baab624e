#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace claims {

/// The SHA-256 (FIPS 180-4) of the texts one after another, as 64 lower-case hexadecimal digits.
std::string sha256(const std::vector<std::string_view>& texts);

}  // namespace claims
