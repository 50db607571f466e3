#pragma once
// What a reader asks of loans, bids, investors and the journal: the statements of read_store.cpp,
// and nobody else's. Columns stand in the order in which its functions read them.

#include <string_view>

#include "sqlite/row_reading.h"

namespace plimsoll::sqlite {

#define PLIMSOLL_SUMMARY_COLUMNS \
    PLIMSOLL_LOAN_COLUMNS ", l.title, l.created_us, " PLIMSOLL_HAS_MISSED_OPENING
#define PLIMSOLL_NAMED_BID PLIMSOLL_BID_COLUMNS ", l.code, i.code"
#define PLIMSOLL_POINT_COLUMNS                                                                  \
    "loan_id, at_us, first_bid, last_bid, free_fen, reserved_fen, held_fen, paid_fen, decided," \
    " accepted FROM fill_point"
#define PLIMSOLL_INVESTOR_COLUMNS                                                             \
    "id, code, name, status, available_fen, frozen_fen, lent_fen, accepted_bids, created_us," \
    " coalesce(p.phone, ''), coalesce(p.id_number, '') FROM investor"                         \
    " LEFT JOIN personal p ON p.investor_id = id"

inline constexpr std::string_view kLoans =
    "SELECT " PLIMSOLL_SUMMARY_COLUMNS " FROM loan l ORDER BY l.id DESC";
inline constexpr std::string_view kLoan =
    "SELECT " PLIMSOLL_SUMMARY_COLUMNS " FROM loan l WHERE l.id = ?1";
inline constexpr std::string_view kTally =
    "SELECT ending, count FROM tally WHERE loan_id = ?1 ORDER BY ending";
inline constexpr std::string_view kFillPoints = "SELECT " PLIMSOLL_POINT_COLUMNS
                                                " WHERE loan_id = ?1 AND at_us > ?2"
                                                " ORDER BY at_us LIMIT ?3";
inline constexpr std::string_view kLastFillPoint =
    "SELECT " PLIMSOLL_POINT_COLUMNS " WHERE loan_id = ?1 ORDER BY at_us DESC LIMIT 1";
inline constexpr std::string_view kInvestor = "SELECT " PLIMSOLL_INVESTOR_COLUMNS " WHERE id = ?1";
inline constexpr std::string_view kInvestors =
    "SELECT " PLIMSOLL_INVESTOR_COLUMNS " WHERE id > ?1 ORDER BY id LIMIT ?2";

// Bids of every loan run by id. Bids of one loan are found through the id ranges of its fill
// points, so that a page costs the same however many bids other loans have; CROSS JOIN keeps that
// order. Points run by time: a bid is decided no later than the point that holds it, and both grow,
// so the page begins at the first point that is no older than the bid it begins at. ?1 loan,
// ?2 reason or -1, ?3 beyond, ?4 limit.
inline constexpr std::string_view kBidsUp =
    "SELECT " PLIMSOLL_NAMED_BID
    " FROM bid b CROSS JOIN loan l CROSS JOIN investor i"
    " WHERE ?1 = 0 AND b.id > ?3 AND (?2 < 0 OR b.reason = ?2) AND l.id = b.loan_id"
    " AND i.id = b.investor_id ORDER BY b.id LIMIT ?4";
inline constexpr std::string_view kBidsDown =
    "SELECT " PLIMSOLL_NAMED_BID
    " FROM bid b CROSS JOIN loan l CROSS JOIN investor i"
    " WHERE ?1 = 0 AND b.id < ?3 AND (?2 < 0 OR b.reason = ?2) AND l.id = b.loan_id"
    " AND i.id = b.investor_id ORDER BY b.id DESC LIMIT ?4";
#define PLIMSOLL_DECIDED_BEYOND \
    "(SELECT decided_us FROM bid WHERE id <= ?3 ORDER BY id DESC LIMIT 1)"
inline constexpr std::string_view kLoanBidsUp =
    "SELECT " PLIMSOLL_NAMED_BID
    " FROM fill_point f CROSS JOIN bid b CROSS JOIN loan l CROSS JOIN investor i"
    " WHERE f.loan_id = ?1 AND f.at_us >= coalesce(" PLIMSOLL_DECIDED_BEYOND
    ", 0) AND b.id BETWEEN max(f.first_bid, ?3 + 1) AND f.last_bid AND +b.loan_id = ?1"
    " AND (?2 < 0 OR b.reason = ?2) AND l.id = b.loan_id AND i.id = b.investor_id"
    " ORDER BY f.at_us, b.id LIMIT ?4";
inline constexpr std::string_view kLoanBidsDown =
    "SELECT " PLIMSOLL_NAMED_BID
    " FROM fill_point f CROSS JOIN bid b CROSS JOIN loan l CROSS JOIN investor i"
    " WHERE f.loan_id = ?1 AND f.at_us <= coalesce((SELECT min(at_us) FROM fill_point"
    " WHERE loan_id = ?1 AND at_us >= " PLIMSOLL_DECIDED_BEYOND
    "), 9223372036854775807)"
    " AND b.id BETWEEN f.first_bid AND min(f.last_bid, ?3 - 1) AND +b.loan_id = ?1"
    " AND (?2 < 0 OR b.reason = ?2) AND l.id = b.loan_id AND i.id = b.investor_id"
    " ORDER BY f.at_us DESC, b.id DESC LIMIT ?4";

inline constexpr std::string_view kBid =
    "SELECT " PLIMSOLL_NAMED_BID
    " FROM bid b CROSS JOIN loan l CROSS JOIN investor i"
    " WHERE b.id = ?1 AND l.id = b.loan_id AND i.id = b.investor_id";
inline constexpr std::string_view kFindBid =
    "SELECT id FROM bid WHERE loan_id = ?1 AND investor_id = ?2 AND key = ?3";
// The index of bids begins with the loan, so an investor's are found by asking loan by loan.
inline constexpr std::string_view kTakenBids =
    "SELECT " PLIMSOLL_NAMED_BID
    " FROM investor i CROSS JOIN loan l CROSS JOIN bid b"
    " WHERE i.id = ?1 AND b.loan_id = l.id AND b.investor_id = ?1 AND b.outcome != 2"
    " ORDER BY b.id";

// Few of one investor on one loan: sorted at once.
inline constexpr std::string_view kBidsOf =
    "SELECT " PLIMSOLL_BID_COLUMNS
    " FROM bid b WHERE b.loan_id = ?1 AND b.investor_id = ?2"
    " AND b.outcome != 2 ORDER BY b.id";
inline constexpr std::string_view kNotices =
    "SELECT " PLIMSOLL_JOURNAL_COLUMNS
    " FROM journal j WHERE j.verb = 10 AND j.reference = ?1 ORDER BY j.id";
inline constexpr std::string_view kBidsAfter =
    "SELECT " PLIMSOLL_BID_COLUMNS " FROM bid b WHERE b.id > ?1 ORDER BY b.id LIMIT ?2";
inline constexpr std::string_view kStrays =
    "SELECT id, loan_id, investor_id, reason, remainder_before_fen, arrived_us, decided_us, key,"
    " as_received FROM stray WHERE id > ?1 ORDER BY id LIMIT ?2";
inline constexpr std::string_view kEachInvestor =
    "SELECT id, status, available_fen, frozen_fen, lent_fen, accepted_bids FROM investor"
    " ORDER BY id";
inline constexpr std::string_view kJournal =
    "SELECT " PLIMSOLL_JOURNAL_COLUMNS " FROM journal j WHERE j.id > ?1 ORDER BY j.id LIMIT ?2";
inline constexpr std::string_view kRestores =
    "SELECT " PLIMSOLL_JOURNAL_COLUMNS " FROM journal j WHERE j.verb = 41 ORDER BY j.id";

}  // namespace plimsoll::sqlite
