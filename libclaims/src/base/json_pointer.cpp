#include "base/json_pointer.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace claims {
namespace {

bool is_index(std::string_view key) {
    return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The text up to the next '/', taken off the front.
std::string_view take_key(std::string_view& pointer) {
    if (!pointer.empty() && pointer.front() == '/') pointer.remove_prefix(1);
    const std::string_view key = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(key.size());
    return key;
}

}  // namespace

void append_key(std::string& pointer, std::string_view key) {
    pointer += '/';
    for (const char c : key) {
        if (c == '~') pointer += "~0";
        else if (c == '/') pointer += "~1";
        else pointer += c;
    }
}

void append_path(std::string& pointer, std::string_view dotted_path) {
    pointer += '/';
    const std::size_t start = pointer.size();
    pointer += dotted_path;
    std::replace(pointer.begin() + static_cast<std::ptrdiff_t>(start), pointer.end(), '.', '/');
}

void append_index(std::string& pointer, std::size_t index) {
    constexpr std::size_t kMostDigits = 20;  // of 2^64
    std::array<char, kMostDigits + 1> written{'/'};
    const auto end = std::to_chars(written.data() + 1, written.data() + written.size(), index).ptr;
    pointer.append(written.data(), end);
}

std::vector<std::string> split_pointer(std::string_view pointer) {
    std::vector<std::string> keys;
    while (!pointer.empty()) {
        std::string key;
        const std::string_view escaped = take_key(pointer);
        for (std::size_t i = 0; i < escaped.size(); ++i) {
            if (escaped[i] == '~' && i + 1 < escaped.size()) key += escaped[++i] == '1' ? '/' : '~';
            else key += escaped[i];
        }
        keys.push_back(std::move(key));
    }
    return keys;
}

bool pointer_less(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
        const std::string_view key_a = take_key(a);
        const std::string_view key_b = take_key(b);
        if (key_a == key_b) continue;
        if (is_index(key_a) != is_index(key_b)) return is_index(key_a);
        if (is_index(key_a) && key_a.size() != key_b.size()) return key_a.size() < key_b.size();
        return key_a < key_b;
    }
    return a.empty() && !b.empty();
}

}  // namespace claims
