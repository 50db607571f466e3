// Method: a loan is brought to each of its ends, by itself, by people, or over the mark, and its
// sheet is compared: certificate or resolution, what stood before the last decision and after it,
// who did what, whose money it is. The CSV has to say the same.

#include "asked_commands.h"
#include "over_room.h"
#include "property.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

/// "700+0+0+300 of 1000"
std::string describe(const ShortReport& report) {
    const auto& capacity = report.capacity;
    return std::to_string(capacity.free.fen()) + '+' + std::to_string(capacity.reserved.fen()) +
           '+' + std::to_string(capacity.held.fen()) + '+' + std::to_string(capacity.paid.fen()) +
           " of " + std::to_string(report.target.fen());
}

/// "loan.place 700, bid.void 300"
std::string describe(const std::vector<OutcomeStep>& steps) {
    std::string text;
    for (const OutcomeStep& step : steps)
        text += (text.empty() ? "" : ", ") + step.act + ' ' + std::to_string(step.amount.fen());
    return text;
}

/// "300 700/700": what each has, and how much of it was placed.
std::string describe(const std::vector<OutcomePart>& parts) {
    std::string text;
    for (const OutcomePart& part : parts) {
        text += (text.empty() ? "" : " ") + std::to_string(part.amount.fen());
        if (!part.placed.isZero()) text += '/' + std::to_string(part.placed.fen());
    }
    return text;
}

using Story = std::function<LoanId(OverRoom&)>;

LoanId filled(OverRoom& room) {
    const auto loan = room.loanIn(Phase::Open);
    (void)room.buy(loan, 0, 300);
    (void)room.buy(loan, 1, 700);
    return loan;
}

LoanId soldShort(OverRoom& room) {
    const auto loan = room.loanIn(Phase::Open);
    (void)room.buy(loan, 0, 300);
    room.move(loan, {LoanMove::Close});
    return loan;
}

LoanId placed(OverRoom& room) {
    room.consent(4, 1'000);
    const auto loan = soldShort(room);
    room.mustRun(placing(loan, {room.split(4, 700)}));
    return loan;
}

}  // namespace

Q_DECLARE_METATYPE(Story)

class TestOutcome : public QObject {
    Q_OBJECT
private slots:
    void everyEndHasItsSheet_data();
    void everyEndHasItsSheet();
    void aSheetComesAfterTheEnd_data();
    void aSheetComesAfterTheEnd();
    void evidenceStandsOnIt();
    void peopleStandOnIt();
};

void TestOutcome::everyEndHasItsSheet_data() {
    QTest::addColumn<Story>("story");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QByteArray>("parts");
    const auto row = [](const char* name, Story story, const char* kind, const char* before,
                        const char* after, const char* steps, const char* parts) {
        QTest::newRow(name) << std::move(story) << QByteArray(kind) << QByteArray(before)
                            << QByteArray(after) << QByteArray(steps) << QByteArray(parts);
    };
    const char* const all = "0+0+0+1000 of 1000";
    const char* const part = "700+0+0+300 of 1000";
    const char* const none = "1000+0+0+0 of 1000";
    row("filled by itself", filled, "fill_certificate", all, all, "", "300 700");
    row(
        "filled by itself, and disbursed",
        [](OverRoom& room) {
            const auto loan = filled(room);
            room.move(loan, {LoanMove::Review, LoanMove::Disburse});
            return loan;
        },
        "fill_certificate", all, all, "", "300 700");
    row("placed", placed, "resolution", part, all, "loan.place 700", "300 700/700");
    row(
        "reduced",
        [](OverRoom& room) {
            const auto loan = soldShort(room);
            room.mustRun(reducing(loan));
            return loan;
        },
        "resolution", part, "0+0+0+300 of 300", "loan.reduce 300", "300");
    row(
        "extended, and then filled by itself",
        [](OverRoom& room) {
            const auto loan = soldShort(room);
            room.mustRun(extending(loan, room.in(60)));
            (void)room.buy(loan, 1, 700);
            return loan;
        },
        "resolution", part, all, "loan.extend 0", "300 700");
    row(
        "cancelled",
        [](OverRoom& room) {
            const auto loan = soldShort(room);
            room.mustRun(cancelling(loan));
            return loan;
        },
        // What was missing when it was cancelled; whom everything went back to stands beside it.
        "resolution", part, part, "", "300");
    row(
        "imported, just so", [](OverRoom& room) { return room.imported({{0, 1'000}}); },
        "resolution", none, all, "bids.import 1000", "1000");
    row(
        "over", [](OverRoom& room) { return room.imported({{0, 900}, {1, 300}}); }, "resolution",
        none, all, "bids.import 1200", "900 100");
    row(
        "over, and resolved",
        [](OverRoom& room) {
            const auto loan = room.over();
            room.mustRun(spillingToNew(loan, {ExcessId(1)}));
            room.mustRun(releasing(loan, {ExcessId(2), ExcessId(3)}));
            return loan;
        },
        "resolution", all, all, "bids.import 2000, excess.spill 300, excess.release 700", "1000");
}

void TestOutcome::everyEndHasItsSheet() {
    QFETCH(Story, story);
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, steps);
    QFETCH(QByteArray, parts);
    OverRoom room;
    const auto loan = story(room);
    const auto sheet = must(room.reader().outcome(loan));
    QCOMPARE(std::string(codeOf(sheet.kind)), kind.toStdString());
    QCOMPARE(describe(sheet.steps), steps.toStdString());
    QCOMPARE(describe(sheet.before), before.toStdString());
    QCOMPARE(describe(sheet.after), after.toStdString());
    const bool is_cancelled = sheet.loan.phase == Phase::Cancelled;
    QCOMPARE(describe(is_cancelled ? sheet.given_back : sheet.parts), parts.toStdString());
    QVERIFY((is_cancelled ? sheet.parts : sheet.given_back).empty());
    // The sheet counts up to its latest record, and each report names its own instant.
    QVERIFY(sheet.made >= sheet.after.at && sheet.made >= sheet.loan.finished.value_or(sheet.made));
    QCOMPARE(sheet.before.at == sheet.after.at, is_cancelled || sheet.steps.empty());
    QCOMPARE(isBeforeCancellation(sheet.loan, sheet.after), is_cancelled);
    const auto why = must(room.reader().whyShort(loan));
    QCOMPARE(describe(why), describe(sheet.after));
    QCOMPARE(why.at, sheet.after.at);
    const auto csv = outcomeCsv(sheet);
    QVERIFY(csv.starts_with("\xEF\xBB\xBFsection,name,value\r\n"));
    QVERIFY(csv.find("loan,sheet," + kind.toStdString() + "\r\n") != std::string::npos);
    for (const OutcomeStep& step : sheet.steps)
        QVERIFY(csv.find("step," + step.act + ',') != std::string::npos);
    QCOMPARE(room.fault(), std::string());
}

void TestOutcome::aSheetComesAfterTheEnd_data() {
    QTest::addColumn<QByteArray>("phase");
    QTest::addColumn<bool>("has_one");
    for (const char* phase :
         {"draft", "waiting", "scheduled", "open", "paused", "settling", "short", "withdrawn"})
        QTest::newRow(phase) << QByteArray(phase) << false;
    for (const char* phase : {"full", "under_review", "disbursed", "cancelled", "over"})
        QTest::newRow(phase) << QByteArray(phase) << true;
}

void TestOutcome::aSheetComesAfterTheEnd() {
    QFETCH(QByteArray, phase);
    QFETCH(bool, has_one);
    OverRoom room;
    const auto loan = room.loanIn(phaseOf(phase.toStdString()).value());
    const auto sheet = room.reader().outcome(loan);
    if (has_one)
        QVERIFY(sheet);
    else
        QCOMPARE(toText(sheet.error()), "wrong_phase " + phase.toStdString());
    QCOMPARE(codeOfError(room.reader().outcome(LoanId(99))), std::string("unknown_loan"));
}

/// Where the evidence is kept stands on the sheet, whoever carried it out.
void TestOutcome::evidenceStandsOnIt() {
    OverRoom room;
    const auto loan = soldShort(room);
    auto extends = extending(loan, room.in(60));
    extends.reference = "letter 9";
    room.mustRun(extends);
    const auto bid = room.buy(loan, 1, 700);
    auto voids = voiding(bid);
    voids.reference = "call 17";
    room.mustRun(voids);
    (void)room.buy(loan, 1, 700);
    const auto steps = must(room.reader().outcome(loan)).steps;
    QCOMPARE(steps.size(), std::size_t{2});
    QCOMPARE(steps.at(0).reference, std::string("letter 9"));
    QCOMPARE(steps.at(1).reference, std::string("call 17"));
    QCOMPARE(room.fault(), std::string());
}

void TestOutcome::peopleStandOnIt() {
    StaffedRoom room;
    must(room.operatorSeat().designate(StaffedRoom::person(4), Money::fen(1'000), "letter 12"));
    const auto loan = room.loanIn(Phase::Open);
    (void)room.bid(loan, 0, 300);
    room.move(loan, LoanMove::Close);
    const auto refused = room.ask(reducing(loan));
    must(room.checkerSeat().reject(refused, "he wants it all"));
    const auto id = room.ask(placing(loan, {{StaffedRoom::person(4), Money::fen(700)}}));
    must(room.approve(id));
    const auto sheet = must(room.reader().outcome(loan));
    QCOMPARE(sheet.decisions.size(), std::size_t{3});
    QCOMPARE(sheet.decisions[0].act(), Act::LoanOpen);
    QCOMPARE(sheet.decisions[1].id, refused);
    QCOMPARE(sheet.decisions[1].state, RequestState::Rejected);
    QCOMPARE(sheet.decisions[1].decision_note, std::string("he wants it all"));
    QCOMPARE(sheet.decisions[2].id, id);
    QCOMPARE(sheet.decisions[2].maker, std::string(StaffedRoom::kOperator));
    QCOMPARE(sheet.decisions[2].checker, std::string(StaffedRoom::kChecker));
    QVERIFY(!sheet.decisions[2].reason.empty());
    QCOMPARE(sheet.steps.back().who, std::string(StaffedRoom::kChecker));
    const auto csv = outcomeCsv(sheet);
    QVERIFY(csv.find("decision,loan.reduce,rejected,") != std::string::npos);
    QVERIFY(csv.find("he wants it all") != std::string::npos);
    const auto head = must(room.seat(StaffedRoom::kAuditor).signHead());
    const auto signed_sheet = must(room.reader().outcome(loan));
    QVERIFY(signed_sheet.head && signed_sheet.head->link == head.link);
}

QTEST_GUILESS_MAIN(TestOutcome)
#include "tst_outcome.moc"
