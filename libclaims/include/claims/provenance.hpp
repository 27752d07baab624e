#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <claims/report.hpp>
#include <claims/validator.hpp>
#include <claims/words.hpp>
#include <claims/write.hpp>

namespace claims {

/// Why a rule is on (the first three) or off.
enum class Because : std::uint8_t {
    strength,       ///< it is stated in the text, or follows from it
    option,         ///< it is extended, and Options::extended asks for such
    profile,        ///< it is extended, and a profile switches it on
    not_named,      ///< its ruleset is not among those that Options::rulesets names
    booklet_note,   ///< it is background: it asks nothing of a claim
    not_asked_for,  ///< it is extended, and nobody asks for it
    replaced,       ///< another rule stands in its place, always
};

std::string_view name_of(Because because);

/// A value of a rule, and the file that set it. Files are named from the folder of rulesets: "xiamen/rules/newborn/voucher-sex.json". Values are JSON.
struct ValueOrigin {
    std::string path;   ///< JSON Pointer in the rule
    std::string value;  ///< empty: a profile has removed it
    std::string file;
    std::string profile;  ///< id of the profile whose file that is; empty: the rule's own file
    std::string before;   ///< what a profile has changed; empty: nothing was there
};

/// A rule that is on and stands in the place of another, for what it is in force for. Days are YYYY-MM-DD, both included.
struct Replacement {
    std::string rule;
    std::string file;
    std::string ruleset;  ///< empty: its ruleset judges whatever that of the replaced rule judges; else it must judge the claim too
    std::string from;
    std::string to;  ///< empty: without end
};

struct RuleOrigin {
    std::string rule;
    std::string ruleset;
    Words title;
    bool on = false;
    Because because = Because::strength;
    std::string strength;  ///< "stated", "implied", "extended"
    std::string profile;   ///< that switches it on
    std::vector<Replacement> replaced_by;
    std::vector<ValueOrigin> values;  ///< in the order of the file; what was removed comes last
};

struct RulesetOrigin {
    RulesetStamp stamp;
    std::string extends;  ///< id of the ruleset that it is a layer of
    std::string from;     ///< the folder or bundle that it was loaded from, as the caller named it; empty: built in
    bool named = true;    ///< false: not among those that Options::rulesets names
};

/// Which rules a validator judges by, and which file set each of their values.
struct Provenance {
    std::vector<RulesetOrigin> rulesets;  ///< sorted by id
    std::vector<std::string> profiles;    ///< in the order of the options: of two that set one value the later counts
    std::vector<RuleOrigin> rules;        ///< sorted by id
};

/// Of the rule with this id and its ruleset, or of everything. No rules where there is none of that id.
Provenance provenance(const Validator& validator, std::string_view rule_id = {});

/// One JSON object, indented.
std::string to_json(const Provenance& provenance, Language language);

/// For a person: the values of a rule under the file that set them. Ends with a line end.
std::string to_text(const Provenance& provenance, const TextStyle& style);

}  // namespace claims
