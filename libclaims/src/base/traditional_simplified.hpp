#pragma once

namespace claims {

/// Whether one character is the traditional form and the other the simplified form of one character, or both are forms of it in two regions.
/// Not transitive: 發 and 髮 share 发 and are not each other's. False for equal characters.
bool are_traditional_and_simplified(char32_t a, char32_t b);

}  // namespace claims
