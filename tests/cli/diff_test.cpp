#include <algorithm>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "tool.hpp"

namespace claims {
namespace {

using nlohmann::json;
using test::Folder;
using test::Ran;
using test::tool;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kProfile = "xiamen.newborn-90-days";
constexpr const char* kRule = "xiamen.newborn.enrolled-within-3-months";

/// A newborn who was enrolled on the 91st day, which lies within three months.
json late(const std::string& id) {
    json claim = json::parse(test::text_of(RULESETS "/xiamen/claims/newborn.json"));
    claim["claim_id"] = id;
    claim["birth"]["birth_date"] = claim["insured"]["birth_date"] = "2024-11-15";
    claim["enrollment"]["enrolled_on"] = "2025-02-14";
    claim["encounters"][0]["amount"] = "100.50";
    return claim;
}

std::string lines_of(const std::vector<json>& claims) {
    std::string text;
    for (const json& claim : claims) text += claim.dump() + "\n";
    return text;
}

/// Seven claims that change, one of them without an id, one without an amount, and one that does not change.
std::vector<json> march() {
    std::vector<json> claims;
    for (const char* const id : {"F", "B", "E", "A", "D", "C"}) claims.push_back(late(id));
    claims[1]["encounters"][0].erase("amount");
    claims.push_back(late("G"));
    claims.back().erase("claim_id");
    claims.push_back(json::parse(test::text_of(test::kAccepted)));
    return claims;
}

json difference(const std::string& before, const std::string& after, const std::vector<json>& claims) {
    const Ran ran = tool({"rulesets", "diff", before, after, "--format", "json"}, lines_of(claims));
    EXPECT_EQ(ran.err, "");
    return json::parse(ran.out);
}

TEST(RulesetsDiff, CountsDecisionsRulesAndAmounts) {
    const json diff = difference("builtin", kProfile, march());
    EXPECT_EQ(diff["claims"], 8);
    EXPECT_EQ(diff["changed"], 7);
    EXPECT_EQ(diff["decided_otherwise"], 7);
    EXPECT_EQ(diff["amount"], "603.00");
    EXPECT_EQ(diff["claims_without_amount"], 1);
    ASSERT_GE(diff["decisions"].size(), 1U);
    EXPECT_EQ(diff["decisions"][0]["to"], "rejected");
    ASSERT_EQ(diff["rules"].size(), 1U);
    EXPECT_EQ(diff["rules"][0]["rule"], kRule);
    EXPECT_EQ(diff["rules"][0]["new"], 7);
    EXPECT_EQ(diff["rules"][0]["cleared"], 0);
    EXPECT_THAT(diff["rules"][0]["new_claim_ids"], ElementsAre("A", "B", "C", "D", "E"));
}

TEST(RulesetsDiff, TheOtherWayRoundClearsWhatWasNew) {
    const json there = difference("builtin", kProfile, march());
    const json back = difference(kProfile, "builtin", march());
    EXPECT_EQ(back["amount"], there["amount"]);
    EXPECT_EQ(back["rules"][0]["cleared"], there["rules"][0]["new"]);
    EXPECT_EQ(back["rules"][0]["cleared_claim_ids"], there["rules"][0]["new_claim_ids"]);
    EXPECT_EQ(back["decisions"][0]["from"], there["decisions"][0]["to"]);
}

TEST(RulesetsDiff, TheOrderOfTheClaimsChangesNothing) {
    std::vector<json> claims = march();
    const json diff = difference("builtin", kProfile, claims);
    for (int i = 0; i < 8; ++i) {
        std::rotate(claims.begin(), claims.begin() + 3, claims.end());
        EXPECT_EQ(difference("builtin", kProfile, claims), diff);
    }
    std::reverse(claims.begin(), claims.end());
    EXPECT_EQ(difference("builtin", kProfile, claims), diff);
}

TEST(RulesetsDiff, NothingChangesBetweenEquals) {
    const std::string text = lines_of(march());
    for (const auto& [before, after] : {std::pair{"builtin", "builtin"}, std::pair{"builtin", RULESETS}, std::pair{"xiamen", RULESETS "/xiamen"}}) {
        const Ran ran = tool({"rulesets", "diff", before, after, "--format", "text"}, text);
        EXPECT_EQ(ran.exit, 0) << ran.out << ran.err;
        EXPECT_THAT(ran.out, HasSubstr("nothing changes"));
    }
}

TEST(RulesetsDiff, AFolderWithAnotherValueIsCompared) {
    const Folder folder;
    std::filesystem::copy(RULESETS "/xiamen", folder / "xiamen", std::filesystem::copy_options::recursive);
    const std::string name = "xiamen/rules/newborn/enrolled-within-3-months.json";
    auto rule = nlohmann::ordered_json::parse(test::text_of(folder / name));
    rule["require"]["deadline"]["within"] = {{"days", 90}};
    rule["examples"] = json::array();
    folder.write(name, rule.dump(2));
    std::filesystem::remove_all(folder / "xiamen/profiles");
    const json diff = difference("xiamen", (folder / "xiamen").string(), march());
    EXPECT_EQ(diff["rules"].size(), 1U);
    EXPECT_EQ(diff["rules"][0]["new"], 7);
}

TEST(RulesetsDiff, ThereIsATextForPeopleInBothLanguages) {
    const std::string claims = lines_of(march());
    const Ran english = tool({"rulesets", "diff", "builtin", kProfile, "-", "--format", "text"}, claims);
    EXPECT_EQ(english.exit, 1);
    EXPECT_THAT(english.out, HasSubstr("8 claims"));
    EXPECT_THAT(english.out, HasSubstr("603.00 yuan"));
    EXPECT_THAT(english.out, HasSubstr("new: 7, for example: A, B, C, D, E\n"));
    const Ran chinese = tool({"rulesets", "diff", "builtin", kProfile, "--format", "text", "--lang", "zh"}, claims);
    EXPECT_THAT(chinese.out, HasSubstr("新增：7，例如：A、B、C、D、E\n"));
    EXPECT_THAT(chinese.out, HasSubstr("603.00 元"));
}

TEST(RulesetsDiff, WhatCannotBeReadIsSaidAndTheRestCompared) {
    const Folder folder;
    const Ran ran =
        tool({"rulesets", "diff", "builtin", kProfile, folder.write("march.ndjson", lines_of(march()) + "{\n"), (folder / "none").string()});
    EXPECT_EQ(ran.exit, 2);
    EXPECT_THAT(ran.err, HasSubstr("cannot read"));
    EXPECT_EQ(json::parse(ran.out)["changed"], 7);
    EXPECT_EQ(json::parse(ran.out)["unreadable"], 1);
}

TEST(RulesetsDiff, AnUnknownWordIsAnsweredWithTheNearest) {
    const Ran ran = tool({"rulesets", "diff", "builtin", "xiamen.newborn-90-day", test::kAccepted});
    EXPECT_EQ(ran.exit, 64);
    EXPECT_THAT(ran.err, HasSubstr("did you mean \"xiamen.newborn-90-days\"?"));
    EXPECT_EQ(tool({"rulesets", "diff", "builtin"}).exit, 64);
    EXPECT_THAT(tool({"rulesets", "diff", "--help"}).out, HasSubstr("Example"));
}

}  // namespace
}  // namespace claims
