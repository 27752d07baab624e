#include "base/person_name.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

#include "base/letters.hpp"

namespace claims {
namespace {

/// Compares in both directions.
NameComparison compare(std::string_view found, std::string_view required) {
    const NameComparison result = compare_names(found, required);
    EXPECT_EQ(result, compare_names(required, found)) << found << " " << required;
    return result;
}

constexpr NameComparison normalised_by(NameDifference difference) { return {NameMatch::same_normalised, difference}; }
constexpr NameComparison doubtful_by(NameDifference difference) { return {NameMatch::doubtful, difference}; }
constexpr NameComparison kSame{NameMatch::same, NameDifference::none};
constexpr NameComparison kDifferent{NameMatch::different, NameDifference::characters};

TEST(PersonName, equal_bytes_are_the_same_name) {
    EXPECT_EQ(compare("李梅", "李梅"), kSame);
    EXPECT_EQ(compare("", ""), kSame);
    EXPECT_EQ(compare("?峰", "?峰"), kSame);
}

TEST(PersonName, another_character_is_another_name) {
    EXPECT_EQ(compare("李梅", "李明"), kDifferent);
    EXPECT_EQ(compare("李梅", "李梅梅"), kDifferent);
    EXPECT_EQ(compare("李梅", ""), kDifferent);
    EXPECT_EQ(compare("Li Mei", "Li Ming"), kDifferent);
}

TEST(PersonName, width_and_compatibility_do_not_set_names_apart) {
    EXPECT_EQ(compare("ＬＩ", "LI"), normalised_by(NameDifference::width_or_compatibility));
    EXPECT_EQ(compare("\uF9E1梅", "李梅"), normalised_by(NameDifference::width_or_compatibility));
    EXPECT_EQ(compare("⾦鑫", "金鑫"), normalised_by(NameDifference::width_or_compatibility));
}

TEST(PersonName, spaces_and_invisible_characters_do_not_set_names_apart) {
    for (const char* space : {" ", "\t", "\u00A0", "\u3000", "\u200B", "\u200C", "\u200D", "\u200E", "\u202D", "\u2060", "\uFEFF", "\u00AD", "\uFE00"}) {
        EXPECT_EQ(compare("欧阳" + std::string(space) + "晓峰", "欧阳晓峰").match, NameMatch::same_normalised) << static_cast<unsigned>(letters_of(space)[0]);
    }
    EXPECT_EQ(compare("欧阳\u3000晓\u200B峰", "欧阳晓峰"), normalised_by(NameDifference::spaces));
    EXPECT_EQ(compare("Li Mei", "LiMei"), normalised_by(NameDifference::spaces));
}

TEST(PersonName, every_dot_of_names_is_one_dot) {
    for (const char* dot : {"\u2022", "\u2027", "\u30FB", "\uFF65", "\u2219", "\u22C5", "\u2E31", ".", "\uFF0E", "\u2024", " . "}) {
        EXPECT_EQ(compare("阿迪力" + std::string(dot) + "吐尔逊", "阿迪力·吐尔逊"), normalised_by(NameDifference::dots)) << dot;
    }
    EXPECT_EQ(compare("阿迪力\u0387吐尔逊", "阿迪力·吐尔逊"), normalised_by(NameDifference::width_or_compatibility));
}

TEST(PersonName, a_full_stop_is_a_dot_only_between_han_letters) {
    EXPECT_EQ(normalised_name("甲.乙"), "甲·乙");
    EXPECT_EQ(normalised_name("甲.b"), "甲.b");
    EXPECT_EQ(normalised_name("a.乙"), "a.乙");
    EXPECT_EQ(normalised_name(".乙"), ".乙");
    EXPECT_EQ(normalised_name("甲."), "甲.");
    EXPECT_EQ(normalised_name("甲..乙"), "甲..乙");
    EXPECT_EQ(normalised_name("⺩.乙"), "王·乙");
}

TEST(PersonName, radicals_that_nfkc_leaves_are_their_ideographs) {
    EXPECT_EQ(compare("⺩强", "王强"), normalised_by(NameDifference::radicals));
    EXPECT_EQ(normalised_name("\u2E80\u2E81\u2E82"), "\u2E80\u5382\u4E5B");
    EXPECT_EQ(normalised_name("\u2E8C\u2E8D\u2E99\u2E9A\u2E9B"), "小小\u6535\u2E9A\u65E1");
    EXPECT_EQ(normalised_name("\u2EF2\u2EF3"), "\u4E80\u9F9F");
    EXPECT_EQ(normalised_name("\u2EAA"), "\U00024D14");
}

TEST(PersonName, case_does_not_set_names_apart) {
    EXPECT_EQ(compare("LI MEI", "Li Mei"), normalised_by(NameDifference::letter_case));
    EXPECT_EQ(compare("LÜ", "lu\u0308"), normalised_by(NameDifference::letter_case));
    EXPECT_EQ(compare("GROSS", "Groß"), normalised_by(NameDifference::letter_case));
}

TEST(PersonName, the_last_step_that_was_needed_is_told) {
    EXPECT_EQ(compare("阿迪力 ・⼀", "阿迪力·一"), normalised_by(NameDifference::dots));
    EXPECT_EQ(compare("ＬＩ  ＭＥＩ", "Li Mei"), normalised_by(NameDifference::letter_case));
}

TEST(PersonName, a_missing_dot_is_a_doubt) {
    EXPECT_EQ(compare("阿依古丽买买提", "阿依古丽·买买提"), doubtful_by(NameDifference::missing_dot));
    EXPECT_EQ(compare("阿依·古丽买买提", "阿依古丽·买买提"), doubtful_by(NameDifference::missing_dot));
    EXPECT_EQ(compare("·", ""), kDifferent);
    EXPECT_EQ(compare("阿依古丽买提", "阿依古丽·买买提"), kDifferent);
}

TEST(PersonName, traditional_against_simplified_forms_are_a_doubt) {
    EXPECT_EQ(compare("張偉", "张伟"), doubtful_by(NameDifference::traditional_simplified));
    EXPECT_EQ(compare("張伟", "张偉"), doubtful_by(NameDifference::traditional_simplified));
    EXPECT_EQ(compare("艾麗買買提", "艾丽·买买提"), doubtful_by(NameDifference::traditional_simplified));
    EXPECT_EQ(compare("張偉", "张卫"), kDifferent);
    EXPECT_EQ(compare("張偉偉", "张伟"), kDifferent);
}

TEST(PersonName, an_unreadable_character_is_a_doubt) {
    for (const char* hole : {"\uE000", "\uE863", "\uF8FF", "\U000F0000", "\U00100000", "\uFFFD", "?", "？"}) {
        EXPECT_EQ(compare(std::string(hole) + "峰", "凌峰"), doubtful_by(NameDifference::unreadable_character)) << hole;
    }
    EXPECT_EQ(compare("\uD7FF峰", "凌峰"), kDifferent);
    EXPECT_EQ(compare("李?", "Li Mei"), doubtful_by(NameDifference::unreadable_character));
}

TEST(PersonName, a_han_name_against_a_latin_one_is_a_doubt) {
    EXPECT_EQ(compare("YE/TING", "叶婷"), doubtful_by(NameDifference::scripts));
    EXPECT_EQ(compare("HUANG, JUN-HAO", "黄俊豪"), doubtful_by(NameDifference::scripts));
    EXPECT_EQ(compare("Xi'an’s Lǚ J.", "阿迪力·吐尔逊"), doubtful_by(NameDifference::scripts));
    EXPECT_EQ(compare("叶 婷", "Ye Ting"), doubtful_by(NameDifference::scripts));
}

TEST(PersonName, mixed_scripts_are_no_doubt) {
    EXPECT_EQ(compare("Ye婷", "叶婷"), kDifferent);
    EXPECT_EQ(compare("YE2TING", "叶婷"), kDifferent);
    EXPECT_EQ(compare("Е Тин", "叶婷"), kDifferent);
    EXPECT_EQ(compare("/", "叶婷"), kDifferent);
    EXPECT_EQ(compare("", "叶婷"), kDifferent);
}

TEST(PersonName, normalising_twice_changes_nothing) {
    for (char32_t letter = 1; letter < 0x30000; ++letter) {
        const std::string once = normalised_name(text_of({&letter, 1}));
        ASSERT_EQ(normalised_name(once), once) << static_cast<unsigned>(letter);
    }
    for (const char* name : {"e\u200D\u0301", "a\u00B4", "İ\u0307", "\u1E9E\u0345\u0301", "甲\u2024\u200B乙"}) {
        EXPECT_EQ(normalised_name(normalised_name(name)), normalised_name(name)) << name;
    }
}

TEST(PersonName, a_text_that_is_no_utf8_comes_back_as_it_is) {
    EXPECT_EQ(normalised_name("A \xFF"), "A \xFF");
    EXPECT_EQ(compare("A \xFF", "A\xFF"), kDifferent);
}

TEST(PersonName, a_text_longer_than_any_name_comes_back_as_it_is) {
    EXPECT_EQ(normalised_name(std::string(kLongestName - 1, 'A')), std::string(kLongestName - 1, 'a'));
    EXPECT_EQ(normalised_name(std::string(kLongestName, 'A')), std::string(kLongestName, 'a'));
    EXPECT_EQ(normalised_name(std::string(kLongestName + 1, 'A')), std::string(kLongestName + 1, 'A'));
    EXPECT_EQ(compare(std::string(kLongestName + 1, 'A'), std::string(kLongestName + 1, 'a')), kDifferent);
}

TEST(PersonName, every_difference_has_its_own_words_in_both_languages) {
    std::set<std::string> en;
    std::set<std::string> zh;
    const int last = static_cast<int>(NameDifference::characters);
    for (int i = 0; i <= last; ++i) {
        const Words words = words_of(static_cast<NameDifference>(i));
        en.insert(words.en);
        zh.insert(words.zh);
    }
    EXPECT_EQ(en.size(), static_cast<std::size_t>(last) + 1);
    EXPECT_EQ(zh.size(), static_cast<std::size_t>(last) + 1);
    EXPECT_FALSE(en.contains(""));
    EXPECT_FALSE(zh.contains(""));
}

TEST(PersonName, texts_that_stand_for_nothing_are_placeholders) {
    for (const char* text : {"null", "NULL", "None", "nan", "N/A", "无", "不详", "未知", "-", "--", "—", "/", " null ", "\u3000无\u200B", "\t/\n"}) {
        EXPECT_TRUE(is_placeholder(text)) << text;
    }
}

TEST(PersonName, names_and_the_empty_text_are_no_placeholders) {
    for (const char* text : {"", " ", "Nan", "Null", "none", "NAN", "n/a", "无名", "无 名", "---", "—-", "//", "不 详", "0"}) {
        EXPECT_FALSE(is_placeholder(text)) << text;
    }
}

}  // namespace
}  // namespace claims
