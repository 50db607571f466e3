#pragma once
// The desk's file through SQLite itself, past the core: what an attacker or another program does.

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace plimsoll::test {

class RawDatabase {
public:
    /// Opens for writing, with foreign keys and recursive triggers as the core has them.
    explicit RawDatabase(const std::filesystem::path& path);
    ~RawDatabase();
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;

    /// Empty when the statements ran; else SQLite's word.
    [[nodiscard]] std::string execute(const std::string& sql);
    /// Runs what must succeed.
    void must(const std::string& sql);
    [[nodiscard]] std::int64_t integer(const std::string& sql);

    /// Takes the guards away: no CHECK, no foreign key, no trigger.
    void disarm();
    /// Brings everything into the main file and empties the write-ahead log.
    void checkpoint() { must("PRAGMA wal_checkpoint(TRUNCATE)"); }

private:
    void leaveLogInUse();

    sqlite3* m_db = nullptr;
    std::map<std::string, sqlite3_stmt*> m_statements;  ///< of integer(), by their text
};

}  // namespace plimsoll::test
