#include "base/newborn_name.hpp"

#include <gtest/gtest.h>

#include <string>

#include "newborn_families.hpp"

namespace claims {
namespace {

NewbornFacts twins() {
    NewbornFacts facts = family();
    facts.birth_count = 2;
    return facts;
}

NewbornName of_mother(Sex sex) {
    NewbornName name;
    name.form = BirthForm::parent_form;
    name.sex = sex;
    name.of_mother = true;
    return name;
}

NewbornName own(NameDifference difference = NameDifference::none, bool doubtful = false) {
    NewbornName name;
    name.form = BirthForm::own_name;
    name.normalised = difference != NameDifference::none && !doubtful;
    name.doubtful = doubtful;
    name.difference = difference;
    return name;
}

const NewbornName kNeither{};

TEST(NewbornName, a_parents_full_name_with_son_or_daughter_is_the_parents_form) {
    EXPECT_EQ(read_newborn_name("李梅之子", family()), of_mother(Sex::male));
    EXPECT_EQ(read_newborn_name("李梅之女", family()), of_mother(Sex::female));
    const NewbornName of_father = read_newborn_name("王强之子", family());
    EXPECT_TRUE(of_father.of_father);
    EXPECT_FALSE(of_father.of_mother);
}

TEST(NewbornName, parents_of_one_name_are_both_meant) {
    NewbornFacts facts = family();
    facts.father = "李　梅";
    const NewbornName name = read_newborn_name("李梅之子", facts);
    EXPECT_TRUE(name.of_mother && name.of_father);
    EXPECT_FALSE(name.normalised);
}

TEST(NewbornName, the_own_name_comes_first_even_if_it_looks_like_a_suffix) {
    NewbornFacts facts = family();
    facts.own_names[0] = "林之子";
    facts.mother = "林";
    EXPECT_EQ(read_newborn_name("林之子", facts), own());
    facts.own_names[0] = "";
    facts.own_names[1] = "孙之女";
    EXPECT_EQ(read_newborn_name("孙之女", facts), own());
    EXPECT_EQ(read_newborn_name("孙 之女", facts), own(NameDifference::spaces));
}

TEST(NewbornName, either_of_the_own_names_will_do) {
    NewbornFacts facts = family();
    facts.own_names[1] = "Li Mingxuan";
    EXPECT_EQ(read_newborn_name("李明轩", facts), own());
    EXPECT_EQ(read_newborn_name("LI MINGXUAN", facts), own(NameDifference::letter_case));
}

TEST(NewbornName, the_suffix_is_taken_off_the_end_only) {
    NewbornFacts facts = family();
    facts.father = "王羲之";
    EXPECT_TRUE(read_newborn_name("王羲之之子", facts).of_father);
    EXPECT_EQ(read_newborn_name("王羲之子", facts), kNeither);
    facts.father = "李之子健";
    EXPECT_TRUE(read_newborn_name("李之子健之子", facts).of_father);
    EXPECT_EQ(read_newborn_name("李梅之子2床", facts), kNeither);
    EXPECT_EQ(read_newborn_name("李梅之子家属", facts), kNeither);
    EXPECT_EQ(read_newborn_name("李梅之子12", facts), kNeither);
}

TEST(NewbornName, the_whole_rest_must_be_a_parents_full_name) {
    EXPECT_EQ(read_newborn_name("梅之子", family()), kNeither);
    EXPECT_EQ(read_newborn_name("小李梅之子", family()), kNeither);
    EXPECT_EQ(read_newborn_name("赵丽之子", family()), kNeither);
    EXPECT_EQ(read_newborn_name("之子", family()), kNeither);
    EXPECT_EQ(read_newborn_name("子", family()), kNeither);
    EXPECT_EQ(read_newborn_name("", family()), kNeither);
}

TEST(NewbornName, other_words_for_a_child_are_refused) {
    for (const char* name : {"李梅之婴", "李梅之儿", "李梅之孙", "李梅宝宝", "李梅儿子", "李梅女儿", "李梅子", "李梅女", "李梅", "王强"}) {
        EXPECT_EQ(read_newborn_name(name, family()), kNeither) << name;
    }
    // A child whose own name is in Latin letters might bear a name in Han letters too, but not one of these.
    for (const char* name : {"李梅之婴", "李梅之儿", "李梅之孙", "李梅宝宝", "李梅儿子", "李梅女儿"}) {
        EXPECT_EQ(read_newborn_name(name, english_family()), kNeither) << name;
    }
    EXPECT_EQ(read_newborn_name("Baby of Li Mei", english_family()), kNeither);
    EXPECT_EQ(read_newborn_name("Li Mei", english_family()), kNeither);
    EXPECT_EQ(read_newborn_name("baby of Li Mei", family()), kNeither);
}

TEST(NewbornName, the_english_forms_are_read_in_any_case) {
    for (const char* name :
         {"Li Mei's son", "Li Mei’s son", "Li Mei's SON", "Li Mei'S Son", "Son of Li Mei", "SON OF Li Mei", "Li Mei son", "Li Mei Son"}) {
        EXPECT_EQ(read_newborn_name(name, english_family()), of_mother(Sex::male)) << name;
    }
    for (const char* name : {"Li Mei's daughter", "daughter of Li Mei", "Li Mei daughter"}) {
        EXPECT_EQ(read_newborn_name(name, english_family()), of_mother(Sex::female)) << name;
    }
    NewbornName other_case = of_mother(Sex::male);
    other_case.normalised = true;
    other_case.difference = NameDifference::letter_case;
    EXPECT_EQ(read_newborn_name("Son of LI MEI", english_family()), other_case);
    EXPECT_EQ(read_newborn_name("LI MEI’S SON", english_family()), other_case);
}

TEST(NewbornName, a_name_that_ends_in_s_may_take_the_apostrophe_alone) {
    NewbornFacts facts = english_family();
    facts.father = "Li James";
    EXPECT_TRUE(read_newborn_name("Li James' son", facts).of_father);
    EXPECT_TRUE(read_newborn_name("Li James's son", facts).of_father);
    EXPECT_FALSE(read_newborn_name("Li James' son", facts).normalised);
}

TEST(NewbornName, an_english_suffix_is_a_word_of_its_own) {
    NewbornFacts facts = english_family();
    facts.father = "Li John";
    EXPECT_EQ(read_newborn_name("Li Johnson", facts), kNeither);
    EXPECT_TRUE(read_newborn_name("Li John son", facts).of_father);
    EXPECT_EQ(read_newborn_name("Li Mei's grandson", facts), kNeither);
    EXPECT_EQ(read_newborn_name("son ofLi Mei", facts), kNeither);
    EXPECT_EQ(read_newborn_name("son of", facts), kNeither);
    EXPECT_EQ(read_newborn_name(" son", facts), kNeither);
    EXPECT_EQ(read_newborn_name("'s son", facts), kNeither);
}

TEST(NewbornName, chinese_and_english_may_be_mixed) {
    EXPECT_EQ(read_newborn_name("李梅's son", family()), of_mother(Sex::male));
    EXPECT_EQ(read_newborn_name("Li Mei之女", english_family()), of_mother(Sex::female));
}

TEST(NewbornName, other_spellings_of_name_or_suffix_are_normalised) {
    const auto difference = [](const char* name) {
        const NewbornName result = read_newborn_name(name, family());
        EXPECT_TRUE(result.normalised && result.form == BirthForm::parent_form && !result.doubtful) << name;
        return result.difference;
    };
    EXPECT_EQ(difference("李\u200B梅之子"), NameDifference::spaces);
    EXPECT_EQ(difference("李梅 之子"), NameDifference::spaces);
    EXPECT_EQ(difference("李梅之子 "), NameDifference::spaces);
    EXPECT_EQ(difference("李梅之⼦"), NameDifference::width_or_compatibility);

    NewbornFacts facts = family();
    facts.mother = "阿依古丽·买买提";
    for (const char* name : {"阿依古丽\u2219买买提之女", "阿依古丽.买买提之女", "阿依古丽・买买提之女"}) {
        EXPECT_EQ(read_newborn_name(name, facts).difference, NameDifference::dots) << name;
        EXPECT_TRUE(read_newborn_name(name, facts).normalised) << name;
    }
}

TEST(NewbornName, twin_marks_are_read) {
    for (const char* suffix :
         {"之长子", "之長子", "之大子", "之次子", "之二子", "之三子", "之小子", "之子甲", "之子乙", "之子A", "之子b", "之子1", "之子２", "之子一"}) {
        const NewbornName name = read_newborn_name("李梅" + std::string(suffix), twins());
        EXPECT_EQ(name.form, BirthForm::parent_form) << suffix;
        EXPECT_EQ(name.sex, Sex::male) << suffix;
        EXPECT_TRUE(name.twin_mark && name.of_mother) << suffix;
        EXPECT_FALSE(name.doubtful) << suffix;
    }
    EXPECT_EQ(read_newborn_name("李梅之大女", twins()).sex, Sex::female);
    EXPECT_FALSE(read_newborn_name("李梅之子A", twins()).normalised);
    EXPECT_TRUE(read_newborn_name("李梅之子１", twins()).normalised);
    EXPECT_FALSE(read_newborn_name("李梅之子", twins()).twin_mark);
    for (const char* name : {"李梅之长子甲", "李梅之好子", "李梅之子0", "李梅之子z", "李梅长子", "李梅之长长子", "李梅之子甲乙"}) {
        EXPECT_EQ(read_newborn_name(name, twins()), kNeither) << name;
    }
}

TEST(NewbornName, a_twin_mark_needs_a_birth_of_more_than_one_child) {
    for (const int count : {-1, 0, 1, 2, 3}) {
        NewbornFacts facts = family();
        facts.birth_count = count;
        EXPECT_EQ(read_newborn_name("李梅之次子", facts).doubtful, count < 2) << count;
        EXPECT_EQ(read_newborn_name("李梅之次子", facts).difference, NameDifference::none) << count;
        EXPECT_FALSE(read_newborn_name("李梅之子", facts).doubtful) << count;
    }
}

TEST(NewbornName, a_parents_name_that_is_doubtfully_the_same_makes_the_form_doubtful) {
    NewbornFacts facts = family();
    facts.mother = "阿依古丽·买买提";
    facts.father = "張偉";
    const NewbornName dotless = read_newborn_name("阿依古丽买买提之女", facts);
    EXPECT_EQ(dotless.form, BirthForm::parent_form);
    EXPECT_TRUE(dotless.doubtful && dotless.of_mother && !dotless.of_father && !dotless.normalised);
    EXPECT_EQ(dotless.difference, NameDifference::missing_dot);
    EXPECT_EQ(read_newborn_name("张伟之子", facts).difference, NameDifference::traditional_simplified);
    EXPECT_EQ(read_newborn_name("张\uE863之子", facts).difference, NameDifference::unreadable_character);
    EXPECT_EQ(read_newborn_name("Zhang Wei's son", facts).difference, NameDifference::scripts);
    EXPECT_EQ(read_newborn_name("Zhang Wei's son", facts).form, BirthForm::parent_form);
}

TEST(NewbornName, an_own_name_that_is_doubtfully_the_same_makes_the_form_doubtful) {
    EXPECT_EQ(read_newborn_name("李明軒", family()), own(NameDifference::traditional_simplified, true));
    EXPECT_EQ(read_newborn_name("Li Mingxuan", family()), own(NameDifference::scripts, true));
    EXPECT_EQ(read_newborn_name("李明?", family()), own(NameDifference::unreadable_character, true));
}

TEST(NewbornName, a_suffix_is_no_spelling_of_the_own_name_in_another_script) {
    NewbornFacts facts = english_family();
    EXPECT_EQ(read_newborn_name("赵丽之婴", facts), kNeither);
    facts.mother = "李梅";
    facts.father = "王强";
    EXPECT_EQ(read_newborn_name("赵丽之子", facts), kNeither);
    EXPECT_EQ(read_newborn_name("李梅", facts), kNeither);
}

TEST(NewbornName, a_certain_parent_wins_over_a_doubtful_own_name) {
    NewbornFacts facts = family();
    facts.own_names[0] = "Li Zhizi";
    EXPECT_EQ(read_newborn_name("李梅之子", facts), of_mother(Sex::male));
}

TEST(NewbornName, a_parent_who_is_not_stated_might_fit) {
    NewbornFacts facts = family();
    facts.mother = "";
    NewbornName expected;
    expected.parent_unknown_might_fit = true;
    expected.sex = Sex::male;
    EXPECT_EQ(read_newborn_name("李梅之子", facts), expected);
    expected.twin_mark = true;
    EXPECT_EQ(read_newborn_name("李梅之子甲", facts), expected);
    EXPECT_TRUE(read_newborn_name("Li Mei's son", facts).parent_unknown_might_fit);

    EXPECT_FALSE(read_newborn_name("王强之子", facts).parent_unknown_might_fit);
    EXPECT_EQ(read_newborn_name("王强", facts), kNeither);
    EXPECT_EQ(read_newborn_name("李梅", facts), kNeither);
    EXPECT_EQ(read_newborn_name("李梅之婴", facts), kNeither);
    EXPECT_EQ(read_newborn_name("之子", facts), kNeither);
}

TEST(NewbornName, a_doubtful_parent_leaves_room_for_the_one_not_stated) {
    NewbornFacts facts = family();
    facts.father = "";
    facts.mother = "張偉";
    const NewbornName name = read_newborn_name("张伟之子", facts);
    EXPECT_TRUE(name.doubtful && name.of_mother && name.parent_unknown_might_fit);
    facts.father = "王强";
    EXPECT_FALSE(read_newborn_name("张伟之子", facts).parent_unknown_might_fit);
}

TEST(NewbornName, extra_suffixes_are_accepted_and_state_no_sex) {
    NewbornFacts facts = family();
    facts.extra_suffixes = {"", "之婴", " Baby"};
    EXPECT_EQ(read_newborn_name("李梅之婴", facts), of_mother(Sex::unstated));
    EXPECT_EQ(read_newborn_name("李梅 Baby", facts), of_mother(Sex::unstated));
    EXPECT_TRUE(read_newborn_name("李梅 之婴", facts).normalised);
    EXPECT_EQ(read_newborn_name("李梅之子", facts), of_mother(Sex::male));
    EXPECT_EQ(read_newborn_name("之婴", facts), kNeither);
    EXPECT_EQ(read_newborn_name("李梅之婴2", facts), kNeither);
}

TEST(NewbornName, a_text_longer_than_any_name_is_of_neither_form) {
    const std::string text = std::string(kLongestName, 'A') + " son";
    EXPECT_EQ(read_newborn_name(text, english_family()), kNeither);
}

}  // namespace
}  // namespace claims
