#include "write/report_words.hpp"

#include <gtest/gtest.h>

namespace claims {
namespace {

Words place(const std::string& source, const std::string& item, const std::string& article = "") { return basis_words({source, item, article, "why"}); }

TEST(BasisWords, an_item_of_a_numbered_source_is_one_number) {
    EXPECT_EQ(place("002", "11"), (Words{"002-11", "002-11"}));
    EXPECT_EQ(place("001", "1.1, 1.2"), (Words{"001-1.1, 1.2", "001-1.1、1.2"}));
    EXPECT_EQ(place("001", "1, use 5"), (Words{"001-1, use 5", "001-1、用途5"}));
    EXPECT_EQ(place("001", "5, article 29"), (Words{"001-5, article 29", "001-5、第29条"}));
}

TEST(BasisWords, places_in_words_are_said_in_both_languages) {
    EXPECT_EQ(place("004", "opening"), (Words{"004, opening", "004 开头"}));
    EXPECT_EQ(place("002", "legal basis"), (Words{"002, legal basis", "002 法律依据"}));
    EXPECT_EQ(place("004", "I (4)"), (Words{"004, I (4)", "004 I (4)"}));
    EXPECT_EQ(place("000", "article 28"), (Words{"000, article 28", "000 第28条"}));
}

TEST(BasisWords, a_law_is_cited_by_its_chinese_title_and_articles) {
    EXPECT_EQ(place("Social Insurance Law", "", "28"), (Words{"Social Insurance Law 28", "《社会保险法》第28条"}));
    EXPECT_EQ(place("Civil Code", "", "201, 1259"), (Words{"Civil Code 201, 1259", "《民法典》第201条、第1259条"}));
    EXPECT_EQ(place("004", "", "50"), (Words{"004, article 50", "004 第50条"}));
}

TEST(BasisWords, a_source_that_is_not_known_stands_as_it_is) {
    EXPECT_EQ(place("Ordinance of my city", "3"), (Words{"Ordinance of my city, 3", "Ordinance of my city 3"}));
    EXPECT_EQ(place("002", ""), (Words{"002", "002"}));
}

}  // namespace
}  // namespace claims
