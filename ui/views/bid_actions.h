#pragma once
// What staff may do about a bid that a table shows: void it, or take it back for its customer. In
// the table's context menu, which the menu key opens, too. GUI thread.

#include <functional>

#include <QAction>
#include <QTableView>

#include "ui/worker/values.h"

namespace plimsoll::ui {

class BidActions final : public QObject {
    Q_OBJECT

public:
    /// `current`: the bid of the current row; zero: it has none.
    BidActions(QTableView* table, std::function<BidId()> current, QObject* parent);

    void follow(const DeskView& desk);
    /// Another row is current.
    void check();
    void retranslate();
    [[nodiscard]] QAction* voiding() const { return m_void; }
    [[nodiscard]] QAction* withdrawing() const { return m_withdraw; }

signals:
    void voidWanted(plimsoll::BidId bid);
    void withdrawWanted(plimsoll::BidId bid);

private:
    std::function<BidId()> m_current;
    QAction* m_void;
    QAction* m_withdraw;
    bool m_may_void = false;
    bool m_may_withdraw = false;
};

}  // namespace plimsoll::ui
