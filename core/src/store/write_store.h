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

#include "store/rows.h"

namespace plimsoll::store {

class WriteStore {
public:
    virtual ~WriteStore() = default;

    virtual void begin() = 0;
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;
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
    virtual void insertStray(const StrayRow& stray) = 0;
    virtual void saveInvestor(const InvestorState& before, const InvestorState& after) = 0;
    virtual void saveLoan(const LoanState& before, const LoanState& after) = 0;
    virtual void saveOpened(LoanId loan, Timestamp at) = 0;
    virtual void addTally(const TallyStep& step) = 0;
    virtual void insertFillPoint(const FillPoint& point) = 0;
    virtual void insertLoan(LoanId id, const NewLoan& loan, Timestamp created) = 0;
    virtual void insertInvestor(InvestorId id, const NewInvestor& investor, Timestamp created) = 0;
    virtual void insertJournal(const JournalRow& row) = 0;
};

}  // namespace plimsoll::store
