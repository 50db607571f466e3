// Method: the whole job of a short loan by keys, on a working demonstration desk in both languages,
// with people who take turns, and on a rehearsal desk. What must hold: a plan is chosen, previewed,
// asked for and approved, and the loan is full; a split that is a fen off says so and is not asked
// for; without a plan the advice says what would make one; a rejection gives the capacity back and
// the screen follows; drafts are each person's own and survive the lock.

#include <QComboBox>
#include <QLineEdit>

#include "tests/ui/oversight_room.h"
#include "ui/dialogs/decision_dialog.h"
#include "ui/views/short_desk_view.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestWaitMs = 10'000;

/// Seven people who may take 20,000.00 to 50,000.00 each, as their balances allow.
Result<void> designateSome(Desk& desk) {
    auto reader = desk.reader();
    if (!reader) return tl::make_unexpected(reader.error());
    auto investors = (*reader)->investors(InvestorId(200), 12);
    if (!investors) return tl::make_unexpected(investors.error());
    for (const InvestorSummary& investor : *investors) {
        auto done = desk.designate(investor.id, Money::yuan(50'000), "K-" + investor.code);
        if (!done) return done;
    }
    return {};
}

/// A loan of 10,000.00 that ended 4,000.00 below its mark, and somebody who may take that.
Result<void> makeShortLoan(Desk& desk) {
    auto investors = desk.addInvestors({{.code = {}, .name = {}, .deposit = Money::yuan(9'000)},
                                        {.code = {}, .name = {}, .deposit = Money::yuan(9'000)}});
    if (!investors) return tl::make_unexpected(investors.error());
    NewLoan loan;
    loan.terms = {.target = Money::yuan(10'000),
                  .min = Money::yuan(100),
                  .step = Money::yuan(100),
                  .cap = {}};
    auto id = desk.createLoan(loan);
    if (!id) return tl::make_unexpected(id.error());
    if (auto opened = desk.openLoan(*id); !opened) return opened;
    BidRequest bid;
    bid.loan = *id;
    bid.investor = investors->front();
    bid.asked = Money::yuan(6'000);
    if (!desk.bid(bid).isAccepted()) return fail(ErrorCode::DoesNotFit);
    if (auto closed = desk.moveLoan(*id, LoanMove::Close); !closed) {
        return tl::make_unexpected(closed.error());
    }
    return desk.designate(investors->back(), Money::yuan(5'000), "K-1");
}

}  // namespace

class ShortDeskTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_room = std::make_unique<WorkingRoom>(); }
    void cleanup() {
        m_room.reset();
        m_plain.reset();
    }

    void theWholeJobByKeys_data() {
        QTest::addColumn<int>("language");
        QTest::newRow("English") << int(Language::English);
        QTest::newRow("Chinese") << int(Language::Chinese);
    }

    void theWholeJobByKeys() {
        QFETCH(int, language);
        m_room->appearance->setLanguage(static_cast<Language>(language));
        QVERIFY(openShortDesk(true));
        auto* goals = find<QComboBox>(u"planGoal");
        goals->setFocus();
        QTest::keyClick(goals, Qt::Key_Down);
        QVERIFY(view()->ways()->place()->goal() != PlanGoal::FewestInvestors);
        QTRY_VERIFY_WITH_TIMEOUT(view()->preview()->table()->model()->rowCount() > 0,
                                 kLongestWaitMs);
        // Nothing is asked for without a reason and a note.
        QTest::keyClick(goals, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!view()->ask()->maySubmit());
        writeWhy();
        QTRY_VERIFY2_WITH_TIMEOUT(view()->ask()->maySubmit(), qPrintable(view()->ask()->said()),
                                  kLongestWaitMs);
        QTest::keyClick(inDesk<QLineEdit>(u"shortNote"), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(loan().capacity.reserved.isPositive(), kLongestWaitMs);
        QTRY_VERIFY_WITH_TIMEOUT(!view()->ways()->waitingText().isEmpty(), kLongestWaitMs);
        const RequestId asked = placement();
        QVERIFY(asked);
        QVERIFY(m_room->change(u"check.li"_s));
        approve(asked);
        QTRY_COMPARE_WITH_TIMEOUT(loan().phase, Phase::Full, kLongestWaitMs);
        QCOMPARE(loan().capacity.paid, loan().terms.target);
    }

    void aFenOffSaysSoAndIsNotAskedFor() {
        QVERIFY(openShortDesk(true));
        writeWhy();
        QTRY_VERIFY2_WITH_TIMEOUT(view()->ask()->maySubmit(), qPrintable(view()->ask()->said()),
                                  kLongestWaitMs);
        auto* table = view()->ways()->place()->table();
        const QString amount = table->model()->index(0, 1).data().toString();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 1));
        QTest::keyClick(table, Qt::Key_F2);
        auto* cell = table->findChild<QLineEdit*>(u"amountCell"_s);
        QVERIFY(cell);
        const auto more = Money::parse(amount.toStdString()).value() + Money::fen(1);
        cell->selectAll();
        // Read while it is typed: the cell is not left.
        QTest::keyClicks(cell, QString::fromStdString(more.toString()));
        QVERIFY(!view()->ways()->place()->goal());
        QTRY_VERIFY2_WITH_TIMEOUT(verdict().startsWith(u"Lands on the mark: no."_s),
                                  qPrintable(verdict()), kLongestWaitMs);
        QVERIFY2(verdict().contains(u"¥0.01"_s) || verdict().contains(u"steps"_s) ||
                     verdict().contains(u"of the consent"_s) || verdict().contains(u"available"_s),
                 qPrintable(verdict()));
        QTest::keyClick(cell, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!view()->ask()->maySubmit());
        QTest::qWait(200);
        QVERIFY(loan().capacity.reserved.isZero());
        // The same plan chosen again is right again.
        auto* goals = find<QComboBox>(u"planGoal");
        goals->setFocus();
        QTest::keyClick(goals, Qt::Key_Home);
        QTRY_VERIFY_WITH_TIMEOUT(verdict().startsWith(u"Lands on the mark: yes."_s),
                                 kLongestWaitMs);
    }

    void withoutAPlanTheAdviceIsSaid() {
        QVERIFY(openShortDesk(false));
        auto* advice = find<QLabel>(u"planAdvice");
        QTRY_VERIFY_WITH_TIMEOUT(advice->isVisible(), kLongestWaitMs);
        QVERIFY2(advice->text().contains(u"extend the sale"_s), qPrintable(advice->text()));
        QVERIFY(!view()->ask()->maySubmit());
    }

    void aRejectionGivesTheCapacityBack() {
        QVERIFY(openShortDesk(true));
        writeWhy();
        QTRY_VERIFY2_WITH_TIMEOUT(view()->ask()->maySubmit(), qPrintable(view()->ask()->said()),
                                  kLongestWaitMs);
        const Money free = loan().capacity.free;
        inDesk<QPushButton>(u"shortSubmit")->click();
        QTRY_COMPARE_WITH_TIMEOUT(loan().capacity.reserved, free, kLongestWaitMs);
        const RequestId asked = placement();
        QVERIFY(m_room->change(u"check.li"_s));
        QVERIFY(run([asked](Desk& desk) { return desk.reject(asked, "not these people"); }));
        QVERIFY(m_room->change(u"op.zhang"_s));
        QTest::keyClick(m_room->window.get(), Qt::Key_7, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(view()->summary().capacity.reserved, Money{}, kLongestWaitMs);
        QCOMPARE(view()->summary().capacity.free, free);
        QTRY_VERIFY_WITH_TIMEOUT(verdict().startsWith(u"Lands on the mark: yes."_s),
                                 kLongestWaitMs);
    }

    void draftsAreEachPersonsOwn() {
        QVERIFY(openShortDesk(true));
        auto* note = inDesk<QLineEdit>(u"shortNote");
        note->setFocus();
        QTest::keyClicks(note, u"he asked on the phone"_s);
        m_room->window->people().lock();
        QVERIFY(m_room->signIn({}));
        QTRY_COMPARE(note->text(), u"he asked on the phone"_s);
        QVERIFY(m_room->change(u"op.liu"_s));
        m_room->window->showShortLoans();
        QTRY_COMPARE(note->text(), QString());
        QVERIFY(m_room->change(u"op.zhang"_s));
        QTRY_COMPARE(note->text(), u"he asked on the phone"_s);
    }

    void theFourWaysAreEachPreviewed() {
        QVERIFY(openShortDesk(true));
        for (const Act way : ShortWays::kWays) {
            view()->ways()->choose(way);
            if (way == Act::LoanReduce) find<QLineEdit>(u"reduceConsent")->setText(u"V-77"_s);
            QTRY_VERIFY2_WITH_TIMEOUT(view()->preview()->text().contains(u"Phase: short → "_s),
                                      qPrintable(view()->preview()->text()), kLongestWaitMs);
            QVERIFY2(!view()->preview()->text().contains(u"refused"_s),
                     qPrintable(view()->preview()->text()));
        }
    }

    void aClaimIsSaidToTheOthers() {
        QVERIFY(openShortDesk(false));
        auto* step = find<ShortHead>(u"shortHead")->findChild<QPushButton*>(u"claimStep"_s);
        QVERIFY(step->isVisible());
        step->setFocus();
        QTest::keyClick(step, Qt::Key_Space);
        const ClaimRow* claim = view()->head()->claim();
        QTRY_COMPARE_WITH_TIMEOUT(claim->text(), u"claimed by you"_s, kLongestWaitMs);
        QVERIFY(m_room->change(u"op.liu"_s));
        m_room->window->showShortLoans();
        QTRY_COMPARE_WITH_TIMEOUT(claim->text(), u"claimed by op.zhang"_s, kLongestWaitMs);
    }

    void onARehearsalDeskItIsDoneAtOnce() {
        m_plain = std::make_unique<UiRoom>();
        QVERIFY(m_plain->openDesk(DeskKind::Rehearsal));
        m_plain->window->showShortLoans();
        auto* nothing = m_plain->find<QLabel>(u"shortNothing");
        QTRY_VERIFY(nothing->isVisible());
        QVERIFY(run(&makeShortLoan));
        auto* desk = m_plain->find<ShortDeskView>(u"shortDeskView");
        QTRY_VERIFY_WITH_TIMEOUT(desk->loan(), kLongestWaitMs);
        QVERIFY(!nothing->isVisible());
        writeWhy();
        QTRY_VERIFY2_WITH_TIMEOUT(desk->ask()->maySubmit(), qPrintable(desk->ask()->said()),
                                  kLongestWaitMs);
        QVERIFY2(desk->ask()->said().contains(u"at once"_s), qPrintable(desk->ask()->said()));
        inDesk<QPushButton>(u"shortSubmit")->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_plain->window->messages().text().contains(u"is done"_s),
                                 kLongestWaitMs);
        // What became of it stays on the screen, though the list has it no longer.
        QTRY_COMPARE_WITH_TIMEOUT(desk->summary().phase, Phase::Full, kLongestWaitMs);
        QVERIFY(!desk->ask()->maySubmit());
    }

private:
    [[nodiscard]] UiRoom& room() const { return m_plain ? *m_plain : *m_room; }
    template <class Widget>
    [[nodiscard]] Widget* find(const char16_t* name) const {
        return room().find<Widget>(name);
    }
    /// Other pages have parts of the same kind.
    template <class Widget>
    [[nodiscard]] Widget* inDesk(const char16_t* name) const {
        return view()->template findChild<Widget*>(QString::fromUtf16(name));
    }
    [[nodiscard]] ShortDeskView* view() const { return find<ShortDeskView>(u"shortDeskView"); }
    [[nodiscard]] QString verdict() const { return view()->ways()->place()->verdict(); }

    template <class Run>
    [[nodiscard]] bool run(Run command) const {
        return room().run(command).has_value();
    }
    template <class Ask>
    [[nodiscard]] auto read(Ask question) const {
        return room().read(question).value();
    }

    [[nodiscard]] LoanSummary loan() const {
        return read([id = view()->loan()](DeskReader& reader) { return reader.loan(id); });
    }

    [[nodiscard]] RequestId placement() const {
        RequestQuery query;
        query.state = RequestState::Waiting;
        for (const Request& request :
             read([query](DeskReader& reader) { return reader.requests(query); })) {
            if (request.as<PlaceShortfall>()) return request.id;
        }
        return {};
    }

    /// By its key, as an operator; `consents`: somebody may be placed with.
    [[nodiscard]] bool openShortDesk(bool consents) const {
        if (!m_room->open(u"op.zhang"_s) || (consents && !run(&designateSome))) return false;
        QTest::keyClick(m_room->window.get(), Qt::Key_7, Qt::ControlModifier);
        const auto ready = [this, consents] {
            return view()->loan() && view()->summary().phase == Phase::Short &&
                   (!consents || view()->ways()->place()->fault().isEmpty());
        };
        return QTest::qWaitFor(ready, kLongestWaitMs);
    }

    void writeWhy() const {
        auto* reason = inDesk<QComboBox>(u"shortReason");
        reason->setFocus();
        QTest::keyClick(reason, Qt::Key_Down);
        auto* note = inDesk<QLineEdit>(u"shortNote");
        note->setFocus();
        QTest::keyClicks(note, u"agreed on the phone"_s);
    }

    void approve(RequestId asked) const {
        m_room->window->showApprovals(asked);
        auto* approvals = find<ApprovalsView>(u"approvalsView");
        QTRY_VERIFY_WITH_TIMEOUT(approvals->shown() && approvals->shown()->id == asked,
                                 kLongestWaitMs);
        auto* now = find<QLabel>(u"requestNow");
        QTRY_VERIFY2_WITH_TIMEOUT(now->text().contains(u"C-"_s), qPrintable(now->text()),
                                  kLongestWaitMs);
        QTest::keyClick(approvals->table(), Qt::Key_Return, Qt::ControlModifier);
        auto* dialog = find<DecisionDialog>(u"decisionDialog");
        QVERIFY(dialog);
        dialog->findChild<QPushButton*>(u"decisionConfirm"_s)->click();
    }

    std::unique_ptr<WorkingRoom> m_room;
    std::unique_ptr<UiRoom> m_plain;
};

QTEST_MAIN(ShortDeskTest)
#include "tst_short_desk.moc"
