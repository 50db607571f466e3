#include "sqlite/write_money.h"

#include "sqlite/binding.h"
#include "sqlite/row_reading.h"
#include "values/law_broken.h"

namespace plimsoll::sqlite {
namespace {

constexpr std::string_view kLastCase = "SELECT coalesce(max(id), 0) FROM payment_case";
constexpr std::string_view kLastPayout = "SELECT coalesce(max(id), 0) FROM payout";
constexpr std::string_view kLoadCase =
    "SELECT " PLIMSOLL_CASE_COLUMNS " FROM payment_case c WHERE c.id = ?1";
constexpr std::string_view kLoadPayout =
    "SELECT " PLIMSOLL_PAYOUT_COLUMNS " FROM payout p WHERE p.id = ?1";
constexpr std::string_view kIsReplaced = "SELECT 1 FROM payout WHERE replaces_id = ?1";
constexpr std::string_view kPending =
    "SELECT " PLIMSOLL_PAYOUT_COLUMNS " FROM payout p WHERE p.state = 1 ORDER BY p.id";
constexpr std::string_view kUnderWay =
    "SELECT " PLIMSOLL_PAYOUT_COLUMNS " FROM payout p WHERE p.state IN (1, 2) ORDER BY p.id";
constexpr std::string_view kNotices =
    "SELECT " PLIMSOLL_JOURNAL_COLUMNS
    " FROM journal j WHERE j.verb = 10 AND j.reference = ?1 ORDER BY j.id";
constexpr std::string_view kTotal = "SELECT amount_fen FROM money_total";
constexpr std::string_view kInsertEntry =
    "INSERT INTO ledger(command_id, from_account, to_account, amount_fen, investor_id, loan_id,"
    " bid_id, payout_id, case_id) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
constexpr std::string_view kInsertCase =
    "INSERT INTO payment_case(id, kind, state, payment, bid_id, loan_id, investor_id, amount_fen,"
    " as_received, opened_us) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
constexpr std::string_view kSaveCase =
    "UPDATE payment_case SET state = ?2, closed_us = ?3 WHERE id = ?1 AND state = ?4";
constexpr std::string_view kInsertPayout =
    "INSERT INTO payout(id, kind, state, loan_id, investor_id, bid_id, case_id, replaces_id,"
    " amount_fen, payee, batch, created_us, changed_us, reference)"
    " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
constexpr std::string_view kSavePayout =
    "UPDATE payout SET state = ?2, batch = ?3, changed_us = ?4, reference = ?6"
    " WHERE id = ?1 AND state = ?5";

constexpr std::string_view kInsertExcess =
    "INSERT INTO excess(id, loan_id, bid_id, investor_id, amount_fen, line, state, consent,"
    " borrower_consent) VALUES(?1, ?2, ?3, ?4, ?5, ?6, 1, '', '')";
constexpr std::string_view kSaveExcess =
    "UPDATE excess SET state = ?2, to_loan_id = ?3, to_bid_id = ?4, payout_id = ?5, consent = ?6,"
    " borrower_consent = ?7, resolved_us = ?8 WHERE id = ?1 AND state = 1";

std::int64_t numberIn(Statement& row) {
    const ResetGuard guard(row);
    requireLaw(row.step(), "an aggregate without a row");
    return row.integer(0);
}

}  // namespace

SqliteMoneyBook::SqliteMoneyBook(Connection& db)
    : m_db(db),
      m_last_case(db, kLastCase),
      m_last_payout(db, kLastPayout),
      m_load_case(db, kLoadCase),
      m_load_payout(db, kLoadPayout),
      m_is_replaced(db, kIsReplaced),
      m_pending(db, kPending),
      m_notices(db, kNotices),
      m_total(db, kTotal),
      m_insert_entry(db, kInsertEntry),
      m_insert_case(db, kInsertCase),
      m_save_case(db, kSaveCase),
      m_insert_payout(db, kInsertPayout),
      m_save_payout(db, kSavePayout) {}

std::int64_t SqliteMoneyBook::lastCase() {
    return numberIn(m_last_case);
}

std::int64_t SqliteMoneyBook::lastPayout() {
    return numberIn(m_last_payout);
}

std::optional<PaymentCase> SqliteMoneyBook::loadCase(CaseId id) {
    return readFirst(m_load_case.bind(1, id.value), readCase);
}

std::optional<Payout> SqliteMoneyBook::loadPayout(PayoutId id) {
    return readFirst(m_load_payout.bind(1, id.value), readPayout);
}

bool SqliteMoneyBook::isReplaced(PayoutId id) {
    const ResetGuard guard(m_is_replaced);
    return m_is_replaced.bind(1, id.value).step();
}

std::vector<Payout> SqliteMoneyBook::pendingPayouts() {
    return readAll(m_pending, readPayout);
}

std::vector<Payout> SqliteMoneyBook::payoutsUnderWay() {
    Statement rows(m_db, kUnderWay);  // once in a desk's life
    return readAll(rows, readPayout);
}

std::vector<store::JournalRow> SqliteMoneyBook::findNotices(std::string_view payment) {
    return readAll(m_notices.bind(1, payment), readJournalRow);
}

void SqliteMoneyBook::insertEntry(const LedgerEntry& entry) {
    m_insert_entry.bind(1, entry.command)
        .bind(2, static_cast<std::int64_t>(entry.from))
        .bind(3, static_cast<std::int64_t>(entry.to))
        .bind(4, entry.amount);
    bindId(m_insert_entry, 5, entry.investor);
    bindId(m_insert_entry, 6, entry.loan);
    bindId(m_insert_entry, 7, entry.bid);
    bindId(m_insert_entry, 8, entry.payout);
    bindId(m_insert_entry, 9, entry.from_case);
    m_insert_entry.run();
}

void SqliteMoneyBook::insertCase(const PaymentCase& payment) {
    m_insert_case.bind(1, payment.id.value)
        .bind(2, static_cast<std::int64_t>(payment.kind))
        .bind(3, static_cast<std::int64_t>(payment.state))
        .bind(4, std::string_view(payment.payment));
    bindId(m_insert_case, 5, payment.bid);
    bindId(m_insert_case, 6, payment.loan);
    bindId(m_insert_case, 7, payment.investor);
    m_insert_case.bind(8, payment.amount)
        .bind(9, std::string_view(payment.as_received))
        .bind(10, payment.opened)
        .run();
}

void SqliteMoneyBook::saveCase(const PaymentCase& before, const PaymentCase& after) {
    m_save_case.bind(1, after.id.value).bind(2, static_cast<std::int64_t>(after.state));
    bindTime(m_save_case, 3, after.closed);
    m_save_case.bind(4, static_cast<std::int64_t>(before.state)).run();
    requireLaw(m_db.changes() == 1, "a case on disk is not the one decided on");
}

void SqliteMoneyBook::insertPayout(const Payout& payout) {
    m_insert_payout.bind(1, payout.id.value)
        .bind(2, static_cast<std::int64_t>(payout.kind))
        .bind(3, static_cast<std::int64_t>(payout.state));
    bindId(m_insert_payout, 4, payout.loan);
    bindId(m_insert_payout, 5, payout.investor);
    bindId(m_insert_payout, 6, payout.bid);
    bindId(m_insert_payout, 7, payout.from_case);
    bindId(m_insert_payout, 8, payout.replaces);
    m_insert_payout.bind(9, payout.amount)
        .bind(10, std::string_view(payout.payee))
        .bind(11, std::string_view(payout.batch))
        .bind(12, payout.created)
        .bind(13, payout.changed)
        .bind(14, std::string_view(payout.reference))
        .run();
}

void SqliteMoneyBook::savePayout(const Payout& before, const Payout& after) {
    m_save_payout.bind(1, after.id.value)
        .bind(2, static_cast<std::int64_t>(after.state))
        .bind(3, std::string_view(after.batch))
        .bind(4, after.changed)
        .bind(5, static_cast<std::int64_t>(before.state))
        .bind(6, std::string_view(after.reference))
        .run();
    requireLaw(m_db.changes() == 1, "a payout on disk is not the one decided on");
}

// Excess lines are rare beside payments: nothing of them is kept prepared.

Money SqliteMoneyBook::total() {
    return Money::fen(numberIn(m_total));
}

std::int64_t SqliteMoneyBook::lastExcess() {
    return m_db.queryInt("SELECT coalesce(max(id), 0) FROM excess");
}

std::optional<ExcessLine> SqliteMoneyBook::loadExcess(ExcessId id) {
    Statement row(m_db, "SELECT " PLIMSOLL_EXCESS_COLUMNS " FROM excess x WHERE x.id = ?1");
    return readFirst(row.bind(1, id.value), readExcess);
}

bool SqliteMoneyBook::hasOpenExcess(LoanId loan) {
    Statement row(m_db, "SELECT 1 FROM excess WHERE loan_id = ?1 AND state = 1 LIMIT 1");
    return row.bind(1, loan.value).step();
}

void SqliteMoneyBook::insertExcess(const ExcessLine& line) {
    Statement(m_db, kInsertExcess)
        .bind(1, line.id.value)
        .bind(2, line.loan.value)
        .bind(3, line.bid.value)
        .bind(4, line.investor.value)
        .bind(5, line.amount)
        .bind(6, line.line)
        .run();
}

void SqliteMoneyBook::saveExcess(const ExcessLine& /*before*/, const ExcessLine& after) {
    Statement save(m_db, kSaveExcess);
    save.bind(1, after.id.value).bind(2, static_cast<std::int64_t>(after.state));
    bindId(save, 3, after.to);
    bindId(save, 4, after.to_bid);
    bindId(save, 5, after.payout);
    save.bind(6, std::string_view(after.consent)).bind(7, std::string_view(after.borrower_consent));
    bindTime(save, 8, after.resolved);
    save.run();
    requireLaw(m_db.changes() == 1, "an excess line on disk is not the one decided on");
}

}  // namespace plimsoll::sqlite
