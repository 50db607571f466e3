#pragma once
// What the services need from an engine in order to write. One WriteStore is the only writer of its
// desk and belongs to one thread at a time.
//
//   store.begin();
//   auto loan = store.loadLoan(id);
//   store.insertBid(bid);
//   store.saveLoan(before, after);
//   store.commit();
//
// Errors: EngineError; CommitUnknown from commit() only. After any of them call rollback(); after
// CommitUnknown call reopen(), too, before anything else.

#include <optional>
#include <string_view>
#include <vector>

#include "store/people_book.h"
#include "store/rows.h"
#include "store/settings_book.h"

namespace plimsoll::store {

/// What happens to bids after their decision: holds, the standby queue, events.
class LifeBook {
public:
    virtual ~LifeBook() = default;

    virtual std::optional<BidRecord> loadBid(BidId id) = 0;
    /// Every part of one bid, in order.
    virtual std::vector<Hold> loadHolds(BidId bid) = 0;
    virtual std::optional<Wait> loadWait(BidId bid) = 0;
    /// Who waits for this loan, in the order of the queue, after `beyond`.
    virtual std::vector<Wait> nextWaits(LoanId loan, BidId beyond, int limit) = 0;
    /// Every hold that lapses by itself, and every loan with a time to come.
    virtual std::vector<Hold> lapsingHolds() = 0;
    virtual std::vector<LoanState> timedLoans() = 0;
    /// Loans that somebody waits for.
    virtual std::vector<LoanId> awaitedLoans() = 0;
    /// The last command that doubted the clock or said that it is right.
    virtual std::optional<JournalRow> lastClockCommand() = 0;
    /// The last one that said that it is right.
    virtual std::optional<JournalRow> lastClockConfirmation() = 0;
    /// Whether the loan's opening was noted as missed.
    virtual bool hasMissedOpening(LoanId loan) = 0;
    /// What is paid of a loan, by bid.
    virtual std::vector<PaidPart> paidParts(LoanId loan) = 0;
    /// What placements gave, by bids that stand.
    virtual std::vector<PaidPart> placedParts(LoanId loan) = 0;

    virtual void insertHold(const Hold& hold) = 0;
    virtual void saveHold(const Hold& before, const Hold& after) = 0;
    virtual void insertWait(const Wait& wait) = 0;
    virtual void saveWait(const Wait& before, const Wait& after) = 0;
    virtual void insertEvent(const BidEvent& event) = 0;
};

/// Money that moves outside of bids: the ledger, payouts, payments in suspense.
class MoneyBook {
public:
    virtual ~MoneyBook() = default;

    virtual std::int64_t lastCase() = 0;
    virtual std::int64_t lastPayout() = 0;
    virtual std::optional<PaymentCase> loadCase(CaseId id) = 0;
    virtual std::optional<Payout> loadPayout(PayoutId id) = 0;
    virtual bool isReplaced(PayoutId id) = 0;
    virtual std::vector<Payout> pendingPayouts() = 0;
    /// Pending or sent, by number: what a backup cannot know the end of.
    virtual std::vector<Payout> payoutsUnderWay() = 0;
    /// The notices of one payment, in order of time.
    virtual std::vector<JournalRow> findNotices(std::string_view payment) = 0;

    /// What all accounts hold that are anybody's: available, frozen, lent, in suspense and on its
    /// way out. At most Money::mostOnADesk().
    virtual Money total() = 0;

    virtual std::int64_t lastExcess() = 0;
    virtual std::optional<ExcessLine> loadExcess(ExcessId id) = 0;
    virtual bool hasOpenExcess(LoanId loan) = 0;

    virtual void insertExcess(const ExcessLine& line) = 0;
    virtual void saveExcess(const ExcessLine& before, const ExcessLine& after) = 0;
    virtual void insertEntry(const LedgerEntry& entry) = 0;
    virtual void insertCase(const PaymentCase& payment) = 0;
    virtual void saveCase(const PaymentCase& before, const PaymentCase& after) = 0;
    virtual void insertPayout(const Payout& payout) = 0;
    virtual void savePayout(const Payout& before, const Payout& after) = 0;
};

class WriteStore {
public:
    virtual ~WriteStore() = default;

    virtual void begin() = 0;
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;
    /// A reader keeps the log from being emptied, as far as it was last tried.
    [[nodiscard]] virtual bool isLogHeld() const { return false; }
    /// Closes and opens again, so that what is on disk is what is seen, and settles it: what is
    /// seen now outlives any crash, and what is not never comes back.
    virtual void reopen() = 0;

    // The last numbers in use, zero in a fresh desk.
    virtual std::int64_t lastBid() = 0;
    virtual std::int64_t lastLoan() = 0;
    virtual std::int64_t lastInvestor() = 0;
    /// The latest decision time of any record.
    virtual Timestamp lastDecided() = 0;

    virtual std::optional<LoanState> loadLoan(LoanId id) = 0;
    virtual std::optional<InvestorState> loadInvestor(InvestorId id) = 0;
    virtual Position loadPosition(LoanId loan, InvestorId investor) = 0;
    virtual bool isListed(LoanId loan, InvestorId investor) = 0;
    virtual std::optional<BidRecord> findBid(LoanId loan, InvestorId investor,
                                             std::string_view key) = 0;
    virtual std::optional<JournalRow> findCommand(std::string_view key) = 0;
    virtual bool hasLoanCode(std::string_view code) = 0;
    virtual bool hasInvestorCode(std::string_view code) = 0;

    // The save functions take the state as loaded and refuse to write over any other: what is on
    // disk must be what was decided on.

    virtual void insertBid(BidRecord bid) = 0;
    /// The number that it got.
    virtual std::int64_t insertStray(const StrayRow& stray) = 0;
    virtual void saveInvestor(const InvestorState& before, const InvestorState& after) = 0;
    virtual void saveLoan(const LoanState& before, const LoanState& after) = 0;
    virtual void addTally(const TallyStep& step) = 0;
    virtual void insertFillPoint(const FillPoint& point) = 0;
    virtual void insertLoan(LoanId id, const NewLoan& loan, Timestamp created) = 0;
    virtual void insertInvestor(InvestorId id, const NewInvestor& investor, Timestamp created) = 0;
    /// The number that it got.
    virtual std::int64_t insertJournal(const JournalRow& row) = 0;

    /// All live until reopen().
    virtual LifeBook& life() = 0;
    virtual MoneyBook& money() = 0;
    virtual PeopleBook& people() = 0;
    virtual SettingsBook& settings() = 0;
};

}  // namespace plimsoll::store
