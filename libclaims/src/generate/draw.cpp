#include "generate/draw.hpp"

namespace claims {

std::uint64_t mixed(std::uint64_t bits) {
    bits += 0x9e3779b97f4a7c15U;
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9U;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebU;
    return bits ^ (bits >> 31);
}

std::uint64_t key_of(std::uint64_t seed, std::uint64_t number) { return mixed(mixed(seed) + number); }

std::uint64_t name_hash(std::string_view name) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash;
}

std::uint64_t drawn_below(std::uint64_t count, std::uint64_t bits) { return ((bits >> 32) * count) >> 32; }

int drawn_between(int least, int greatest, std::uint64_t bits) {
    return least + static_cast<int>(drawn_below(static_cast<std::uint64_t>(greatest - least) + 1, bits));
}

}  // namespace claims
