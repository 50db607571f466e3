#pragma once
// What the services need from an engine in order to read. Never writes; any number beside the
// writer, each on one thread at a time. Every call is one short read that finishes before it
// returns, except between beginSnapshot() and endSnapshot(), which hold one state of the desk still
// for a few reads, and checkFile(). Errors: EngineError.
//
// Whatever is held still keeps the writer's log from being emptied, so it is short, and says what
// for: the snapshot board shows it to people when the log grows.

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

#include "store/people_book.h"
#include "store/rows.h"
#include "store/settings_book.h"

namespace plimsoll::store {

class ReadStore {
public:
    virtual ~ReadStore() = default;

    virtual DeskInfo info() = 0;
    virtual std::vector<LoanSummary> loans() = 0;
    virtual std::optional<LoanSummary> loan(LoanId id) = 0;
    virtual std::optional<LoanId> findLoan(std::string_view code) = 0;
    virtual LoanTally tally(LoanId id) = 0;
    virtual std::vector<FillPoint> fillPoints(LoanId id, std::int64_t after, int limit) = 0;
    virtual std::optional<FillPoint> lastFillPoint(LoanId id) = 0;
    virtual std::vector<BidRecord> bids(const BidQuery& query) = 0;
    virtual std::optional<InvestorSummary> investor(InvestorId id) = 0;
    virtual std::optional<InvestorId> findInvestor(std::string_view code) = 0;
    virtual std::vector<InvestorSummary> investors(InvestorId after, int limit) = 0;
    virtual std::vector<Hold> holds(const HoldQuery& query) = 0;
    virtual std::vector<Wait> waits(LoanId loan, BidId beyond, int limit) = 0;
    virtual std::optional<BidRecord> bid(BidId id) = 0;
    virtual std::vector<Hold> holdsOf(BidId bid) = 0;
    virtual std::optional<Wait> waitOf(BidId bid) = 0;
    /// Of one bid, or of every bid of its loan when `bid` is zero; in order of time.
    virtual std::vector<BidEvent> events(LoanId loan, BidId bid) = 0;
    virtual std::optional<BidId> findBid(LoanId loan, InvestorId investor,
                                         std::string_view key) = 0;
    virtual std::vector<PaymentCase> cases(const CaseQuery& query) = 0;
    virtual std::vector<Payout> payouts(const PayoutQuery& query) = 0;
    virtual std::optional<Payout> payout(PayoutId id) = 0;
    virtual std::optional<PayoutId> findPayout(std::string_view reference) = 0;
    virtual bool isReplaced(PayoutId id) = 0;
    /// An investor's entries of the ledger, in order of time.
    virtual std::vector<LedgerLine> ledgerOf(InvestorId investor) = 0;
    /// An investor's bids that were not refused, of every loan, in decision order.
    virtual std::vector<BidRecord> takenBids(InvestorId investor) = 0;
    virtual Alarms alarms() = 0;
    virtual std::int64_t version() = 0;
    /// How large the log is, and who reads just now.
    virtual LogHealth log() = 0;

    virtual std::vector<StaffMember> staff() = 0;
    /// The hash of somebody's password; empty when there is no such login.
    virtual std::string passwordOf(std::string_view login) = 0;
    virtual std::vector<PolicyRow> policy() = 0;
    /// Whether any notice of this payment came.
    virtual bool isNoted(std::string_view payment) = 0;
    virtual std::vector<Request> requests(const RequestQuery& query) = 0;
    virtual std::optional<Request> request(RequestId id) = 0;
    virtual std::vector<Halt> halts(bool standing_only) = 0;
    virtual std::vector<AuditLink> audit(const AuditQuery& query) = 0;
    /// By investor, after `after`; ended ones, too, when `all`.
    virtual std::vector<Designation> designations(InvestorId after, int limit, bool all) = 0;
    virtual std::vector<Claim> claims() = 0;
    virtual Rules rules() = 0;
    /// What placements gave each investor of this loan, by bids that stand.
    virtual std::vector<PaidPart> placedParts(LoanId loan) = 0;
    virtual std::vector<PaidPart> paidParts(LoanId loan) = 0;
    /// What people did about a loan's capacity, in order of time: extended, reduced, placed,
    /// voided, imported, spilled, released.
    virtual std::vector<JournalRow> handWork(LoanId loan) = 0;
    /// What placements gave since then, of every loan.
    virtual std::vector<PaidPart> placedSince(Timestamp since) = 0;
    /// What one investor has on a loan, without his keys.
    virtual Position position(LoanId loan, InvestorId investor) = 0;
    virtual std::optional<LoanState> loanState(LoanId id) = 0;
    virtual std::int64_t countUnknownPayouts(LoanId loan) = 0;
    virtual std::vector<ExcessLine> excess(const ExcessQuery& query) = 0;
    /// In full; whoever shows it has asked why.
    virtual std::optional<PersonalData> personal(InvestorId id) = 0;

    // For the verifier.

    /// `purpose`: a word for people, such as "verify".
    virtual void beginSnapshot(std::string_view purpose) = 0;
    virtual void endSnapshot() noexcept = 0;
    /// Whether tables, indexes and guards are as they were made; takes no time. Empty when sound,
    /// else the engine's word.
    virtual std::string checkSchema() = 0;
    /// The engine's own check of the whole file, as well: one long read. Stopped, its answer means
    /// nothing. References of bids are left to the replay, which follows each of them.
    virtual std::string checkFile(const std::stop_token& stop) = 0;
    virtual std::vector<LoanState> loanStates() = 0;
    virtual bool isListed(LoanId loan, InvestorId investor) = 0;
    virtual BidId lastBid() = 0;
    /// When the latest command was decided.
    virtual Timestamp lastCommand() = 0;
    virtual std::int64_t lastInvestor() = 0;
    /// What one investor bid on one loan and was not refused, in decision order.
    virtual std::vector<BidRecord> bidsOf(LoanId loan, InvestorId investor) = 0;
    /// The notices of one payment, in order of time.
    virtual std::vector<JournalRow> notices(std::string_view payment) = 0;
    /// Those with an id above `after`, in decision order.
    virtual std::vector<StrayRow> strays(std::int64_t after, int limit) = 0;
    virtual std::vector<JournalRow> journal(std::int64_t after, int limit) = 0;
    /// The rows that a replay makes again, by number, after `after`.
    virtual std::vector<LedgerEntry> ledger(std::int64_t after, int limit) = 0;
    virtual std::vector<BidEvent> eventsAfter(std::int64_t after, int limit) = 0;
    virtual std::vector<Hold> allHolds(BidId bid, std::int64_t part, int limit) = 0;
    virtual std::vector<Wait> allWaits(BidId after, int limit) = 0;
    /// MoneyBook::total() as it is stored.
    virtual Money moneyTotal() = 0;
    virtual std::vector<PaymentCase> allCases(CaseId after, int limit) = 0;
    virtual std::vector<Payout> allPayouts(PayoutId after, int limit) = 0;
    virtual std::vector<PaidPart> balancePaid(LoanId loan) = 0;
    virtual Identity identity() = 0;
    /// The links where the desk took a name, oldest first; the first one is where the chain begins.
    virtual std::vector<AuditLink> namings() = 0;
    /// The commands by which it was restored, oldest first.
    virtual std::vector<JournalRow> restores() = 0;
    /// By number, after `after`.
    virtual std::vector<AuditLink> auditLinks(std::int64_t after, int limit) = 0;
    virtual std::vector<BidRecord> bidsAfter(BidId after, int limit) = 0;
    virtual void eachInvestor(const std::function<bool(const InvestorState&)>& visit) = 0;
};

}  // namespace plimsoll::store
