#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <claims/problem.hpp>
#include <claims/words.hpp>

namespace claims {

class Requirement;
struct Rule;

/// The answer of a rule. `unknown`: a fact is absent; never a pass, never a failure.
enum class Status : std::uint8_t { pass, fail, unknown, not_applicable };

/// What follows from a failure, from mild to grave: a hint; a person decides; wait; bring or mend something; not payable.
enum class Disposition : std::uint8_t { note, review, defer, supplement, reject };

enum class Severity : std::uint8_t { info, warning, error };

/// What a rule judges, and so what a refusal refuses: the whole claim, an encounter, a paper (or its stamps), a single measure.
enum class Scope : std::uint8_t { claim, encounter, document, item };

/// What becomes of the claim: the worst of its findings, in this order. `unreadable`: the text was no claim.
enum class Decision : std::uint8_t { accepted, manual_review, deferred, returned_for_supplement, partially_rejected, rejected, unreadable };

std::string_view name_of(Status status);
std::string_view name_of(Disposition disposition);
std::string_view name_of(Severity severity);
std::string_view name_of(Scope scope);
std::string_view name_of(Decision decision);

/// Where a rule comes from: a document or a law, with the place in it and what it is the basis for. Absent parts are empty.
struct Basis {
    std::string source;
    std::string item;
    std::string article;
    std::string purpose;  ///< the key `for`
};

/// A ruleset as a report names it.
struct RulesetStamp {
    std::string id;
    std::string version;
    std::string sha256;  ///< over id and bytes of each of its files, sorted by path
    Words title;
};

/// A calendar that the caller gave, as a report names it.
struct CalendarStamp {
    std::string id;
    std::string sha256;  ///< of the bytes of the file
};

/// One thing that a rule says of a claim. Codes and words are contract, texts are not. Dates are YYYY-MM-DD; what is absent is empty.
/// The texts of the rule belong to the ruleset, which the report keeps alive: a finding is valid as long as its report, or a copy of it.
struct Finding {
    const Rule* rule = nullptr;
    Status status = Status::pass;
    Disposition disposition = Disposition::note;
    Severity severity = Severity::info;
    Scope scope = Scope::claim;
    std::string path;  ///< JSON Pointer of the fact that decided; see the README
    std::vector<std::string> encounter_ids;
    std::vector<std::string> document_ids;
    std::string expected;  ///< in no language: codes, dates and names as in a claim
    std::string actual;
    std::string deadline;             ///< the last day that was or is in time, that day included
    std::string estimate;             ///< of a deadline in a year without calendar data: counted by Monday to Friday
    std::string earliest_acceptance;  ///< the first day on which the claim can be accepted, that day included
    std::vector<std::string> remarks;  ///< name_normalised, would_pass_with_roll_forward, still_open, visit_<n>
    std::vector<std::string> missing;  ///< JSON Pointers of the facts that an unknown answer lacks
    Words how;                         ///< of a failed comparison: how the two differ; may be empty

    /// Part of the requirement that the finding is about, from 0: a requirement with several parts gives a finding for each.
    std::size_t part = 0;
    const Requirement* requirement = nullptr;  ///< that part

    [[nodiscard]] std::string_view rule_id() const;
    [[nodiscard]] std::string_view ruleset_id() const;
    [[nodiscard]] const Words& title() const;
    [[nodiscard]] const Words& remedy() const;  ///< what to do now; empty where the rule has none
    [[nodiscard]] const std::vector<Basis>& basis() const;

    /// What is required, what was found, until when, in English or Chinese (`both` is English). Made when asked for.
    [[nodiscard]] std::string message(Language language) const;
};

/// A ruleset that was not chosen because a fact is absent, and that fact.
struct NotJudged {
    std::string ruleset;
    std::vector<std::string> missing;
};

/// Rules by their worst answer (fail, unknown, pass, not_applicable).
struct Summary {
    std::size_t pass = 0;
    std::size_t fail = 0;
    std::size_t unknown = 0;
    std::size_t not_applicable = 0;
};

/// What libclaims has to say of one claim. A value: it owns what it shows, or keeps it alive.
struct Report {
    std::string file;                 ///< set where several files are judged
    std::optional<std::size_t> line;  ///< of NDJSON
    std::string claim_id;
    Decision decision = Decision::accepted;
    std::string as_of;
    std::vector<const RulesetStamp*> rulesets;  ///< that judged the claim, sorted by id
    std::vector<std::string> profiles;
    std::vector<CalendarStamp> calendars;  ///< of Options::calendars, in their order
    std::vector<NotJudged> not_judged;
    Summary summary;
    std::vector<Finding> findings;  ///< sorted by ruleset, rule, path (indices as numbers), part
    std::vector<std::string> missing_evidence;
    std::vector<Problem> problems;  ///< sorted by place
    std::vector<std::string> categories;  ///< declared for the claim; for totals by category, not part of the JSON
    std::shared_ptr<const void> keeps_alive;

    [[nodiscard]] bool accepted() const { return decision == Decision::accepted; }
};

}  // namespace claims
