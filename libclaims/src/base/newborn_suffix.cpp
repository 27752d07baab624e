#include "base/newborn_suffix.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/letters.hpp"
#include "base/person_name.hpp"

namespace claims {
namespace {

constexpr std::u32string_view kRankMarks = U"长長大次二三四五六小幼";  // 之长子
constexpr std::u32string_view kCountMarks = U"甲乙丙丁戊己abcdefg123456789一二三四五六";  // 之子甲; case-folded
constexpr std::u32string_view kApostrophes = U"\u2019\u2018\u02BC";

// Ways to name a newborn that are no accepted form. Such a text is no spelling of the child's own name in another script either.
constexpr std::array<std::u32string_view, 12> kRefusedEndings{U"之婴", U"之嬰", U"之儿", U"之兒", U"之孙", U"之孫",
                                                              U"宝宝", U"寶寶", U"儿子", U"兒子", U"女儿", U"女兒"};
constexpr std::u32string_view kRefusedEnglish = U"baby of ";

struct EnglishWord {
    std::u32string_view word;
    Sex sex;
};
constexpr std::array<EnglishWord, 2> kEnglishWords{{{U"son", Sex::male}, {U"daughter", Sex::female}}};

std::u32string without_outer_blanks(std::u32string_view letters) {
    const std::size_t first = letters.find_first_not_of(U' ');
    if (first == letters.npos) return {};
    return std::u32string(letters.substr(first, letters.find_last_not_of(U' ') + 1 - first));
}

/// As written, but for what belongs to no spelling: capitals of ASCII and the kind of apostrophe; round a word in Latin letters also blanks.
std::u32string spelled(std::string_view text) {
    std::u32string letters = letters_of(text);
    for (char32_t& letter : letters) {
        if (letter >= U'A' && letter <= U'Z') letter += U'a' - U'A';
        if (kApostrophes.find(letter) != kApostrophes.npos) letter = U'\'';
    }
    if (std::any_of(letters.begin(), letters.end(), is_han)) return letters;
    return without_outer_blanks(letters);
}

/// Case-folded, with one blank between words and straight apostrophes: English is read by its words, else "Li Johnson" would be the son of Li John.
std::u32string english_words(std::string_view name) {
    if (name.size() > kLongestName) return {};
    std::u32string words;
    for (char32_t letter : nfkc(name, Folding::fold_case).value_or(U"")) {
        if (is_invisible(letter)) continue;
        if (kApostrophes.find(letter) != kApostrophes.npos) letter = U'\'';
        if (!is_white_space(letter)) {
            words.push_back(letter);
        } else if (!words.empty() && words.back() != U' ') {
            words.push_back(U' ');
        }
    }
    if (words.ends_with(U' ')) words.pop_back();
    return words;
}

/// Takes 之子, 之女 and their twin marks off the end of a normalised name.
std::optional<NewbornReading> read_chinese(std::u32string_view name) {
    const std::u32string_view whole = name;
    NewbornReading reading;
    if (!name.empty() && kCountMarks.find(name.back()) != kCountMarks.npos) {
        reading.twin_mark = true;
        name.remove_suffix(1);
    }
    if (!name.ends_with(U'子') && !name.ends_with(U'女')) return std::nullopt;
    reading.sex = name.back() == U'子' ? Sex::male : Sex::female;
    name.remove_suffix(1);
    if (!reading.twin_mark && !name.empty() && kRankMarks.find(name.back()) != kRankMarks.npos) {
        reading.twin_mark = true;
        name.remove_suffix(1);
    }
    if (!name.ends_with(U'之') || name.size() < 2) return std::nullopt;
    name.remove_suffix(1);
    reading.parent = text_of(name);
    reading.marking = whole.substr(name.size());
    return reading;
}

/// "X's son", "James' son", "X son".
std::optional<NewbornReading> read_english_end(std::u32string_view words, const EnglishWord& child) {
    if (!words.ends_with(child.word)) return std::nullopt;
    std::u32string_view parent = words.substr(0, words.size() - child.word.size());
    if (!parent.ends_with(U' ')) return std::nullopt;
    parent.remove_suffix(1);
    if (parent.ends_with(U"'s")) {
        parent.remove_suffix(2);
    } else if (parent.ends_with(U"s'")) {
        parent.remove_suffix(1);
    }
    if (parent.ends_with(U' ')) parent.remove_suffix(1);
    if (parent.empty()) return std::nullopt;
    const std::u32string_view marking = words.substr(parent.size());
    return NewbornReading{normalised_name(text_of(parent)), without_outer_blanks(marking), false, child.sex, false};
}

/// "son of X".
std::optional<NewbornReading> read_english_beginning(std::u32string_view words, const EnglishWord& child) {
    const std::u32string opening = std::u32string(child.word) + U" of ";
    if (!words.starts_with(opening) || words.size() == opening.size()) return std::nullopt;
    return NewbornReading{normalised_name(text_of(words.substr(opening.size()))), without_outer_blanks(opening), true, child.sex, false};
}

std::optional<NewbornReading> read_extra(std::string_view normalised, std::string_view suffix) {
    const std::string ending = normalised_name(suffix);
    if (ending.empty() || normalised.size() <= ending.size() || !normalised.ends_with(ending)) return std::nullopt;
    return NewbornReading{std::string(normalised.substr(0, normalised.size() - ending.size())), spelled(suffix), false, Sex::unstated, false};
}

}  // namespace

std::vector<NewbornReading> newborn_readings(std::string_view name, const std::vector<std::string>& extra_suffixes) {
    const std::string normalised = normalised_name(name);
    const std::u32string words = english_words(name);
    std::vector<NewbornReading> readings;
    const auto take = [&readings](std::optional<NewbornReading> reading) {
        if (reading) readings.push_back(std::move(*reading));
    };
    take(read_chinese(letters_of(normalised)));
    for (const EnglishWord& child : kEnglishWords) {
        take(read_english_beginning(words, child));
        take(read_english_end(words, child));
    }
    for (const std::string& suffix : extra_suffixes) take(read_extra(normalised, suffix));
    return readings;
}

bool is_written_plainly(std::string_view name, std::string_view parent, const NewbornReading& reading) {
    if (reading.marking_first ? !name.ends_with(parent) : !name.starts_with(parent)) return false;
    const std::string_view rest = reading.marking_first ? name.substr(0, name.size() - parent.size()) : name.substr(parent.size());
    return spelled(rest) == reading.marking;
}

bool has_refused_newborn_suffix(std::string_view name) {
    const std::u32string normalised = letters_of(normalised_name(name));
    const auto ends = [&normalised](std::u32string_view ending) { return normalised.ends_with(ending); };
    return std::any_of(kRefusedEndings.begin(), kRefusedEndings.end(), ends) || english_words(name).starts_with(kRefusedEnglish);
}

}  // namespace claims
