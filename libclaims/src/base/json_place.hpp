#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "base/json_walk.hpp"

namespace claims {

/// Line and column of a byte, both from 1; the column counts characters.
struct Place {
    std::size_t line = 0;
    std::size_t column = 0;
};

Place place_of(std::string_view text, std::size_t offset);

/// The byte at which the value of a JSON Pointer begins; where the text has no such value, that of the nearest one around it. The walk has begun with
/// the text, which is good JSON.
std::size_t offset_of(JsonWalk& walk, std::string_view pointer);

/// The same of many pointers, in one walk.
std::vector<std::size_t> offsets_of(JsonWalk& walk, std::span<const std::string_view> pointers);

}  // namespace claims
