#include "sqlite/row_reading.h"

#include <string>

#include "store/engine_error.h"

namespace plimsoll::sqlite {
namespace {

/// What a journal row says by number is small, whichever enumeration its verb makes of it.
constexpr std::int64_t kLargestDetail = 255;

bool flagAt(const Statement& row, int column) {
    return numberAt(row, column, 0, 1) == 1;
}

Funding fundingAt(const Statement& row, int column) {
    return enumAt(row, column, Funding::Balance, Funding::Payment);
}

Account accountAt(const Statement& row, int column) {
    return enumAt(row, column, Account::Outside, Account::Payout);
}

}  // namespace

std::int64_t numberAt(const Statement& row, int column, std::int64_t least, std::int64_t most) {
    const auto value = row.integer(column);
    if (value < least || value > most)
        throw store::EngineError(ErrorCode::DeskDamaged,
                                 "unheard-of number " + std::to_string(value));
    return value;
}

Reason reasonAt(const Statement& row, int column) {
    return enumAt(row, column, Reason::None, Reason::InsufficientBalance);
}

InvestorStatus statusAt(const Statement& row, int column) {
    return enumAt(row, column, InvestorStatus::Active, InvestorStatus::Suspended);
}

store::LoanState readLoanState(const Statement& row) {
    store::LoanState loan;
    loan.id = LoanId(row.integer(0));
    loan.code = row.text(1);
    loan.terms = {row.money(2), row.money(3), row.money(4), std::nullopt};
    if (!row.isNull(5)) loan.terms.cap = row.money(5);
    loan.audience = enumAt(row, 6, Audience::Everyone, Audience::Listed);
    loan.borrower = idAt<InvestorId>(row, 7);
    loan.hold_window = std::chrono::seconds(row.integer(8));
    loan.phase = enumAt(row, 9, Phase::Draft, Phase::Over);
    loan.capacity = {row.money(10), row.money(11), row.money(12), row.money(13)};
    loan.bids = row.integer(14);
    loan.bidders = row.integer(15);
    loan.schedule = {row.optionalTime(16), row.optionalTime(17)};
    loan.opened = row.optionalTime(18);
    loan.filled = row.optionalTime(19);
    loan.closed = row.optionalTime(20);
    loan.finished = row.optionalTime(21);
    loan.first_target = row.money(22);
    return loan;
}

BidRecord readBid(const Statement& row) {
    BidRecord bid;
    bid.id = BidId(row.integer(0));
    bid.loan = LoanId(row.integer(1));
    bid.investor = InvestorId(row.integer(2));
    bid.key = row.text(3);
    bid.asked = row.money(4);
    bid.partial = flagAt(row, 5);
    bid.standby = flagAt(row, 6);
    bid.funding = fundingAt(row, 7);
    Decision& decision = bid.decision;
    decision.id = bid.id;
    decision.outcome = enumAt(row, 8, Outcome::Accepted, Outcome::Standby);
    decision.reason = reasonAt(row, 9);
    decision.accepted = row.money(10);
    decision.waiting = row.money(11);
    decision.remainder_before = row.money(12);
    decision.arrived = row.time(13);
    decision.decided = row.time(14);
    return bid;
}

store::PaidPart readPaidPart(const Statement& row) {
    return {BidId(row.integer(0)), InvestorId(row.integer(1)), row.money(2),
            enumAt(row, 3, Funding::Balance, Funding::Payment), row.integer(4)};
}

ExcessLine readExcess(const Statement& row) {
    ExcessLine line;
    line.id = ExcessId(row.integer(0));
    line.loan = LoanId(row.integer(1));
    line.bid = BidId(row.integer(2));
    line.investor = InvestorId(row.integer(3));
    line.amount = row.money(4);
    line.line = row.integer(5);
    line.state = enumAt(row, 6, ExcessState::Open, ExcessState::Released);
    line.to = idAt<LoanId>(row, 7);
    line.to_bid = idAt<BidId>(row, 8);
    line.payout = idAt<PayoutId>(row, 9);
    line.consent = row.text(10);
    line.borrower_consent = row.text(11);
    line.resolved = row.optionalTime(12);
    return line;
}

Hold readHold(const Statement& row) {
    Hold hold;
    hold.bid = BidId(row.integer(0));
    hold.part = row.integer(1);
    hold.loan = LoanId(row.integer(2));
    hold.investor = InvestorId(row.integer(3));
    hold.amount = row.money(4);
    hold.state = enumAt(row, 5, HoldState::Held, HoldState::Returned);
    hold.since = row.time(6);
    hold.lapses = row.optionalTime(7);
    hold.payment = row.text(8);
    return hold;
}

Wait readWait(const Statement& row) {
    Wait wait;
    wait.bid = BidId(row.integer(0));
    wait.loan = LoanId(row.integer(1));
    wait.investor = InvestorId(row.integer(2));
    wait.waiting = row.money(3);
    wait.partial = flagAt(row, 4);
    wait.funding = fundingAt(row, 5);
    wait.state = enumAt(row, 6, WaitState::Waiting, WaitState::Expired);
    return wait;
}

BidEvent readEvent(const Statement& row) {
    BidEvent event;
    event.id = row.integer(0);
    event.at = row.time(1);
    event.loan = LoanId(row.integer(2));
    event.bid = BidId(row.integer(3));
    event.part = row.integer(4);
    event.kind = enumAt(row, 5, BidEventKind::Promoted, BidEventKind::Voided);
    event.amount = row.money(6);
    event.reason = reasonAt(row, 7);
    return event;
}

PaymentCase readCase(const Statement& row) {
    PaymentCase payment;
    payment.id = CaseId(row.integer(0));
    payment.kind = enumAt(row, 1, CaseKind::Late, CaseKind::Surplus);
    payment.state = enumAt(row, 2, CaseState::Open, CaseState::Refunded);
    payment.payment = row.text(3);
    payment.bid = idAt<BidId>(row, 4);
    payment.loan = idAt<LoanId>(row, 5);
    payment.investor = idAt<InvestorId>(row, 6);
    payment.amount = row.money(7);
    payment.as_received = row.text(8);
    payment.opened = row.time(9);
    payment.closed = row.optionalTime(10);
    return payment;
}

Payout readPayout(const Statement& row) {
    Payout payout;
    payout.id = PayoutId(row.integer(0));
    payout.kind = enumAt(row, 1, PayoutKind::Disbursement, PayoutKind::CashOut);
    payout.state = enumAt(row, 2, PayoutState::Pending, PayoutState::Restored);
    payout.loan = idAt<LoanId>(row, 3);
    payout.investor = idAt<InvestorId>(row, 4);
    payout.bid = idAt<BidId>(row, 5);
    payout.from_case = idAt<CaseId>(row, 6);
    payout.replaces = idAt<PayoutId>(row, 7);
    payout.amount = row.money(8);
    payout.payee = row.text(9);
    payout.batch = row.text(10);
    payout.created = row.time(11);
    payout.changed = row.time(12);
    payout.reference = row.text(13);
    return payout;
}

LedgerEntry readLedgerEntry(const Statement& row) {
    LedgerEntry entry;
    entry.id = row.integer(0);
    entry.command = row.integer(1);
    entry.from = accountAt(row, 2);
    entry.to = accountAt(row, 3);
    entry.amount = row.money(4);
    entry.investor = idAt<InvestorId>(row, 5);
    entry.loan = idAt<LoanId>(row, 6);
    entry.bid = idAt<BidId>(row, 7);
    entry.payout = idAt<PayoutId>(row, 8);
    entry.from_case = idAt<CaseId>(row, 9);
    return entry;
}

store::JournalRow readJournalRow(const Statement& row) {
    store::JournalRow command;
    command.id = row.integer(0);
    command.decided = row.time(1);
    command.verb = enumAt(row, 2, store::Verb::DeskCreated, store::kLastVerb);
    command.detail = static_cast<int>(numberAt(row, 3, 0, kLargestDetail));
    command.outcome = static_cast<int>(numberAt(row, 4, 0, kLargestDetail));
    command.loan = idAt<LoanId>(row, 5);
    command.investor = idAt<InvestorId>(row, 6);
    command.bid = idAt<BidId>(row, 7);
    command.object = row.isNull(8) ? 0 : row.integer(8);
    command.amount = row.money(9);
    command.count = row.integer(10);
    command.schedule = {row.optionalTime(11), row.optionalTime(12)};
    command.reference = row.text(13);
    command.note = row.text(14);
    command.key = row.text(15);
    command.actor = row.text(16);
    return command;
}

}  // namespace plimsoll::sqlite
