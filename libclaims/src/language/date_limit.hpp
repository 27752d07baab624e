#pragma once

#include "language/requirement.hpp"

namespace claims {

/// A requirement that holds one date against a limit counted from another.
class DateLimit : public Requirement {
public:
    DateLimit(FactList of, FactList from) : of_{std::move(of)}, from_{std::move(from)} {}

protected:
    /// Whether it is the day of judgement that is compared: the finding then stands at the date from which the limit runs.
    [[nodiscard]] bool of_today() const { return of_.facts.front().field->id == FieldId::claim_as_of; }

    /// An answer with its place, and the date compared as `actual`.
    [[nodiscard]] Answer begin(const Subject& subject) const;

    /// The answer where one of the two dates is not known.
    [[nodiscard]] Answer lacking_dates(const Subject& subject, const Reading& of, const Reading& from, Answer answer) const;

    /// A day as `expected` shows it: ">=2025-02-11", or "as_of>=2025-02-11" where the finding stands elsewhere.
    [[nodiscard]] std::string expected(std::string_view sign, Date day) const;

    /// The date that is to lie on the right side of the limit, which is `day` where it is known; `test`: which side that is.
    [[nodiscard]] Need needed_day(const Subject& subject, std::string test, std::optional<Date> day) const;

    FactList of_;
    FactList from_;
};

}  // namespace claims
