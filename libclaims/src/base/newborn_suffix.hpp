#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/newborn_name.hpp"

namespace claims {

/// One way to take a text for a parent's name and a newborn's suffix.
struct NewbornReading {
    std::string parent;          ///< normalised, never empty
    std::u32string marking;      ///< the rest: "之子", "'s son", "son of"; in lower case and without blanks around English words
    bool marking_first = false;  ///< the marking stands before the parent's name
    Sex sex = Sex::unstated;
    bool twin_mark = false;
};

/// The built-in suffixes first. Empty where the text has no suffix, or nothing but one.
std::vector<NewbornReading> newborn_readings(std::string_view name, const std::vector<std::string>& extra_suffixes);

/// Whether the name is this parent's name byte for byte, and the marking as it is always written (any case and apostrophe in English).
bool is_written_plainly(std::string_view name, std::string_view parent, const NewbornReading& reading);

/// Names a newborn in a way that is refused (李梅之婴, 李梅宝宝, "baby of Li Mei").
bool has_refused_newborn_suffix(std::string_view name);

}  // namespace claims
