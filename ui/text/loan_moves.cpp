#include "ui/text/loan_moves.h"

#include <algorithm>

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/loan_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

bool LoanMoves::allows(Phase phase, LoanMove move) {
    const bool unopened =
        phase == Phase::Draft || phase == Phase::Waiting || phase == Phase::Scheduled;
    switch (move) {
        case LoanMove::Approve:
            return phase == Phase::Waiting;
        case LoanMove::Withdraw:
        case LoanMove::Open:
            return unopened;
        case LoanMove::Pause:
            return phase == Phase::Open;
        case LoanMove::Resume:
            return phase == Phase::Paused;
        case LoanMove::Close:
            return phase == Phase::Open || phase == Phase::Paused;
        case LoanMove::Review:
            return phase == Phase::Full;
        case LoanMove::Disburse:
            return phase == Phase::UnderReview;
        case LoanMove::Cancel:
            return phase == Phase::Short || phase == Phase::Full || phase == Phase::UnderReview;
    }
    return false;
}

bool LoanMoves::needsNote(LoanMove move) {
    return move == LoanMove::Withdraw || move == LoanMove::Cancel;
}

QString LoanMoves::icon(LoanMove move) {
    switch (move) {
        case LoanMove::Approve:
            return u"check"_s;
        case LoanMove::Withdraw:
            return u"undo"_s;
        case LoanMove::Open:
        case LoanMove::Resume:
            return u"play"_s;
        case LoanMove::Pause:
            return u"pause"_s;
        case LoanMove::Close:
            return u"clock"_s;
        case LoanMove::Review:
            return u"review"_s;
        case LoanMove::Disburse:
            return u"payout"_s;
        case LoanMove::Cancel:
            return u"ban"_s;
    }
    return u"info"_s;
}

QString LoanMoves::title(LoanMove move, Phase phase) {
    const bool rejected = phase == Phase::Full || phase == Phase::UnderReview;
    if (move == LoanMove::Cancel && rejected) return tr("Reject and release");
    return Codes::move(move);
}

Act LoanMoves::actOf(LoanMove move) {
    return plimsoll::actOf(commandOf(move, {}));
}

QStringList LoanMoves::consequences(const LoanRow& row, LoanMove move, bool checked) {
    switch (move) {
        case LoanMove::Approve:
        case LoanMove::Withdraw:
        case LoanMove::Open:
            return beforeTheSale(row, move, checked);
        case LoanMove::Pause:
        case LoanMove::Resume:
        case LoanMove::Close:
            return duringTheSale(row, move);
        case LoanMove::Review:
        case LoanMove::Disburse:
        case LoanMove::Cancel:
            return afterTheSale(row, move);
    }
    return {};
}

QStringList LoanMoves::beforeTheSale(const LoanRow& row, LoanMove move, bool checked) {
    const LoanSummary& loan = row.loan;
    QStringList lines;
    if (move == LoanMove::Withdraw) {
        lines.append(tr("The loan will never be sold. Its record stays."));
        lines.append(tr("Nobody has bid on it, so no money moves. This cannot be taken back."));
        return lines;
    }
    if (move == LoanMove::Approve) {
        lines.append(loan.schedule.opens ? tr("The sale opens by itself at %1, local time.")
                                               .arg(Figures::moment(*loan.schedule.opens))
                                         : tr("The sale waits until somebody opens it by hand."));
    } else {
        lines.append(tr("The sale of %1 opens at once: every bid that arrives from now on is "
                        "decided.")
                         .arg(Figures::money(loan.terms.target)));
        if (loan.phase != Phase::Scheduled && !checked) {
            lines.append(tr("This passes the checker: nobody else has approved the loan."));
        }
    }
    lines.append(loan.schedule.closes
                     ? tr("It closes by itself at %1, local time, or when it is full.")
                           .arg(Figures::moment(*loan.schedule.closes))
                     : tr("It stays open until it is full or somebody closes it."));
    return lines;
}

QStringList LoanMoves::duringTheSale(const LoanRow& row, LoanMove move) {
    const Capacity& capacity = row.loan.capacity;
    QStringList lines;
    if (move == LoanMove::Pause) {
        lines.append(tr("New bids are refused with \"%1\" until the sale is resumed.")
                         .arg(Codes::reason(Reason::Paused)));
        lines.append(tr("What is held may still be paid, and the closing time goes on."));
    } else if (move == LoanMove::Resume) {
        lines.append(
            tr("New bids are decided again; %1 is free.").arg(Figures::money(capacity.free)));
    } else {
        lines.append(tr("New bids are refused from now on. A closed sale cannot be resumed."));
        const Money held = capacity.held + capacity.reserved;
        if (held.isPositive()) {
            lines.append(tr("%1 is held and may still be paid: the loan settles until that is "
                            "decided.")
                             .arg(Figures::money(held)));
        } else {
            lines.append(tr("Nothing is held: the loan ends short by %1.")
                             .arg(Figures::money(row.loan.terms.target - capacity.paid)));
        }
    }
    lines.append(tr("No money moves through this."));
    return lines;
}

QStringList LoanMoves::afterTheSale(const LoanRow& row, LoanMove move) {
    const LoanSummary& loan = row.loan;
    const QString paid = Figures::money(loan.capacity.paid);
    if (move == LoanMove::Review) {
        return {tr("The loan is full with %1. From here it is disbursed, or rejected.").arg(paid),
                tr("No money moves through this.")};
    }
    QStringList lines;
    if (move == LoanMove::Disburse) {
        lines.append(tr("%1 leaves for the borrower as one payout instruction.").arg(paid));
        lines.append(tr("The money of %1 bidders is lent. This cannot be taken back.")
                         .arg(Figures::count(loan.bidders)));
    } else {
        lines.append(tr("%1 goes back to its %2 bidders, to where it came from.")
                         .arg(paid, Figures::count(loan.bidders)));
        lines.append(tr("The loan is over. This cannot be taken back."));
    }
    if (row.waiting > 0) {
        lines.append(tr("Bids still waiting in the standby queue end: %1.")
                         .arg(Figures::count(row.waiting)));
    }
    return lines;
}

QString LoanMoves::done(const QString& code, Phase phase) {
    return tr("%1 is now: %2.").arg(code, Codes::phase(phase));
}

QString LoanMoves::next(Phase phase) {
    return Codes::phaseSentence(phase);
}

}  // namespace plimsoll::ui
