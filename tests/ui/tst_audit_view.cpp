// Method: show made-up links, filter them, scroll, and show what verifications found. What must
// hold: the newest come on top and nothing moves, older ones are asked for once, a verdict names
// the first bad record, the last good one and what it cannot prove, nothing is clipped.

#include <QClipboard>
#include <QComboBox>
#include <QSignalSpy>

#include "tests/ui/oversight_room.h"
#include "ui/views/audit_view.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

VerifyReport wholeReport() {
    VerifyReport report;
    report.audit.links = 12'345;
    report.audit.last_good = 12'345;
    report.audit.anchors = 4;
    AuditHead head;
    head.link = 12'300;
    head.at = secondsIn(0);
    report.audit.anchor = head;
    return report;
}

AuditHead makeHead() {
    AuditHead head;
    head.desk = std::string(32, 'a');
    head.link = 77;
    head.at = secondsIn(5);
    head.public_key = std::string(64, 'b');
    head.signature = std::string(128, 'c');
    return head;
}

}  // namespace

class AuditViewTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_room = std::make_unique<MoneyRoom>();
        m_view = m_room->show<AuditView>();
        m_view->setDesk(makeDeskOf(5, {Role::Auditor}));
    }
    void cleanup() { m_room.reset(); }

    void nothingAnswers() {
        m_view->showNewest({.links = {}, .complete = true, .filter = m_view->filter()});
        QVERIFY(!m_view->table()->isVisible());
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void theCardTellsOneLink() {
        newest(20, 1, true);
        m_view->takeFocus();
        QTest::keyClick(m_view->table(), Qt::Key_Down);
        const QString text = m_view->panel()->text();
        QVERIFY(text.contains(u"By check.li, as checker"_s));
        QVERIFY(text.contains(u"phase: open → paused"_s));
        QVERIFY(text.contains(u"key-19"_s));
        QVERIFY(!text.contains(u"paid: ¥0.00 →"_s));
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void theNewestComeOnTopAndTheSelectionStays() {
        newest(20, 11, false);
        m_view->table()->selectRow(3);
        newest(25, 16, false);
        QCOMPARE(idAt(0), 25);
        QCOMPARE(m_view->table()->model()->rowCount(), 15);
        QCOMPARE(m_view->table()->currentIndex().row(), 8);
    }

    void moreThanOneLookBeginsAnew() {
        newest(20, 11, false);
        newest(90, 81, false);
        QCOMPARE(m_view->table()->model()->rowCount(), 10);
        QCOMPARE(idAt(0), 90);
    }

    void scrollingAsksForOlderOnesOnce() {
        QSignalSpy older(m_view, &AuditView::olderWanted);
        newest(300, 201, false);
        QTRY_COMPARE(older.size(), 0);
        QTest::keyClick(m_view->table(), Qt::Key_End, Qt::ControlModifier);
        auto* model = m_view->table()->model();
        if (older.isEmpty()) model->fetchMore({});
        QCOMPARE(older.size(), 1);
        QCOMPARE(older[0][0].value<std::int64_t>(), 201);
        model->fetchMore({});
        QCOMPARE(older.size(), 1);
        m_view->showOlder(m_view->filter(), linksDownTo(200, 1), true);
        QCOMPARE(model->rowCount(), 300);
        QVERIFY(!model->canFetchMore({}));
        // An answer to another question is not this one's.
        AuditFilter other = m_view->filter();
        other.who = "somebody";
        m_view->showOlder(other, linksDownTo(500, 400), true);
        QCOMPARE(model->rowCount(), 300);
    }

    void filtersAskAnew() {
        QSignalSpy changed(m_view, &AuditView::filterChanged);
        newest(20, 1, true);
        QVERIFY(m_view->filter().without_bids);
        auto* failed = find<QCheckBox>(u"auditFailed");
        QTest::keyClick(m_room->window.get(), Qt::Key_F, Qt::AltModifier);
        QTRY_VERIFY(failed->isChecked());
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_view->filter().failed_only);
        QCOMPARE(m_view->table()->model()->rowCount(), 0);
        // Links of the question before are not shown under this one.
        AuditFilter before = m_view->filter();
        before.failed_only = false;
        m_view->showNewest({.links = linksDownTo(20, 1), .complete = true, .filter = before});
        QCOMPARE(m_view->table()->model()->rowCount(), 0);
        auto* who = find<QLineEdit>(u"auditWho");
        who->setFocus();
        QTest::keyClicks(who, u"op.zhang"_s);
        QTest::keyClick(who, Qt::Key_Return);
        QCOMPARE(m_view->filter().who, "op.zhang");
        auto* acts = find<QComboBox>(u"auditActs");
        acts->setFocus();
        QTest::keyClick(acts, Qt::Key_Down);
        QCOMPARE(m_view->filter().acts, "loan.");
        auto* period = find<QComboBox>(u"auditPeriod");
        period->setFocus();
        QTest::keyClick(period, Qt::Key_Down);
        QVERIFY(m_view->filter().from.has_value());
    }

    void aWholeTrailSaysWhatItCannotProve() {
        m_view->showAnswer(auditAnswer(wholeReport()));
        const QString text = m_view->answer()->text();
        QVERIFY(text.contains(u"12,345 links"_s));
        QVERIFY(text.contains(u"12,300"_s));
        QVERIFY(text.contains(u"cannot prove"_s));
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void aTrailWithoutAnAnchorSaysSo() {
        VerifyReport report = wholeReport();
        report.audit.anchor.reset();
        m_view->showAnswer(auditAnswer(report));
        QVERIFY(m_view->answer()->text().contains(u"No signed head was found"_s));
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void aBrokenTrailNamesTheFirstBadAndTheLastGood() {
        VerifyReport report = wholeReport();
        report.audit.last_good = 811;
        report.first_violation =
            Violation{Law::Audit, "link 812", std::string(64, 'a'), std::string(64, 'b')};
        m_view->showAnswer(auditAnswer(report));
        const QString text = m_view->answer()->text();
        QVERIFY(text.contains(u"link 812"_s));
        QVERIFY(text.contains(u"last good link is 811"_s));
        QCOMPARE(m_view->answer()->property("tone").toString(), u"attention"_s);
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void aCancelledVerificationProvesNothing() {
        VerifyReport report = wholeReport();
        report.cancelled = true;
        m_view->showAnswer(auditAnswer(report));
        QVERIFY(m_view->answer()->text().contains(u"proves nothing either way"_s));
    }

    void theSignedHeadCanBeCopied() {
        QVERIFY(!find<QFrame>(u"signedHead")->isVisible());
        m_view->showHead(makeHead());
        QVERIFY(find<QFrame>(u"signedHead")->isVisible());
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
        find<QPushButton>(u"copyHead")->setFocus();
        QTest::keyClick(find<QPushButton>(u"copyHead"), Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromStdString(lineOf(makeHead())));
    }

    void whoMayDoWhat_data() {
        QTest::addColumn<int>("roles");
        QTest::addColumn<bool>("read_only");
        QTest::addColumn<bool>("verify");
        QTest::addColumn<bool>("take");
        const auto row = [](const char* name, Roles roles, bool read_only, bool verify, bool take) {
            QTest::newRow(name) << int(roles.bits()) << read_only << verify << take;
        };
        row("auditor", {Role::Auditor}, false, true, true);
        row("operator", {Role::Operator}, false, false, false);
        row("looking on", {}, true, true, false);
    }

    void whoMayDoWhat() {
        QFETCH(int, roles);
        QFETCH(bool, read_only);
        QFETCH(bool, verify);
        QFETCH(bool, take);
        DeskView desk = makeDeskOf(5, Roles::ofBits(std::uint8_t(roles)));
        desk.read_only = read_only;
        m_view->follow(desk);
        QCOMPARE(find<QPushButton>(u"verifyAudit")->isEnabled(), verify);
        QCOMPARE(find<QPushButton>(u"signHead")->isEnabled(), take);
        QCOMPARE(find<QPushButton>(u"exportEvidence")->isEnabled(), take);
        m_view->setBusy(true);
        QVERIFY(!find<QPushButton>(u"verifyAudit")->isEnabled());
    }

private:
    void newest(std::int64_t first, std::int64_t last, bool complete) {
        m_view->showNewest(
            {.links = linksDownTo(first, last), .complete = complete, .filter = m_view->filter()});
    }
    [[nodiscard]] int idAt(int row) const {
        return m_view->table()->model()->index(row, 0).data().toString().toInt();
    }
    template <class Widget>
    [[nodiscard]] Widget* find(const char16_t* name) const {
        return m_view->findChild<Widget*>(QString::fromUtf16(name));
    }

    std::unique_ptr<MoneyRoom> m_room;
    AuditView* m_view = nullptr;
};

QTEST_MAIN(AuditViewTest)
#include "tst_audit_view.moc"
