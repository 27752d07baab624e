#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "history/visit.hpp"

namespace claims {

/// The claims that present an invoice: the two smallest ids (one may be the asking claim's own). Empty where there are fewer.
using Presenters = std::array<std::string_view, 2>;

/// What is known of claims for the sake of others.
struct Remembered {
    bool visits = true;
    bool invoices = true;

    [[nodiscard]] bool any() const { return visits || invoices; }
};

/// Visits and invoices of claims, by person and month. Neither the order of the claims nor adding one twice changes anything.
/// A visit takes about 50 bytes, an invoice about 40.
/// Any number of threads may add at once; while claims are added, nothing may be asked.
class ClaimsKnown {
public:
    /// A part grows, and is locked, by itself.
    static constexpr std::size_t kManyParts = 256;

    /// `parts`: a power of two up to 256. One is enough for a few claims.
    explicit ClaimsKnown(std::size_t parts = 1);
    ~ClaimsKnown();
    ClaimsKnown(ClaimsKnown&&) noexcept;
    ClaimsKnown& operator=(ClaimsKnown&&) noexcept;

    void add(const Claim& claim, Remembered remembered = {});
    void add(PersonMonth month, const Visit& visit);
    void add_invoice(std::uint64_t invoice, std::string_view claim_id);

    /// Appends the visits of a person in a month. Their texts are valid until something is added.
    void append_visits(PersonMonth month, std::vector<Visit>& to) const;

    /// The numbers of a month with very many visits, made when first asked for: as each of ten thousand claims may ask. Null for any other month.
    [[nodiscard]] std::shared_ptr<const MonthNumbers> numbers_of_crowd(PersonMonth month, std::uint64_t classes) const;

    /// The smallest claim id, other than `own`, with an invoice of these values; empty if there is none.
    [[nodiscard]] std::string_view other_claim_with(std::string_view values, std::string_view own) const;
    [[nodiscard]] Presenters presenters(std::uint64_t invoice) const;

    /// What a part knows of, each once, in ascending order. The parts follow each other in that order, too.
    [[nodiscard]] std::vector<PersonMonth> person_months(std::size_t part) const;
    [[nodiscard]] std::vector<std::uint64_t> invoices(std::size_t part) const;
    [[nodiscard]] std::size_t parts() const { return parts_.size(); }

    [[nodiscard]] std::size_t bytes() const;  ///< of memory that is taken

private:
    class Part;
    void add_visits(const Claim& claim);
    void add_invoices(const Claim& claim);
    [[nodiscard]] Part& part_of(std::uint64_t key) const;

    std::vector<std::unique_ptr<Part>> parts_;
};

}  // namespace claims
