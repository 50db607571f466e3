#include "life_room.h"

namespace plimsoll::test {

LifeRoom::LifeRoom() {
    clock().startNow();
    m_reader = must(m_room.open().reader());
    m_people = enrol(desk(), 7, Money::yuan(10'000));
}

void LifeRoom::reopen(const std::function<void(ManualClock&)>& meanwhile, DeskOptions options) {
    m_reader.reset();
    m_room.close();
    if (meanwhile) meanwhile(clock());
    m_reader = must(m_room.open(std::move(options)).reader());
}

LoanId LifeRoom::draft() {
    NewLoan loan;
    loan.terms = termsOf(kTarget, 100, 100);
    return must(desk().createLoan(loan));
}

void LifeRoom::move(LoanId loan, std::initializer_list<LoanMove> moves) {
    for (const auto move : moves) (void)must(desk().moveLoan(loan, move, "a note"));
}

LoanId LifeRoom::loanIn(Phase phase) {
    const auto loan = draft();
    switch (phase) {
        case Phase::Draft:
            break;
        case Phase::Waiting:
            must(desk().scheduleLoan(loan, {}));
            break;
        case Phase::Scheduled:
            must(desk().scheduleLoan(loan, {}));
            move(loan, {LoanMove::Approve});
            break;
        case Phase::Withdrawn:
            move(loan, {LoanMove::Withdraw});
            break;
        case Phase::Open:
            move(loan, {LoanMove::Open});
            break;
        case Phase::Paused:
            move(loan, {LoanMove::Open, LoanMove::Pause});
            break;
        case Phase::Settling:
            move(loan, {LoanMove::Open});
            (void)hold(loan, 0, 300);
            move(loan, {LoanMove::Close});
            break;
        case Phase::Short:
        case Phase::Cancelled:
            move(loan, {LoanMove::Open});
            (void)buy(loan, 0, 300);
            move(loan, {LoanMove::Close});
            if (phase == Phase::Cancelled) move(loan, {LoanMove::Cancel});
            break;
        case Phase::Full:
        case Phase::UnderReview:
        case Phase::Disbursed:
            move(loan, {LoanMove::Open});
            (void)buy(loan, 0, kTarget);
            if (phase != Phase::Full) move(loan, {LoanMove::Review});
            if (phase == Phase::Disbursed) move(loan, {LoanMove::Disburse});
            break;
    }
    return loan;
}

BidAnswer LifeRoom::ask(LoanId loan, int who, std::int64_t fen, bool by_payment, bool standby) {
    auto request = bidOf(loan, person(who), fen);
    request.funding = by_payment ? Funding::Payment : Funding::Balance;
    request.standby = standby;
    return desk().bid(request);
}

NoticeAnswer LifeRoom::pay(BidId bid, std::int64_t fen, PaymentStatus status) {
    return must(desk().notePayment(noticeOf(freshPayment(), bid, fen, status)));
}

void LifeRoom::pass(std::int64_t microseconds) {
    clock().advance(microseconds);
    letTimersRun(desk());
}

std::string LifeRoom::stateOf(BidId bid) {
    const auto life = must(m_reader->bidLife(bid));
    if (life.bid.decision.outcome == Outcome::Refused) return "refused";
    if (life.wait && life.wait->state != WaitState::Promoted)
        return std::string(codeOf(life.wait->state));
    return life.holds.empty() ? "paid" : std::string(codeOf(life.holds.back().state));
}

}  // namespace plimsoll::test
