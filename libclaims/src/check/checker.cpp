#include "check/checker.hpp"

#include <algorithm>

#include "base/first_of_each.hpp"
#include "base/nearest.hpp"
#include "check/decision.hpp"
#include "check/findings.hpp"
#include "language/things.hpp"
#include "rules/calendar_file.hpp"
#include "rules/profile.hpp"

namespace claims {
namespace {

/// Claims that declare what no others do would fill the memory with plans; those of a real file are a few dozen.
constexpr std::size_t kMostPlans = 128;

void say_unknown(std::vector<Problem>& problems, std::string_view what_en, std::string_view what_zh, std::string_view word, const std::vector<std::string_view>& words) {
    Problem& problem = problems.emplace_back();
    problem.code = "unknown_option";
    problem.message = {"there is no " + std::string{what_en} + " \"" + std::string{word} + "\"", "不存在" + std::string{what_zh} + "“" + std::string{word} + "”"};
    if (const std::string_view near = nearest(word, words); !near.empty()) {
        problem.message.en += "; perhaps \"" + std::string{near} + "\" is meant";
        problem.message.zh += "，是否应为“" + std::string{near} + "”";
    }
}

std::string text_of(const Claim& claim, FieldId field) {
    const Slot& slot = claim.slot(field);
    return slot.known ? shown(claim, field_of(field), slot) : std::string{};
}

void count(Summary& summary, Status status) {
    switch (status) {
        case Status::pass: ++summary.pass; return;
        case Status::fail: ++summary.fail; return;
        case Status::unknown: ++summary.unknown; return;
        case Status::not_applicable: ++summary.not_applicable; return;
    }
}

/// Whether a rule asks for a category that is not declared.
bool is_of_others(const Rule& rule, std::uint64_t categories) {
    const std::uint64_t needed = rule.when ? rule.when->categories_needed() : kAnyCategory;
    return needed != kAnyCategory && (needed & categories) == 0;
}

/// What a kind of the caller's own threw is a problem of the rule; the rest of the report stands.
void report_kind_failures(const Rule& rule, const std::vector<Judgement>& judgements, Report& report) {
    for (const Judgement& judgement : judgements) {
        if (judgement.answer.kind_failure.empty()) continue;
        Problem& problem = report.problems.emplace_back();
        problem.code = "kind_failed";
        problem.weight = Weight::warning;
        problem.path = judgement.answer.path;
        problem.message = {rule.id + ": " + judgement.answer.kind_failure, rule.id + ":" + judgement.answer.kind_failure};
    }
}

}  // namespace

Declared declared_in(const Claim& claim) {
    const Slot& categories = claim.slot(FieldId::claim_categories);
    if (!categories.known) return {~std::uint64_t{0}, false};
    const auto of_claim = static_cast<std::uint64_t>(categories.number);
    if (!claim.encounters_declare) return {of_claim, true};
    Declared declared{of_claim, false};
    for (const ThingId encounter : claim.all(Record::encounter)) declared.categories |= static_cast<std::uint64_t>(claim.slot(encounter, FieldId::encounter_categories).number);
    return declared;
}

Checker::Checker(std::shared_ptr<const RuleBook> book, const Options& options) : book_{std::move(book)}, extended_{options.extended}, all_{options.all} {
    std::vector<Problem> problems;
    choose_named_rulesets(options, problems);
    std::vector<const Profile*> profiles;
    for (const std::string& id : options.profiles) {
        if (const Profile* profile = book_->find_profile(id)) {
            profiles.push_back(profile);
            profiles_.push_back(id);
            on_.insert(on_.end(), profile->on.begin(), profile->on.end());
            continue;
        }
        std::vector<std::string_view> ids;
        for (const Profile& known : book_->profiles) ids.push_back(known.id);
        say_unknown(problems, "profile", "方案", id, ids);
    }
    rules_ = apply_profiles(*book_, profiles, problems);
    calendar_ = calendar_with(book_->calendar_years, options.calendars, calendars_, problems);
    if (!options.as_of.empty()) {
        as_of_ = parse_date(options.as_of);
        if (!as_of_) {
            Problem& problem = problems.emplace_back();
            problem.code = "unknown_option";
            problem.message = {"\"" + options.as_of + "\" is no day written as YYYY-MM-DD", "“" + options.as_of + "”不是 YYYY-MM-DD 格式的日期"};
        }
    }
    if (!problems.empty()) throw RulesetError{std::move(problems)};
    find_epochs();
    find_what_is_asked_of_others();
}

void Checker::find_epochs() {
    for (const auto& rule : rules_) {
        if (rule->in_force_from > kFirstDate) epochs_.push_back(rule->in_force_from);
        if (rule->in_force_to < kLastDate) epochs_.push_back(Date{rule->in_force_to.day + 1});
    }
    std::sort(epochs_.begin(), epochs_.end());
    epochs_.erase(std::unique(epochs_.begin(), epochs_.end()), epochs_.end());
}

Epoch Checker::epoch_of(const World& world) const {
    if (!world.claim.slot(FieldId::claim_as_of).known) return std::nullopt;  // what has no day of its own is judged by every rule
    const auto number_of = [this](Date day) { return static_cast<std::size_t>(std::upper_bound(epochs_.begin(), epochs_.end(), day) - epochs_.begin()); };
    const std::size_t first = number_of(world.days.first);
    return first == number_of(world.days.last) ? Epoch{first} : std::nullopt;
}

void Checker::find_what_is_asked_of_others() {
    const auto take = [this](const Reach& reach) {
        asked_of_others_.visits = asked_of_others_.visits || reach.visits;
        asked_of_others_.invoices = asked_of_others_.invoices || reach.invoices;
    };
    const auto is_chosen = [this](const RulesetStamp* stamp) {
        return named_.empty() || std::any_of(named_.begin(), named_.end(), [stamp](const Ruleset* ruleset) { return &ruleset->stamp == stamp; });
    };
    for (const auto& rule : rules_) {
        if (is_on(*rule) && is_chosen(rule->ruleset)) take(rule->reach);
    }
    for (const auto& ruleset : book_->rulesets) take(ruleset->reach);
}

void Checker::choose_named_rulesets(const Options& options, std::vector<Problem>& problems) {
    for (std::string id : options.rulesets) {
        while (!id.empty()) {  // a layer brings its parent along
            const Ruleset* ruleset = book_->find_ruleset(id);
            if (ruleset == nullptr) {
                std::vector<std::string_view> ids;
                for (const auto& known : book_->rulesets) ids.push_back(known->stamp.id);
                say_unknown(problems, "ruleset", "规则集", id, ids);
                break;
            }
            if (std::find(named_.begin(), named_.end(), ruleset) == named_.end()) named_.push_back(ruleset);
            id = ruleset->extends;
        }
    }
    std::sort(named_.begin(), named_.end(), [](const Ruleset* a, const Ruleset* b) { return a->stamp.id < b->stamp.id; });
}

Choice Checker::choice_for(const World& world) const { return named_.empty() ? choose(*book_, world) : Choice{named_, {}, true}; }

bool Checker::is_on(const Rule& rule) const {
    if (rule.is_booklet_note) return false;
    return rule.strength != Strength::extended || extended_ || std::find(on_.begin(), on_.end(), rule.id) != on_.end();
}

const Plan& Checker::plan_for(const std::vector<const Ruleset*>& rulesets, Declared declared, Epoch epoch,
                              std::vector<std::unique_ptr<const Plan>>& plans) const {
    for (const auto& plan : plans) {
        if (plan->declared == declared && plan->epoch == epoch && plan->rulesets == rulesets) return *plan;
    }
    if (plans.size() == kMostPlans) plans.clear();
    auto plan = std::make_unique<Plan>();
    plan->rulesets = rulesets;
    plan->declared = declared;
    plan->epoch = epoch;
    const auto is_in_force = [day = !epoch || *epoch == 0 ? kFirstDate : epochs_[*epoch - 1], epoch](const Rule& rule) {
        return !epoch || (rule.in_force_from <= day && day <= rule.in_force_to);
    };
    std::vector<const Rule*> judging;
    for (const auto& rule : rules_) {
        const bool judges = std::any_of(rulesets.begin(), rulesets.end(), [&](const Ruleset* ruleset) { return &ruleset->stamp == rule->ruleset; });
        if (judges && is_on(*rule)) judging.push_back(rule.get());
    }
    const auto program = std::make_shared<FlatProgram>(declared.by_claim_alone ? std::optional{declared.categories} : std::nullopt);
    for (const Rule* rule : judging) {
        const bool may_apply = !is_of_others(*rule, declared.categories) && is_in_force(*rule);
        if (may_apply) plan->rules.emplace_back(*rule, program);
        if (may_apply && plan->rules.back().never_applies()) plan->rules.pop_back();
    }
    plan->not_applying = judging.size() - plan->rules.size();
    for (const Rule* replacing : judging) {
        for (const std::string& replaced : replacing->replaces) {
            for (RuleInPlan& entry : plan->rules) {
                if (entry.rule->id == replaced) entry.replaced_by.push_back(replacing);
            }
        }
    }
    return *plans.emplace_back(std::move(plan));
}

void Checker::run(const Plan& plan, const World& world, Report& report) const {
    report.summary.not_applicable += plan.not_applying;
    Subject whole{world};
    for (const RuleInPlan& entry : plan.rules) {
        if (!all_) {
            const QuickJudgement quick = judge_quickly(entry, whole);
            if (!quick.has_more_to_say) {
                count(report.summary, quick.status);
                continue;
            }
        }
        std::vector<Judgement> judgements = judge(entry, world, all_);
        count(report.summary, worst_of(judgements));
        report_kind_failures(*entry.rule, judgements, report);
        add_findings(*entry.rule, world.claim, std::move(judgements), all_, report.findings);
    }
}

Report Checker::check(const Claim& claim, const ClaimsKnown* others, std::vector<std::unique_ptr<const Plan>>& plans) const {
    const KnownAround known{claim, others};
    const World world{claim, calendar_, known, days_of(claim)};
    Report report;
    report.claim_id = text_of(claim, FieldId::claim_claim_id);
    report.as_of = text_of(claim, FieldId::claim_as_of);
    report.profiles = profiles_;
    report.calendars = calendars_;
    report.problems = claim.problems;
    report.categories.reserve(claim.slot(FieldId::claim_categories).count);
    for (const std::uint8_t code : claim.codes_of(claim.slot(FieldId::claim_categories))) report.categories.emplace_back(codes_of(CodeListId::category)[code].word);
    Choice choice = choice_for(world);
    report.rulesets.reserve(choice.judging.size());
    for (const Ruleset* ruleset : choice.judging) report.rulesets.push_back(&ruleset->stamp);
    report.not_judged = std::move(choice.not_judged);
    run(plan_for(choice.judging, declared_in(claim), epoch_of(world), plans), world, report);
    sort_findings(report.findings);
    for (const Finding& finding : report.findings) {
        if (finding.status != Status::unknown) continue;
        report.missing_evidence.insert(report.missing_evidence.end(), finding.missing.begin(), finding.missing.end());
    }
    keep_first_of_each(report.missing_evidence);
    if (!choice.is_concerned) report.problems.push_back(no_ruleset());
    report.decision = decide(report, claim, choice.is_concerned);
    return report;
}

}  // namespace claims
