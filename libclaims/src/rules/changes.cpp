#include "rules/changes.hpp"

#include <charconv>
#include <optional>

#include <nlohmann/json.hpp>

#include "base/json_pointer.hpp"

namespace claims {
namespace {

/// The index that a key of a pointer names, at most the size of the list; nullopt otherwise.
std::optional<std::size_t> index_in(const Json& list, const std::string& key) {
    if (key == "-") return list.size();
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), index);
    return error == std::errc{} && end == key.data() + key.size() && index <= list.size() ? std::optional{index} : std::nullopt;
}

/// The value of a key, made as an empty object where it is missing; nullptr where it cannot be.
Json* step_into(Json& json, const std::string& key) {
    if (json.is_null()) json = Json::object();
    if (json.is_object()) return &json[key];
    if (!json.is_array()) return nullptr;
    const auto index = index_in(json, key);
    if (!index) return nullptr;
    if (*index == json.size()) json.push_back(nullptr);
    return &json[*index];
}

}  // namespace

bool change(Json& json, std::string_view pointer, const Json& value) {
    const std::vector<std::string> keys = split_pointer(pointer);
    if (keys.empty()) {
        json = value;
        return true;
    }
    Json* parent = &json;
    for (std::size_t i = 0; i + 1 < keys.size(); ++i) {
        parent = step_into(*parent, keys[i]);
        if (parent == nullptr) return false;
    }
    if (!value.is_null()) {
        Json* target = step_into(*parent, keys.back());
        if (target == nullptr) return false;
        *target = value;
        return true;
    }
    if (parent->is_object()) parent->erase(keys.back());
    if (!parent->is_array()) return parent->is_object() || parent->is_null();
    const auto index = index_in(*parent, keys.back());
    if (!index || *index == parent->size()) return false;
    parent->erase(*index);
    return true;
}

std::string change_all(Json& json, const Json& changes) {
    for (const auto& [pointer, value] : changes.items()) {
        if (!change(json, pointer, value)) return pointer;
    }
    return {};
}

}  // namespace claims
