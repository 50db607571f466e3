// Method: drive the open-a-loan wizard by keys, alone and on a desk, in both languages. What must
// hold: every page is done without a mouse, a stranded remainder is named and stops one, a draft
// outlives its window, and what was submitted waits for its checker.

#include <QSignalSpy>

#include "tests/ui/ui_room.h"
#include "ui/dialogs/open_loan_dialog.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestWaitMs = 60'000;

/// A dialog shares its window's activation; the keys are its own only a moment later.
bool hasKeys(QWidget& window) {
    return QTest::qWaitFor([&window] { return QApplication::activeWindow() == &window; });
}

void typeInto(QWidget* field, const QString& text) {
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
}

}  // namespace

class OpenLoanTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_room = std::make_unique<UiRoom>(); }
    void cleanup() {
        m_alone.reset();
        m_room.reset();
    }

    void byKeyboardToTheChecker_data() {
        QTest::addColumn<int>("language");
        QTest::addColumn<QString>("waiting");
        QTest::addColumn<Qt::Key>("by_hand");
        QTest::newRow("English") << int(Language::English) << u"waiting for checker"_s << Qt::Key_B;
        QTest::newRow("Chinese") << int(Language::Chinese) << u"待复核"_s << Qt::Key_B;
    }

    void byKeyboardToTheChecker() {
        QFETCH(int, language);
        QFETCH(QString, waiting);
        QFETCH(Qt::Key, by_hand);
        QVERIFY(m_room->openDesk(DeskKind::Rehearsal));
        m_room->appearance->setLanguage(static_cast<Language>(language));
        QTest::keyClick(m_room->window.get(), Qt::Key_N, Qt::ControlModifier);
        auto* wizard = m_room->find<OpenLoanDialog>(u"openLoanDialog");
        QVERIFY(wizard);
        QVERIFY(!wizard->isModal());
        QVERIFY(hasKeys(*wizard));
        // The target has the focus; a title is one Shift+Tab before it.
        QTest::keyClick(wizard->focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(wizard->focusWidget(), u"2,000,000.00"_s);
        QTest::keyClick(wizard->focusWidget(), Qt::Key_Backtab);
        QTest::keyClicks(wizard->focusWidget(), u"By keys"_s);
        QTest::keyClick(wizard, Qt::Key_Return);
        QCOMPARE(wizard->page(), OpenLoanDialog::Rules);
        QTest::keyClick(wizard, Qt::Key_Return);
        QCOMPARE(wizard->page(), OpenLoanDialog::Times);
        QTest::keyClick(wizard, by_hand, Qt::AltModifier);
        QTRY_VERIFY(wizard->findChild<QRadioButton*>(u"opensByHand"_s)->isChecked());
        QTest::keyClick(wizard, Qt::Key_Return);
        QCOMPARE(wizard->page(), OpenLoanDialog::Preview);
        QCOMPARE(wizard->findChild<QLabel*>(u"previewChinese"_s)->text(), u"人民币贰佰万元整"_s);
        QCOMPARE(wizard->findChild<QLabel*>(u"previewEnglish"_s)->text(), u"two million yuan"_s);
        QTest::keyClick(wizard, Qt::Key_Return);

        auto& messages = m_room->window->messages();
        QTRY_VERIFY_WITH_TIMEOUT(messages.text().contains(waiting), kLongestWaitMs);
        QVERIFY(!messages.text().contains(u"done"_s));
        QTRY_VERIFY(m_room->last->board && m_room->last->board->size() == 1);
        const LoanSummary& loan = m_room->last->board->front().loan;
        QCOMPARE(loan.phase, Phase::Waiting);
        QCOMPARE(loan.title, std::string("By keys"));
        QCOMPARE(loan.terms.target, Money::yuan(2'000'000));
        QVERIFY(!loan.schedule.opens);
        QVERIFY(loan.schedule.closes);
        QTRY_VERIFY(!m_room->find<OpenLoanDialog>(u"openLoanDialog"));
    }

    void draftOutlivesItsWindow() {
        QVERIFY(m_room->openDesk(DeskKind::Rehearsal));
        auto* wizard = openWizard();
        typeInto(wizard->findChild<QLineEdit*>(u"loanTitle"_s), u"Kept"_s);
        QTest::keyClick(wizard, Qt::Key_Return);
        QTest::keyClick(wizard, Qt::Key_Escape);
        QTRY_VERIFY(!m_room->find<OpenLoanDialog>(u"openLoanDialog"));
        wizard = openWizard();
        QCOMPARE(wizard->findChild<QLineEdit*>(u"loanTitle"_s)->text(), u"Kept"_s);
        QCOMPARE(wizard->page(), OpenLoanDialog::Rules);
        QTest::mouseClick(wizard->findChild<QPushButton*>(u"wizardDiscard"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_room->find<OpenLoanDialog>(u"openLoanDialog"));
        wizard = openWizard();
        QCOMPARE(wizard->findChild<QLineEdit*>(u"loanTitle"_s)->text(), QString());
        QCOMPARE(wizard->page(), OpenLoanDialog::Terms);
    }

    void nowIsNow() {
        QVERIFY(m_room->openDesk(DeskKind::Rehearsal));
        auto* wizard = openWizard();
        QTest::keyClick(wizard, Qt::Key_Return);
        QTest::keyClick(wizard, Qt::Key_Return);
        wizard->findChild<QRadioButton*>(u"opensAtOnce"_s)->click();
        QTest::keyClick(wizard, Qt::Key_Return);
        QCOMPARE(next(*wizard)->text(), u"Open the sale now"_s);
        QTest::keyClick(wizard, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_room->last->board && m_room->last->board->size() == 1 &&
                                     m_room->last->board->front().loan.phase == Phase::Open,
                                 kLongestWaitMs);
    }

    void aTakenCodeIsMendedWhereItWasTyped() {
        QVERIFY(m_room->openDesk(DeskKind::Rehearsal));
        for (int round = 0; round < 2; ++round) {
            auto* wizard = openWizard();
            typeInto(wizard->findChild<QLineEdit*>(u"loanCode"_s), u"MINE-1"_s);
            for (int i = 0; i < 4; ++i) QTest::keyClick(wizard, Qt::Key_Return);
            if (round == 0) {
                QTRY_VERIFY(!m_room->find<OpenLoanDialog>(u"openLoanDialog"));
            } else {
                QTRY_COMPARE(wizard->page(), OpenLoanDialog::Terms);
                QVERIFY2(reason(*wizard).contains(u"MINE-1"_s), qPrintable(reason(*wizard)));
                QVERIFY(next(*wizard)->isEnabled());
            }
        }
    }

    void strangersAreNamed() {
        QVERIFY(m_room->openDesk(DeskKind::Demonstration));
        auto* wizard = openWizard();
        QTest::keyClick(wizard, Qt::Key_Return);
        wizard->findChild<QRadioButton*>(u"audience_listed"_s)->click();
        QVERIFY(!next(*wizard)->isEnabled());
        wizard->findChild<QPlainTextEdit*>(u"loanListed"_s)->setPlainText(u"C-00001, C-none"_s);
        QTRY_VERIFY_WITH_TIMEOUT(reason(*wizard).contains(u"C-none"_s), kLongestWaitMs);
        QVERIFY(!next(*wizard)->isEnabled());
        wizard->findChild<QPlainTextEdit*>(u"loanListed"_s)->setPlainText(u"C-00001"_s);
        QTRY_VERIFY_WITH_TIMEOUT(next(*wizard)->isEnabled(), kLongestWaitMs);
    }

    void nextIsOnlyOffWithAReason_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("no amount") << u"loanTarget"_s << u"1e3"_s << u"not an amount"_s;
        QTest::newRow("zero") << u"loanTarget"_s << u"0"_s << u"more than zero"_s;
        QTest::newRow("empty") << u"loanMin"_s << u""_s << u"Enter an amount"_s;
        QTest::newRow("finer than a fen") << u"loanStep"_s << u"1.005"_s << u"two decimals"_s;
        QTest::newRow("cap below minimum") << u"loanCap"_s << u"50"_s << u"Below the minimum"_s;
        QTest::newRow("code") << u"loanCode"_s << u"no blanks"_s << u"Letters"_s;
    }

    void nextIsOnlyOffWithAReason() {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, says);
        OpenLoanDialog& wizard = alone();
        QVERIFY(next(wizard)->isEnabled());
        QCOMPARE(reason(wizard), QString());
        wizard.findChild<QLineEdit*>(field)->setText(text);
        QVERIFY(!next(wizard)->isEnabled());
        QVERIFY2(reason(wizard).contains(says), qPrintable(reason(wizard)));
    }

    void strandedRemainderIsNamed() {
        OpenLoanDialog& wizard = alone();
        wizard.findChild<QLineEdit*>(u"loanMin"_s)->setText(u"10,000"_s);
        wizard.findChild<QLineEdit*>(u"loanCap"_s)->setText(u"15,000"_s);
        const QString verdict = wizard.findChild<QLabel*>(u"termsVerdict"_s)->text();
        QVERIFY2(verdict.contains(u"nobody may buy"_s) && verdict.contains(u"¥"_s),
                 qPrintable(verdict));
        QVERIFY(!next(wizard)->isEnabled());
    }

    void doubtfulTermsWarnButPass() {
        OpenLoanDialog& wizard = alone();
        wizard.setEligible({.everyone = 10, .new_customers = 2, .complete = true});
        wizard.findChild<QLineEdit*>(u"loanCap"_s)->setText(u"200"_s);
        const QString verdict = wizard.findChild<QLabel*>(u"termsVerdict"_s)->text();
        QVERIFY2(verdict.contains(u"end short"_s), qPrintable(verdict));
        QVERIFY(next(wizard)->isEnabled());
    }

    void times_data() {
        QTest::addColumn<int>("opens_in_s");
        QTest::addColumn<int>("closes_in_s");
        QTest::addColumn<QString>("says");
        QTest::newRow("ahead") << 3'600 << 7'200 << QString();
        QTest::newRow("opening passed") << -60 << 7'200 << u"opening time lies in the past"_s;
        QTest::newRow("closing passed") << 3'600 << -60 << u"closing time lies in the past"_s;
        QTest::newRow("ends before it begins") << 7'200 << 3'600 << u"close before it opens"_s;
    }

    void times() {
        QFETCH(int, opens_in_s);
        QFETCH(int, closes_in_s);
        QFETCH(QString, says);
        const QDateTime now = QDateTime::currentDateTime();
        LoanDraft draft = LoanDraft::fresh(now);
        draft.opens = now.addSecs(opens_in_s);
        draft.closes = now.addSecs(closes_in_s);
        draft.page = OpenLoanDialog::Times;
        OpenLoanDialog& wizard = alone(draft);
        QVERIFY2(says.isEmpty() ? reason(wizard).isEmpty() : reason(wizard).contains(says),
                 qPrintable(reason(wizard)));
        QCOMPARE(next(wizard)->isEnabled(), says.isEmpty());
    }

    void realDesksHaveACheckerForEverything() {
        LoanDraft draft = LoanDraft::fresh(QDateTime::currentDateTime());
        draft.page = OpenLoanDialog::Times;
        OpenLoanDialog& wizard = alone(draft, false);
        QVERIFY(!wizard.findChild<QRadioButton*>(u"opensAtOnce"_s)->isEnabled());
        draft.opening = LoanDraft::Opening::AtOnce;
        OpenLoanDialog& other = alone(draft, false);
        QVERIFY(!next(other)->isEnabled());
        QVERIFY(!reason(other).isEmpty());
    }

    void theSameSubmissionKeepsItsKeys() {
        OpenLoanDialog& wizard = alone();
        std::vector<LoanSubmission> asked;
        connect(&wizard, &OpenLoanDialog::submitted, this,
                [&asked](const LoanSubmission& submission) { asked.push_back(submission); });
        for (int i = 0; i < 4; ++i) QTest::keyClick(&wizard, Qt::Key_Return);
        QCOMPARE(asked.size(), size_t(1));
        QVERIFY(!next(wizard)->isEnabled());
        wizard.refused({ErrorCode::ResultUnknown, {}}, {});
        QTest::keyClick(&wizard, Qt::Key_Return);
        QCOMPARE(asked.size(), size_t(2));
        QVERIFY(asked[0].create_key == asked[1].create_key);
        wizard.refused({ErrorCode::ScheduleInvalid, "closes_in_the_past"}, {});
        QCOMPARE(wizard.page(), OpenLoanDialog::Times);
        wizard.findChild<QRadioButton*>(u"closesByHand"_s)->click();
        for (int i = 0; i < 2; ++i) QTest::keyClick(&wizard, Qt::Key_Return);
        QCOMPARE(asked.size(), size_t(3));
        QVERIFY(asked[1].create_key != asked[2].create_key);
    }

private:
    OpenLoanDialog* openWizard() {
        m_room->find<QAction>(u"newLoan")->trigger();
        auto* wizard = m_room->find<OpenLoanDialog>(u"openLoanDialog");
        return wizard && hasKeys(*wizard) ? wizard : nullptr;
    }

    /// A wizard without a desk behind it.
    OpenLoanDialog& alone(const LoanDraft& draft = LoanDraft::fresh(QDateTime::currentDateTime()),
                          bool may_open_at_once = true) {
        m_alone = std::make_unique<OpenLoanDialog>(draft, may_open_at_once, nullptr);
        m_alone->setAttribute(Qt::WA_DeleteOnClose, false);
        m_alone->show();
        (void)hasKeys(*m_alone);
        return *m_alone;
    }

    static QPushButton* next(const OpenLoanDialog& wizard) {
        return wizard.findChild<QPushButton*>(u"wizardNext"_s);
    }
    static QString reason(const OpenLoanDialog& wizard) {
        return wizard.findChild<QLabel*>(u"wizardReason"_s)->text();
    }

    std::unique_ptr<UiRoom> m_room;
    std::unique_ptr<OpenLoanDialog> m_alone;
};

QTEST_MAIN(OpenLoanTest)
#include "tst_open_loan.moc"
