#pragma once

#include <string>
#include <string_view>

namespace claims {

enum class IdentityFault {
    none,
    length,       ///< not 18 characters; the old numbers of 15 digits too
    characters,   ///< other than 17 digits and a digit or X
    date,         ///< digits 7 to 14 are no day of the calendar
    check_digit,  ///< the last character is not `expected_check`
};

/// A citizen identity number by GB 11643-1999. The codes of the place and of the sequence are not looked up.
struct IdentityNumber {
    IdentityFault fault;   ///< the first in the order of the enumerators
    int year;              ///< year, month, day: digits 7 to 14 as they stand, also where they are no date; 0 with `length` and `characters`
    int month;
    int day;
    char expected_check;   ///< '0' to '9' or 'X', by the 17 digits before it, also where they hold no date; '\0' with `length` and `characters`

    friend bool operator==(const IdentityNumber&, const IdentityNumber&) = default;
};

/// White space and invisible characters around the number are left out; full-width digits and X count as digits and X, x as X. Whether the day lies in
/// the future is not asked.
IdentityNumber read_identity_number(std::string_view text);

/// The one spelling by which a person is known, without white space and invisible characters around it: full-width digits are digits; the last
/// letter after 17 digits is X; 15 digits become the 18 of the same person (19 before the year, check digit computed; neither date nor an old
/// check is looked at). Of any other text only full-width digits change.
std::string canonical_identity_number(std::string_view text);

}  // namespace claims
