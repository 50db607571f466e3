#include "furnished_desk.h"

#include <future>
#include <vector>

#include "desk_room.h"
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

}  // namespace

void furnishDesk(const std::filesystem::path& path) {
    must(createDesk(path, {.name = "Furnished", .kind = DeskKind::Rehearsal}));
    {
        const auto desk = must(openDesk(path));
        const auto people = enrol(*desk, 7, Money::fen(20'000));
        must(desk->setInvestorStatus(people[5], InvestorStatus::Suspended));
        sellLoans(*desk, people);
        leaveStrays(*desk, people);
        (void)must(desk->deposit(people[0], Money::fen(1'234), RequestKey::parse("d-1").value()));
        (void)desk->bid(bidOf(LoanId(1), people[2], 1'000, "last"));
    }
    RawDatabase(path).checkpoint();
}

}  // namespace plimsoll::test
