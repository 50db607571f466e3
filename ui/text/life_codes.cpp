// The words for what happens after a decision: loans, holds, payments, payouts, the ledger.

#include "ui/text/codes.h"

#include "ui/text/shown_text.h"

namespace plimsoll::ui {

QString Codes::phase(Phase phase) {
    switch (phase) {
        case Phase::Draft:
            return tr("draft", "a loan's phase");
        case Phase::Open:
            return tr("open", "a loan's phase");
        case Phase::Full:
            return tr("full", "a loan's phase");
        case Phase::Waiting:
            return tr("waiting for checker", "a loan's phase");
        case Phase::Scheduled:
            return tr("scheduled", "a loan's phase");
        case Phase::Paused:
            return tr("paused", "a loan's phase");
        case Phase::Settling:
            return tr("settling", "a loan's phase");
        case Phase::Short:
            return tr("short", "a loan's phase");
        case Phase::UnderReview:
            return tr("under review", "a loan's phase");
        case Phase::Disbursed:
            return tr("disbursed", "a loan's phase");
        case Phase::Cancelled:
            return tr("cancelled", "a loan's phase");
        case Phase::Withdrawn:
            return tr("withdrawn", "a loan's phase");
        case Phase::Over:
            return tr("over the mark", "a loan's phase");
    }
    return {};
}

QString Codes::phaseSentence(Phase phase) {
    switch (phase) {
        case Phase::Draft:
            return tr("Being prepared; nobody can bid yet.");
        case Phase::Open:
            return tr("The sale is on.");
        case Phase::Full:
            return tr("Everything is paid; it waits for its review.");
        case Phase::Waiting:
            return tr("Submitted; somebody else has to approve it.");
        case Phase::Scheduled:
            return tr("Approved; the sale opens at its time, or when staff open it.");
        case Phase::Paused:
            return tr("The sale stands still; what is held may still be paid.");
        case Phase::Settling:
            return tr("The sale has ended; some parts are held and may still be paid.");
        case Phase::Short:
            return tr("The sale has ended below the target, and nothing is held any more.");
        case Phase::UnderReview:
            return tr("Full, and being checked before the money goes to the borrower.");
        case Phase::Disbursed:
            return tr("The money went to the borrower.");
        case Phase::Cancelled:
            return tr("All money was given back to its bidders.");
        case Phase::Withdrawn:
            return tr("Taken back before it was ever opened.");
        case Phase::Over:
            return tr(
                "Everything is paid, and more came than the loan takes: the excess has to be "
                "resolved first.");
    }
    return {};
}

QString Codes::move(LoanMove move) {
    switch (move) {
        case LoanMove::Approve:
            return tr("Approve");
        case LoanMove::Withdraw:
            return tr("Withdraw the loan");
        case LoanMove::Open:
            return tr("Open the sale");
        case LoanMove::Pause:
            return tr("Pause the sale");
        case LoanMove::Resume:
            return tr("Resume the sale");
        case LoanMove::Close:
            return tr("Close the sale");
        case LoanMove::Review:
            return tr("Start the review");
        case LoanMove::Disburse:
            return tr("Disburse");
        case LoanMove::Cancel:
            return tr("Cancel and release");
    }
    return {};
}

QString Codes::audience(Audience audience) {
    switch (audience) {
        case Audience::Everyone:
            return tr("everyone");
        case Audience::NewCustomers:
            return tr("new customers only");
        case Audience::Listed:
            return tr("listed investors only");
    }
    return {};
}

QString Codes::funding(Funding funding) {
    switch (funding) {
        case Funding::Balance:
            return tr("from the balance");
        case Funding::Payment:
            return tr("by payment");
    }
    return {};
}

QString Codes::holdState(HoldState state) {
    switch (state) {
        case HoldState::Held:
            return tr("held", "a hold");
        case HoldState::Stuck:
            return tr("stuck", "a hold");
        case HoldState::Paid:
            return tr("paid", "a hold");
        case HoldState::Lapsed:
            return tr("lapsed", "a hold");
        case HoldState::Failed:
            return tr("failed", "a hold");
        case HoldState::Withdrawn:
            return tr("withdrawn", "a hold");
        case HoldState::Voided:
            return tr("voided", "a hold");
        case HoldState::Returned:
            return tr("given back", "a hold");
    }
    return {};
}

QString Codes::waitState(WaitState state) {
    switch (state) {
        case WaitState::Waiting:
            return tr("waiting", "a wait");
        case WaitState::Promoted:
            return tr("promoted", "a wait");
        case WaitState::Ended:
            return tr("ended", "a wait");
        case WaitState::Withdrawn:
            return tr("withdrawn", "a wait");
        case WaitState::Expired:
            return tr("expired", "a wait");
    }
    return {};
}

QString Codes::bidEvent(BidEventKind kind) {
    switch (kind) {
        case BidEventKind::Promoted:
            return tr("promoted from standby");
        case BidEventKind::Paid:
            return tr("payment arrived");
        case BidEventKind::Stuck:
            return tr("payment unclear");
        case BidEventKind::Lapsed:
            return tr("hold lapsed");
        case BidEventKind::Failed:
            return tr("payment failed");
        case BidEventKind::Withdrawn:
            return tr("bid withdrawn");
        case BidEventKind::Readmitted:
            return tr("late payment re-admitted");
        case BidEventKind::StandbyEnded:
            return tr("standby ended");
        case BidEventKind::StandbyWithdrawn:
            return tr("standby withdrawn");
        case BidEventKind::StandbyExpired:
            return tr("standby expired");
        case BidEventKind::Voided:
            return tr("bid voided");
    }
    return {};
}

QString Codes::paymentStatus(PaymentStatus status) {
    switch (status) {
        case PaymentStatus::Confirmed:
            return tr("confirmed", "a payment");
        case PaymentStatus::Failed:
            return tr("failed", "a payment");
        case PaymentStatus::Unclear:
            return tr("unclear", "a payment");
    }
    return {};
}

QString Codes::noticeOutcome(NoticeOutcome outcome) {
    switch (outcome) {
        case NoticeOutcome::Paid:
            return tr("the hold is paid");
        case NoticeOutcome::Released:
            return tr("payment failed, capacity released");
        case NoticeOutcome::Stuck:
            return tr("unclear, the hold is stuck");
        case NoticeOutcome::Readmitted:
            return tr("late, but it still fitted");
        case NoticeOutcome::LateCase:
            return tr("late: a case for staff");
        case NoticeOutcome::WrongAmount:
            return tr("wrong amount: a case for staff");
        case NoticeOutcome::UnknownBid:
            return tr("unknown bid");
        case NoticeOutcome::Surplus:
            return tr("nothing waited for it: a case for staff");
        case NoticeOutcome::OutOfOrder:
            return tr("out of order: noted only");
    }
    return {};
}

QString Codes::caseKind(CaseKind kind) {
    switch (kind) {
        case CaseKind::Late:
            return tr("late payment");
        case CaseKind::WrongAmount:
            return tr("wrong amount");
        case CaseKind::UnknownBid:
            return tr("unknown bid");
        case CaseKind::Surplus:
            return tr("surplus payment");
    }
    return {};
}

QString Codes::caseSentence(CaseKind kind) {
    switch (kind) {
        case CaseKind::Late:
            return tr("The money came after the hold had ended, and it did not fit any more.");
        case CaseKind::WrongAmount:
            return tr("The amount paid is not the amount that was held; the hold goes on.");
        case CaseKind::UnknownBid:
            return tr("The payment names no bid of this desk.");
        case CaseKind::Surplus:
            return tr("Nothing was waiting for this payment: it was paid before, or taken back.");
    }
    return {};
}

QString Codes::caseState(CaseState state) {
    switch (state) {
        case CaseState::Open:
            return tr("open", "a case");
        case CaseState::Placed:
            return tr("placed", "a case");
        case CaseState::Refunded:
            return tr("refunded", "a case");
    }
    return {};
}

QString Codes::payoutKind(PayoutKind kind) {
    switch (kind) {
        case PayoutKind::Disbursement:
            return tr("disbursement");
        case PayoutKind::Refund:
            return tr("refund");
        case PayoutKind::CashOut:
            return tr("cash-out");
    }
    return {};
}

QString Codes::payoutState(PayoutState state) {
    switch (state) {
        case PayoutState::Pending:
            return tr("pending", "a payout");
        case PayoutState::Sent:
            return tr("sent", "a payout");
        case PayoutState::Confirmed:
            return tr("confirmed", "a payout");
        case PayoutState::Failed:
            return tr("failed", "a payout");
        case PayoutState::Unknown:
            return tr("unknown", "a payout");
        case PayoutState::Restored:
            return tr("restored", "a payout");
    }
    return {};
}

QString Codes::payoutSentence(PayoutState state) {
    switch (state) {
        case PayoutState::Pending:
            return tr("Goes out with the next payout file.");
        case PayoutState::Sent:
            return tr("Handed to the bank; its answer has not come yet.");
        case PayoutState::Confirmed:
            return tr("The bank says that the money arrived.");
        case PayoutState::Failed:
            return tr("The bank says that no money left.");
        case PayoutState::Unknown:
            return tr(
                "The bank could not say. Ask it before anything else: sending it again might pay "
                "twice.");
        case PayoutState::Restored:
            return tr(
                "It was under way in the backup that the desk was restored from. Ask the bank "
                "whether it was sent; it leaves with no payout file before somebody has said.");
    }
    return {};
}

QString Codes::account(Account account) {
    switch (account) {
        case Account::Outside:
            return tr("bank");
        case Account::Available:
            return tr("available");
        case Account::Frozen:
            return tr("frozen");
        case Account::Lent:
            return tr("lent");
        case Account::Borrower:
            return tr("borrower");
        case Account::Suspense:
            return tr("suspense");
        case Account::Payout:
            return tr("payout");
    }
    return {};
}

QString Codes::statementKind(StatementLine::Kind kind) {
    switch (kind) {
        case StatementLine::Kind::Deposit:
            return tr("deposit");
        case StatementLine::Kind::Adjustment:
            return tr("adjustment");
        case StatementLine::Kind::BidPaid:
            return tr("bid paid");
        case StatementLine::Kind::Released:
            return tr("released");
        case StatementLine::Kind::Disbursed:
            return tr("lent out");
        case StatementLine::Kind::CashOut:
            return tr("cash-out");
        case StatementLine::Kind::CashBack:
            return tr("cash-out came back");
    }
    return {};
}

QString Codes::shortCause(ShortCause cause) {
    switch (cause) {
        case ShortCause::NeverTaken:
            return tr("demand ended before the mark");
        case ShortCause::Lapsed:
            return tr("holds lapsed");
        case ShortCause::Failed:
            return tr("payments failed");
        case ShortCause::Withdrawn:
            return tr("bids withdrawn");
        case ShortCause::Voided:
            return tr("bids voided");
    }
    return {};
}

QString Codes::moneyFailure(const Error& error) {
    const QString subject = shownText(error.subject);
    switch (error.code) {
        case ErrorCode::BalanceTooSmall:
            return tr("There is not that much money available: %1.").arg(subject);
        case ErrorCode::TotalTooLarge:
            return tr("A desk cannot account for that much money. There is room for %1 more.")
                .arg(subject);
        case ErrorCode::UnknownBid:
            return tr("There is no bid %1.").arg(subject);
        case ErrorCode::NothingToWithdraw:
            return tr("Bid %1 holds nothing and waits for nothing.").arg(subject);
        case ErrorCode::HoldNotStuck:
            return tr("The hold of bid %1 is not stuck; only stuck holds are ended by staff.")
                .arg(subject);
        case ErrorCode::PaymentInvalid:
            return tr("\"%1\" cannot name a payment: 1 to 64 printable characters without blanks.")
                .arg(subject);
        case ErrorCode::UnknownPayout:
            return tr("There is no payout %1.").arg(subject);
        case ErrorCode::PayoutDecided:
            return tr("The payout's state does not allow this: %1.")
                .arg(payoutStateOf(error.subject) ? payoutState(*payoutStateOf(error.subject))
                                                  : subject);
        case ErrorCode::UnknownCase:
            return tr("There is no payment case %1.").arg(subject);
        case ErrorCode::CaseClosed:
            return tr("This payment case is closed already.");
        case ErrorCode::DoesNotFit:
            return tr("The loan cannot take this money now: %1.")
                .arg(reasonOf(error.subject) ? reason(*reasonOf(error.subject)) : subject);
        default:
            return {};
    }
}

}  // namespace plimsoll::ui
