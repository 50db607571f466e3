#include "ui/views/last_bids_view.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/text/figures.h"
#include "ui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

/// The decision with its icon: a tick or a cross, so that colour is never the only difference.
class DecisionDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem ground = option;
        ground.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter,
                                            option.widget);
        const auto* model = qobject_cast<const LastBidsModel*>(index.model());
        if (!model) return;
        const Outcome outcome = model->bidAt(index.row()).decision.outcome;
        const bool accepted = outcome == Outcome::Accepted;
        const QString name = accepted                      ? u"check"_s
                             : outcome == Outcome::Standby ? u"queue"_s
                                                           : u"cross"_s;
        const Colors& colors = colorsFor(option.palette);
        const QColor color = accepted ? colors.accent : colors.muted;
        const QRect area = option.rect.adjusted(8, 0, -4, 0);
        painter->save();
        painter->drawPixmap(QPoint(area.left(), area.center().y() - 6),
                            iconPixmap(name, color, 14, painter->device()->devicePixelRatioF()));
        painter->setPen(accepted ? colors.text : colors.muted);
        const QRect text = area.adjusted(20, 0, 0, 0);
        painter->drawText(
            text, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->restore();
    }
};

}  // namespace

LastBidsView::LastBidsView(QWidget* parent)
    : QWidget(parent),
      m_model(new LastBidsModel(this)),
      m_table(new QTableView(this)),
      m_bid_actions(new BidActions(
          m_table,
          [this] {
              const QModelIndex index = m_table->currentIndex();
              return index.isValid() ? m_model->bidAt(index.row()).id : BidId{};
          },
          this)),
      m_title(makeLabel(u"section"_s, this)),
      m_hint(makeLabel(u"muted"_s, this)),
      m_unseen(new ChipLabel(this)) {
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 8, 0);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_hint);
    head->addWidget(m_unseen);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);

    setUpTable(m_table);
    m_table->setObjectName(u"lastBids"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(LastBidsModel::Result, new DecisionDelegate(m_table));
    m_table->horizontalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->viewport()->installEventFilter(this);
    const int widths[] = {100, 88, 108};
    for (int column = 0; column < LastBidsModel::Result; ++column) {
        m_table->horizontalHeader()->resizeSection(column, widths[column]);
    }
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, m_bid_actions,
            &BidActions::check);
    m_unseen->hide();
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        emit investorWanted(m_model->bidAt(index.row()).investor);
    });
    connect(m_model, &LastBidsModel::unseenChanged, this, [this](qint64 bids) {
        m_unseen->setVisible(bids > 0);
        m_unseen->show({u"plus"_s, tr("%1 new").arg(Figures::count(bids)), Chip::Tone::Calm});
        m_hint->setVisible(m_model->isFrozen() && bids == 0);
    });
    m_hint->hide();
    retranslate();
}

void LastBidsView::update(const std::vector<BidRecord>& bids, std::int64_t recorded) {
    m_model->update(bids, recorded);
}

void LastBidsView::retranslate() {
    m_title->setText(tr("Last bids"));
    m_hint->setText(tr("held still"));
    m_table->setAccessibleName(tr("Last bids"));
    m_table->setToolTip(tr("Enter or a double click opens the investor's statement."));
    m_bid_actions->retranslate();
    m_model->retranslate();
}

void LastBidsView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

bool LastBidsView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Enter) {
        m_model->setFrozen(true);
        m_hint->setVisible(m_model->rowCount() > 0);
    } else if (event->type() == QEvent::Leave) {
        m_model->setFrozen(false);
        m_hint->hide();
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace plimsoll::ui
