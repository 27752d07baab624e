#include <claims/generate.hpp>

#include <algorithm>
#include <set>
#include <stdexcept>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <claims/validator.hpp>

#include "base/sha256.hpp"

namespace claims {
namespace {

using nlohmann::json;
using testing::Each;
using testing::ElementsAre;
using testing::Not;

std::vector<std::string> made(const GenerateOptions& options, std::uint64_t count) {
    const ClaimGenerator generator{options};
    std::vector<std::string> claims(count);
    for (std::uint64_t number = 0; number < count; ++number) generator.append(claims[number], number);
    return claims;
}

std::vector<Decision> decisions(const std::vector<std::string>& claims) {
    const Validator validator;
    std::vector<Decision> decisions;
    for (const Report& report : validator.validate_batch(std::vector<std::string_view>{claims.begin(), claims.end()}))
        decisions.push_back(report.decision);
    return decisions;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

GenerateOptions with_share(double faulty) {
    GenerateOptions options;
    options.faulty = faulty;
    return options;
}

TEST(ClaimGenerator, SoundClaimsAreAllAccepted) { EXPECT_THAT(decisions(made(with_share(0), 2000)), Each(Decision::accepted)); }

TEST(ClaimGenerator, FaultyClaimsOfEachCategoryAreNot) {
    for (const std::string& category : generated_categories()) {
        GenerateOptions options = with_share(1);
        options.categories = {category};
        EXPECT_THAT(decisions(made(options, 60)), Each(Not(Decision::accepted))) << category;
    }
}

TEST(ClaimGenerator, SoundClaimsAreAcceptedInEachScriptAndOrderOfKeys) {
    for (const Script script : {Script::chinese, Script::ascii}) {
        GenerateOptions options = with_share(0);
        options.script = script;
        options.shuffle_keys = true;
        EXPECT_THAT(decisions(made(options, 300)), Each(Decision::accepted));
    }
}

TEST(ClaimGenerator, EveryCategoryAndConcernIsThere) {
    EXPECT_THAT(generated_categories(), ElementsAre("account", "card", "card_unavailable", "emergency_without_card", "employment",
                                                    "enrollment_change_or_tax_delay", "frequent_outpatient_visits", "newborn", "off_site_delivery",
                                                    "off_site_treatment", "relationship", "resettlement_or_work_elsewhere",
                                                    "retired_cadre_off_catalogue_drugs", "short_trip", "system_failure", "transfer_treatment"));
    std::set<std::string> seen;
    for (const std::string& claim : made({}, 1000)) {
        for (const json& category : json::parse(claim).value("categories", json::array())) seen.insert(category);
    }
    EXPECT_EQ(seen.size(), 12U);
}

// The same on every machine: another digest is another set of claims, and says so here.
TEST(ClaimGenerator, OneSeedGivesTheSameBytes) {
    std::string text;
    for (const std::string& claim : made({}, 200)) text += claim + "\n";
    EXPECT_EQ(sha256({text}), "149eeca3de4e11faf56bfd6c6aa58b7e80310d9346c359c3017800474b234f00");
}

TEST(ClaimGenerator, AClaimDependsOnItsNumberAndTheSeedAlone) {
    const std::vector<std::string> all = made({}, 20);
    std::string alone;
    ClaimGenerator{}.append(alone, 17);
    EXPECT_EQ(alone, all[17]);
    GenerateOptions other;
    other.seed = 2;
    EXPECT_NE(made(other, 20)[17], all[17]);
}

TEST(ClaimGenerator, ShuffledKeysSayTheSame) {
    GenerateOptions options;
    const std::vector<std::string> usual = made(options, 50);
    options.shuffle_keys = true;
    const std::vector<std::string> shuffled = made(options, 50);
    for (std::size_t i = 0; i < usual.size(); ++i) {
        EXPECT_NE(shuffled[i], usual[i]);
        EXPECT_EQ(json::parse(shuffled[i]), json::parse(usual[i]));
    }
}

TEST(ClaimGenerator, ScriptsAreChosen) {
    GenerateOptions options;
    const std::vector<std::string> both = made(options, 400);
    EXPECT_NEAR(static_cast<double>(std::count_if(both.begin(), both.end(), is_ascii)), 100, 40);
    options.script = Script::ascii;
    for (const std::string& claim : made(options, 400)) EXPECT_TRUE(is_ascii(claim)) << claim;
    options.script = Script::chinese;
    for (const std::string& claim : made(options, 400)) EXPECT_FALSE(is_ascii(claim)) << claim;
}

TEST(ClaimGenerator, TheShareOfFaultyClaimsIsAsAskedFor) {
    const ClaimGenerator generator;
    int faulty = 0;
    for (std::uint64_t number = 0; number < 10'000; ++number) faulty += generator.is_faulty(number) ? 1 : 0;
    EXPECT_NEAR(faulty, 3000, 150);
}

TEST(ClaimGenerator, NoClaimIdAndNoInvoiceComesTwice) {
    std::set<json> ids;
    std::multiset<std::pair<json, json>> invoices;
    const std::vector<std::string> claims = made({}, 3000);
    for (const std::string& claim : claims) {
        const json parsed = json::parse(claim);
        ids.insert(parsed["claim_id"]);
        for (const json& document : parsed.value("documents", json::array())) {
            if (document["kind"] == "invoice") invoices.emplace(document["code"], document["number"]);
        }
    }
    EXPECT_EQ(ids.size(), claims.size());
    EXPECT_EQ(invoices.size(), (std::set<std::pair<json, json>>{invoices.begin(), invoices.end()}.size()));
}

// Figures of speed are told for claims of this size.
TEST(ClaimGenerator, AClaimHasAboutSixteenHundredBytes) {
    std::size_t bytes = 0;
    for (const std::string& claim : made({}, 3000)) bytes += claim.size();
    EXPECT_NEAR(static_cast<double>(bytes) / 3000, 1600, 100);
}

TEST(ClaimGenerator, RefusesAShareThatIsNoneAndAnUnknownCategory) {
    EXPECT_THROW(ClaimGenerator{with_share(-0.01)}, std::invalid_argument);
    EXPECT_THROW(ClaimGenerator{with_share(1.01)}, std::invalid_argument);
    GenerateOptions options;
    options.categories = {"newborns"};
    EXPECT_THROW(ClaimGenerator{options}, std::invalid_argument);
}

}  // namespace
}  // namespace claims
