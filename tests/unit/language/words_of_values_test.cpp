#include "language/words_of_values.hpp"

#include <gtest/gtest.h>

#include "claim/fields.hpp"

namespace claims {
namespace {

TEST(Flags, are_statements_in_both_languages) {
    const Field& legible = field_of(FieldId::stamp_legible);
    EXPECT_EQ(label_of(legible, Language::en), "the stamp is legible");
    EXPECT_EQ(label_of(legible, Language::en, false), "the stamp is not legible");
    EXPECT_EQ(label_of(legible, Language::zh), "印章清晰");
    EXPECT_EQ(label_of(legible, Language::zh, false), "印章不清晰");
}

TEST(InWords, a_flag_is_said_as_what_it_states_named_or_at_the_place) {
    EXPECT_EQ(in_words("side=back, legible=false", "/documents/0/stamps", Language::en), "side of the stamp: back, the stamp is not legible");
    EXPECT_EQ(in_words("true", "/encounters/0/card_presented", Language::en), "the card was presented");
    EXPECT_EQ(in_words("false", "/encounters/0/card_presented", Language::zh), "就诊时未出示社保卡");
}

TEST(InWords, codes_and_dates_are_in_the_words_of_people) {
    EXPECT_EQ(in_words("kind=fee_summary_list | invoice", "/documents", Language::en), "kind of paper: fee summary list or invoice");
    EXPECT_EQ(in_words("<=2024-03-03", "/registrations/0/filed_on", Language::en), "on or before 2024-03-03");
    EXPECT_EQ(in_words("<=2024-03-03", "/registrations/0/filed_on", Language::zh), "不晚于2024-03-03");
}

TEST(WhatDiffers, leaves_out_what_is_as_it_should_be) {
    EXPECT_EQ(what_differs("authority=employer, side=front", "authority=employer, side=back"), "side=front");
    EXPECT_EQ(what_differs("kind=invoice, form=copy", "kind=electronic_invoice | invoice, form=original"), "form=copy");
}

TEST(WhatDiffers, knows_bounds_up_to_the_last_day_and_number) {
    const auto differs = [](const char* day) { return what_differs(std::string{"side=front, on="} + day, "side=back, on<=2025-03-10"); };
    EXPECT_EQ(differs("2025-03-09"), "side=front");
    EXPECT_EQ(differs("2025-03-10"), "side=front");
    EXPECT_EQ(differs("2025-03-11"), "side=front, on=2025-03-11");
    const auto counts = [](const char* count) { return what_differs(std::string{"kind=id_card, copies="} + count, "kind=invoice, copies>=10"); };
    EXPECT_EQ(counts("9"), "kind=id_card, copies=9");
    EXPECT_EQ(counts("10"), "kind=id_card");
    EXPECT_EQ(counts("11"), "kind=id_card");
}

TEST(WhatDiffers, keeps_everything_where_it_cannot_tell) {
    EXPECT_EQ(what_differs("elective", "acute | rescue"), "elective");
    EXPECT_EQ(what_differs("side=back", "side=back"), "side=back");
    EXPECT_EQ(what_differs("place=420106", "place=350200"), "place=420106");
}

TEST(LeadsToList, tells_lists_of_things_from_facts) {
    EXPECT_TRUE(leads_to_list("/documents"));
    EXPECT_TRUE(leads_to_list("/documents/0/stamps"));
    EXPECT_TRUE(leads_to_list("/enrollment/changes"));
    EXPECT_FALSE(leads_to_list("/documents/0/kind"));
    EXPECT_FALSE(leads_to_list("/categories"));
    EXPECT_FALSE(leads_to_list(""));
}

}  // namespace
}  // namespace claims
