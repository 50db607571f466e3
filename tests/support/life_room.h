#pragma once
// A desk whose clock the test moves, with seven investors who have 10,000.00 each, loans of 1,000
// fen, and what staff, customers and the payment provider do in one word each. Amounts are fen.

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "desk_room.h"

namespace plimsoll::test {

class LifeRoom {
public:
    static constexpr std::int64_t kTarget = 1'000;
    static constexpr std::int64_t kSecond = 1'000'000;
    static constexpr std::int64_t kWindow = 900 * kSecond;

    LifeRoom();

    [[nodiscard]] Desk& desk() { return m_room.desk(); }
    [[nodiscard]] DeskReader& reader() { return *m_reader; }
    [[nodiscard]] ManualClock& clock() { return m_room.clock(); }
    [[nodiscard]] const std::filesystem::path& path() const { return m_room.path(); }
    [[nodiscard]] InvestorId person(int who) const {
        return m_people.at(static_cast<std::size_t>(who));
    }
    /// What happens to the clocks while nobody has the desk open is told by `meanwhile`.
    void reopen(const std::function<void(ManualClock&)>& meanwhile = {}, DeskOptions options = {});

    /// A draft with minimum and step of 100.
    [[nodiscard]] LoanId draft();
    /// A new loan that was brought into this phase.
    [[nodiscard]] LoanId loanIn(Phase phase);
    [[nodiscard]] Phase phaseOf(LoanId loan) { return must(m_reader->loan(loan)).phase; }
    [[nodiscard]] Capacity capacityOf(LoanId loan) { return must(m_reader->loan(loan)).capacity; }
    void move(LoanId loan, std::initializer_list<LoanMove> moves);

    /// Paid from the balance.
    BidId buy(LoanId loan, int who, std::int64_t fen) { return bid(loan, who, fen, false, false); }
    /// To be paid by a payment.
    BidId hold(LoanId loan, int who, std::int64_t fen) { return bid(loan, who, fen, true, false); }
    BidId wait(LoanId loan, int who, std::int64_t fen, bool by_payment = true) {
        return bid(loan, who, fen, by_payment, true);
    }
    BidAnswer ask(LoanId loan, int who, std::int64_t fen, bool by_payment = false,
                  bool standby = false);
    /// Under a payment name of its own.
    NoticeAnswer pay(BidId bid, std::int64_t fen, PaymentStatus status = PaymentStatus::Confirmed);
    /// Time goes on, and everything that is due by then happens.
    void pass(std::int64_t microseconds);
    /// "refused", "waiting", "held", "paid": what a bid came to last.
    [[nodiscard]] std::string stateOf(BidId bid);
    [[nodiscard]] std::string freshPayment() { return "pay-" + std::to_string(++m_payments); }

private:
    void overfill(LoanId loan);
    BidId bid(LoanId loan, int who, std::int64_t fen, bool by_payment, bool standby) {
        return ask(loan, who, fen, by_payment, standby).decision.id;
    }

    DeskRoom m_room;
    std::unique_ptr<DeskReader> m_reader;
    std::vector<InvestorId> m_people;
    int m_payments = 0;
};

}  // namespace plimsoll::test
