#include <mutex>

#include "history/history.hpp"

namespace claims {
namespace {

class InMemory final : public VisitHistory::Implementation {
public:
    void exchange(ClaimsKnown& claims) override {
        const std::scoped_lock lock{mutex_};
        for (std::size_t part = 0; part < claims.parts(); ++part) {
            for (const PersonMonth month : claims.person_months(part)) exchange_visits(month, claims);
            for (const std::uint64_t invoice : claims.invoices(part)) exchange_invoice(invoice, claims);
        }
    }

private:
    void exchange_visits(PersonMonth month, ClaimsKnown& claims) {
        std::vector<Visit> theirs;
        claims.append_visits(month, theirs);
        for (const Visit& visit : theirs) known_.add(month, visit);
        std::vector<Visit> ours;
        known_.append_visits(month, ours);
        for (const Visit& visit : ours) claims.add(month, visit);
    }

    void exchange_invoice(std::uint64_t invoice, ClaimsKnown& claims) {
        for (const std::string_view id : claims.presenters(invoice)) {
            if (!id.empty()) known_.add_invoice(invoice, id);
        }
        for (const std::string_view id : known_.presenters(invoice)) {
            if (!id.empty()) claims.add_invoice(invoice, id);
        }
    }

    std::mutex mutex_;
    ClaimsKnown known_{ClaimsKnown::kManyParts};
};

}  // namespace

std::unique_ptr<VisitHistory::Implementation> history_in_memory() { return std::make_unique<InMemory>(); }

}  // namespace claims
