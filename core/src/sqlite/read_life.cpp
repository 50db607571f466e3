#include "sqlite/read_life.h"

#include "sqlite/row_reading.h"

namespace plimsoll::sqlite {
namespace {

#define PLIMSOLL_NAMED_HOLD PLIMSOLL_HOLD_COLUMNS ", l.code, i.code"
#define PLIMSOLL_NAMED_WAIT PLIMSOLL_WAIT_COLUMNS ", l.code, i.code"

// Pages of holds, by bid. ?1 loan, ?2 beyond. What is open has an index of its own, which begins
// with the loan; all holds of one loan lie within the id ranges of its fill points, as its bids do.
// CROSS JOIN keeps that order. There is no LIMIT, because a page ends where a bid ends.
constexpr std::string_view kOpenHolds =
    "SELECT " PLIMSOLL_NAMED_HOLD
    " FROM loan l CROSS JOIN hold h CROSS JOIN investor i WHERE h.loan_id = l.id AND h.state <= 2"
    " AND h.bid_id > ?2 AND i.id = h.investor_id ORDER BY h.bid_id, h.part";
constexpr std::string_view kLoanOpenHolds =
    "SELECT " PLIMSOLL_NAMED_HOLD
    " FROM loan l CROSS JOIN hold h CROSS JOIN investor i WHERE l.id = ?1 AND h.loan_id = ?1"
    " AND h.state <= 2 AND h.bid_id > ?2 AND i.id = h.investor_id ORDER BY h.bid_id, h.part";
constexpr std::string_view kHolds =
    "SELECT " PLIMSOLL_NAMED_HOLD
    " FROM hold h CROSS JOIN loan l CROSS JOIN investor i WHERE h.bid_id > ?2"
    " AND l.id = h.loan_id AND i.id = h.investor_id ORDER BY h.bid_id, h.part";
constexpr std::string_view kLoanHolds =
    "SELECT " PLIMSOLL_NAMED_HOLD
    " FROM fill_point f CROSS JOIN hold h CROSS JOIN loan l CROSS JOIN investor i"
    " WHERE f.loan_id = ?1 AND f.at_us >= coalesce((SELECT decided_us FROM bid WHERE id <= ?2"
    " ORDER BY id DESC LIMIT 1), 0) AND h.bid_id BETWEEN max(f.first_bid, ?2 + 1) AND f.last_bid"
    " AND h.loan_id = ?1 AND l.id = h.loan_id AND i.id = h.investor_id"
    " ORDER BY f.at_us, h.bid_id, h.part";
constexpr std::string_view kHoldsOf =
    "SELECT " PLIMSOLL_NAMED_HOLD
    " FROM hold h CROSS JOIN loan l CROSS JOIN investor i WHERE h.bid_id = ?1"
    " AND l.id = h.loan_id AND i.id = h.investor_id ORDER BY h.part";

constexpr std::string_view kWaits =
    "SELECT " PLIMSOLL_NAMED_WAIT
    " FROM waiting w CROSS JOIN bid b CROSS JOIN loan l CROSS JOIN"
    " investor i WHERE w.loan_id = ?1 AND w.state = 1 AND w.bid_id > ?2 AND b.id = w.bid_id"
    " AND l.id = w.loan_id AND i.id = w.investor_id ORDER BY w.bid_id LIMIT ?3";
constexpr std::string_view kWaitOf =
    "SELECT " PLIMSOLL_NAMED_WAIT
    " FROM waiting w CROSS JOIN bid b CROSS JOIN loan l CROSS JOIN investor i WHERE w.bid_id = ?1"
    " AND b.id = w.bid_id AND l.id = w.loan_id AND i.id = w.investor_id";

constexpr std::string_view kLoanEvents =
    "SELECT " PLIMSOLL_EVENT_COLUMNS " FROM bid_event e WHERE e.loan_id = ?1 ORDER BY e.id";
constexpr std::string_view kBidEvents = "SELECT " PLIMSOLL_EVENT_COLUMNS
                                        " FROM bid_event e WHERE e.loan_id = ?1 AND e.bid_id = ?2"
                                        " ORDER BY e.id";

constexpr std::string_view kEventsAfter =
    "SELECT " PLIMSOLL_EVENT_COLUMNS " FROM bid_event e WHERE e.id > ?1 ORDER BY e.id LIMIT ?2";
constexpr std::string_view kAllHolds = "SELECT " PLIMSOLL_HOLD_COLUMNS
                                       " FROM hold h WHERE (h.bid_id, h.part) > (?1, ?2)"
                                       " ORDER BY h.bid_id, h.part LIMIT ?3";
constexpr std::string_view kAllWaits =
    "SELECT " PLIMSOLL_WAIT_COLUMNS
    " FROM waiting w CROSS JOIN bid b WHERE w.bid_id > ?1 AND b.id = w.bid_id"
    " ORDER BY w.bid_id LIMIT ?2";
constexpr std::string_view kBalancePaid =
    "SELECT b.id, b.investor_id, b.accepted_fen, b.funding, 0 FROM fill_point f CROSS JOIN bid b"
    " WHERE f.loan_id = ?1 AND b.id BETWEEN f.first_bid AND f.last_bid AND +b.loan_id = ?1"
    " AND b.outcome = 1 AND b.funding = 1 ORDER BY f.at_us, b.id";

Hold readNamedHold(const Statement& row) {
    auto hold = readHold(row);
    hold.loan_code = row.text(kHoldWidth);
    hold.investor_code = row.text(kHoldWidth + 1);
    return hold;
}

Wait readNamedWait(const Statement& row) {
    auto wait = readWait(row);
    wait.loan_code = row.text(kWaitWidth);
    wait.investor_code = row.text(kWaitWidth + 1);
    return wait;
}

}  // namespace

LifeReader::LifeReader(Connection& db)
    : m_open_holds(db, kOpenHolds),
      m_loan_open_holds(db, kLoanOpenHolds),
      m_holds(db, kHolds),
      m_loan_holds(db, kLoanHolds),
      m_holds_of(db, kHoldsOf),
      m_waits(db, kWaits),
      m_wait_of(db, kWaitOf),
      m_loan_events(db, kLoanEvents),
      m_bid_events(db, kBidEvents),
      m_events_after(db, kEventsAfter),
      m_all_holds(db, kAllHolds),
      m_all_waits(db, kAllWaits),
      m_balance_paid(db, kBalancePaid) {}

Statement& LifeReader::holdRows(const HoldQuery& query) {
    Statement& rows = query.loan ? (query.open_only ? m_loan_open_holds : m_loan_holds)
                                 : (query.open_only ? m_open_holds : m_holds);
    return rows.bind(1, query.loan.value).bind(2, query.beyond.value);
}

std::vector<Hold> LifeReader::holds(const HoldQuery& query) {
    std::vector<Hold> page;
    if (query.limit <= 0) return page;
    Statement& rows = holdRows(query);
    const ResetGuard guard(rows);
    while (rows.step()) {
        auto hold = readNamedHold(rows);
        // The next page begins after the last bid of this one, so no bid is torn apart.
        if (page.size() >= static_cast<std::size_t>(query.limit) && page.back().bid != hold.bid)
            break;
        page.push_back(std::move(hold));
    }
    return page;
}

std::vector<Hold> LifeReader::holdsOf(BidId bid) {
    return readAll(m_holds_of.bind(1, bid.value), readNamedHold);
}

std::vector<Wait> LifeReader::waits(LoanId loan, BidId beyond, int limit) {
    m_waits.bind(1, loan.value).bind(2, beyond.value).bind(3, std::int64_t{limit});
    return readAll(m_waits, readNamedWait);
}

std::optional<Wait> LifeReader::waitOf(BidId bid) {
    return readFirst(m_wait_of.bind(1, bid.value), readNamedWait);
}

std::vector<BidEvent> LifeReader::events(LoanId loan, BidId bid) {
    if (!bid) return readAll(m_loan_events.bind(1, loan.value), readEvent);
    return readAll(m_bid_events.bind(1, loan.value).bind(2, bid.value), readEvent);
}

std::vector<BidEvent> LifeReader::eventsAfter(std::int64_t after, int limit) {
    return readAll(m_events_after.bind(1, after).bind(2, std::int64_t{limit}), readEvent);
}

std::vector<Hold> LifeReader::allHolds(BidId bid, std::int64_t part, int limit) {
    m_all_holds.bind(1, bid.value).bind(2, part).bind(3, std::int64_t{limit});
    return readAll(m_all_holds, readHold);
}

std::vector<Wait> LifeReader::allWaits(BidId after, int limit) {
    return readAll(m_all_waits.bind(1, after.value).bind(2, std::int64_t{limit}), readWait);
}

std::vector<store::PaidPart> LifeReader::balancePaid(LoanId loan) {
    return readAll(m_balance_paid.bind(1, loan.value), readPaidPart);
}

}  // namespace plimsoll::sqlite
