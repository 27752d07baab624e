#pragma once

#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <claims/kind.hpp>
#include <claims/problem.hpp>

#include "language/node.hpp"
#include "language/requirement.hpp"
#include "language/span.hpp"
#include "language/test.hpp"
#include "language/thing.hpp"

namespace claims {

/// Gets every requirement once it is made, with its kind (or thing) and where it stands; what it returns is used instead.
using Watch = std::function<RequirementPtr(std::string_view kind, const std::string& pointer, RequirementPtr made)>;

/// Makes requirements of the JSON of rules. What is wrong is collected with its place and the nearest right word, and compiling goes on: what it
/// returns then only serves to find further faults.
class Compiler {
public:
    Compiler(std::vector<Problem>& problems, std::span<const RequirementKind> own_kinds, Watch watch = {})
        : problems_{problems}, own_kinds_{own_kinds}, watch_{std::move(watch)} {}

    /// `for_each`, `when`, `require` of one rule: things bound by for_each stay bound.
    ThingFilter selection(const Node& node);
    RequirementPtr requirement(const Node& node);

    /// A filter of things of that record, bound inside it; the word is taken where it is bound already.
    ThingFilter filter(Record record, const Node& node);

    /// Binds what a selection binds, for what follows.
    void bind(Record record);
    void unbind_all();
    [[nodiscard]] bool is_bound(Record record) const { return bound_[static_cast<std::size_t>(record)]; }

    /// Said by a kind whose answer depends on other claims: where no rule has one, none need be known.
    void ask_of_others() { asks_of_others_ = true; }
    [[nodiscard]] bool asks_of_others() const { return asks_of_others_; }

    // Parts that kinds are made of.
    FactList facts(const Node& node);                     ///< a fact or a list of them
    Fact fact_named(const std::string& word, const Node& node);  ///< of a word that is no value: a key, said to stand at the node
    Fact fact_over(const ThingFilter& over, const Node& node);  ///< a fact of the things that a selection selects
    std::vector<FactList> fact_lists(const Node& node);   ///< a list whose members are facts or lists of them
    FactTest test(const Fact& fact, const Node& node);
    Dated<Span> span(const Node& node);
    Dated<std::int64_t> dated_number(const Node& node, std::int64_t least, std::int64_t greatest);
    std::vector<RequirementPtr> requirements(const Node& node);
    std::uint64_t codes(CodeListId list, const Node& node, std::vector<std::string>* words = nullptr);  ///< a code, a group or a list of them
    std::int64_t whole_number(const Node& node, std::int64_t least, std::int64_t greatest);
    bool flag(const Node& node);
    std::string word(const Node& node, std::initializer_list<std::string_view> words);  ///< one of a closed list

    /// Says of keys outside the list that they are not known, and of `needed` ones that they are missing. False where the node is no object.
    bool keys(const Node& node, std::initializer_list<std::string_view> needed, std::initializer_list<std::string_view> optional = {});

    void say(const Node& node, Words message);
    void say_unknown(const Node& node, std::string_view what_en, std::string_view what_zh, std::string_view word, const std::vector<std::string_view>& words);

private:
    RequirementPtr thing_or_kind(std::string_view key, const Node& parameters);
    RequirementPtr own_requirement(const RequirementKind& kind, const Node& parameters);
    std::optional<Fact> fact(const Node& node);
    void check_scope(const Fact& fact, const Node& node);
    void add_filter_member(ThingFilter& filter, std::string_view key, const Node& node);
    Condition condition(const Field& field, Operator op, const Node& node);
    Operand operand(const Field& field, Operator op, const Node& node);
    void add_value(const Field& field, const Node& node, Operand& operand);
    void check_comparable(const Field& field, Operator op, const Node& node);
    Span one_span(const Node& node, bool in_history);

    std::vector<Problem>& problems_;
    std::span<const RequirementKind> own_kinds_;
    Watch watch_;
    bool asks_of_others_ = false;
    std::array<bool, kRecordCount> bound_{};
    std::array<bool, kRecordCount> other_{};
};

/// Whether a value is a history: a list of objects that begin with `from`.
bool is_history(const Json& json);

/// Whether a text names a fact: its first word is a thing or an object of the claim.
bool names_fact(const Json& json);

class Neighbours;

/// One kind of requirement, as its source file registers it in kinds.cpp.
struct Kind {
    std::string_view name;
    RequirementPtr (*make)(Compiler& compiler, const Node& parameters);
    void (*neighbours)(const Node& parameters, Neighbours& neighbours);  ///< the nearest wrong versions of parameters that are right
};

/// The closed list of kinds.
std::span<const Kind> kinds();

}  // namespace claims
