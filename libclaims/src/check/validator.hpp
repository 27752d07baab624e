#pragma once

#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include <claims/history.hpp>
#include <claims/validator.hpp>

#include "check/checker.hpp"
#include "read/claim_reader.hpp"

namespace claims {

/// What one thread needs to judge one claim after another; used again, so that a claim costs no allocation that the last one did not.
struct Workspace {
    ClaimReader reader;
    ClaimReader visits{shapes_of_visits()};  ///< reads what other claims ask
    ClaimReader visits_and_invoices{shapes_of_visits_and_invoices()};
    ValueReader values;
    std::vector<std::unique_ptr<const Plan>> plans;
};

class Validator::Implementation {
public:
    Implementation(Rulesets rulesets, Options options)
        : rulesets_{std::move(rulesets)}, options_{std::move(options)}, checker_{std::make_shared<const Checker>(rulesets_.shared_book(), options_)} {}

    /// `line`: of the file, in which the text begins. `known`: visits and invoices of other claims, or nullptr.
    [[nodiscard]] Report validate(std::string_view claim_json, std::size_t line, const ClaimsKnown* known, Workspace& workspace) const;

    /// Judges a claim that joins a history, by what the history knows. Throws HistoryError.
    [[nodiscard]] Report validate(std::string_view claim_json, std::size_t line, VisitHistory& history, Workspace& workspace) const;

    /// Judges a claim as if there were no other. `own` then holds its visits and invoices.
    [[nodiscard]] Report validate_alone(std::string_view claim_json, ClaimsKnown& own, Workspace& workspace) const;

    /// The same of a claim that the caller has as values of its own.
    [[nodiscard]] Report validate(ValueCursor& claim, const ClaimsKnown* known, Workspace& workspace) const;
    [[nodiscard]] Report validate(ValueCursor& claim, VisitHistory& history, Workspace& workspace) const;

    [[nodiscard]] Checklist checklist(const ChecklistRequest& request) const;

    /// Takes notice of the visits and invoices of a claim, as far as rules or a history ask for them; what is no claim has none.
    void collect(std::string_view claim_json, ClaimsKnown& known, Workspace& workspace) const;

    [[nodiscard]] const Rulesets& rulesets() const { return rulesets_; }
    [[nodiscard]] const Options& options() const { return options_; }
    [[nodiscard]] const Checker& checker() const { return *checker_; }

    /// A workspace for as long as it lives; no two threads have the same.
    class Lease {
    public:
        explicit Lease(const Implementation& owner);
        ~Lease();
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        Workspace& operator*() const { return *workspace_; }

    private:
        const Implementation& owner_;
        std::unique_ptr<Workspace> workspace_;
    };

private:
    /// Not always taken: in a process that was forked while another thread held it, it never comes free. What it guards can be done without.
    [[nodiscard]] std::unique_lock<std::mutex> lock() const;

    bool read(std::string_view claim_json, std::size_t line, Workspace& workspace) const;
    [[nodiscard]] Report report_on(Claim& claim, bool is_readable, const ClaimsKnown* known, Workspace& workspace) const;
    [[nodiscard]] Report report_on(Claim& claim, bool is_readable, VisitHistory& history, Workspace& workspace) const;

    Rulesets rulesets_;
    Options options_;
    std::shared_ptr<const Checker> checker_;  ///< shared with the reports, whose findings point to its rules
    mutable std::mutex mutex_;
    mutable std::vector<std::unique_ptr<Workspace>> idle_;
};

}  // namespace claims
