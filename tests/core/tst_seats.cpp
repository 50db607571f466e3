// Method: seats at a real desk: what becomes of one when its member is changed, who cannot be taken
// away; attacks on the sign-in, its lock and its timing; passwords; two seats at once; what
// reveal() shows and leaves behind.

#include <algorithm>
#include <chrono>
#include <thread>

#include "child_process.h"
#include "faulty_vfs.h"
#include "memory_limit.h"
#include "property.h"
#include "staffed_room.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr auto kSecond = StaffedRoom::kSecond;
/// "not_taken" and so on; "ok" for a decision.
std::string wordOfBid(const BidAnswer& answer) {
    if (answer.kind == BidAnswer::Kind::NotAllowed) return "not_allowed";
    return answer.isDecision() ? "ok" : "not_taken";
}

BidRequest someBid() {
    return bidOf(LoanId(1), StaffedRoom::person(0), 100);
}

}  // namespace

Q_DECLARE_METATYPE(plimsoll::Roles)

class TestSeats : public QObject {
    Q_OBJECT
private slots:
    void aChangeReachesTheSeatAtOnce_data();
    void aChangeReachesTheSeatAtOnce();
    void aDisabledMemberIsOutAtOnce();
    void whoSignedOutDoesNothingMore();
    void keepsWhoIsNeeded_data();
    void keepsWhoIsNeeded();
    void signsIn_data();
    void signsIn();
    void locksLongerAndLonger_data();
    void locksLongerAndLonger();
    void tooLittleMemoryCountsNoFailure();
    void takesTheSameTimeForStrangers();
    void staysLockedAcrossReopening();
    void oneFailureLessAfterASuccess();
    void changesThePassword_data();
    void changesThePassword();
    void theOldPasswordFails();
    void guessesTheOldPasswordNoLonger();
    void anAdministratorGivesANewPassword();
    void twoSeatsAtOnce();
    void showsPersonalDataOnlyWhenAsked();

private:
    FaultyVfs m_vfs;  // fails nothing here, but spares the syncs
};

// ---- seats ----

void TestSeats::aChangeReachesTheSeatAtOnce_data() {
    QTest::addColumn<QByteArray>("login");
    QTest::addColumn<Roles>("roles");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("an operator becomes a checker")
        << QByteArray("op.liu") << Roles{Role::Checker} << QByteArray("ok terms_unsound")
        << QByteArray("not_allowed forbidden");
    QTest::newRow("customer service becomes an operator")
        << QByteArray(StaffedRoom::kService) << Roles{Role::Operator}
        << QByteArray("not_allowed forbidden") << QByteArray("ok terms_unsound");
}

void TestSeats::aChangeReachesTheSeatAtOnce() {
    QFETCH(QByteArray, login);
    QFETCH(Roles, roles);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, expected);
    StaffedRoom room;
    Desk& seat = room.seat(login.toStdString());
    const auto tries = [&] {
        return wordOfBid(seat.bid(someBid())) + ' ' + wordOf(seat.createLoan({}));
    };
    QCOMPARE(tries(), before.toStdString());
    room.carryOut(ChangeStaff{.staff = room.staffId(login.toStdString()), .roles = roles});
    QCOMPARE(seat.seat().roles.bits(), roles.bits());
    QCOMPARE(tries(), expected.toStdString());
    // And whoever signs in now.
    const auto again = room.signIn(login.toStdString());
    QCOMPARE(again->seat().roles.bits(), roles.bits());
    QCOMPARE(room.fault(), std::string());
}

void TestSeats::aDisabledMemberIsOutAtOnce() {
    StaffedRoom room;
    Desk& seat = room.seat("op.liu");
    QCOMPARE(wordOfBid(seat.bid(someBid())), std::string("ok"));
    ChangeStaff change{.staff = room.staffId("op.liu"), .status = StaffStatus::Disabled};
    room.carryOut(change);
    QVERIFY(seat.seat().roles.isEmpty());
    QCOMPARE(wordOfBid(seat.bid(someBid())), std::string("not_allowed"));
    QCOMPARE(wordOf(seat.createLoan({})), std::string("not_signed_in"));
    QCOMPARE(wordOf(seat.withdrawRequest(RequestId(1))), std::string("not_signed_in"));
    QCOMPARE(wordOf(seat.changePassword(StaffedRoom::passwordOf("op.liu"), "another password")),
             std::string("not_signed_in"));
    QCOMPARE(wordOf(room.nobody().signIn("op.liu", StaffedRoom::passwordOf("op.liu"))),
             std::string("sign_in_failed"));
    change.status = StaffStatus::Active;
    room.carryOut(change);
    QCOMPARE(wordOfBid(seat.bid(someBid())), std::string("ok"));
    QCOMPARE(room.fault(), std::string());
}

void TestSeats::whoSignedOutDoesNothingMore() {
    StaffedRoom room;
    const auto left = room.signIn(StaffedRoom::kOperator);
    const auto stays = room.signIn(StaffedRoom::kOperator);
    left->signOut();
    QCOMPARE(wordOfBid(left->bid(someBid())), std::string("not_allowed"));
    QCOMPARE(wordOf(left->createLoan({})), std::string("not_signed_in"));
    QCOMPARE(wordOf(left->ask(OpenLoan{LoanId(1)}, "R01", "a note")), std::string("not_signed_in"));
    QCOMPARE(wordOf(stays->createLoan({})), std::string("terms_unsound"));
    left->signOut();
    QCOMPARE(wordOfBid(stays->bid(someBid())), std::string("ok"));
}

void TestSeats::keepsWhoIsNeeded_data() {
    QTest::addColumn<QByteArray>("login");
    QTest::addColumn<Roles>("roles");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* login, Roles roles, const char* expected) {
        QTest::newRow(name) << QByteArray(login) << roles << QByteArray(expected);
    };
    row("one of two administrators", StaffedRoom::kAdmin, {Role::Auditor}, "last_administrator");
    row("one of two administrators is disabled", StaffedRoom::kAdmin, {}, "last_administrator");
    row("the other one", StaffedRoom::kOtherAdmin, {Role::Operator}, "last_administrator");
    row("one of three operators", StaffedRoom::kOperator, {}, "ok");
    row("one of three checkers", StaffedRoom::kChecker, {Role::CustomerService}, "ok");
    row("an auditor", StaffedRoom::kAuditor, {}, "ok");
}

void TestSeats::keepsWhoIsNeeded() {
    QFETCH(QByteArray, login);
    QFETCH(Roles, roles);
    QFETCH(QByteArray, expected);
    StaffedRoom room;
    ChangeStaff change{.staff = room.staffId(login.toStdString())};
    if (roles.isEmpty())
        change.status = StaffStatus::Disabled;
    else
        change.roles = roles;
    const auto id = room.ask(change, StaffedRoom::kAdmin);
    const auto answer = room.approve(id, StaffedRoom::kOtherAdmin);
    QCOMPARE(wordOf(answer), expected.toStdString());
    QCOMPARE(room.request(id).state, answer ? RequestState::Approved : RequestState::Waiting);
    QCOMPARE(room.fault(), std::string());
}

// ---- signing in ----

void TestSeats::signsIn_data() {
    QTest::addColumn<QByteArray>("login");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("expected");
    const auto right = QByteArray::fromStdString(StaffedRoom::passwordOf(StaffedRoom::kOperator));
    const auto row = [](const char* name, const QByteArray& login, const QByteArray& password,
                        const char* expected) {
        QTest::newRow(name) << login << password << QByteArray(expected);
    };
    row("right", "op.zhang", right, "ok");
    row("wrong", "op.zhang", "some other password", "sign_in_failed");
    row("empty", "op.zhang", "", "sign_in_failed");
    row("somebody else's", "op.zhang", QByteArray::fromStdString(StaffedRoom::passwordOf("op.liu")),
        "sign_in_failed");
    row("one character less", "op.zhang", right.chopped(1), "sign_in_failed");
    row("one character more", "op.zhang", right + ' ', "sign_in_failed");
    row("a zero byte and more", "op.zhang", right + QByteArray("\0x", 2), "sign_in_failed");
    row("in capitals", "op.zhang", right.toUpper(), "sign_in_failed");
    row("very long", "op.zhang", QByteArray(100'000, 'x'), "sign_in_failed");
    row("a stranger", "nobody", right, "sign_in_failed");
    row("no login", "", right, "sign_in_failed");
    row("the login in capitals", "OP.ZHANG", right, "sign_in_failed");
    row("the login with a blank", "op.zhang ", right, "sign_in_failed");
    row("an injection", "op.zhang' OR '1'='1", right, "sign_in_failed");
}

void TestSeats::signsIn() {
    QFETCH(QByteArray, login);
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, expected);
    static StaffedRoom room;
    room.pass(StaffedRoom::kHour);  // whatever was locked is not any more
    const auto seat = room.nobody().signIn(login.toStdString(), password.toStdString());
    if (seat) {
        QCOMPARE((*seat)->seat().login, std::string("op.zhang"));
        QCOMPARE((*seat)->seat().name, std::string("张伟"));
        QCOMPARE(codeOf((*seat)->seat().roles), std::string("operator"));
    }
    QCOMPARE(wordOf(seat), expected.toStdString());
}

void TestSeats::locksLongerAndLonger_data() {
    QTest::addColumn<QByteArray>("login");
    QTest::newRow("a member of staff") << QByteArray(StaffedRoom::kOperator);
    QTest::newRow("a stranger") << QByteArray("nobody");
}

/// After the fifth failure a minute, then twice as long each time, an hour at most.
void TestSeats::locksLongerAndLonger() {
    QFETCH(QByteArray, login);
    StaffedRoom room;
    const auto name = login.toStdString();
    const auto tries = [&](const std::string& password) {
        return wordOf(room.nobody().signIn(name, password));
    };
    for (const std::int64_t seconds : {0, 0, 0, 0, 60, 120, 240, 480, 960, 1'920, 3'600, 3'600}) {
        QCOMPARE(tries("some other password"), std::string("sign_in_failed"));
        if (seconds == 0) continue;
        QCOMPARE(tries(StaffedRoom::passwordOf(name)), std::string("sign_in_locked"));
        room.clock().advance((seconds - 1) * kSecond);
        QCOMPARE(tries(StaffedRoom::passwordOf(name)), std::string("sign_in_locked"));
        room.clock().advance(kSecond + 1'000);
    }
    const bool is_known = name == StaffedRoom::kOperator;
    QCOMPARE(tries(StaffedRoom::passwordOf(name)), std::string(is_known ? "ok" : "sign_in_failed"));
    QCOMPARE(room.fault(), std::string());
}

/// More often than wrong passwords lock a login.
void TestSeats::tooLittleMemoryCountsNoFailure() {
#if defined(__SANITIZE_THREAD__)
    QSKIP("the thread sanitizer itself needs the memory that is taken away here");
#endif
    const auto end = runInChild([] {
        constexpr int kTries = 7;
        StaffedRoom room;
        Desk& seat = room.operatorSeat();
        const auto right = StaffedRoom::passwordOf(StaffedRoom::kAuditor);
        {
            const MemoryLimit limit(kTooLittleForAHash);
            for (int i = 0; i < kTries; ++i) {
                const auto tried = room.nobody().signIn(StaffedRoom::kAuditor, right);
                if (wordOf(tried) != "storage_failed") return 1;
                const auto changed = seat.changePassword("not the old one", "a brand new one");
                if (wordOf(changed) != "storage_failed") return 2;
            }
        }
        AuditQuery query;
        query.who = StaffedRoom::kAuditor;
        if (!must(room.reader().audit(query)).empty()) return 3;
        if (wordOf(room.nobody().signIn(StaffedRoom::kAuditor, right)) != "ok") return 4;
        if (wordOf(room.nobody().signIn(StaffedRoom::kAuditor, "wrong")) != "sign_in_failed")
            return 5;
        return room.fault().empty() ? 0 : 6;
    });
    QCOMPARE(end.exit_code, 0);
}

void TestSeats::takesTheSameTimeForStrangers() {
    StaffedRoom room;
    const auto quickest = [&](const char* login) {
        auto best = std::chrono::steady_clock::duration::max();
        for (int i = 0; i < 4; ++i) {
            const auto begin = std::chrono::steady_clock::now();
            (void)room.nobody().signIn(login, "some other password");
            best = std::min(best, std::chrono::steady_clock::now() - begin);
        }
        return static_cast<double>(best.count());
    };
    const auto ratio = quickest("nobody") / quickest(StaffedRoom::kOperator);
    QVERIFY2(ratio > 0.5 && ratio < 2.0, qPrintable(QString::number(ratio)));
}

void TestSeats::staysLockedAcrossReopening() {
    StaffedRoom room;
    for (int i = 0; i < 5; ++i) (void)room.nobody().signIn(StaffedRoom::kOperator, "wrong");
    room.reopen();
    QCOMPARE(room.member(StaffedRoom::kOperator).failures, 5);
    QCOMPARE(wordOf(room.nobody().signIn(StaffedRoom::kOperator,
                                         StaffedRoom::passwordOf(StaffedRoom::kOperator))),
             std::string("sign_in_locked"));
}

void TestSeats::oneFailureLessAfterASuccess() {
    StaffedRoom room;
    for (int i = 0; i < 4; ++i) (void)room.nobody().signIn(StaffedRoom::kOperator, "wrong");
    (void)room.signIn(StaffedRoom::kOperator);
    QCOMPARE(room.member(StaffedRoom::kOperator).failures, 0);
    QVERIFY(room.member(StaffedRoom::kOperator).last_seen.has_value());
    (void)room.nobody().signIn(StaffedRoom::kOperator, "wrong");
    QCOMPARE(room.member(StaffedRoom::kOperator).failures, 1);
    (void)room.signIn(StaffedRoom::kOperator);
}

void TestSeats::changesThePassword_data() {
    QTest::addColumn<QByteArray>("old_one");
    QTest::addColumn<QByteArray>("new_one");
    QTest::addColumn<QByteArray>("expected");
    const auto old = QByteArray::fromStdString(StaffedRoom::passwordOf("op.liu"));
    const auto row = [](const char* name, const QByteArray& old_one, const QByteArray& new_one,
                        const char* expected) {
        QTest::newRow(name) << old_one << new_one << QByteArray(expected);
    };
    row("too short", old, "short", "password_invalid");
    row("with the login in it", old, "my op.liu password", "password_invalid");
    row("one character again and again", old, "aaaaaaaaaaaaaaaa", "password_invalid");
    row("too long", old, QByteArray(129, 'x') + 'y', "password_invalid");
    row("the old one is wrong", "a wrong old one", "another password", "sign_in_failed");
    row("the old one is empty", "", "another password", "sign_in_failed");
    row("right", old, "another password", "ok");
}

void TestSeats::changesThePassword() {
    QFETCH(QByteArray, old_one);
    QFETCH(QByteArray, new_one);
    QFETCH(QByteArray, expected);
    StaffedRoom room;
    Desk& seat = room.seat("op.liu");
    const auto changed = seat.changePassword(old_one.toStdString(), new_one.toStdString());
    QCOMPARE(wordOf(changed), expected.toStdString());
    const auto& good = changed ? new_one.toStdString() : StaffedRoom::passwordOf("op.liu");
    QCOMPARE(wordOf(room.nobody().signIn("op.liu", good)), std::string("ok"));
    QCOMPARE(room.fault(), std::string());
}

void TestSeats::theOldPasswordFails() {
    StaffedRoom room;
    Desk& seat = room.seat("op.liu");
    must(seat.changePassword(StaffedRoom::passwordOf("op.liu"), "another password"));
    QCOMPARE(wordOf(room.nobody().signIn("op.liu", StaffedRoom::passwordOf("op.liu"))),
             std::string("sign_in_failed"));
    QCOMPARE(wordOfBid(seat.bid(someBid())), std::string("ok"));  // who sits there goes on
    room.reopen();
    QCOMPARE(wordOf(room.nobody().signIn("op.liu", StaffedRoom::passwordOf("op.liu"))),
             std::string("sign_in_failed"));
    QCOMPARE(wordOf(room.nobody().signIn("op.liu", "another password")), std::string("ok"));
}

/// At an unlocked seat somebody else tries what the old password may be.
void TestSeats::guessesTheOldPasswordNoLonger() {
    StaffedRoom room;
    Desk& seat = room.seat("op.liu");
    for (int i = 0; i < 5; ++i)
        QCOMPARE(wordOf(seat.changePassword("a wrong old one", "another password")),
                 std::string("sign_in_failed"));
    QCOMPARE(wordOf(seat.changePassword(StaffedRoom::passwordOf("op.liu"), "another password")),
             std::string("sign_in_locked"));
    room.clock().advance(61 * kSecond);
    QCOMPARE(wordOf(seat.changePassword(StaffedRoom::passwordOf("op.liu"), "another password")),
             std::string("ok"));
}

void TestSeats::anAdministratorGivesANewPassword() {
    StaffedRoom room;
    for (int i = 0; i < 5; ++i) (void)room.nobody().signIn("op.liu", "forgotten");
    room.carryOut(ChangeStaff{.staff = room.staffId("op.liu"), .password = "a brand new one"});
    QCOMPARE(wordOf(room.nobody().signIn("op.liu", StaffedRoom::passwordOf("op.liu"))),
             std::string("sign_in_failed"));
    QCOMPARE(wordOf(room.nobody().signIn("op.liu", "a brand new one")), std::string("ok"));
    QCOMPARE(room.fault(), std::string());
}

void TestSeats::twoSeatsAtOnce() {
    constexpr int kRounds = 200;
    StaffedRoom room;
    const auto loan = room.loanIn(Phase::Open);
    const std::vector<std::string> logins{StaffedRoom::kOperator, "op.liu"};
    for (const auto& login : logins) (void)room.seat(login);
    {
        std::vector<std::jthread> threads;
        for (const auto& login : logins)
            threads.emplace_back([&, seat = &room.seat(login)] {
                for (int i = 0; i < kRounds; ++i) {
                    (void)seat->bid(bidOf(loan, StaffedRoom::person(i % 7), 100));
                    (void)seat->deposit(StaffedRoom::person(0), Money::fen(1), {});
                }
            });
    }
    for (const auto& login : logins) {
        AuditQuery query;
        query.who = login;
        query.act = "money.deposit";
        QCOMPARE(must(room.reader().audit(query)).size(), std::size_t{kRounds});
    }
    QCOMPARE(room.phaseOf(loan), Phase::Full);
    QCOMPARE(room.fault(), std::string());
}

void TestSeats::showsPersonalDataOnlyWhenAsked() {
    StaffedRoom room;
    const auto shown = must(room.reader().investor(StaffedRoom::person(0))).personal;
    QCOMPARE(shown.phone, std::string("138****5678"));
    QCOMPARE(shown.id_number, std::string("110****1234"));
    Desk& seat = room.seat(StaffedRoom::kService);
    QCOMPARE(wordOf(seat.reveal(StaffedRoom::person(0), "")), std::string("note_missing"));
    QCOMPARE(wordOf(seat.reveal(InvestorId(99), "he called")), std::string("unknown_investor"));
    const auto full = must(seat.reveal(StaffedRoom::person(0), "he called about bid 7"));
    QCOMPARE(full.phone, std::string("13812345678"));
    QCOMPARE(full.id_number, std::string("110101199001011234"));
    AuditQuery query;
    query.act = "personal.reveal";
    const auto links = must(room.reader().audit(query));
    QCOMPARE(links.size(), std::size_t{3});  // newest first; who was refused stands there, too
    QCOMPARE(links.front().who, std::string(StaffedRoom::kService));
    QCOMPARE(links.front().object, std::string("investor C-00001"));
    QCOMPARE(links.front().reason, std::string("he called about bid 7"));
    QCOMPARE(links.front().outcome, std::string("done"));
    QCOMPARE(links.back().outcome, std::string("note_missing"));
    // In the trail stands who looked, not what he saw.
    for (const auto& link : links) QVERIFY(encode(link).find("13812345678") == std::string::npos);
}

QTEST_GUILESS_MAIN(TestSeats)
#include "tst_seats.moc"
