#include "furnished_desk.h"

#include <future>
#include <vector>

#include "desk_room.h"
#include "furnished_short.h"
#include "raw_database.h"

namespace plimsoll::test {
namespace {

void sellLoans(Desk& desk, const std::vector<InvestorId>& people) {
    const auto open = sell(desk, termsOf(100'000, 1'000, 10));
    const auto full = sell(desk, termsOf(3'005, 1'000, 10));
    NewLoan loan;
    loan.terms = termsOf(50'000, 1'000, 10);
    (void)must(desk.createLoan(loan));
    loan.audience = Audience::Listed;
    loan.listed = {people[0], people[1]};
    loan.terms.cap = Money::fen(5'000);
    const auto listed = must(desk.createLoan(loan));
    must(desk.openLoan(listed));

    std::vector<BidRequest> bids;
    for (std::size_t i = 0; i < 6; ++i) {
        const auto who = people[i];
        bids.push_back(bidOf(open, who, 2'000 + 10 * who.value, "a"));
        bids.push_back(bidOf(open, who, 500, "b"));
        bids.push_back(bidOf(full, who, 2'000, "a", true));
        bids.push_back(bidOf(listed, who, 1'000 + 10 * who.value, "a"));
        bids.push_back(bidOf(open, who, 9'015, "c", true));
        bids.push_back(bidOf(listed, who, 9'000, "c", true));
    }
    // The others are sent from the first one's answer, on the writer's thread: one batch, always.
    std::promise<void> all_answered;
    std::size_t answered = 0;
    desk.submit(bids.front(), [&](const BidAnswer&) {
        for (std::size_t i = 1; i < bids.size(); ++i)
            desk.submit(bids[i], [&](const BidAnswer&) {
                if (++answered == bids.size() - 1) all_answered.set_value();
            });
    });
    all_answered.get_future().wait();
}

void leaveStrays(Desk& desk, const std::vector<InvestorId>& people) {
    (void)desk.bid(bidOf(LoanId(1), people[0], 7'000, "a"));  // a reused key
    (void)desk.bid(bidOf(LoanId(99), people[0], 1'000, "x"));
    auto bid = bidOf(LoanId(1), people[1], 1'000, "y");
    bid.asked.reset();
    bid.as_received = "loan 'L-1001', investor 'C-00002', amount '1e3'";
    (void)desk.bid(bid);
    (void)desk.bid(bidOf(LoanId(1), people[1], 2'000 + 10 * people[1].value, "a"));  // a retry
}

constexpr std::int64_t kSecond = 1'000'000;

/// The clerks of the second half: what they do in one word each.
class Clerk {
public:
    Clerk(Desk& desk, ManualClock& clock)
        : m_desk(desk), m_clock(clock), m_people(enrol(desk, 5, Money::fen(20'000))) {}

    void sellAndPay();
    void failAndWait();
    void endLoans();
    void timeLoans();
    void moveMoney();

private:
    BidId bid(LoanId loan, std::size_t who, std::int64_t fen, Funding funding,
              bool standby = false) {
        auto request = bidOf(loan, m_people[who], fen, "life-" + std::to_string(++m_bids));
        request.funding = funding;
        request.standby = standby;
        return m_desk.bid(request).decision.id;
    }
    NoticeAnswer pay(const char* payment, BidId bid, std::int64_t fen,
                     PaymentStatus status = PaymentStatus::Confirmed) {
        return must(m_desk.notePayment(noticeOf(payment, bid, fen, status)));
    }
    void pass(std::int64_t seconds) {
        m_clock.advance(seconds * kSecond);
        letTimersRun(m_desk);
    }
    [[nodiscard]] Timestamp in(std::int64_t seconds) const {
        return Timestamp::us(m_clock.now().us() + seconds * kSecond);
    }

    Desk& m_desk;
    ManualClock& m_clock;
    std::vector<InvestorId> m_people;
    int m_bids = 0;
    LoanId m_lively;
    BidId m_stuck;
    CaseId m_unknown;
};

/// 3,000 paid, 4,000 lapsed and taken over by the standby queue, 3,000 stuck.
void Clerk::sellAndPay() {
    m_lively = sell(m_desk, termsOf(10'000, 1'000, 10));
    const auto paid = bid(m_lively, 0, 3'000, Funding::Payment);
    const auto late = bid(m_lively, 1, 4'000, Funding::Payment);
    m_stuck = bid(m_lively, 2, 3'000, Funding::Payment);
    (void)bid(m_lively, 3, 2'000, Funding::Payment, true);
    (void)bid(m_lively, 4, 1'000, Funding::Balance, true);
    (void)pay("pay-1", paid, 3'000);
    (void)pay("pay-2", m_stuck, 3'000, PaymentStatus::Unclear);
    pass(901);
    (void)pay("pay-3", late, 4'000);
}

void Clerk::failAndWait() {
    const auto failed = bid(m_lively, 1, 1'000, Funding::Payment);
    (void)pay("pay-4", failed, 1'000, PaymentStatus::Failed);
    const auto hold = bid(m_lively, 1, 1'000, Funding::Payment);
    must(m_desk.withdrawBid(hold, "changed his mind"));
    (void)bid(m_lively, 0, 5'000, Funding::Balance, true);
    const auto waits = bid(m_lively, 4, 3'000, Funding::Balance, true);
    must(m_desk.withdrawBid(waits, {}));
    const auto wrong = pay("pay-5", m_stuck, 1'000);
    must(m_desk.placeCase(wrong.opened, "his part of another bid"));
    m_unknown = pay("pay-6", BidId(), 700).opened;
    (void)pay("pay-7", m_stuck, 10);  // stays a case
}

void Clerk::endLoans() {
    const auto full = sell(m_desk, termsOf(2'000, 1'000, 10));
    (void)bid(full, 0, 1'000, Funding::Balance);
    (void)pay("pay-8", bid(full, 1, 1'000, Funding::Payment), 1'000);
    for (const auto move : {LoanMove::Review, LoanMove::Disburse})
        (void)must(m_desk.moveLoan(full, move));
    const auto cancelled = sell(m_desk, termsOf(3'000, 1'000, 10));
    (void)bid(cancelled, 2, 1'000, Funding::Balance);
    (void)pay("pay-9", bid(cancelled, 3, 1'000, Funding::Payment), 1'000);
    (void)bid(cancelled, 4, 3'000, Funding::Balance, true);
    for (const auto move : {LoanMove::Pause, LoanMove::Resume, LoanMove::Close, LoanMove::Cancel})
        (void)must(m_desk.moveLoan(cancelled, move, "nobody bought the rest"));
}

void Clerk::timeLoans() {
    NewLoan loan;
    loan.terms = termsOf(2'000, 1'000, 10);
    const auto scheduled = must(m_desk.createLoan(loan));
    must(m_desk.scheduleLoan(scheduled, {in(10 * 24 * 3600), std::nullopt}));
    (void)must(m_desk.moveLoan(scheduled, LoanMove::Approve));
    const auto timed = must(m_desk.createLoan(loan));
    must(m_desk.scheduleLoan(timed, {in(60), in(120)}));
    (void)must(m_desk.moveLoan(timed, LoanMove::Approve));
    pass(60);
    pass(61);
    const auto withdrawn = must(m_desk.createLoan(loan));
    (void)must(m_desk.moveLoan(withdrawn, LoanMove::Withdraw, "not wanted"));
}

/// Payouts 1 disbursed, 2 a cancelled bid's refund (sent), then cash-outs and an unknown payer's
/// refund.
void Clerk::moveMoney() {
    const auto back = must(m_desk.cashOut(m_people[0], Money::fen(500)));
    const auto unclear = must(m_desk.cashOut(m_people[1], Money::fen(600)));
    const auto payer = must(m_desk.refundCase(m_unknown, "nobody knows the bid"));
    (void)must(m_desk.sendPayouts(RequestKey::parse("batch-1").value()));
    must(m_desk.answerPayout(PayoutId(1), PayoutState::Confirmed, {}));
    must(m_desk.answerPayout(back, PayoutState::Failed, {}));
    must(m_desk.answerPayout(unclear, PayoutState::Unknown, {}));
    must(m_desk.answerPayout(payer, PayoutState::Failed, {}));
    (void)must(m_desk.reissuePayout(payer, "another account"));
    (void)must(m_desk.adjust(m_people[2], Money::fen(100), "counted again"));
    (void)must(m_desk.adjust(m_people[2], Money::fen(-40), "counted once more"));
    (void)must(m_desk.cashOut(m_people[4], Money::fen(700)));  // stays pending
    must(m_desk.confirmClock("it is right"));
    // Still open: nobody has asked the provider yet.
    (void)bid(m_lively, 3, 1'000, Funding::Payment, true);
}

}  // namespace

void furnish(Desk& desk, ManualClock& clock) {
    const auto people = enrol(desk, 7, Money::fen(20'000));
    must(desk.setInvestorStatus(people[5], InvestorStatus::Suspended));
    sellLoans(desk, people);
    leaveStrays(desk, people);
    (void)must(desk.deposit(people[0], Money::fen(1'234), RequestKey::parse("d-1").value()));
    Clerk clerk(desk, clock);
    clerk.sellAndPay();
    clerk.failAndWait();
    clerk.endLoans();
    clerk.timeLoans();
    clerk.moveMoney();
    furnishShortLoans(desk, clock);
    (void)desk.bid(bidOf(LoanId(1), people[2], 1'000, "last"));
}

void furnishDesk(const std::filesystem::path& path) {
    must(createDesk(path, {.name = "Furnished", .kind = DeskKind::Rehearsal}));
    {
        const auto clock = std::make_shared<ManualClock>();
        clock->startNow();
        DeskOptions options;
        options.clock = clock;
        options.actor = "clerk";
        const auto desk = must(openDesk(path, options));
        furnish(*desk, *clock);
    }
    RawDatabase(path).checkpoint();
}

}  // namespace plimsoll::test
