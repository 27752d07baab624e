#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <claims/report.hpp>

#include "base/date.hpp"
#include "language/requirement.hpp"
#include "language/thing.hpp"
#include "rules/lazy_json.hpp"

namespace claims {

enum class Strength : std::uint8_t { stated, implied, extended };

/// One step of a disposition: the word holds if the condition passes or is unknown; the last step has none.
struct DispositionStep {
    Disposition word;
    RequirementPtr condition;
};

/// One rule, compiled from its file. Immutable.
struct Rule {
    std::string id;
    const RulesetStamp* ruleset = nullptr;
    Words title;
    Words text;
    Words remedy;
    std::vector<Basis> basis;
    std::vector<std::string> notes;
    Strength strength = Strength::stated;
    Date in_force_from = kFirstDate;
    Date in_force_to = kLastDate;  ///< both days included
    Scope scope = Scope::claim;
    std::unique_ptr<const ThingFilter> for_each;  ///< absent: the claim itself
    RequirementPtr when;                          ///< absent: always
    RequirementPtr require;
    Words required;                               ///< `require` in words
    std::vector<Words> required_parts;            ///< its parts, where it has several
    std::vector<DispositionStep> disposition;  ///< mild to grave
    std::vector<std::string> replaces;
    bool is_booklet_note = false;  ///< never evaluated
    bool is_report_note = false;   ///< passes; silent while its condition is unknown
    Reach reach;                   ///< beyond the facts of the claim
    bool is_kept = false;         ///< of a report that was read back: `text` is what the finding said
    LazyJson file;                ///< as read, profiles applied: for examples and pages
};

}  // namespace claims
