#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace claims {

/// An open SQLite file, for one thread at a time. Whatever fails throws HistoryError.
class Database {
public:
    /// Opens the file, and makes it where there is none.
    explicit Database(const std::string& file);

    void execute(const char* sql);

    /// The one number that a query gives; 0 where it gives none.
    std::int64_t number(const char* sql);

    [[noreturn]] void fail(int code) const;

    [[nodiscard]] const std::string& file() const { return file_; }
    [[nodiscard]] sqlite3* handle() const { return handle_.get(); }

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };

    std::string file_;
    std::unique_ptr<sqlite3, Close> handle_;
};

/// A statement with parameters, used again and again.
class Statement {
public:
    Statement(const Database& database, const char* sql);

    /// The next parameter from the left. A text must stay until the run is over.
    Statement& bind(std::int64_t number);
    Statement& bind(std::string_view text);

    /// The next row; false at the end, after which the parameters can be bound anew.
    bool next();

    /// Runs a statement that gives no rows.
    void run() { while (next()) continue; }

    [[nodiscard]] std::int64_t number(int column) const;
    [[nodiscard]] std::string_view text(int column) const;  ///< valid until the next row

private:
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const;
    };

    const Database& database_;
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
    int bound_ = 0;
};

/// Writes from its making on, waiting for others that do; undone unless it is committed.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Database& database_;
    bool open_ = true;
};

}  // namespace claims
