#include "app/screenshots/stage.h"

#include <array>
#include <chrono>
#include <optional>
#include <thread>

namespace plimsoll::screenshots {

namespace {

using namespace std::chrono_literals;

constexpr int kInvestors = 60;
constexpr std::int64_t kSecondUs = 1'000'000;

/// Does one thing after another until one fails; what follows is then skipped.
class Furnisher {
public:
    explicit Furnisher(Desk& desk) : m_desk(desk) {}

    Result<Stage> run();

private:
    template <class T>
    T must(Result<T> result) {
        if (result) return std::move(*result);
        if (!m_error) m_error = result.error();
        return {};
    }
    void must(const Result<void>& result) {
        if (!result && !m_error) m_error = result.error();
    }

    LoanId loan(const char* title, Money target, std::chrono::seconds hold_window = 900s);
    LoanId open(const char* title, Money target, std::chrono::seconds hold_window = 900s);
    void move(LoanId loan, LoanMove move) { must(m_desk.moveLoan(loan, move, "for the pictures")); }
    BidId bid(LoanId loan, int investor, Money amount, Funding funding, bool standby = false);
    NoticeAnswer pay(BidId bid, Money amount, PaymentStatus status = PaymentStatus::Confirmed);
    void fill(LoanId loan, int first, int parts, Money part);

    void makeUnopened();
    void makeSelling();
    void makeShort();
    void makeSettling();
    void makeFull();
    void makeCases();
    void makePayouts();

    Desk& m_desk;
    std::optional<Error> m_error;
    std::vector<InvestorId> m_investors;
    Stage m_stage;
    BidId m_late;  ///< its hold has lapsed
    int m_payments = 0;
};

LoanId Furnisher::loan(const char* title, Money target, std::chrono::seconds hold_window) {
    NewLoan loan;
    loan.title = title;
    loan.terms = {.target = target, .min = Money::yuan(1'000), .step = Money::yuan(100), .cap = {}};
    loan.hold_window = hold_window;
    return must(m_desk.createLoan(std::move(loan)));
}

LoanId Furnisher::open(const char* title, Money target, std::chrono::seconds hold_window) {
    const LoanId made = loan(title, target, hold_window);
    const auto now = SystemClock().now().us();
    must(m_desk.scheduleLoan(
        made, {.opens = {}, .closes = Timestamp::us(now + (5 * 3'600 + 754) * kSecondUs)}));
    move(made, LoanMove::Approve);
    move(made, LoanMove::Open);
    return made;
}

BidId Furnisher::bid(LoanId loan, int investor, Money amount, Funding funding, bool standby) {
    if (m_error) return {};
    BidRequest request;
    request.loan = loan;
    request.investor = m_investors[std::size_t(investor % kInvestors)];
    request.asked = amount;
    request.standby = standby;
    request.funding = funding;
    return m_desk.bid(request).decision.id;
}

NoticeAnswer Furnisher::pay(BidId bid, Money amount, PaymentStatus status) {
    PaymentNotice notice;
    notice.payment = "PAY-" + std::to_string(77'001 + m_payments++);
    notice.status = status;
    notice.bid = bid;
    notice.amount = amount;
    if (!bid) notice.as_received = "order 20261125-0931";
    return must(m_desk.notePayment(std::move(notice)));
}

void Furnisher::fill(LoanId loan, int first, int parts, Money part) {
    for (int i = 0; i < parts; ++i) (void)bid(loan, first + i, part, Funding::Balance);
}

void Furnisher::makeUnopened() {
    (void)loan("Bakery oven", Money::yuan(300'000));
    const auto now = SystemClock().now().us();
    const auto at = [now](std::int64_t seconds) {
        return Timestamp::us(now + seconds * kSecondUs);
    };
    const LoanId withdrawn = loan("Second-hand lorry", Money::yuan(180'000));
    move(withdrawn, LoanMove::Withdraw);
    const LoanId waiting = loan("Cold store", Money::yuan(2'500'000));
    must(m_desk.scheduleLoan(waiting, {.opens = at(93'600), .closes = at(180'000)}));
    const LoanId scheduled = loan("Spring planting", Money::yuan(10'000'000));
    must(m_desk.scheduleLoan(scheduled, {.opens = at(552), .closes = at(29'352)}));
    move(scheduled, LoanMove::Approve);
}

void Furnisher::makeSelling() {
    m_stage.selling = open("Harvest machines", Money::yuan(1'000'000));
    fill(m_stage.selling, 0, 12, Money::yuan(55'000));
    for (int i = 0; i < 17; ++i) {
        (void)bid(m_stage.selling, 14 + i, Money::yuan(20'000), Funding::Payment);
    }
    for (int i = 0; i < 9; ++i) {
        (void)bid(m_stage.selling, 34 + i, Money::yuan(5'000 + i * 1'000),
                  i % 3 == 0 ? Funding::Balance : Funding::Payment, true);
    }
    const LoanId free = open("Greenhouse", Money::yuan(800'000));
    fill(free, 3, 6, Money::yuan(64'000));
    (void)bid(free, 20, Money::yuan(90'000), Funding::Payment);
    const LoanId paused = open("Fishing boat", Money::yuan(600'000));
    fill(paused, 9, 4, Money::yuan(51'000));
    move(paused, LoanMove::Pause);
}

void Furnisher::makeShort() {
    m_stage.short_loan = open("Tea factory", Money::yuan(1'000'000), 1s);
    fill(m_stage.short_loan, 0, 14, Money::yuan(50'000));
    for (int i = 0; i < 6; ++i) {
        const BidId held = bid(m_stage.short_loan, 20 + i, Money::yuan(22'000), Funding::Payment);
        if (i == 0) m_late = held;
        if (i == 3) (void)pay(held, Money::yuan(22'000), PaymentStatus::Failed);
        if (i == 4) (void)pay(held, Money::yuan(22'000));
        if (i == 5) must(m_desk.withdrawBid(held, "the customer asked by phone"));
    }
    std::this_thread::sleep_for(1'500ms);
    move(m_stage.short_loan, LoanMove::Close);
    const LoanId cancelled = open("Ferry", Money::yuan(900'000));
    fill(cancelled, 5, 5, Money::yuan(40'000));
    move(cancelled, LoanMove::Close);
    move(cancelled, LoanMove::Cancel);
}

void Furnisher::makeSettling() {
    const LoanId settling = open("Dairy", Money::yuan(500'000));
    fill(settling, 8, 8, Money::yuan(50'000));
    const BidId stuck = bid(settling, 30, Money::yuan(30'000), Funding::Payment);
    (void)bid(settling, 31, Money::yuan(20'000), Funding::Payment);
    (void)pay(stuck, Money::yuan(30'000), PaymentStatus::Unclear);
    move(settling, LoanMove::Close);
}

void Furnisher::makeFull() {
    const LoanId full = open("Solar roof", Money::yuan(400'000));
    fill(full, 2, 8, Money::yuan(50'000));
    const LoanId review = open("School bus", Money::yuan(350'000));
    fill(review, 12, 7, Money::yuan(50'000));
    move(review, LoanMove::Review);
}

void Furnisher::makeCases() {
    (void)pay(m_late, Money::yuan(22'000));
    (void)pay({}, Money::yuan(3'500));
    const BidId wrong = bid(m_stage.selling, 50, Money::yuan(1'000), Funding::Payment, true);
    (void)pay(wrong, Money::yuan(100));
    const NoticeAnswer refunded = pay({}, Money::yuan(640));
    if (refunded.opened) (void)must(m_desk.refundCase(refunded.opened, "sent to us by mistake"));
}

void Furnisher::makePayouts() {
    std::vector<LoanId> disbursed;
    for (const char* title : {"Mill", "Orchard", "Workshop", "Clinic"}) {
        const LoanId loan = open(title, Money::yuan(200'000));
        fill(loan, 0, 4, Money::yuan(50'000));
        move(loan, LoanMove::Review);
        move(loan, LoanMove::Disburse);
        disbursed.push_back(loan);
    }
    (void)must(m_desk.cashOut(m_investors[3], Money::yuan(8'000)));
    (void)must(m_desk.sendPayouts(*RequestKey::parse("batch-20261125-1")));
    auto reader = m_desk.reader();
    if (!reader) return;
    const auto payouts = must((*reader)->payouts({}));
    const std::array answers{PayoutState::Confirmed, PayoutState::Unknown, PayoutState::Failed};
    for (std::size_t i = 0; i < payouts.size() && i < answers.size() + 1; ++i) {
        if (i == 0) continue;  // the refund stays sent
        must(m_desk.answerPayout(payouts[i].id, answers[i - 1], "from the bank's file"));
    }
    (void)must(m_desk.cashOut(m_investors[4], Money::yuan(12'500)));
}

Result<Stage> Furnisher::run() {
    std::vector<NewInvestor> investors;
    for (int i = 0; i < kInvestors; ++i) {
        investors.push_back({.code = {}, .name = {}, .deposit = Money::yuan(2'000'000)});
    }
    m_investors = must(m_desk.addInvestors(std::move(investors)));
    if (m_error) return tl::make_unexpected(*m_error);
    m_stage.investor = m_investors[3];
    makePayouts();
    makeFull();
    makeShort();
    makeSettling();
    makeSelling();
    makeCases();
    makeUnopened();
    if (m_error) return tl::make_unexpected(*m_error);
    return m_stage;
}

}  // namespace

Result<Stage> furnishStage(Desk& desk) {
    return Furnisher(desk).run();
}

}  // namespace plimsoll::screenshots
