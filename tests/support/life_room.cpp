#include "life_room.h"

namespace plimsoll::test {
namespace {

constexpr std::int64_t kPart = 300;

}  // namespace

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
        case Phase::Over:
            overfill(loan);
            break;
    }
    return loan;
}

/// Two bids that were taken in elsewhere; the second one crosses the mark by 300.
void LifeRoom::overfill(LoanId loan) {
    const auto line = [this](int number, std::int64_t fen) {
        return ImportedBid{.line = number,
                           .investor = person(number - 1),
                           .amount = Money::fen(fen),
                           .arrived = clock().now(),
                           .key = {}};
    };
    (void)must(desk().importBids(loan, {line(1, kTarget - kPart), line(2, 2 * kPart)}));
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
