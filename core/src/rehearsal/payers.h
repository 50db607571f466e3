#pragma once
// What becomes of a drill's held bids after the rush: most are paid, some fail, are withdrawn,
// lapse, or are paid too late. Promoted bids get their turn, too; it ends when nothing is held any
// more. Threads: settle() blocks its caller and makes its own. Errors: as the Desk answers.

#include <cstdint>
#include <set>
#include <stop_token>
#include <utility>
#include <vector>

#include <plimsoll/rehearsal.h>

namespace plimsoll::rehearsal {

class Payers {
public:
    Payers(Desk& desk, const DrillPlan& plan, LoanId loan)
        : m_desk(desk), m_plan(plan), m_loan(loan) {}

    /// Then ends the sale, so that the loan is full or short by an exact amount.
    [[nodiscard]] Result<PaymentFigures> settle(const std::stop_token& stop);

private:
    enum class Fate { Paid, Lapses, Late, Fails, Withdrawn };

    [[nodiscard]] Fate fateOf(const Hold& hold) const;
    [[nodiscard]] Result<std::vector<Hold>> holds(DeskReader& reader, bool open_only) const;
    [[nodiscard]] Result<void> decide(const std::vector<Hold>& open, const std::stop_token& stop);
    [[nodiscard]] Result<void> act(const Hold& hold);
    [[nodiscard]] Result<void> pay(const Hold& hold, PaymentStatus status, const char* name);
    [[nodiscard]] Result<void> awaitLapses(DeskReader& reader, const std::stop_token& stop);
    [[nodiscard]] Result<void> payLate(const std::vector<Hold>& late, const std::stop_token& stop);
    [[nodiscard]] Result<void> endSale(DeskReader& reader);
    [[nodiscard]] Result<PaymentFigures> count(DeskReader& reader) const;

    Desk& m_desk;
    const DrillPlan& m_plan;
    LoanId m_loan;
    std::uint64_t m_late = 0;
    std::set<std::pair<BidId, std::int64_t>> m_waited;  ///< the parts of this round
};

}  // namespace plimsoll::rehearsal
