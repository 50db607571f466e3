// Method: drive the whole window offscreen by object names, keys and clicks, on desks in a scratch
// folder. What must hold is what a person would check: the drill lands on the mark, refusals say
// why, a cancelled thing stays cancelled, what nobody sees is not read.

#include <QClipboard>
#include <QFileInfo>
#include <QMenu>
#include <QSignalSpy>

#include "tests/ui/ui_room.h"
#include "ui/dialogs/drill_dialog.h"
#include "ui/dialogs/new_desk_dialog.h"
#include "ui/text/figures.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestWaitMs = 60'000;

/// Opens a menu and chooses from it as one does without a mouse.
void chooseByKeys(MainWindow& window, Qt::Key menu, Qt::Key entry) {
    QTest::keyClick(&window, menu, Qt::AltModifier);
    QWidget* popup = nullptr;
    QVERIFY(QTest::qWaitFor([&popup] {
        popup = QApplication::activePopupWidget();
        return popup != nullptr;
    }));
    QTest::keyClick(popup, entry);
}

void typeInto(QWidget* field, const QString& text) {
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
}

}  // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_room = std::make_unique<UiRoom>(); }
    void cleanup() { m_room.reset(); }

    void drillByKeyboardLandsOnTheMark() {
        QVERIFY(m_room->openDesk(DeskKind::Rehearsal));
        std::optional<RehearsalReport> report;
        connect(&m_room->window->rehearsal(), &RehearsalControl::ended, this,
                [&report](const RehearsalReport& ended) { report = ended; });

        chooseByKeys(*m_room->window, Qt::Key_R, Qt::Key_S);
        auto* dialog = m_room->find<DrillDialog>(u"drillDialog");
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        typeInto(dialog->findChild<QSpinBox*>(u"bidders"_s), u"500"_s);
        typeInto(dialog->findChild<QLineEdit*>(u"target"_s), u"500000"_s);
        QTest::keyClick(dialog, Qt::Key_Return);

        QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), kLongestWaitMs);
        QCOMPARE(report->terms.target, Money::yuan(500'000));
        QCOMPARE(report->capacity.paid, report->terms.target);
        QVERIFY(report->verified.holds());

        auto* panel = m_room->find<DrillResultPanel>(u"drillResult");
        QTRY_VERIFY(panel->isVisible());
        QVERIFY2(panel->verdict().contains(u"paid ¥500,000.00 = target ¥500,000.00"_s),
                 qPrintable(panel->verdict()));
        QTRY_VERIFY(m_room->window->live().row().has_value());
        QTRY_COMPARE(m_room->window->live().row()->loan.capacity.paid, Money::yuan(500'000));
        QTRY_VERIFY(m_room->find<QLabel>(u"lawLabel")->text().startsWith(u"law holds: yes"_s));
        m_room->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_room->window.get()));
        QTest::keyClick(m_room->window.get(), Qt::Key_Escape);
        QTRY_VERIFY(m_room->find<BoardView>(u"boardView")->isVisible());
    }

    void termsAreCheckedWhileOneTypes_data() {
        QTest::addColumn<QString>("min");
        QTest::addColumn<QString>("cap");
        QTest::addColumn<QString>("says");
        QTest::addColumn<bool>("may_start");
        QTest::newRow("sound") << u"100"_s << u""_s << u"passes"_s << true;
        QTest::newRow("strands a remainder")
            << u"10,000"_s << u"15,000"_s << u"nobody may buy"_s << false;
        QTest::newRow("no amount") << u"1e3"_s << u""_s << u"not an amount"_s << false;
        QTest::newRow("finer than a fen") << u"1.005"_s << u""_s << u"two decimals"_s << false;
        QTest::newRow("out of range") << u"9223372036854775808"_s << u""_s << u"range"_s << false;
        QTest::newRow("zero") << u"0"_s << u""_s << u"more than zero"_s << false;
        QTest::newRow("negative") << u"-5"_s << u""_s << u"more than zero"_s << false;
        QTest::newRow("empty") << u""_s << u""_s << u"Enter an amount"_s << false;
        QTest::newRow("doubtful: warned, allowed")
            << u"100"_s << u"200"_s << u"end short"_s << true;
    }

    void termsAreCheckedWhileOneTypes() {
        QFETCH(QString, min);
        QFETCH(QString, cap);
        QFETCH(QString, says);
        QFETCH(bool, may_start);
        DrillDialog dialog({}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.findChild<QLineEdit*>(u"min"_s)->setText(min);
        dialog.findChild<QLineEdit*>(u"cap"_s)->setText(cap);
        const QString verdict = dialog.findChild<QLabel*>(u"termsVerdict"_s)->text();
        QVERIFY2(verdict.contains(says), qPrintable(verdict));
        QCOMPARE(dialog.findChild<QPushButton*>(u"startDrill"_s)->isEnabled(), may_start);
        QCOMPARE(dialog.plan().has_value(), may_start);
    }

    void realDeskRefusesDrillsInASentence() {
        QVERIFY(m_room->openWorkingDesk());
        QVERIFY(m_room->signIn(u"op.zhang"_s));
        m_room->find<QAction>(u"startDrillAction")->trigger();
        QVERIFY(m_room->window->messages().isVisible());
        QVERIFY(m_room->window->messages().text().contains(u"never invents"_s));
        QVERIFY(!m_room->find<DrillDialog>(u"drillDialog"));
        QVERIFY(!m_room->find<QPushButton>(u"emptyDrillButton")->isVisible());
        // Nor does the worker, should a drill be asked for past the window.
        std::optional<Error> refused;
        connect(m_room->window->session().feed(), &DeskWorker::drillRefused, this,
                [&refused](const Error& error) { refused = error; });
        m_room->window->session().startDrill(smallDrill());
        QTRY_VERIFY(refused.has_value());
        QCOMPARE(refused->code, ErrorCode::NotARehearsal);
    }

    void cancelledDrillStaysCancelled() {
        QVERIFY(m_room->openDesk(DeskKind::Rehearsal));
        std::optional<RehearsalReport> report;
        connect(&m_room->window->rehearsal(), &RehearsalControl::ended, this,
                [&report](const RehearsalReport& ended) { report = ended; });
        DrillPlan plan;
        plan.bidders = 60'000;
        plan.terms.target = Money::yuan(60'000'000);
        plan.concurrency = 4;
        QSignalSpy opened(&m_room->window->rehearsal(), &RehearsalControl::loanOpened);
        m_room->window->rehearsal().start(plan);
        QTRY_VERIFY_WITH_TIMEOUT(opened.count() > 0, kLongestWaitMs);
        auto* strip = m_room->find<WorkStrip>(u"drillStrip");
        QTest::mouseClick(strip->findChild<QPushButton*>(u"cancelWork"_s), Qt::LeftButton);
        QVERIFY(strip->isCancelled());
        QTRY_VERIFY_WITH_TIMEOUT(report.has_value(), kLongestWaitMs);
        QVERIFY(report->cancelled);
        QVERIFY(report->arrived < 60'000);
        QVERIFY(!strip->isVisible());
        const int before = m_room->snapshots;
        QTRY_VERIFY(m_room->snapshots > before + 1);
        const auto decided = m_room->last->health->decided;
        QTest::qWait(300);
        QCOMPARE(m_room->last->health->decided, decided);
        QVERIFY(!m_room->window->rehearsal().isRunning());
    }

    void refusalsOpenAsAList() {
        QVERIFY(m_room->openDesk(DeskKind::Rehearsal));
        DrillPlan plan = smallDrill();
        plan.bidders = 2'000;
        const auto report = m_room->drill(plan);
        QVERIFY(report);
        auto* row = m_room->find<RefusalRow>(u"refusal_full");
        QTRY_VERIFY(row->isVisible());
        const auto full = report->refused[size_t(Reason::Full)];
        QVERIFY(full > 200);
        QTest::keyClick(row, Qt::Key_Space);
        auto* table = m_room->find<QTableView>(u"bidTable");
        QTRY_COMPARE(table->model()->rowCount(), 200);
        QTRY_VERIFY(table->isVisible());
        while (table->model()->canFetchMore({})) {
            const int rows = table->model()->rowCount();
            table->scrollToBottom();
            table->model()->fetchMore({});
            QTRY_VERIFY(table->model()->rowCount() > rows);
        }
        QTRY_COMPARE(std::uint64_t(table->model()->rowCount()), full);
        table->selectRow(1);
        table->setFocus();
        m_room->find<QAction>(u"copyRows")->trigger();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[1].split(u'\t').size(), 7);
    }

    void secondConsoleLooksOnReadOnly() {
        QVERIFY(m_room->openDesk(DeskKind::Rehearsal));
        auto second = m_room->secondWindow();
        SnapshotPtr seen;
        connect(&second->session(), &DeskSession::snapshot, second.get(),
                [&seen](const SnapshotPtr& snapshot) { seen = snapshot; });
        second->show();
        second->openDesk(m_room->deskPath());
        auto* banner = second->findChild<MessageBar*>(u"banner"_s);
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), kLongestWaitMs);
        QVERIFY2(banner->text().contains(u"process"_s), qPrintable(banner->text()));
        second->findChild<QAction*>(u"startDrillAction"_s)->trigger();
        QVERIFY(second->messages().text().contains(u"read-only"_s));
        // What the owner does is seen, without being told by him.
        const auto report = m_room->drill(smallDrill());
        QVERIFY(report);
        QTRY_VERIFY_WITH_TIMEOUT(seen && seen->board && seen->board->size() == 1 &&
                                     seen->board->front().loan.phase == Phase::Full,
                                 kLongestWaitMs);
        QVERIFY(!seen->health);
    }

    void verificationAnswersWithoutABox() {
        QVERIFY(m_room->openDesk(DeskKind::Rehearsal));
        QVERIFY(m_room->drill(smallDrill()));
        m_room->find<QAction>(u"verify")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(m_room->window->messages().text().contains(u"Every law holds"_s),
                                 kLongestWaitMs);
        QVERIFY(m_room->window->messages().text().contains(u"loans 1"_s));
    }

    void errorsAreNotModal() {
        m_room->window->openDesk(m_room->path(u"nowhere.plimsoll"_s));
        QTRY_VERIFY(m_room->window->messages().text().contains(u"There is no desk at"_s));
        QVERIFY(!QApplication::activeModalWidget());
        QVERIFY(m_room->find<WelcomeView>(u"welcomeView")->isVisible());
        auto* close = m_room->window->messages().findChild<QToolButton*>(u"messageClose"_s);
        QTest::mouseClick(close, Qt::LeftButton);
        QVERIFY(!m_room->window->messages().isVisible());
    }

    void failedOpeningKeepsTheDesk() {
        QVERIFY(m_room->openDesk(DeskKind::Rehearsal));
        m_room->window->openDesk(m_room->path(u"nowhere.plimsoll"_s));
        QTRY_VERIFY(m_room->window->messages().text().contains(u"There is no desk at"_s));
        QVERIFY(m_room->find<BoardView>(u"boardView")->isVisible());
        QVERIFY(m_room->drill(smallDrill()));
    }

    void languageAndThemeSwitchWhileRunning() {
        QVERIFY(m_room->openDesk(DeskKind::Rehearsal));
        auto* desk_menu = m_room->window->menuBar()->actions().constFirst();
        QCOMPARE(desk_menu->text(), u"&Desk"_s);
        m_room->find<QAction>(u"language_zh_CN")->trigger();
        QTRY_COMPARE(desk_menu->text(), u"工作台(&D)"_s);
        QCOMPARE(m_room->find<QToolButton>(u"languageButton")->text(), u"简体中文"_s);
        m_room->find<QAction>(u"theme_dark")->trigger();
        QCOMPARE(m_room->window->palette().color(QPalette::Window), darkColors().window);
        const QImage dark = m_room->window->grab().toImage();
        QVERIFY(dark.pixelColor(dark.width() / 2, dark.height() - 4).lightness() < 60);
        m_room->find<QAction>(u"language_en")->trigger();
        m_room->find<QAction>(u"theme_light")->trigger();
        QTRY_COMPARE(desk_menu->text(), u"&Desk"_s);
        QCOMPARE(m_room->window->palette().color(QPalette::Window), lightColors().window);
    }

    void whatNobodySeesIsNotRead() {
        QVERIFY(m_room->openDesk(DeskKind::Rehearsal));
        QTest::qWait(100);
        m_room->window->hide();
        QTest::qWait(200);
        const int before = m_room->snapshots;
        m_room->window->session().startDrill(smallDrill());
        QTest::qWait(1'500);
        QCOMPARE(m_room->snapshots, before);
        m_room->window->show();
        QTRY_VERIFY(m_room->snapshots > before);
    }

    void pausedViewStandsStillAndSaysSo() {
        QVERIFY(m_room->openDesk(DeskKind::Rehearsal));
        QTest::keyClick(m_room->window.get(), Qt::Key_F8);
        QTest::qWait(200);
        auto* age = m_room->find<ChipLabel>(u"dataAge");
        QVERIFY2(age->chip().text.startsWith(u"view paused"_s), qPrintable(age->chip().text));
        QVERIFY(m_room->drill(smallDrill()));
        QTRY_VERIFY(m_room->find<LiveLoanView>(u"liveLoanView")->isVisible());
        // Going to the drill's loan ended the pause.
        QTRY_VERIFY(age->chip().text.startsWith(u"as of"_s));
    }

    void staleFeedSaysSo_data() {
        QTest::addColumn<int>("age_ms");
        QTest::addColumn<QString>("says");
        QTest::newRow("fresh") << 0 << u"as of"_s;
        QTest::newRow("one reading missed") << 1'500 << u"as of"_s;
        QTest::newRow("stale") << 10'000 << u"stale: 10 s old"_s;
    }

    void staleFeedSaysSo() {
        QFETCH(int, age_ms);
        QFETCH(QString, says);
        QMenu menu;
        TopBar bar(&menu, &menu, &menu);
        bar.showDesk({});
        Snapshot snapshot;
        snapshot.read_at = std::chrono::steady_clock::now() - std::chrono::milliseconds(age_ms);
        bar.update(snapshot);
        const Chip chip = bar.findChild<ChipLabel*>(u"dataAge"_s)->chip();
        QVERIFY2(chip.text.startsWith(says), qPrintable(chip.text));
        QCOMPARE(chip.tone == Chip::Tone::Attention, bar.isStale());
    }

    void loanIsFoundByItsCode() {
        QVERIFY(m_room->openDesk(DeskKind::Demonstration));
        QTRY_VERIFY(m_room->last->board && !m_room->last->board->empty());
        const QString code = QString::fromStdString(m_room->last->board->back().loan.code);
        QTest::keyClick(m_room->window.get(), Qt::Key_K, Qt::ControlModifier);
        auto* search = m_room->find<QLineEdit>(u"loanSearch");
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, u"L-nowhere"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(m_room->window->messages().text().contains(u"L-nowhere"_s));
        QTest::keyClicks(search, code);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(m_room->find<QLabel>(u"loanTitle")->text(), code);
    }

    void newDeskIsMadeFromTheDialog() {
        m_room->find<QAction>(u"newReal")->trigger();
        auto* dialog = m_room->find<NewDeskDialog>(u"newDeskDialog");
        QVERIFY(dialog);
        auto* path = dialog->findChild<QLineEdit*>(u"deskPath"_s);
        auto* make = dialog->findChild<QPushButton*>(u"makeDeskButton"_s);
        typeInto(path, m_room->path(u"console.ini"_s));
        QVERIFY(!make->isEnabled());
        QVERIFY(!dialog->findChild<QLabel*>(u"newDeskFault"_s)->text().isEmpty());
        typeInto(path, m_room->path(u"made.plimsoll"_s));
        QTest::mouseClick(make, Qt::LeftButton);
        // A real desk asks for its first administrator before anything else.
        QTRY_VERIFY_WITH_TIMEOUT(m_room->find<SetUpView>(u"setUpView")->isVisible(),
                                 kLongestWaitMs);
        QVERIFY(QFileInfo::exists(m_room->path(u"made.plimsoll"_s)));
    }

    void closingTheDeskShowsTheQuestionAgain() {
        QVERIFY(m_room->openDesk(DeskKind::Rehearsal));
        m_room->find<QAction>(u"closeDesk")->trigger();
        QTRY_VERIFY(m_room->find<WelcomeView>(u"welcomeView")->isVisible());
        // It is remembered, and can be opened again: nothing holds it.
        m_room->last.reset();
        m_room->window->openDesk(m_room->deskPath());
        QTRY_VERIFY_WITH_TIMEOUT(m_room->last && m_room->last->board, kLongestWaitMs);
        QVERIFY(!m_room->find<MessageBar>(u"banner")->isVisible());
    }

private:
    std::unique_ptr<UiRoom> m_room;
};

QTEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
