// Method: walk every screen in both languages and look at each widget as a screen reader, a
// keyboard and an eye would. What must hold: whatever takes the focus has a name and is reached by
// Tab, no text is clipped, the accessible tree of the tables can be walked.

#include <algorithm>

#include <QAccessible>

#include "tests/ui/screen_walk.h"
#include "tests/ui/ui_room.h"
#include "ui/dialogs/drill_dialog.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestWaitMs = 60'000;

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
        for (const auto& screen :
             {u"welcome"_s,  u"board"_s,     u"board, empty"_s, u"live"_s,     u"drill result"_s,
              u"refusals"_s, u"error"_s,     u"drill dialog"_s, u"new desk"_s, u"shortcuts"_s,
              u"help"_s,     u"about"_s,     u"wizard 1"_s,     u"wizard 2"_s, u"wizard 3"_s,
              u"wizard 4"_s, u"question"_s,  u"payment"_s,      u"payments"_s, u"payouts"_s,
              u"standby"_s,  u"why short"_s, u"statement"_s}) {
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
        QVERIFY2(unnamedIn(*window).isEmpty(), none(unnamedIn(*window)));
        QVERIFY2(clippedIn(*window).isEmpty(), none(clippedIn(*window)));
        QVERIFY2(unreachableIn(*window).isEmpty(), none(unreachableIn(*window)));
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
        QCOMPARE(unnamedIn(window).size(), 1);
        QCOMPARE(clippedIn(window).size(), 1);
        button->setFocusPolicy(Qt::TabFocus);
        auto* thief = new QLineEdit(&window);
        thief->show();
        QWidget::setTabOrder(thief, thief);
        QVERIFY(unreachableIn(window).size() <= 1);
    }

private:
    QWidget* sheet(const char16_t* action, const char16_t* dialog) {
        m_room->find<QAction>(action)->trigger();
        return opened(dialog);
    }

    QWidget* opened(const char16_t* dialog) {
        auto* found = m_room->find<QDialog>(dialog);
        if (found) (void)QTest::qWaitForWindowActive(found);
        return found;
    }

    QWidget* wizard(int page) {
        QWidget* dialog = sheet(u"newLoan", u"openLoanDialog");
        if (!dialog) return nullptr;
        for (int i = 1; i < page; ++i) m_room->find<QPushButton>(u"wizardNext")->click();
        return dialog;
    }

    /// The screens of the demonstration's open loan.
    QWidget* ofALoan(const QString& screen) {
        MainWindow* window = m_room->window.get();
        const auto& rows = *m_room->last->board;
        const auto open = std::find_if(rows.begin(), rows.end(), [](const LoanRow& row) {
            return row.loan.phase == Phase::Open;
        });
        if (open == rows.end()) return nullptr;
        const LoanSummary loan = open->loan;
        const auto wait = [this](auto seen) {
            return QTest::qWaitFor([this, seen] { return seen(*m_room->last); }, kLongestWaitMs);
        };
        if (screen == u"standby"_s) {
            window->showStandby(loan);
            (void)wait([](const Snapshot& news) { return news.queue.has_value(); });
        } else if (screen == u"why short"_s) {
            window->showWhyShort(loan);
            (void)wait([](const Snapshot& news) { return news.why_short.has_value(); });
        } else {
            window->showLoan(loan.id);
            (void)wait([](const Snapshot& news) { return news.loan.has_value(); });
            if (screen == u"question"_s) return sheet(u"loan_close", u"decisionDialog");
            window->showStatement(m_room->last->loan->last_bids.front().investor);
            (void)wait([](const Snapshot& news) { return news.statement.has_value(); });
        }
        return window;
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
        const bool demonstration = screen == u"board"_s || screen == u"live"_s ||
                                   screen == u"standby"_s || screen == u"why short"_s ||
                                   screen == u"question"_s || screen == u"statement"_s;
        if (!m_room->openDesk(demonstration ? DeskKind::Demonstration : DeskKind::Rehearsal)) {
            return nullptr;
        }
        if (screen.startsWith(u"wizard"_s)) return wizard(screen.right(1).toInt());
        if (screen == u"payments"_s || screen == u"payment"_s) {
            m_room->find<QAction>(u"showPayments")->trigger();
            (void)QTest::qWaitFor([this] { return m_room->last->payments.has_value(); });
        }
        if (screen == u"payouts"_s) {
            m_room->find<QAction>(u"showPayouts")->trigger();
            (void)QTest::qWaitFor([this] { return m_room->last->payouts.has_value(); });
        }
        if (screen == u"payment"_s) {
            emit m_room->find<PaymentsView>(u"paymentsView")->notePayment();
            return opened(u"paymentDialog");
        }
        if (demonstration && screen != u"board"_s && screen != u"live"_s) {
            return ofALoan(screen);
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
