#pragma once
// Looks at a window as a screen reader, a keyboard and an eye would, and tells what is wrong.

#include <QStringList>
#include <QWidget>

namespace plimsoll::ui::test {

/// What takes the focus and has no accessible name.
[[nodiscard]] QStringList unnamedIn(QWidget& window);
/// What takes the focus and is not reached by Tab.
[[nodiscard]] QStringList unreachableIn(QWidget& window);
/// Labels and buttons whose text is wider than their place.
[[nodiscard]] QStringList clippedIn(QWidget& window);

}  // namespace plimsoll::ui::test
