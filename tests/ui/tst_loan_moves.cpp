// Method: every phase times every move, against the arrows of a loan's life written out once more.
// What must hold: an action is offered exactly where the life has an arrow, and every question says
// what would follow.

#include <map>
#include <set>

#include "tests/ui/ui_room.h"
#include "ui/text/loan_moves.h"

using namespace plimsoll;
using namespace plimsoll::ui;
using namespace plimsoll::ui::test;
using namespace Qt::StringLiterals;

namespace {

const std::map<Phase, std::set<LoanMove>>& arrows() {
    using enum LoanMove;
    static const std::map<Phase, std::set<LoanMove>> table{
        {Phase::Draft, {Open, Withdraw}},
        {Phase::Waiting, {Approve, Open, Withdraw}},
        {Phase::Scheduled, {Open, Withdraw}},
        {Phase::Open, {Pause, Close}},
        {Phase::Paused, {Resume, Close}},
        {Phase::Settling, {}},
        {Phase::Full, {Review, Cancel}},
        {Phase::UnderReview, {Disburse, Cancel}},
        {Phase::Short, {Cancel}},
        {Phase::Disbursed, {}},
        {Phase::Cancelled, {}},
        {Phase::Withdrawn, {}},
    };
    return table;
}

}  // namespace

class LoanMovesTest : public QObject {
    Q_OBJECT

private slots:
    void anActionIsOfferedWhereTheLifeHasAnArrow() {
        QCOMPARE(arrows().size(), size_t(12));
        for (const auto& [phase, moves] : arrows()) {
            for (const LoanMove move : LoanMoves::kAll) {
                QVERIFY2(LoanMoves::allows(phase, move) == moves.contains(move),
                         qPrintable(u"%1: %2"_s.arg(int(phase)).arg(int(move))));
            }
        }
    }

    void everyQuestionSaysWhatFollows() {
        for (const auto& [phase, moves] : arrows()) {
            LoanRow row = makeLoan(1, Money::yuan(100), Money::yuan(60), Money::yuan(5));
            row.loan.phase = phase;
            row.waiting = 3;
            for (const LoanMove move : moves) {
                QVERIFY(LoanMoves::consequences(row, move).size() >= 2);
                QVERIFY(!LoanMoves::title(move, phase).isEmpty());
                QVERIFY(!LoanMoves::icon(move).isEmpty());
            }
        }
    }

    void figuresAreNamed_data() {
        QTest::addColumn<int>("move");
        QTest::addColumn<int>("phase");
        QTest::addColumn<QString>("says");
        const auto line = [](const char* name, LoanMove move, Phase phase, const QString& says) {
            QTest::newRow(name) << int(move) << int(phase) << says;
        };
        line("closing names what is held", LoanMove::Close, Phase::Open, u"¥5.00 is held"_s);
        line("opening passes the checker", LoanMove::Open, Phase::Waiting, u"passes the checker"_s);
        line("disbursing names the amount", LoanMove::Disburse, Phase::UnderReview, u"¥60.00"_s);
        line("disbursing ends the queue", LoanMove::Disburse, Phase::UnderReview,
             u"queue end: 3"_s);
        line("cancelling gives it back", LoanMove::Cancel, Phase::Short, u"¥60.00 goes back"_s);
    }

    void figuresAreNamed() {
        QFETCH(int, move);
        QFETCH(int, phase);
        QFETCH(QString, says);
        LoanRow row = makeLoan(1, Money::yuan(100), Money::yuan(60), Money::yuan(5));
        row.loan.phase = static_cast<Phase>(phase);
        row.waiting = 3;
        const QString text = LoanMoves::consequences(row, static_cast<LoanMove>(move)).join(u'\n');
        QVERIFY2(text.contains(says), qPrintable(text));
    }

    void aFullLoanIsRejectedNotCancelled() {
        QCOMPARE(LoanMoves::title(LoanMove::Cancel, Phase::Short), u"Cancel and release"_s);
        QCOMPARE(LoanMoves::title(LoanMove::Cancel, Phase::UnderReview), u"Reject and release"_s);
    }
};

QTEST_MAIN(LoanMovesTest)
#include "tst_loan_moves.moc"
