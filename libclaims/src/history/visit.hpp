#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claim/claim.hpp"

namespace claims {

/// The visits that are counted together: those of one person in one month. A fingerprint, from which nothing can be read back, though a number may be
/// guessed and tried.
using PersonMonth = std::uint64_t;

/// A visit, as one record or several show it: an encounter that can be counted, of class outpatient or emergency and with a start.
/// The texts belong to the claim, or to the table, that it was taken from.
struct Visit {
    std::uint64_t identity = 0;  ///< a fingerprint, the same of every record of one visit
    std::int32_t day = 0;        ///< of its start
    std::int32_t second = kWholeDay;
    std::uint8_t encounter_class = 0;
    bool cancelled = false;
    std::string_view registration_no;
    std::string_view encounter_id;

    /// By start, with its time where it is given, then registration number, then encounter id: the order in which visits of a month are numbered.
    friend bool operator<(const Visit& a, const Visit& b);
};

/// Bits of encounter_class: those that visits are of.
inline constexpr std::uint64_t kVisitClasses = code_bit(CodeListId::encounter_class, "outpatient") | code_bit(CodeListId::encounter_class, "emergency");

/// Makes one of two records of a visit: the earlier one, and cancelled if one of them is (whoever records a cancellation records it later).
Visit joined(const Visit& a, const Visit& b);

/// The numbers of the visits of a person in a month.
struct MonthNumbers {
    struct Place {
        std::uint64_t identity = 0;
        std::int32_t number = 0;  ///< 0: cancelled, or of a class that is not counted
    };

    std::vector<Place> places;  ///< by identity
    std::int32_t total = 0;

    [[nodiscard]] const Place* find(std::uint64_t identity) const;
};

/// Numbers visits, of which there may be several records, counting those of these classes (bits of encounter_class).
MonthNumbers numbered(std::vector<Visit> records, std::uint64_t classes);

/// Whose visits are counted together, as text; empty where the claim does not say it, so that only its own visits are.
/// The identity number, else the number in the sending system, else name and birth date; of a newborn also the number of the birth certificate, else
/// the order of birth (unnamed twins bear one name).
std::string person_of(const Claim& claim);

/// The year and month of a day as one number: 202503.
std::int32_t month_of(Date date);

PersonMonth person_month(std::string_view person, std::int32_t month);

struct VisitOfClaim {
    ThingId encounter = kTheClaim;
    std::int32_t month = 0;
    Visit visit;
};

/// Whether visits are to be told apart by their identities, which cost a fingerprint each.
enum class Identity : std::uint8_t { asked, not_asked };

/// The visit that an encounter of a claim is; nothing where it is none that can be counted.
std::optional<VisitOfClaim> visit_of(const Claim& claim, ThingId encounter, Identity identity);

/// The visits that a claim records, in its order.
std::vector<VisitOfClaim> visits_of(const Claim& claim);

/// An invoice of a claim by its values, "=code\n=number\n", as the kind first_presented writes them.
std::vector<std::string> invoices_of(const Claim& claim);

}  // namespace claims
