#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <claims/report.hpp>

#include "base/date.hpp"
#include "claim/claim.hpp"

namespace claims {

/// The closed list of remarks (a set of bits); `visit` carries a number besides.
enum class Remark : std::uint8_t { name_normalised = 1, would_pass_with_roll_forward = 2, still_open = 4, visit = 8 };

/// What one requirement says of one subject, with the reasons. Made by the walk that explains; texts in it know no language.
struct Answer {
    Status status = Status::pass;
    bool doubt = false;          ///< of a failure: a person may see it met, so it is never graver than `review`
    std::uint8_t remarks = 0;    ///< bits of Remark
    std::int32_t visit = 0;      ///< number of the visit, with Remark::visit
    std::uint32_t failed = 0;    ///< tests that failed: the nearest candidate has the fewest
    std::string path;            ///< JSON Pointer of the fact that decided; empty: the thing judged
    std::string name;            ///< of that fact in `expected` and `actual` where another one stands at `path`: "as_of"
    std::string expected;
    std::string actual;
    std::optional<Date> deadline;
    std::optional<Date> estimate;
    std::optional<Date> earliest_acceptance;
    std::vector<std::string> missing;    ///< of an unknown answer
    std::vector<ThingId> documents;      ///< papers of the kind asked for that are there and do not fit
    std::vector<ThingId> named;          ///< further papers that the answer is about (`distinct`)
    Words how;                           ///< how two things that were compared differ
    std::string kind_failure;            ///< what a kind of the caller's own threw; the answer is unknown then

    [[nodiscard]] bool has(Remark remark) const { return (remarks & static_cast<std::uint8_t>(remark)) != 0; }
    void add(Remark remark) { remarks = static_cast<std::uint8_t>(remarks | static_cast<std::uint8_t>(remark)); }
};

/// Makes an answer unknown for want of these facts, the first of which is its place.
Answer lacking(std::vector<std::string> missing, Answer answer = {});

/// Makes an answer a failure of one test.
Answer failed(Answer answer);

/// "name=value", "name>=value", … of a value as `expected` and `actual` write it.
std::string named(std::string_view name, std::string_view value);

/// The opposite of an expectation: "a" and "!=a", ">=1" and "<1".
std::string negated(const std::string& expected);

/// Adds what `more` lacks to a list of pointers, each once.
void unite(std::vector<std::string>& missing, const std::vector<std::string>& more);

}  // namespace claims
