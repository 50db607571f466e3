#include "sqlite/write_life.h"

#include "sqlite/binding.h"
#include "sqlite/row_reading.h"
#include "values/law_broken.h"

namespace plimsoll::sqlite {
namespace {

constexpr std::string_view kLoadBid = "SELECT " PLIMSOLL_BID_COLUMNS " FROM bid b WHERE b.id = ?1";
constexpr std::string_view kLoadHolds =
    "SELECT " PLIMSOLL_HOLD_COLUMNS " FROM hold h WHERE h.bid_id = ?1 ORDER BY h.part";
constexpr std::string_view kLoadWait =
    "SELECT " PLIMSOLL_WAIT_COLUMNS
    " FROM waiting w CROSS JOIN bid b WHERE w.bid_id = ?1 AND b.id = w.bid_id";
constexpr std::string_view kNextWaits =
    "SELECT " PLIMSOLL_WAIT_COLUMNS
    " FROM waiting w CROSS JOIN bid b WHERE w.state = 1 AND w.loan_id = ?1 AND w.bid_id > ?2"
    " AND b.id = w.bid_id ORDER BY w.bid_id LIMIT ?3";
constexpr std::string_view kLapsingHolds =
    "SELECT " PLIMSOLL_HOLD_COLUMNS
    " FROM hold h INDEXED BY hold_open WHERE h.state <= 2 AND h.state = 1"
    " ORDER BY h.loan_id, h.bid_id, h.part";
constexpr std::string_view kTimedLoans =
    "SELECT " PLIMSOLL_LOAN_COLUMNS
    " FROM loan l WHERE l.phase IN (2, 5, 6) AND (l.opens_us IS NOT NULL OR l.closes_us IS NOT"
    " NULL) ORDER BY l.id";
constexpr std::string_view kLastClockCommand =
    "SELECT " PLIMSOLL_JOURNAL_COLUMNS
    " FROM journal j WHERE j.verb IN (21, 22) ORDER BY j.id DESC LIMIT 1";
// The first term is that of the index.
constexpr std::string_view kLastClockConfirmation =
    "SELECT " PLIMSOLL_JOURNAL_COLUMNS
    " FROM journal j WHERE j.verb IN (21, 22) AND j.verb = 21 ORDER BY j.id DESC LIMIT 1";
constexpr std::string_view kMissedOpening =
    "SELECT 1 FROM journal j WHERE " PLIMSOLL_MISSED_OPENING " AND j.loan_id = ?1";
constexpr std::string_view kPlacedParts = PLIMSOLL_PLACED " AND j.loan_id = ?1 ORDER BY b.id";
constexpr std::string_view kInsertHold =
    "INSERT INTO hold(bid_id, part, loan_id, investor_id, amount_fen, state, since_us, lapses_us,"
    " payment) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
constexpr std::string_view kSaveHold =
    "UPDATE hold SET state = ?3, payment = ?4 WHERE bid_id = ?1 AND part = ?2 AND state = ?5";
constexpr std::string_view kInsertWait =
    "INSERT INTO waiting(bid_id, loan_id, investor_id, waiting_fen, state)"
    " VALUES(?1, ?2, ?3, ?4, ?5)";
constexpr std::string_view kSaveWait =
    "UPDATE waiting SET waiting_fen = ?2, state = ?3 WHERE bid_id = ?1 AND waiting_fen = ?4"
    " AND state = ?5";
constexpr std::string_view kInsertEvent =
    "INSERT INTO bid_event(at_us, loan_id, bid_id, part, kind, amount_fen, reason)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)";

}  // namespace

SqliteLifeBook::SqliteLifeBook(Connection& db, std::function<void()> write_pending)
    : m_db(db),
      m_write_pending(std::move(write_pending)),
      m_load_bid(db, kLoadBid),
      m_load_holds(db, kLoadHolds),
      m_load_wait(db, kLoadWait),
      m_next_waits(db, kNextWaits),
      m_paid_parts(db, kPaidParts),
      m_insert_hold(db, kInsertHold),
      m_save_hold(db, kSaveHold),
      m_insert_wait(db, kInsertWait),
      m_save_wait(db, kSaveWait),
      m_insert_event(db, kInsertEvent) {}

std::optional<BidRecord> SqliteLifeBook::loadBid(BidId id) {
    m_write_pending();
    return readFirst(m_load_bid.bind(1, id.value), readBid);
}

std::vector<Hold> SqliteLifeBook::loadHolds(BidId bid) {
    m_write_pending();
    return readAll(m_load_holds.bind(1, bid.value), readHold);
}

std::optional<Wait> SqliteLifeBook::loadWait(BidId bid) {
    m_write_pending();
    return readFirst(m_load_wait.bind(1, bid.value), readWait);
}

std::vector<Wait> SqliteLifeBook::nextWaits(LoanId loan, BidId beyond, int limit) {
    m_write_pending();
    return readAll(
        m_next_waits.bind(1, loan.value).bind(2, beyond.value).bind(3, std::int64_t{limit}),
        readWait);
}

std::vector<Hold> SqliteLifeBook::lapsingHolds() {
    Statement rows(m_db, kLapsingHolds);
    return readAll(rows, readHold);
}

std::vector<store::LoanState> SqliteLifeBook::timedLoans() {
    Statement rows(m_db, kTimedLoans);
    return readAll(rows, readLoanState);
}

std::vector<LoanId> SqliteLifeBook::awaitedLoans() {
    Statement rows(m_db, "SELECT DISTINCT loan_id FROM waiting WHERE state = 1 ORDER BY loan_id");
    return readAll(rows, [](const Statement& row) { return LoanId(row.integer(0)); });
}

std::optional<store::JournalRow> SqliteLifeBook::lastClockCommand() {
    Statement row(m_db, kLastClockCommand);
    return readFirst(row, readJournalRow);
}

std::optional<store::JournalRow> SqliteLifeBook::lastClockConfirmation() {
    Statement row(m_db, kLastClockConfirmation);
    return readFirst(row, readJournalRow);
}

bool SqliteLifeBook::hasMissedOpening(LoanId loan) {
    Statement row(m_db, kMissedOpening);
    return row.bind(1, loan.value).step();
}

std::vector<store::PaidPart> SqliteLifeBook::paidParts(LoanId loan) {
    m_write_pending();
    return readAll(m_paid_parts.bind(1, loan.value), readPaidPart);
}

std::vector<store::PaidPart> SqliteLifeBook::placedParts(LoanId loan) {
    m_write_pending();
    Statement rows(m_db, kPlacedParts);
    return readAll(rows.bind(1, loan.value), readPaidPart);
}

void SqliteLifeBook::insertHold(const Hold& hold) {
    m_new_holds.push_back(hold);
}

void SqliteLifeBook::insertWait(const Wait& wait) {
    m_new_waits.push_back(wait);
}

void SqliteLifeBook::writeNew() {
    for (const Hold& hold : m_new_holds) {
        m_insert_hold.bind(1, hold.bid.value)
            .bind(2, hold.part)
            .bind(3, hold.loan.value)
            .bind(4, hold.investor.value)
            .bind(5, hold.amount)
            .bind(6, static_cast<std::int64_t>(hold.state))
            .bind(7, hold.since);
        bindTime(m_insert_hold, 8, hold.lapses);
        m_insert_hold.bind(9, std::string_view(hold.payment)).run();
    }
    for (const Wait& wait : m_new_waits) {
        m_insert_wait.bind(1, wait.bid.value)
            .bind(2, wait.loan.value)
            .bind(3, wait.investor.value)
            .bind(4, wait.waiting)
            .bind(5, static_cast<std::int64_t>(wait.state))
            .run();
    }
    dropNew();
}

void SqliteLifeBook::dropNew() noexcept {
    m_new_holds.clear();
    m_new_waits.clear();
}

void SqliteLifeBook::saveHold(const Hold& before, const Hold& after) {
    m_write_pending();
    m_save_hold.bind(1, after.bid.value)
        .bind(2, after.part)
        .bind(3, static_cast<std::int64_t>(after.state))
        .bind(4, std::string_view(after.payment))
        .bind(5, static_cast<std::int64_t>(before.state))
        .run();
    requireLaw(m_db.changes() == 1, "a hold on disk is not the one decided on");
}

void SqliteLifeBook::saveWait(const Wait& before, const Wait& after) {
    m_write_pending();
    m_save_wait.bind(1, after.bid.value)
        .bind(2, after.waiting)
        .bind(3, static_cast<std::int64_t>(after.state))
        .bind(4, before.waiting)
        .bind(5, static_cast<std::int64_t>(before.state))
        .run();
    requireLaw(m_db.changes() == 1, "a wait on disk is not the one decided on");
}

void SqliteLifeBook::insertEvent(const BidEvent& event) {
    m_write_pending();
    m_insert_event.bind(1, event.at)
        .bind(2, event.loan.value)
        .bind(3, event.bid.value)
        .bind(4, event.part)
        .bind(5, static_cast<std::int64_t>(event.kind))
        .bind(6, event.amount)
        .bind(7, static_cast<std::int64_t>(event.reason))
        .run();
}

}  // namespace plimsoll::sqlite
