#include <claims/validator.hpp>

#include "check/checklist.hpp"
#include "check/may_concern_others.hpp"
#include "check/validator.hpp"
#include "history/history.hpp"

namespace claims {

Validator::Validator(Rulesets rulesets, Options options)
    : implementation_{std::make_unique<Implementation>(std::move(rulesets), std::move(options))} {}

Validator::~Validator() = default;

Report Validator::validate(std::string_view claim_json) const {
    const Implementation::Lease workspace{*implementation_};
    if (VisitHistory* const history = options().history.get()) return implementation_->validate(claim_json, 1, *history, *workspace);
    return implementation_->validate(claim_json, 1, nullptr, *workspace);
}

Report Validator::validate(ValueCursor& claim) const {
    const Implementation::Lease workspace{*implementation_};
    if (VisitHistory* const history = options().history.get()) return implementation_->validate(claim, *history, *workspace);
    return implementation_->validate(claim, nullptr, *workspace);
}

std::vector<Report> Validator::validate_batch(std::span<const std::string_view> claims_json) const {
    const Implementation::Lease workspace{*implementation_};
    ClaimsKnown known;
    for (const std::string_view claim : claims_json) implementation_->collect(claim, known, *workspace);
    if (options().history) options().history->implementation().exchange(known);
    std::vector<Report> reports;
    reports.reserve(claims_json.size());
    for (const std::string_view claim : claims_json) reports.push_back(implementation_->validate(claim, 1, &known, *workspace));
    return reports;
}

Checklist Validator::checklist(const ChecklistRequest& request) const { return implementation_->checklist(request); }

const Rulesets& Validator::rulesets() const { return implementation_->rulesets(); }

const Options& Validator::options() const { return implementation_->options(); }

Report Validator::Implementation::validate(std::string_view claim_json, std::size_t line, const ClaimsKnown* known, Workspace& workspace) const {
    const bool is_readable = read(claim_json, line, workspace);
    return report_on(workspace.reader.claim(), is_readable, known, workspace);
}

Report Validator::Implementation::validate(std::string_view claim_json, std::size_t line, VisitHistory& history, Workspace& workspace) const {
    const bool is_readable = read(claim_json, line, workspace);
    return report_on(workspace.reader.claim(), is_readable, history, workspace);
}

Report Validator::Implementation::validate_alone(std::string_view claim_json, ClaimsKnown& own, Workspace& workspace) const {
    const bool is_claim = read(claim_json, 1, workspace);
    if (is_claim) own.add(workspace.reader.claim());
    return report_on(workspace.reader.claim(), is_claim, &own, workspace);
}

Report Validator::Implementation::validate(ValueCursor& claim, const ClaimsKnown* known, Workspace& workspace) const {
    const bool is_readable = workspace.values.read(claim, {checker_->as_of()});
    return report_on(workspace.values.claim(), is_readable, known, workspace);
}

Report Validator::Implementation::validate(ValueCursor& claim, VisitHistory& history, Workspace& workspace) const {
    const bool is_readable = workspace.values.read(claim, {checker_->as_of()});
    return report_on(workspace.values.claim(), is_readable, history, workspace);
}

void Validator::Implementation::collect(std::string_view claim_json, ClaimsKnown& known, Workspace& workspace) const {
    const Remembered remembered = options_.history ? Remembered{} : checker_->asked_of_others();
    if (!may_concern_others(claim_json, remembered)) return;
    ClaimReader& reader = remembered.invoices ? workspace.visits_and_invoices : workspace.visits;
    if (reader.read_bare(claim_json)) known.add(reader.claim(), remembered);
}

bool Validator::Implementation::read(std::string_view claim_json, std::size_t line, Workspace& workspace) const {
    return workspace.reader.read(claim_json, {checker_->as_of(), line});
}

Report Validator::Implementation::report_on(Claim& claim, bool is_readable, const ClaimsKnown* known, Workspace& workspace) const {
    if (!is_readable) {
        Report report;
        report.decision = Decision::unreadable;
        report.problems = claim.problems;
        return report;
    }
    Report report = checker_->check(claim, known, workspace.plans);
    report.keeps_alive = checker_;
    return report;
}

Report Validator::Implementation::report_on(Claim& claim, bool is_readable, VisitHistory& history, Workspace& workspace) const {
    ClaimsKnown known;
    if (is_readable) {
        known.add(claim);
        history.implementation().exchange(known);
    }
    return report_on(claim, is_readable, &known, workspace);
}

Checklist Validator::Implementation::checklist(const ChecklistRequest& request) const {
    Checklist checklist = make_checklist(*checker_, request);
    checklist.keeps_alive = checker_;
    return checklist;
}

Validator::Implementation::Lease::Lease(const Implementation& owner) : owner_{owner} {
    const std::unique_lock lock = owner_.lock();
    if (!lock.owns_lock() || owner_.idle_.empty()) {
        workspace_ = std::make_unique<Workspace>();
    } else {
        workspace_ = std::move(owner_.idle_.back());
        owner_.idle_.pop_back();
    }
}

Validator::Implementation::Lease::~Lease() {
    if (const std::unique_lock lock = owner_.lock(); lock.owns_lock()) owner_.idle_.push_back(std::move(workspace_));
}

std::unique_lock<std::mutex> Validator::Implementation::lock() const {
    constexpr int kTries = 1000;  // it is held for some nanoseconds
    std::unique_lock lock{mutex_, std::defer_lock};
    for (int i = 0; i < kTries && !lock.owns_lock(); ++i) static_cast<void>(lock.try_lock());
    return lock;
}

}  // namespace claims
