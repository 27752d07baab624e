#include <algorithm>

#include <gmock/gmock.h>

#include "tool.hpp"

namespace claims {
namespace {

using test::Ran;
using test::tool;
using testing::HasSubstr;

TEST(Generate, WritesALineAClaim) {
    const Ran ran = tool({"generate", "--claims", "3", "--seed", "7"});
    EXPECT_EQ(ran.exit, 0);
    EXPECT_EQ(ran.err, "");
    EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 3);
    EXPECT_THAT(ran.out, HasSubstr("\"claim_id\":\"S7-00000002\""));
    EXPECT_EQ(tool({"generate", "--claims", "0"}).out, "");
}

TEST(Generate, ItsSoundClaimsAreAcceptedByTheTool) {
    const Ran made = tool({"generate", "--claims", "100", "--faulty", "0"});
    EXPECT_EQ(tool({"validate", "--format", "ndjson"}, made.out).exit, 0);
    const Ran faulty = tool({"generate", "--claims", "100", "--faulty", "0.1"});
    EXPECT_EQ(tool({"validate", "--format", "ndjson"}, faulty.out).exit, 1);
}

TEST(Generate, TakesCategoriesScriptAndOrderOfKeys) {
    const Ran ran = tool({"generate", "--claims", "20", "--category", "newborn,short_trip", "--ascii"});
    EXPECT_THAT(ran.out, HasSubstr("[\"newborn\"]"));
    EXPECT_THAT(ran.out, HasSubstr("[\"short_trip\"]"));
    EXPECT_EQ(std::count_if(ran.out.begin(), ran.out.end(), [](char c) { return static_cast<unsigned char>(c) > '~'; }), 0);
    EXPECT_NE(tool({"generate", "--claims", "1", "--chinese"}).out, tool({"generate", "--claims", "1", "--ascii"}).out);
    EXPECT_NE(tool({"generate", "--claims", "1", "--shuffle-keys"}).out, tool({"generate", "--claims", "1"}).out);
}

TEST(Generate, WritesToAFile) {
    const test::Folder folder;
    const std::string file = (folder / "claims.ndjson").string();
    EXPECT_EQ(tool({"generate", "--claims", "5", "--output", file}).out, "");
    EXPECT_EQ(test::text_of(file), tool({"generate", "--claims", "5"}).out);
    EXPECT_EQ(tool({"generate", "--output", (folder / "no" / "claims.ndjson").string()}).exit, 74);
}

TEST(Generate, RefusesWhatItCannotMake) {
    EXPECT_EQ(tool({"generate", "--faulty", "1.5"}).exit, 64);
    EXPECT_EQ(tool({"generate", "--claims", "-1"}).exit, 64);
    EXPECT_EQ(tool({"generate", "--ascii", "--chinese"}).exit, 64);
    const Ran ran = tool({"generate", "--category", "newborns"});
    EXPECT_EQ(ran.exit, 64);
    EXPECT_THAT(ran.err, HasSubstr("did you mean \"newborn\"?"));
}

}  // namespace
}  // namespace claims
