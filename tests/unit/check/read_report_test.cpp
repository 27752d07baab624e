// A report that was written in both languages is read back as it was.

#include <gtest/gtest.h>

#include <claims/claims.hpp>
#include <claims/read_report.hpp>

#include "all_claims.hpp"

namespace claims {
namespace {

std::string json_of(const Report& report, Language language) {
    std::string json;
    append_json(json, report, language);
    return json;
}

void expect_read_back(const Report& report) {
    const Report again = read_report(json_of(report, Language::both));
    for (const Language language : {Language::en, Language::zh, Language::both}) {
        EXPECT_EQ(json_of(again, language), json_of(report, language));
        EXPECT_EQ(to_text(again, {language}), to_text(report, {language}));
    }
}

TEST(ReadReport, GivesTheSameBytes) {
    Options options;
    options.all = true;
    options.profiles = {"xiamen.newborn-90-days"};
    const Validator validator{builtin_rulesets(), options};
    const std::vector<Json> claims = all_claims();
    constexpr std::size_t kStep = 16;  // every report is written six times over
    for (std::size_t i = 0; i < claims.size(); i += kStep) expect_read_back(validator.validate(claims[i].dump()));
    for (const char* text : {"", "[]", "{}", R"({"claim_id": 1, "documents": [{}], "x": "\ud800"})"}) expect_read_back(validator.validate(text));
    Report of_file = validator.validate("{}");
    of_file.file = "march.ndjson";
    of_file.line = 7;
    expect_read_back(of_file);
}

TEST(ReadReport, RefusesWhatIsNone) {
    const std::string json = json_of(Validator{}.validate(R"({"claim_id": "A", "categories": ["newborn"]})"), Language::both);
    ASSERT_NE(json.find("manual_review"), std::string::npos);
    std::string other = json;
    other.replace(json.find("manual_review"), 13, "automatically");
    for (const std::string& text : {std::string{}, std::string{"[]"}, std::string{"{}"}, std::string{"null"}, json.substr(1), other}) {
        EXPECT_THROW(static_cast<void>(read_report(text)), std::invalid_argument) << text.substr(0, 40);
    }
}

}  // namespace
}  // namespace claims
