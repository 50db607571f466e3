#include "furnished_short.h"

#include <string>
#include <utility>
#include <vector>

namespace plimsoll::test {
namespace {

using namespace std::chrono_literals;

class ShortClerk {
public:
    ShortClerk(Desk& desk, ManualClock& clock) : m_desk(desk), m_clock(clock) {
        NewInvestor investor;
        investor.deposit = Money::fen(20'000);
        investor.phone = "13812345678";
        m_people = must(desk.addInvestors(std::vector<NewInvestor>(4, investor)));
    }

    void setUp();
    void goEachWay();
    void voidBids();
    void overfill();

private:
    void ask(const Command& command) { (void)must(m_desk.ask(command, "R01", "as agreed")); }
    /// 1,000 of 3,000 are paid.
    LoanId sellShort();
    BidId bid(LoanId loan, std::size_t who, std::int64_t fen, Funding funding = Funding::Balance);
    LoanId import(const std::vector<std::int64_t>& amounts);
    [[nodiscard]] std::vector<ExcessId> linesOf(LoanId loan);

    Desk& m_desk;
    ManualClock& m_clock;
    std::vector<InvestorId> m_people;
    LoanId m_extended;
    int m_bids = 0;
};

BidId ShortClerk::bid(LoanId loan, std::size_t who, std::int64_t fen, Funding funding) {
    auto request = bidOf(loan, m_people[who], fen, "short-" + std::to_string(++m_bids));
    request.funding = funding;
    return m_desk.bid(request).decision.id;
}

LoanId ShortClerk::sellShort() {
    const auto loan = sell(m_desk, termsOf(3'000, 1'000, 10));
    (void)bid(loan, 0, 1'000);
    (void)must(m_desk.moveLoan(loan, LoanMove::Close));
    return loan;
}

void ShortClerk::setUp() {
    must(m_desk.designate(m_people[1], Money::fen(2'000), "letter 1"));
    must(m_desk.designate(m_people[2], Money::fen(3'000), "letter 2"));
    must(m_desk.designate(m_people[3], Money::fen(500), "letter 3"));
    must(m_desk.designate(m_people[3], Money(), {}));
    must(m_desk.setRules({30, "house rules, 4"}));
    must(m_desk.markDay({2026y / 10 / 1, false, "National Day"}));
}

void ShortClerk::goEachWay() {
    ask(PlaceShortfall{
        .loan = sellShort(),
        .splits = {{m_people[1], Money::fen(1'000)}, {m_people[2], Money::fen(1'000)}}});
    ask(ReduceLoan{.loan = sellShort(), .reference = "borrower's letter 5"});
    m_extended = sellShort();
    ask(ExtendLoan{.loan = m_extended,
                   .closes = Timestamp::us(m_clock.now().us() + 240 * ManualClock::kHour)});
    (void)sellShort();  // stays short
}

void ShortClerk::voidBids() {
    const auto loan = sell(m_desk, termsOf(3'000, 1'000, 10));
    ask(VoidBid{.bid = bid(loan, 0, 1'000)});
    const auto paid = bid(loan, 1, 1'000, Funding::Payment);
    (void)must(m_desk.notePayment(noticeOf("short-pay-1", paid, 1'000)));
    ask(VoidBid{.bid = paid});
}

LoanId ShortClerk::import(const std::vector<std::int64_t>& amounts) {
    NewLoan loan;
    loan.terms = termsOf(2'000, 1'000, 10);
    const auto id = must(m_desk.createLoan(loan));
    std::vector<ImportedBid> bids;
    for (std::size_t i = 0; i < amounts.size(); ++i)
        bids.push_back({.line = std::ssize(bids) + 2,
                        .investor = m_people[i],
                        .amount = Money::fen(amounts[i]),
                        .arrived = m_clock.now(),
                        .key = {}});
    (void)must(m_desk.importBids(id, std::move(bids)));
    return id;
}

std::vector<ExcessId> ShortClerk::linesOf(LoanId loan) {
    std::vector<ExcessId> lines;
    for (const auto& line : must(must(m_desk.reader())->excess({.loan = loan, .beyond = {}})))
        lines.push_back(line.id);
    return lines;
}

/// One line is released and one stays open; the other loan's line is spilled.
void ShortClerk::overfill() {
    const auto released = import({1'500, 1'000, 700});
    ask(ReleaseExcess{
        .loan = released, .lines = {linesOf(released).front()}, .reference = "call 3"});
    const auto spilled = import({1'000, 2'000});
    ask(SpillExcess{
        .loan = spilled, .lines = linesOf(spilled), .to_loan = m_extended, .reference = "call 4"});
}

}  // namespace

void furnishShortLoans(Desk& desk, ManualClock& clock) {
    ShortClerk clerk(desk, clock);
    clerk.setUp();
    clerk.goEachWay();
    clerk.voidBids();
    clerk.overfill();
}

}  // namespace plimsoll::test
