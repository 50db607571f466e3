// Method: show a made-up investor, ask for his data by keyboard, let seconds pass. What must hold:
// masked until a reason was given, hidden again by itself and whenever somebody or something else
// is looked at, and what was copied leaves the clipboard, unless it is not there any more.

#include <QClipboard>
#include <QSignalSpy>

#include "tests/ui/money_room.h"
#include "ui/views/statement_view.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const PersonalData kMasked{"138****5678", "1101****0012"};
const PersonalData kFull{"13812345678", "110101196001010012"};

}  // namespace

class RevealTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_room = std::make_unique<MoneyRoom>();
        m_view = m_room->show<StatementView>();
        m_row = m_view->personal();
        m_row->setAllowed(true);
        showInvestor(391);
        QGuiApplication::clipboard()->clear();
    }
    void cleanup() { m_room.reset(); }

    void maskedUntilAReasonIsGiven() {
        QSignalSpy wanted(m_row, &RevealRow::revealWanted);
        QCOMPARE(phone(), u"Phone 138****5678"_s);
        QTest::keyClick(m_room->window.get(), Qt::Key_E, Qt::AltModifier);
        QTRY_VERIFY(find<QLineEdit>(u"revealReason")->hasFocus());
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
        auto* reason = find<QLineEdit>(u"revealReason");
        reason->setFocus();
        QTest::keyClick(reason, Qt::Key_Return);
        QTest::keyClicks(reason, u"   "_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(wanted.size(), 0);
        QTest::keyClicks(reason, u"call back"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<InvestorId>(), InvestorId(391));
        QCOMPARE(wanted[0][1].toString(), u"call back"_s);
        QCOMPARE(phone(), u"Phone 138****5678"_s);
        m_row->reveal(InvestorId(391), kFull);
        QCOMPARE(phone(), u"Phone 13812345678"_s);
        QVERIFY(countdown().contains(u"30 s"_s));
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void hiddenAgainByItself() {
        m_row->setLength(2s);
        reveal();
        QVERIFY(m_row->isRevealed());
        QTRY_VERIFY_WITH_TIMEOUT(countdown().contains(u"1 s"_s), 3'000);
        QTRY_VERIFY_WITH_TIMEOUT(!m_row->isRevealed(), 3'000);
        QCOMPARE(phone(), u"Phone 138****5678"_s);
        QVERIFY(!find<QLabel>(u"revealCountdown")->isVisible());
    }

    void hiddenWhen_data() {
        QTest::addColumn<int>("what");
        QTest::newRow("another investor is looked at") << 0;
        QTest::newRow("somebody else sits there") << 1;
        QTest::newRow("another page is shown") << 2;
        QTest::newRow("it is hidden by hand") << 3;
    }

    void hiddenWhen() {
        QFETCH(int, what);
        reveal();
        QVERIFY(m_row->isRevealed());
        if (what == 0) showInvestor(392);
        if (what == 1) m_row->setAllowed(true);
        if (what == 2) m_view->hide();
        if (what == 3) QTest::keyClick(m_room->window.get(), Qt::Key_W, Qt::AltModifier);
        QTRY_VERIFY(!m_row->isRevealed());
        QCOMPARE(phone(), u"Phone 138****5678"_s);
    }

    void anUpdateOfTheStatementHidesNothing() {
        reveal();
        showInvestor(391);
        QVERIFY(m_row->isRevealed());
    }

    void anAnswerThatComesTooLateIsNotShown() {
        ask();
        showInvestor(392);
        m_row->reveal(InvestorId(391), kFull);
        QVERIFY(!m_row->isRevealed());
        showInvestor(391);
        m_row->reveal(InvestorId(391), kFull);
        QVERIFY(!m_row->isRevealed());
    }

    void aRefusalLetsOneTryAgain() {
        ask();
        QVERIFY(!find<QPushButton>(u"revealShow")->isEnabled());
        m_row->refused();
        QVERIFY(find<QPushButton>(u"revealShow")->isEnabled());
    }

    void whoMayNotLookIsNotOffered() {
        m_row->setAllowed(false);
        QVERIFY(!find<QPushButton>(u"revealPersonal")->isEnabled());
    }

    void theClipboardIsCleared() {
        m_row->setLength(2s);
        reveal();
        auto* copy = find<QPushButton>(u"copyPhone");
        copy->setFocus();
        QTest::keyClick(copy, Qt::Key_Space);
        QCOMPARE(clipboard(), u"13812345678"_s);
        QVERIFY(countdown().contains(u"leaves the clipboard"_s));
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(clipboard().isEmpty(), 5'000);
    }

    void theClipboardIsClearedOnAnotherPageToo() {
        m_row->setLength(1s);
        reveal();
        find<QPushButton>(u"copyId")->click();
        QCOMPARE(clipboard(), u"110101196001010012"_s);
        m_view->hide();
        QTRY_VERIFY_WITH_TIMEOUT(clipboard().isEmpty(), 5'000);
    }

    void whatSomebodyCopiedElsewhereStays() {
        m_row->setLength(1s);
        reveal();
        find<QPushButton>(u"copyPhone")->click();
        QGuiApplication::clipboard()->setText(u"a sentence"_s);
        QTest::qWait(1'600);
        QCOMPARE(clipboard(), u"a sentence"_s);
    }

    void closingTheConsoleTakesItOutOfTheClipboard() {
        reveal();
        find<QPushButton>(u"copyPhone")->click();
        m_room.reset();
        QVERIFY(clipboard().isEmpty());
    }

private:
    void showInvestor(std::int64_t id) {
        InvestorSummary investor = makeInvestor(makeStatement());
        investor.id = InvestorId(id);
        investor.personal = kMasked;
        m_view->showStatement(investor, makeStatement());
    }
    void ask() {
        find<QPushButton>(u"revealPersonal")->click();
        find<QLineEdit>(u"revealReason")->setText(u"call back"_s);
        QTest::keyClick(find<QLineEdit>(u"revealReason"), Qt::Key_Return);
    }
    void reveal() {
        ask();
        m_row->reveal(InvestorId(391), kFull);
    }
    [[nodiscard]] QString phone() const { return find<QLabel>(u"personalPhone")->text(); }
    [[nodiscard]] QString countdown() const { return find<QLabel>(u"revealCountdown")->text(); }
    [[nodiscard]] static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    template <class Widget>
    [[nodiscard]] Widget* find(const char16_t* name) const {
        return m_view->findChild<Widget*>(QString::fromUtf16(name));
    }

    std::unique_ptr<MoneyRoom> m_room;
    StatementView* m_view = nullptr;
    RevealRow* m_row = nullptr;
};

QTEST_MAIN(RevealTest)
#include "tst_reveal.moc"
