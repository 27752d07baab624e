// Whatever is wrong with a claim, there is a report, it is good JSON and of the promised shape, and what is missing makes no claim acceptable.

#include <gtest/gtest.h>

#include <claims/claims.hpp>

#include <fstream>
#include <set>

#include "property/claim_mutator.hpp"
#include "property/schema_fit.hpp"

namespace claims {
namespace {

Options every_pass() {
    Options options;
    options.all = true;
    return options;
}

const Validator& validator() {
    static const Validator made{builtin_rulesets(), every_pass()};
    return made;
}

const Sample& report_schema() {
    static const Sample read = Sample::parse(schema("report"));
    return read;
}

std::string json_of(const Report& report, Language language = Language::en) {
    std::string text;
    append_json(text, report, language);
    return text;
}

/// Empty where a report keeps its promises.
std::string fault_of(const Report& report) {
    for (const Language language : {Language::en, Language::zh, Language::both}) {
        const std::string text = json_of(report, language);
        const Sample json = Sample::parse(text, nullptr, false);
        if (json.is_discarded()) return "no JSON: " + text;
        if (std::string difference = misfit(json, report_schema(), report_schema()); !difference.empty()) return difference + ": " + text;
    }
    if (to_text(report, TextStyle{}).empty()) return "no text";
    for (const Problem& problem : report.problems) {
        if (problem.code != "no_ruleset" && problem.code != "kind_failed" && (problem.line == 0 || problem.column == 0)) return "no place of " + problem.code;
        if (problem.weight != Weight::note && report.accepted()) return "accepted in spite of " + problem.code;
    }
    return {};
}

TEST(MutatedClaims, get_a_report_that_keeps_its_promises) {
    ClaimMutator mutator{20250320};
    std::set<Decision> decisions;
    std::set<std::string> codes;
    for (int round = 0; round < 12; ++round) {
        for (const SampleClaim& claim : sample_claims()) {
            const std::string text = mutator.change(claim.json).dump();
            Report report;
            ASSERT_NO_THROW(report = validator().validate(text)) << claim.name << ": " << text;
            ASSERT_EQ(fault_of(report), "") << claim.name << ": " << text;
            decisions.insert(report.decision);
            for (const Problem& problem : report.problems) codes.insert(problem.code);
        }
    }
    EXPECT_GE(decisions.size(), 6U);  // the changes reach far
    for (const char* code : {"wrong_type", "unknown_code", "bad_number", "no_kind", "data.dates-parse", "duplicate_id", "data.dangling-reference"}) {
        EXPECT_TRUE(codes.contains(code)) << code;
    }
}

TEST(MutatedClaims, get_a_report_also_under_the_extended_rules_and_every_profile) {
    Options options = every_pass();
    options.extended = true;
    std::vector<std::unique_ptr<Validator>> validators;
    validators.push_back(std::make_unique<Validator>(builtin_rulesets(), options));
    for (const std::string& profile : builtin_rulesets().profile_ids()) {
        options.profiles = {profile};
        validators.push_back(std::make_unique<Validator>(builtin_rulesets(), options));
    }
    options.profiles.clear();
    for (const RulesetStamp* stamp : builtin_rulesets().stamps()) options.rulesets.push_back(stamp->id);
    validators.push_back(std::make_unique<Validator>(builtin_rulesets(), options));
    ClaimMutator mutator{8};
    std::size_t next = 0;
    for (const SampleClaim& claim : sample_claims()) {
        const std::string text = mutator.change(claim.json).dump();
        for (std::size_t i = 0; i < 4; ++i) {  // each of them is some claim's turn
            Report report;
            ASSERT_NO_THROW(report = validators[next % validators.size()]->validate(text)) << claim.name << ": " << text;
            ASSERT_EQ(fault_of(report), "") << claim.name << ": " << text;
            ++next;
        }
    }
    EXPECT_GE(next, validators.size());
}

TEST(EveryDate, may_lie_at_either_end_of_the_calendar) {
    for (const SampleClaim& claim : sample_claims()) {
        for (const std::string& pointer : pointers_in(claim.json)) {
            const Sample& value = claim.json.at(Sample::json_pointer{pointer});
            if (!value.is_string() || value.get<std::string>().size() != 10 || value.get<std::string>()[4] != '-') continue;
            for (const char* day : {"1400-01-01", "9999-12-31"}) {
                Sample changed = claim.json;
                changed[Sample::json_pointer{pointer}] = day;
                Report report;
                ASSERT_NO_THROW(report = validator().validate(changed.dump())) << claim.name << pointer << " " << day;
                ASSERT_FALSE(Sample::parse(json_of(report), nullptr, false).is_discarded()) << claim.name << pointer << " " << day;
            }
        }
    }
}

TEST(AllDatesOfAClaim, may_lie_at_either_end_of_the_calendar) {
    for (const SampleClaim& claim : sample_claims()) {
        for (const char* day : {"1400-01-01", "9999-12-31", "9999-12-31T23:59:59", "9999-11-30"}) {
            Sample changed = claim.json;
            for (const std::string& pointer : pointers_in(claim.json)) {
                Sample& value = changed.at(Sample::json_pointer{pointer});
                if (value.is_string() && value.get<std::string>().size() >= 10 && value.get<std::string>()[4] == '-') value = day;
            }
            Report report;
            ASSERT_NO_THROW(report = validator().validate(changed.dump())) << claim.name << " " << day;
            ASSERT_EQ(fault_of(report), "") << claim.name << " " << day;
        }
    }
}

TEST(TwoRuns, give_equal_bytes) {
    ClaimMutator mutator{77};
    const Validator other{builtin_rulesets(), every_pass()};
    for (int round = 0; round < 4; ++round) {
        for (const SampleClaim& claim : sample_claims()) {
            const std::string text = mutator.change(claim.json).dump();
            const std::string first = json_of(validator().validate(text));
            ASSERT_EQ(json_of(validator().validate(text)), first);
            ASSERT_EQ(json_of(other.validate(std::string{text})), first) << "from bytes elsewhere, by another validator";
        }
    }
}

/// The pointer with its indices as N.
std::string pattern_of(const std::string& pointer) {
    std::string pattern;
    for (const char c : pointer) {
        if (c < '0' || c > '9') pattern += c;
        else if (pattern.back() != 'N') pattern += 'N';
    }
    return pattern;
}

/// The facts of tests/data/absent_facts.txt, whose absence the rules forgive.
const std::set<std::string>& forgiven() {
    static const std::set<std::string> listed = [] {
        std::set<std::string> patterns;
        std::ifstream file{TESTS "/data/absent_facts.txt"};
        for (std::string line; std::getline(file, line);) {
            if (!line.starts_with('#')) patterns.insert(line.substr(0, line.find('\t')));
        }
        return patterns;
    }();
    return listed;
}

// A fact that is taken away may turn what is wrong into what is unknown, never into what may be paid.
TEST(AFactTakenAway, makes_no_claim_acceptable) {
    std::size_t claims_tried = 0;
    for (const SampleClaim& claim : sample_claims()) {
        if (validator().validate(claim.text).accepted()) continue;
        ++claims_tried;
        for (const std::string& pointer : pointers_in(claim.json)) {
            EXPECT_TRUE(!validator().validate(without(claim.json, pointer).dump()).accepted() || forgiven().contains(pattern_of(pointer))) << claim.name << " " << pointer;
        }
    }
    EXPECT_GT(claims_tried, 10U);
}

TEST(AFactTakenAway, heals_no_fault_that_chance_has_made) {
    ClaimMutator mutator{31};
    std::size_t faulty = 0;
    for (int round = 0; round < 1; ++round) {
        for (const SampleClaim& claim : sample_claims()) {
            const Sample changed = mutator.change(claim.json);
            const Report report = validator().validate(changed.dump());
            if (report.decision < Decision::returned_for_supplement || report.decision == Decision::unreadable) continue;
            ++faulty;
            for (const std::string& pointer : pointers_in(changed)) {
                if (changed.at(Sample::json_pointer{pointer}).is_structured()) continue;  // a thing with its fault is no fact
                EXPECT_TRUE(!validator().validate(without(changed, pointer).dump()).accepted() || forgiven().contains(pattern_of(pointer)))
                    << claim.name << " " << pointer << " " << changed;
            }
        }
    }
    EXPECT_GT(faulty, 5U);
}

}  // namespace
}  // namespace claims
