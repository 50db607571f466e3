#pragma once
// Rows as values, read the same way by the reader and the writer. For every kind of row there is a
// list of columns and a function that reads exactly these, beginning at column 0; what a query
// selects beyond them begins at the k…Width that stands beside the list.
//
//   Statement find(db, "SELECT " PLIMSOLL_BID_COLUMNS " FROM bid b WHERE b.id = ?1");
//   if (find.bind(1, id.value).step()) return readBid(find);
//
// readFirst() and readAll() take a bound statement and leave it reset.
//
// The lists are macros, because only literals can be put together before the program runs; they
// name their table by the letter that the query must give it. Errors: EngineError DeskDamaged for a
// number that means nothing.

#include <cstdint>
#include <optional>
#include <type_traits>
#include <vector>

#include <plimsoll/bids.h>
#include <plimsoll/holds.h>
#include <plimsoll/ledger.h>
#include <plimsoll/loans.h>
#include <plimsoll/payments.h>
#include <plimsoll/payouts.h>

#include "sqlite/connection.h"
#include "store/rows.h"

namespace plimsoll::sqlite {

/// Throws DeskDamaged unless the number lies in the range.
[[nodiscard]] std::int64_t numberAt(const Statement& row, int column, std::int64_t least,
                                    std::int64_t most);

/// A stored number as the enumeration it stands for. A reader's connection does not know the CHECKs
/// (SQLite reads them only where it may write), so a foreign hand is noticed here.
template <class Enum>
[[nodiscard]] Enum enumAt(const Statement& row, int column, Enum least, Enum most) {
    return static_cast<Enum>(
        numberAt(row, column, static_cast<std::int64_t>(least), static_cast<std::int64_t>(most)));
}

/// An identity that may be missing.
template <class SomeId>
[[nodiscard]] SomeId idAt(const Statement& row, int column) {
    return row.isNull(column) ? SomeId() : SomeId(row.integer(column));
}

template <class Read>
using RowOf = std::invoke_result_t<Read, const Statement&>;

/// The one row of a query, when there is one.
template <class Read>
[[nodiscard]] std::optional<RowOf<Read>> readFirst(Statement& rows, Read read) {
    const ResetGuard guard(rows);
    if (!rows.step()) return std::nullopt;
    return read(rows);
}

/// Every row of a query, in its order.
template <class Read>
[[nodiscard]] std::vector<RowOf<Read>> readAll(Statement& rows, Read read) {
    const ResetGuard guard(rows);
    std::vector<RowOf<Read>> found;
    while (rows.step()) found.push_back(read(rows));
    return found;
}

[[nodiscard]] Reason reasonAt(const Statement& row, int column);
[[nodiscard]] InvestorStatus statusAt(const Statement& row, int column);

// FROM loan l
#define PLIMSOLL_LOAN_COLUMNS                                                                    \
    "l.id, l.code, l.target_fen, l.min_fen, l.step_fen, l.cap_fen, l.audience, l.borrower_id,"   \
    " l.hold_s, l.phase, l.free_fen, l.reserved_fen, l.held_fen, l.paid_fen, l.bids,"            \
    " l.bidders, l.opens_us, l.closes_us, l.opened_us, l.filled_us, l.closed_us, l.finished_us," \
    " l.first_target_fen"
inline constexpr int kLoanWidth = 23;
// By the clock, to open, and still scheduled: the words of the index that finds it; FROM journal j.
#define PLIMSOLL_MISSED_OPENING "j.verb = 9 AND j.outcome = 5"
#define PLIMSOLL_HAS_MISSED_OPENING                                                 \
    "l.phase = 5 AND EXISTS(SELECT 1 FROM journal j WHERE " PLIMSOLL_MISSED_OPENING \
    " AND j.loan_id = l.id)"
[[nodiscard]] store::LoanState readLoanState(const Statement& row);

// What a bid has of its loan now, held or paid; FROM bid. What was paid at once stands in the bid,
// everything else in its holds; what staff took back of it, in a hold of state 8.
#define PLIMSOLL_TAKEN                                                                          \
    "CASE funding WHEN 1 THEN accepted_fen ELSE 0 END + coalesce((SELECT sum(CASE state WHEN 8" \
    " THEN -amount_fen ELSE amount_fen END) FROM hold WHERE bid_id = bid.id AND (state <= 3"    \
    " OR state = 8)), 0)"
#define PLIMSOLL_POSITION_COLUMNS                                                 \
    PLIMSOLL_TAKEN                                                                \
    ", key, accepted_fen > 0 OR EXISTS(SELECT 1 FROM hold WHERE bid_id = bid.id)" \
    " FROM bid WHERE loan_id = ?1 AND investor_id = ?2"
// What people did about a loan's capacity: the words of the index that finds it; FROM journal j.
#define PLIMSOLL_SHORT_VERBS "j.verb IN (30, 31, 32, 33, 38, 39, 40)"
// What the placements of a loan gave, as far as it stands.
#define PLIMSOLL_PLACED                                                                        \
    "SELECT b.id, b.investor_id, b.accepted_fen, b.funding, 0 FROM journal j CROSS JOIN bid b" \
    " WHERE " PLIMSOLL_SHORT_VERBS                                                             \
    " AND j.verb = 32 AND b.id BETWEEN j.bid_id AND j.bid_id + j.count - 1 AND NOT EXISTS("    \
    "SELECT 1 FROM hold h WHERE h.bid_id = b.id AND h.state = 8)"
// What the bids' own rows say, and the parts that were paid later. By bid, so that the same loan is
// always paid out in the same order.
inline constexpr std::string_view kPaidParts =
    "SELECT b.id, b.investor_id, b.accepted_fen AS amount, b.funding, 0 AS part FROM bid b"
    " WHERE b.loan_id = ?1 AND b.outcome = 1 AND b.funding = 1"
    " AND NOT EXISTS(SELECT 1 FROM hold h WHERE h.bid_id = b.id AND h.state = 8)"
    " UNION ALL SELECT b.id, b.investor_id, h.amount_fen, b.funding, h.part FROM bid b"
    " CROSS JOIN hold h WHERE b.loan_id = ?1 AND h.bid_id = b.id AND h.state = 3"
    " ORDER BY 1, 5";
[[nodiscard]] store::PaidPart readPaidPart(const Statement& row);

// FROM excess x
#define PLIMSOLL_EXCESS_COLUMNS                                                              \
    "x.id, x.loan_id, x.bid_id, x.investor_id, x.amount_fen, x.line, x.state, x.to_loan_id," \
    " x.to_bid_id, x.payout_id, x.consent, x.borrower_consent, x.resolved_us"
inline constexpr int kExcessWidth = 13;
[[nodiscard]] ExcessLine readExcess(const Statement& row);

// FROM bid b
#define PLIMSOLL_BID_COLUMNS                                                               \
    "b.id, b.loan_id, b.investor_id, b.key, b.asked_fen, b.partial, b.standby, b.funding," \
    " b.outcome, b.reason, b.accepted_fen, b.waiting_fen, b.remainder_before_fen,"         \
    " b.arrived_us, b.decided_us"
inline constexpr int kBidWidth = 15;
[[nodiscard]] BidRecord readBid(const Statement& row);

// FROM hold h
#define PLIMSOLL_HOLD_COLUMNS                                                        \
    "h.bid_id, h.part, h.loan_id, h.investor_id, h.amount_fen, h.state, h.since_us," \
    " h.lapses_us, h.payment"
inline constexpr int kHoldWidth = 9;
[[nodiscard]] Hold readHold(const Statement& row);

// FROM waiting w CROSS JOIN bid b ... WHERE b.id = w.bid_id: terms of the wait are the bid's.
#define PLIMSOLL_WAIT_COLUMNS \
    "w.bid_id, w.loan_id, w.investor_id, w.waiting_fen, b.partial, b.funding, w.state"
inline constexpr int kWaitWidth = 7;
[[nodiscard]] Wait readWait(const Statement& row);

// FROM bid_event e
#define PLIMSOLL_EVENT_COLUMNS \
    "e.id, e.at_us, e.loan_id, e.bid_id, e.part, e.kind, e.amount_fen, e.reason"
inline constexpr int kEventWidth = 8;
[[nodiscard]] BidEvent readEvent(const Statement& row);

// FROM payment_case c
#define PLIMSOLL_CASE_COLUMNS                                                             \
    "c.id, c.kind, c.state, c.payment, c.bid_id, c.loan_id, c.investor_id, c.amount_fen," \
    " c.as_received, c.opened_us, c.closed_us"
inline constexpr int kCaseWidth = 11;
[[nodiscard]] PaymentCase readCase(const Statement& row);

// FROM payout p
#define PLIMSOLL_PAYOUT_COLUMNS                                                            \
    "p.id, p.kind, p.state, p.loan_id, p.investor_id, p.bid_id, p.case_id, p.replaces_id," \
    " p.amount_fen, p.payee, p.batch, p.created_us, p.changed_us, p.reference"
inline constexpr int kPayoutWidth = 14;
[[nodiscard]] Payout readPayout(const Statement& row);

// FROM ledger g
#define PLIMSOLL_LEDGER_COLUMNS                                                      \
    "g.id, g.command_id, g.from_account, g.to_account, g.amount_fen, g.investor_id," \
    " g.loan_id, g.bid_id, g.payout_id, g.case_id"
inline constexpr int kLedgerWidth = 10;
[[nodiscard]] LedgerEntry readLedgerEntry(const Statement& row);

// FROM journal j
#define PLIMSOLL_JOURNAL_COLUMNS                                                                \
    "j.id, j.decided_us, j.verb, j.detail, j.outcome, j.loan_id, j.investor_id, j.bid_id,"      \
    " j.object_id, j.amount_fen, j.count, j.opens_us, j.closes_us, j.reference, j.note, j.key," \
    " j.actor"
inline constexpr int kJournalWidth = 17;
[[nodiscard]] store::JournalRow readJournalRow(const Statement& row);

}  // namespace plimsoll::sqlite
