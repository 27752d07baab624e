#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "history/claims_known.hpp"
#include "language/scope.hpp"

namespace claims {

/// What is known around one claim: its own visits and those of others.
class KnownAround : public Known {
public:
    KnownAround(const Claim& claim, const ClaimsKnown* others) : claim_{claim}, others_{others} {}

    [[nodiscard]] VisitNumber visit_number(ThingId encounter, std::uint64_t classes) const override;
    [[nodiscard]] std::string other_claim_with(std::string_view values) const override;

private:
    struct Numbers {
        std::uint64_t classes;
        std::vector<VisitNumber> by_encounter;
    };

    /// The only visit of its claim.
    struct LoneVisit {
        std::uint64_t classes;
        VisitNumber number;
    };

    [[nodiscard]] VisitNumber unnumbered(ThingId encounter, std::uint64_t classes) const;
    [[nodiscard]] VisitNumber count_alone(ThingId encounter, std::uint64_t classes) const;
    [[nodiscard]] std::vector<VisitNumber> count(std::uint64_t classes) const;
    [[nodiscard]] std::shared_ptr<const MonthNumbers> numbers_of_month(std::span<const VisitOfClaim* const> own, std::uint64_t classes) const;
    [[nodiscard]] std::int32_t count_shown(ThingId encounter) const;

    const Claim& claim_;
    const ClaimsKnown* others_;

    // Made when asked for; a claim is judged by one thread.
    mutable std::vector<Numbers> numbers_;
    mutable std::optional<LoneVisit> lone_;
};

}  // namespace claims
