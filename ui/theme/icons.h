#pragma once
// The console's own drawn icons (resources/icons), tinted for the scheme they stand in.
// GUI thread only: pixmaps. An unknown name is a programming error and asserts.

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace plimsoll::ui {

/// `side` in device-independent pixels; sharp at any `ratio`.
[[nodiscard]] QPixmap iconPixmap(const QString& name, const QColor& color, int side, qreal ratio);
[[nodiscard]] QIcon icon(const QString& name, const QColor& color, const QColor& disabled);
/// The product's own icon, in its own colours.
[[nodiscard]] QIcon appIcon();

}  // namespace plimsoll::ui
