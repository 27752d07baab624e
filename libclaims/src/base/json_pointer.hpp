#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace claims {

/// Appends "/" and the key, with `~` and `/` escaped (RFC 6901).
void append_key(std::string& pointer, std::string_view key);

/// Appends the keys of a dotted path: "insured.name" gives "/insured/name".
void append_path(std::string& pointer, std::string_view dotted_path);

void append_index(std::string& pointer, std::size_t index);

/// The keys of a pointer, unescaped; the empty pointer has none.
std::vector<std::string> split_pointer(std::string_view pointer);

/// Orders pointers key by key, indices as numbers and before names: /documents/2 before /documents/10.
bool pointer_less(std::string_view a, std::string_view b);

}  // namespace claims
