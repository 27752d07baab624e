// A claim that is completed with its checklist has none of the findings that the checklist is made of: for every category and any part of a claim.

#include <gtest/gtest.h>

#include <claims/claims.hpp>

#include "property/claim_completer.hpp"
#include "property/claim_mutator.hpp"

namespace claims {
namespace {

constexpr const char* kCategories[] = {
    "transfer_treatment", "resettlement_or_work_elsewhere", "short_trip", "off_site_delivery", "system_failure", "card_unavailable", "frequent_outpatient_visits",
    "emergency_without_card", "retired_cadre_off_catalogue_drugs", "enrollment_change_or_tax_delay", "newborn", "off_site_treatment",
};

const Validator& validator(bool extended) {
    const auto make = [](bool all_rules) {
        Options options;
        options.extended = all_rules;
        return std::make_unique<Validator>(builtin_rulesets(), options);
    };
    static const std::unique_ptr<Validator> usual = make(false);
    static const std::unique_ptr<Validator> with_extended = make(true);
    return extended ? *with_extended : *usual;
}

void collect_rules(const Sample& items, std::set<std::string>& rules) {
    for (const Sample& item : items) {
        for (const Sample& ground : item.value("grounds", Sample::array())) rules.insert(ground["rule"].get<std::string>());
        if (item.contains("details")) collect_rules(item["details"], rules);
    }
}

/// A claim, and the rules that its checklists rest on, while it is being completed.
struct Completing {
    Sample claim;
    std::set<std::string> rules;
    std::set<std::string> undone;

    /// Does what the checklist says; false where it asks for nothing.
    bool go_on(const std::string& category, bool extended) {
        ChecklistRequest request;
        if (!category.empty()) request.categories = {category};
        request.claim_json = claim.empty() ? "" : claim.dump();
        const Sample checklist = Sample::parse(to_json(validator(extended).checklist(request), Language::en));
        if (checklist["items"].empty()) return false;
        collect_rules(checklist["items"], rules);
        ClaimCompleter completer{std::move(claim)};
        claim = completer.complete(checklist);
        undone.insert(completer.undone().begin(), completer.undone().end());
        if (!category.empty()) claim["categories"] = Sample::array({category});
        if (checklist.contains("place")) claim["jurisdiction"] = checklist["place"];
        if (!claim.contains("claim_id")) claim["claim_id"] = "C-1";
        return true;
    }
};

/// What remains of a claim that was completed: findings of the rules that the checklists rest on. A name is known only once those are that it may be,
/// and a condition once its facts are: so the list is asked for again.
std::string left_over(const Sample& claim, const std::string& category, bool extended) {
    constexpr int kRounds = 3;
    Completing completing{claim, {}, {}};
    for (int round = 0; round < kRounds && completing.go_on(category, extended); ++round) {}
    std::string left;
    for (const Finding& finding : validator(extended).validate(completing.claim.dump()).findings) {
        const std::string rule{finding.rule_id()};
        if (finding.status == Status::pass || !completing.rules.contains(rule) || completing.undone.contains(rule)) continue;
        left += rule + " at " + finding.path + ": " + finding.message(Language::en) + "\n";
    }
    return left.empty() ? left : left + completing.claim.dump();
}

class Checklists : public testing::TestWithParam<const char*> {};

TEST_P(Checklists, of_nothing_lead_to_a_claim_in_order) {
    EXPECT_EQ(left_over(Sample::object(), GetParam(), false), "");
    EXPECT_EQ(left_over(Sample::object(), GetParam(), true), "");
}

INSTANTIATE_TEST_SUITE_P(EveryCategory, Checklists, testing::ValuesIn(kCategories), [](const auto& category) { return std::string{category.param}; });

TEST(ChecklistsOfParts, lead_to_a_claim_in_order) {
    std::mt19937 random{11};
    std::size_t tried = 0;
    for (const SampleClaim& claim : sample_claims()) {
        for (int round = 0; round < 3; ++round) {
            Sample part = claim.json;
            for (std::size_t n = 1 + random() % 6; n > 0 && part.size() > 1; --n) {
                const std::vector<std::string> pointers = pointers_in(part);
                part = without(part, pointers[random() % pointers.size()]);
            }
            EXPECT_EQ(left_over(part, part.contains("categories") ? "" : kCategories[random() % std::size(kCategories)], round == 2), "") << claim.name << ": " << part;
            ++tried;
        }
    }
    EXPECT_GT(tried, 100U);
}

TEST(ChecklistsOfAcceptedClaims, are_empty) {
    std::size_t tried = 0;
    for (const SampleClaim& claim : sample_claims()) {
        if (!validator(false).validate(claim.text).accepted()) continue;
        ++tried;
        EXPECT_EQ(validator(false).checklist({{}, claim.text, {}}).items.size(), 0U) << claim.name << ": " << to_text(validator(false).checklist({{}, claim.text, {}}), {});
    }
    EXPECT_GT(tried, 10U);
}

}  // namespace
}  // namespace claims
