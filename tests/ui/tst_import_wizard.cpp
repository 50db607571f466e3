// Method: give the wizard files as people send them, whole and spoilt, and go through it by keys in
// both languages. What must hold: nothing is taken in quietly, every fault stands at its line, what
// is chosen and nothing else comes, the same file again makes nothing twice, and a step that was
// stopped stays stopped.

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>

#include "tests/ui/book_room.h"
#include "tests/ui/screen_walk.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/text/import_text.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestWaitMs = 20'000;

const QByteArray kLoans =
    "标的编号,标的金额,标题\r\n"
    "N-1,50000.00,first\r\n"
    "N-2,5.15E+22,second\r\n"
    "N-3,-1,third\r\n"
    "N-4,70000,fourth,too much\r\n"
    "N-5,80000,fifth\r\n";

const QByteArray kBids =
    "arrived_at,investor,amount\n"
    "2026-11-12 10:00:01.100,C-1,60000\n"
    "2026-11-12 10:00:01.200,C-2,60000\n"
    "39:12.0,C-3,1000\n"
    "2026-11-12 10:00:01.300,NEW-9,10000\n";

ImportPlan makePlan() {
    ImportPlan plan;
    plan.kind = ImportKind::Bids;
    plan.fields = {ImportField::ArrivedAt, ImportField::Investor, ImportField::Amount};
    for (std::int64_t line = 2; line <= 7; ++line) {
        ImportRow row{.line = line, .cells = {"t", "C-1", "1"}, .faults = {}, .is_new = line == 5};
        if (line == 4) row.faults = {{line, "amount", RowFault::Code::Negative, "-1", 0}};
        plan.rows.push_back(std::move(row));
    }
    return plan;
}

}  // namespace

class ImportWizardTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { m_room.reset(); }

    void theModelKnowsWhatMayBeChosen() {
        ImportRowModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.showPlan(makePlan());
        QCOMPARE(model.choosableCount(), std::size_t(4));
        QCOMPARE(model.chosenLines(), std::string());
        QVERIFY(model.setData(model.index(0, 0), int(Qt::Unchecked), Qt::CheckStateRole));
        QVERIFY(!model.setData(model.index(2, 0), int(Qt::Checked), Qt::CheckStateRole));
        QCOMPARE(model.chosenLines(), std::string("3,6-7"));
        QVERIFY(!model.isChosen(2) && model.isChosen(3) && !model.isChosen(4) &&
                !model.isChosen(5));
        model.setTakesUnknown(true);
        QVERIFY(model.isChosen(5));
        QCOMPARE(model.chosenLines(), std::string("3,5-7"));
        model.setFaultyOnly(true);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.data(model.index(0, 4), Qt::DisplayRole).toString().contains(u"(-1)"_s));
        model.setFaultyOnly(false);
        model.chooseAll(false);
        QCOMPARE(model.chosenCount(), std::size_t(0));
        ImportTable table;
        table.titles = {"a", "b"};
        table.rows = {{2, {"1", "2"}}, {3, {"3", "4"}}};
        model.showSample(table, 1);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.columnCount(), 3);
        QVERIFY(!model.data(model.index(0, 0), Qt::CheckStateRole).isValid());
    }

    void everyCodeHasWordsInBothLanguages() {
        m_room = std::make_unique<BookRoom>();
        for (const Language language : {Language::English, Language::Chinese}) {
            m_room->appearance->setLanguage(language);
            QSet<QString> seen;
            for (int code = 0; code <= int(RowFault::Code::CodeTaken); ++code) {
                const QString text = ImportText::meaning(static_cast<RowFault::Code>(code));
                QVERIFY2(!text.isEmpty(), qPrintable(QString::number(code)));
                QVERIFY2(!seen.contains(text), qPrintable(text));
                seen.insert(text);
            }
            for (int code = 0; code <= int(DecodeFault::Code::Neither); ++code) {
                QVERIFY(!ImportText::fault(DecodeFault{static_cast<DecodeFault::Code>(code), 3})
                             .isEmpty());
            }
            for (int code = 0; code <= int(MapFault::Code::UsedTwice); ++code) {
                QVERIFY(!ImportText::fault(
                             MapFault{static_cast<MapFault::Code>(code), ImportField::Amount, "x"})
                             .isEmpty());
            }
            for (const ImportKind kind : {ImportKind::Loans, ImportKind::Bids}) {
                for (const ImportField field : fieldsOf(kind)) {
                    QVERIFY(!ImportText::field(field).isEmpty());
                    QVERIFY(!ImportText::hint(field).isEmpty());
                }
            }
        }
    }

    void loansByKeys_data() { languages(); }

    void loansByKeys() {
        QFETCH(int, language);
        QVERIFY(open(static_cast<Language>(language), ImportKind::Loans));
        QVERIFY(give(u"loans.csv"_s, kLoans));
        go(ImportDialog::Columns);
        // The usual titles are found by themselves.
        go(ImportDialog::Rows);
        QCOMPARE(find<QTableView>(u"importRows")->model()->rowCount(), 3);
        QVERIFY(shown(u"importRows").contains(u"5.15E+22"_s));
        QVERIFY(counts().contains(u"5"_s) && counts().contains(u"3"_s));
        go(ImportDialog::Done);
        const auto reader = m_room->reader();
        QVERIFY(reader->findLoan("N-1") && reader->findLoan("N-5"));
        for (const char* bad : {"N-2", "N-3", "N-4"}) QVERIFY(!reader->findLoan(bad));
        QVERIFY(dialog()->summary().contains(u"2"_s) && dialog()->summary().contains(u"3"_s));
        press(Qt::Key_Return);
        QTRY_VERIFY(!dialog());
    }

    void theSameFileAgainMakesNothingTwice() {
        QVERIFY(open(Language::English, ImportKind::Loans));
        for (const auto& expected : {u"Drafts made: 2"_s, u"Made by this file before: 2"_s}) {
            if (!dialog()) m_room->find<QAction>(u"importLoans")->trigger();
            QVERIFY(give(u"loans.csv"_s, kLoans));
            go(ImportDialog::Columns);
            go(ImportDialog::Rows);
            go(ImportDialog::Done);
            QVERIFY2(dialog()->summary().contains(expected), qPrintable(dialog()->summary()));
            dialog()->accept();
            QTRY_VERIFY(!dialog());
        }
    }

    void bidsByKeysMakeALoanOver_data() { languages(); }

    void bidsByKeysMakeALoanOver() {
        QFETCH(int, language);
        QVERIFY(open(static_cast<Language>(language), ImportKind::Bids));
        QVERIFY(give(u"bids.csv"_s, kBids));
        go(ImportDialog::Columns);
        go(ImportDialog::Rows);
        // The one without its day, and the one whom nobody knows.
        QCOMPARE(find<QTableView>(u"importRows")->model()->rowCount(), 2);
        QVERIFY(shown(u"importRows").contains(u"39:12.0"_s));
        auto* create = find<QCheckBox>(u"importCreate");
        create->setFocus();
        press(Qt::Key_Space);
        QVERIFY(find<QLabel>(u"importExpected")->text().contains(u"¥30,000.00"_s));
        go(ImportDialog::Done);
        const LoanSummary loan = m_room->loan("L-DRAFT");
        QCOMPARE(loan.phase, Phase::Over);
        QCOMPARE(loan.capacity.paid, Money::yuan(100'000));
        QVERIFY(m_room->reader()->findInvestor("NEW-9"));
        QVERIFY(dialog()->summary().contains(u"¥30,000.00"_s));
        // On to its excess lines.
        find<QPushButton>(u"importShow")->setFocus();
        press(Qt::Key_Space);
        QTRY_VERIFY(m_room->window->book().over->view->isVisible());
        QCOMPARE(m_room->window->book().over->view->loan(), loan.id);
    }

    void unknownInvestorsAreLeftOutUnlessWanted() {
        QVERIFY(open(Language::English, ImportKind::Bids));
        QVERIFY(give(u"bids.csv"_s, kBids));
        go(ImportDialog::Columns);
        go(ImportDialog::Rows);
        go(ImportDialog::Done);
        QVERIFY(!m_room->reader()->findInvestor("NEW-9"));
        QVERIFY2(dialog()->summary().contains(u"Bids recorded: 2"_s),
                 qPrintable(dialog()->summary()));
        QVERIFY(dialog()->summary().contains(u"Rows left out: 2"_s));
    }

    void onlyWhatIsChosenComes() {
        QVERIFY(open(Language::English, ImportKind::Loans));
        QVERIFY(give(u"loans.csv"_s, kLoans));
        go(ImportDialog::Columns);
        go(ImportDialog::Rows);
        auto* faulty = find<QCheckBox>(u"importFaultyOnly");
        QVERIFY(faulty->isChecked());
        faulty->setFocus();
        press(Qt::Key_Space);
        auto* table = find<QTableView>(u"importRows");
        table->setFocus();
        table->selectRow(0);
        press(Qt::Key_Space);
        go(ImportDialog::Done);
        QVERIFY(!m_room->reader()->findLoan("N-1"));
        QVERIFY(m_room->reader()->findLoan("N-5"));
    }

    void aColumnIsChosenByHand() {
        QVERIFY(open(Language::English, ImportKind::Loans));
        QVERIFY(give(u"odd.csv"_s, "number,how much\nN-1,50000\n"));
        go(ImportDialog::Columns);
        auto* next = find<QPushButton>(u"importNext");
        QVERIFY(!next->isEnabled());
        auto* code = find<QComboBox>(u"column_code");
        auto* target = find<QComboBox>(u"column_target");
        code->setFocus();
        press(Qt::Key_Down);
        target->setFocus();
        press(Qt::Key_Down);
        // One column cannot be both.
        QVERIFY(!next->isEnabled());
        press(Qt::Key_Down);
        QVERIFY(next->isEnabled());
        go(ImportDialog::Rows);
        go(ImportDialog::Done);
        QVERIFY(m_room->reader()->findLoan("N-1"));
    }

    void gb18030IsFoundAndCanBeForced() {
        QVERIFY(open(Language::English, ImportKind::Loans));
        // 标的编号,标的金额 in GB18030.
        const QByteArray gb = QByteArray::fromHex("b1eab5c4b1e0bac5") + ',' +
                              QByteArray::fromHex("b1eab5c4bdf0b6ee") + "\nN-1,50000\n";
        QVERIFY(give(u"gb.csv"_s, gb));
        go(ImportDialog::Columns);
        go(ImportDialog::Rows);
        find<QPushButton>(u"importBack")->click();
        find<QPushButton>(u"importBack")->click();
        QCOMPARE(dialog()->page(), ImportDialog::File);
        auto* encoding = find<QComboBox>(u"importEncoding");
        encoding->setFocus();
        press(Qt::Key_Down);
        find<QPushButton>(u"importNext")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog()->isBusy(), kLongestWaitMs);
        QCOMPARE(dialog()->page(), ImportDialog::File);
        QVERIFY(find<QLabel>(u"importVerdict")->text().contains(u"not UTF-8"_s));
    }

    void aFileThatCannotBeReadIsSaid() {
        QVERIFY(open(Language::English, ImportKind::Loans));
        find<QLineEdit>(u"importPath")->setText(m_room->path(u"nowhere.csv"_s));
        find<QPushButton>(u"importNext")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog()->isBusy(), kLongestWaitMs);
        QCOMPARE(dialog()->page(), ImportDialog::File);
        QVERIFY(find<QLabel>(u"importVerdict")->text().contains(u"cannot be read"_s));
    }

    void aStoppedImportSaysWhereAndGoesOnLater() {
        QVERIFY(open(Language::English, ImportKind::Loans));
        QByteArray many = "code,target\n";
        for (int i = 1; i <= 2'000; ++i) many += "M-" + QByteArray::number(i) + ",5000\n";
        QVERIFY(give(u"many.csv"_s, many));
        go(ImportDialog::Columns);
        go(ImportDialog::Rows);
        find<QPushButton>(u"importNext")->click();
        QVERIFY(dialog()->isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(m_room->reader()->findLoan("M-3"), kLongestWaitMs);
        press(Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(dialog()->page(), ImportDialog::Done, kLongestWaitMs);
        QVERIFY2(dialog()->summary().contains(u"Stopped at line"_s),
                 qPrintable(dialog()->summary()));
        QVERIFY(!m_room->reader()->findLoan("M-2000"));
    }

    void nothingIsClippedOrUnnamed() {
        QVERIFY(open(Language::English, ImportKind::Bids));
        QVERIFY(give(u"bids.csv"_s, kBids));
        const auto look = [this] {
            for (const Language language : {Language::English, Language::Chinese}) {
                m_room->appearance->setLanguage(language);
                QStringList faults;
                // Layouts settle when the event loop gets to it.
                (void)QTest::qWaitFor(
                    [&] {
                        faults = unnamedIn(*dialog()) + clippedIn(*dialog());
                        return faults.isEmpty();
                    },
                    3'000);
                faults += unreachableIn(*dialog());
                QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
            }
        };
        look();
        go(ImportDialog::Columns);
        look();
        go(ImportDialog::Rows);
        look();
        go(ImportDialog::Done);
        look();
    }

    void whoMayNotIsNotOffered() {
        m_room = std::make_unique<BookRoom>();
        QVERIFY(m_room->open());
        QVERIFY(m_room->find<QAction>(u"importBids")->isEnabled());
        DeskView desk = makeDeskOf(5, {Role::Auditor});
        m_room->window->book().imports->follow(desk);
        QVERIFY(!m_room->find<QAction>(u"importBids")->isEnabled());
        QVERIFY(!m_room->find<QAction>(u"importLoans")->isEnabled());
    }

private:
    static void languages() {
        QTest::addColumn<int>("language");
        QTest::newRow("English") << int(Language::English);
        QTest::newRow("Chinese") << int(Language::Chinese);
    }
    [[nodiscard]] ImportDialog* dialog() const { return m_room->window->book().imports->dialog(); }
    template <class Widget>
    [[nodiscard]] Widget* find(const char16_t* name) const {
        return dialog()->findChild<Widget*>(QString::fromUtf16(name));
    }
    [[nodiscard]] bool open(Language language, ImportKind kind) {
        m_room = std::make_unique<BookRoom>();
        m_room->appearance->setLanguage(language);
        if (!m_room->open()) return false;
        m_room->find<QAction>(kind == ImportKind::Loans ? u"importLoans" : u"importBids")
            ->trigger();
        return dialog() && toFront();
    }
    /// Without a window manager nobody else brings it there.
    [[nodiscard]] bool toFront() const {
        dialog()->activateWindow();
        return QTest::qWaitFor([this] { return QApplication::activeWindow() == dialog(); },
                               kLongestWaitMs);
    }
    /// Writes the file and types its path.
    [[nodiscard]] bool give(const QString& name, const QByteArray& bytes) {
        if (!writeFile(m_room->path(name), bytes)) return false;
        if (!toFront()) return false;
        find<QLineEdit>(u"importPath")->setFocus();
        BookRoom::type(m_room->path(name));
        return true;
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        BookRoom::press(key, modifiers);
    }
    /// Presses the button that leads on, and waits until it has.
    void go(ImportDialog::Page page) {
        auto* next = find<QPushButton>(u"importNext");
        QVERIFY2(QTest::qWaitFor([next] { return next->isEnabled(); }, 5'000),
                 qPrintable(find<QLabel>(u"importReason")->text() + u' ' +
                            find<QLineEdit>(u"importPath")->text()));
        next->setFocus();
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog()->isBusy(), kLongestWaitMs);
        QCOMPARE(dialog()->page(), page);
    }
    [[nodiscard]] QString counts() const { return find<QLabel>(u"importCounts")->text(); }
    [[nodiscard]] QString shown(const char16_t* table) const {
        const QAbstractItemModel& model = *find<QTableView>(table)->model();
        QStringList cells;
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                cells.append(model.index(row, column).data().toString());
            }
        }
        return cells.join(u'\n');
    }

    std::unique_ptr<BookRoom> m_room;
};

QTEST_MAIN(ImportWizardTest)
#include "tst_import_wizard.moc"
