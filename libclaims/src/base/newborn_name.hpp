#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/person_name.hpp"

namespace claims {

/// In what form a voucher names a newborn: by its own name; by a parent's full name and a word for son or daughter (李梅之子, "Li Mei's son"); or
/// in some other way, the plain name of a parent and 李梅之婴 among them.
enum class BirthForm { own_name, parent_form, neither };

enum class Sex { unstated, male, female };

/// What is known of the child. An empty name is one that is not stated. The texts must outlive the call.
struct NewbornFacts {
    std::string_view own_names[2];
    std::string_view mother;
    std::string_view father;
    int birth_count = 0;                      ///< children of this birth; 0: not stated
    std::vector<std::string> extra_suffixes;  ///< accepted besides the built-in ones, at the end of a parent's name ("之婴"); they state no sex
};

struct NewbornName {
    BirthForm form = BirthForm::neither;
    Sex sex = Sex::unstated;  ///< stated by the suffix; `unstated` for the child's own name
    bool of_mother = false;   ///< the parents whose name stands before the suffix; both where they bear one name
    bool of_father = false;
    bool normalised = false;  ///< equal only after normalising; capitals and the kind of apostrophe in the English words do not count
    bool twin_mark = false;   ///< 长, 次, 甲, A, 1 … at the suffix
    bool doubtful = false;    ///< the form holds with doubt: the names are only doubtfully the same (`difference` says why), or the suffix has a
                              ///< twin mark while birth_count is below 2 or not stated
    bool parent_unknown_might_fit = false;  ///< a suffix stands after a name that is not certainly a parent's, and a parent is not stated
    NameDifference difference = NameDifference::none;  ///< between the names that were taken for one

    friend bool operator==(const NewbornName&, const NewbornName&) = default;
};

/// Reads the name on a voucher. The child's own names come first, whatever they look like (a girl may be called 林之子). Then the suffix is taken off
/// the *end* and the whole rest compared with a parent's full name (王羲之之子 is 王羲之's son; 李梅之子2床 is of neither form). Certain readings
/// win over doubtful ones. With `neither`, `sex` and `twin_mark` are stated only where parent_unknown_might_fit is.
///
/// Suffixes: 之子, 之女; with a twin mark 之长子, 之次女, 之小女, … and 之子甲, 之女A, 之子1, …; "X's son", "son of X", "X son" and the same with
/// "daughter", in any case, with a straight or a curly apostrophe. Never 之婴, 之儿, 之孙, 宝宝, 儿子, 女儿, "baby of X", unless given as extra.
NewbornName read_newborn_name(std::string_view name, const NewbornFacts& facts);

/// The same for the plain case, without normalising anything: all names consist of the ideographs U+4E00 to U+9FFF alone, and the name is the child's
/// own or a parent's with 之子 or 之女. nullopt in any other case. `facts.extra_suffixes` is not looked at.
std::optional<NewbornName> read_plain_newborn_name(std::string_view name, const NewbornFacts& facts);

/// The forms that this child's vouchers may bear, written out: the own names, then the mother's, then the father's name with the word for a child of
/// that sex (for both sexes where it is unstated, the son first), then with each extra suffix. Each form once. A parent's name in Latin letters takes
/// "'s son". Twin marks are not written out.
std::vector<std::string> accepted_forms(const NewbornFacts& facts, Sex sex);

}  // namespace claims
