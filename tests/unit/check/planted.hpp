#pragma once

#include <memory>

#include "language/requirement.hpp"

namespace claims {

/// Answers as it is told to.
class Planted : public Requirement {
public:
    Planted(Outcome walked, Outcome quick) : quick_{quick} {
        answer_.status = walked.status;
        if (walked.remark) answer_.add(Remark::still_open);
    }

    Answer check(const Subject&) const override { return answer_; }
    Outcome quick(const Subject&) const override { return quick_; }
    std::string describe(Language) const override { return "planted"; }

private:
    Answer answer_;
    Outcome quick_;
};

inline RequirementPtr planted(Outcome walked, Outcome quick) { return std::make_unique<Planted>(walked, quick); }

inline constexpr Outcome kPass{Status::pass, false};
inline constexpr Outcome kPassWithRemark{Status::pass, true};
inline constexpr Outcome kFail{Status::fail, false};
inline constexpr Outcome kUnknown{Status::unknown, false};
inline constexpr Outcome kNotApplicable{Status::not_applicable, false};
inline constexpr Outcome kOutcomes[] = {kPass, kPassWithRemark, kFail, kUnknown, kNotApplicable};

}  // namespace claims
