// Method: customer service's own dialogs on a working demonstration desk, by keys: a standing
// consent is recorded, changed and ended; a bid is voided from the statement. What must hold:
// nonsense is said and nothing is recorded, the consequences are named before anything is asked
// for, and where a second person is needed the bid stays as it is until he agrees.

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include "tests/ui/oversight_room.h"
#include "ui/dialogs/consent_dialog.h"
#include "ui/dialogs/decision_dialog.h"
#include "ui/dialogs/reason_combo.h"
#include "ui/views/statement_view.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestWaitMs = UiRoom::kPatienceMs;

/// A bid that has paid for a loan that may lose it, and where it stands in its statement.
struct Paid {
    BidRecord bid;
    int row = -1;
};

Result<Paid> findPaid(DeskReader& reader) {
    const auto loans = reader.loans();
    if (!loans) return tl::make_unexpected(loans.error());
    for (const LoanSummary& loan : *loans) {
        if (loan.phase != Phase::Short) continue;
        const auto bids = reader.bids({.loan = loan.id, .reason = Reason::None, .beyond = {}});
        if (!bids) return tl::make_unexpected(bids.error());
        for (const BidRecord& bid : *bids) {
            const auto lines = reader.statement(bid.investor);
            if (!lines) return tl::make_unexpected(lines.error());
            for (int row = 0; row < int(lines->size()); ++row) {
                const StatementLine& line = (*lines)[std::size_t(row)];
                if (line.bid == bid.id && line.kind == StatementLine::Kind::BidPaid) {
                    return Paid{bid, row};
                }
            }
        }
    }
    return fail(ErrorCode::UnknownBid);
}

}  // namespace

class CustomerTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_room = std::make_unique<WorkingRoom>(); }
    void cleanup() { m_room.reset(); }

    void aConsentIsRecordedChangedAndEnded() {
        QVERIFY(m_room->open(u"op.zhang"_s));
        const InvestorId investor(205);
        showStatement(investor);
        QTRY_VERIFY2_WITH_TIMEOUT(consentText().startsWith(u"Standing consent: none."_s),
                                  qPrintable(consentText()), kLongestWaitMs);
        openConsent();
        type(u"consentLimit", u"50,000"_s);
        QVERIFY(!find<QPushButton>(u"consentRecord")->isEnabled());
        type(u"consentReference", u"K-12"_s);
        QTest::keyClick(find<QLineEdit>(u"consentReference"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(consentText().contains(u"up to ¥50,000.00"_s), kLongestWaitMs);
        QVERIFY(consentText().contains(u"reference K-12"_s));
        QCOMPARE(limitOf(investor), Money::yuan(50'000));

        openConsent();
        QCOMPARE(find<QLineEdit>(u"consentLimit")->text(), u"50,000.00"_s);
        type(u"consentLimit", u"20000"_s);
        QTest::keyClick(find<QLineEdit>(u"consentLimit"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(consentText().contains(u"up to ¥20,000.00"_s), kLongestWaitMs);

        openConsent();
        QTest::keyClick(find<ConsentDialog>(u"consentDialog"), Qt::Key_E, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(consentText().startsWith(u"Standing consent: none."_s),
                                 kLongestWaitMs);
        QCOMPARE(limitOf(investor), Money());
    }

    void nonsenseIsSaidAndNotRecorded_data() {
        QTest::addColumn<QString>("limit");
        QTest::addColumn<QString>("reference");
        QTest::newRow("no amount") << u"a lot"_s << u"K-1"_s;
        QTest::newRow("zero") << u"0"_s << u"K-1"_s;
        QTest::newRow("less than nothing") << u"-5"_s << u"K-1"_s;
        QTest::newRow("a third of a fen") << u"0.333"_s << u"K-1"_s;
        QTest::newRow("no reference") << u"5,000"_s << u"  "_s;
    }

    void nonsenseIsSaidAndNotRecorded() {
        QFETCH(QString, limit);
        QFETCH(QString, reference);
        ConsentDialog dialog(u"C-7"_s, {}, nullptr);
        QSignalSpy decided(&dialog, &ConsentDialog::decided);
        dialog.show();
        auto* field = dialog.findChild<QLineEdit*>(u"consentReference"_s);
        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"consentLimit"_s), limit);
        QTest::keyClicks(field, reference);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!dialog.findChild<QPushButton*>(u"consentRecord"_s)->isEnabled());
        QVERIFY(dialog.isVisible());
        QCOMPARE(decided.size(), 0);
    }

    void aBidIsVoidedByTwo() {
        QVERIFY(m_room->open(u"op.zhang"_s));
        const Paid paid = m_room->read(&findPaid).value();
        showStatement(paid.bid.investor);
        auto* table = find<QTableView>(u"statementTable");
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > paid.row, kLongestWaitMs);
        table->selectRow(paid.row);
        auto* voids = find<StatementView>(u"statementView")->findChild<QAction*>(u"voidBid"_s);
        QVERIFY(voids->isEnabled());
        voids->trigger();
        DecisionDialog* dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = find<DecisionDialog>(u"decisionDialog")),
                                 kLongestWaitMs);
        const QString amount = QString::fromStdString(paid.bid.decision.accepted.toString());
        QString said;
        for (const QLabel* label : dialog->findChildren<QLabel*>()) said += label->text() + u'\n';
        QVERIFY2(said.contains(QString::fromStdString(paid.bid.investor_code)), qPrintable(said));
        QVERIFY2(said.contains(amount), qPrintable(said));
        auto* confirm = dialog->findChild<QPushButton*>(u"decisionConfirm"_s);
        QVERIFY(!confirm->isEnabled());
        dialog->findChild<ReasonCombo*>(u"reasonCode"_s)->choose(u"R03"_s);
        QVERIFY(!confirm->isEnabled());
        dialog->findChild<QPlainTextEdit*>(u"decisionNote"_s)->setPlainText(u"paid twice"_s);
        QCOMPARE(confirm->text(), u"Ask for approval"_s);
        confirm->click();
        QTRY_VERIFY_WITH_TIMEOUT(waiting(), kLongestWaitMs);
        const Request request = *waiting();
        QCOMPARE(request.as<VoidBid>()->bid, paid.bid.id);
        QCOMPARE(phaseOf(paid.bid.loan), Phase::Short);
        QVERIFY(m_room->change(u"check.li"_s));
        const auto world = request.world_now;
        QVERIFY(m_room->run([&](Desk& desk) { return desk.approve(request.id, world, {}); }));
        const auto life =
            m_room->read([id = paid.bid.id](DeskReader& reader) { return reader.bidLife(id); });
        QCOMPARE(life->events.back().kind, BidEventKind::Voided);
        QCOMPARE(life->events.back().amount, paid.bid.decision.accepted);
    }

    void whoMayNotIsNotOfferedIt() {
        QVERIFY(m_room->open(u"audit.zhao"_s));
        showStatement(InvestorId(205));
        QVERIFY(!find<QPushButton>(u"changeConsent")->isVisible());
        QVERIFY(
            !find<StatementView>(u"statementView")->findChild<QAction*>(u"voidBid"_s)->isEnabled());
    }

private:
    template <class Widget>
    [[nodiscard]] Widget* find(const char16_t* name) const {
        return m_room->find<Widget>(name);
    }
    void showStatement(InvestorId investor) {
        m_room->window->showStatement(investor);
        QTRY_COMPARE_WITH_TIMEOUT(find<StatementView>(u"statementView")->summary().id, investor,
                                  kLongestWaitMs);
    }
    [[nodiscard]] QString consentText() const { return find<QLabel>(u"consentText")->text(); }
    void openConsent() {
        auto* change = find<QPushButton>(u"changeConsent");
        QTRY_VERIFY_WITH_TIMEOUT(change->isVisible(), kLongestWaitMs);
        change->setFocus();
        QTest::keyClick(change, Qt::Key_Space);
        QTRY_VERIFY(find<ConsentDialog>(u"consentDialog"));
        QVERIFY(QTest::qWaitForWindowActive(find<ConsentDialog>(u"consentDialog")));
    }
    void type(const char16_t* name, const QString& text) {
        auto* field = find<QLineEdit>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    [[nodiscard]] Money limitOf(InvestorId investor) const {
        const auto page = m_room->read([investor](DeskReader& reader) {
            return reader.designations(InvestorId(investor.value - 1), 1);
        });
        const bool is_his = page && !page->empty() && page->front().investor == investor;
        return is_his ? page->front().limit : Money();
    }
    [[nodiscard]] std::optional<Request> waiting() const {
        RequestQuery query;
        query.state = RequestState::Waiting;
        const auto requests =
            m_room->read([query](DeskReader& reader) { return reader.requests(query); });
        for (const Request& request : requests.value()) {
            if (request.as<VoidBid>()) return request;
        }
        return std::nullopt;
    }
    [[nodiscard]] Phase phaseOf(LoanId loan) const {
        return m_room->read([loan](DeskReader& reader) { return reader.loan(loan); })->phase;
    }

    std::unique_ptr<WorkingRoom> m_room;
};

QTEST_MAIN(CustomerTest)
#include "tst_customer.moc"
