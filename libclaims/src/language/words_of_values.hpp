#pragma once

#include <string>
#include <string_view>

#include <claims/words.hpp>

namespace claims {

/// What `expected` or `actual` says, in words: names of facts and codes of the vocabulary are translated, everything else stays.
/// Facts are those of the thing that `pointer`, the place of the finding, leads into.
/// "side=back, authority=employer" gives "盖章位置：背面，盖章单位：单位公章".
std::string in_words(std::string_view neutral, std::string_view pointer, Language language);

/// Whether a pointer leads to a list of things, so that what is expected there is a thing.
bool leads_to_list(std::string_view pointer);

/// Of several facts in `actual` those that are not as `expected` has them; all of them where none is told apart.
std::string what_differs(std::string_view actual, std::string_view expected);

/// A remark as a sentence: "visit_21".
Words words_of_remark(std::string_view remark);

}  // namespace claims
