#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <claims/problem.hpp>

#include "base/json_walk.hpp"
#include "language/node.hpp"

namespace claims {

/// Builds the JSON of a ruleset's file in the walk that checks it. A key given twice is a problem (path only). Throws Malformed.
class JsonReader {
public:
    explicit JsonReader(std::vector<Problem>& problems) : problems_{problems} {}

    /// `left_empty`: of the outermost object the member that becomes an empty list, whatever is in it.
    Json read(std::string_view text, std::string_view left_empty = {});

private:
    Json value(std::size_t depth);
    Json object(std::size_t depth);
    Json list(std::size_t depth);
    Json number();
    std::string text(std::string_view raw);
    void check_new(const Json& object, const std::string& key);

    std::vector<Problem>& problems_;
    JsonWalk walk_;
    std::string pointer_;  ///< of the value that is being read
    std::string_view left_empty_;
};

}  // namespace claims
