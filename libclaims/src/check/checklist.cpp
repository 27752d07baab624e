#include "check/checklist.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "check/checklist_items.hpp"
#include "check/visits.hpp"

namespace claims {
namespace {

[[noreturn]] void refuse(Words message) {
    Problem problem;
    problem.code = "unknown_option";
    problem.message = std::move(message);
    throw RulesetError{{std::move(problem)}};
}

void check_category(const std::string& category) {
    if (find_code(CodeListId::category, category) >= 0) return;
    std::vector<std::string_view> words;
    for (const Code& code : codes_of(CodeListId::category)) words.push_back(code.word);
    Words message{"there is no category \"" + category + "\"", "不存在报销类别“" + category + "”"};
    if (const std::string_view near = nearest(category, words); !near.empty()) {
        message.en += "; perhaps \"" + std::string{near} + "\" is meant";
        message.zh += "，是否应为“" + std::string{near} + "”";
    }
    refuse(std::move(message));
}

void check_place(const std::string& place) {
    const bool is_code = place.size() == 6 && std::all_of(place.begin(), place.end(), [](char c) { return c >= '0' && c <= '9'; }) && place.front() >= '1' && place.front() <= '8';
    if (!place.empty() && !is_code) refuse({"\"" + place + "\" is no place code of six digits", "“" + place + "”不是六位行政区划代码"});
}

Choice choose_for(const Checker& checker, ClaimDraft& draft) {
    const Claim& claim = draft.read();
    const KnownAround known{claim, nullptr};
    return checker.choice_for(World{claim, checker.calendar(), known});
}

/// Whether a ruleset has rules for one of these categories alone.
bool is_about(const Checker& checker, const Ruleset& ruleset, std::uint64_t categories) {
    return std::any_of(checker.book().rules.begin(), checker.book().rules.end(), [&](const auto& rule) {
        const std::uint64_t needed = rule->ruleset == &ruleset.stamp && rule->when ? rule->when->categories_needed() : kAnyCategory;
        return needed != kAnyCategory && (needed & categories) != 0;
    });
}

/// Whether all that is lacking to choose the ruleset is the place and the visits: what a claim begins with.
bool is_barely_begun(const NotJudged& open) {
    return std::all_of(open.missing.begin(), open.missing.end(),
                       [](const std::string& fact) { return fact == "/jurisdiction" || fact == "/insured/insured_place" || fact == "/encounters"; });
}

/// The rulesets that judge the claim, as ever. Of a claim that is barely begun also those that might: where the place is not known, those of the place
/// that knows the categories, and those of no place.
Choice rulesets_for(const Checker& checker, ClaimDraft& draft) {
    Choice choice = choose_for(checker, draft);
    const std::uint64_t categories = declared_in(draft.read()).categories;
    for (const NotJudged& open : choice.not_judged) {
        const Ruleset* const ruleset = checker.book().find_ruleset(open.ruleset);
        if (ruleset == nullptr || ruleset->jurisdiction == 0 || !is_about(checker, *ruleset, categories)) continue;
        draft.set("/jurisdiction", std::to_string(ruleset->jurisdiction));
        choice = choose_for(checker, draft);
        break;
    }
    for (const NotJudged& open : choice.not_judged) {
        const Ruleset* const ruleset = checker.book().find_ruleset(open.ruleset);
        if (ruleset == nullptr || ruleset->jurisdiction != 0 || !is_barely_begun(open)) continue;
        choice.judging.push_back(ruleset);
        choice.is_concerned = choice.is_concerned || !is_general(*ruleset);
    }
    std::sort(choice.judging.begin(), choice.judging.end(), [](const Ruleset* a, const Ruleset* b) { return a->stamp.id < b->stamp.id; });
    return choice;
}

std::string text_of(const Claim& claim, FieldId field) {
    const Slot& slot = claim.slot(field);
    return slot.known ? shown(claim, field_of(field), slot) : std::string{};
}

void describe_claim(const Claim& claim, Checklist& checklist) {
    checklist.place = text_of(claim, FieldId::claim_place);
    checklist.as_of = text_of(claim, FieldId::claim_as_of);
    for (const std::uint8_t code : claim.codes_of(claim.slot(FieldId::claim_categories))) checklist.categories.emplace_back(codes_of(CodeListId::category)[code].word);
}

}  // namespace

Checklist make_checklist(const Checker& checker, const ChecklistRequest& request) {
    std::for_each(request.categories.begin(), request.categories.end(), check_category);
    check_place(request.place);
    ClaimDraft draft{request.claim_json, checker.as_of()};
    Checklist checklist;
    checklist.problems = draft.problems();
    checklist.profiles = checker.profiles();
    checklist.readable = draft.is_readable();
    if (!checklist.readable) return checklist;
    if (!request.categories.empty()) draft.set("/categories", request.categories);
    if (!request.place.empty()) draft.set("/jurisdiction", request.place);
    draft.open_lists();
    const Choice choice = rulesets_for(checker, draft);
    for (const Ruleset* ruleset : choice.judging) checklist.rulesets.push_back(&ruleset->stamp);
    if (!choice.is_concerned) checklist.problems.push_back(no_ruleset());  // that nothing is lacking would be the wrong answer
    std::vector<std::unique_ptr<const Plan>> plans;
    const Declared declared{declared_in(draft.read()).categories, false};  // what is added to the draft may declare its own
    Completion completion{draft, checker.plan_for(choice.judging, declared, std::nullopt, plans), checker.calendar()};
    completion.run();
    const Claim& claim = draft.read();
    describe_claim(claim, checklist);
    checklist.items = items_of(completion, claim);
    return checklist;
}

}  // namespace claims
