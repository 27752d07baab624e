#include <algorithm>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

#include "history/history.hpp"
#include "history/sqlite.hpp"

namespace claims {
namespace {

constexpr std::int64_t kApplication = 0x636c6d73;  // "clms"
constexpr std::int64_t kSchema = 1;

// The keys are fingerprints, written in about their own order, so that a large addition goes through the file once. Classes are words: numbers of codes may change.
constexpr const char* kTables = R"(
    CREATE TABLE visit (
        person_month INTEGER NOT NULL,
        identity INTEGER NOT NULL,
        day INTEGER NOT NULL,         -- days since 1970-01-01
        second INTEGER NOT NULL,      -- of the day; -1: not known
        class TEXT NOT NULL,
        cancelled INTEGER NOT NULL,
        registration_no TEXT NOT NULL,
        encounter_id TEXT NOT NULL,
        PRIMARY KEY (person_month, identity)) WITHOUT ROWID;
    CREATE TABLE invoice (
        identity INTEGER PRIMARY KEY,
        claim_id TEXT NOT NULL,       -- the smallest
        other_claim_id TEXT NOT NULL  -- the next; empty: there is none
        ) WITHOUT ROWID;
    PRAGMA application_id = 0x636c6d73;
    PRAGMA user_version = 1;
)";

constexpr const char* kFindVisits =
    "SELECT identity, day, second, class, cancelled, registration_no, encounter_id FROM visit WHERE person_month = ?";
constexpr const char* kWriteVisit = "INSERT OR REPLACE INTO visit VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr const char* kFindInvoice = "SELECT claim_id, other_claim_id FROM invoice WHERE identity = ?";
constexpr const char* kWriteInvoice = "INSERT OR REPLACE INTO invoice VALUES (?, ?, ?)";

std::int64_t key(std::uint64_t number) { return static_cast<std::int64_t>(number); }

std::string_view class_name(const Visit& visit) { return codes_of(CodeListId::encounter_class)[visit.encounter_class].word; }

bool by_identity(const Visit& a, const Visit& b) { return a.identity < b.identity; }

/// Makes the file what it should be, or throws.
Database opened(const std::string& file) {
    Database database{file};
    const auto is_empty = [&] { return database.number("SELECT count(*) FROM sqlite_master") == 0 && database.number("PRAGMA application_id") == 0; };
    const bool is_fresh = is_empty();
    if (!is_fresh && database.number("PRAGMA application_id") != kApplication) throw HistoryError{file, {"it is no history of visits", "不是就诊历史文件"}};
    if (database.number("PRAGMA user_version") > kSchema) {
        throw HistoryError{file, {"it was written by a newer version of libclaims", "文件由更新版本的 libclaims 写入"}};
    }
    database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 67108864");
    if (is_fresh) {
        Transaction transaction{database};
        if (is_empty()) database.execute(kTables);  // another process may have been faster
        transaction.commit();
    }
    return database;
}

class InFile final : public VisitHistory::Implementation {
public:
    explicit InFile(const std::string& file) : database_{opened(file)} {}

    void exchange(ClaimsKnown& claims) override {
        const std::scoped_lock lock{mutex_};
        Transaction transaction{database_};
        for (std::size_t part = 0; part < claims.parts(); ++part) {
            for (const PersonMonth month : claims.person_months(part)) exchange_visits(month, claims);
            for (const std::uint64_t invoice : claims.invoices(part)) exchange_invoice(invoice, claims);
        }
        transaction.commit();
    }

private:
    /// Visits with the texts that they show.
    struct Stored {
        std::vector<Visit> visits;
        std::deque<std::string> texts;
    };

    Stored stored_visits(PersonMonth month) {
        Stored stored;
        find_visits_.bind(key(month));
        while (find_visits_.next()) {
            const int encounter_class = find_code(CodeListId::encounter_class, find_visits_.text(3));
            if (encounter_class < 0 || (kVisitClasses >> encounter_class & 1) == 0) continue;
            Visit& visit = stored.visits.emplace_back();
            visit.identity = static_cast<std::uint64_t>(find_visits_.number(0));
            visit.day = static_cast<std::int32_t>(find_visits_.number(1));
            visit.second = static_cast<std::int32_t>(find_visits_.number(2));
            visit.encounter_class = static_cast<std::uint8_t>(encounter_class);
            visit.cancelled = find_visits_.number(4) != 0;
            visit.registration_no = stored.texts.emplace_back(find_visits_.text(5));
            visit.encounter_id = stored.texts.emplace_back(find_visits_.text(6));
        }
        std::sort(stored.visits.begin(), stored.visits.end(), by_identity);
        return stored;
    }

    void exchange_visits(PersonMonth month, ClaimsKnown& claims) {
        const Stored stored = stored_visits(month);
        std::vector<Visit> theirs;
        claims.append_visits(month, theirs);
        for (const Visit& visit : theirs) {
            const auto same = std::lower_bound(stored.visits.begin(), stored.visits.end(), visit, by_identity);
            if (same == stored.visits.end() || same->identity != visit.identity) write_visit(month, visit);
            else if (visit < *same || (visit.cancelled && !same->cancelled)) write_visit(month, joined(*same, visit));
        }
        for (const Visit& visit : stored.visits) claims.add(month, visit);
    }

    void write_visit(PersonMonth month, const Visit& visit) {
        write_visit_.bind(key(month)).bind(key(visit.identity)).bind(visit.day).bind(visit.second).bind(class_name(visit)).bind(visit.cancelled ? 1 : 0);
        write_visit_.bind(visit.registration_no).bind(visit.encounter_id).run();
    }

    void exchange_invoice(std::uint64_t invoice, ClaimsKnown& claims) {
        std::array<std::string, 2> stored;
        find_invoice_.bind(key(invoice));
        if (find_invoice_.next()) stored = {std::string{find_invoice_.text(0)}, std::string{find_invoice_.text(1)}};
        while (find_invoice_.next()) continue;
        for (const std::string& id : stored) {
            if (!id.empty()) claims.add_invoice(invoice, id);
        }
        const Presenters all = claims.presenters(invoice);
        if (all[0] != stored[0] || all[1] != stored[1]) write_invoice_.bind(key(invoice)).bind(all[0]).bind(all[1]).run();
    }

    std::mutex mutex_;
    Database database_;
    Statement find_visits_{database_, kFindVisits};
    Statement write_visit_{database_, kWriteVisit};
    Statement find_invoice_{database_, kFindInvoice};
    Statement write_invoice_{database_, kWriteInvoice};
};

}  // namespace

std::unique_ptr<VisitHistory::Implementation> history_in_file(const std::filesystem::path& file) { return std::make_unique<InFile>(file.string()); }

}  // namespace claims
