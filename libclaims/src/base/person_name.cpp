#include "base/person_name.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "base/letters.hpp"
#include "base/plain_name.hpp"
#include "base/traditional_simplified.hpp"

namespace claims {
namespace {

constexpr char32_t kDot = 0xB7;

constexpr std::u32string_view kDots = U"\u2022\u2027\u2219\u22C5\u2E31\u30FB";  // NFKC has made U+FF65 U+30FB and U+0387 U+00B7

constexpr std::array<std::string_view, 12> kPlaceholders{"null", "NULL", "None", "nan", "N/A", "无", "不详", "未知", "-", "--", "—", "/"};

struct Radical {
    char32_t radical;
    char32_t ideograph;
};

constexpr Radical kRadicals[] = {
#include "base/cjk_radicals.inc"
};

/// A name after each step of normalising, in the order of the steps and of NameDifference.
using Steps = std::array<std::u32string, 5>;
constexpr std::array<NameDifference, 5> kStepNames{NameDifference::width_or_compatibility, NameDifference::spaces, NameDifference::dots,
                                                   NameDifference::radicals, NameDifference::letter_case};

/// Taking characters out can bring a letter and its mark together, so the result is composed anew.
std::u32string without_spaces(std::u32string letters) {
    std::erase_if(letters, [](char32_t letter) { return is_white_space(letter) || is_invisible(letter); });
    return nfkc(text_of(letters), Folding::keep_case).value_or(letters);
}

std::u32string with_one_dot(std::u32string letters) {
    const auto han_at = [&letters](std::size_t place) { return place < letters.size() && is_han(letters[place]); };
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const bool between_han = letters[i] == U'.' && i > 0 && han_at(i - 1) && han_at(i + 1);
        if (between_han || kDots.find(letters[i]) != kDots.npos) letters[i] = kDot;
    }
    return letters;
}

std::u32string without_radicals(std::u32string letters) {
    for (char32_t& letter : letters) {
        const auto before = [](const Radical& entry, char32_t radical) { return entry.radical < radical; };
        const auto entry = std::lower_bound(std::begin(kRadicals), std::end(kRadicals), letter, before);
        if (entry != std::end(kRadicals) && entry->radical == letter) letter = entry->ideograph;
    }
    return letters;
}

/// The letter of a plain name, all of whose letters have three bytes, at a place.
char32_t plain_letter_at(std::string_view name, std::size_t place) {
    const auto bits = [&](std::size_t at, unsigned mask) { return static_cast<unsigned char>(name[at]) & mask; };
    return static_cast<char32_t>(bits(place, 0x0F) << 12 | bits(place + 1, 0x3F) << 6 | bits(place + 2, 0x3F));
}

/// All steps of a name that none of them changes.
Steps steps_of_plain(std::string_view name) {
    std::u32string letters;
    for (std::size_t place = 0; place < name.size(); place += 3) letters += plain_letter_at(name, place);
    Steps steps;
    steps.fill(letters);
    return steps;
}

std::optional<Steps> steps_of(std::string_view name) {
    if (name.size() > kLongestName) return std::nullopt;
    if (is_plain_name(name)) return steps_of_plain(name);
    std::optional<std::u32string> composed = nfkc(name, Folding::keep_case);
    if (!composed) return std::nullopt;
    Steps steps;
    steps[0] = std::move(*composed);
    steps[1] = without_spaces(steps[0]);
    steps[2] = with_one_dot(steps[1]);
    steps[3] = without_radicals(steps[2]);
    steps[4] = nfkc(text_of(steps[3]), Folding::fold_case).value_or(steps[3]);
    return steps;
}

std::u32string without_dots(std::u32string letters) {
    std::erase(letters, kDot);
    return letters;
}

bool same_but_for_forms(const std::u32string& a, const std::u32string& b) {
    const auto alike = [](char32_t x, char32_t y) { return x == y || are_traditional_and_simplified(x, y); };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), alike);
}

/// Of two normalised names that are not equal.
NameDifference doubt_between(const std::u32string& a, const std::u32string& b) {
    const std::u32string a_dotless = without_dots(a);
    const std::u32string b_dotless = without_dots(b);
    if (a_dotless == b_dotless) return a_dotless.empty() ? NameDifference::characters : NameDifference::missing_dot;
    if (same_but_for_forms(a_dotless, b_dotless)) return NameDifference::traditional_simplified;
    if (std::any_of(a.begin(), a.end(), is_unreadable) || std::any_of(b.begin(), b.end(), is_unreadable)) {
        return NameDifference::unreadable_character;
    }
    if ((is_all_han(a) && is_all_latin(b)) || (is_all_latin(a) && is_all_han(b))) return NameDifference::scripts;
    return NameDifference::characters;
}

/// Of two plain names that are not equal: normalising changes neither, so only forms of characters may set them apart.
NameComparison compare_plain_names(std::string_view a, std::string_view b) {
    bool alike = a.size() == b.size();
    for (std::size_t place = 0; alike && place < a.size(); place += 3) {
        const char32_t x = plain_letter_at(a, place);
        const char32_t y = plain_letter_at(b, place);
        alike = x == y || are_traditional_and_simplified(x, y);
    }
    return alike ? NameComparison{NameMatch::doubtful, NameDifference::traditional_simplified} : NameComparison{NameMatch::different, NameDifference::characters};
}

bool is_ascii_name(std::string_view name) {
    return std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// An ASCII name without blanks and control characters: of the other steps only the last changes it.
std::string ascii_without_spaces(std::string_view name) {
    std::string letters;
    for (const char c : name) {
        if (c > ' ' && c != 0x7F) letters += c;
    }
    return letters;
}

std::string in_lower_case(std::string ascii) {
    for (char& c : ascii) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    }
    return ascii;
}

/// Of two ASCII names that are not equal.
NameComparison compare_ascii_names(std::string_view a, std::string_view b) {
    const std::string x = ascii_without_spaces(a);
    const std::string y = ascii_without_spaces(b);
    if (x == y) return {NameMatch::same_normalised, NameDifference::spaces};
    if (in_lower_case(x) == in_lower_case(y)) return {NameMatch::same_normalised, NameDifference::letter_case};
    const bool readable = x.find('?') == std::string::npos && y.find('?') == std::string::npos;
    return readable ? NameComparison{NameMatch::different, NameDifference::characters} : NameComparison{NameMatch::doubtful, NameDifference::unreadable_character};
}

}  // namespace

std::string normalised_name(std::string_view name) {
    if (is_plain_name(name)) return std::string(name);
    if (name.size() <= kLongestName && is_ascii_name(name)) return in_lower_case(ascii_without_spaces(name));
    const std::optional<Steps> steps = steps_of(name);
    return steps ? text_of(steps->back()) : std::string(name);
}

NameComparison compare_names(std::string_view found, std::string_view required) {
    if (found == required) return {NameMatch::same, NameDifference::none};
    if (std::max(found.size(), required.size()) <= kLongestName) {  // the usual spellings, compared as they stand
        if (is_plain_name(found) && is_plain_name(required)) return compare_plain_names(found, required);
        if (is_ascii_name(found) && is_ascii_name(required)) return compare_ascii_names(found, required);
    }
    const std::optional<Steps> a = steps_of(found);
    const std::optional<Steps> b = steps_of(required);
    if (!a || !b) return {NameMatch::different, NameDifference::characters};
    for (std::size_t step = 0; step < kStepNames.size(); ++step) {
        if ((*a)[step] == (*b)[step]) return {NameMatch::same_normalised, kStepNames[step]};
    }
    const NameDifference difference = doubt_between(a->back(), b->back());
    return {difference == NameDifference::characters ? NameMatch::different : NameMatch::doubtful, difference};
}

Words words_of(NameDifference difference) {
    switch (difference) {
        case NameDifference::none: return {"nothing", "无"};
        case NameDifference::width_or_compatibility: return {"full-width or compatibility characters", "全角或兼容字符"};
        case NameDifference::spaces: return {"spaces or invisible characters", "空格或不可见字符"};
        case NameDifference::dots: return {"the kind of dot between the parts", "间隔号的写法"};
        case NameDifference::radicals: return {"radicals in the place of characters", "以部首符号代替汉字"};
        case NameDifference::letter_case: return {"upper and lower case", "字母大小写"};
        case NameDifference::missing_dot: return {"a missing dot between the parts", "缺少间隔号"};
        case NameDifference::traditional_simplified: return {"traditional and simplified forms of characters", "繁体与简体字形"};
        case NameDifference::unreadable_character: return {"a character that cannot be read", "含无法识别的字符"};
        case NameDifference::scripts: return {"the script, Chinese characters or Latin letters", "汉字与拉丁字母的写法"};
        case NameDifference::characters: return {"their characters", "用字"};
    }
    return {};
}

bool is_placeholder(std::string_view text) {
    const std::string_view core = trimmed(text);
    return std::find(kPlaceholders.begin(), kPlaceholders.end(), core) != kPlaceholders.end();
}

}  // namespace claims
