#include "raw_database.h"

#include <sqlite3.h>

#include <stdexcept>

namespace plimsoll::test {

RawDatabase::RawDatabase(const std::filesystem::path& path) {
    if (sqlite3_open_v2(path.c_str(), &m_db, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        throw std::runtime_error("the file cannot be opened: " + path.string());
    must("PRAGMA foreign_keys=ON");
    must("PRAGMA recursive_triggers=ON");
}

/// The log of a desk in use is its own: closing leaves it where it is.
void RawDatabase::leaveLogInUse() {
    try {
        if (integer("SELECT count(*) FROM sqlite_schema WHERE name = 'log_state'") == 1 &&
            integer("SELECT coalesce(max(state), 0) FROM log_state") == 2)
            sqlite3_db_config(m_db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    } catch (const std::exception&) {
        // What a test has damaged says nothing of its log.
    }
}

RawDatabase::~RawDatabase() {
    leaveLogInUse();
    for (const auto& [sql, statement] : m_statements) sqlite3_finalize(statement);
    sqlite3_close(m_db);
}

std::string RawDatabase::execute(const std::string& sql) {
    char* word = nullptr;
    if (sqlite3_exec(m_db, sql.c_str(), nullptr, nullptr, &word) == SQLITE_OK) return {};
    std::string told = word != nullptr ? word : "failed";
    sqlite3_free(word);
    return told;
}

void RawDatabase::must(const std::string& sql) {
    if (const auto word = execute(sql); !word.empty())
        throw std::runtime_error(word + " in " + sql);
}

std::int64_t RawDatabase::integer(const std::string& sql) {
    sqlite3_stmt*& statement = m_statements[sql];
    if (statement == nullptr &&
        sqlite3_prepare_v2(m_db, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        throw std::runtime_error("no answer to " + sql);
    const bool has_row = sqlite3_step(statement) == SQLITE_ROW;
    const auto value = has_row ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_reset(statement);
    if (!has_row) throw std::runtime_error("no answer to " + sql);
    return value;
}

void RawDatabase::disarm() {
    must("PRAGMA foreign_keys=OFF");
    must("PRAGMA ignore_check_constraints=ON");
    sqlite3_db_config(m_db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
}

}  // namespace plimsoll::test
