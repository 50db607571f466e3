#pragma once
// How capacity moves after a bid's decision: the one place where a loan's counters, an investor's
// money, holds, the standby queue, the ledger and the events change together (domain laws 1 to 4).
// Released capacity is offered to the standby queue in the same transaction, before any newcomer.
// Thread: the writer's. Errors: EngineError from the store; broken law ends the process.

#include <optional>
#include <vector>

#include "commands/scene.h"
#include "domain/decide.h"

namespace plimsoll::service {

class Sale {
public:
    explicit Sale(Scene& scene) : m_scene(scene) {}

    /// A bid takes free capacity at its decision: paid from the balance, or held.
    void accept(LoanEntry& loan, PositionEntry& place, const BidRecord& bid);
    /// What a bid still wants goes to the standby queue.
    void queue(LoanEntry& loan, const BidRecord& bid);

    /// The hold's money is here: from the bank, or from suspense when a case is given.
    void pay(const Turn& turn, LoanEntry& loan, const Hold& hold, const std::string& payment,
             Account from = Account::Outside);
    /// The hold ends unpaid. Call serve() when all that is released has been.
    void release(const Turn& turn, LoanEntry& loan, const Hold& hold, HoldState state,
                 const std::string& payment);
    void stick(const Turn& turn, const Hold& hold, const std::string& payment);
    /// A late payment takes free capacity after all.
    void readmit(const Turn& turn, LoanEntry& loan, const BidRecord& bid, Money amount,
                 const std::string& payment, CaseId from_case);
    /// The rule that keeps it out; None: it fits.
    [[nodiscard]] Reason whyNotReadmitted(LoanEntry& loan, const BidRecord& bid, Money amount);
    void endWait(const Turn& turn, const Wait& wait, WaitState state, Reason reason);

    /// Offers free capacity to the standby queue in its order, then lets the loan's phase follow.
    void serve(const Turn& turn, LoanEntry& loan);
    /// Everybody who still waits is told that it was in vain.
    void expireWaits(const Turn& turn, LoanEntry& loan);

    /// Set aside for a placement, and given back.
    void reserve(const Turn& turn, LoanEntry& loan, Money amount);
    void unreserve(const Turn& turn, LoanEntry& loan, Money amount);
    /// Staff void a paid part: its capacity is free again, its money goes back. Call serve() when
    /// all are.
    void takeBack(const Turn& turn, LoanEntry& loan, const store::PaidPart& part);

    // The end of a loan, part by part.

    void disburse(const Turn& turn, LoanEntry& loan);
    void refund(const Turn& turn, LoanEntry& loan);

private:
    enum class Taking { Held, Paid };

    PositionEntry& placeOf(LoanId loan, InvestorId investor);
    [[nodiscard]] domain::BidderView bidderOf(LoanEntry& loan, PositionEntry& place);
    void take(LoanEntry& loan, PositionEntry& place, Money amount, Taking taking, Timestamp at);
    void giveBack(LoanEntry& loan, PositionEntry& place, Money amount, Timestamp at);
    void countAccepted(PositionEntry& place);
    void saveWait(const Wait& before, const Wait& after);
    [[nodiscard]] bool isWorthServing(const LoanEntry& loan) const;
    void promote(const Turn& turn, LoanEntry& loan, const Wait& wait);
    void takePromoted(const Turn& turn, LoanEntry& loan, PositionEntry& place, const Wait& wait,
                      Money amount);
    void settle(LoanEntry& loan, Timestamp at);
    void freezePaid(const Turn& turn, PositionEntry& place, Account from, const Hold& hold,
                    CaseId from_case);
    void note(const Turn& turn, const Hold& hold, BidEventKind kind);
    void giveMoneyBack(const Turn& turn, LoanId loan, const store::PaidPart& part);
    void leave(LoanEntry& loan, PositionEntry& place, Money amount);

    Scene& m_scene;
};

/// Writes a payout instruction under the next number.
[[nodiscard]] PayoutId insertPayout(Scene& scene, const Turn& turn, Payout payout);

}  // namespace plimsoll::service
