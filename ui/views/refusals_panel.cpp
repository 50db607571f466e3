#include "ui/views/refusals_panel.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

RefusalRow::RefusalRow(Reason reason, QWidget* parent) : QAbstractButton(parent), m_reason(reason) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setObjectName(u"refusal_"_s +
                  QString::fromUtf8(codeOf(reason).data(), qsizetype(codeOf(reason).size())));
    retranslate();
}

void RefusalRow::show(std::uint64_t count, std::uint64_t all) {
    setVisible(count > 0);
    if (count == m_count && all == m_all) return;
    m_count = count;
    m_all = all;
    retranslate();
    update();
}

void RefusalRow::retranslate() {
    setAccessibleName(
        tr("%1: %2, show the list").arg(Codes::reason(m_reason), Figures::count(qint64(m_count))));
    setToolTip(Codes::reasonSentence(m_reason));
    update();
}

void RefusalRow::enterEvent(QEnterEvent* event) {
    update();
    QAbstractButton::enterEvent(event);
}

void RefusalRow::leaveEvent(QEvent* event) {
    update();
    QAbstractButton::leaveEvent(event);
}

void RefusalRow::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors& colors = colorsFor(palette());
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(colors.accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() ? colors.accent_soft : QColor(Qt::transparent));
    painter.drawRoundedRect(box, 6, 6);
    const qreal share = m_all ? qreal(m_count) / qreal(m_all) : 0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.sunken);
    const QRectF track(box.left() + 8, box.bottom() - 4, box.width() - 32, 2.5);
    painter.drawRoundedRect(track, 1.25, 1.25);
    painter.setBrush(colors.control_line);
    painter.drawRoundedRect(
        QRectF(track.topLeft(), QSizeF(std::max(qreal(3), track.width() * share), track.height())),
        1.25, 1.25);
    const QRect text = rect().adjusted(9, 0, -25, -4);
    painter.setPen(colors.text);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, Codes::reason(m_reason));
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, Figures::count(qint64(m_count)));
    painter.drawPixmap(QPoint(width() - 20, height() / 2 - 8),
                       iconPixmap(u"chevron"_s, colors.muted, 14, devicePixelRatioF()));
}

RefusalsPanel::RefusalsPanel(QWidget* parent)
    : QWidget(parent),
      m_title(makeLabel(u"section"_s, this)),
      m_none(makeParagraph(u"muted"_s, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_title->setContentsMargins(8, 0, 8, 0);
    m_none->setContentsMargins(8, 0, 8, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_none);
    auto* inside = new QWidget;
    auto* rows = new QVBoxLayout(inside);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    for (std::size_t i = 1; i < kReasonCount; ++i) {
        const auto reason = static_cast<Reason>(i);
        m_rows[i] = new RefusalRow(reason, inside);
        m_rows[i]->hide();
        rows->addWidget(m_rows[i]);
        connect(m_rows[i], &QAbstractButton::clicked, this,
                [this, reason] { emit reasonWanted(reason); });
    }
    rows->addStretch();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    layout->addWidget(scroll, 1);
    retranslate();
}

void RefusalsPanel::show(const LoanTally& tally) {
    m_tally = tally;
    const std::uint64_t all = tally.refusedTotal();
    for (std::size_t i = 1; i < kReasonCount; ++i) m_rows[i]->show(tally.refused[i], all);
    m_title->setText(tr("Refused %1").arg(Figures::count(qint64(all))));
    m_none->setVisible(all == 0);
}

void RefusalsPanel::retranslate() {
    m_none->setText(
        tr("Nothing was refused. Refusals appear here by reason; each opens the list "
           "of its bids."));
    for (RefusalRow* row : m_rows) {
        if (row) row->retranslate();
    }
    show(m_tally);
}

void RefusalsPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace plimsoll::ui
