#include <claims/stream.hpp>

#include <algorithm>
#include <atomic>
#include <string>
#include <thread>

#include "check/validator.hpp"
#include "history/history.hpp"

namespace claims {
namespace {

/// A claim that was judged as if there were no other, and what others may have to do with.
struct JudgedAlone {
    Report report;
    ClaimsKnown known;
};

void append(std::string& text, std::uint64_t number) {
    text += std::to_string(number);
    text += ' ';
}

/// All that is known of visits and invoices, as a text to compare.
std::string imprint_of(const ClaimsKnown& known) {
    std::string text;
    std::vector<Visit> visits;
    for (std::size_t part = 0; part < known.parts(); ++part) {
        for (const PersonMonth month : known.person_months(part)) known.append_visits(month, visits);
        for (const std::uint64_t invoice : known.invoices(part)) {
            for (const std::string_view claim_id : known.presenters(invoice)) (text += claim_id) += '\n';
        }
    }
    for (const Visit& visit : visits) {
        append(text, visit.identity);
        append(text, static_cast<std::uint32_t>(visit.day));
        append(text, static_cast<std::uint32_t>(visit.second));
        append(text, visit.encounter_class);
        append(text, visit.cancelled ? 1 : 0);
        ((text += visit.registration_no) += ' ') += visit.encounter_id;
    }
    return text;
}

/// Does the work in that many threads, of which the calling one is one.
template <class Work>
void in_threads(std::size_t threads, Work work) {
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back(work);
    work();
    for (std::thread& other : others) other.join();
}

}  // namespace

class Stream::Implementation {
public:
    explicit Implementation(const Validator& validator)
        : validator_{validator.implementation()},
          lease_{validator_},
          history_{validator.options().history ? validator.options().history : std::make_shared<VisitHistory>()} {}

    Report validate(std::string_view claim_json) { return validator_.validate(claim_json, 1, *history_, *lease_); }

    Report validate(ValueCursor& claim) { return validator_.validate(claim, *history_, *lease_); }

    /// Side by side each claim is judged alone. Then, one after another, they meet those before them: few have to do with any, and are judged again.
    std::vector<Report> validate(std::span<const std::string_view> claims, std::size_t threads) {
        std::vector<JudgedAlone> judged(claims.size());
        judge_alone(claims, threads, judged);
        std::vector<Report> reports;
        reports.reserve(claims.size());
        for (std::size_t i = 0; i < claims.size(); ++i) {
            const std::string before = imprint_of(judged[i].known);
            history_->implementation().exchange(judged[i].known);
            const bool is_alone = imprint_of(judged[i].known) == before;
            reports.push_back(is_alone ? std::move(judged[i].report) : validator_.validate(claims[i], 1, &judged[i].known, *lease_));
        }
        return reports;
    }

private:
    void judge_alone(std::span<const std::string_view> claims, std::size_t threads, std::vector<JudgedAlone>& judged) {
        if (threads == 0) threads = std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
        std::atomic<std::size_t> next{0};
        in_threads(std::min(threads, claims.size()), [&] {
            constexpr std::size_t kTogether = 8;
            const Validator::Implementation::Lease workspace{validator_};
            for (std::size_t first = next.fetch_add(kTogether); first < claims.size(); first = next.fetch_add(kTogether)) {
                const std::size_t end = std::min(first + kTogether, claims.size());
                for (std::size_t i = first; i < end; ++i) judged[i].report = validator_.validate_alone(claims[i], judged[i].known, *workspace);
            }
        });
    }

    const Validator::Implementation& validator_;
    Validator::Implementation::Lease lease_;
    std::shared_ptr<VisitHistory> history_;
};

Stream::Stream(const Validator& validator) : implementation_{std::make_unique<Implementation>(validator)} {}

Stream::~Stream() = default;

Report Stream::validate(std::string_view claim_json) { return implementation_->validate(claim_json); }

Report Stream::validate(ValueCursor& claim) { return implementation_->validate(claim); }

std::vector<Report> Stream::validate(std::span<const std::string_view> claims_json, std::size_t threads) {
    return implementation_->validate(claims_json, threads);
}

}  // namespace claims
