// Method: show made-up short loans, plans and previews; every model under the model tester. What
// must hold: nothing is clipped or unnamed in either language, rows are what the core gave, amounts
// are read as they are typed and the odd part goes last, a draft comes back as it was.

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "tests/ui/oversight_room.h"
#include "ui/text/placement_text.h"
#include "ui/text/preview_text.h"
#include "ui/views/short_desk_view.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

Candidate makeCandidate(std::int64_t id, Money limit, Money available) {
    return {.investor = InvestorId(id),
            .limit = limit,
            .available = available,
            .cap_room = {},
            .standby = {},
            .standby_since = {},
            .recent = {},
            .placed = {}};
}

Placing makePlacing() {
    Placing placing;
    placing.terms = {Money::yuan(760'000), Money::yuan(1'000), Money::yuan(1'000)};
    placing.candidates = {makeCandidate(1, Money::yuan(500'000), Money::yuan(900'000)),
                          makeCandidate(2, Money::yuan(300'000), Money::yuan(400'000)),
                          makeCandidate(3, Money::yuan(200'000), Money::yuan(210'000))};
    placing.codes = {"C-20001", "C-20002", "C-20003"};
    placing.plans = {
        {PlanGoal::FewestInvestors,
         {{InvestorId(1), Money::yuan(500'000)}, {InvestorId(2), Money::yuan(260'000)}},
         {}},
        {PlanGoal::MostEven,
         {{InvestorId(1), Money::yuan(280'000)},
          {InvestorId(2), Money::yuan(280'000)},
          {InvestorId(3), Money::yuan(200'000)}},
         {PlanGoal::StandbyFirst}}};
    return placing;
}

Preview makePreview() {
    Preview preview;
    preview.loan = LoanId(1040);
    preview.phase_before = Phase::Short;
    preview.phase_after = Phase::Full;
    preview.target_before = preview.target_after = Money::yuan(10'000'000);
    preview.before = makeReport().capacity;
    preview.after = {.free = {}, .reserved = {}, .held = {}, .paid = Money::yuan(10'000'000)};
    const Placing placing = makePlacing();
    for (const Split& split : placing.plans.front().splits) {
        preview.lines.push_back({.kind = PreviewLine::Kind::Placed,
                                 .investor = split.investor,
                                 .investor_code = "C-2000" + std::to_string(split.investor.value),
                                 .bid = {},
                                 .amount = split.amount,
                                 .available_before = Money::yuan(900'000),
                                 .available_after = Money::yuan(900'000) - split.amount});
    }
    preview.told = 2;
    preview.undo = Undo::UntilDisbursed;
    return preview;
}

ShortChosen makeChosen() {
    ShortChosen chosen;
    chosen.loan = makeSale(Phase::Short);
    chosen.report = makeReport();
    chosen.rules.set = {.most_sale_days = 20, .source = "Rule set 2026, article 9"};
    return chosen;
}

}  // namespace

class ShortViewTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_room = std::make_unique<MoneyRoom>();
        m_room->window->resize(1'224, 780);
        m_view = m_room->show<ShortDeskView>();
        m_view->setDesk(makeDeskOf(2, {Role::Operator}));
        m_view->turnTo(LoanId(1040));
        m_view->showNews({.loans = {makeSale(Phase::Short)}, .chosen = makeChosen()}, {},
                         secondsIn(9'000));
        m_view->showPlacing(makePlacing());
    }
    void cleanup() { m_room.reset(); }

    void nothingIsClippedInAnyWay() {
        for (const Act way : ShortWays::kWays) {
            m_view->ways()->choose(way);
            m_view->showPreview(m_view->command(), makePreview());
            QCOMPARE(m_room->faultsInBothLanguages(), QString());
        }
        // A refusal and a placement that waits take their room, too.
        Preview refused = makePreview();
        refused.refusal = Error{ErrorCode::Reserved, "12"};
        m_view->showPreview(m_view->command(), refused);
        ShortChosen chosen = makeChosen();
        chosen.waiting = {makeRequest(12, Act::LoanPlace)};
        chosen.loan.capacity.reserved = Money::yuan(760'000);
        m_view->showNews({.loans = {chosen.loan}, .chosen = chosen}, {}, secondsIn(9'000));
        QVERIFY2(m_view->ways()->waitingText().contains(u"¥760,000.00 is reserved"_s),
                 qPrintable(m_view->ways()->waitingText()));
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void adviceHasItsRoom() {
        Placing placing = makePlacing();
        placing.plans.clear();
        placing.fault = PlanFault{.code = PlanFault::Code::NoRoom,
                                  .left = Money::yuan(40'000),
                                  .raise = InvestorId(2),
                                  .raise_to = Money::yuan(340'000),
                                  .raise_by = Money::yuan(40'000),
                                  .consent = Money::yuan(360'000)};
        m_view->showPlacing(placing);
        QCOMPARE(PlacementText::fault(placing),
                 u"¥40,000.00 is left after every consent: raise C-20002's consent to "
                 "¥360,000.00, or extend the sale."_s);
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void modelsAreSound() {
        SplitModel splits;
        ShortLoanModel loans;
        PreviewModel lines;
        const QAbstractItemModelTester a(&splits);
        const QAbstractItemModelTester b(&loans);
        const QAbstractItemModelTester c(&lines);
        splits.setPlacing(makePlacing());
        splits.setSplits(makePlacing().plans.front().splits);
        QCOMPARE(splits.add(u"C-20003"_s, Money::yuan(5)), 2);
        QCOMPARE(splits.add(u"C-20003"_s, Money::yuan(5)), -1);
        QCOMPARE(splits.add(u"C-9"_s, Money::yuan(5)), -1);
        splits.remove(0);
        splits.remove(7);
        QCOMPARE(splits.rowCount(), 2);
        LoanSummary other = makeSale(Phase::Short);
        other.id = LoanId(1041);
        loans.show({makeSale(Phase::Short), other}, {});
        loans.show({other}, {});
        QCOMPARE(loans.rowCount(), 1);
        lines.show(makePreview().lines);
        lines.show({});
        QCOMPARE(lines.rowCount(), 0);
    }

    void theOddPartGoesLast() {
        SplitModel splits;
        splits.setPlacing(makePlacing());
        splits.setSplits(
            {{InvestorId(1), Money::fen(50'000'050)}, {InvestorId(2), Money::yuan(260'000)}});
        QCOMPARE(splits.splits().back().investor, InvestorId(1));
        QCOMPARE(splits.sum(), Money::fen(76'000'050));
        QSignalSpy edited(&splits, &SplitModel::edited);
        const QModelIndex amount = splits.index(0, SplitModel::Amount);
        QVERIFY(splits.setData(amount, u"12,34.5x"_s, Qt::EditRole));
        QCOMPARE(edited.size(), 1);
        QCOMPARE(splits.fault(), MoneyFault::NotANumber);
        QVERIFY(splits.setData(amount, u"500000"_s, Qt::EditRole));
        QCOMPARE(splits.fault(), std::nullopt);
        QVERIFY(!splits.setData(splits.index(0, SplitModel::Investor), u"x"_s, Qt::EditRole));
    }

    void aDraftComesBackAsItWas() {
        ShortDraft draft;
        draft.way = Act::LoanPlace;
        draft.goal.reset();
        draft.splits = {{InvestorId(3), Money::yuan(200'000)}};
        draft.closes = QDateTime(QDate(2030, 1, 31), QTime(17, 30));
        draft.consent = u"V-9"_s;
        draft.reason = u"R03"_s;
        draft.note = u"as he asked"_s;
        draft.evidence = u"mail 7"_s;
        m_view->takeDraft(draft);
        QCOMPARE(m_view->draft(), draft);
        draft.save(m_room->settings, u"a|zhang"_s, LoanId(7));
        QCOMPARE(ShortDraft::load(m_room->settings, u"a|zhang"_s, LoanId(7)), draft);
        QVERIFY(!ShortDraft::load(m_room->settings, u"a|liu"_s, LoanId(7)));
        QVERIFY(!ShortDraft::load(m_room->settings, u"a|zhang"_s, LoanId(8)));
        QVERIFY(!ShortDraft().keep(m_room->settings, u"a|zhang"_s, LoanId(7)));
        QVERIFY(!ShortDraft::load(m_room->settings, u"a|zhang"_s, LoanId(7)));
    }

    void onlyThePreviewOfThisCommandCounts() {
        auto other = std::get<PlaceShortfall>(m_view->command());
        other.loan = LoanId(7);
        m_view->showPreview(other, makePreview());
        QVERIFY(!m_view->preview()->text().contains(u"short → full"_s));
        m_view->showPreview(m_view->command(), makePreview());
        QVERIFY(m_view->preview()->text().contains(u"short → full"_s));
        QVERIFY(m_view->ways()->place()->verdict().startsWith(u"Lands on the mark: yes."_s));
    }

    void whoOnlyLooksOnIsToldSo() {
        DeskView desk = makeDeskOf(2, {Role::Operator});
        desk.read_only = true;
        m_view->follow(desk);
        QVERIFY(m_view->ask()->said().contains(u"only looks on"_s));
        QVERIFY(!m_view->ask()->maySubmit());
        m_view->follow(makeDeskOf(3, {Role::CustomerService}));
        QVERIFY(m_view->ask()->said().contains(u"takes the role"_s));
    }

    void everySplitFaultIsNamed_data() {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("says");
        QTest::newRow("consent") << u"over_limit C-20002"_s
                                 << u"C-20002: of the consent ¥300,000.00 is left."_s;
        QTest::newRow("balance") << u"over_balance C-20003"_s
                                 << u"C-20003: only ¥210,000.00 is available."_s;
        QTest::newRow("minimum") << u"below_minimum C-20001"_s
                                 << u"C-20001: a part is at least ¥1,000.00."_s;
        QTest::newRow("twice") << u"named_twice C-20001"_s << u"C-20001 stands there twice."_s;
        QTest::newRow("too little")
            << u"below_shortfall C-20002"_s << u"¥260,000.00 is still missing."_s;
        QTest::newRow("unknown") << u"something new"_s << u"something new"_s;
    }

    void everySplitFaultIsNamed() {
        QFETCH(QString, subject);
        QFETCH(QString, says);
        QCOMPARE(PlacementText::refusal(subject.toStdString(), makePlacing(),
                                        {{InvestorId(1), Money::yuan(500'000)}}),
                 says);
    }

    void aPlanNamesEveryGoalThatItIsBestAt() {
        QCOMPARE(PlacementText::plan(makePlacing().plans.back()),
                 u"Most even · Standby first: 3 investors, 200,000.00–280,000.00"_s);
    }

    void theCalendarIsSaid() {
        Rules rules = makeChosen().rules;
        const auto at = [](const char* day) { return endOf(*parseDay(day)); };
        rules.calendar.special = {
            {.day = *parseDay("2026-10-01"), .works = false, .name = "National Day"},
            {.day = *parseDay("2026-10-10"), .works = true, .name = "make-up day"}};
        const auto says = [&](const char* day) {
            return PreviewText::calendar(rules, at("2026-09-28"), at(day)).join(u' ');
        };
        QVERIFY(says("2026-10-01").contains(u"2026-10-01 is a holiday: National Day."_s));
        QVERIFY(says("2026-10-03").contains(u"a weekend"_s));
        QVERIFY(says("2026-10-10").contains(u"a working day (make-up day)"_s));
        QVERIFY(says("2026-09-30").contains(u"since the opening on 2026-09-28: 2."_s));
        QVERIFY(says("2026-09-30").contains(u"allows 20 (Rule set 2026, article 9): until"_s));
    }

    void anotherDateInChinaIsSaid() {
        const QByteArray zone = qgetenv("TZ");
        const bool had_zone = qEnvironmentVariableIsSet("TZ");
        qputenv("TZ", "UTC");
        ::tzset();
        const auto evening = Timestamp::us(endOf(*parseDay("2026-10-02")).us() + 3'600'000'000);
        const auto line = PreviewText::calendar(makeChosen().rules, {}, evening).join(u' ');
        had_zone ? qputenv("TZ", zone) : qunsetenv("TZ");
        ::tzset();
        QCOMPARE(line, u"In China it is then 2026-10-03, a weekend."_s);
    }

private:
    std::unique_ptr<MoneyRoom> m_room;
    ShortDeskView* m_view = nullptr;
};

QTEST_MAIN(ShortViewTest)
#include "tst_short_view.moc"
