#include "sqlite/read_money.h"

#include "sqlite/row_reading.h"

namespace plimsoll::sqlite {
namespace {

// Loan and investor of a case or a payout may be unknown; their codes are empty then.
#define PLIMSOLL_NAMED_CASES                                \
    "SELECT " PLIMSOLL_CASE_COLUMNS                         \
    ", l.code, i.code FROM payment_case c LEFT JOIN loan l" \
    " ON l.id = c.loan_id LEFT JOIN investor i ON i.id = c.investor_id"
#define PLIMSOLL_NAMED_PAYOUTS                        \
    "SELECT " PLIMSOLL_PAYOUT_COLUMNS                 \
    ", l.code, i.code FROM payout p LEFT JOIN loan l" \
    " ON l.id = p.loan_id LEFT JOIN investor i ON i.id = p.investor_id"

constexpr std::string_view kCases = PLIMSOLL_NAMED_CASES " WHERE c.id > ?1 ORDER BY c.id LIMIT ?2";
constexpr std::string_view kOpenCases =
    PLIMSOLL_NAMED_CASES " WHERE c.state = 1 AND c.id > ?1 ORDER BY c.id LIMIT ?2";

// Pages of payouts, by id. ?1 beyond, ?2 limit, ?3 state or -1, ?4 loan or 0, ?5 batch or ''. Most
// payouts end confirmed, so the others have an index of their own, and so have those of one loan.
#define PLIMSOLL_PAYOUT_FILTERS \
    " AND (?4 = 0 OR p.loan_id = ?4) AND (?5 = '' OR p.batch = ?5) ORDER BY p.id LIMIT ?2"
constexpr std::string_view kPayouts =
    PLIMSOLL_NAMED_PAYOUTS " WHERE p.id > ?1 AND (?3 < 0 OR p.state = ?3)" PLIMSOLL_PAYOUT_FILTERS;
constexpr std::string_view kUndecidedPayouts = PLIMSOLL_NAMED_PAYOUTS
    " WHERE p.state = ?3 AND p.state IN (1, 2, 4, 5, 6)"
    " AND p.id > ?1" PLIMSOLL_PAYOUT_FILTERS;
constexpr std::string_view kLoanPayouts = PLIMSOLL_NAMED_PAYOUTS
    " WHERE p.loan_id = ?4 AND p.id > ?1 AND (?3 < 0 OR p.state = ?3)"
    " AND (?5 = '' OR p.batch = ?5) ORDER BY p.id LIMIT ?2";
constexpr std::string_view kPayout = PLIMSOLL_NAMED_PAYOUTS " WHERE p.id = ?1";

constexpr std::string_view kLedgerOf =
    "SELECT " PLIMSOLL_LEDGER_COLUMNS
    ", j.decided_us, j.verb, l.code FROM ledger g CROSS JOIN journal j LEFT JOIN loan l"
    " ON l.id = g.loan_id WHERE g.investor_id = ?1 AND j.id = g.command_id ORDER BY g.id";

// A failed payout waits for a person when its money could not go back by itself: it was for a
// borrower or an unknown payer.
constexpr std::string_view kAlarms =
    "SELECT"
    " (SELECT count(*) FROM payout WHERE state = 5 AND state IN (1, 2, 4, 5, 6)),"
    " (SELECT count(*) FROM payout p WHERE p.state = 4 AND p.state IN (1, 2, 4, 5, 6)"
    "  AND p.investor_id IS NULL"
    "  AND NOT EXISTS (SELECT 1 FROM payout n WHERE n.replaces_id = p.id)),"
    " (SELECT count(*) FROM payment_case WHERE state = 1),"
    " (SELECT count(*) FROM hold WHERE state <= 2 AND state = 2),"
    " (SELECT count(*) FROM payout WHERE state = 1 AND state IN (1, 2, 4, 5, 6)),"
    " (SELECT count(*) FROM loan WHERE phase = 8),"
    " (SELECT count(*) FROM payout WHERE state = 6 AND state IN (1, 2, 4, 5, 6))";

constexpr std::string_view kLedger =
    "SELECT " PLIMSOLL_LEDGER_COLUMNS " FROM ledger g WHERE g.id > ?1 ORDER BY g.id LIMIT ?2";
constexpr std::string_view kTotal = "SELECT amount_fen FROM money_total";
constexpr std::string_view kAllCases =
    "SELECT " PLIMSOLL_CASE_COLUMNS " FROM payment_case c WHERE c.id > ?1 ORDER BY c.id LIMIT ?2";
constexpr std::string_view kAllPayouts =
    "SELECT " PLIMSOLL_PAYOUT_COLUMNS " FROM payout p WHERE p.id > ?1 ORDER BY p.id LIMIT ?2";

PaymentCase readNamedCase(const Statement& row) {
    auto payment = readCase(row);
    payment.loan_code = row.text(kCaseWidth);
    payment.investor_code = row.text(kCaseWidth + 1);
    return payment;
}

Payout readNamedPayout(const Statement& row) {
    auto payout = readPayout(row);
    payout.loan_code = row.text(kPayoutWidth);
    payout.investor_code = row.text(kPayoutWidth + 1);
    if (payout.payee.empty()) payout.payee = payout.investor_code;
    return payout;
}

store::LedgerLine readLedgerLine(const Statement& row) {
    return {row.time(kLedgerWidth),
            enumAt(row, kLedgerWidth + 1, store::Verb::DeskCreated, store::kLastVerb),
            readLedgerEntry(row), row.text(kLedgerWidth + 2)};
}

}  // namespace

MoneyReader::MoneyReader(Connection& db)
    : m_cases(db, kCases),
      m_open_cases(db, kOpenCases),
      m_payouts(db, kPayouts),
      m_undecided_payouts(db, kUndecidedPayouts),
      m_loan_payouts(db, kLoanPayouts),
      m_payout(db, kPayout),
      m_find_payout(db, "SELECT id FROM payout WHERE reference = ?1"),
      m_ledger_of(db, kLedgerOf),
      m_alarms(db, kAlarms),
      m_ledger(db, kLedger),
      m_total(db, kTotal),
      m_all_cases(db, kAllCases),
      m_all_payouts(db, kAllPayouts) {}

std::vector<PaymentCase> MoneyReader::cases(const CaseQuery& query) {
    Statement& rows = query.open_only ? m_open_cases : m_cases;
    rows.bind(1, query.beyond.value).bind(2, std::int64_t{query.limit});
    return readAll(rows, readNamedCase);
}

std::vector<Payout> MoneyReader::payouts(const PayoutQuery& query) {
    const bool undecided = query.state && *query.state != PayoutState::Confirmed;
    Statement& rows = query.loan ? m_loan_payouts : undecided ? m_undecided_payouts : m_payouts;
    rows.bind(1, query.beyond.value)
        .bind(2, std::int64_t{query.limit})
        .bind(3, query.state ? static_cast<std::int64_t>(*query.state) : -1)
        .bind(4, query.loan.value)
        .bind(5, std::string_view(query.batch));
    return readAll(rows, readNamedPayout);
}

std::optional<Payout> MoneyReader::payout(PayoutId id) {
    return readFirst(m_payout.bind(1, id.value), readNamedPayout);
}

std::optional<PayoutId> MoneyReader::findPayout(std::string_view reference) {
    return readFirst(m_find_payout.bind(1, reference),
                     [](const Statement& row) { return PayoutId(row.integer(0)); });
}

std::vector<store::LedgerLine> MoneyReader::ledgerOf(InvestorId investor) {
    return readAll(m_ledger_of.bind(1, investor.value), readLedgerLine);
}

Alarms MoneyReader::alarms() {
    const auto read = [](const Statement& row) {
        return Alarms{.unknown_payouts = row.integer(0),
                      .failed_disbursements = row.integer(1),
                      .open_cases = row.integer(2),
                      .stuck_holds = row.integer(3),
                      .pending_payouts = row.integer(4),
                      .short_loans = row.integer(5),
                      .restored_payouts = row.integer(6)};
    };
    return readFirst(m_alarms, read).value();
}

Money MoneyReader::moneyTotal() {
    return readFirst(m_total, [](const Statement& row) { return row.money(0); }).value_or(Money());
}

std::vector<LedgerEntry> MoneyReader::ledger(std::int64_t after, int limit) {
    return readAll(m_ledger.bind(1, after).bind(2, std::int64_t{limit}), readLedgerEntry);
}

std::vector<PaymentCase> MoneyReader::allCases(CaseId after, int limit) {
    return readAll(m_all_cases.bind(1, after.value).bind(2, std::int64_t{limit}), readCase);
}

std::vector<Payout> MoneyReader::allPayouts(PayoutId after, int limit) {
    return readAll(m_all_payouts.bind(1, after.value).bind(2, std::int64_t{limit}), readPayout);
}

}  // namespace plimsoll::sqlite
