#pragma once
// The RAII room around SQLite's C API. One Connection belongs to one thread at a time.
//
//   Connection db(path, Connection::Role::Writer);
//   Statement insert(db, "INSERT INTO t(a) VALUES(?1)");
//   insert.bind(1, 42);
//   insert.run();
//
// Errors: EngineError with the engine's word; a violated constraint is broken law and stops the
// process, because the services check everything that a constraint guards.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <plimsoll/money.h>
#include <plimsoll/timestamp.h>

struct sqlite3;
struct sqlite3_stmt;

namespace plimsoll::sqlite {

class LogVfs;

class Connection {
public:
    enum class Role {
        Creator,  ///< makes a new file
        Writer,   ///< the one connection that writes and checkpoints
        Reader,   ///< never writes, never checkpoints
    };

    /// `vfs`: the name of a file system that outlives it; null: SQLite's default, and for a
    /// writer the one that gathers its log.
    Connection(const std::filesystem::path& path, Role role, const char* vfs = nullptr);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void execute(const char* sql);
    [[nodiscard]] std::int64_t queryInt(const char* sql);
    [[nodiscard]] std::string queryText(const char* sql);
    [[nodiscard]] std::int64_t changes() const;
    [[nodiscard]] std::int64_t lastRowId() const;
    [[nodiscard]] bool isInTransaction() const;
    [[nodiscard]] sqlite3* handle() const { return m_db; }

    /// Throws the EngineError that fits SQLite's last answer.
    [[noreturn]] void raise(int rc) const;

private:
    void configure(Role role);
    void setAndReadBack(const char* name, std::int64_t value);

    std::unique_ptr<LogVfs> m_vfs;  ///< the writer's; outlives m_db
    sqlite3* m_db = nullptr;
    std::string m_path;
};

/// A prepared statement. Rows are read with step(); a statement resets itself when it is run again.
class Statement {
public:
    Statement(Connection& connection, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, Money amount) { return bind(index, amount.fen()); }
    Statement& bind(int index, Timestamp at) { return bind(index, at.us()); }
    /// The text must live until the statement has been run.
    Statement& bind(int index, std::string_view text);
    /// The bytes must live until the statement has been run.
    Statement& bind(int index, std::span<const std::uint8_t> bytes);
    Statement& bindNull(int index);

    /// Fetches the next row; false at the end, after which the statement is reset.
    [[nodiscard]] bool step();
    /// Runs a statement that returns no rows.
    void run();
    void reset() noexcept;

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] Money money(int column) const { return Money::fen(integer(column)); }
    [[nodiscard]] Timestamp time(int column) const { return Timestamp::us(integer(column)); }
    [[nodiscard]] std::optional<Timestamp> optionalTime(int column) const;
    [[nodiscard]] std::string text(int column) const;
    /// Lives until the next step.
    [[nodiscard]] std::span<const std::uint8_t> blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    void check(int rc);

    Connection& m_connection;
    sqlite3_stmt* m_statement = nullptr;
};

/// Leaves a statement reset however the scope ends, so that no read stays open.
class ResetGuard {
public:
    explicit ResetGuard(Statement& statement) : m_statement(statement) {}
    ~ResetGuard() { m_statement.reset(); }
    ResetGuard(const ResetGuard&) = delete;
    ResetGuard& operator=(const ResetGuard&) = delete;

private:
    Statement& m_statement;
};

}  // namespace plimsoll::sqlite
