#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include <plimsoll/rehearsal.h>

#include "rehearsal/draw.h"
#include "rehearsal/finish.h"
#include "rehearsal/payers.h"
#include "rehearsal/rush.h"

namespace plimsoll {
namespace {

constexpr std::size_t kInvestorsAtOnce = 10'000;
constexpr std::int64_t kDemandPerMille = 1'350;  // of the target: a rush wants more than there is
constexpr std::uint64_t kOffStepPerMille = 20;   // bidders who ask an odd fen
constexpr std::uint64_t kShortOfMoneyPerMille = 20;
constexpr std::uint64_t kAboveCapPerMille = 20;

using rehearsal::draw;

/// The invented bidders of one drill.
class Bidders final : public rehearsal::BidSource {
public:
    explicit Bidders(const DrillPlan& plan) : m_plan(plan) {
        const auto mean_fen = plan.terms.target.fen() * kDemandPerMille / 1'000 / plan.bidders;
        m_spread_steps = std::max<std::int64_t>(
            2 * (mean_fen - plan.terms.min.fen()) / plan.terms.step.fen(), 0);
        for (std::int64_t bidder = 0; bidder < plan.bidders; ++bidder) {
            const auto number = static_cast<std::uint32_t>(bidder);
            m_order.push_back(number);
            if (is(number, 5, static_cast<std::uint64_t>(plan.duplicate_per_mille)))
                m_order.push_back(number);
        }
    }

    [[nodiscard]] Result<void> invent(Desk& desk, const std::stop_token& stop);
    void sell(LoanId loan) { m_loan = loan; }

    [[nodiscard]] std::size_t size() const override { return m_order.size(); }
    [[nodiscard]] std::chrono::nanoseconds due(std::size_t /*index*/) const override { return {}; }
    [[nodiscard]] std::size_t endOfInstant(std::size_t /*first*/) const override { return size(); }
    [[nodiscard]] BidRequest bid(std::size_t index) const override {
        const auto bidder = m_order[index];
        BidRequest bid;
        bid.loan = m_loan;
        bid.investor = m_investors[bidder];
        bid.key = *RequestKey::parse(fmt::format("d{}", bidder));
        bid.asked = asks(bidder);
        bid.partial = is(bidder, 4, static_cast<std::uint64_t>(m_plan.partial_per_mille));
        bid.standby = is(bidder, 8, static_cast<std::uint64_t>(m_plan.standby_per_mille));
        if (is(bidder, 9, static_cast<std::uint64_t>(m_plan.payment_per_mille)))
            bid.funding = Funding::Payment;
        return bid;
    }

private:
    [[nodiscard]] bool is(std::uint64_t bidder, std::uint64_t question,
                          std::uint64_t per_mille) const {
        return draw(m_plan.seed, bidder, question) % 1'000 < per_mille;
    }
    [[nodiscard]] Money asks(std::uint64_t bidder) const;
    [[nodiscard]] Money has(std::uint64_t bidder) const;

    const DrillPlan& m_plan;
    std::int64_t m_spread_steps = 0;
    LoanId m_loan;
    std::vector<InvestorId> m_investors;
    std::vector<std::uint32_t> m_order;  ///< who sends the n-th bid; duplicates side by side
};

Money Bidders::asks(std::uint64_t bidder) const {
    const Terms& terms = m_plan.terms;
    const auto steps = static_cast<std::int64_t>(draw(m_plan.seed, bidder, 1) %
                                                 (static_cast<std::uint64_t>(m_spread_steps) + 1));
    Money amount = terms.min + Money::fen(steps * terms.step.fen());
    if (terms.cap && amount > *terms.cap && !is(bidder, 2, kAboveCapPerMille)) {
        const Money room = *terms.cap - terms.min;
        amount = terms.min + room - Money::fen(room.fen() % terms.step.fen());
    }
    if (is(bidder, 3, kOffStepPerMille)) amount += Money::fen(1);
    return std::min(amount, Money::largest());
}

Money Bidders::has(std::uint64_t bidder) const {
    const Money asked = asks(bidder);
    return is(bidder, 6, kShortOfMoneyPerMille) ? Money::fen(asked.fen() / 2) : asked;
}

Result<void> Bidders::invent(Desk& desk, const std::stop_token& stop) {
    const auto all = static_cast<std::size_t>(m_plan.bidders);
    m_investors.reserve(all);
    while (m_investors.size() < all) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled);
        std::vector<NewInvestor> some(std::min(kInvestorsAtOnce, all - m_investors.size()));
        for (std::size_t i = 0; i < some.size(); ++i) some[i].deposit = has(m_investors.size() + i);
        auto added = desk.addInvestors(std::move(some));
        if (!added) return tl::make_unexpected(added.error());
        m_investors.insert(m_investors.end(), added->begin(), added->end());
    }
    return {};
}

/// The payments that do not come in time; they share what there is.
int fatesOf(const DrillPlan& plan) {
    return plan.lapse_per_mille + plan.late_per_mille + plan.fail_per_mille +
           plan.withdraw_per_mille;
}

bool hasAftermath(const DrillPlan& plan) {
    return plan.payment_per_mille > 0 || plan.standby_per_mille > 0;
}

/// The drill's records are ahead of the machine's clock by the hours that were skipped; whoever
/// opens the desk next is to find nothing in doubt.
Result<void> endLead(Desk& desk, const DrillPlan& plan) {
    if (!plan.clock || !plan.clock->leads()) return {};
    plan.clock->endLead();
    return desk.confirmClock("the drill's clock ran ahead");
}

Result<void> checkPlan(Desk& desk, const DrillPlan& plan) {
    if (auto may = rehearsal::checkMayRun(desk, true); !may) return may;
    if (plan.bidders < 1 || plan.bidders > 10'000'000)
        return fail(ErrorCode::InputInvalid, "bidders");
    if (plan.concurrency < 1 || plan.concurrency > 65'536)
        return fail(ErrorCode::InputInvalid, "concurrency");
    for (const int share :
         {plan.partial_per_mille, plan.duplicate_per_mille, plan.standby_per_mille,
          plan.payment_per_mille, plan.lapse_per_mille, plan.late_per_mille, plan.fail_per_mille,
          plan.withdraw_per_mille, fatesOf(plan)})
        if (share < 0 || share > 1'000) return fail(ErrorCode::InputInvalid, "share");
    if (plan.hold_window < kShortestHoldWindow || plan.hold_window > kLongestHoldWindow)
        return fail(ErrorCode::InputInvalid, "hold_window");
    return rehearsal::checkSound(plan.terms);
}

}  // namespace

Result<RehearsalReport> runDrill(Desk& desk, const DrillPlan& plan, const OnProgress& progress,
                                 std::stop_token stop) {
    if (auto checked = checkPlan(desk, plan); !checked) return tl::make_unexpected(checked.error());
    Bidders bidders(plan);
    if (auto invented = bidders.invent(desk, stop); !invented)
        return tl::make_unexpected(invented.error());
    const auto loan = rehearsal::openNewLoan(desk, plan.terms, fmt::format("Drill {}", plan.seed),
                                             plan.hold_window);
    if (!loan) return tl::make_unexpected(loan.error());
    bidders.sell(*loan);

    RehearsalReport report;
    rehearsal::Rush(desk, bidders, plan.concurrency).run(report, *loan, progress, stop);
    if (hasAftermath(plan) && !report.cancelled) {
        auto settled = rehearsal::Payers(desk, plan, *loan).settle(stop);
        if (!settled && settled.error().code != ErrorCode::Cancelled)
            return tl::make_unexpected(settled.error());
        report.cancelled = !settled;
        if (settled) report.payments = *settled;
    }
    if (auto ended = endLead(desk, plan); !ended) return tl::make_unexpected(ended.error());
    return rehearsal::finish(desk, *loan, std::move(report), stop);
}

std::uint64_t RehearsalReport::refusedTotal() const {
    return std::accumulate(refused.begin(), refused.end(), std::uint64_t{0});
}

std::uint64_t RehearsalReport::decisionsPerSecond() const {
    const auto microseconds =
        std::chrono::duration_cast<std::chrono::microseconds>(elapsed).count();
    return microseconds > 0 ? arrived * 1'000'000 / static_cast<std::uint64_t>(microseconds) : 0;
}

}  // namespace plimsoll
