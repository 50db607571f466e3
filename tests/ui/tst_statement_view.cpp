// Method: show made-up statements. What must hold: the money line agrees with the last line or says
// that it does not; the newest line is in sight and stays so; copying gives a table; nothing is
// clipped in either language.

#include <QScrollBar>

#include "tests/ui/money_room.h"
#include "ui/views/statement_view.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

class StatementViewTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_room = std::make_unique<MoneyRoom>();
        m_view = m_room->show<StatementView>();
    }
    void cleanup() { m_room.reset(); }

    void nobodyMovedMoneyYet() {
        m_view->showStatement(makeInvestor({}), {});
        QVERIFY(!m_view->table()->isVisible());
        QVERIFY(m_view->moneyLine().endsWith(u"= ¥0.00"_s));
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void theMoneyLineAddsUp() {
        show(makeStatement());
        QCOMPARE(m_view->moneyLine(),
                 u"available ¥14,000.00 + frozen ¥0.00 + in loans ¥8,000.00 = ¥22,000.00"_s);
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void aBalanceThatDiffersIsSaid() {
        InvestorSummary investor = makeInvestor(makeStatement());
        investor.balance.available += Money::fen(1);
        m_view->showStatement(investor, makeStatement());
        QVERIFY(m_view->moneyLine().contains(u"The last line says otherwise"_s));
        QCOMPARE(m_room->faultsInBothLanguages(), QString());
    }

    void theNewestLineStaysInSight() {
        std::vector<StatementLine> lines;
        for (int i = 0; i < 80; ++i) lines.push_back(makeStatement().front());
        show(lines);
        QScrollBar* bar = m_view->table()->verticalScrollBar();
        QTRY_COMPARE(bar->value(), bar->maximum());
        lines.push_back(makeStatement().front());
        show(lines);
        QTRY_COMPARE(bar->value(), bar->maximum());
        // Whoever reads further up is left alone.
        bar->setValue(40);
        lines.push_back(makeStatement().front());
        show(lines);
        QCOMPARE(bar->value(), 40);
    }

    void copyGivesATable() {
        show(makeStatement());
        const QStringList lines = selectionAsTsv(*m_view->table()).split(u'\n');
        QCOMPARE(lines.size(), 1 + 5 + 1);
        QCOMPARE(lines[0].split(u'\t').size(), int(StatementModel::ColumnCount));
        QVERIFY(lines[2].contains(u"available → frozen\tL-1040\t1,204\t¥5,000.00"_s));
    }

    void anotherInvestorStartsAnew() {
        show(makeStatement());
        m_view->table()->selectRow(3);
        InvestorSummary other = makeInvestor({});
        other.id = InvestorId(5);
        m_view->showStatement(other, {});
        QCOMPARE(m_view->table()->model()->rowCount(), 0);
        QCOMPARE(m_view->investor(), InvestorId(5));
    }

private:
    void show(const std::vector<StatementLine>& lines) {
        m_view->showStatement(makeInvestor(lines), lines);
    }

    std::unique_ptr<MoneyRoom> m_room;
    StatementView* m_view = nullptr;
};

QTEST_MAIN(StatementViewTest)
#include "tst_statement_view.moc"
