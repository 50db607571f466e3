#pragma once
// What a list of bids shows in a cell: one piece for every model of bids, so that the same bid
// reads the same everywhere. GUI thread (uses the installed translators).

#include <QCoreApplication>
#include <QVariant>

#include <plimsoll/bids.h>

namespace plimsoll::ui {

enum class BidColumn {
    Number,
    Decided,  ///< when
    Investor,
    Amount,  ///< what was accepted, or else asked
    Asked,
    Left,      ///< at that instant
    Reason,    ///< "over cap"
    Decision,  ///< "refused: over cap", with the parts of what was asked
    Key,
};

class BidCells {
    Q_DECLARE_TR_FUNCTIONS(BidCells)

public:
    /// As QAbstractItemModel::data() answers.
    [[nodiscard]] static QVariant data(const BidRecord& bid, BidColumn column, int role);
    /// As headerData() answers for a column.
    [[nodiscard]] static QVariant headData(BidColumn column, int role);

private:
    [[nodiscard]] static QString text(const BidRecord& bid, BidColumn column);
    [[nodiscard]] static QString head(BidColumn column);
    [[nodiscard]] static QString decision(const BidRecord& bid);
};

}  // namespace plimsoll::ui
