#include "ui/theme/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

QPixmap iconPixmap(const QString& name, const QColor& color, int side, qreal ratio) {
    const QString key = u"icon/%1/%2/%3/%4"_s.arg(name, color.name(QColor::HexArgb))
                            .arg(side)
                            .arg(qRound(ratio * 100));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;

    QFile file(u":/icons/%1.svg"_s.arg(name));
    const bool found = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(found, "iconPixmap", qPrintable(name));
    if (!found) return pixmap;
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", color.name().toLatin1());

    const int pixels = qRound(side * ratio);
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(drawing).render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon icon(const QString& name, const QColor& color, const QColor& disabled) {
    QIcon result;
    for (const int side : {16, 20, 24, 32}) {
        for (const qreal ratio : {1.0, 2.0}) {
            result.addPixmap(iconPixmap(name, color, side, ratio), QIcon::Normal);
            result.addPixmap(iconPixmap(name, disabled, side, ratio), QIcon::Disabled);
        }
    }
    return result;
}

QIcon appIcon() {
    return QIcon(u":/icons/plimsoll.svg"_s);
}

}  // namespace plimsoll::ui
