// Method: fill in the halt dialog by keyboard, and show made-up halts in the banner to different
// people. What must hold: nothing is halted before its name was typed and a reason given; what goes
// on is told for every choice; the banner names who, when, why and what, and offers what fits.

#include <QClipboard>
#include <QRadioButton>
#include <QSignalSpy>

#include "tests/ui/oversight_room.h"
#include "tests/ui/screen_walk.h"
#include "ui/dialogs/halt_dialog.h"
#include "ui/views/halt_banner.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

class HaltDialogTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_room = std::make_unique<MoneyRoom>(); }
    void cleanup() { m_room.reset(); }

    void theNameIsTyped() {
        HaltDialog* dialog = open(makeSale(Phase::Open));
        QSignalSpy decided(dialog, &HaltDialog::decided);
        auto* confirm = dialog->findChild<QPushButton*>(u"haltConfirm"_s);
        QVERIFY(!confirm->isEnabled());
        QVERIFY(dialog->focusWidget() == dialog->findChild<QLineEdit*>(u"haltReason"_s));
        QTest::keyClicks(dialog->focusWidget(), u"wrong amounts from the provider"_s);
        QVERIFY(!confirm->isEnabled());
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(dialog->focusWidget(), u"test desk"_s);
        QVERIFY(!confirm->isEnabled());
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QCOMPARE(decided.size(), 0);
        dialog->findChild<QLineEdit*>(u"haltName"_s)->clear();
        QTest::keyClicks(dialog->focusWidget(), u"Test desk"_s);
        QVERIFY(confirm->isEnabled());
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(decided.size(), 1);
        QCOMPARE(decided[0][0].value<LoanId>(), LoanId());
        QCOMPARE(decided[0][1].value<Stops>(),
                 (Stops{.bids = true, .openings = true, .disbursements = true}));
        QCOMPARE(decided[0][2].toString(), u"wrong amounts from the provider"_s);
    }

    void oneLoanIsHaltedByItsCode() {
        HaltDialog* dialog = open(makeSale(Phase::Open));
        QSignalSpy decided(dialog, &HaltDialog::decided);
        QTest::keyClick(dialog, Qt::Key_L, Qt::AltModifier);
        QTRY_VERIFY(dialog->findChild<QRadioButton*>(u"haltLoan"_s)->isChecked());
        QVERIFY(dialog->findChild<QLabel*>(u"haltGoesOn"_s)
                    ->text()
                    .contains(u"Every other loan goes on"_s));
        dialog->findChild<QLineEdit*>(u"haltReason"_s)->setText(u"a doubt"_s);
        dialog->findChild<QLineEdit*>(u"haltName"_s)->setText(u"Test desk"_s);
        QVERIFY(!dialog->findChild<QPushButton*>(u"haltConfirm"_s)->isEnabled());
        dialog->findChild<QLineEdit*>(u"haltName"_s)->setText(u"L-1040"_s);
        QTest::keyClick(dialog->findChild<QLineEdit*>(u"haltName"_s), Qt::Key_Return);
        QTRY_COMPARE(decided.size(), 1);
        QCOMPARE(decided[0][0].value<LoanId>(), LoanId(1040));
    }

    void somethingHasToStop() {
        HaltDialog* dialog = open({});
        QVERIFY(!dialog->findChild<QRadioButton*>(u"haltLoan"_s)->isVisible());
        dialog->findChild<QLineEdit*>(u"haltReason"_s)->setText(u"a doubt"_s);
        dialog->findChild<QLineEdit*>(u"haltName"_s)->setText(u"Test desk"_s);
        auto* confirm = dialog->findChild<QPushButton*>(u"haltConfirm"_s);
        QVERIFY(confirm->isEnabled());
        for (const auto& name : {u"haltBids"_s, u"haltOpenings"_s, u"haltDisbursements"_s}) {
            QVERIFY(confirm->isEnabled());
            auto* box = dialog->findChild<QCheckBox*>(name);
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Space);
        }
        QVERIFY(!confirm->isEnabled());
        const QString goes_on = dialog->findChild<QLabel*>(u"haltGoesOn"_s)->text();
        QVERIFY(goes_on.contains(u"Bids are still taken."_s));
        QVERIFY(goes_on.contains(u"Payments that arrive still count"_s));
    }

    void nothingIsClippedInTheDialog() {
        for (const Language language : {Language::English, Language::Chinese}) {
            m_room->appearance.setLanguage(language);
            HaltDialog* dialog = open(makeSale(Phase::Open));
            QTest::qWait(50);
            QCOMPARE(clippedIn(*dialog).join(u'\n'), QString());
            QCOMPARE(unnamedIn(*dialog).join(u'\n'), QString());
            dialog->close();
        }
        m_room->appearance.setLanguage(Language::English);
    }

    void theBannerTellsEverything() {
        HaltBanner* banner = showBanner();
        QVERIFY(!banner->isVisible());
        banner->showHalts({.standing = {makeHalt(1)}, .lifts = {}},
                          makeDeskOf(2, {Role::Operator}));
        QVERIFY(banner->isVisible());
        const QString text = banner->text();
        for (const auto& part : {u"the whole desk"_s, u"new bids, openings"_s, u"op.zhang"_s,
                                 u"the payment provider reports wrong amounts"_s}) {
            QVERIFY2(text.contains(part), qPrintable(part));
        }
        QVERIFY(!text.contains(u"disbursements"_s));
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
        banner->clear();
        QVERIFY(!banner->isVisible());
    }

    void callersHearApprovedWords() {
        HaltBanner* banner = showBanner();
        banner->showHalts({.standing = {makeHalt(1, LoanId(1040))}, .lifts = {}},
                          makeDeskOf(2, {Role::CustomerService}));
        QVERIFY(!banner->findChild<QLabel*>(u"haltCallers"_s)->isVisible());
        auto* words = banner->findChild<QPushButton*>(u"haltWords"_s);
        words->setFocus();
        QTest::keyClick(words, Qt::Key_Space);
        QTRY_VERIFY(banner->findChild<QLabel*>(u"haltCallers"_s)->isVisible());
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
        auto* copy = banner->findChild<QPushButton*>(u"haltCopyWords"_s);
        copy->setFocus();
        QTest::keyClick(copy, Qt::Key_Space);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(u"L-1040"_s));
        // What the desk knows of the reason is not for callers.
        QVERIFY(!copied.contains(u"provider"_s));
        QVERIFY(!copied.contains(u"op.zhang"_s));
    }

    void whoMayAskToLift_data() {
        QTest::addColumn<int>("roles");
        QTest::addColumn<bool>("read_only");
        QTest::addColumn<bool>("offered");
        const auto row = [](const char* name, Roles roles, bool read_only, bool offered) {
            QTest::newRow(name) << int(roles.bits()) << read_only << offered;
        };
        row("operator", {Role::Operator}, false, true);
        row("customer service", {Role::CustomerService}, false, false);
        row("auditor", {Role::Auditor}, false, false);
        row("looking on", {Role::Operator}, true, false);
    }

    void whoMayAskToLift() {
        QFETCH(int, roles);
        QFETCH(bool, read_only);
        QFETCH(bool, offered);
        HaltBanner* banner = showBanner();
        DeskView desk = makeDeskOf(2, Roles::ofBits(std::uint8_t(roles)));
        desk.read_only = read_only;
        banner->showHalts({.standing = {makeHalt(1)}, .lifts = {}}, desk);
        QVERIFY(banner->isVisible());
        auto* lift = banner->findChild<QPushButton*>(u"haltLift"_s);
        QCOMPARE(lift->isVisible(), offered);
        QSignalSpy wanted(banner, &HaltBanner::liftWanted);
        if (offered) {
            lift->setFocus();
            QTest::keyClick(lift, Qt::Key_Space);
        }
        QCOMPARE(wanted.size(), offered ? 1 : 0);
    }

    void aLiftThatWaitsIsShownInstead() {
        HaltBanner* banner = showBanner();
        Request lift = makeRequest(3, Act::HaltLift);
        lift.command = LiftHalt{HaltId(1)};
        banner->showHalts({.standing = {makeHalt(1), makeHalt(2, LoanId(7))}, .lifts = {lift}},
                          makeDeskOf(2, {Role::Checker}));
        QVERIFY(banner->text().contains(u"asked for by op.zhang"_s));
        QSignalSpy request(banner, &HaltBanner::requestWanted);
        QSignalSpy wanted(banner, &HaltBanner::liftWanted);
        banner->findChildren<QPushButton*>(u"haltLift"_s)[0]->click();
        QCOMPARE(request.size(), 1);
        banner->findChildren<QPushButton*>(u"haltLift"_s)[1]->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<HaltId>(), HaltId(2));
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void manyHaltsLeaveRoomForTheScreen() {
        HaltBanner* banner = showBanner();
        HaltNews news;
        for (int i = 1; i <= 6; ++i) news.standing.push_back(makeHalt(i, LoanId(i)));
        banner->showHalts(news, makeDeskOf(2, {Role::Operator}));
        QCOMPARE(banner->findChildren<HaltRow*>().size(), 3);
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
        news.standing.resize(1);
        banner->showHalts(news, makeDeskOf(2, {Role::Operator}));
        QTRY_COMPARE(banner->findChildren<HaltRow*>().size(), 1);
    }

private:
    HaltDialog* open(const std::optional<LoanSummary>& loan) {
        m_room->window->show();
        auto* dialog = new HaltDialog(u"Test desk"_s, loan, m_room->window.get());
        dialog->open();
        (void)QTest::qWaitForWindowActive(dialog);
        return dialog;
    }
    HaltBanner* showBanner() {
        auto* banner = new HaltBanner(m_room->window.get());
        auto* layout = qobject_cast<QVBoxLayout*>(m_room->window->layout());
        layout->addWidget(banner);
        layout->addStretch();
        m_room->window->show();
        (void)QTest::qWaitForWindowActive(m_room->window.get());
        return banner;
    }

    std::unique_ptr<MoneyRoom> m_room;
};

QTEST_MAIN(HaltDialogTest)
#include "tst_halt_dialog.moc"
