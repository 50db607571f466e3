#include "drivers/preview.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "commands/short_commands.h"
#include "commands/views.h"
#include "domain/loan_life.h"
#include "domain/planner.h"
#include "domain/stranding.h"
#include "reports/placing.h"

namespace plimsoll::service {
namespace {

constexpr int kPage = 1'000;

class Previewer {
public:
    Previewer(store::ReadStore& store, store::LoanState loan, Timestamp now)
        : m_store(store), m_loan(std::move(loan)), m_now(now) {
        m_preview.loan = m_loan.id;
        m_preview.phase_before = m_preview.phase_after = m_loan.phase;
        m_preview.target_before = m_preview.target_after = m_loan.terms.target;
        m_preview.before = m_preview.after = m_loan.capacity;
        m_preview.unknown = store.countUnknownPayouts(m_loan.id);
    }

    [[nodiscard]] Preview run(const Command& command);

private:
    using Kind = PreviewLine::Kind;

    void show(const ExtendLoan& own);
    void show(const ReduceLoan& own);
    void show(const PlaceShortfall& own);
    void show(const CancelLoan& own);
    void show(const VoidBid& own);
    void show(const SpillExcess& own);
    void show(const ReleaseExcess& own);
    void spillInto(const std::vector<ExcessLine>& lines);
    void refuseReference(const std::string& reference, bool wanted);

    void refuse(ErrorCode code, std::string subject = {});
    [[nodiscard]] bool isShort();
    [[nodiscard]] std::optional<HaltId> stoppedBy(bool Stops::* what);
    [[nodiscard]] std::vector<Request> waitingPlacements();
    void refuseReserved();
    void unreserve(const PlaceShortfall& own);
    void give(const store::PaidPart& part);
    void promoteWaiting();
    void endWaiting();
    [[nodiscard]] std::vector<Wait> waits();
    [[nodiscard]] std::vector<ExcessLine> openLines(LoanId from, const std::vector<ExcessId>& ids);
    InvestorSummary& investor(InvestorId id);
    void add(Kind kind, InvestorId who, BidId bid, Money amount, Money available_by);

    store::ReadStore& m_store;
    store::LoanState m_loan;
    Timestamp m_now;
    Preview m_preview;
    std::map<InvestorId, InvestorSummary> m_investors;  ///< as they would stand
    std::map<InvestorId, Money> m_taken;                ///< by how much what they have changed
    BidId m_voided;                                     ///< waits no more
};

void Previewer::refuse(ErrorCode code, std::string subject) {
    if (!m_preview.refusal) m_preview.refusal = Error{code, std::move(subject)};
}

bool Previewer::isShort() {
    if (m_loan.phase == Phase::Short) return true;
    refuse(ErrorCode::WrongPhase, std::string(codeOf(m_loan.phase)));
    return false;
}

std::optional<HaltId> Previewer::stoppedBy(bool Stops::* what) {
    std::optional<HaltId> first;
    for (const Halt& halt : m_store.halts(true))
        if (halt.stops.*what && (!halt.loan || halt.loan == m_loan.id) &&
            (!first || halt.id < *first))
            first = halt.id;
    return first;
}

std::vector<Request> Previewer::waitingPlacements() {
    RequestQuery query;
    query.state = RequestState::Waiting;
    query.loan = m_loan.id;
    auto requests = m_store.requests(query);
    std::erase_if(requests, [](const Request& row) { return row.act() != Act::LoanPlace; });
    return requests;
}

void Previewer::refuseReserved() {
    if (m_loan.capacity.reserved.isZero()) return;
    const auto waiting = waitingPlacements();
    refuse(ErrorCode::Reserved,
           waiting.empty() ? std::string() : std::to_string(waiting.front().id.value));
}

/// Whoever decides a placement looks at it while its own sum is set aside for it.
void Previewer::unreserve(const PlaceShortfall& own) {
    const auto waiting = waitingPlacements();
    if (std::ranges::find(waiting, Command(own), &Request::command) == waiting.end()) return;
    const Money sum = sumOf(own.splits);
    for (Capacity* const capacity : {&m_loan.capacity, &m_preview.after}) {
        capacity->reserved -= sum;
        capacity->free += sum;
    }
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
    if (stoppedBy(&Stops::bids)) return;
    auto& after = m_preview.after;
    for (const Wait& wait : waits()) {
        if (after.free < m_loan.terms.min) return;
        if (wait.bid == m_voided) continue;
        auto bidder = bidderAt(m_store, m_loan, wait.investor);
        if (!bidder) continue;
        bidder->available = investor(wait.investor).balance.available;
        bidder->taken += m_taken[wait.investor];
        auto view = viewOf(m_loan);
        view.capacity = after;
        const auto turn = domain::promote(view, *bidder, wait.waiting, wait.partial, wait.funding);
        if (turn.ended != Reason::None) {
            add(Kind::WaitsEnds, wait.investor, wait.bid, wait.waiting, {});
            continue;
        }
        if (turn.accepted.isZero()) continue;
        m_taken[wait.investor] += turn.accepted;
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

void Previewer::show(const ExtendLoan& own) {
    m_preview.undo = Undo::ByClosing;
    if (!isShort()) return;
    if (const auto halt = stoppedBy(&Stops::openings))
        refuse(ErrorCode::Halted, std::to_string(halt->value));
    if (!own.closes) return refuse(ErrorCode::ScheduleInvalid, "closes_missing");
    m_preview.closes = own.closes;
    m_preview.phase_after = Phase::Open;
    if (*own.closes <= m_now) refuse(ErrorCode::ScheduleInvalid, "closes_in_the_past");
    if (m_loan.opened) {
        const auto rules = m_store.rules();
        m_preview.working_days =
            rules.calendar.workingDays(dayOf(*m_loan.opened), dayOf(*own.closes));
        const auto latest = rules.latestEnd(*m_loan.opened);
        if (latest && *own.closes > *latest) refuse(ErrorCode::SaleTooLong, latest->toString());
    }
    m_loan.phase = Phase::Open;
    promoteWaiting();
    m_preview.phase_after = domain::afterChange(Phase::Open, m_preview.after);
}

void Previewer::show(const ReduceLoan& own) {
    m_preview.undo = Undo::Never;
    if (!isShort()) return;
    refuseReference(own.reference, true);
    if (m_loan.capacity.paid.isZero()) return refuse(ErrorCode::NothingPaid);
    refuseReserved();
    m_preview.target_after = m_loan.capacity.paid;
    m_preview.after.free = {};
    m_preview.phase_after = Phase::Full;
}

void Previewer::show(const PlaceShortfall& own) {
    m_preview.undo = Undo::UntilDisbursed;
    if (!domain::mayPlace(m_loan.phase))
        return refuse(ErrorCode::WrongPhase, std::string(codeOf(m_loan.phase)));
    unreserve(own);
    if (const auto halt = stoppedBy(&Stops::bids))
        refuse(ErrorCode::Halted, std::to_string(halt->value));
    if (own.splits.empty())
        return refuse(ErrorCode::SplitUnlawful,
                      std::string(codeOf(SplitFault::Code::BelowShortfall)));
    const auto placing = placingOf(m_store, m_loan);
    if (const auto fault = domain::checkSplits(placing.terms, placing.candidates, own.splits)) {
        const auto code = fault->index < own.splits.size()
                              ? investor(own.splits[fault->index].investor).code
                              : std::string();
        return refuse(ErrorCode::SplitUnlawful,
                      code.empty() ? std::string(codeOf(fault->code))
                                   : fmt::format("{} {}", codeOf(fault->code), code));
    }
    const auto waiting = waits();
    for (const Split& split : own.splits) {
        for (const Wait& wait : waiting)
            if (wait.investor == split.investor)
                add(Kind::WaitsEnds, wait.investor, wait.bid, wait.waiting, {});
        add(Kind::Placed, split.investor, {}, split.amount, Money() - split.amount);
        m_preview.after.free -= split.amount;
        m_preview.after.paid += split.amount;
    }
    m_preview.phase_after = domain::afterChange(m_loan.phase, m_preview.after);
}

void Previewer::show(const CancelLoan&) {
    m_preview.undo = Undo::Never;
    const auto to = domain::afterMove(m_loan.phase, LoanMove::Cancel, m_loan.capacity);
    if (!to) return refuse(ErrorCode::WrongPhase, std::string(codeOf(m_loan.phase)));
    refuseReserved();
    m_preview.phase_after = *to;
    for (const auto& part : m_store.paidParts(m_loan.id)) give(part);
    endWaiting();
    m_preview.after = {.free = m_loan.terms.target, .reserved = {}, .held = {}, .paid = {}};
}

void Previewer::show(const VoidBid& own) {
    m_preview.undo = Undo::Never;
    if (!domain::mayVoid(m_loan.phase))
        return refuse(ErrorCode::WrongPhase, std::string(codeOf(m_loan.phase)));
    auto parts = m_store.paidParts(m_loan.id);
    std::erase_if(parts, [&](const store::PaidPart& part) { return part.bid != own.bid; });
    if (parts.empty()) return refuse(ErrorCode::NothingToVoid, std::to_string(own.bid.value));
    m_voided = own.bid;
    if (const auto wait = m_store.waitOf(own.bid); wait && wait->state == WaitState::Waiting)
        add(Kind::WaitsEnds, wait->investor, wait->bid, wait->waiting, {});
    for (const auto& part : parts) {
        give(part);
        m_taken[part.investor] -= part.amount;
        m_preview.after.paid -= part.amount;
        m_preview.after.free += part.amount;
    }
    m_preview.phase_after = domain::afterVoid(m_loan.phase, isBeforeDeadline(m_loan, m_now));
    m_loan.phase = m_preview.phase_after;
    if (isSelling(m_loan.phase)) promoteWaiting();
    m_preview.phase_after = domain::afterChange(m_loan.phase, m_preview.after);
}

/// The lines that the order names and that are still open; the first that is not is a refusal.
std::vector<ExcessLine> Previewer::openLines(LoanId loan, const std::vector<ExcessId>& ids) {
    const auto from = m_store.loanState(loan);
    if (!from) refuse(ErrorCode::UnknownLoan, std::to_string(loan.value));
    if (from && from->phase != Phase::Over)
        refuse(ErrorCode::WrongPhase, std::string(codeOf(from->phase)));
    std::vector<ExcessLine> lines;
    std::set<ExcessId> named;
    for (const ExcessId id : ids) {
        ExcessQuery query{.loan = loan, .open_only = false, .beyond = {}, .limit = 1};
        query.beyond = ExcessId(id.value - 1);
        const auto found = m_store.excess(query);
        if (found.empty() || found.front().id != id || !named.insert(id).second)
            refuse(ErrorCode::UnknownExcess, std::to_string(id.value));
        else if (found.front().state != ExcessState::Open)
            refuse(ErrorCode::ExcessResolved, std::to_string(id.value));
        else
            lines.push_back(found.front());
    }
    if (lines.empty()) refuse(ErrorCode::UnknownExcess, "0");
    return lines;
}

void Previewer::refuseReference(const std::string& reference, bool wanted) {
    const auto checked = checkReference(reference, wanted);
    if (!checked) refuse(checked.error().code, checked.error().subject);
}

/// Shown on the loan that the lines go to; a new one does not exist yet.
void Previewer::show(const SpillExcess& own) {
    m_preview.undo = Undo::UntilDisbursed;
    const auto lines = openLines(own.loan, own.lines);
    refuseReference(own.reference, true);
    for (const ExcessLine& line : lines)
        add(Kind::Spilled, line.investor, line.bid, line.amount, {});
    refuseReference(own.borrower_reference, own.to_new);
    if (!own.to_new) spillInto(lines);
}

/// Spilled lines are exempt from minimum and step, from nothing else.
void Previewer::spillInto(const std::vector<ExcessLine>& lines) {
    const auto doesNotFit = [&](Reason reason) {
        refuse(ErrorCode::DoesNotFit, std::string(codeOf(reason)));
    };
    if (!domain::mayPlace(m_loan.phase))
        return refuse(ErrorCode::WrongPhase, std::string(codeOf(m_loan.phase)));
    if (const auto halt = stoppedBy(&Stops::bids))
        refuse(ErrorCode::Halted, std::to_string(halt->value));
    Money sum;
    for (const ExcessLine& line : lines) sum += line.amount;
    if (sum > m_loan.capacity.free) return doesNotFit(Reason::ExceedsRemainder);
    m_preview.after.free -= sum;
    m_preview.after.paid += sum;
    if (m_preview.after.free.isPositive() && m_preview.after.free < m_loan.terms.min)
        doesNotFit(Reason::LeavesTail);
    else if (const auto stranded = domain::strandedAfter(m_loan.terms, m_loan.capacity, sum))
        refuse(ErrorCode::StrandsRemainder, stranded->toString());
    for (const ExcessLine& line : lines) {
        const auto bidder = bidderAt(m_store, m_loan, line.investor);
        if (!bidder) continue;
        Money& taken = m_taken[line.investor];
        taken += line.amount;
        if (bidder->is_borrower)
            doesNotFit(Reason::SelfLending);
        else if (!bidder->eligible)
            doesNotFit(Reason::NotEligible);
        else if (m_loan.terms.cap && bidder->taken + taken > *m_loan.terms.cap)
            doesNotFit(Reason::OverCap);
    }
    m_preview.phase_after = domain::afterChange(m_loan.phase, m_preview.after);
}

void Previewer::show(const ReleaseExcess& own) {
    m_preview.undo = Undo::Never;
    const auto lines = openLines(own.loan, own.lines);
    refuseReference(own.reference, true);
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

Preview Previewer::run(const Command& command) {
    std::visit(
        [this](const auto& own) {
            if constexpr (requires { own.reference; }) refuseReference(own.reference, false);
            if constexpr (requires { show(own); }) show(own);
        },
        command);
    std::set<InvestorId> told;
    for (const PreviewLine& line : m_preview.lines) told.insert(line.investor);
    m_preview.told = std::ssize(told);
    return std::move(m_preview);
}

/// The loan that a preview shows.
struct LoanShown {
    store::ReadStore& store;

    Result<LoanId> operator()(const ExtendLoan& own) const { return own.loan; }
    Result<LoanId> operator()(const ReduceLoan& own) const { return own.loan; }
    Result<LoanId> operator()(const PlaceShortfall& own) const { return own.loan; }
    Result<LoanId> operator()(const CancelLoan& own) const { return own.loan; }
    Result<LoanId> operator()(const ReleaseExcess& own) const { return own.loan; }
    Result<LoanId> operator()(const SpillExcess& own) const {
        return own.to_new ? own.loan : own.to_loan;
    }
    Result<LoanId> operator()(const VoidBid& own) const {
        const auto bid = store.bid(own.bid);
        if (!bid) return fail(ErrorCode::UnknownBid, std::to_string(own.bid.value));
        return bid->loan;
    }
    template <class C>
    Result<LoanId> operator()(const C&) const {
        return fail(ErrorCode::RequestInvalid, std::string(codeOf(C::kAct)));
    }
};

}  // namespace

Result<Preview> previewOf(store::ReadStore& store, const Command& command, Timestamp now) {
    const auto about = std::visit(LoanShown{store}, command);
    if (!about) return tl::make_unexpected(about.error());
    auto loan = store.loanState(*about);
    if (!loan) return fail(ErrorCode::UnknownLoan, std::to_string(about->value));
    return Previewer(store, std::move(*loan), now).run(command);
}

}  // namespace plimsoll::service
