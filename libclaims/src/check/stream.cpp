#include <claims/stream.hpp>

#include "check/validator.hpp"

namespace claims {

class Stream::Implementation {
public:
    explicit Implementation(const Validator::Implementation& validator) : validator_{validator}, lease_{validator}, history_{validator.options().history.get()} {}

    Report validate(std::string_view claim_json) {
        if (history_ != nullptr) return validator_.validate(claim_json, 1, *history_, *lease_);
        Report report = validator_.validate(claim_json, 1, &known_, *lease_);
        if (report.decision != Decision::unreadable) known_.add((*lease_).reader.claim());
        return report;
    }

    Report validate(ValueCursor& claim) {
        if (history_ != nullptr) return validator_.validate(claim, *history_, *lease_);
        Report report = validator_.validate(claim, &known_, *lease_);
        if (report.decision != Decision::unreadable) known_.add((*lease_).values.claim());
        return report;
    }

private:
    const Validator::Implementation& validator_;
    Validator::Implementation::Lease lease_;
    VisitHistory* history_;  ///< that the claims join, or nullptr
    ClaimsKnown known_;
};

Stream::Stream(const Validator& validator) : implementation_{std::make_unique<Implementation>(validator.implementation())} {}

Stream::~Stream() = default;

Report Stream::validate(std::string_view claim_json) { return implementation_->validate(claim_json); }

Report Stream::validate(ValueCursor& claim) { return implementation_->validate(claim); }

}  // namespace claims
