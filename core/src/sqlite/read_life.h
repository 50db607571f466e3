#pragma once
// What happened to bids after their decision, as the reader's connection finds it: holds, the
// standby queue, events. Part of the SQLite ReadStore, which says what each query answers.

#include <vector>

#include <plimsoll/desk.h>

#include "sqlite/connection.h"
#include "store/rows.h"

namespace plimsoll::sqlite {

class LifeReader {
public:
    explicit LifeReader(Connection& db);

    std::vector<Hold> holds(const HoldQuery& query);
    std::vector<Hold> holdsOf(BidId bid);
    std::vector<Wait> waits(LoanId loan, BidId beyond, int limit);
    std::optional<Wait> waitOf(BidId bid);
    std::vector<BidEvent> events(LoanId loan, BidId bid);

    std::vector<BidEvent> eventsAfter(std::int64_t after, int limit);
    std::vector<Hold> allHolds(BidId bid, std::int64_t part, int limit);
    std::vector<Wait> allWaits(BidId after, int limit);
    std::vector<store::PaidPart> balancePaid(LoanId loan);

private:
    Statement& holdRows(const HoldQuery& query);

    Statement m_open_holds;
    Statement m_loan_open_holds;
    Statement m_holds;
    Statement m_loan_holds;
    Statement m_holds_of;
    Statement m_waits;
    Statement m_wait_of;
    Statement m_loan_events;
    Statement m_bid_events;
    Statement m_events_after;
    Statement m_all_holds;
    Statement m_all_waits;
    Statement m_balance_paid;
};

}  // namespace plimsoll::sqlite
