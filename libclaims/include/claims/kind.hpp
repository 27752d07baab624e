#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <claims/report.hpp>

namespace claims {

/// The facts of the claim that a requirement kind of the caller's own may ask for, in the scope of the rule that uses it.
class Facts {
public:
    virtual ~Facts() = default;

    /// A fact by its word in rules, as text as in the claim's JSON: "document.subject_name", "encounter.start" (YYYY-MM-DD), "insured.sex" (the
    /// code), flags "true" and "false". nullopt: the fact is absent. Throws std::invalid_argument for a word that no table knows.
    [[nodiscard]] virtual std::optional<std::string> text(std::string_view fact) const = 0;

    /// JSON Pointer of a fact: the place to name in the answer.
    [[nodiscard]] virtual std::string pointer(std::string_view fact) const = 0;
};

/// What a kind of the caller's own answers.
struct KindAnswer {
    Status status = Status::unknown;
    std::string path;      ///< JSON Pointer of the fact that decided
    std::string expected;  ///< in no language
    std::string actual;
    std::vector<std::string> missing;  ///< of `unknown`: pointers of the absent facts
};

/// A requirement kind of the caller's own, named in a rule file like a built-in one: {"my_office.postmark": parameters}.
/// Functions must be pure and may be called by several threads at once. An exception becomes the problem `kind_failed`, the rule unknown.
struct RequirementKind {
    std::string name;  ///< with a dot, so that it can never be a built-in one
    std::function<KindAnswer(const Facts& facts, std::string_view parameters_json)> check;
    std::function<Words(std::string_view parameters_json)> describe;
};

}  // namespace claims
