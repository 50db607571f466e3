#include <algorithm>
#include <map>
#include <unordered_map>

#include <plimsoll/rehearsal.h>

#include "rehearsal/finish.h"
#include "rehearsal/rush.h"

namespace plimsoll {
namespace {

using Directory = std::unordered_map<std::string, InvestorId>;

/// The recorded stream as bids on one loan.
class RecordedBids final : public rehearsal::BidSource {
public:
    RecordedBids(const ReplayPlan& plan, const ArrivalFile& file, const Directory& directory,
                 LoanId loan)
        : m_plan(plan), m_arrivals(file.arrivals), m_directory(directory), m_loan(loan) {}

    [[nodiscard]] std::size_t size() const override { return m_arrivals.size(); }
    [[nodiscard]] BidRequest bid(std::size_t index) const override {
        const Arrival& arrival = m_arrivals[index];
        BidRequest bid;
        bid.loan = m_loan;
        if (const auto known = m_directory.find(arrival.investor); known != m_directory.end())
            bid.investor = known->second;
        const auto key = RequestKey::parse(arrival.key);
        bid.key = key ? *key : *RequestKey::parse("line-" + std::to_string(arrival.line));
        if (const auto amount = Money::parse(arrival.amount)) bid.asked = *amount;
        bid.partial = m_plan.partial;
        bid.as_received = "investor '" + arrival.investor + "', amount '" + arrival.amount + "'";
        return bid;
    }
    [[nodiscard]] std::chrono::nanoseconds due(std::size_t index) const override {
        if (!m_plan.speed) return {};
        const auto recorded_us = m_arrivals[index].at.us() - m_arrivals.front().at.us();
        return std::chrono::microseconds(recorded_us) / *m_plan.speed;
    }
    [[nodiscard]] std::size_t endOfInstant(std::size_t first) const override {
        const auto begin = m_arrivals.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = std::find_if(begin, m_arrivals.end(), [&](const Arrival& arrival) {
            return arrival.at != begin->at;
        });
        return static_cast<std::size_t>(end - m_arrivals.begin());
    }

private:
    const ReplayPlan& m_plan;
    const std::vector<Arrival>& m_arrivals;
    const Directory& m_directory;
    LoanId m_loan;
};

/// What every investor of the file will ask in all.
std::map<std::string, Money> totalAsked(const ArrivalFile& file) {
    std::map<std::string, Money> totals;
    for (const Arrival& arrival : file.arrivals) {
        Money& total = totals[arrival.investor];
        const auto amount = Money::parse(arrival.amount);
        if (amount && amount->isPositive()) total = std::min(total + *amount, Money::largest());
    }
    return totals;
}

/// Looks every investor up and, when the plan says so, invents who is unknown.
Result<Directory> findInvestors(Desk& desk, const ReplayPlan& plan, const ArrivalFile& file) {
    auto reader = desk.reader();
    if (!reader) return tl::make_unexpected(reader.error());
    Directory directory;
    std::vector<NewInvestor> unknown;
    for (const auto& [code, total] : totalAsked(file)) {
        const auto known = (*reader)->findInvestor(code);
        if (known)
            directory.emplace(code, known->id);
        else if (known.error().code != ErrorCode::UnknownInvestor)
            return tl::make_unexpected(known.error());
        else
            unknown.push_back({code, {}, total});
    }
    if (!plan.fund || unknown.empty()) return directory;
    const auto added = desk.addInvestors(unknown);
    if (!added) return tl::make_unexpected(added.error());
    for (std::size_t i = 0; i < unknown.size(); ++i)
        directory.emplace(unknown[i].code, (*added)[i]);
    return directory;
}

}  // namespace

Result<RehearsalReport> runReplay(Desk& desk, const ReplayPlan& plan, const ArrivalFile& file,
                                  const OnProgress& progress, std::stop_token stop) {
    if (auto may = rehearsal::checkMayRun(desk, plan.fund); !may)
        return tl::make_unexpected(may.error());
    if (plan.concurrency < 1 || plan.concurrency > 65'536)
        return fail(ErrorCode::InputInvalid, "concurrency");
    if (plan.speed && *plan.speed < 1) return fail(ErrorCode::InputInvalid, "speed");
    if (auto sound = rehearsal::checkSound(plan.terms); !sound)
        return tl::make_unexpected(sound.error());
    const auto directory = findInvestors(desk, plan, file);
    if (!directory) return tl::make_unexpected(directory.error());
    const auto loan = rehearsal::openNewLoan(desk, plan.terms, "Replay");
    if (!loan) return tl::make_unexpected(loan.error());

    RehearsalReport report;
    const RecordedBids bids(plan, file, *directory, *loan);
    rehearsal::Rush(desk, bids, plan.concurrency).run(report, *loan, progress, stop);
    return rehearsal::finish(desk, *loan, std::move(report), stop);
}

}  // namespace plimsoll
