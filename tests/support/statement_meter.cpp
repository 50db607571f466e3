#include "statement_meter.h"

#include <atomic>
#include <stdexcept>

#include <sqlite3.h>

namespace plimsoll::test {
namespace {

/// SQLite calls the two functions below without a word about who asked for it.
std::atomic<std::int64_t> steps_seen = 0;

int countSteps(unsigned /*what*/, void* /*context*/, void* statement, void* /*took*/) {
    auto* const ended = static_cast<sqlite3_stmt*>(statement);
    if (sqlite3_db_readonly(sqlite3_db_handle(ended), "main") == 0)
        steps_seen += sqlite3_stmt_status(ended, SQLITE_STMTSTATUS_VM_STEP, 1);
    return 0;
}

int watch(sqlite3* db, const char** /*word*/, const void* /*api*/) {
    return sqlite3_trace_v2(db, SQLITE_TRACE_PROFILE, countSteps, nullptr);
}

/// As SQLite wants it declared.
auto asExtension() {
    return reinterpret_cast<void (*)()>(watch);
}

}  // namespace

StatementMeter::StatementMeter() {
    if (sqlite3_auto_extension(asExtension()) != SQLITE_OK)
        throw std::runtime_error("statements cannot be watched");
    steps_seen = 0;
}

StatementMeter::~StatementMeter() {
    sqlite3_cancel_auto_extension(asExtension());
}

std::int64_t StatementMeter::take() {
    return steps_seen.exchange(0);
}

}  // namespace plimsoll::test
