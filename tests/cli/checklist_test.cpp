#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <claims/claims.hpp>

#include "tool.hpp"

namespace claims {
namespace {

using nlohmann::json;
using test::Folder;
using test::kFaulty;
using test::Ran;
using test::tool;
using testing::HasSubstr;
using testing::Not;

json items_of(std::vector<std::string> args) {
    args.insert(args.begin(), "checklist");
    return json::parse(tool(std::move(args)).out)["items"];
}

/// The kinds of paper that are asked for in any case.
std::vector<std::string> papers(const json& items) {
    std::vector<std::string> kinds;
    for (const json& item : items) {
        if (item["need"] == "document" && !item.contains("condition")) kinds.push_back(item["wanted"][0]["values"][0]);
    }
    return kinds;
}

TEST(Checklist, OfANewbornAsksForInvoiceAndBirthCertificateAndNoMore) {
    EXPECT_THAT(papers(items_of({"--category", "newborn"})), testing::UnorderedElementsAre("birth_certificate", "invoice"));
}

TEST(Checklist, OfANewbornAsksForTheBasePapersIfTheExtendedRulesAreOn) {
    const std::vector<std::string> kinds = papers(items_of({"--category", "newborn", "--extended"}));
    for (const char* kind : {"birth_certificate", "invoice", "fee_summary_list", "bank_card"}) EXPECT_THAT(kinds, testing::Contains(kind));
}

TEST(Checklist, OfAClaimThatNoRulesetConcernsDoesNotSayThatNothingIsLacking) {
    const Ran ran = tool({"checklist", "-", "--format", "text"}, "{}");
    EXPECT_THAT(ran.out, HasSubstr("no ruleset but \"data\" concerns this claim"));
    EXPECT_THAT(ran.out, testing::Not(HasSubstr("Nothing is lacking")));
}

TEST(Checklist, SaysWhoseStampAndWhere) {
    const Ran ran = tool({"checklist", "--category", "system_failure", "--format", "text"});
    EXPECT_EQ(ran.exit, 0);
    EXPECT_THAT(ran.out, HasSubstr("stamped by the hospital charging office"));
    EXPECT_THAT(ran.out, HasSubstr("the side of the stamp is back"));
    EXPECT_THAT(ran.out, HasSubstr("xiamen.system-failure.invoice-stamped"));
    EXPECT_THAT(tool({"checklist", "--category", "system_failure", "--format", "text", "--lang", "zh"}).out, HasSubstr("加盖医院收费处（收费专用章）"));
}

TEST(Checklist, OfAClaimIsWhatIsMissing) {
    const json faulty = items_of({kFaulty});
    EXPECT_FALSE(faulty.empty());
    EXPECT_LT(faulty.size(), items_of({"--category", "system_failure"}).size());
    EXPECT_THAT(tool({"checklist", test::kAccepted, "--format", "text"}).out, HasSubstr("Nothing is lacking."));
}

TEST(Checklist, ComputesTheLastDayWhereTheClaimHasTheDates) {
    const Ran ran = tool({"checklist", EXAMPLES "/claims/01-transfer-treatment-faulty.json", "--format", "text"});
    EXPECT_THAT(ran.out, HasSubstr("2024-03-03 (that day has passed)"));
}

TEST(Checklist, TakesSeveralCategories) {
    const Ran ran = tool({"checklist", "--category", "newborn,system_failure", "--format", "text"});
    EXPECT_THAT(ran.out, HasSubstr("newborn, system failure"));
    EXPECT_THAT(ran.out, HasSubstr("birth certificate"));
    EXPECT_THAT(ran.out, HasSubstr("hospital charging office"));
}

TEST(Checklist, IsTheSameThroughTheLibrary) {
    const Validator validator;
    EXPECT_EQ(tool({"checklist", "--category", "newborn", "--lang", "both"}).out, to_json(validator.checklist({{"newborn"}, {}, {}}), Language::both) + "\n");
}

TEST(Checklist, IsOfThePlaceThatIsAskedFor) {
    const json elsewhere = json::parse(tool({"checklist", "--category", "off_site_treatment", "--place", "330100"}).out);
    EXPECT_EQ(elsewhere["place"], "330100");
    EXPECT_THAT(elsewhere.dump(), HasSubstr("offsite.referral-certificate"));
    EXPECT_THAT(elsewhere.dump(), Not(HasSubstr("xiamen.")));
}

TEST(Checklist, RefusesWhatItDoesNotKnow) {
    EXPECT_EQ(tool({"checklist"}).exit, 64);
    const Ran category = tool({"checklist", "--category", "newborns"});
    EXPECT_EQ(category.exit, 64);
    EXPECT_THAT(category.err, HasSubstr("\"newborn\""));
    EXPECT_EQ(tool({"checklist", "--category", "newborn", "--place", "Xiamen"}).exit, 64);
}

TEST(Checklist, OfWhatIsNoClaimSaysSo) {
    const Folder folder;
    const Ran ran = tool({"checklist", folder.write("claim.json", "no claim")});
    EXPECT_EQ(ran.exit, 2);
    EXPECT_EQ(json::parse(ran.out)["items"], json::array());
    EXPECT_EQ(tool({"checklist", (folder / "none.json").string()}).exit, 2);
    EXPECT_EQ(tool({"checklist", "-", "--category", "newborn"}, "{}").exit, 0);
}

}  // namespace
}  // namespace claims
