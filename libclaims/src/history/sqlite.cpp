#include "history/sqlite.hpp"

#include <sqlite3.h>

#include <claims/history.hpp>

namespace claims {
namespace {

constexpr int kPatienceMilliseconds = 10 * 60 * 1000;

Words words_of(int code) {
    switch (code & 0xff) {  // the upper bits say more than anybody needs
        case SQLITE_NOTADB: return {"it is no history of visits", "不是就诊历史文件"};
        case SQLITE_CORRUPT: return {"it is damaged", "文件已损坏"};
        case SQLITE_BUSY: return {"other runs have been writing to it for too long", "其他进程长时间占用该文件"};
        case SQLITE_CANTOPEN: return {"it cannot be opened, nor made", "无法打开或创建"};
        case SQLITE_READONLY: return {"writing to it is not permitted", "没有写入权限"};
        case SQLITE_FULL: return {"the disk is full", "磁盘已满"};
        default: break;
    }
    const std::string text = sqlite3_errstr(code);
    return {text, "系统报告：" + text};
}

}  // namespace

void Database::Close::operator()(sqlite3* handle) const { sqlite3_close(handle); }

Database::Database(const std::string& file) : file_{file} {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK) fail(code);
    sqlite3_busy_timeout(handle, kPatienceMilliseconds);
}

void Database::fail(int code) const { throw HistoryError{file_, words_of(code)}; }

void Database::execute(const char* sql) {
    const int code = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code);
}

std::int64_t Database::number(const char* sql) {
    Statement statement{*this, sql};
    return statement.next() ? statement.number(0) : 0;
}

void Statement::Finalize::operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }

Statement::Statement(const Database& database, const char* sql) : database_{database} {
    sqlite3_stmt* handle = nullptr;
    const int code = sqlite3_prepare_v3(database.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK) database.fail(code);
}

Statement& Statement::bind(std::int64_t number) {
    if (const int code = sqlite3_bind_int64(handle_.get(), ++bound_, number); code != SQLITE_OK) database_.fail(code);
    return *this;
}

Statement& Statement::bind(std::string_view text) {
    // An absent text would be NULL, which no column takes.
    const char* const bytes = text.data() == nullptr ? "" : text.data();
    if (const int code = sqlite3_bind_text64(handle_.get(), ++bound_, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8); code != SQLITE_OK) database_.fail(code);
    return *this;
}

bool Statement::next() {
    const int code = sqlite3_step(handle_.get());
    if (code == SQLITE_ROW) return true;
    sqlite3_reset(handle_.get());
    bound_ = 0;
    if (code != SQLITE_DONE) database_.fail(code);
    return false;
}

std::int64_t Statement::number(int column) const { return sqlite3_column_int64(handle_.get(), column); }

std::string_view Statement::text(int column) const {
    const auto* const bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
    return {bytes == nullptr ? "" : bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

Transaction::Transaction(Database& database) : database_{database} { database_.execute("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
    if (open_) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_.execute("COMMIT");
    open_ = false;
}

}  // namespace claims
