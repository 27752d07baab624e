#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <vector>

#include <claims/knowledge.hpp>

#include "language/requirement.hpp"

namespace claims {

struct Fact;
class FactTest;
struct ThingFilter;

/// What a step says of its subject, ordered so that of several parts that must all hold the greatest counts, and of alternatives the least that says
/// anything: `nothing` is a part that does not apply, `yes_but` a pass with a remark.
enum class Says : std::uint8_t { nothing, yes, yes_but, unknown, no };

/// What a step says in each of the cases that it tells apart, four bits for each case, the first lowest. Of a code: by what is known of it, and whether it is
/// among those asked for. Of any other step: by what it comes to itself, as `evident` and `none_of` around it turn that.
using Turns = std::uint32_t;

constexpr Turns turns(std::initializer_list<Says> cases) {
    Turns made = 0;
    unsigned at = 0;
    for (const Says says : cases) made |= static_cast<Turns>(says) << (4 * at++);
    return made;
}

/// The same in every case.
constexpr Turns always(Says says) { return 0x1111'1111U * static_cast<Turns>(says); }

constexpr Says said(Turns turns, unsigned of_case) { return static_cast<Says>(turns >> (4 * of_case) & 0xF); }
constexpr Says turned(Turns turns, Says says) { return said(turns, static_cast<unsigned>(says)); }

/// Of two alternatives the better: a pass without remarks is better than one with, and `nothing` is none of them.
constexpr Says better(Says a, Says b) {
    const auto rank = [](Says says) { return static_cast<std::uint8_t>(static_cast<std::uint8_t>(says) - 1); };
    return rank(b) < rank(a) ? b : a;
}

// Cases:                            nothing        yes        yes_but        unknown        no
constexpr Turns kAsItIs = turns({Says::nothing, Says::yes, Says::yes_but, Says::unknown, Says::no});
constexpr Turns kEvident = turns({Says::no, Says::yes, Says::yes, Says::no, Says::no});
constexpr Turns kNoneOf = turns({Says::nothing, Says::no, Says::no, Says::unknown, Says::yes});
constexpr Turns kMustApply = turns({Says::no, Says::yes, Says::yes_but, Says::unknown, Says::no});      ///< a part of a filter that does not apply fails
constexpr Turns kNothingAsked = turns({Says::yes, Says::yes, Says::yes_but, Says::unknown, Says::no});  ///< a filter without parts fits

/// The cases of a code: unknown, known, not yet and none, each first where it is not among those asked for, then where it is.
constexpr unsigned case_of(Knowledge knowledge, bool is_among) { return 2 * static_cast<unsigned>(knowledge) + (is_among ? 1 : 0); }

constexpr Turns kIsOneOf = turns({Says::unknown, Says::unknown, Says::no, Says::yes, Says::no, Says::no, Says::no, Says::no});
constexpr Turns kIsNoneOf = turns({Says::unknown, Says::unknown, Says::yes, Says::no, Says::no, Says::no, Says::no, Says::no});
constexpr Turns kIsGiven = turns({Says::unknown, Says::unknown, Says::yes, Says::yes, Says::no, Says::no, Says::no, Says::no});
constexpr Turns kIsKnown = turns({Says::no, Says::no, Says::yes, Says::yes, Says::no, Says::no, Says::no, Says::no});

/// One step of a program. Steps that are made of others (those up to `there_is`) stand before them; `end` is the place after the last of those.
struct Step {
    enum class Op : std::uint8_t {
        all_of,          ///< the steps inside
        any_of,
        there_is,        ///< a thing of `record` for which the steps inside hold; `codes` are those that the fact at `place` may have, 0: any

        settled,         ///< known before a claim is seen: the same in every case

        code,            ///< a code or flag, and `codes`; or any fact, of which only is asked whether it is known

        // A fact that is known, and a value: what is not known is settled before.
        holds_one_of,    ///< a list of codes holds one of `codes`
        at_least, at_most, equals,                      ///< a number and `number`
        lies_in, lies_outside,                          ///< a region and those from `number` on, as many as `second`

        before, on_or_before, after, on_or_after,       ///< a date and the day `number`
        before_fact, on_or_before_fact, after_fact, on_or_after_fact,  ///< a date and that at `second`
        lies_in_fact, lies_outside_fact,                ///< a region and that at `second`
        category,        ///< declared for what is bound: among `codes`; 0: any
        same_text,       ///< a text and that at `second`; where they differ, the requirement is asked how
        ask_test,        ///< everything else: by the objects of the walk
        ask,
    };

    explicit Step(Op step) : op{step} {}

    [[nodiscard]] bool is_group() const { return op <= Op::there_is; }

    Op op;
    std::uint8_t word = 0;                    ///< whose fact is read: the number of the word (Subject::place_of)
    std::uint8_t word_of_second = 0;
    Record record = Record::claim;            ///< of `there_is`
    bool other = false;                       ///< likewise
    bool by_kind = false;                     ///< likewise: `place` is that of the kind
    std::uint16_t place = 0;                  ///< of the fact among the slots of its record
    std::uint16_t second = 0;
    Turns turns = kAsItIs;
    std::uint32_t end = 0;
    union {
        std::uint64_t codes = 0;
        std::int64_t number;
    };
    union {
        const Requirement* requirement = nullptr;
        const FactTest* test;
    };
};

/// Requirements as flat steps, which answer with the status alone: what a claim that is in order pays for. What is asked stays what it was: a test holds
/// each program to the walk of its requirement. The requirements must outlive it.
class FlatProgram {
public:
    /// For claims that declare these categories (bits) and have no encounter that declares its own: what asks for a category is settled then, and what
    /// follows from that is left out. Nothing: for any claim.
    explicit FlatProgram(std::optional<std::uint64_t> declared = std::nullopt) : declared_{declared} {}

    /// The place of an entry in the program.
    using Entry = std::uint32_t;

    Entry add(const Requirement& requirement);
    Entry add(const ThingFilter& filter);

    /// The status of `Requirement::check`, or of `ThingFilter::fits` with the thing bound, and whether a pass has a remark. Leaves the subject as it was.
    [[nodiscard]] Outcome run(Entry entry, Subject& subject) const;

    /// What an entry says of every claim, where that is known before one is seen.
    [[nodiscard]] std::optional<Status> settled(Entry entry) const;

    // How requirements lower themselves (Requirement::lower): each call adds one step, with those inside it.

    /// A step that the parts add their steps to, of a single part that step alone, with what it says turned.
    void group(Step::Op op, const std::vector<RequirementPtr>& parts, Turns by = kAsItIs);

    /// The step of the requirement, with what it says turned.
    void turned(const Requirement& requirement, Turns by);
    void there_is(const ThingFilter& filter);
    void tests(const std::vector<FactTest>& tests);
    void are_known(const std::vector<Fact>& facts, const Requirement& requirement);
    void category(std::uint64_t codes, const Requirement& requirement);
    void same_text(const Fact& one, const Fact& other, const Requirement& requirement);
    void ask(const Requirement& requirement);

private:
    void test(const FactTest& test);
    void inside(const ThingFilter& filter);
    void leaf(Step step);
    void close(std::size_t group);
    void turn(std::size_t step, Turns by);
    void fold(std::size_t group);

    std::optional<std::uint64_t> declared_;
    std::vector<Step> steps_;
};

}  // namespace claims
