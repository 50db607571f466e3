#include "ui/models/bid_cells.h"

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/shown_text.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

bool isFigure(BidColumn column) {
    return column == BidColumn::Number || column == BidColumn::Amount ||
           column == BidColumn::Asked || column == BidColumn::Left;
}

int alignmentOf(BidColumn column) {
    return int((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

}  // namespace

QVariant BidCells::data(const BidRecord& bid, BidColumn column, int role) {
    switch (role) {
        case Qt::DisplayRole:
            return text(bid, column);
        case Qt::AccessibleTextRole:
            return u"%1: %2"_s.arg(head(column), text(bid, column));
        case Qt::ToolTipRole:
            return column == BidColumn::Reason || column == BidColumn::Decision
                       ? QVariant(Codes::reasonSentence(bid.decision.reason))
                       : QVariant();
        case Qt::TextAlignmentRole:
            return alignmentOf(column);
        default:
            return {};
    }
}

QVariant BidCells::headData(BidColumn column, int role) {
    if (role == Qt::TextAlignmentRole) return alignmentOf(column);
    return role == Qt::DisplayRole ? QVariant(head(column)) : QVariant();
}

QString BidCells::text(const BidRecord& bid, BidColumn column) {
    const Decision& decision = bid.decision;
    switch (column) {
        case BidColumn::Number:
            return Figures::count(bid.id.value);
        case BidColumn::Decided:
            return Figures::clock(decision.decided);
        case BidColumn::Investor:
            return shownText(bid.investor_code);
        case BidColumn::Amount:
            return Figures::money(decision.outcome == Outcome::Accepted ? decision.accepted
                                                                        : bid.asked);
        case BidColumn::Asked:
            return Figures::money(bid.asked);
        case BidColumn::Left:
            return Figures::money(decision.remainder_before);
        case BidColumn::Reason:
            return Codes::reason(decision.reason);
        case BidColumn::Decision:
            return BidCells::decision(bid);
        case BidColumn::Key:
            return shownText(bid.key);
    }
    return {};
}

QString BidCells::decision(const BidRecord& bid) {
    const Decision& decision = bid.decision;
    const bool held = bid.funding == Funding::Payment;
    switch (decision.outcome) {
        case Outcome::Refused:
            return tr("refused: %1").arg(Codes::reason(decision.reason));
        case Outcome::Standby:
            return tr("waits in standby");
        case Outcome::Accepted:
            break;
    }
    if (decision.waiting.isPositive()) {
        return tr("accepted, %1 waits").arg(Figures::plain(decision.waiting));
    }
    if (decision.accepted < bid.asked) {
        return held ? tr("held of %1").arg(Figures::plain(bid.asked))
                    : tr("accepted of %1").arg(Figures::plain(bid.asked));
    }
    return held ? tr("held") : tr("accepted");
}

QString BidCells::head(BidColumn column) {
    switch (column) {
        case BidColumn::Number:
            return tr("No.");
        case BidColumn::Decided:
            return tr("Decided");
        case BidColumn::Investor:
            return tr("Investor");
        case BidColumn::Amount:
            return tr("Amount");
        case BidColumn::Asked:
            return tr("Asked");
        case BidColumn::Left:
            return tr("Left at that instant");
        case BidColumn::Reason:
        case BidColumn::Decision:
            return tr("Decision");
        case BidColumn::Key:
            return tr("Request key");
    }
    return {};
}

}  // namespace plimsoll::ui
