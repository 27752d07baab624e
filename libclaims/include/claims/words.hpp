#pragma once

#include <cstdint>
#include <string>

namespace claims {

/// A text in the two languages of the product.
struct Words {
    std::string en;
    std::string zh;

    friend bool operator==(const Words&, const Words&) = default;
};

/// The language of texts for people. `both` gives an object with the keys `en` and `zh` in JSON, two lines in text.
enum class Language : std::uint8_t { en, zh, both };

}  // namespace claims
