#include "base/identity_number.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/letters.hpp"

namespace claims {
namespace {

constexpr std::size_t kLength = 18;
constexpr std::size_t kFirstGenerationLength = 15;
constexpr std::size_t kYearPlace = 6;

// GB 11643-1999 (ISO 7064, MOD 11-2): weights 2^(17-i) mod 11, and the check character for each remainder.
constexpr std::array<int, kLength - 1> kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
constexpr std::string_view kChecks = "10X98765432";

constexpr bool is_digit(char32_t letter) { return letter >= U'0' && letter <= U'9'; }

std::u32string with_plain_digits(std::string_view text) {
    std::u32string letters = letters_of(trimmed(text));
    for (char32_t& letter : letters) {
        if (letter >= U'\uFF10' && letter <= U'\uFF19') letter = letter - U'\uFF10' + U'0';
    }
    return letters;
}

bool is_x(char32_t letter) { return letter == U'x' || letter == U'X' || letter == U'\uFF58' || letter == U'\uFF38'; }

/// The letters are of one kind: bytes, where there are no others than ASCII, else code points.
template <class Letters>
bool are_digits(const Letters& letters) {
    return std::all_of(letters.begin(), letters.end(), [](auto letter) { return is_digit(static_cast<char32_t>(letter)); });
}

template <class Letter>
bool has_18_places(std::basic_string_view<Letter> letters) {
    const auto last = static_cast<char32_t>(letters.empty() ? Letter{} : letters.back());
    return letters.size() == kLength && are_digits(letters.substr(0, kLength - 1)) && (is_digit(last) || is_x(last));
}

template <class Letter>
char check_of(std::basic_string_view<Letter> digits) {
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) sum += kWeights[i] * static_cast<int>(digits[i] - Letter{'0'});
    return kChecks[static_cast<std::size_t>(sum % 11)];
}

template <class Letter>
int number_at(std::basic_string_view<Letter> digits, std::size_t place, std::size_t count) {
    int number = 0;
    for (const Letter digit : digits.substr(place, count)) number = number * 10 + static_cast<int>(digit - Letter{'0'});
    return number;
}

bool is_day(int year, int month, int day) {
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    return year > 0 && date.ok();
}

template <class Letter>
IdentityNumber read_letters(std::basic_string_view<Letter> letters) {
    if (letters.size() != kLength) return {IdentityFault::length, 0, 0, 0, '\0'};
    if (!has_18_places(letters)) return {IdentityFault::characters, 0, 0, 0, '\0'};
    IdentityNumber number{IdentityFault::none, number_at(letters, kYearPlace, 4), number_at(letters, kYearPlace + 4, 2),
                          number_at(letters, kYearPlace + 6, 2), check_of(letters)};
    const auto last = static_cast<char32_t>(letters.back());
    const char32_t check = is_x(last) ? U'X' : last;
    if (!is_day(number.year, number.month, number.day)) {
        number.fault = IdentityFault::date;
    } else if (check != static_cast<char32_t>(number.expected_check)) {
        number.fault = IdentityFault::check_digit;
    }
    return number;
}

}  // namespace

IdentityNumber read_identity_number(std::string_view text) {
    if (has_18_places(text)) return read_letters(text);  // as it is nearly always written
    const std::u32string letters = with_plain_digits(text);
    return read_letters(std::u32string_view{letters});
}

std::string canonical_identity_number(std::string_view text) {
    std::u32string letters = with_plain_digits(text);
    if (has_18_places(std::u32string_view{letters})) {
        if (is_x(letters.back())) letters.back() = U'X';
    } else if (letters.size() == kFirstGenerationLength && are_digits(letters)) {
        letters.insert(kYearPlace, U"19");
        letters.push_back(static_cast<char32_t>(check_of(std::u32string_view{letters})));
    }
    return text_of(letters);
}

}  // namespace claims
