#include <claims/diff.hpp>

#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "batch/run.hpp"
#include "check/validator.hpp"

namespace claims {
namespace {

/// The first of the ids that were added.
class Samples {
public:
    void add(const std::string& id) {
        if (id.empty()) return;
        ids_.insert(id);
        if (ids_.size() > Diff::kSamples) ids_.erase(std::prev(ids_.end()));
    }

    [[nodiscard]] std::vector<std::string> list() const { return {ids_.begin(), ids_.end()}; }

private:
    std::set<std::string> ids_;
};

/// What makes a finding the same in two reports.
using Identity = std::tuple<std::size_t, Status, Disposition, std::string, std::vector<std::string>, std::vector<std::string>>;

Identity identity_of(const Finding& finding) {
    return {finding.part, finding.status, finding.disposition, finding.path, finding.encounter_ids, finding.document_ids};
}

bool counts(const Finding& finding) { return finding.status != Status::pass || !finding.remarks.empty(); }

void add(Amount& sum, const Amount& more) {
    // What is more than can be counted (92 quadrillion yuan) stays at the greatest number.
    if (__builtin_add_overflow(sum.fen, more.fen, &sum.fen)) sum.fen = more.fen > 0 ? INT64_MAX : INT64_MIN;
    sum.claims_without += more.claims_without;
}

Amount amount_of(const Claim& claim) {
    Amount amount;
    for (const ThingId encounter : claim.all(Record::encounter)) {
        if (!claim.things[encounter].judged) continue;
        const Slot& slot = claim.slot(encounter, FieldId::encounter_amount);
        if (slot.known)
            add(amount, {slot.money().fen, 0});
        else
            amount.claims_without = 1;
    }
    return amount;
}

/// What was seen so far, in maps that know no order of claims.
class Tally {
public:
    void add_pair(const Report& before, const Report& after, const Amount& amount) {
        const std::string& id = after.claim_id.empty() ? before.claim_id : after.claim_id;
        const bool findings_differ = add_findings(before, after, id);
        const bool decisions_differ = before.decision != after.decision;
        if (decisions_differ) add_decision(before.decision, after.decision, amount, id);
        if (findings_differ || decisions_differ) ++diff_.changed;
    }

    void add_unreadable(const std::string& file, const Words& why) { diff_.unreadable_files.push_back({file, why}); }

    Diff result() {
        for (auto& [pair, entry] : decisions_) {
            entry.first.claim_ids = entry.second.list();
            diff_.decisions.push_back(std::move(entry.first));
        }
        for (auto& [rule, entry] : rules_) {
            entry.change.added_ids = entry.added.list();
            entry.change.cleared_ids = entry.cleared.list();
            diff_.rules.push_back(std::move(entry.change));
        }
        return std::move(diff_);
    }

private:
    struct OfRule {
        RuleChange change;
        Samples added;
        Samples cleared;
        bool is_there_afterwards = false;
    };

    /// How many findings of a kind there are more afterwards than before (fewer: negative).
    using Balance = std::map<std::pair<std::string, Identity>, std::pair<std::int64_t, const Finding*>>;

    bool add_findings(const Report& before, const Report& after, const std::string& id) {
        Balance balance;
        for (const Finding& finding : before.findings) {
            if (counts(finding)) weigh(balance, finding, -1);
        }
        for (const Finding& finding : after.findings) {
            if (counts(finding)) weigh(balance, finding, 1);
        }
        bool differ = false;
        for (const auto& [key, value] : balance) {
            if (value.first == 0) continue;
            differ = true;
            add_finding(key.first, value.first, *value.second, id);
        }
        return differ;
    }

    static void weigh(Balance& balance, const Finding& finding, std::int64_t weight) {
        auto& [count, last] = balance[{std::string{finding.rule_id()}, identity_of(finding)}];
        count += weight;
        last = &finding;
    }

    void add_finding(const std::string& rule, std::int64_t balance, const Finding& finding, const std::string& id) {
        OfRule& entry = rules_[rule];
        entry.change.rule = rule;
        if (balance > 0) {
            entry.change.added += static_cast<std::size_t>(balance);
            entry.added.add(id);
        } else {
            entry.change.cleared += static_cast<std::size_t>(-balance);
            entry.cleared.add(id);
        }
        // Two texts of one rule: whichever claim comes first, the later text wins.
        if (entry.change.title.en.empty() || (balance > 0 && !entry.is_there_afterwards)) entry.change.title = finding.title();
        entry.is_there_afterwards = entry.is_there_afterwards || balance > 0;
    }

    void add_decision(Decision from, Decision to, const Amount& amount, const std::string& id) {
        auto& [change, samples] = decisions_[{from, to}];
        change.from = from;
        change.to = to;
        ++change.claims;
        add(change.amount, amount);
        samples.add(id);
        ++diff_.decided_otherwise;
        add(diff_.amount, amount);
    }

    Diff diff_;
    std::map<std::pair<Decision, Decision>, std::pair<DecisionChange, Samples>> decisions_;
    std::map<std::string, OfRule> rules_;
};

/// One of the two validators, with what it knows of all claims.
class Side {
public:
    explicit Side(const Validator& validator) : validator_{validator.implementation()}, lease_{validator_} {}

    void collect(std::string_view claim) { validator_.collect(claim, known_, *lease_); }
    Report judge(std::string_view claim, std::size_t line) { return validator_.validate(claim, line, &known_, *lease_); }

    /// The claim that was judged last.
    [[nodiscard]] const Claim& claim() const { return (*lease_).reader.claim(); }

private:
    const Validator::Implementation& validator_;
    Validator::Implementation::Lease lease_;
    ClaimsKnown known_;
};

class JudgeByBoth final : public Judge {
public:
    JudgeByBoth(const Validator& before, const Validator& after, Tally& tally) : before_{before}, after_{after}, tally_{tally} {}

    void collect(std::string_view claim) override {
        before_.collect(claim);
        after_.collect(claim);
    }

    Report judge(std::string_view claim, std::size_t line) override {
        const Report before = before_.judge(claim, line);
        Report after = after_.judge(claim, line);
        tally_.add_pair(before, after, after.decision == Decision::unreadable ? Amount{} : amount_of(after_.claim()));
        return after;
    }

private:
    Side before_;
    Side after_;
    Tally& tally_;
};

class CourtOfBoth final : public Court {
public:
    CourtOfBoth(const Validator& before, const Validator& after, Tally& tally) : before_{before}, after_{after}, tally_{tally} {}

    std::unique_ptr<Judge> judge() override { return std::make_unique<JudgeByBoth>(before_, after_, tally_); }

private:
    const Validator& before_;
    const Validator& after_;
    Tally& tally_;
};

class FaultsOfFiles final : public ReportSink {
public:
    explicit FaultsOfFiles(Tally& tally) : tally_{tally} {}

    bool take(const Report&) override { return true; }
    void unreadable(const std::string& file, const Words& why) override { tally_.add_unreadable(file, why); }

private:
    Tally& tally_;
};

}  // namespace

Diff compare(const Validator& before, const Validator& after, const BatchOptions& files) {
    BatchOptions as_a_set = files;
    as_a_set.stream_visits = false;
    as_a_set.jobs = 1;  // one judge knows all claims, and one tally counts
    Tally tally;
    CourtOfBoth court{before, after, tally};
    FaultsOfFiles faults{tally};
    const RunSummary summary = run(court, as_a_set, faults);
    Diff diff = tally.result();
    // A text that is too long is judged by nobody.
    diff.claims = summary.claims();
    diff.unreadable = summary.with(Decision::unreadable);
    return diff;
}

}  // namespace claims
