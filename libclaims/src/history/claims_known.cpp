#include "history/claims_known.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <unordered_map>
#include <utility>

#include "base/sha256.hpp"
#include "history/flat_table.hpp"
#include "history/text_store.hpp"

namespace claims {
namespace {

constexpr std::uint8_t kOutpatient = code_number(CodeListId::encounter_class, "outpatient");
constexpr std::uint8_t kEmergency = code_number(CodeListId::encounter_class, "emergency");

/// 0 stands for no key.
std::uint64_t key_of(std::uint64_t number) { return number == 0 ? 1 : number; }

/// A visit in 24 bytes, and its texts.
struct VisitEntry {
    std::uint64_t key = 0;
    std::uint64_t identity = 0;
    std::uint64_t rest = 0;  ///< from above: place of its texts, second and 1 (17 bits), emergency, cancelled
};

constexpr std::uint64_t kCancelled = 1;
constexpr std::uint64_t kIsEmergency = 2;
constexpr unsigned kSecondAt = 2;
constexpr std::uint64_t kSecondMask = 0x1ffff;
constexpr unsigned kTextsAt = 19;

struct InvoiceEntry {
    std::uint64_t key = 0;
    std::array<std::uint32_t, 2> claim_ids{};  ///< places of texts, the smaller text first; 0: none
};

}  // namespace

class ClaimsKnown::Part {
public:
    void add(std::uint64_t key, const Visit& visit) {
        const std::scoped_lock lock{mutex_};
        std::size_t others = 0;
        VisitEntry* same = nullptr;
        visits_.find(key, [&](VisitEntry& entry) {
            ++others;
            if (entry.identity == visit.identity) same = &entry;
            return same != nullptr;
        });
        if (same != nullptr) {
            numbers_of_crowds_.clear();
            return join(*same, visit);
        }
        if (others < kRoom) return visits_.add(entry_of(key, visit));
        numbers_of_crowds_.clear();
        auto& crowd = crowds_[key];
        const auto [found, is_new] = crowd.try_emplace(visit.identity);
        if (is_new) found->second = entry_of(key, visit);
        else join(found->second, visit);
    }

    void append_visits(std::uint64_t key, std::vector<Visit>& to) const {
        visits_.find(key, [&](const VisitEntry& entry) {
            to.push_back(visit_of(entry));
            return false;
        });
        if (const auto crowd = crowds_.find(key); crowd != crowds_.end()) {
            for (const auto& [identity, entry] : crowd->second) to.push_back(visit_of(entry));
        }
    }

    std::shared_ptr<const MonthNumbers> numbers_of_crowd(std::uint64_t key, std::uint64_t classes) {
        if (!crowds_.contains(key)) return nullptr;
        const std::scoped_lock lock{mutex_};
        auto& numbers = numbers_of_crowds_[{key, classes}];
        if (numbers) return numbers;
        std::vector<Visit> visits;
        append_visits(key, visits);
        return numbers = std::make_shared<const MonthNumbers>(numbered(std::move(visits), classes));
    }

    void add_invoice(std::uint64_t key, std::string_view claim_id) {
        const std::scoped_lock lock{mutex_};
        InvoiceEntry* same = nullptr;
        invoices_.find(key, [&](InvoiceEntry& entry) {
            same = &entry;
            return true;
        });
        if (same == nullptr) return invoices_.add({key, {place_of(claim_id), 0}});
        auto& [first, second] = same->claim_ids;
        const int order = claim_id.compare(claim_id_at(first));
        if (order == 0 || (second != 0 && claim_id >= claim_id_at(second))) return;
        if (order < 0) second = std::exchange(first, place_of(claim_id));
        else second = place_of(claim_id);
    }

    [[nodiscard]] Presenters presenters(std::uint64_t key) const {
        Presenters ids;
        invoices_.find(key, [&](const InvoiceEntry& entry) {
            ids = {claim_id_at(entry.claim_ids[0]), claim_id_at(entry.claim_ids[1])};
            return true;
        });
        return ids;
    }

    [[nodiscard]] std::vector<std::uint64_t> person_months() const { return keys_of(visits_); }
    [[nodiscard]] std::vector<std::uint64_t> invoices() const { return keys_of(invoices_); }
    [[nodiscard]] std::size_t bytes() const { return visits_.bytes() + invoices_.bytes() + texts_.bytes() + claim_ids_.bytes(); }

private:
    /// Visits of a person in a month that stand in the table. A hundred thousand of them (a number that a system writes for everybody) stand apart.
    static constexpr std::size_t kRoom = 64;

    template <class Entry>
    static std::vector<std::uint64_t> keys_of(const FlatTable<Entry>& table) {
        std::vector<std::uint64_t> keys;
        table.for_each([&](const Entry& entry) { keys.push_back(entry.key); });
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        return keys;
    }

    VisitEntry entry_of(std::uint64_t key, const Visit& visit) {
        VisitEntry entry;
        entry.key = key;
        entry.identity = visit.identity;
        write(entry, visit);
        return entry;
    }

    void write(VisitEntry& entry, const Visit& visit) {
        entry.rest = texts_.size() << kTextsAt | (static_cast<std::uint64_t>(visit.second - kWholeDay) & kSecondMask) << kSecondAt |
                     (visit.encounter_class == kEmergency ? kIsEmergency : 0) | (visit.cancelled ? kCancelled : 0);
        texts_.add_number(static_cast<std::uint64_t>(visit.day - kFirstDate.day));
        texts_.add_text(visit.registration_no);
        texts_.add_text(visit.encounter_id);
    }

    [[nodiscard]] Visit visit_of(const VisitEntry& entry) const {
        Visit visit;
        visit.identity = entry.identity;
        visit.second = static_cast<std::int32_t>(entry.rest >> kSecondAt & kSecondMask) + kWholeDay;
        visit.encounter_class = (entry.rest & kIsEmergency) != 0 ? kEmergency : kOutpatient;
        visit.cancelled = (entry.rest & kCancelled) != 0;
        std::size_t at = entry.rest >> kTextsAt;
        visit.day = static_cast<std::int32_t>(texts_.number(at)) + kFirstDate.day;
        visit.registration_no = texts_.text(at);
        visit.encounter_id = texts_.text(at);
        return visit;
    }

    void join(VisitEntry& entry, const Visit& visit) {
        const Visit former = visit_of(entry);
        if (visit < former) write(entry, joined(former, visit));
        else if (visit.cancelled) entry.rest |= kCancelled;
    }

    std::uint32_t place_of(std::string_view claim_id) {
        if (claim_ids_.size() == 0) claim_ids_.add_text({});  // what lies at 0 is none
        const auto place = static_cast<std::uint32_t>(claim_ids_.size());
        claim_ids_.add_text(claim_id);
        return place;
    }

    [[nodiscard]] std::string_view claim_id_at(std::size_t place) const { return place == 0 ? std::string_view{} : claim_ids_.text(place); }

    std::mutex mutex_;
    FlatTable<VisitEntry> visits_;
    FlatTable<InvoiceEntry> invoices_;
    TextStore texts_;
    TextStore claim_ids_;
    std::unordered_map<std::uint64_t, std::unordered_map<std::uint64_t, VisitEntry>> crowds_;
    std::map<std::pair<std::uint64_t, std::uint64_t>, std::shared_ptr<const MonthNumbers>> numbers_of_crowds_;  ///< by key and classes
};

ClaimsKnown::ClaimsKnown(std::size_t parts) {
    parts_.reserve(parts);
    while (parts_.size() < parts) parts_.push_back(std::make_unique<Part>());
}

ClaimsKnown::~ClaimsKnown() = default;
ClaimsKnown::ClaimsKnown(ClaimsKnown&&) noexcept = default;
ClaimsKnown& ClaimsKnown::operator=(ClaimsKnown&&) noexcept = default;

/// The topmost bits choose.
ClaimsKnown::Part& ClaimsKnown::part_of(std::uint64_t key) const { return *parts_[(key >> 56) * parts_.size() >> 8]; }

void ClaimsKnown::add(const Claim& claim, Remembered remembered) {
    if (remembered.visits) add_visits(claim);
    if (remembered.invoices) add_invoices(claim);
}

void ClaimsKnown::add_visits(const Claim& claim) {
    const std::vector<VisitOfClaim> visits = visits_of(claim);
    const std::string person = visits.empty() ? std::string{} : person_of(claim);
    if (person.empty()) return;
    std::int32_t month = 0;
    PersonMonth key = 0;
    for (const VisitOfClaim& visit : visits) {
        if (visit.month != month) key = person_month(person, visit.month);
        month = visit.month;
        add(key, visit.visit);
    }
}

void ClaimsKnown::add_invoices(const Claim& claim) {
    const Slot& claim_id = claim.slot(FieldId::claim_claim_id);
    if (!claim_id.known || claim_id.text().empty()) return;
    for (const std::string& values : invoices_of(claim)) add_invoice(fingerprint(values), claim_id.text());
}

void ClaimsKnown::add(PersonMonth month, const Visit& visit) { part_of(month).add(key_of(month), visit); }

void ClaimsKnown::add_invoice(std::uint64_t invoice, std::string_view claim_id) { part_of(invoice).add_invoice(key_of(invoice), claim_id); }

void ClaimsKnown::append_visits(PersonMonth month, std::vector<Visit>& to) const { part_of(month).append_visits(key_of(month), to); }

std::shared_ptr<const MonthNumbers> ClaimsKnown::numbers_of_crowd(PersonMonth month, std::uint64_t classes) const {
    return part_of(month).numbers_of_crowd(key_of(month), classes);
}

std::string_view ClaimsKnown::other_claim_with(std::string_view values, std::string_view own) const {
    const Presenters ids = presenters(fingerprint(values));
    return ids[0] == own ? ids[1] : ids[0];
}

Presenters ClaimsKnown::presenters(std::uint64_t invoice) const { return part_of(invoice).presenters(key_of(invoice)); }

std::vector<PersonMonth> ClaimsKnown::person_months(std::size_t part) const { return parts_[part]->person_months(); }

std::vector<std::uint64_t> ClaimsKnown::invoices(std::size_t part) const { return parts_[part]->invoices(); }

std::size_t ClaimsKnown::bytes() const {
    std::size_t bytes = 0;
    for (const auto& part : parts_) bytes += part->bytes();
    return bytes;
}

}  // namespace claims
