// A bundle is what its folder is: the same SHA-256, the same reports, byte for byte.

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <claims/choice.hpp>

#include "tool.hpp"

namespace claims {
namespace {

using nlohmann::ordered_json;
using test::Folder;
using test::Ran;
using test::text_of;
using test::tool;
using testing::HasSubstr;

const std::filesystem::path kTianjin = RULESETS "/tianjin";

/// Every example claim, a line each.
std::string claims_of_examples() {
    std::string lines;
    for (const char* const folder : {EXAMPLES "/claims", RULESETS "/account/claims", RULESETS "/tianjin/claims", RULESETS "/relationship/claims"}) {
        std::vector<std::filesystem::path> paths;
        for (const auto& file : std::filesystem::directory_iterator{folder}) paths.push_back(file.path());
        std::sort(paths.begin(), paths.end());
        for (const auto& path : paths) lines += ordered_json::parse(text_of(path)).dump() + "\n";
    }
    return lines;
}

class Bundle : public testing::Test {
protected:
    std::string bundled(const std::string& from, const std::string& name = "bundle.json") {
        const std::string file = (folder_ / name).string();
        const Ran ran = tool({"rulesets", "bundle", from, "--output", file});
        EXPECT_EQ(ran.exit, 0) << ran.err;
        return file;
    }

    /// What is said of the bundle of Tianjin with a text in it replaced.
    std::string said_of(const std::string& from, const std::string& to) {
        std::string text = text_of(bundled(kTianjin));
        const std::size_t at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        const Ran ran = tool({"rulesets", "check", folder_.write("bad.json", text.replace(at, from.size(), to))});
        EXPECT_EQ(ran.exit, 3);
        return ran.out;
    }

    Folder folder_;
};

TEST_F(Bundle, JudgesAsTheFolderDoesForEachBuiltInRuleset) {
    const std::string claims = folder_.write("claims.ndjson", claims_of_examples());
    for (const std::string& id : ids_of(builtin_rulesets())) {
        const std::string folder = RULESETS "/" + id;
        const std::string bundle = bundled(folder);
        EXPECT_EQ(load(bundle).stamps()[0]->sha256, load(folder).stamps()[0]->sha256) << id;
        EXPECT_EQ(text_of(bundle), tool({"rulesets", "bundle", id}).out) << "the built-in ruleset has the same files";
        EXPECT_EQ(tool({"validate", claims, "--rulesets", bundle}).out, tool({"validate", claims, "--rulesets", folder}).out) << id;
    }
}

TEST_F(Bundle, OfSeveralRulesetsIsChosenFromAsTheirFolderIs) {
    const std::string claims = folder_.write("claims.ndjson", claims_of_examples());
    const std::string bundle = bundled(RULESETS);
    EXPECT_EQ(text_of(bundle), tool({"rulesets", "bundle"}).out);
    const Ran ran = tool({"validate", claims, "--rulesets", bundle});
    EXPECT_EQ(ran.out, tool({"validate", claims, "--rulesets", RULESETS}).out);
    EXPECT_EQ(ran.out, tool({"validate", claims}).out);
    EXPECT_TRUE(ordered_json::parse(text_of(bundle))["files"].contains("calendars/cn.json"));
}

TEST_F(Bundle, StandsBesideTheBuiltInRulesets) {
    const std::filesystem::path city = folder_ / "my-city";
    std::filesystem::create_directory(city);
    folder_.write("my-city/ruleset.json", R"({"id": "my-city", "title": {"en": "My city", "zh": "本市"}, "version": "1", "jurisdiction": "350200",
        "concerns": ["reimbursement"], "extends": "eligibility", "in_force": {"from": "2000-01-01"}, "sources": []})");
    const std::string bundle = bundled(city);
    const Ran ran = tool({"validate", test::kFaulty, "--with", bundle});
    EXPECT_THAT(ran.out, HasSubstr("\"my-city\""));
    EXPECT_EQ(ran.out, tool({"validate", test::kFaulty, "--with", city}).out);
}

TEST_F(Bundle, IsTheSameTextEachTimeAndOfItself) {
    const std::string bundle = bundled(kTianjin);
    EXPECT_EQ(text_of(bundled(kTianjin, "again.json")), text_of(bundle));
    EXPECT_EQ(text_of(bundled(bundle, "of-itself.json")), text_of(bundle));
}

TEST_F(Bundle, SaysWhatItHolds) {
    const ordered_json bundle = ordered_json::parse(text_of(bundled(kTianjin)));
    EXPECT_EQ(bundle["schema"], "bundle/1");
    EXPECT_EQ(bundle["ruleset"]["id"], "tianjin");
    EXPECT_EQ(bundle["ruleset"]["sha256"], only(builtin_rulesets(), {"tianjin"}).stamps().back()->sha256);
    std::size_t files = 0;
    for (const auto& file : std::filesystem::recursive_directory_iterator{kTianjin}) {
        if (!file.is_regular_file()) continue;
        ++files;
        EXPECT_EQ(bundle["files"]["tianjin/" + file.path().lexically_relative(kTianjin).string()], text_of(file.path()));
    }
    EXPECT_EQ(bundle["files"].size(), files);
}

TEST_F(Bundle, IsNotMadeOfARulesetThatHasProblems) {
    std::filesystem::copy(kTianjin, folder_ / "tianjin", std::filesystem::copy_options::recursive);
    folder_.write("tianjin/rules/account/more.json", "{}");
    const Ran ran = tool({"rulesets", "bundle", folder_ / "tianjin"});
    EXPECT_EQ(ran.exit, 3);
    EXPECT_EQ(ran.out, "");
    EXPECT_THAT(ran.err, HasSubstr("tianjin/rules/account/more.json:1:1: "));
}

TEST_F(Bundle, HoldsTextOnly) {
    std::filesystem::copy(kTianjin, folder_ / "tianjin", std::filesystem::copy_options::recursive);
    folder_.write("tianjin/picture.png", "\x89PNG\xFF");
    const Ran ran = tool({"rulesets", "bundle", folder_ / "tianjin"});
    EXPECT_EQ(ran.exit, 3);
    EXPECT_THAT(ran.err, HasSubstr("tianjin/picture.png"));
}

TEST_F(Bundle, ThatWasChangedIsRefused) {
    EXPECT_THAT(said_of("First release", "Last release"), HasSubstr("SHA-256"));
    EXPECT_THAT(said_of("\"version\": \"2025.1\"", "\"version\": \"2025.2\""), HasSubstr("version"));
    EXPECT_THAT(said_of("\\\"reject\\\"", "\\\"rejct\\\""), HasSubstr("tianjin/rules/account/ground.json:"));
}

TEST_F(Bundle, ThatIsNoneIsRefusedWithItsPlace) {
    EXPECT_THAT(said_of("bundle/1", "bundle/2"), HasSubstr("bad.json:2:"));
    EXPECT_THAT(said_of("\"files\"", "\"fils\""), HasSubstr("/fils"));
    EXPECT_THAT(said_of("\"ruleset\"", "\"rulesets\""), HasSubstr("/rulesets"));
    EXPECT_THAT(said_of("\"schema\"", "\"ruleset\": {}, \"schema\""), HasSubstr("/ruleset"));
    for (const char* const text :
         {"", "{", "[]", "7", "{}", R"({"schema": "bundle/1", "ruleset": {}, "files": {}})", R"({"schema": "bundle/1", "rulesets": [], "files": {}})",
          R"({"schema": "bundle/1", "rulesets": 1, "files": {"a/ruleset.json": 1}})", R"({"schema": 1, "ruleset": 1, "files": 1})"}) {
        EXPECT_EQ(tool({"rulesets", "check", folder_.write("bad.json", text)}).exit, 3) << text;
    }
}

TEST_F(Bundle, OfWhatIsNotThereIsWrongUsage) {
    const Ran ran = tool({"rulesets", "bundle", "tianjing"});
    EXPECT_EQ(ran.exit, 64);
    EXPECT_THAT(ran.err, HasSubstr("\"tianjin\""));
}

}  // namespace
}  // namespace claims
