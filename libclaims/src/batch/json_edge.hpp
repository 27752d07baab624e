#pragma once

#include <cstddef>
#include <string_view>

namespace claims {

/// Finds where a JSON value ends, by strings and brackets alone: whether it is good JSON is its reader's business. Fed with the value piece by piece.
class JsonEdge {
public:
    static constexpr std::size_t kOpen = static_cast<std::size_t>(-1);

    /// How many of the bytes belong to the value, or kOpen where all do and it goes on. An object, array or string ends with its closing sign, anything
    /// else before a comma, a closing bracket or white space.
    std::size_t find(std::string_view bytes);

private:
    std::size_t depth_ = 0;
    bool started_ = false;
    bool in_string_ = false;
    bool escaped_ = false;
};

}  // namespace claims
