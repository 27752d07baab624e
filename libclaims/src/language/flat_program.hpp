#pragma once

#include <cstdint>
#include <vector>

#include "language/requirement.hpp"

namespace claims {

struct Fact;
class FactTest;
struct ThingFilter;

/// One step of a program. Steps that are made of others (those up to `there_is`) stand before them; `end` is the place after the last of those.
struct Step {
    enum class Op : std::uint8_t {
        all_of,          ///< the steps inside
        any_of,
        none_of,
        evident,
        fits,            ///< all_of, where a step that does not apply fails
        there_is,        ///< a thing of `record` that passes the steps inside; `codes` are those that the fact at `place` may have, 0: any
        is_one_of,       ///< a code or flag is among `codes`
        is_none_of,
        holds_one_of,    ///< a list of codes holds one of `codes`
        is_given,
        is_known,        ///< the same, but what is unknown fails
        at_least, at_most, equals,                      ///< a number and `number`
        lies_in, lies_outside,                          ///< a region and `number`, which stands for itself divided by `second`
        before, on_or_before, after, on_or_after,       ///< a date and the day `number`
        before_fact, on_or_before_fact, after_fact, on_or_after_fact,  ///< a date and that at `second`
        category,        ///< declared for what is bound: among `codes`; 0: any
        same_text,       ///< a text and that at `second`; where they differ, the requirement is asked how
        ask_test,        ///< everything else: by the objects of the walk
        ask,
    };

    explicit Step(Op step) : op{step} {}

    Op op;
    bool other = false;
    bool other_of_second = false;
    Record record = Record::claim;            ///< whose fact is read
    Record record_of_second = Record::claim;
    std::uint16_t place = 0;                  ///< of the fact among the slots of its record
    std::uint16_t second = 0;
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
    /// The place of an entry in the program.
    using Entry = std::uint32_t;

    Entry add(const Requirement& requirement);
    Entry add(const ThingFilter& filter);

    /// The status of `Requirement::check`, or of `ThingFilter::fits` with the thing bound, and whether a pass has a remark. Leaves the subject as it was.
    [[nodiscard]] Outcome run(Entry entry, Subject& subject) const;

    /// The entries of the parts of an `all_of`.
    [[nodiscard]] std::vector<Entry> parts(Entry entry) const;

    // How requirements lower themselves (Requirement::lower): each call adds one step, with those inside it.

    /// A step that the parts add their steps to.
    template <class AddParts>
    void group(Step::Op op, const AddParts& add_parts) {
        const std::size_t at = steps_.size();
        steps_.emplace_back(op);
        add_parts();
        steps_[at].end = static_cast<std::uint32_t>(steps_.size());
    }
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

    std::vector<Step> steps_;
};

}  // namespace claims
