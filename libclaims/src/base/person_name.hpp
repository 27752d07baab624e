#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/words.hpp"

namespace claims {

/// Bytes. No name is longer: bringing hostile combining marks into order takes time with the square of their number.
inline constexpr std::size_t kLongestName = 1024;

/// The name in the one spelling in which names are compared. Five steps, in this order:
/// 1 NFKC; 2 without white space and invisible characters (in Latin names too: "Li Mei" becomes "limei"); 3 every dot of names (U+2022, U+2027,
/// U+2219, U+22C5, U+2E31, U+30FB; between Han letters the full stop too) is U+00B7; 4 the radicals U+2E81 to U+2EF3 are their ideographs;
/// 5 case-folded. Normalising twice changes nothing.
/// A text that is no well-formed UTF-8 or longer than kLongestName is no name and comes back as it is.
std::string normalised_name(std::string_view name);

/// `doubtful`: different as they stand, but a person may see that they are one.
enum class NameMatch { same, same_normalised, doubtful, different };

/// What sets two names apart, or did until they were normalised: the last step that they needed.
enum class NameDifference {
    none,
    width_or_compatibility,  ///< step 1: full width, compatibility ideographs, Kangxi radicals
    spaces,
    dots,
    radicals,
    letter_case,
    missing_dot,             ///< doubtful: equal without any dots
    traditional_simplified,  ///< doubtful: equal but for traditional, simplified or regional forms (and dots)
    unreadable_character,    ///< doubtful: a private-use character, U+FFFD or "?" in either, whatever the rest is
    scripts,                 ///< doubtful: one all Han (with dots), the other all Latin letters (with spaces and / - ' , .)
    characters,              ///< different
};

struct NameComparison {
    NameMatch match;
    NameDifference difference;

    friend bool operator==(const NameComparison&, const NameComparison&) = default;
};

/// Symmetric. Equal bytes are the same name, whatever they are. A text that is no name (see above) differs from all that are not equal to it.
NameComparison compare_names(std::string_view found, std::string_view required);

/// What sets the names apart, as the end of a sentence "the names differ by …", "姓名差别：…".
Words words_of(NameDifference difference);

/// Whether the text stands for "nothing" (`null`, `NULL`, `None`, `nan`, `N/A`, `无`, `不详`, `未知`, `-`, `--`, `—`, `/`, white space and invisible
/// characters around it left out). Exact: Nan and None may be names in another case. The empty text is none.
bool is_placeholder(std::string_view text);

}  // namespace claims
