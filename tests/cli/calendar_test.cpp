#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <claims/validator.hpp>

#include "tool.hpp"

namespace claims {
namespace {

using nlohmann::json;
using test::Folder;
using test::Ran;
using test::tool;
using testing::HasSubstr;

json calendar(const std::string& year, const json& off, const json& worked) {
    return {
        {"id", "cn"}, {"title", {{"en", "Days"}, {"zh", "日历"}}}, {"basis", json::array()}, {"years", {{year, {{"off", off}, {"worked", worked}}}}}};
}

class CalendarOption : public testing::Test {
protected:
    std::string write(const std::string& name, const json& text) { return folder_.write(name, text.dump(1)); }

    /// A card that was asked for on that day, due within 3 working days.
    std::string claim(const std::string& applied_on) {
        json claim = json::parse(test::text_of(RULESETS "/card/claims/card_request.json"));
        claim["as_of"] = "2035-06-01";
        claim["card_request"]["applied_on"] = applied_on;
        claim["card_request"]["completed_on"] = applied_on;
        return write("claim.json", claim);
    }

    /// The member of the rule's finding, with the calendars in that order.
    std::string member(const std::string& name, const std::string& claim, const std::vector<std::string>& calendars) {
        std::vector<std::string> args = {"validate", "--format", "json", "--all", claim};
        for (const std::string& file : calendars) args.insert(args.end(), {"--calendar", file});
        const Ran ran = tool(args);
        EXPECT_EQ(ran.err, "");
        const json report = json::parse(ran.out);
        for (const json& finding : report["findings"]) {
            if (finding["rule"] == "card.issue.service-point-3wd") return finding.value(name, "");
        }
        return "no finding";
    }

    Folder folder_;
};

constexpr const char* kThursday = "2035-03-01";

TEST_F(CalendarOption, AYearIsAdded) {
    EXPECT_EQ(member("status", claim(kThursday), {}), "unknown");
    EXPECT_EQ(member("estimate", claim(kThursday), {}), "2035-03-06");
    EXPECT_EQ(member("deadline", claim(kThursday), {write("a.json", calendar("2035", json::array(), json::array()))}), "2035-03-06");
}

TEST_F(CalendarOption, DaysOffAndWeekendsWorkedCount) {
    EXPECT_EQ(member("deadline", claim(kThursday), {write("a.json", calendar("2035", {"2035-03-02"}, json::array()))}), "2035-03-07");
    EXPECT_EQ(member("deadline", claim(kThursday), {write("b.json", calendar("2035", json::array(), {"2035-03-03"}))}), "2035-03-05");
}

TEST_F(CalendarOption, AYearIsReplacedAndOthersStay) {
    const std::string without_holidays = write("a.json", calendar("2025", json::array(), json::array()));
    EXPECT_EQ(member("deadline", claim("2025-04-25"), {}), "2025-04-29");
    EXPECT_EQ(member("deadline", claim("2025-04-25"), {without_holidays}), "2025-04-30");
    EXPECT_EQ(member("deadline", claim("2024-04-26"), {without_holidays}), member("deadline", claim("2024-04-26"), {}));
}

TEST_F(CalendarOption, OfSeveralFilesTheLastCounts) {
    const std::string off = write("a.json", calendar("2035", {"2035-03-02"}, json::array()));
    const std::string plain = write("b.json", calendar("2035", json::array(), json::array()));
    EXPECT_EQ(member("deadline", claim(kThursday), {off, plain}), "2035-03-06");
    EXPECT_EQ(member("deadline", claim(kThursday), {plain, off}), "2035-03-07");
    EXPECT_EQ(member("deadline", claim(kThursday), {off + "," + plain}), "2035-03-06");
}

TEST_F(CalendarOption, WrongFilesAreRefusedWithAllProblemsAndTheirPlaces) {
    json wrong = calendar("2035", {"2035-03-02", "2034-03-02", "2035-02-30", "2035-03-02"}, {"2035-03-05", "2035-03-02"});
    wrong["titel"] = 1;
    wrong["years"]["next"] = json::object();
    wrong["years"]["2036"] = {{"off", "2036-01-01"}};
    const std::string bad = write("bad.json", wrong);
    const std::string no_json = folder_.write("cut.json", "{\"years\": {");
    const Ran ran = tool({"validate", claim(kThursday), "--calendar", bad, "--calendar", no_json, "--calendar", (folder_ / "none.json").string()});
    EXPECT_EQ(ran.exit, 3);
    EXPECT_EQ(ran.out, "");
    for (const char* const words : {"/titel: ", "/years/next: ", "/years/2036: ", "/years/2035/off/1: ", "/years/2035/off/2: ", "/years/2035/off/3: ",
                                    "/years/2035/worked/0: ", "/years/2035/worked/1: ", "bad.json:", "cut.json:1:", "none.json: "}) {
        EXPECT_THAT(ran.err, HasSubstr(words));
    }
}

TEST_F(CalendarOption, AFileWithoutYearsIsRefused) {
    json wrong = calendar("2035", json::array(), json::array());
    for (const json& years : {json::array(), json::object(), json("2035")}) {
        wrong["years"] = years;
        EXPECT_EQ(tool({"validate", claim(kThursday), "--calendar", write("bad.json", wrong)}).exit, 3) << years;
    }
    for (const char* const text : {"[]", "{}", "", "7"}) {
        EXPECT_EQ(tool({"validate", claim(kThursday), "--calendar", folder_.write("bad.json", text)}).exit, 3) << text;
    }
    EXPECT_EQ(tool({"validate", claim(kThursday), "--calendar", (folder_ / "").string()}).exit, 3);
}

TEST_F(CalendarOption, TheReportNamesTheFilesInTheirOrderAndNoneOtherwise) {
    const std::string a = folder_.write("a.json", R"({"id": "city", "title": {}, "basis": [], "years": {"2036": {"off": [], "worked": []}}})");
    const std::string b = write("b.json", calendar("2035", json::array(), json::array()));
    const json calendars = json::parse(tool({"validate", claim(kThursday), "--calendar", b, "--calendar", a}).out)["calendars"];
    ASSERT_EQ(calendars.size(), 2U);
    EXPECT_EQ(calendars[0]["id"], "cn");
    EXPECT_EQ(calendars[1], json({{"id", "city"}, {"sha256", "8fc9d095f1a68e868dda20427be7e0070455cf163cbede8973f2516c542a896f"}})) << "as sha256sum says";
    EXPECT_FALSE(json::parse(tool({"validate", claim(kThursday)}).out).contains("calendars"));
}

TEST_F(CalendarOption, TheLibraryTakesItAsAnOption) {
    Options options;
    options.calendars = {write("a.json", calendar("2035", json::array(), json::array()))};
    EXPECT_EQ(Validator(builtin_rulesets(), options).validate(test::text_of(claim(kThursday))).summary.unknown + 1,
              Validator{}.validate(test::text_of(claim(kThursday))).summary.unknown);
    options.calendars = {(folder_ / "none.json").string()};
    EXPECT_THROW(Validator(builtin_rulesets(), options), RulesetError);
}

}  // namespace
}  // namespace claims
