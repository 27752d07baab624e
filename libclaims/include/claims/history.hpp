#pragma once

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include <claims/words.hpp>

namespace claims {

/// A history cannot be opened, read or written.
class HistoryError : public std::runtime_error {
public:
    HistoryError(const std::string& file, Words why);

    [[nodiscard]] const std::string& file() const { return file_; }  ///< empty: it is in memory
    [[nodiscard]] const Words& why() const { return why_; }

private:
    std::string file_;
    Words why_;
};

/// Visits and invoices of claims, kept for claims that come later: in memory, or in a file.
///
/// A claim that is judged with a history joins it first, and is then judged by all that the history knows: visits of the same person in the same
/// calendar month (Asia/Shanghai), and other claims that present the same invoice. So
/// - a claim may be given any number of times, in any order: only what is new is added, and a visit that any record shows as cancelled is none;
/// - a visit has the number that it has among all visits known so far. Judging claims whose visits are later changes nothing for it; reports that were
///   written before an earlier visit, a cancellation or a second use of an invoice became known do not change: judge those claims again, against the
///   same history, for reports as of one run over everything;
/// - where every claim has joined before the first is judged (`add_files`), any division into runs gives exactly the reports of one run;
/// - a visit that records place on days of different months counts in each of them; so does one that is recorded by the hospital's code here and by
///   its name alone there.
///
/// Persons and months are kept as fingerprints (SHA-256, cut to 64 bits), since only equality is asked for. That keeps names and numbers out of the
/// file; it does not keep out somebody who tries all numbers. Beside them stand, as they are: of visits the day, class, registration number and encounter id,
/// of invoices the claims that present them.
///
/// One history serves any number of threads and validators.
class VisitHistory {
public:
    /// In memory, as long as the object lives.
    VisitHistory();

    /// In an SQLite file, which is made where there is none. Several processes may use it at the same time; each waits up to ten minutes for the others'
    /// writing. What was added is there for good once the call that judges, or adds, has begun to give reports; a process that is killed leaves a whole file,
    /// in which its claims are either all (of a stream: each) or not. Throws HistoryError where the file is something else, or was written by a newer version.
    explicit VisitHistory(const std::filesystem::path& file);

    ~VisitHistory();
    VisitHistory(VisitHistory&&) noexcept;
    VisitHistory& operator=(VisitHistory&&) noexcept;

    class Implementation;
    [[nodiscard]] Implementation& implementation() const { return *implementation_; }

private:
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace claims
