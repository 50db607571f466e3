#include "ui/views/loan_bar.h"

#include <algorithm>

#include <QPainterPath>
#include <QPixmapCache>

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

/// A share of the target as a fraction for drawing; figures are never told from it.
qreal shareOf(Money part, Money target) {
    if (!target.isPositive()) return 0;
    return std::clamp(qreal(part.fen()) / qreal(target.fen()), qreal(0), qreal(1));
}

void paintMark(QPainter& painter, const QRectF& bar, const Colors& colors) {
    const qreal reach = std::max(qreal(3), bar.height() * 0.22);
    const qreal radius = std::max(qreal(3.5), bar.height() * 0.27);
    const QPointF centre(bar.right(), bar.center().y());
    painter.setPen(QPen(colors.surface, 5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(bar.right(), bar.top() - reach + 1),
                     QPointF(bar.right(), bar.bottom() + reach - 1));
    painter.setPen(QPen(colors.text, 2, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(colors.surface);
    painter.drawEllipse(centre, radius, radius);
    painter.drawLine(QPointF(bar.right(), bar.top() - reach),
                     QPointF(bar.right(), bar.bottom() + reach));
}

}  // namespace

LoanBarShares sharesOf(const Capacity& capacity, Money target) {
    return {shareOf(capacity.paid, target), shareOf(capacity.held + capacity.reserved, target)};
}

QBrush heldBrush(const Colors& colors, qreal ratio) {
    const QString key = u"held/%1/%2"_s.arg(colors.dark ? 1 : 0).arg(qRound(ratio * 100));
    QPixmap tile;
    if (!QPixmapCache::find(key, &tile)) {
        const int side = qRound(8 * ratio);
        tile = QPixmap(side, side);
        tile.fill(colors.accent_soft);
        QPainter painter(&tile);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors.accent, side * 0.22));
        // Three strokes, so that the tile joins its neighbours without a seam.
        for (const int shift : {-side, 0, side}) {
            painter.drawLine(QPointF(shift, side), QPointF(shift + side, 0));
        }
        painter.end();
        tile.setDevicePixelRatio(ratio);
        QPixmapCache::insert(key, tile);
    }
    return QBrush(tile);
}

void paintLoanBar(QPainter& painter, const QRectF& area, const LoanBarShares& shares,
                  const Colors& colors) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal room_for_mark = std::max(qreal(5), area.height() * 0.3) + 1;
    const QRectF bar = area.adjusted(0, 0, -room_for_mark, 0);
    const qreal corner = std::min(bar.height() / 2, qreal(6));

    QPainterPath track;
    track.addRoundedRect(bar, corner, corner);
    painter.fillPath(track, colors.sunken);
    painter.setClipPath(track);
    // A sliver that is there is seen: never narrower than two pixels.
    const auto widthOf = [&](qreal share) {
        return share > 0 ? std::max(qreal(2), share * bar.width()) : qreal(0);
    };
    const QRectF paid(bar.left(), bar.top(), widthOf(shares.paid), bar.height());
    const QRectF waiting(paid.right(), bar.top(), widthOf(shares.waiting), bar.height());
    if (shares.paid > 0) painter.fillRect(paid, colors.accent);
    if (shares.waiting > 0) {
        painter.setBrushOrigin(waiting.topLeft());
        painter.fillRect(waiting, heldBrush(colors, painter.device()->devicePixelRatioF()));
    }
    painter.setClipping(false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.control_line, 1));
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    paintMark(painter, bar, colors);
    painter.restore();
}

}  // namespace plimsoll::ui
