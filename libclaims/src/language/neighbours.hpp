#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "claim/fields.hpp"
#include "language/node.hpp"

namespace claims {

/// How a claim is read wrongly.
using Misread = void (*)(Json& claim);

/// A rule that is wrong in one place: one value of its JSON is another one, or is left out, or one requirement reads claims wrongly.
struct Neighbour {
    std::string pointer;        ///< the value, in the rule
    std::string json;           ///< what stands there instead; empty: nothing
    std::string change;         ///< in a few words: "7 → 8", "dropped"
    Misread misread = nullptr;  ///< the rule stays as it is, and its claims are read so

    /// What the neighbour is called: "/require/deadline/within/days: 7 → 8". No other one of the rule is called so.
    [[nodiscard]] std::string name() const { return pointer + ": " + change; }
};

/// Collects the nearest wrong versions of a statement. Some may not be sayable: that is for the compiler to find out.
class Neighbours {
public:
    // What rules are made of.
    void requirement(const Node& node);
    void requirements(const Node& list);  ///< those of each, and each left out where there are several
    void selection(const Node& node);
    void filter(Record record, const Node& node);
    void test(const Field& field, const Node& node);
    void codes(CodeListId list, const Node& node);
    void next_code(CodeListId list, const Node& node);  ///< another code in place of one
    void facts(const Node& node);       ///< a fact, or a list of which the first known counts: each left out
    void other_fact(const Node& node);  ///< likewise; in place of a single one the next like it of the same thing
    void number(const Node& node);      ///< one less, one more; also of each value of a history
    void span(const Node& node);        ///< likewise; another unit, another day of the month
    void money(const Node& node);
    void one_fen_more(const Node& node);   ///< of an amount that is no constant
    void each_left_out(const Node& list);  ///< where there are several
    void optional_flag(const Node& parameters, std::string_view key);  ///< absent is false

    // How values are changed.
    void leave_out(const Node& node);
    void replace(const Node& node, const std::string& json);
    void replace(const Node& node, const std::string& json, std::string change);
    void add(const Node& parent, std::string_view key, const std::string& json);
    void rename_key(const Node& parent, std::string_view key, std::string_view other);
    void other_kind(const Node& parameters, std::string_view kind);  ///< the same parameters under another kind
    void without_kind(const Node& parameters);                       ///< the parameters in place of the whole
    void exactly(const Node& parameters, std::string_view of, std::string_view as);  ///< the two facts are the same to the letter
    void misread(const Node& parameters, Misread how, std::string change);           ///< what no parameters can say
    void swap(const Node& list, std::size_t index);                  ///< a member and the next

    [[nodiscard]] std::vector<Neighbour> take() { return std::move(all_); }

private:
    void values(const Field& field, const Node& node);
    void bound(const Field& field, const Node& node);
    void one_value(const Field& field, const Node& node);
    void code(CodeListId list, const Node& node);
    void one_span(const Node& node);
    void other_rounding(const Node& node);
    void unit_of_span(const Node& node, std::string_view unit, std::int64_t count);
    void day_of_span(const Node& node);

    std::vector<Neighbour> all_;
};

/// Changes every member of that key, however deep it lies: for those who misread claims.
void each_member(Json& json, std::string_view key, const std::function<void(Json&)>& change);

/// The neighbours of a rule: of its selection, its condition, its requirement and its disposition.
std::vector<Neighbour> neighbours_of(const Json& rule);

}  // namespace claims
