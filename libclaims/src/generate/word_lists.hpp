#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <claims/words.hpp>

#include "language/node.hpp"

namespace claims {

/// Lists of words to draw from: hospitals, drugs, names. An entry of a list has fields, each the same in both scripts or written in both.
class WordLists {
public:
    using Column = std::vector<Words>;

    explicit WordLists(const Json& lists);

    /// A field of every entry of a list; nullptr where there is none. Lasts as long as the lists.
    [[nodiscard]] const Column* column(std::string_view list, std::string_view field) const;

private:
    std::map<std::string, Column> columns_;
};

}  // namespace claims
