// Method: walk every screen in both languages and look at each widget as a screen reader, a
// keyboard and an eye would. What must hold: whatever takes the focus has a name and is reached by
// Tab, no text is clipped, the accessible tree of the tables can be walked.

#include <algorithm>

#include <QAccessible>

#include "tests/ui/oversight_room.h"
#include "tests/ui/screen_walk.h"
#include "tests/ui/ui_room.h"
#include "ui/dialogs/decision_dialog.h"
#include "ui/dialogs/drill_dialog.h"
#include "ui/dialogs/halt_dialog.h"

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
    void cleanup() {
        m_working.reset();
        m_room.reset();
    }

    void everyScreen_data() {
        QTest::addColumn<QString>("screen");
        QTest::addColumn<int>("language");
        for (const auto& screen :
             {u"welcome"_s,      u"board"_s,       u"board, empty"_s, u"live"_s,
              u"drill result"_s, u"refusals"_s,    u"error"_s,        u"drill dialog"_s,
              u"new desk"_s,     u"shortcuts"_s,   u"help"_s,         u"about"_s,
              u"wizard 1"_s,     u"wizard 2"_s,    u"wizard 3"_s,     u"wizard 4"_s,
              u"question"_s,     u"payment"_s,     u"payments"_s,     u"payouts"_s,
              u"standby"_s,      u"why short"_s,   u"statement"_s,    u"sign in"_s,
              u"lock"_s,         u"set up"_s,      u"staff"_s,        u"staff dialog"_s,
              u"password"_s,     u"request"_s,     u"approvals"_s,    u"audit"_s,
              u"halt dialog"_s,  u"halt banner"_s, u"reveal"_s,       u"short desk"_s,
              u"consent"_s,      u"rules"_s}) {
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

    /// The screens on which people come and go; none: it is another one.
    std::optional<QWidget*> ofPeople(const QString& screen) {
        MainWindow* window = m_room->window.get();
        if (screen == u"set up"_s) {
            return m_room->openDesk(DeskKind::Real) ? window : nullptr;
        }
        if (screen == u"sign in"_s) {
            return m_room->openDesk(DeskKind::Demonstration, {}) ? window : nullptr;
        }
        const bool staff = screen.startsWith(u"staff"_s);
        if (!staff && screen != u"lock"_s && screen != u"password"_s && screen != u"request"_s) {
            return {};
        }
        const QString login = staff ? u"admin.chen"_s : u"op.zhang"_s;
        if (!m_room->openDesk(DeskKind::Demonstration, login)) return nullptr;
        if (screen == u"lock"_s) window->people().lock();
        if (screen == u"password"_s) return sheet(u"changePassword", u"passwordDialog");
        if (screen == u"request"_s) {
            Question question;
            question.title = [] { return u"Disburse?"_s; };
            question.confirm = question.title;
            question.consequences = [] { return QStringList{u"1"_s}; };
            question.icon = u"payout"_s;
            question.asks = Act::LoanDisburse;
            auto* dialog = new DecisionDialog(question, window);
            dialog->open();
            return dialog;
        }
        if (staff) {
            m_room->find<QAction>(u"showStaff")->trigger();
            (void)QTest::qWaitFor([this] { return m_room->last->staff.has_value(); },
                                  kLongestWaitMs);
        }
        if (screen == u"staff dialog"_s) {
            m_room->find<QPushButton>(u"addStaff")->click();
            return opened(u"staffDialog");
        }
        return window;
    }

    /// The screens on which people look at each other's work; none: it is another one.
    std::optional<QWidget*> ofOversight(const QString& screen) {
        static const QMap<QString, QString> logins{
            {u"approvals"_s, u"check.li"_s},   {u"audit"_s, u"audit.zhao"_s},
            {u"halt dialog"_s, u"op.zhang"_s}, {u"halt banner"_s, u"op.zhang"_s},
            {u"reveal"_s, u"cs.wang"_s},       {u"short desk"_s, u"op.zhang"_s},
            {u"consent"_s, u"op.zhang"_s},     {u"rules"_s, u"admin.chen"_s}};
        if (!logins.contains(screen)) return {};
        m_working = std::make_unique<WorkingRoom>();
        m_working->appearance->setLanguage(m_room->appearance->language());
        if (!m_working->open(logins[screen])) return nullptr;
        MainWindow* window = m_working->window.get();
        const auto rowsOf = [window](const char16_t* name) {
            auto* table = window->findChild<QTableView*>(QString::fromUtf16(name));
            (void)QTest::qWaitFor([table] { return table->model()->rowCount() > 0; },
                                  kLongestWaitMs);
            table->selectRow(0);
        };
        if (screen == u"approvals"_s) {
            window->showApprovals();
            rowsOf(u"requestTable");
        } else if (screen == u"audit"_s) {
            m_working->find<QAction>(u"showAudit")->trigger();
            rowsOf(u"auditTable");
        } else if (screen == u"short desk"_s) {
            window->showShortLoans();
            (void)QTest::qWaitFor(
                [window] { return window->shortDesk().summary().phase == Phase::Short; },
                kLongestWaitMs);
        } else if (screen == u"rules"_s) {
            m_working->find<QAction>(u"rulesAndCalendar")->trigger();
            return m_working->find<QDialog>(u"rulesDialog");
        } else if (screen == u"consent"_s) {
            window->showStatement(InvestorId(7));
            auto* change = m_working->find<QPushButton>(u"changeConsent");
            (void)QTest::qWaitFor([change] { return change->isVisible(); }, kLongestWaitMs);
            (void)QTest::qWaitFor([this] { return m_working->last->statement.has_value(); },
                                  kLongestWaitMs);
            change->click();
            return m_working->find<QDialog>(u"consentDialog");
        } else if (screen == u"reveal"_s) {
            window->showStatement(InvestorId(7));
            auto* reveal = m_working->find<QPushButton>(u"revealPersonal");
            (void)QTest::qWaitFor([reveal] { return reveal->isEnabled(); }, kLongestWaitMs);
            reveal->click();
        } else {
            m_working->find<QAction>(u"haltDesk")->trigger();
            auto* dialog = m_working->find<HaltDialog>(u"haltDialog");
            if (!dialog || screen == u"halt dialog"_s) return dialog;
            emit dialog->decided({}, {.bids = true}, u"a doubt"_s);
            dialog->close();
            auto* banner = m_working->find<HaltBanner>(u"haltBanner");
            (void)QTest::qWaitFor([banner] { return banner->isVisible(); }, kLongestWaitMs);
        }
        window->activateWindow();
        (void)QTest::qWaitForWindowActive(window);
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
        if (const auto people = ofPeople(screen); people) return *people;
        if (const auto oversight = ofOversight(screen); oversight) return *oversight;
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
    std::unique_ptr<WorkingRoom> m_working;
};

QTEST_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"
