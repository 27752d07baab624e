#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <claims/knowledge.hpp>
#include <claims/report.hpp>

namespace claims {

/// The facts of the claim that a requirement kind of the caller's own may ask for, in the scope of the rule that uses it. Words are those of rules:
/// "document.subject_name", "encounter.start", "insured.sex". All throw std::invalid_argument for a word that no table knows. A thing that the rule has
/// not bound is unknown. Valid as long as the call that it was handed to.
class Facts {
public:
    virtual ~Facts() = default;

    [[nodiscard]] virtual Knowledge knowledge(std::string_view fact) const = 0;

    /// A known fact as text, as in the claim's JSON: dates YYYY-MM-DD, codes, flags "true" and "false", lists with " | " between. nullopt: it is not known.
    [[nodiscard]] virtual std::optional<std::string> text(std::string_view fact) const = 0;

    /// JSON Pointer of a fact: the place to name in the answer.
    [[nodiscard]] virtual std::string pointer(std::string_view fact) const = 0;

    /// JSON Pointer of the thing that the rule is judging: "/documents/2"; empty: the claim itself.
    [[nodiscard]] virtual std::string judged() const = 0;
};

/// What a kind of the caller's own answers.
struct KindAnswer {
    Status status = Status::unknown;
    std::string path;      ///< JSON Pointer of the fact that decided; empty: the thing judged
    std::string expected;  ///< in no language
    std::string actual;
    std::vector<std::string> missing;  ///< of `unknown`: pointers of the absent facts
};

/// A requirement of such a kind, made of the parameters that one rule gives it. Its functions must be pure, and may be called by several threads at once.
struct KindRequirement {
    std::function<KindAnswer(const Facts& facts)> check;  ///< an exception becomes the problem `kind_failed` of the report, the rule unknown
    std::function<Words()> describe;                      ///< as a clause: "the paper has a postmark"; left out, or throws: the name of the kind
};

/// A requirement kind of the caller's own, named in a rule file like a built-in one: {"my_office.postmark": parameters}.
struct RequirementKind {
    std::string name;  ///< words of a-z, 0-9 and _ with dots between: at least one dot, so that it can never be a built-in one

    /// Called for each place in a rule where the kind is named, when the rule is loaded. Throws a std::exception for wrong parameters: its text becomes
    /// a problem of the rule file at their place.
    std::function<KindRequirement(std::string_view parameters_json)> compile;
};

/// The kinds of a plugin: a shared library with the interface <claims/plugin.h>, which stays loaded as long as one of them, or a ruleset made with them,
/// is there. It runs with all rights of the process: nothing but a call of this function loads one, and only the file at this very path is loaded (no
/// folder is searched). Throws RulesetError, with everything that is wrong, for a file that is no plugin, or one of another version.
std::vector<RequirementKind> load_plugin(const std::filesystem::path& path);

/// The kinds of several plugins, in their order.
std::vector<RequirementKind> load_plugins(const std::vector<std::string>& paths);

}  // namespace claims
