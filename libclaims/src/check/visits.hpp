#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/scope.hpp"

namespace claims {

/// A visit as one claim records it: an encounter of a class that can be counted, in a month of Asia/Shanghai.
struct Visit {
    std::int32_t day = 0;
    std::int32_t second = kWholeDay;
    std::uint8_t encounter_class = 0;
    bool cancelled = false;
    std::string registration_no;
    std::string encounter_id;
    std::string identity;  ///< the same of every record of one visit

    /// By start, with its time where it is given, then registration number, then encounter id.
    friend bool operator<(const Visit& a, const Visit& b);
};

/// Whose visits are counted together, as text; empty where the claim does not say it, so that only its own visits are.
/// The identity number, else the number in the sending system, else name and birth date; of a newborn also the number of the birth certificate, else
/// the order of birth (unnamed twins bear one name).
std::string person_of(const Claim& claim);

/// The year and month of a day as one number: 202503.
std::int32_t month_of(Date date);

/// The visits that a claim records in a month, of classes outpatient and emergency, with a start.
std::vector<std::pair<std::int32_t, Visit>> visits_of(const Claim& claim);

/// Visits and invoices of other claims, by person and month. Adding a claim twice changes nothing.
class ClaimsKnown {
public:
    void add(const Claim& claim);

    [[nodiscard]] const std::vector<Visit>* find(const std::string& person, std::int32_t month) const;

    /// The smallest claim id, other than `own`, with an invoice of these values; empty if there is none.
    [[nodiscard]] std::string other_claim_with(std::string_view values, std::string_view own) const;

private:
    std::unordered_map<std::string, std::vector<Visit>> visits_;
    std::unordered_map<std::string, std::vector<std::string>> claims_of_invoice_;  ///< the two smallest ids
};

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
    [[nodiscard]] std::vector<Visit> visits_of_month(std::int32_t month, std::uint64_t classes) const;
    [[nodiscard]] std::int32_t count_shown(ThingId encounter) const;

    const Claim& claim_;
    const ClaimsKnown* others_;
    mutable std::vector<Numbers> numbers_;  ///< made when asked for; a claim is judged by one thread
};

}  // namespace claims
