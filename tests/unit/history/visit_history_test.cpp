// What a history promises, of one in memory and of one in a file alike.

#include "history/history.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>

#include <gtest/gtest.h>

#include "check/visit_claims.hpp"
#include "history/sqlite.hpp"

namespace claims {
namespace {

/// A folder that is removed in the end.
struct Folder {
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "claims-test-XXXXXX").string();
        path = mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::filesystem::path path;
};

ClaimsKnown known_with(VisitHistory& history, const std::vector<std::string>& texts) {
    ClaimsKnown known = known_of(texts);
    history.implementation().exchange(known);
    return known;
}

/// The numbers of a claim's visits, once it has joined the history.
std::string numbers_with(VisitHistory& history, const std::string& text) {
    const ClaimsKnown known = known_with(history, {text});
    return numbers_of(text, &known);
}

const std::string kMade = claim_of({visit("A1", "2025-03-01", registered("R1")), visit("A2", "2025-03-02")}, kComplete, "C1");
const std::string kCancelled = claim_of({visit("B1", "2025-03-01", registered("R1") + R"(, "registration_cancelled": true)"), visit("B2", "2025-03-03")}, kComplete, "C2");

class VisitHistories : public testing::TestWithParam<const char*> {
protected:
    /// A new one.
    VisitHistory history() {
        ++count_;
        return std::string_view{GetParam()} == "file" ? VisitHistory{folder_.path / std::to_string(count_)} : VisitHistory{};
    }

private:
    Folder folder_;
    int count_ = 0;
};

TEST_P(VisitHistories, count_the_visits_of_earlier_claims) {
    VisitHistory known = history();
    EXPECT_EQ(numbers_with(known, claim_of(visits_in_march(20, "A"), kComplete, "C1")).substr(0, 7), "1, 2, 3");
    EXPECT_EQ(numbers_with(known, claim_of({visit("B", "2025-03-25")}, kComplete, "C2")), "21");
    EXPECT_EQ(numbers_with(known, claim_of({visit("B", "2025-04-25")}, kComplete, "C3")), "1") << "another month";
    EXPECT_EQ(numbers_with(known, claim_of({visit("B", "2025-03-25")}, kComplete, "C4", R"("id_number": "110105194912310038")")), "1") << "another person";
}

TEST_P(VisitHistories, a_claim_that_comes_again_changes_nothing) {
    VisitHistory known = history();
    const std::string claim = claim_of(visits_in_march(3), kComplete);
    EXPECT_EQ(numbers_with(known, claim), "1, 2, 3");
    EXPECT_EQ(numbers_with(known, claim), "1, 2, 3");
}

TEST_P(VisitHistories, honour_what_is_cancelled_afterwards) {
    VisitHistory known = history();
    EXPECT_EQ(numbers_with(known, kMade), "1, 2");
    EXPECT_EQ(numbers_with(known, kCancelled), "no visit, 2");
    EXPECT_EQ(numbers_with(known, kMade), "no visit, 1");
    VisitHistory other_order = history();
    numbers_with(other_order, kCancelled);
    EXPECT_EQ(numbers_with(other_order, kMade), "no visit, 1");
}

TEST_P(VisitHistories, name_the_claim_that_has_presented_an_invoice) {
    const auto presenting = [](const std::string& id) { return claim_of({}, R"(, "documents": [{"kind": "invoice", "code": "1", "number": "2"}])", id); };
    VisitHistory known = history();
    EXPECT_EQ(known_with(known, {presenting("C5")}).other_claim_with("=1\n=2\n", "C5"), "");
    EXPECT_EQ(known_with(known, {presenting("C7")}).other_claim_with("=1\n=2\n", "C7"), "C5");
    EXPECT_EQ(known_with(known, {presenting("C5")}).other_claim_with("=1\n=2\n", "C5"), "C7");
    EXPECT_EQ(known_with(known, {presenting("C6")}).other_claim_with("=1\n=2\n", "C6"), "C5");
}

TEST_P(VisitHistories, serve_many_threads) {
    VisitHistory known = history();
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&known, thread] {
            for (int day = 1; day <= 9; ++day) {
                numbers_with(known, claim_of({visit("E", "2025-03-0" + std::to_string(day))}, {}, "C" + std::to_string(thread) + std::to_string(day)));
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(numbers_with(known, claim_of({visit("E", "2025-03-31")}, kComplete, "last")), "37");
}

INSTANTIATE_TEST_SUITE_P(Kinds, VisitHistories, testing::Values("memory", "file"), [](const auto& kind) { return std::string{kind.param}; });

TEST(HistoryFile, keeps_what_it_was_given_and_several_may_have_it_open) {
    const Folder folder;
    VisitHistory first{folder.path / "visits.db"};
    VisitHistory second{folder.path / "visits.db"};
    numbers_with(first, kMade);
    EXPECT_EQ(numbers_with(second, kCancelled), "no visit, 2");
    EXPECT_EQ(numbers_with(first, kMade), "no visit, 1");
    VisitHistory third{folder.path / "visits.db"};
    EXPECT_EQ(numbers_with(third, claim_of({visit("C", "2025-03-30")}, kComplete, "C3")), "3");
}

TEST(HistoryFile, has_no_names_and_no_numbers_of_persons) {
    const Folder folder;
    {
        VisitHistory history{folder.path / "visits.db"};
        numbers_with(history, claim_of({visit("E1", "2025-03-01", registered("MZ77"))}, {}, "C1", R"("id_number": "11010519491231002X", "name": "李明")"));
        numbers_with(history, claim_of({visit("E1", "2025-03-01")}, {}, "C2", R"("name": "王小强", "birth_date": "1980-01-01")"));
    }
    std::ifstream file{folder.path / "visits.db", std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    EXPECT_NE(bytes.find("MZ77"), std::string::npos);
    for (const char* const personal : {"11010519491231002", "李明", "王小强"}) EXPECT_EQ(bytes.find(personal), std::string::npos) << personal;
}

std::string refusal(const std::filesystem::path& file) {
    try {
        VisitHistory{file};
    } catch (const HistoryError& error) {
        EXPECT_EQ(error.file(), file.string());
        return error.why().en;
    }
    return "none";
}

TEST(HistoryFile, is_refused_where_it_is_something_else) {
    const Folder folder;
    std::ofstream{folder.path / "claims.json"} << std::string(2000, '{');
    EXPECT_EQ(refusal(folder.path / "claims.json"), "it is no history of visits");
    Database{(folder.path / "other.db").string()}.execute("CREATE TABLE visit (x)");
    EXPECT_EQ(refusal(folder.path / "other.db"), "it is no history of visits");
    EXPECT_EQ(refusal(folder.path), "it cannot be opened, nor made");
    EXPECT_EQ(refusal(folder.path / "nowhere" / "visits.db"), "it cannot be opened, nor made");
}

TEST(HistoryFile, of_a_newer_version_is_refused) {
    const Folder folder;
    const std::filesystem::path file = folder.path / "visits.db";
    EXPECT_EQ(refusal(file), "none");
    for (const char* const set : {"PRAGMA user_version = 1", "PRAGMA user_version = 2"}) Database{file.string()}.execute(set);
    EXPECT_EQ(refusal(file), "it was written by a newer version of libclaims");
}

TEST(HistoryFile, that_is_empty_is_a_new_one) {
    const Folder folder;
    std::ofstream{folder.path / "visits.db"}.flush();
    EXPECT_EQ(refusal(folder.path / "visits.db"), "none");
    EXPECT_EQ(refusal(folder.path / "visits.db"), "none");
}

TEST(HistoryFile, passes_over_what_it_does_not_understand) {
    const Folder folder;
    const std::filesystem::path file = folder.path / "visits.db";
    {
        VisitHistory history{file};
        numbers_with(history, kMade);
    }
    Database{file.string()}.execute("UPDATE visit SET class = 'house_call', second = 99999999, day = -99999999 WHERE encounter_id = 'A1'");
    VisitHistory history{file};
    EXPECT_EQ(numbers_with(history, claim_of({visit("C", "2025-03-30")}, kComplete, "C3")), "2");
}

}  // namespace
}  // namespace claims
