// Method: walk every screen in both languages and look at each widget as a screen reader, a
// keyboard and an eye would. What must hold: whatever takes the focus has a name and is reached by
// Tab, no text is clipped, the accessible tree of the tables can be walked.

#include <QAbstractButton>
#include <QAccessible>
#include <QScrollArea>
#include <QSet>

#include "tests/ui/ui_room.h"
#include "ui/dialogs/drill_dialog.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestWaitMs = 60'000;

QString nameOf(QWidget* widget) {
    return u"%1 (%2)"_s.arg(QString::fromUtf8(widget->metaObject()->className()),
                            widget->objectName());
}

QList<QWidget*> shown(QWidget& window) {
    QList<QWidget*> result;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->isVisible() && widget->window() == &window) result.append(widget);
    }
    return result;
}

bool takesTab(const QWidget* widget) {
    return widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
}

QStringList unnamed(QWidget& window) {
    QStringList faults;
    for (QWidget* widget : shown(window)) {
        if (!takesTab(widget)) continue;
        auto* accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).isEmpty()) {
            faults.append(nameOf(widget));
        }
    }
    return faults;
}

QStringList unreachable(QWidget& window) {
    QSet<QWidget*> reached;
    for (int i = 0; i < 120; ++i) {
        QTest::keyClick(&window, Qt::Key_Tab);
        if (window.focusWidget()) reached.insert(window.focusWidget());
    }
    QStringList faults;
    for (QWidget* widget : shown(window)) {
        if (takesTab(widget) && !reached.contains(widget)) faults.append(nameOf(widget));
    }
    return faults;
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

QStringList clipped(QWidget& window) {
    QStringList faults;
    for (QWidget* widget : shown(window)) {
        if (const auto* label = qobject_cast<QLabel*>(widget)) {
            if (isClipped(*label)) faults.append(nameOf(widget) + u": "_s + label->text());
        } else if (auto* button = qobject_cast<QAbstractButton*>(widget)) {
            // Half a letter is a clipped letter; a pixel of padding is not.
            if (!button->text().isEmpty() && button->sizeHint().width() > button->width() + 2) {
                faults.append(nameOf(widget) + u": "_s + button->text());
            }
        }
    }
    return faults;
}

/// Walks the accessible tree, as a screen reader does; tables crashed on it in some Qt versions.
int walk(QAccessibleInterface* node, int depth) {
    if (!node || !node->isValid() || depth > 12) return 0;
    int nodes = 1;
    const int children = std::min(node->childCount(), 60);
    for (int i = 0; i < children; ++i) nodes += walk(node->child(i), depth + 1);
    (void)node->text(QAccessible::Name);
    (void)node->text(QAccessible::Description);
    (void)node->state();
    return nodes;
}

}  // namespace

class AccessibilityTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        QAccessible::setActive(true);
        m_room = std::make_unique<UiRoom>();
    }
    void cleanup() { m_room.reset(); }

    void everyScreen_data() {
        QTest::addColumn<QString>("screen");
        QTest::addColumn<int>("language");
        for (const auto& screen : {u"welcome"_s, u"board"_s, u"board, empty"_s, u"live"_s,
                                   u"drill result"_s, u"refusals"_s, u"error"_s, u"drill dialog"_s,
                                   u"new desk"_s, u"shortcuts"_s, u"help"_s, u"about"_s}) {
            for (const Language language : {Language::English, Language::Chinese}) {
                QTest::addRow("%s, %s", qPrintable(screen), qPrintable(codeOf(language)))
                    << screen << int(language);
            }
        }
    }

    void everyScreen() {
        QFETCH(QString, screen);
        QFETCH(int, language);
        m_room->appearance->setLanguage(static_cast<Language>(language));
        QWidget* window = reach(screen);
        QVERIFY(window);
        QTest::qWait(120);
        const auto none = [](const QStringList& faults) {
            return qPrintable(faults.join(u"\n"_s));
        };
        QVERIFY2(unnamed(*window).isEmpty(), none(unnamed(*window)));
        QVERIFY2(clipped(*window).isEmpty(), none(clipped(*window)));
        QVERIFY2(unreachable(*window).isEmpty(), none(unreachable(*window)));
        QVERIFY(walk(QAccessible::queryAccessibleInterface(window), 0) > 3);
    }

    void theWalkerSeesFaults() {
        // A walker that finds nothing wrong anywhere proves nothing.
        QWidget window;
        auto* button = new QToolButton(&window);
        button->setFocusPolicy(Qt::StrongFocus);
        auto* label = new QLabel(u"much too long for its place"_s, &window);
        label->setGeometry(0, 40, 30, 20);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(unnamed(window).size(), 1);
        QCOMPARE(clipped(window).size(), 1);
        button->setFocusPolicy(Qt::TabFocus);
        auto* thief = new QLineEdit(&window);
        thief->show();
        QWidget::setTabOrder(thief, thief);
        QVERIFY(unreachable(window).size() <= 1);
    }

private:
    QWidget* sheet(const char16_t* action, const char16_t* dialog) {
        m_room->find<QAction>(action)->trigger();
        auto* opened = m_room->find<QDialog>(dialog);
        if (opened) (void)QTest::qWaitForWindowActive(opened);
        return opened;
    }

    QWidget* reach(const QString& screen) {
        MainWindow* window = m_room->window.get();
        if (screen == u"welcome"_s) return window;
        if (screen == u"shortcuts"_s) return sheet(u"shortcuts", u"shortcutsDialog");
        if (screen == u"help"_s) return sheet(u"help", u"helpDialog");
        if (screen == u"about"_s) return sheet(u"about", u"aboutDialog");
        if (screen == u"new desk"_s) return sheet(u"newReal", u"newDeskDialog");
        if (screen == u"error"_s) {
            window->openDesk(m_room->path(u"nowhere.plimsoll"_s));
            (void)QTest::qWaitFor([window] { return window->messages().text().size() > 20; });
            return window;
        }
        const bool demonstration = screen == u"board"_s || screen == u"live"_s;
        if (!m_room->openDesk(demonstration ? DeskKind::Demonstration : DeskKind::Rehearsal)) {
            return nullptr;
        }
        if (screen == u"drill dialog"_s) return sheet(u"startDrillAction", u"drillDialog");
        if (screen == u"live"_s) {
            window->showLoan(m_room->last->board->front().loan.id);
            (void)QTest::qWaitFor([this] { return m_room->last->loan.has_value(); },
                                  kLongestWaitMs);
        }
        if (screen == u"drill result"_s || screen == u"refusals"_s) {
            if (!m_room->drill(smallDrill())) return nullptr;
        }
        if (screen == u"refusals"_s) {
            auto* row = m_room->find<RefusalRow>(u"refusal_full");
            (void)QTest::qWaitFor([row] { return row->isVisible(); }, kLongestWaitMs);
            row->click();
            auto* table = m_room->find<QTableView>(u"bidTable");
            (void)QTest::qWaitFor([table] { return table->model()->rowCount() > 0; },
                                  kLongestWaitMs);
        }
        return window;
    }

    std::unique_ptr<UiRoom> m_room;
};

QTEST_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"
