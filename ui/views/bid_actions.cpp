#include "ui/views/bid_actions.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

BidActions::BidActions(QTableView* table, std::function<BidId()> current, QObject* parent)
    : QObject(parent),
      m_current(std::move(current)),
      m_void(new QAction(this)),
      m_withdraw(new QAction(this)) {
    m_void->setObjectName(u"voidBid"_s);
    m_withdraw->setObjectName(u"withdrawBidHere"_s);
    table->addActions({m_void, m_withdraw});
    connect(m_void, &QAction::triggered, this, [this] {
        if (const BidId bid = m_current()) emit voidWanted(bid);
    });
    connect(m_withdraw, &QAction::triggered, this, [this] {
        if (const BidId bid = m_current()) emit withdrawWanted(bid);
    });
    retranslate();
    check();
}

void BidActions::follow(const DeskView& desk) {
    m_may_void = desk.may(Act::BidVoid);
    m_may_withdraw = desk.may(Act::BidWithdraw);
    check();
}

void BidActions::check() {
    const bool is_bid = bool(m_current());
    m_void->setEnabled(is_bid && m_may_void);
    m_withdraw->setEnabled(is_bid && m_may_withdraw);
}

void BidActions::retranslate() {
    m_void->setText(tr("Void the bid…"));
    m_void->setToolTip(tr("Take back what it has paid; you see the consequences first"));
    m_withdraw->setText(tr("Take the bid back for the customer…"));
    m_withdraw->setToolTip(tr("Give up what it holds and its place in standby"));
}

}  // namespace plimsoll::ui
