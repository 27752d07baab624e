#include "base/sha256.hpp"

#include <nettle/sha2.h>

#include <array>
#include <cstdint>

namespace claims {

std::string sha256(const std::vector<std::string_view>& texts) {
    sha256_ctx context;
    sha256_init(&context);
    for (const std::string_view text : texts) sha256_update(&context, text.size(), reinterpret_cast<const std::uint8_t*>(text.data()));
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context, digest.size(), digest.data());
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    for (const std::uint8_t byte : digest) {
        hex += kDigits[byte >> 4];
        hex += kDigits[byte & 15];
    }
    return hex;
}

}  // namespace claims
