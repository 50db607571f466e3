// Method: the whole console on a working demonstration desk, by keys, with people who take turns.
// What must hold: one asks and another approves, a world that changed is asked about again, a halt
// is seen on every screen and by lookers-on and lifted by two, evidence and heads are written, data
// is revealed with a trace.

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QPointer>
#include <QSignalSpy>

#include "tests/ui/oversight_room.h"
#include "ui/dialogs/decision_dialog.h"
#include "ui/dialogs/halt_dialog.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestWaitMs = 30'000;

}  // namespace

class OversightTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_room = std::make_unique<WorkingRoom>(); }
    void cleanup() { m_room.reset(); }

    void oneAsksAndAnotherApproves() {
        QVERIFY(m_room->open(u"op.zhang"_s));
        const InvestorId investor = someInvestor();
        const RequestId asked = askToAdjust(investor);
        QVERIFY(showRequest(asked));
        QVERIFY(!button(u"approveRequest")->isVisible());
        QVERIFY(m_room->change(u"check.li"_s));
        QVERIFY(showRequest(asked));
        QVERIFY(button(u"approveRequest")->isEnabled());
        QTest::keyClick(view()->table(), Qt::Key_Return, Qt::ControlModifier);
        answer();
        QTRY_VERIFY_WITH_TIMEOUT(said(u"Approved and done"_s), kLongestWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(asked) < 0, kLongestWaitMs);
    }

    void aRejectionWantsANote() {
        QVERIFY(m_room->open(u"op.zhang"_s));
        const RequestId asked = askToAdjust(someInvestor());
        QVERIFY(m_room->change(u"check.li"_s));
        QVERIFY(showRequest(asked));
        QVERIFY(button(u"rejectRequest")->isEnabled());
        QTest::keyClick(view()->table(), Qt::Key_Backspace, Qt::ControlModifier);
        auto* dialog = question();
        QVERIFY(!dialog->findChild<QPushButton*>(u"decisionConfirm"_s)->isEnabled());
        QTest::keyClicks(dialog->focusWidget(), u"the amount is wrong"_s);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(said(u"Rejected"_s), kLongestWaitMs);
    }

    void aWorldThatChangedMeanwhileIsAskedAboutAgain() {
        QVERIFY(m_room->open(u"op.zhang"_s));
        const InvestorId investor = someInvestor();
        const RequestId asked = askToAdjust(investor);
        QVERIFY(m_room->change(u"check.li"_s));
        QVERIFY(showRequest(asked));
        QVERIFY(button(u"approveRequest")->isEnabled());
        QTest::keyClick(view()->table(), Qt::Key_Return, Qt::ControlModifier);
        // Followed, not compared: the next dialog may stand where this one stood.
        const QPointer<DecisionDialog> first = question();
        QTest::keyClicks(first->focusWidget(), u"fine"_s);
        deposit(investor);
        QTest::keyClick(first->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(first.isNull(), kLongestWaitMs);
        auto* dialog = question();
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QPlainTextEdit*>()->toPlainText() == u"fine"_s);
        bool told = false;
        for (const QLabel* label : dialog->findChildren<QLabel*>()) {
            told = told || label->text().contains(u"changed since you looked"_s);
        }
        QVERIFY(told);
        answer();
        QTRY_VERIFY_WITH_TIMEOUT(said(u"Approved and done"_s), kLongestWaitMs);
    }

    void theMakerWithdraws() {
        QVERIFY(m_room->open(u"op.zhang"_s));
        const RequestId asked = askToAdjust(someInvestor());
        QVERIFY(showRequest(asked));
        QVERIFY(button(u"withdrawRequest")->isVisible());
        QTest::keyClick(view()->table(), Qt::Key_Backspace,
                        Qt::ControlModifier | Qt::ShiftModifier);
        answer();
        QTRY_VERIFY_WITH_TIMEOUT(said(u"Withdrawn"_s), kLongestWaitMs);
        m_room->find<QAbstractButton>(u"requestsMine")->click();
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(asked) >= 0, kLongestWaitMs);
    }

    void twoPeopleLiftAHalt() {
        QVERIFY(m_room->open(u"op.zhang"_s));
        m_room->press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        auto* dialog = m_room->find<HaltDialog>(u"haltDialog");
        QVERIFY(dialog);
        (void)QTest::qWaitForWindowActive(dialog);
        QTest::keyClicks(dialog->focusWidget(), u"a doubt"_s);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(dialog->focusWidget(), u"Test desk"_s);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(banner()->isVisible(), kLongestWaitMs);
        QVERIFY(banner()->text().contains(u"a doubt"_s));
        // Whoever only looks on sees it, too, and is offered nothing.
        const auto second = m_room->secondWindow();
        second->show();
        second->openDesk(m_room->deskPath());
        auto* there = second->findChild<HaltBanner*>();
        QTRY_VERIFY_WITH_TIMEOUT(there->isVisible(), kLongestWaitMs);
        QVERIFY(!there->findChild<QPushButton*>(u"haltLift"_s)->isVisible());
        m_room->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_room->window.get()));

        banner()->findChild<QPushButton*>(u"haltLift"_s)->click();
        auto* asking = question();
        asking->findChild<QComboBox*>()->setCurrentIndex(1);
        asking->findChild<QPlainTextEdit*>()->setPlainText(u"it was a false alarm"_s);
        answer();
        QTRY_VERIFY_WITH_TIMEOUT(banner()->text().contains(u"asked for by op.zhang"_s),
                                 kLongestWaitMs);
        // The banner may have been told a moment before the others.
        QTRY_VERIFY_WITH_TIMEOUT(
            m_room->last && m_room->last->halts && !m_room->last->halts->lifts.empty(),
            kLongestWaitMs);
        const RequestId asked = m_room->last->halts->lifts.front().id;
        QVERIFY(m_room->change(u"check.li"_s));
        QVERIFY(showRequest(asked));
        QVERIFY(button(u"approveRequest")->isEnabled());
        QTest::keyClick(view()->table(), Qt::Key_Return, Qt::ControlModifier);
        answer();
        QTRY_VERIFY_WITH_TIMEOUT(!banner()->isVisible(), kLongestWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(!there->isVisible(), kLongestWaitMs);
    }

    void theTrailIsVerifiedSignedAndWrittenOut() {
        QVERIFY(m_room->open(u"audit.zhao"_s));
        m_room->press(Qt::Key_6, Qt::ControlModifier);
        auto* audit = m_room->find<AuditView>(u"auditView");
        QTRY_VERIFY_WITH_TIMEOUT(audit->table()->model()->rowCount() > 0, kLongestWaitMs);
        QTest::keyClick(m_room->window.get(), Qt::Key_S, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_room->find<QFrame>(u"signedHead")->isVisible(), kLongestWaitMs);
        const auto head = headOf(m_room->find<QLineEdit>(u"headLine")->text().toStdString());
        QVERIFY(head.has_value());
        button(u"verifyAudit")->click();
        QTRY_VERIFY_WITH_TIMEOUT(audit->answer()->text().contains(u"is whole"_s), kLongestWaitMs);
        const QString path = m_room->path(u"evidence.csv"_s);
        m_room->window->oversight().exportTo(path);
        QTRY_VERIFY_WITH_TIMEOUT(said(u"Evidence written"_s), kLongestWaitMs);
        QFile csv(path);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QByteArray text = csv.readAll();
        QFile beside(m_room->path(u"evidence.csv.head"_s));
        QVERIFY(beside.open(QIODevice::ReadOnly));
        const auto written = headOf(beside.readAll().trimmed().toStdString());
        QVERIFY(written.has_value());
        // The last line is the link that was signed, and the one before says who took it away.
        QVERIFY(text.trimmed().endsWith(QByteArray::fromStdString(toHex(written->hash))));
        QVERIFY(text.contains("audit.export"));
        QCOMPARE(text.count('\n'), qsizetype(written->link + 1));
    }

    void dataIsRevealedWithATrace() {
        QVERIFY(m_room->open(u"cs.wang"_s));
        m_room->window->showStatement(someInvestor());
        QTRY_VERIFY_WITH_TIMEOUT(button(u"revealPersonal")->isEnabled(), kLongestWaitMs);
        const QString masked = m_room->find<QLabel>(u"personalPhone")->text();
        QVERIFY(masked.contains(u"****"_s));
        QTest::keyClick(m_room->window.get(), Qt::Key_E, Qt::AltModifier);
        auto* reason = m_room->find<QLineEdit>(u"revealReason");
        QTRY_VERIFY(reason->hasFocus());
        QTest::keyClicks(reason, u"a call back"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(
            !m_room->find<QLabel>(u"personalPhone")->text().contains(u"****"_s), kLongestWaitMs);
        AuditQuery query;
        query.who = "cs.wang";
        query.act = "personal.reveal";
        const auto trace = links(query);
        QCOMPARE(trace.size(), 1U);
        QCOMPARE(trace[0].reason, "a call back");
    }

private:
    [[nodiscard]] ApprovalsView* view() const {
        return m_room->find<ApprovalsView>(u"approvalsView");
    }
    [[nodiscard]] HaltBanner* banner() const { return m_room->find<HaltBanner>(u"haltBanner"); }
    [[nodiscard]] QPushButton* button(const char16_t* name) const {
        return m_room->find<QPushButton>(name);
    }
    [[nodiscard]] bool said(const QString& text) const {
        return m_room->window->messages().text().contains(text);
    }

    /// The question that is open, once it is.
    DecisionDialog* question() {
        DecisionDialog* found = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                for (auto* dialog : m_room->window->findChildren<DecisionDialog*>()) {
                    if (dialog->isVisible()) found = dialog;
                }
                return found != nullptr;
            },
            kLongestWaitMs);
        if (found) (void)QTest::qWaitForWindowActive(found);
        return found;
    }
    void answer() {
        DecisionDialog* dialog = question();
        QVERIFY(dialog);
        QTest::keyClick(dialog->findChild<QPushButton*>(u"decisionConfirm"_s), Qt::Key_Space);
        QTRY_VERIFY(!dialog->isVisible());
    }

    [[nodiscard]] InvestorId someInvestor() {
        const auto page = m_room->read([](DeskReader& reader) { return reader.investors({}, 1); });
        return page && !page->empty() ? page->front().id : InvestorId{};
    }
    [[nodiscard]] std::vector<AuditLink> links(const AuditQuery& query) {
        return m_room->read([query](DeskReader& reader) { return reader.audit(query); })
            .value_or(std::vector<AuditLink>{});
    }
    [[nodiscard]] RequestId askToAdjust(InvestorId investor) {
        const auto asked = m_room->run([investor](Desk& desk) {
            return desk.ask(AdjustBalance{investor, Money::yuan(12)}, "R03",
                            "booked twice by mistake");
        });
        return asked.value_or(Asked{}).request;
    }
    [[nodiscard]] int rowOf(RequestId id) const {
        const auto& model = *view()->table()->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data().toString() == QString::number(id.value)) return row;
        }
        return -1;
    }
    /// Goes to the approvals by keys and chooses this one.
    [[nodiscard]] bool showRequest(RequestId id) {
        // Another console's window may have come to the front meanwhile; keys go to the active one.
        m_room->window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_room->window.get())) return false;
        m_room->press(Qt::Key_5, Qt::ControlModifier);
        if (!QTest::qWaitFor([&] { return rowOf(id) >= 0; }, kLongestWaitMs)) return false;
        view()->table()->selectRow(rowOf(id));
        view()->table()->setFocus();
        return true;
    }
    /// By somebody else, who works at the same desk.
    void deposit(InvestorId investor) {
        const auto done = m_room->run([investor](Desk& desk) -> Result<Balance> {
            auto seat = desk.signIn("op.liu", kDemonstrationPassword);
            if (!seat) return tl::make_unexpected(seat.error());
            return (*seat)->deposit(investor, Money::yuan(5), {});
        });
        QVERIFY(done.has_value());
    }

    std::unique_ptr<WorkingRoom> m_room;
};

QTEST_MAIN(OversightTest)
#include "tst_oversight.moc"
