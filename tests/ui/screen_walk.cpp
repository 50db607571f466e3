#include "tests/ui/screen_walk.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace plimsoll::ui::test {

namespace {

QString nameOf(QWidget* widget) {
    return u"%1 (%2)"_s.arg(QString::fromUtf8(widget->metaObject()->className()),
                            widget->objectName());
}

QList<QWidget*> shownIn(QWidget& window) {
    QList<QWidget*> result;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->isVisible() && widget->window() == &window) result.append(widget);
    }
    return result;
}

bool takesTab(const QWidget* widget) {
    return widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
}

bool isClipped(const QLabel& label) {
    if (label.text().isEmpty() || !label.pixmap().isNull()) return false;
    const QSize room = label.contentsRect().size();
    if (label.wordWrap()) {
        return label.fontMetrics()
                   .boundingRect(QRect(0, 0, room.width(), 10'000), Qt::TextWordWrap, label.text())
                   .height() > room.height() + 2;
    }
    QString text = label.text();
    if (label.buddy()) text.remove(u'&');
    return label.fontMetrics().horizontalAdvance(text) > room.width() + 1;
}

}  // namespace

QStringList unnamedIn(QWidget& window) {
    QStringList faults;
    for (QWidget* widget : shownIn(window)) {
        if (!takesTab(widget)) continue;
        auto* accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty()) {
            faults.append(nameOf(widget));
        }
    }
    return faults;
}

QStringList unreachableIn(QWidget& window) {
    QSet<QWidget*> reached;
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(&window, Qt::Key_Tab);
        if (window.focusWidget()) reached.insert(window.focusWidget());
    }
    QStringList faults;
    for (QWidget* widget : shownIn(window)) {
        if (takesTab(widget) && !reached.contains(widget)) faults.append(nameOf(widget));
    }
    return faults;
}

QStringList clippedIn(QWidget& window) {
    QStringList faults;
    for (QWidget* widget : shownIn(window)) {
        if (const auto* label = qobject_cast<QLabel*>(widget)) {
            if (isClipped(*label)) faults.append(nameOf(widget) + u": "_s + label->text());
        } else if (auto* button = qobject_cast<QAbstractButton*>(widget)) {
            // Half a letter is a clipped letter; a pixel of padding is not.
            if (button->sizeHint().width() > button->width() + 2) {
                faults.append(nameOf(widget) + u": "_s + button->accessibleName() + button->text());
            }
        }
    }
    return faults;
}

}  // namespace plimsoll::ui::test
