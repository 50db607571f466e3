/* The bare loop: what SQLite itself can do on this machine. Prepared statements write the same columns
   into the same tables and index as the fill core, from memory, at the same durability (WAL, FULL) and
   batch size: no reads, no triggers, no CHECKs, no foreign keys, no hashing, no threads. */
#include "bare_loop.h"
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
static sqlite3 *db;
static void check(int rc) {
    if (rc == SQLITE_OK || rc == SQLITE_DONE) return;
    fprintf(stderr, "bare loop: %s\n", sqlite3_errmsg(db));
    exit(1);
}
static void run(const char *sql) { check(sqlite3_exec(db, sql, 0, 0, 0)); }
static sqlite3_stmt *prepare(const char *sql) {
    sqlite3_stmt *statement = 0;
    check(sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, 0));
    return statement;
}
static void write_row(sqlite3_stmt *s, int count, const long long *values) {
    for (int i = 0; i < count; ++i) check(sqlite3_bind_int64(s, i + 1, values[i]));
    check(sqlite3_step(s));
    check(sqlite3_reset(s));
}
static long long now_us(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return t.tv_sec * 1000000LL + t.tv_nsec / 1000;
}
double bare_loop(const char *path, long bids, long batch, long investors, int refused) {
    check(sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, 0));
    run("PRAGMA secure_delete=OFF; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        "PRAGMA wal_autocheckpoint=16000; PRAGMA cache_size=-32768;"
        "CREATE TABLE investor(id INTEGER PRIMARY KEY, code TEXT UNIQUE, name TEXT, status INTEGER,"
        " available_fen INTEGER, frozen_fen INTEGER, lent_fen INTEGER, accepted_bids INTEGER, created_us INTEGER);"
        "CREATE TABLE loan(id INTEGER PRIMARY KEY, target_fen INTEGER, phase INTEGER, free_fen INTEGER,"
        " reserved_fen INTEGER, held_fen INTEGER, paid_fen INTEGER, bids INTEGER, bidders INTEGER);"
        "CREATE TABLE bid(id INTEGER PRIMARY KEY, loan_id INTEGER, investor_id INTEGER, key TEXT, asked_fen INTEGER,"
        " partial INTEGER, standby INTEGER, funding INTEGER, outcome INTEGER, reason INTEGER, accepted_fen INTEGER,"
        " waiting_fen INTEGER, remainder_before_fen INTEGER, arrived_us INTEGER, decided_us INTEGER); CREATE UNIQUE INDEX bid_key ON bid(loan_id, investor_id, key);"
        "CREATE TABLE fill_point(loan_id INTEGER, at_us INTEGER, first_bid INTEGER, last_bid INTEGER, free_fen INTEGER,"
        " reserved_fen INTEGER, held_fen INTEGER, paid_fen INTEGER, decided INTEGER, accepted INTEGER,"
        " PRIMARY KEY(loan_id, at_us)) WITHOUT ROWID;"
        "CREATE TABLE tally(loan_id INTEGER, ending INTEGER, count INTEGER, PRIMARY KEY(loan_id, ending)) WITHOUT ROWID;"
        "INSERT INTO loan VALUES(1, 100000000000000, 2, 100000000000000, 0, 0, 0, 0, 0);");
    char sql[300];
    snprintf(sql, sizeof sql, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<%ld) INSERT INTO investor"
             " SELECT i, printf('C-%%05d', i), '', 1, 1000000000000, 0, 0, 0, 1700000000000000 FROM n", investors);
    run(sql);
    sqlite3_stmt *bid = prepare("INSERT INTO bid VALUES(?1,?2,?3,?12,?4,?5,0,1,?6,?7,?8,0,?9,?10,?11)");
    sqlite3_stmt *pay = prepare("UPDATE investor SET available_fen=?2, frozen_fen=?3, accepted_bids=?4 WHERE id=?1");
    sqlite3_stmt *loan = prepare("UPDATE loan SET phase=?2, free_fen=?3, paid_fen=?4, bids=?5, bidders=?6 WHERE id=?1");
    sqlite3_stmt *point = prepare("INSERT INTO fill_point VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10)");
    sqlite3_stmt *tally = prepare("INSERT INTO tally VALUES(?1,?2,?3) ON CONFLICT DO UPDATE SET count=count+excluded.count");
    long long *taken = calloc((size_t)investors + 1, sizeof *taken), paid = 0, begin = now_us(CLOCK_MONOTONIC);
    for (long id = 1; id <= bids;) {
        const long first = id, last = id + batch - 1 < bids ? id + batch - 1 : bids;
        run("BEGIN IMMEDIATE");
        for (; id <= last; ++id) {
            const long long who = bench_investor(id, investors), at = now_us(CLOCK_REALTIME);
            char key[32];
            check(sqlite3_bind_text(bid, 12, key, snprintf(key, sizeof key, "b%ld", id), SQLITE_STATIC));
            write_row(bid, 11, (const long long[]){id, 1, who, 10000, 0, refused ? 2 : 1, refused ? 15 : 0,
                                                   refused ? 0 : 10000, 100000000000000 - paid, at, at});
            if (refused) continue;
            paid += 10000, ++taken[who];
            write_row(pay, 4, (const long long[]){who, 1000000000000 - 10000 * taken[who], 10000 * taken[who], taken[who]});
        }
        write_row(loan, 6, (const long long[]){1, 2, 100000000000000 - paid, paid, last, last});
        write_row(tally, 3, (const long long[]){1, refused ? 15 : 0, last - first + 1});
        write_row(point, 10, (const long long[]){1, now_us(CLOCK_REALTIME), first, last, 100000000000000 - paid, 0, 0, paid,
                                                 last - first + 1, refused ? 0 : last - first + 1});
        run("COMMIT");
    }
    const double seconds = (double)(now_us(CLOCK_MONOTONIC) - begin) / 1e6;
    free(taken);
    sqlite3_close_v2(db); /* a zombie with its statements: its last word was the COMMIT */
    return seconds;
}
