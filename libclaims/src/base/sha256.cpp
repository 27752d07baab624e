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

std::uint64_t fingerprint(std::string_view text) {
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, text.size(), reinterpret_cast<const std::uint8_t*>(text.data()));
    std::array<std::uint8_t, sizeof(std::uint64_t)> first{};
    sha256_digest(&context, first.size(), first.data());
    std::uint64_t number = 0;
    for (const std::uint8_t byte : first) number = number << 8 | byte;
    return number;
}

}  // namespace claims
