// Method: who may decide a request, and how often: by role, by its maker, by the clock, again under
// the same key, under a key of something else, and two at one instant on real threads. Each ends
// with verify().

#include "asked_commands.h"
#include "faulty_vfs.h"
#include "property.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr auto kSecond = StaffedRoom::kSecond;
constexpr auto kHour = StaffedRoom::kHour;

}  // namespace

class TestDecisions : public QObject {
    Q_OBJECT
private slots:
    void refusesWhoMayNotDecide_data();
    void refusesWhoMayNotDecide();
    void rejectsWithANote();
    void withdrawsOnlyItsMaker();
    void expiresByTheClock_data();
    void expiresByTheClock();
    void isDecidedOnce_data();
    void isDecidedOnce();
    void answersARetryAsBefore();
    void refusesAKeyOfSomethingElse_data();
    void refusesAKeyOfSomethingElse();
    void twoDecideAtOnce_data();
    void twoDecideAtOnce();

private:
    FaultyVfs m_vfs;  // fails nothing here, but spares the syncs
};

void TestDecisions::refusesWhoMayNotDecide_data() {
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<QByteArray>("maker");
    QTest::addColumn<QByteArray>("decider");
    QTest::addColumn<QByteArray>("expected");
    const auto money = [](const char* name, const char* maker, const char* decider,
                          const char* expected) {
        QTest::newRow(name) << Prepare([](StaffedRoom&) { return adjusting(70); })
                            << QByteArray(maker) << QByteArray(decider) << QByteArray(expected);
    };
    money("its maker, an operator", "op.zhang", "op.zhang", "forbidden");
    money("its maker, who is a checker, too", "both.sun", "both.sun", "own_request");
    money("another operator", "op.zhang", "op.liu", "forbidden");
    money("an administrator", "op.zhang", StaffedRoom::kAdmin, "forbidden");
    money("customer service", "op.zhang", StaffedRoom::kService, "forbidden");
    money("an auditor", "op.zhang", StaffedRoom::kAuditor, "forbidden");
    money("a checker", "op.zhang", "check.li", "ok");
    money("a checker who is an operator, too", "op.zhang", "both.sun", "ok");
    money("a checker of the one in both roles", "both.sun", "check.he", "ok");
    const auto staff = [](const char* name, Prepare prepare, const char* decider,
                          const char* expected) {
        QTest::newRow(name) << std::move(prepare) << QByteArray(StaffedRoom::kAdmin)
                            << QByteArray(decider) << QByteArray(expected);
    };
    const Prepare hires = [](StaffedRoom&) { return hiring("cs.new"); };
    const Prepare lets_go = [](StaffedRoom& room) { return disabling(room, "op.liu"); };
    const Prepare sets = [](StaffedRoom&) { return policyOf("loan.open", false); };
    staff("hiring by its maker", hires, StaffedRoom::kAdmin, "own_request");
    staff("hiring by a checker", hires, "check.li", "forbidden");
    staff("hiring by the other administrator", hires, StaffedRoom::kOtherAdmin, "ok");
    staff("letting go by its maker", lets_go, StaffedRoom::kAdmin, "own_request");
    staff("letting go by a checker", lets_go, "check.li", "forbidden");
    staff("letting go by the other administrator", lets_go, StaffedRoom::kOtherAdmin, "ok");
    staff("policy by its maker", sets, StaffedRoom::kAdmin, "own_request");
    staff("policy by a checker", sets, "check.li", "forbidden");
    staff("policy by the other administrator", sets, StaffedRoom::kOtherAdmin, "ok");
}

void TestDecisions::refusesWhoMayNotDecide() {
    QFETCH(Prepare, prepare);
    QFETCH(QByteArray, maker);
    QFETCH(QByteArray, decider);
    QFETCH(QByteArray, expected);
    StaffedRoom room;
    const auto command = prepare(room);
    const auto before = stateOf(room, command);
    const auto id = room.ask(command, maker.toStdString());
    const auto approved = room.approve(id, decider.toStdString());
    QCOMPARE(stateOf(room, command) == before, !approved.has_value());
    if (!approved) {
        QCOMPARE(room.request(id).state, RequestState::Waiting);
        QCOMPARE(wordOf(room.seat(decider.toStdString()).reject(id, "no")), expected.toStdString());
    }
    QCOMPARE(room.fault(), std::string());
    QCOMPARE(wordOf(approved), expected.toStdString());
}

void TestDecisions::rejectsWithANote() {
    StaffedRoom room;
    const auto command = adjusting(70);
    const auto id = room.ask(command);
    QCOMPARE(wordOf(room.checkerSeat().reject(id, "")), std::string("note_missing"));
    QCOMPARE(room.request(id).state, RequestState::Waiting);
    must(room.checkerSeat().reject(id, "the slip is missing"));
    const auto request = room.request(id);
    QCOMPARE(request.state, RequestState::Rejected);
    QCOMPARE(request.checker, std::string(StaffedRoom::kChecker));
    QCOMPARE(request.decision_note, std::string("the slip is missing"));
    QVERIFY(request.command == Command(command));
    QCOMPARE(wordOf(room.approve(id)), std::string("request_decided"));
    QCOMPARE(room.availableOf(0), StaffedRoom::kDeposit);
    QCOMPARE(room.fault(), std::string());
}

void TestDecisions::withdrawsOnlyItsMaker() {
    StaffedRoom room;
    const auto id = room.ask(adjusting(70));
    for (const char* login : {"op.liu", StaffedRoom::kChecker, StaffedRoom::kAdmin})
        QCOMPARE(wordOf(room.seat(login).withdrawRequest(id)), std::string("not_your_request"));
    QCOMPARE(room.request(id).state, RequestState::Waiting);
    must(room.operatorSeat().withdrawRequest(id));
    QCOMPARE(room.request(id).state, RequestState::Withdrawn);
    QCOMPARE(wordOf(room.approve(id)), std::string("request_decided"));
    QCOMPARE(room.availableOf(0), StaffedRoom::kDeposit);
    QCOMPARE(room.fault(), std::string());
}

void TestDecisions::expiresByTheClock_data() {
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("closed");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, qint64 seconds, bool closed, const char* expected) {
        QTest::newRow(name) << seconds << closed << QByteArray(expected);
    };
    row("not before", 72 * 3'600 - 1, false, "waiting ok");
    row("after 72 hours", 72 * 3'600 + 1, false, "expired request_decided");
    row("not before, and the desk was closed", 72 * 3'600 - 1, true, "waiting ok");
    row("after 72 hours, and the desk was closed", 72 * 3'600 + 1, true, "expired request_decided");
}

void TestDecisions::expiresByTheClock() {
    QFETCH(qint64, seconds);
    QFETCH(bool, closed);
    QFETCH(QByteArray, expected);
    StaffedRoom room;
    const auto id = room.ask(adjusting(70));
    if (closed)
        room.reopen([=](ManualClock& clock) { clock.advance(seconds * kSecond); });
    else
        room.pass(seconds * kSecond);
    letTimersRun(room.nobody());
    const auto state = text(codeOf(room.request(id).state));
    const auto word = state + ' ' + wordOf(room.approve(id));
    QCOMPARE(room.availableOf(0), StaffedRoom::kDeposit + (word == "waiting ok" ? 70 : 0));
    QCOMPARE(room.fault(), std::string());
    QCOMPARE(word, expected.toStdString());
}

void TestDecisions::isDecidedOnce_data() {
    QTest::addColumn<QByteArray>("first");
    QTest::newRow("approved") << QByteArray("approve");
    QTest::newRow("rejected") << QByteArray("reject");
    QTest::newRow("withdrawn") << QByteArray("withdraw");
    QTest::newRow("expired") << QByteArray("expire");
}

void TestDecisions::isDecidedOnce() {
    QFETCH(QByteArray, first);
    StaffedRoom room;
    const auto id = room.ask(adjusting(70));
    const auto world = room.request(id).world_now;
    if (first == "approve") must(room.approve(id));
    if (first == "reject") must(room.checkerSeat().reject(id, "no"));
    if (first == "withdraw") must(room.operatorSeat().withdrawRequest(id));
    if (first == "expire") room.pass(73 * kHour);
    const auto decided = room.request(id);
    QCOMPARE(wordOf(room.checkerSeat().approve(id, world, {})), std::string("request_decided"));
    QCOMPARE(wordOf(room.checkerSeat().reject(id, "no")), std::string("request_decided"));
    QCOMPARE(wordOf(room.operatorSeat().withdrawRequest(id)), std::string("request_decided"));
    room.pass(73 * kHour);
    QVERIFY(room.request(id) == decided);
    QCOMPARE(room.availableOf(0), StaffedRoom::kDeposit + (first == "approve" ? 70 : 0));
    QCOMPARE(room.fault(), std::string());
}

void TestDecisions::answersARetryAsBefore() {
    StaffedRoom room;
    const auto ask = [&] {
        return must(room.operatorSeat().ask(adjusting(70), "R01", "a note", keyOf("asked")));
    };
    const auto id = ask().request;
    QCOMPARE(ask().request, id);
    const auto world = room.request(id).world_now;
    for (int i = 0; i < 3; ++i) must(room.checkerSeat().approve(id, world, {}, keyOf("approved")));
    QCOMPARE(ask().request, id);
    QCOMPARE(room.availableOf(0), StaffedRoom::kDeposit + 70);
    const auto rejected = room.ask(adjusting(70));
    for (int i = 0; i < 3; ++i) must(room.checkerSeat().reject(rejected, "no", keyOf("rejected")));
    const auto withdrawn = room.ask(adjusting(70));
    for (int i = 0; i < 3; ++i)
        must(room.operatorSeat().withdrawRequest(withdrawn, keyOf("withdrawn")));
    room.reopen();
    QCOMPARE(ask().request, id);
    must(room.checkerSeat().approve(id, world, {}, keyOf("approved")));
    QCOMPARE(room.availableOf(0), StaffedRoom::kDeposit + 70);
    QCOMPARE(room.fault(), std::string());
}

void TestDecisions::refusesAKeyOfSomethingElse_data() {
    QTest::addColumn<Meanwhile>("uses");
    const auto row = [](const char* name, Meanwhile uses) {
        QTest::newRow(name) << std::move(uses);
    };
    row("a deposit", [](StaffedRoom& room, const Command& command) {
        (void)must(room.operatorSeat().deposit(std::get<AdjustBalance>(command).investor,
                                               Money::fen(1), keyOf("k")));
    });
    row("another amount", [](StaffedRoom& room, const Command&) {
        (void)must(room.operatorSeat().ask(adjusting(71), "R01", "a note", keyOf("k")));
    });
    row("another act", [](StaffedRoom& room, const Command&) {
        const auto loan = room.draft();
        (void)must(room.operatorSeat().ask(OpenLoan{loan}, "R01", "a note", keyOf("k")));
    });
    row("a decision", [](StaffedRoom& room, const Command&) {
        must(room.checkerSeat().reject(room.ask(adjusting(1)), "no", keyOf("k")));
    });
}

void TestDecisions::refusesAKeyOfSomethingElse() {
    QFETCH(Meanwhile, uses);
    StaffedRoom room;
    const auto command = adjusting(70);
    const auto id = room.ask(command);
    uses(room, command);
    const auto world = room.request(id).world_now;
    QCOMPARE(wordOf(room.operatorSeat().ask(command, "R01", "a note", keyOf("k"))),
             std::string("key_reused"));
    QCOMPARE(wordOf(room.checkerSeat().approve(id, world, {}, keyOf("k"))),
             std::string("key_reused"));
    QCOMPARE(wordOf(room.checkerSeat().reject(id, "no", keyOf("k"))), std::string("key_reused"));
    QCOMPARE(wordOf(room.operatorSeat().withdrawRequest(id, keyOf("k"))),
             std::string("key_reused"));
    QCOMPARE(room.request(id).state, RequestState::Waiting);
    QCOMPARE(room.fault(), std::string());
}

void TestDecisions::twoDecideAtOnce_data() {
    QTest::addColumn<QByteArray>("other");
    QTest::newRow("two checkers approve") << QByteArray("approve");
    QTest::newRow("one approves, one rejects") << QByteArray("reject");
    QTest::newRow("one approves, its maker withdraws") << QByteArray("withdraw");
}

void TestDecisions::twoDecideAtOnce() {
    QFETCH(QByteArray, other);
    const auto rounds = setting("PLIMSOLL_ROUNDS", 100);
    StaffedRoom room;
    Desk& first = room.checkerSeat();
    Desk& second = room.seat("check.he");
    Desk& maker = room.operatorSeat();
    std::int64_t approved = 0;
    std::int64_t lost = 0;
    for (std::int64_t round = 0; round < rounds; ++round) {
        const auto id = room.ask(adjusting(1));
        const auto world = room.request(id).world_now;
        std::string left;
        std::string right;
        const auto approves = [&] { left = wordOf(first.approve(id, world, {})); };
        const auto decides = [&] {
            right = wordOf(other == "approve"  ? second.approve(id, world, {})
                           : other == "reject" ? second.reject(id, "no")
                                               : maker.withdrawRequest(id));
        };
        // The one that starts second is a little ahead.
        round % 2 == 0 ? race(approves, decides) : race(decides, approves);
        QVERIFY2((left == "ok") != (right == "ok"), qPrintable(QString::number(round)));
        QCOMPARE(left == "ok" ? right : left, std::string("request_decided"));
        const auto request = room.request(id);
        const bool is_approved = request.state == RequestState::Approved;
        QCOMPARE(is_approved, left == "ok" || other == "approve");
        if (is_approved)
            QCOMPARE(request.checker, std::string(left == "ok" ? "check.li" : "check.he"));
        approved += is_approved ? 1 : 0;
        lost += left == "ok" ? 0 : 1;
        QCOMPARE(room.availableOf(0), StaffedRoom::kDeposit + approved);
    }
    qInfo("%lld rounds, the first lost %lld", static_cast<long long>(rounds),
          static_cast<long long>(lost));
    QCOMPARE(room.fault(), std::string());
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
