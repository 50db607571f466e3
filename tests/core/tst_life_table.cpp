// Method: the two lives of the domain as tables. A loan is brought into each phase and every move
// is tried on it; a bid is brought into each state and everything that may happen to a bid happens
// to it. The answer and what stands afterwards are the expected; all rows live on one desk, which
// must verify at the end.

#include "faulty_vfs.h"
#include "life_room.h"
#include "property.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr std::int64_t kPart = 300;

QByteArray text(std::string_view code) {
    return {code.data(), static_cast<qsizetype>(code.size())};
}

/// A line of a table: what is given, and a cell for each column. "-" stands for the usual refusal.
struct Line {
    const char* given;
    const char* cells;
};

void addCells(const std::vector<Line>& lines, const QByteArrayList& columns,
              const QByteArray& usual) {
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("expected");
    for (const auto& line : lines) {
        const auto cells = QByteArray(line.cells).simplified().split(' ');
        QCOMPARE(cells.size(), columns.size());
        for (qsizetype i = 0; i < cells.size(); ++i)
            QTest::newRow(QByteArray(line.given + QByteArray(", ") + columns[i]).constData())
                << QByteArray(line.given) << columns[i] << (cells[i] == "-" ? usual : cells[i]);
    }
}

const QByteArrayList kBidCommands{"confirmed",       "failed",      "unclear",
                                  "withdrawn",       "time passes", "resolved paid",
                                  "resolved unpaid", "paid twice",  "another amount"};

}  // namespace

class TestLifeTable : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_life = std::make_unique<LifeRoom>(); }
    void everyPhaseAnswersEveryMove_data();
    void everyPhaseAnswersEveryMove();
    void everyBidAnswersEverything_data();
    void everyBidAnswersEverything();
    void endsTheSale_data();
    void endsTheSale();
    void refusesWhatSaysNothing_data();
    void refusesWhatSaysNothing();
    void cleanupTestCase();

private:
    QByteArray move(LoanId loan, const QByteArray& command);
    BidId bidIn(const QByteArray& state);
    QByteArray happen(BidId bid, const QByteArray& command);
    QByteArray note(BidId bid, std::int64_t fen, PaymentStatus status);

    FaultyVfs m_vfs;  // fails nothing here, but spares the syncs
    std::unique_ptr<LifeRoom> m_life;
};

void TestLifeTable::everyPhaseAnswersEveryMove_data() {
    addCells({{"draft", "- withdrawn open - - - - - - waiting"},
              {"waiting", "scheduled withdrawn open - - - - - - -"},
              {"scheduled", "- withdrawn open - - - - - - -"},
              {"open", "- - - paused - short - - - -"},
              {"paused", "- - - - open short - - - -"},
              {"settling", "- - - - - - - - - -"},
              {"short", "- - - - - - - - cancelled -"},
              {"full", "- - - - - - under_review - cancelled -"},
              {"under_review", "- - - - - - - disbursed cancelled -"},
              {"disbursed", "- - - - - - - - - -"},
              {"cancelled", "- - - - - - - - - -"},
              {"withdrawn", "- - - - - - - - - -"}},
             {"approve", "withdraw", "open", "pause", "resume", "close", "review", "disburse",
              "cancel", "schedule"},
             "wrong_phase");
}

QByteArray TestLifeTable::move(LoanId loan, const QByteArray& command) {
    if (command == "schedule") {
        const auto scheduled = m_life->desk().scheduleLoan(loan, {});
        return scheduled ? text(codeOf(m_life->phaseOf(loan)))
                         : text(codeOf(scheduled.error().code));
    }
    const auto moved =
        m_life->desk().moveLoan(loan, loanMoveOf(command.toStdString()).value(), "a note");
    return text(moved ? codeOf(*moved) : codeOf(moved.error().code));
}

void TestLifeTable::everyPhaseAnswersEveryMove() {
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, expected);
    const auto loan = m_life->loanIn(phaseOf(given.toStdString()).value());
    QCOMPARE(text(codeOf(m_life->phaseOf(loan))), given);
    QCOMPARE(move(loan, command), expected);
    QCOMPARE(text(codeOf(m_life->phaseOf(loan))), expected == "wrong_phase" ? given : expected);
}

/// What is answered, and the state of the bid after it.
void TestLifeTable::everyBidAnswersEverything_data() {
    addCells({{"refused",
               "surplus>refused out_of_order>refused out_of_order>refused "
               "nothing_to_withdraw>refused ->refused hold_not_stuck>refused "
               "hold_not_stuck>refused surplus>refused surplus>refused"},
              {"waiting",
               "surplus>waiting out_of_order>waiting out_of_order>waiting "
               "->withdrawn ->held hold_not_stuck>waiting "
               "hold_not_stuck>waiting surplus>waiting surplus>waiting"},
              {"held",
               "paid>paid released>failed stuck>stuck "
               "->withdrawn ->lapsed hold_not_stuck>held "
               "hold_not_stuck>held surplus>paid wrong_amount>held"},
              {"stuck",
               "paid>paid released>failed out_of_order>stuck "
               "nothing_to_withdraw>stuck ->stuck ->paid "
               "->failed surplus>paid wrong_amount>stuck"},
              {"paid",
               "surplus>paid out_of_order>paid out_of_order>paid "
               "nothing_to_withdraw>paid ->paid hold_not_stuck>paid "
               "hold_not_stuck>paid surplus>paid surplus>paid"},
              {"bought",
               "surplus>paid out_of_order>paid out_of_order>paid "
               "nothing_to_withdraw>paid ->paid hold_not_stuck>paid "
               "hold_not_stuck>paid surplus>paid surplus>paid"},
              {"lapsed",
               "readmitted>paid out_of_order>lapsed out_of_order>lapsed "
               "nothing_to_withdraw>lapsed ->lapsed hold_not_stuck>lapsed "
               "hold_not_stuck>lapsed surplus>paid surplus>lapsed"},
              {"lapsed, sold out",
               "late_case>lapsed out_of_order>lapsed out_of_order>lapsed "
               "nothing_to_withdraw>lapsed ->lapsed hold_not_stuck>lapsed "
               "hold_not_stuck>lapsed late_case>lapsed surplus>lapsed"},
              {"lapsed, short",
               "late_case>lapsed out_of_order>lapsed out_of_order>lapsed "
               "nothing_to_withdraw>lapsed ->lapsed hold_not_stuck>lapsed "
               "hold_not_stuck>lapsed late_case>lapsed surplus>lapsed"},
              {"failed",
               "readmitted>paid out_of_order>failed out_of_order>failed "
               "nothing_to_withdraw>failed ->failed hold_not_stuck>failed "
               "hold_not_stuck>failed surplus>paid surplus>failed"},
              {"withdrawn",
               "late_case>withdrawn out_of_order>withdrawn out_of_order>withdrawn "
               "nothing_to_withdraw>withdrawn ->withdrawn hold_not_stuck>withdrawn "
               "hold_not_stuck>withdrawn late_case>withdrawn surplus>withdrawn"},
              {"promoted",
               "paid>paid released>failed stuck>stuck "
               "->withdrawn ->lapsed hold_not_stuck>held "
               "hold_not_stuck>held surplus>paid wrong_amount>held"},
              {"disbursed",
               "surplus>paid out_of_order>paid out_of_order>paid "
               "nothing_to_withdraw>paid ->paid hold_not_stuck>paid "
               "hold_not_stuck>paid surplus>paid surplus>paid"},
              {"released",
               "surplus>paid out_of_order>paid out_of_order>paid "
               "nothing_to_withdraw>paid ->paid hold_not_stuck>paid "
               "hold_not_stuck>paid surplus>paid surplus>paid"},
              {"expired",
               "surplus>expired out_of_order>expired out_of_order>expired "
               "nothing_to_withdraw>expired ->expired hold_not_stuck>expired "
               "hold_not_stuck>expired surplus>expired surplus>expired"}},
             kBidCommands, "");
}

BidId TestLifeTable::bidIn(const QByteArray& state) {
    auto& life = *m_life;
    const auto loan = life.loanIn(Phase::Open);
    if (state == "refused") return life.hold(loan, 1, 50);
    if (state == "bought") return life.buy(loan, 1, kPart);
    if (state == "waiting" || state == "promoted" || state == "expired") {
        const auto other = life.hold(loan, 2, LifeRoom::kTarget);
        const auto bid = life.wait(loan, 1, state == "expired" ? 2 * LifeRoom::kTarget : kPart);
        if (state != "waiting") must(life.desk().withdrawBid(other, "makes room"));
        if (state == "expired") life.move(loan, {LoanMove::Close, LoanMove::Cancel});
        return bid;
    }
    const auto bid = life.hold(loan, 1, kPart);
    if (state == "stuck") (void)life.pay(bid, kPart, PaymentStatus::Unclear);
    if (state == "failed") (void)life.pay(bid, kPart, PaymentStatus::Failed);
    if (state == "withdrawn") must(life.desk().withdrawBid(bid, {}));
    if (state.startsWith("lapsed")) life.pass(LifeRoom::kWindow);
    if (state == "lapsed, sold out") (void)life.buy(loan, 2, LifeRoom::kTarget);
    if (state == "lapsed, short") life.move(loan, {LoanMove::Close});
    if (state == "paid" || state == "disbursed" || state == "released") (void)life.pay(bid, kPart);
    if (state == "released") life.move(loan, {LoanMove::Close, LoanMove::Cancel});
    if (state == "disbursed") {
        (void)life.buy(loan, 2, LifeRoom::kTarget - kPart);
        life.move(loan, {LoanMove::Review, LoanMove::Disburse});
    }
    return bid;
}

/// The same notice comes twice, as providers do; the second one changes nothing.
QByteArray TestLifeTable::note(BidId bid, std::int64_t fen, PaymentStatus status) {
    const auto notice = noticeOf(m_life->freshPayment(), bid, fen, status);
    const auto answer = must(m_life->desk().notePayment(notice));
    const auto before = m_life->stateOf(bid);
    const auto cases = allCases(m_life->reader()).size();
    const auto again = must(m_life->desk().notePayment(notice));
    const bool same = again.replayed && again.outcome == answer.outcome &&
                      again.opened == answer.opened && m_life->stateOf(bid) == before &&
                      allCases(m_life->reader()).size() == cases;
    return !answer.replayed && same ? text(codeOf(answer.outcome)) : "a notice counted twice";
}

QByteArray TestLifeTable::happen(BidId bid, const QByteArray& command) {
    auto& desk = m_life->desk();
    const auto code = [](const Result<void>& result) {
        return result ? QByteArray() : text(codeOf(result.error().code));
    };
    if (command == "confirmed") return note(bid, kPart, PaymentStatus::Confirmed);
    if (command == "failed") return note(bid, kPart, PaymentStatus::Failed);
    if (command == "unclear") return note(bid, kPart, PaymentStatus::Unclear);
    if (command == "another amount") return note(bid, kPart - 100, PaymentStatus::Confirmed);
    if (command == "paid twice") {
        (void)note(bid, kPart, PaymentStatus::Confirmed);
        return note(bid, kPart, PaymentStatus::Confirmed);
    }
    if (command == "withdrawn") return code(desk.withdrawBid(bid, "no more"));
    if (command == "time passes") return (m_life->pass(LifeRoom::kWindow), QByteArray());
    const auto verdict = command == "resolved paid" ? HoldVerdict::Paid : HoldVerdict::Released;
    return code(desk.resolveHold(bid, 1, verdict, "asked the bank"));
}

void TestLifeTable::everyBidAnswersEverything() {
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, expected);
    const auto bid = bidIn(given);
    const auto answer = happen(bid, command);
    const auto found =
        (answer.isEmpty() ? "-" : answer) + '>' + QByteArray::fromStdString(m_life->stateOf(bid));
    QCOMPARE(found, expected);
}

void TestLifeTable::endsTheSale_data() {
    QTest::addColumn<int>("scene");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("closed with a hold") << 0 << QByteArray("settling");
    QTest::newRow("closed with a hold that is paid") << 1 << QByteArray("short");
    QTest::newRow("closed with a hold that lapses") << 2 << QByteArray("short");
    QTest::newRow("closed with a stuck hold, however long") << 3 << QByteArray("settling");
    QTest::newRow("closed with a stuck hold that staff release") << 4 << QByteArray("short");
    QTest::newRow("closed with two holds, one is paid") << 5 << QByteArray("settling");
    QTest::newRow("closed, the hold of the last part is paid") << 6 << QByteArray("full");
    QTest::newRow("open, the hold of the last part is paid") << 7 << QByteArray("full");
    QTest::newRow("paused, the hold of the last part is paid") << 8 << QByteArray("full");
    QTest::newRow("open, everything is held") << 9 << QByteArray("open");
    QTest::newRow("paused and closed with a hold") << 10 << QByteArray("settling");
    QTest::newRow("closed, a lapse promotes who waited") << 11 << QByteArray("settling");
    QTest::newRow("closed, a lapse promotes a balance") << 12 << QByteArray("full");
    QTest::newRow("short, a late payment is placed by staff") << 13 << QByteArray("full");
    QTest::newRow("closed, late money readmitted while settling") << 14 << QByteArray("settling");
}

void TestLifeTable::endsTheSale() {
    QFETCH(int, scene);
    QFETCH(QByteArray, expected);
    auto& life = *m_life;
    const auto loan = life.loanIn(Phase::Open);
    const bool to_the_mark = scene >= 6 && scene <= 9;
    const auto bid = life.hold(loan, 1, scene >= 11 || to_the_mark ? 600 : 300);
    if (to_the_mark && scene != 9) (void)life.buy(loan, 2, 400);
    if (scene == 9) (void)life.hold(loan, 2, 400);
    const auto second = scene == 5 || scene == 14 ? life.hold(loan, 2, 300) : BidId();
    if (scene == 11 || scene == 12) (void)life.buy(loan, 2, 400);
    if (scene == 11 || scene == 12) (void)life.wait(loan, 3, 600, scene == 11);
    if (scene == 13) (void)life.buy(loan, 2, 400);
    if (scene == 8 || scene == 10) life.move(loan, {LoanMove::Pause});
    if (scene == 3 || scene == 4) (void)life.pay(bid, 300, PaymentStatus::Unclear);
    if (scene == 14) {
        (void)life.pay(second, 300, PaymentStatus::Unclear);
        life.pass(LifeRoom::kWindow);
    }
    if (scene != 7 && scene != 8 && scene != 9) life.move(loan, {LoanMove::Close});
    if (scene == 1 || scene == 5) (void)life.pay(bid, 300);
    if (scene >= 6 && scene <= 8) (void)life.pay(bid, 600);
    if (scene == 2 || scene == 3 || (scene >= 11 && scene <= 13)) life.pass(LifeRoom::kWindow);
    if (scene == 4) must(life.desk().resolveHold(bid, 1, HoldVerdict::Released, "no money came"));
    if (scene == 13) must(life.desk().placeCase(life.pay(bid, 600).opened, "he paid after all"));
    if (scene == 14) QCOMPARE(life.pay(bid, 600).outcome, NoticeOutcome::Readmitted);
    QCOMPARE(text(codeOf(life.phaseOf(loan))), expected);
    QCOMPARE(life.capacityOf(loan).paid.fen() == LifeRoom::kTarget, expected == "full");
}

void TestLifeTable::refusesWhatSaysNothing_data() {
    QTest::addColumn<int>("command");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("withdraw without a note") << 0 << QByteArray("note_missing");
    QTest::newRow("cancel without a note") << 1 << QByteArray("note_missing");
    QTest::newRow("a note with a control character") << 2 << QByteArray("note_invalid");
    QTest::newRow("a note too long") << 3 << QByteArray("note_invalid");
    QTest::newRow("a loan that is not there") << 4 << QByteArray("unknown_loan");
    QTest::newRow("closes before it opens") << 5 << QByteArray("schedule_invalid");
    QTest::newRow("opens in the past") << 6 << QByteArray("schedule_invalid");
    QTest::newRow("closes in the past") << 7 << QByteArray("schedule_invalid");
    QTest::newRow("opened after its close") << 8 << QByteArray("schedule_invalid");
    QTest::newRow("a payment without a name") << 9 << QByteArray("payment_invalid");
    QTest::newRow("a payment of nothing") << 10 << QByteArray("amount_invalid");
    QTest::newRow("a payment of less than nothing") << 11 << QByteArray("amount_invalid");
    QTest::newRow("a payment used for another amount") << 12 << QByteArray("key_reused");
    QTest::newRow("a payment used for another bid") << 13 << QByteArray("key_reused");
    QTest::newRow("withdraw a bid that is not there") << 14 << QByteArray("unknown_bid");
    QTest::newRow("resolve without a note") << 15 << QByteArray("note_missing");
    QTest::newRow("a key of another command") << 16 << QByteArray("key_reused");
    QTest::newRow("a hold window of nothing") << 17 << QByteArray("schedule_invalid");
    QTest::newRow("place a case that is not there") << 18 << QByteArray("unknown_case");
    QTest::newRow("confirm the clock without a note") << 19 << QByteArray("note_missing");
}

void TestLifeTable::refusesWhatSaysNothing() {
    QFETCH(int, command);
    QFETCH(QByteArray, expected);
    auto& desk = m_life->desk();
    const auto at = [&](std::int64_t seconds) {
        return Timestamp::us(m_life->clock().now().us() + seconds * LifeRoom::kSecond);
    };
    const auto loan = m_life->loanIn(command == 1 ? Phase::Short : Phase::Draft);
    const auto open = m_life->loanIn(Phase::Open);
    const auto bid = m_life->hold(open, 1, kPart);
    const auto other = m_life->hold(open, 2, kPart);
    const auto known = noticeOf(m_life->freshPayment(), bid, kPart);
    (void)must(desk.notePayment(known));
    const auto key = RequestKey::parse("reused").value();
    NewLoan brief;
    brief.terms = termsOf(1'000);
    brief.hold_window = std::chrono::seconds(0);
    const auto found = [&]() -> std::string {
        switch (command) {
            case 0:
                return codeOfError(desk.moveLoan(loan, LoanMove::Withdraw));
            case 1:
                return codeOfError(desk.moveLoan(loan, LoanMove::Cancel));
            case 2:
                return codeOfError(desk.moveLoan(loan, LoanMove::Withdraw, "a\nb"));
            case 3:
                return codeOfError(desk.moveLoan(loan, LoanMove::Withdraw, std::string(513, 'x')));
            case 4:
                return codeOfError(desk.moveLoan(LoanId(9'999), LoanMove::Open));
            case 5:
                return codeOfError(desk.scheduleLoan(loan, {at(60), at(60)}));
            case 6:
                return codeOfError(desk.scheduleLoan(loan, {at(-1), {}}));
            case 7:
                return codeOfError(desk.scheduleLoan(loan, {{}, at(-1)}));
            case 8:
                must(desk.scheduleLoan(loan, {{}, at(60)}));
                m_life->pass(61 * LifeRoom::kSecond);
                return codeOfError(desk.openLoan(loan));
            case 9:
                return codeOfError(desk.notePayment(noticeOf("", bid, kPart)));
            case 10:
                return codeOfError(desk.notePayment(noticeOf("p", bid, 0)));
            case 11:
                return codeOfError(desk.notePayment(noticeOf("p", bid, -1)));
            case 12:
                return codeOfError(desk.notePayment(noticeOf(known.payment, bid, kPart + 100)));
            case 13:
                return codeOfError(desk.notePayment(noticeOf(known.payment, other, kPart)));
            case 14:
                return codeOfError(desk.withdrawBid(BidId(999'999), {}));
            case 15:
                return codeOfError(desk.resolveHold(other, 1, HoldVerdict::Paid, {}));
            case 16:
                must(desk.openLoan(loan, key));
                return codeOfError(desk.withdrawBid(other, {}, key));
            case 17:
                return codeOfError(desk.createLoan(brief));
            case 18:
                return codeOfError(desk.placeCase(CaseId(9'999), "a note"));
            default:
                return codeOfError(desk.confirmClock({}));
        }
    }();
    QCOMPARE(QByteArray::fromStdString(found), expected);
}

void TestLifeTable::cleanupTestCase() {
    const auto fault = faultOf(m_life->reader());
    m_life.reset();
    QCOMPARE(fault, std::string());
}

QTEST_GUILESS_MAIN(TestLifeTable)
#include "tst_life_table.moc"
