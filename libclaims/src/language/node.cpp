#include "language/node.hpp"

#include <nlohmann/json.hpp>

#include "base/json_pointer.hpp"

namespace claims {

bool Node::is_object() const { return json.is_object(); }

bool Node::is_list() const { return json.is_array(); }

bool Node::is_text() const { return json.is_string(); }

std::string Node::text() const { return json.is_string() ? json.get<std::string>() : std::string{}; }

std::int64_t Node::number() const { return json.is_number_integer() ? json.get<std::int64_t>() : 0; }

std::size_t Node::size() const { return json.is_structured() ? json.size() : 0; }

bool Node::has(std::string_view key) const { return json.is_object() && json.contains(key); }

std::vector<std::string> Node::keys() const {
    std::vector<std::string> keys;
    if (!json.is_object()) return keys;
    for (const auto& [key, value] : json.items()) keys.push_back(key);
    return keys;
}

Node Node::at(std::string_view key) const {
    std::string inner = pointer;
    append_key(inner, key);
    return {json.at(std::string{key}), std::move(inner)};
}

Node Node::at(std::size_t index) const {
    std::string inner = pointer;
    append_index(inner, index);
    return {json.at(index), std::move(inner)};
}

}  // namespace claims
