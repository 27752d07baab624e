#pragma once

#include <memory>
#include <vector>

#include "language/flat_program.hpp"
#include "language/test.hpp"
#include "language/things.hpp"

namespace claims {

class ThingRequirement;

/// Which things of a record are meant: tests of their own fields, things inside them, and what else must hold of them.
struct ThingFilter {
    Record record = Record::encounter;
    bool other = false;  ///< the word was taken: the thing is bound to `other_<word>` and ranges over the whole claim
    std::vector<FactTest> tests;
    std::vector<std::unique_ptr<const ThingRequirement>> inner;
    RequirementPtr that;
    FieldId telling_field{};
    std::uint64_t telling_codes = 0;  ///< 0: no test tells by one look
    FlatProgram program;                  ///< of a selection: the filter, for `fits_quickly`

    ThingFilter();
    ~ThingFilter();
    ThingFilter(ThingFilter&&) noexcept;
    ThingFilter& operator=(ThingFilter&&) noexcept;

    [[nodiscard]] Subject bind(const Subject& subject, ThingId thing) const { return other ? subject.with_other(thing) : subject.with(thing); }

    /// Binds another thing to the same word.
    void bind_next(Subject& subject, ThingId thing) const {
        if (other) subject.bind_other(thing);
        else subject.bind(thing);
    }

    /// Whether a thing is not meant, as one look at its kind (or another code) tells; false where more must be asked.
    [[nodiscard]] bool rejects(const Claim& claim, ThingId thing) const {
        if (telling_codes == 0) return false;
        const Slot& code = claim.slot(thing, telling_field);
        return code.known && (code.bit() & telling_codes) == 0;
    }

    /// Whether what is rejected is of another kind.
    [[nodiscard]] bool tells_by_kind() const { return telling_codes != 0 && field_of(telling_field).path == "kind"; }

    /// Finds the test that `rejects` looks at; called once, when the filter is whole.
    void find_telling_test();

    /// Whether the bound thing is meant. Of a failure: how many tests failed, and the deciding part. `subject` has the thing bound.
    [[nodiscard]] Answer fits(const Subject& subject) const;

    /// Adds to an answer of `fits` where it stands and what it shows, unless a part of the filter has said it.
    void show(const Subject& subject, Answer& fit) const;

    /// The status of `fits`, and whether it has a remark. Of a selection (Compiler::selection); leaves the subject as it was.
    [[nodiscard]] Outcome fits_quickly(Subject& subject) const { return program.run(0, subject); }

    /// Whether a thing is of the kind that the filter asks for (always, if it asks for none).
    [[nodiscard]] bool is_of_kind(const Subject& subject) const;

    /// The filter as `expected` writes it, and the same facts of a thing as `actual` does.
    [[nodiscard]] std::string expected(const Subject& subject) const;
    [[nodiscard]] std::string actual(const Subject& subject) const;

    /// What the bound thing still lacks.
    [[nodiscard]] Needs needs(const Subject& subject) const;

    /// Such a thing, where there is none yet; it is to go to the end of the list at `container`.
    [[nodiscard]] Need needs_one(const Subject& subject, std::string container) const;

    /// How a checklist asks for it: "birth certificate", "stamped by the hospital charging office".
    [[nodiscard]] std::string bring(Language language) const;

    /// "referral certificate (…)", "转诊证明（…）".
    [[nodiscard]] std::string describe(Language language) const;
};

/// "There is such a thing."
class ThingRequirement : public Requirement {
public:
    explicit ThingRequirement(ThingFilter filter) : filter_{std::move(filter)} {}

    [[nodiscard]] Answer check(const Subject& subject) const override;
    void lower(FlatProgram& program) const override { program.there_is(filter_); }
    [[nodiscard]] std::string describe(Language language) const override;
    [[nodiscard]] std::string describe_opposite(Language language) const override;
    [[nodiscard]] Needs needs(const Subject& subject) const override;

    [[nodiscard]] const ThingFilter& filter() const { return filter_; }

private:
    [[nodiscard]] Answer one_might_fit(const Subject& subject, const Candidates& found, const std::vector<Answer>& answers) const;
    [[nodiscard]] Answer none_fits(const Subject& subject, const Candidates& found, const std::vector<Answer>& answers) const;

    ThingFilter filter_;
};

/// Whether a test only says what the thing is: the kind of a paper, the authority of a stamp.
bool tells_what_it_is(const FactTest& test);

/// Whether `a` is nearer to what is required than `b`: fewer failed tests; then the date that helps the claimant most. Equal ones are not nearer.
bool is_nearer(const Answer& a, const Answer& b);

/// The facts of a thing as text, sorted by key: what decides between things that are equally near, whatever their place.
std::string facts_of(const Claim& claim, ThingId thing);

}  // namespace claims
