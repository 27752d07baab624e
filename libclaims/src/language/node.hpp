#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace claims {

/// JSON of rulesets: keys keep their order.
using Json = nlohmann::ordered_json;

/// A value of a rule file and where it stands.
struct Node {
    const Json& json;
    std::string pointer;

    [[nodiscard]] bool is_object() const;
    [[nodiscard]] bool is_list() const;
    [[nodiscard]] bool is_text() const;

    /// The text; empty where the value is none.
    [[nodiscard]] std::string text() const;

    /// The whole number; 0 where the value is none.
    [[nodiscard]] std::int64_t number() const;

    /// Members of a list or an object; 0 for any other value.
    [[nodiscard]] std::size_t size() const;

    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] std::vector<std::string> keys() const;

    /// A member that is there.
    [[nodiscard]] Node at(std::string_view key) const;
    [[nodiscard]] Node at(std::size_t index) const;
};

}  // namespace claims
