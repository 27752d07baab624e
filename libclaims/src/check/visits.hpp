#pragma once

#include <cstdint>
#include <memory>
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

    [[nodiscard]] std::vector<VisitNumber> count(std::uint64_t classes) const;
    [[nodiscard]] std::shared_ptr<const MonthNumbers> numbers_of_month(std::span<const VisitOfClaim* const> own, std::uint64_t classes) const;
    void count_month(std::span<const VisitOfClaim* const> own, const MonthNumbers& month, std::vector<VisitNumber>& numbers) const;
    [[nodiscard]] std::int32_t count_shown(ThingId encounter) const;

    const Claim& claim_;
    const ClaimsKnown* others_;
    mutable std::vector<Numbers> numbers_;  ///< made when asked for; a claim is judged by one thread
};

}  // namespace claims
