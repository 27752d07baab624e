#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <claims/kind.hpp>

#include "base/calendar.hpp"
#include "language/compiler.hpp"
#include "rules/json_file.hpp"
#include "rules/rule.hpp"

namespace claims {

/// What a claim, or a ruleset, is concerned with.
enum class Concern : std::uint8_t { any, reimbursement, relationship, card, account, employment };

/// Several of them, as bits.
using Concerns = std::uint8_t;

constexpr Concerns bit(Concern concern) { return static_cast<Concerns>(1U << static_cast<unsigned>(concern)); }

/// A text that a ruleset was made from, as its ruleset.json names it.
struct RulesetSource {
    std::string id;
    std::string title;
    std::string what;  ///< what of it the ruleset rests on
};

/// A ruleset as its ruleset.json describes it.
struct Ruleset {
    RulesetStamp stamp;
    std::int64_t jurisdiction = 0;  ///< a region; 0: the whole country (CN)
    Concerns concerns = 0;
    std::string extends;        ///< id of the ruleset that this one is a layer of
    std::string from;           ///< the folder or bundle that it was loaded from, as the caller named it; empty: built in
    bool is_fallback = false;   ///< judges only where no other ruleset of its concern has the claim's place as its jurisdiction
    RequirementPtr when;        ///< what else must hold of the claim
    FlatProgram program;        ///< of `when`, where there is one
    Reach reach;                ///< of `when`
    std::vector<RulesetSource> sources;
    Date in_force_from = kFirstDate;
    Date in_force_to = kLastDate;  ///< both days included
};

/// A named alternative: values changed by rule id and JSON Pointer, extended rules switched on.
struct Profile {
    std::string id;
    Words title;
    std::vector<std::string> on;
    std::shared_ptr<const Json> json;  ///< `set`: rule id → pointer → value; `examples`
    std::string file;
};

/// Everything that was loaded: immutable. Rules stand in the order of their ids.
struct RuleBook {
    std::vector<std::shared_ptr<const Ruleset>> rulesets;  ///< sorted by id
    std::vector<std::shared_ptr<const Rule>> rules;        ///< sorted by id
    std::vector<Profile> profiles;                         ///< sorted by id
    std::vector<CalendarYear> calendar_years;
    WorkingCalendar calendar;
    std::map<std::string, LazyJson, std::less<>> base_claims;  ///< claims that examples vary, by file name
    std::vector<RequirementKind> own_kinds;
    std::vector<std::shared_ptr<const RuleBook>> others;   ///< rule books that this one shares rules with

    [[nodiscard]] const Ruleset* find_ruleset(std::string_view id) const;
    [[nodiscard]] const Rule* find_rule(std::string_view id) const;
    [[nodiscard]] const Profile* find_profile(std::string_view id) const;
};

/// The file of a rule: "xiamen.newborn.voucher-sex" → "xiamen/rules/newborn/voucher-sex.json".
std::string path_of_rule(std::string_view id);

/// Makes a rule book of files. What is wrong is added to `problems`; the book is whole only if there is none. `beside`, if given, is what rules may
/// replace and layers extend besides; its calendar and base claims serve where the files have none.
std::shared_ptr<const RuleBook> make_rule_book(const std::vector<File>& files, std::span<const RequirementKind> own_kinds, const RuleBook* beside,
                                               std::vector<Problem>& problems);

/// Compiles one rule of its JSON; nullptr, with problems (paths only), where it cannot be. `whole`: the file, where its examples are not in that JSON.
std::shared_ptr<const Rule> make_rule(Json json, const RulesetStamp* ruleset, std::span<const RequirementKind> own_kinds, std::vector<Problem>& problems,
                                      Watch watch = {}, std::string_view whole = {});

/// The part of a rule book that these rulesets make up, with the rulesets that they are layers of.
std::shared_ptr<const RuleBook> part_of(std::shared_ptr<const RuleBook> book, const std::vector<std::string>& ids);

/// Both rule books as one. Rulesets of one id are a problem.
std::shared_ptr<const RuleBook> unite(std::shared_ptr<const RuleBook> base, std::shared_ptr<const RuleBook> added, std::vector<Problem>& problems);

}  // namespace claims
