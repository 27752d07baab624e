#include <claims/validator.hpp>

#include "check/validator.hpp"

namespace claims {

Validator::Validator(Rulesets rulesets, Options options)
    : implementation_{std::make_unique<Implementation>(std::move(rulesets), std::move(options))} {}

Validator::~Validator() = default;

Report Validator::validate(std::string_view claim_json) const {
    const Implementation::Lease workspace{*implementation_};
    return implementation_->validate(claim_json, 1, nullptr, *workspace);
}

std::vector<Report> Validator::validate_batch(std::span<const std::string_view> claims_json) const {
    const Implementation::Lease workspace{*implementation_};
    ClaimsKnown known;
    for (const std::string_view claim : claims_json) implementation_->collect(claim, known, *workspace);
    std::vector<Report> reports;
    reports.reserve(claims_json.size());
    for (const std::string_view claim : claims_json) reports.push_back(implementation_->validate(claim, 1, &known, *workspace));
    return reports;
}

const Rulesets& Validator::rulesets() const { return implementation_->rulesets(); }

const Options& Validator::options() const { return implementation_->options(); }

Report Validator::Implementation::validate(std::string_view claim_json, std::size_t line, const ClaimsKnown* known, Workspace& workspace) const {
    if (!workspace.reader.read(claim_json, {checker_->as_of(), line})) {
        Report report;
        report.decision = Decision::unreadable;
        report.problems = workspace.reader.claim().problems;
        return report;
    }
    Report report = checker_->check(workspace.reader.claim(), known, workspace.plans);
    report.keeps_alive = checker_;
    return report;
}

void Validator::Implementation::collect(std::string_view claim_json, ClaimsKnown& known, Workspace& workspace) const {
    if (workspace.reader.read(claim_json, {checker_->as_of(), 1})) known.add(workspace.reader.claim());
}

Validator::Implementation::Lease::Lease(const Implementation& owner) : owner_{owner} {
    const std::scoped_lock lock{owner_.mutex_};
    if (owner_.idle_.empty()) {
        workspace_ = std::make_unique<Workspace>();
    } else {
        workspace_ = std::move(owner_.idle_.back());
        owner_.idle_.pop_back();
    }
}

Validator::Implementation::Lease::~Lease() {
    const std::scoped_lock lock{owner_.mutex_};
    owner_.idle_.push_back(std::move(workspace_));
}

}  // namespace claims
