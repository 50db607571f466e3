#include "service/preview.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "domain/loan_life.h"
#include "domain/planner.h"
#include "service/placing.h"
#include "service/views.h"

namespace plimsoll::service {
namespace {

constexpr int kPage = 1'000;

class Previewer {
public:
    Previewer(store::ReadStore& store, store::LoanState loan)
        : m_store(store), m_loan(std::move(loan)) {
        m_preview.loan = m_loan.id;
        m_preview.phase_before = m_preview.phase_after = m_loan.phase;
        m_preview.target_before = m_preview.target_after = m_loan.terms.target;
        m_preview.before = m_preview.after = m_loan.capacity;
        m_preview.unknown = store.countUnknownPayouts(m_loan.id);
    }

    [[nodiscard]] Preview run(const Order& order);

private:
    using Kind = PreviewLine::Kind;

    void extend(const Order& order);
    void reduce(const Order& order);
    void place(const Order& order);
    void cancel();
    void voidBid(const Order& order);
    void spill(const Order& order);
    void release(const Order& order);

    void refuse(ErrorCode code, std::string subject = {});
    [[nodiscard]] bool isShort();
    void give(const store::PaidPart& part);
    void promoteWaiting();
    void endWaiting();
    [[nodiscard]] std::vector<Wait> waits();
    [[nodiscard]] std::vector<ExcessLine> openLines(const Order& order);
    InvestorSummary& investor(InvestorId id);
    void add(Kind kind, InvestorId who, BidId bid, Money amount, Money available_by);

    store::ReadStore& m_store;
    store::LoanState m_loan;
    Preview m_preview;
    std::map<InvestorId, InvestorSummary> m_investors;  ///< as they would stand
};

void Previewer::refuse(ErrorCode code, std::string subject) {
    if (!m_preview.refusal) m_preview.refusal = Error{code, std::move(subject)};
}

bool Previewer::isShort() {
    if (m_loan.phase == Phase::Short) return true;
    refuse(ErrorCode::WrongPhase, std::string(codeOf(m_loan.phase)));
    return false;
}

InvestorSummary& Previewer::investor(InvestorId id) {
    const auto known = m_investors.find(id);
    if (known != m_investors.end()) return known->second;
    return m_investors[id] = m_store.investor(id).value_or(InvestorSummary{});
}

void Previewer::add(Kind kind, InvestorId who, BidId bid, Money amount, Money available_by) {
    InvestorSummary& person = investor(who);
    PreviewLine line{.kind = kind,
                     .investor = who,
                     .investor_code = person.code,
                     .bid = bid,
                     .amount = amount,
                     .available_before = person.balance.available,
                     .available_after = person.balance.available + available_by};
    person.balance.available = line.available_after;
    if (kind == Kind::Refunded) ++m_preview.refunds;
    m_preview.lines.push_back(std::move(line));
}

std::vector<Wait> Previewer::waits() {
    std::vector<Wait> all;
    BidId beyond;
    for (;;) {
        const auto page = m_store.waits(m_loan.id, beyond, kPage);
        all.insert(all.end(), page.begin(), page.end());
        if (std::ssize(page) < kPage) return all;
        beyond = page.back().bid;
    }
}

void Previewer::give(const store::PaidPart& part) {
    const bool is_balance = part.funding == Funding::Balance;
    add(is_balance ? Kind::Released : Kind::Refunded, part.investor, part.bid, part.amount,
        is_balance ? part.amount : Money());
}

/// What is free is offered to the standby queue first, as Sale::serve() will.
void Previewer::promoteWaiting() {
    std::map<InvestorId, Money> promoted;
    auto& after = m_preview.after;
    for (const Wait& wait : waits()) {
        if (after.free < m_loan.terms.min) return;
        auto bidder = bidderAt(m_store, m_loan, wait.investor);
        if (!bidder) continue;
        bidder->available = investor(wait.investor).balance.available;
        bidder->taken += promoted[wait.investor];
        auto view = viewOf(m_loan);
        view.capacity = after;
        const auto turn = domain::promote(view, *bidder, wait.waiting, wait.partial, wait.funding);
        if (turn.ended != Reason::None) {
            add(Kind::WaitsEnds, wait.investor, wait.bid, wait.waiting, {});
            continue;
        }
        if (turn.accepted.isZero()) continue;
        promoted[wait.investor] += turn.accepted;
        after.free -= turn.accepted;
        const bool is_balance = wait.funding == Funding::Balance;
        (is_balance ? after.paid : after.held) += turn.accepted;
        add(Kind::Promoted, wait.investor, wait.bid, turn.accepted,
            is_balance ? Money() - turn.accepted : Money());
    }
}

void Previewer::endWaiting() {
    for (const Wait& wait : waits())
        add(Kind::WaitsEnds, wait.investor, wait.bid, wait.waiting, {});
}

void Previewer::extend(const Order& order) {
    m_preview.undo = Undo::ByClosing;
    if (!isShort()) return;
    if (!order.schedule.closes) return refuse(ErrorCode::ScheduleInvalid, "closes_missing");
    m_preview.closes = order.schedule.closes;
    m_preview.phase_after = Phase::Open;
    if (m_loan.opened) {
        const auto rules = m_store.rules();
        m_preview.working_days =
            rules.calendar.workingDays(dayOf(*m_loan.opened), dayOf(*order.schedule.closes));
        const auto latest = rules.latestEnd(*m_loan.opened);
        if (latest && *order.schedule.closes > *latest)
            refuse(ErrorCode::SaleTooLong, latest->toString());
    }
    if (m_loan.closed && *order.schedule.closes <= *m_loan.closed)
        refuse(ErrorCode::ScheduleInvalid, "closes_in_the_past");
    m_loan.phase = Phase::Open;
    promoteWaiting();
    m_preview.phase_after = domain::afterChange(Phase::Open, m_preview.after);
}

void Previewer::reduce(const Order& order) {
    m_preview.undo = Undo::Never;
    if (!isShort()) return;
    if (m_loan.capacity.paid.isZero()) return refuse(ErrorCode::NothingPaid);
    if (m_loan.capacity.reserved.isPositive()) refuse(ErrorCode::Reserved);
    if (order.reference.empty()) refuse(ErrorCode::ConsentMissing);
    m_preview.target_after = m_loan.capacity.paid;
    m_preview.after.free = {};
    m_preview.phase_after = Phase::Full;
}

void Previewer::place(const Order& order) {
    m_preview.undo = Undo::UntilDisbursed;
    if (!domain::mayPlace(m_loan.phase))
        return refuse(ErrorCode::WrongPhase, std::string(codeOf(m_loan.phase)));
    const auto placing = placingOf(m_store, m_loan);
    if (const auto fault = domain::checkSplits(placing.terms, placing.candidates, order.splits)) {
        const bool is_named = fault->index < order.splits.size();
        refuse(ErrorCode::SplitUnlawful,
               is_named ? fmt::format("{} {}", codeOf(fault->code),
                                      investor(order.splits[fault->index].investor).code)
                        : std::string(codeOf(fault->code)));
        return;
    }
    for (const Split& split : order.splits) {
        add(Kind::Placed, split.investor, {}, split.amount, Money() - split.amount);
        m_preview.after.free -= split.amount;
        m_preview.after.paid += split.amount;
    }
    const auto is_given = [&](const Wait& wait) {
        return std::ranges::find(order.splits, wait.investor, &Split::investor) !=
               order.splits.end();
    };
    for (const Wait& wait : waits())
        if (is_given(wait)) add(Kind::WaitsEnds, wait.investor, wait.bid, wait.waiting, {});
    m_preview.phase_after = domain::afterChange(m_loan.phase, m_preview.after);
}

void Previewer::cancel() {
    m_preview.undo = Undo::Never;
    const auto to = domain::afterMove(m_loan.phase, LoanMove::Cancel, m_loan.capacity);
    if (!to) return refuse(ErrorCode::WrongPhase, std::string(codeOf(m_loan.phase)));
    if (m_loan.capacity.reserved.isPositive()) refuse(ErrorCode::Reserved);
    m_preview.phase_after = *to;
    for (const auto& part : m_store.paidParts(m_loan.id)) give(part);
    endWaiting();
    m_preview.after = {.free = m_loan.terms.target, .reserved = {}, .held = {}, .paid = {}};
}

void Previewer::voidBid(const Order& order) {
    m_preview.undo = Undo::Never;
    if (!domain::mayVoid(m_loan.phase))
        return refuse(ErrorCode::WrongPhase, std::string(codeOf(m_loan.phase)));
    auto parts = m_store.paidParts(m_loan.id);
    std::erase_if(parts, [&](const store::PaidPart& part) { return part.bid != order.bid; });
    if (parts.empty()) return refuse(ErrorCode::NothingToVoid, std::to_string(order.bid.value));
    for (const auto& part : parts) {
        give(part);
        m_preview.after.paid -= part.amount;
        m_preview.after.free += part.amount;
    }
    // Whether the deadline has passed is the writer's clock's to say; the records say what they
    // can.
    const bool is_before = m_loan.schedule.closes
                               ? !m_loan.closed || *m_loan.closed < *m_loan.schedule.closes
                               : !m_loan.closed;
    m_preview.phase_after = domain::afterVoid(m_loan.phase, is_before);
    m_loan.phase = m_preview.phase_after;
    if (isSelling(m_loan.phase)) promoteWaiting();
    m_preview.phase_after = domain::afterChange(m_loan.phase, m_preview.after);
}

/// The lines that the order names and that are still open; the first that is not is a refusal.
std::vector<ExcessLine> Previewer::openLines(const Order& order) {
    std::vector<ExcessLine> lines;
    for (const ExcessId id : order.lines) {
        ExcessQuery query{.loan = order.loan, .open_only = false, .beyond = {}, .limit = 1};
        query.beyond = ExcessId(id.value - 1);
        const auto found = m_store.excess(query);
        if (found.empty() || found.front().id != id)
            refuse(ErrorCode::UnknownExcess, std::to_string(id.value));
        else if (found.front().state != ExcessState::Open)
            refuse(ErrorCode::ExcessResolved, std::to_string(id.value));
        else
            lines.push_back(found.front());
    }
    if (lines.empty()) refuse(ErrorCode::UnknownExcess, "0");
    if (order.reference.empty()) refuse(ErrorCode::ConsentMissing);
    return lines;
}

/// Shown on the loan that the lines go to; a new one does not exist yet.
void Previewer::spill(const Order& order) {
    m_preview.undo = Undo::UntilDisbursed;
    Money sum;
    for (const ExcessLine& line : openLines(order)) {
        sum += line.amount;
        add(Kind::Spilled, line.investor, line.bid, line.amount, {});
    }
    if (order.to_new) {
        if (order.borrower_reference.empty()) refuse(ErrorCode::ConsentMissing);
        return;
    }
    if (!domain::mayPlace(m_loan.phase))
        return refuse(ErrorCode::WrongPhase, std::string(codeOf(m_loan.phase)));
    if (sum > m_loan.capacity.free)
        return refuse(ErrorCode::DoesNotFit, std::string(codeOf(Reason::ExceedsRemainder)));
    m_preview.after.free -= sum;
    m_preview.after.paid += sum;
    if (m_preview.after.free.isPositive() && m_preview.after.free < m_loan.terms.min)
        refuse(ErrorCode::DoesNotFit, std::string(codeOf(Reason::LeavesTail)));
    m_preview.phase_after = domain::afterChange(m_loan.phase, m_preview.after);
}

void Previewer::release(const Order& order) {
    m_preview.undo = Undo::Never;
    if (m_loan.phase != Phase::Over)
        refuse(ErrorCode::WrongPhase, std::string(codeOf(m_loan.phase)));
    const auto lines = openLines(order);
    for (const ExcessLine& line : lines) {
        add(Kind::SentBack, line.investor, line.bid, line.amount, {});
        ++m_preview.refunds;
    }
    ExcessQuery query{.loan = m_loan.id, .open_only = true, .beyond = {}, .limit = kPage};
    std::int64_t open = 0;
    for (;;) {
        const auto page = m_store.excess(query);
        open += std::ssize(page);
        if (std::ssize(page) < kPage) break;
        query.beyond = page.back().id;
    }
    if (open == std::ssize(lines) && m_loan.phase == Phase::Over)
        m_preview.phase_after = Phase::Full;
}

Preview Previewer::run(const Order& order) {
    switch (order.act) {
        case Act::LoanExtend:
            extend(order);
            break;
        case Act::LoanReduce:
            reduce(order);
            break;
        case Act::LoanPlace:
            place(order);
            break;
        case Act::LoanCancel:
            cancel();
            break;
        case Act::ExcessSpill:
            spill(order);
            break;
        case Act::ExcessRelease:
            release(order);
            break;
        default:
            voidBid(order);
            break;
    }
    std::set<InvestorId> told;
    for (const PreviewLine& line : m_preview.lines) told.insert(line.investor);
    m_preview.told = std::ssize(told);
    return std::move(m_preview);
}

}  // namespace

Result<Preview> previewOf(store::ReadStore& store, const Order& order) {
    LoanId about = order.loan;
    switch (order.act) {
        case Act::LoanExtend:
        case Act::LoanReduce:
        case Act::LoanPlace:
        case Act::LoanCancel:
        case Act::ExcessRelease:
            break;
        case Act::ExcessSpill:
            if (!order.to_new) about = order.to_loan;
            break;
        case Act::BidVoid: {
            const auto bid = store.bid(order.bid);
            if (!bid) return fail(ErrorCode::UnknownBid, std::to_string(order.bid.value));
            about = bid->loan;
            break;
        }
        default:
            return fail(ErrorCode::RequestInvalid, std::string(codeOf(order.act)));
    }
    auto loan = store.loanState(about);
    if (!loan) return fail(ErrorCode::UnknownLoan, std::to_string(about.value));
    return Previewer(store, std::move(*loan)).run(order);
}

}  // namespace plimsoll::service
