#include "commands/payment_commands.h"

#include <algorithm>

#include "commands/alone.h"
#include "commands/desk_total.h"
#include "commands/loan_commands.h"
#include "values/law_broken.h"

namespace plimsoll::service {
namespace {

constexpr auto kNoPayment = "";

Result<void> checkNotice(const PaymentNotice& notice) {
    if (!RequestKey::parse(notice.payment)) return fail(ErrorCode::PaymentInvalid, notice.payment);
    const bool needs_amount = notice.status == PaymentStatus::Confirmed;
    const bool is_sane = !notice.amount.isNegative() && notice.amount <= Money::largest();
    if (!is_sane || (needs_amount && notice.amount.isZero()))
        return fail(ErrorCode::AmountInvalid, notice.amount.toString());
    return checkNote(notice.as_received, false);
}

bool putsInSuspense(NoticeOutcome outcome, PaymentStatus status) {
    switch (outcome) {
        case NoticeOutcome::LateCase:
        case NoticeOutcome::WrongAmount:
        case NoticeOutcome::Surplus:
            return true;
        case NoticeOutcome::UnknownBid:
            return status == PaymentStatus::Confirmed;
        default:
            return false;
    }
}

/// The open hold that a notice means: of its amount, or the only kind there is.
std::optional<Hold> openHold(const std::vector<Hold>& holds, Money amount, bool exactly) {
    const auto is_match = [&](const Hold& hold) {
        return isOpen(hold.state) && (hold.amount == amount || !exactly);
    };
    const auto exact = std::find_if(holds.begin(), holds.end(), [&](const Hold& hold) {
        return isOpen(hold.state) && hold.amount == amount;
    });
    if (exact != holds.end()) return *exact;
    const auto any = std::find_if(holds.begin(), holds.end(), is_match);
    return any != holds.end() ? std::optional(*any) : std::nullopt;
}

/// A part that ended unpaid and whose money has not come since. A customer who took his bid back
/// does not want it any more: his money is for staff.
bool isAwaitedLate(const std::vector<Hold>& holds, Money amount) {
    std::int64_t balance = 0;
    for (const Hold& hold : holds) {
        if (hold.amount != amount) continue;
        const bool ended = hold.state == HoldState::Lapsed || hold.state == HoldState::Failed;
        // What staff have taken back since had come, too.
        const bool is_paid = hold.state == HoldState::Paid || hold.state == HoldState::Voided;
        const bool came_late = is_paid && !hold.lapses;
        balance += ended ? 1 : came_late ? -1 : 0;
    }
    return balance > 0;
}

bool wasWithdrawn(const std::vector<Hold>& holds, Money amount) {
    return std::any_of(holds.begin(), holds.end(), [&](const Hold& hold) {
        return hold.state == HoldState::Withdrawn && hold.amount == amount;
    });
}

}  // namespace

LoanEntry& PaymentCommands::loanOf(LoanId id) {
    LoanEntry* const loan = m_scene.known.loan(id);
    requireLaw(loan != nullptr, "a bid's loan is gone");
    return *loan;
}

Result<NoticeAnswer> PaymentCommands::note(const PaymentNotice& notice) {
    if (auto checked = checkNotice(notice); !checked) return tl::make_unexpected(checked.error());
    const auto earlier = m_scene.store.money().findNotices(notice.payment);
    for (const auto& row : earlier) {
        if (row.detail != static_cast<int>(notice.status)) continue;
        if (row.bid != notice.bid && row.bid) return fail(ErrorCode::KeyReused, notice.payment);
        if (row.amount != notice.amount) return fail(ErrorCode::KeyReused, notice.payment);
        return NoticeAnswer{static_cast<NoticeOutcome>(row.outcome), CaseId(row.object), true};
    }
    // Only what says that money is here moves any.
    const bool is_sum = notice.status == PaymentStatus::Confirmed;
    if (auto alone = mayAlone(m_scene, Act::PaymentNote, is_sum ? notice.amount : Money()); !alone)
        return tl::make_unexpected(alone.error());
    const auto finding = find(notice, earlier);
    const bool brings_money =
        notice.status == PaymentStatus::Confirmed && finding.outcome != NoticeOutcome::OutOfOrder;
    if (brings_money)
        if (auto fits = checkDeskTotal(m_scene, notice.amount); !fits)
            return tl::make_unexpected(fits.error());
    const bool opens_case = putsInSuspense(finding.outcome, notice.status);
    const CaseId opened(opens_case ? m_scene.store.money().lastCase() + 1 : 0);

    auto row = m_scene.row(store::Verb::PaymentNoted);
    row.detail = static_cast<int>(notice.status);
    row.outcome = static_cast<int>(finding.outcome);
    row.reference = notice.payment;
    row.amount = notice.amount;
    row.note = notice.as_received;
    row.object = opened.value;
    if (finding.bid) {
        row.bid = finding.bid->id;
        row.loan = finding.bid->loan;
        row.investor = finding.bid->investor;
    }
    const auto number = m_scene.record(row);
    carryOut({row.decided, number}, notice, finding, opened);
    return NoticeAnswer{finding.outcome, opened, false};
}

PaymentCommands::Finding PaymentCommands::find(const PaymentNotice& notice,
                                               const std::vector<store::JournalRow>& earlier) {
    Finding finding{.outcome = NoticeOutcome::UnknownBid, .opens = CaseKind::UnknownBid};
    const bool is_settled = std::any_of(earlier.begin(), earlier.end(), [](const auto& row) {
        return row.detail == static_cast<int>(PaymentStatus::Confirmed);
    });
    if (notice.bid) finding.bid = m_scene.store.life().loadBid(notice.bid);
    if (is_settled) {
        finding.outcome = NoticeOutcome::OutOfOrder;
        return finding;
    }
    if (!finding.bid) return finding;
    const auto holds = m_scene.store.life().loadHolds(notice.bid);
    if (notice.status == PaymentStatus::Confirmed)
        return findConfirmed(std::move(finding), notice, holds);
    finding.hold = openHold(holds, notice.amount, !notice.amount.isZero());
    if (!finding.hold)
        finding.outcome = NoticeOutcome::OutOfOrder;
    else if (notice.status == PaymentStatus::Failed)
        finding.outcome = NoticeOutcome::Released;
    else
        finding.outcome = finding.hold->state == HoldState::Held ? NoticeOutcome::Stuck
                                                                 : NoticeOutcome::OutOfOrder;
    return finding;
}

PaymentCommands::Finding PaymentCommands::findConfirmed(Finding finding,
                                                        const PaymentNotice& notice,
                                                        const std::vector<Hold>& holds) {
    finding.hold = openHold(holds, notice.amount, true);
    if (finding.hold) {
        finding.outcome = NoticeOutcome::Paid;
    } else if (isAwaitedLate(holds, notice.amount)) {
        auto& loan = loanOf(finding.bid->loan);
        const bool fits =
            isSelling(loan.now.phase) && m_scene.people.stopsBids(loan.now.id) == nullptr &&
            m_sale.whyNotReadmitted(loan, *finding.bid, notice.amount) == Reason::None;
        finding.outcome = fits ? NoticeOutcome::Readmitted : NoticeOutcome::LateCase;
        finding.opens = CaseKind::Late;
    } else if (wasWithdrawn(holds, notice.amount)) {
        finding.outcome = NoticeOutcome::LateCase;
        finding.opens = CaseKind::Late;
    } else if (openHold(holds, notice.amount, false)) {
        finding.outcome = NoticeOutcome::WrongAmount;
        finding.opens = CaseKind::WrongAmount;
    } else {
        finding.outcome = NoticeOutcome::Surplus;
        finding.opens = CaseKind::Surplus;
    }
    return finding;
}

void PaymentCommands::carryOut(const Turn& turn, const PaymentNotice& notice,
                               const Finding& finding, CaseId id) {
    if (putsInSuspense(finding.outcome, notice.status)) return openCase(turn, notice, finding, id);
    switch (finding.outcome) {
        case NoticeOutcome::Paid:
            m_sale.pay(turn, loanOf(finding.bid->loan), *finding.hold, notice.payment);
            break;
        case NoticeOutcome::Released: {
            auto& loan = loanOf(finding.bid->loan);
            m_sale.release(turn, loan, *finding.hold, HoldState::Failed, notice.payment);
            m_sale.serve(turn, loan);
            break;
        }
        case NoticeOutcome::Stuck:
            m_sale.stick(turn, *finding.hold, notice.payment);
            break;
        case NoticeOutcome::Readmitted:
            m_sale.readmit(turn, loanOf(finding.bid->loan), *finding.bid, notice.amount,
                           notice.payment, CaseId{});
            break;
        default:
            break;
    }
}

void PaymentCommands::openCase(const Turn& turn, const PaymentNotice& notice,
                               const Finding& finding, CaseId id) {
    PaymentCase payment;
    payment.id = id;
    payment.kind = finding.opens;
    payment.payment = notice.payment;
    payment.amount = notice.amount;
    payment.as_received = notice.as_received;
    payment.opened = turn.at;
    if (finding.bid) {
        payment.bid = finding.bid->id;
        payment.loan = finding.bid->loan;
        payment.investor = finding.bid->investor;
    }
    m_scene.store.money().insertCase(payment);
    m_scene.store.money().insertEntry({.command = turn.command,
                                       .from = Account::Outside,
                                       .to = Account::Suspense,
                                       .amount = payment.amount,
                                       .investor = payment.investor,
                                       .loan = payment.loan,
                                       .bid = payment.bid,
                                       .from_case = id});
}

Result<void> PaymentCommands::withdraw(BidId id, const std::string& note, const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        if (done->verb == store::Verb::BidWithdrawn && done->bid == id) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    if (auto checked = checkNote(note, false); !checked) return checked;
    const auto bid = m_scene.store.life().loadBid(id);
    if (!bid) return fail(ErrorCode::UnknownBid, std::to_string(id.value));
    auto holds = m_scene.store.life().loadHolds(id);
    // A stuck hold may be paid already; only staff who have asked can tell.
    std::erase_if(holds, [](const Hold& hold) { return hold.state != HoldState::Held; });
    auto wait = m_scene.store.life().loadWait(id);
    if (wait && wait->state != WaitState::Waiting) wait.reset();
    if (holds.empty() && !wait) return fail(ErrorCode::NothingToWithdraw, std::to_string(id.value));

    auto row = m_scene.row(store::Verb::BidWithdrawn, key);
    row.bid = id;
    row.loan = bid->loan;
    row.investor = bid->investor;
    row.note = note;
    const Turn turn{row.decided, m_scene.record(row)};
    auto& loan = loanOf(bid->loan);
    if (wait) m_sale.endWait(turn, *wait, WaitState::Withdrawn, Reason::None);
    for (const Hold& hold : holds)
        m_sale.release(turn, loan, hold, HoldState::Withdrawn, kNoPayment);
    m_sale.serve(turn, loan);
    return {};
}

Result<void> PaymentCommands::lapse(BidId id, std::int64_t part) {
    const auto holds = m_scene.store.life().loadHolds(id);
    const auto at = static_cast<std::size_t>(part - 1);
    if (part < 1 || at >= holds.size() || holds[at].state != HoldState::Held)
        return fail(ErrorCode::HoldNotStuck, std::to_string(id.value));
    auto row = m_scene.row(store::Verb::HoldLapsed);
    row.bid = id;
    row.count = part;
    row.loan = holds[at].loan;
    row.investor = holds[at].investor;
    const Turn turn{row.decided, m_scene.record(row)};
    auto& loan = loanOf(holds[at].loan);
    m_sale.release(turn, loan, holds[at], HoldState::Lapsed, kNoPayment);
    m_sale.serve(turn, loan);
    return {};
}

Result<void> PaymentCommands::resolve(BidId id, std::int64_t part, HoldVerdict verdict,
                                      const std::string& note, const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        const bool is_same = done->verb == store::Verb::HoldResolved && done->bid == id &&
                             done->count == part && done->detail == static_cast<int>(verdict);
        if (is_same) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    if (auto checked = checkNote(note, true); !checked) return checked;
    const auto bid = m_scene.store.life().loadBid(id);
    if (!bid) return fail(ErrorCode::UnknownBid, std::to_string(id.value));
    const auto holds = m_scene.store.life().loadHolds(id);
    const auto at = static_cast<std::size_t>(part - 1);
    if (part < 1 || at >= holds.size() || holds[at].state != HoldState::Stuck)
        return fail(ErrorCode::HoldNotStuck, std::to_string(id.value));
    if (verdict == HoldVerdict::Paid)
        if (auto fits = checkDeskTotal(m_scene, holds[at].amount); !fits) return fits;

    auto row = m_scene.row(store::Verb::HoldResolved, key);
    row.bid = id;
    row.count = part;
    row.detail = static_cast<int>(verdict);
    row.loan = bid->loan;
    row.investor = bid->investor;
    row.note = note;
    const Turn turn{row.decided, m_scene.record(row)};
    auto& loan = loanOf(bid->loan);
    if (verdict == HoldVerdict::Paid) {
        m_sale.pay(turn, loan, holds[at], holds[at].payment);
    } else {
        m_sale.release(turn, loan, holds[at], HoldState::Failed, kNoPayment);
        m_sale.serve(turn, loan);
    }
    return {};
}

Result<PaymentCase> PaymentCommands::openCaseOf(CaseId id, const std::string& note) {
    if (auto checked = checkNote(note, true); !checked) return tl::make_unexpected(checked.error());
    auto found = m_scene.store.money().loadCase(id);
    if (!found) return fail(ErrorCode::UnknownCase, std::to_string(id.value));
    if (found->state != CaseState::Open)
        return fail(ErrorCode::CaseClosed, std::string(codeOf(found->state)));
    return *found;
}

void PaymentCommands::closeCase(const Turn& turn, const PaymentCase& open, CaseState state) {
    PaymentCase closed = open;
    closed.state = state;
    closed.closed = turn.at;
    m_scene.store.money().saveCase(open, closed);
}

Result<void> PaymentCommands::placeCase(CaseId id, const std::string& note, const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        if (done->verb == store::Verb::CasePlaced && done->object == id.value) return {};
        return fail(ErrorCode::KeyReused, key.text());
    }
    const auto open = openCaseOf(id, note);
    if (!open) return tl::make_unexpected(open.error());
    const auto bid = open->bid ? m_scene.store.life().loadBid(open->bid) : std::nullopt;
    // A bid that is paid from the balance cannot be given money that came from the bank.
    if (!bid || bid->funding != Funding::Payment)
        return fail(ErrorCode::DoesNotFit, std::string(codeOf(open->kind)));
    auto& loan = loanOf(bid->loan);
    if (!isSelling(loan.now.phase) && loan.now.phase != Phase::Short)
        return fail(ErrorCode::DoesNotFit, std::string(codeOf(loan.now.phase)));
    if (const auto reason = m_sale.whyNotReadmitted(loan, *bid, open->amount);
        reason != Reason::None)
        return fail(ErrorCode::DoesNotFit, std::string(codeOf(reason)));

    auto row = m_scene.row(store::Verb::CasePlaced, key);
    row.object = id.value;
    row.bid = bid->id;
    row.loan = bid->loan;
    row.investor = bid->investor;
    row.amount = open->amount;
    row.note = note;
    const Turn turn{row.decided, m_scene.record(row)};
    closeCase(turn, *open, CaseState::Placed);
    m_sale.readmit(turn, loan, *bid, open->amount, open->payment, id);
    return {};
}

Result<PayoutId> PaymentCommands::refundCase(CaseId id, const std::string& note,
                                             const RequestKey& key) {
    if (const auto done = m_scene.store.findCommand(key.text())) {
        if (done->verb == store::Verb::CaseRefunded && done->object == id.value)
            return PayoutId(done->count);
        return fail(ErrorCode::KeyReused, key.text());
    }
    const auto open = openCaseOf(id, note);
    if (!open) return tl::make_unexpected(open.error());
    auto row = m_scene.row(store::Verb::CaseRefunded, key);
    row.object = id.value;
    row.bid = open->bid;
    row.loan = open->loan;
    row.investor = open->investor;
    row.amount = open->amount;
    row.count = m_scene.store.money().lastPayout() + 1;
    row.note = note;
    const Turn turn{row.decided, m_scene.record(row)};
    closeCase(turn, *open, CaseState::Refunded);
    Payout payout;
    payout.kind = PayoutKind::Refund;
    payout.loan = open->loan;
    payout.investor = open->investor;
    payout.bid = open->bid;
    payout.from_case = id;
    payout.amount = open->amount;
    if (!open->investor) payout.payee = "payer of " + open->payment;
    const auto made = insertPayout(m_scene, turn, std::move(payout));
    m_scene.store.money().insertEntry({.command = turn.command,
                                       .from = Account::Suspense,
                                       .to = Account::Payout,
                                       .amount = open->amount,
                                       .investor = open->investor,
                                       .loan = open->loan,
                                       .bid = open->bid,
                                       .payout = made,
                                       .from_case = id});
    return made;
}

}  // namespace plimsoll::service
