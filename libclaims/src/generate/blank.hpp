#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generate/draw.hpp"
#include "generate/word_lists.hpp"

namespace claims {

/// A place in a template that each claim fills in its own way. Slots of one spelling have one value in a claim.
struct Blank {
    enum class Kind : std::uint8_t {
        id,           // {id}            the claim id
        serial,       // {serial:2}      ten digits, those of no other claim and of no other such blank (1 to 4) of this one
        digits,       // {digits:4}      so many digits; {digits:4:b} others
        number,       // {number:21..25} a number, without quotes where it stands alone
        amount,       // {amount:1}      an amount of money, by its number in the claim
        sum,          // {sum:1..3}      of the amounts with these numbers
        day,          // {day+3}         a day by its distance from the claim's; {day-900..400}: a distance drawn between these
        birth,        // {birth}         the insured's
        identity,     // {identity}      the insured's identity number, of that birth and sex
        sex,          // {sex}           the insured's
        name,         // {name}          the insured's
        mother,       // {mother}        her name
        father,       // {father}        his name, of the insured's family name
        relative,     // {relative}      of the insured's family name
        child_of,     // {child-of}      李梅之子, by the mother's name and the insured's sex
        no_child_of,  // {no-child-of}   the same of the other sex
        word,         // {hospital.name} of a list, an entry drawn for the claim; {drug:2.code}: another one
    };

    Kind kind = Kind::id;
    std::uint64_t drawn_as = 0;  ///< name of what is drawn
    int least = 0;               ///< of a range; the one number of a blank that has one
    int greatest = 0;
    const WordLists::Column* words = nullptr;
};

/// Reads what stands between the braces. nullopt where it is no blank.
std::optional<Blank> read_blank(std::string_view text, const WordLists& lists);

}  // namespace claims
