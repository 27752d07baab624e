#include "base/json_place.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string>

#include "base/json_pointer.hpp"

namespace claims {

Place place_of(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const std::string_view last_line = before.substr(before.rfind('\n') + 1);  // npos + 1 is 0
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const auto characters = std::count_if(last_line.begin(), last_line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    return {static_cast<std::size_t>(lines) + 1, static_cast<std::size_t>(characters) + 1};
}

namespace {

/// What is looked for in a value, as the keys that lead there.
struct Wanted {
    std::map<std::string, Wanted, std::less<>> inner;
    std::vector<std::size_t> pointers;  ///< those that end here
    bool is_found = false;              ///< of a key given twice the first counts
};

/// Each pointer into the value is there, until its own place is found.
void place(const Wanted& wanted, std::size_t offset, std::vector<std::size_t>& offsets) {
    for (const std::size_t pointer : wanted.pointers) offsets[pointer] = offset;
    for (const auto& [key, inner] : wanted.inner) place(inner, offset, offsets);
}

void find(JsonWalk& walk, Wanted& wanted, std::vector<std::size_t>& offsets) {
    place(wanted, walk.offset(), offsets);
    const bool object = walk.type() == JsonWalk::Type::object;
    if (wanted.inner.empty() || (!object && walk.type() != JsonWalk::Type::array)) return void(walk.skip());
    if (!walk.enter()) return;
    std::size_t index = 0;
    do {
        const auto found = object ? wanted.inner.find(walk.key()) : wanted.inner.find(std::to_string(index++));
        if (found == wanted.inner.end() || found->second.is_found) {
            walk.skip();
            continue;
        }
        found->second.is_found = true;
        find(walk, found->second, offsets);
    } while (walk.more(object ? '}' : ']'));
}

}  // namespace

std::size_t offset_of(JsonWalk& walk, std::string_view pointer) { return offsets_of(walk, {&pointer, 1}).front(); }

std::vector<std::size_t> offsets_of(JsonWalk& walk, std::span<const std::string_view> pointers) {
    Wanted wanted;
    for (std::size_t i = 0; i < pointers.size(); ++i) {
        Wanted* at = &wanted;
        for (const std::string& key : split_pointer(pointers[i])) at = &at->inner[key];
        at->pointers.push_back(i);
    }
    std::vector<std::size_t> offsets(pointers.size());
    walk.rewind();
    find(walk, wanted, offsets);
    return offsets;
}

}  // namespace claims
