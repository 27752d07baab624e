#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/newborn_name.hpp"
#include "newborn_families.hpp"

namespace claims {
namespace {

using Strings = std::vector<std::string>;

TEST(NewbornForms, the_accepted_forms_are_written_out_in_a_fixed_order) {
    EXPECT_EQ(accepted_forms(family(), Sex::male), (Strings{"李明轩", "李梅之子", "王强之子"}));
    EXPECT_EQ(accepted_forms(family(), Sex::female), (Strings{"李明轩", "李梅之女", "王强之女"}));
    EXPECT_EQ(accepted_forms(family(), Sex::unstated), (Strings{"李明轩", "李梅之子", "李梅之女", "王强之子", "王强之女"}));
    EXPECT_EQ(accepted_forms(english_family(), Sex::male), (Strings{"Li Mingxuan", "Li Mei's son", "Wang Qiang's son"}));
    EXPECT_EQ(accepted_forms(NewbornFacts{}, Sex::male), Strings{});
}

TEST(NewbornForms, each_accepted_form_is_named_once) {
    NewbornFacts facts = family();
    facts.own_names[1] = "李 明轩";
    facts.father = "李梅";
    facts.extra_suffixes = {"之婴", "", "之子"};
    EXPECT_EQ(accepted_forms(facts, Sex::male), (Strings{"李明轩", "李梅之子", "李梅之婴"}));
}

TEST(NewbornForms, every_accepted_form_is_read_as_one) {
    for (NewbornFacts facts : {family(), english_family()}) {
        facts.extra_suffixes = {"之婴"};
        for (const Sex sex : {Sex::male, Sex::female, Sex::unstated}) {
            for (const std::string& form : accepted_forms(facts, sex)) {
                const NewbornName name = read_newborn_name(form, facts);
                EXPECT_NE(name.form, BirthForm::neither) << form;
                EXPECT_FALSE(name.doubtful || name.normalised) << form;
            }
        }
    }
}

}  // namespace
}  // namespace claims
