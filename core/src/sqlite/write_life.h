#pragma once
// Holds, the standby queue and events, as the writer's connection loads and saves them. Part of the
// SQLite WriteStore; see store/write_store.h for what each call promises.

#include <functional>

#include "sqlite/connection.h"
#include "store/write_store.h"

namespace plimsoll::sqlite {

class SqliteLifeBook final : public store::LifeBook {
public:
    /// `write_pending` writes what still waits to be written, bids first, so that everything else
    /// sees it.
    SqliteLifeBook(Connection& db, std::function<void()> write_pending);

    std::optional<BidRecord> loadBid(BidId id) override;
    std::vector<Hold> loadHolds(BidId bid) override;
    std::optional<Wait> loadWait(BidId bid) override;
    std::vector<Wait> nextWaits(LoanId loan, BidId beyond, int limit) override;
    std::vector<Hold> lapsingHolds() override;
    std::vector<store::LoanState> timedLoans() override;
    std::vector<LoanId> awaitedLoans() override;
    std::optional<store::JournalRow> lastClockCommand() override;
    std::optional<store::JournalRow> lastClockConfirmation() override;
    bool hasMissedOpening(LoanId loan) override;
    std::vector<store::PaidPart> paidParts(LoanId loan) override;
    std::vector<store::PaidPart> placedParts(LoanId loan) override;

    void insertHold(const Hold& hold) override;
    void saveHold(const Hold& before, const Hold& after) override;
    void insertWait(const Wait& wait) override;
    void saveWait(const Wait& before, const Wait& after) override;
    void insertEvent(const BidEvent& event) override;

    /// Holds and waits of new bids, whose rows must stand by now.
    void writeNew();
    void dropNew() noexcept;

private:
    Connection& m_db;
    std::function<void()> m_write_pending;
    std::vector<Hold> m_new_holds;
    std::vector<Wait> m_new_waits;
    Statement m_load_bid;
    Statement m_load_holds;
    Statement m_load_wait;
    Statement m_next_waits;
    Statement m_paid_parts;
    Statement m_insert_hold;
    Statement m_save_hold;
    Statement m_insert_wait;
    Statement m_save_wait;
    Statement m_insert_event;
};

}  // namespace plimsoll::sqlite
