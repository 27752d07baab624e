#include "base/json_place.hpp"

#include <algorithm>
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

std::size_t offset_of(JsonWalk& walk, std::string_view pointer) {
    walk.rewind();
    for (const std::string& key : split_pointer(pointer)) {
        const std::size_t around = walk.offset();
        const bool object = walk.type() == JsonWalk::Type::object;
        if ((!object && walk.type() != JsonWalk::Type::array) || !walk.enter()) return around;
        for (std::size_t index = 0;; ++index) {
            if (object ? walk.key() == key : std::to_string(index) == key) break;
            walk.skip();
            if (!walk.more(object ? '}' : ']')) return around;
        }
    }
    return walk.offset();
}

}  // namespace claims
