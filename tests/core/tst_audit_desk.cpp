// Method: what people, bids and the clock do at a real desk, and what the audit trail then says of
// it, word for word: who, in what role, what, on what, why, under which key, how it ended, how it
// was before and after. One line of text for each link. Then the engine fails, and heads are
// signed.

#include <functional>
#include <future>

#include "faulty_vfs.h"
#include "property.h"
#include "raw_database.h"
#include "staffed_room.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

using Deed = std::function<void(StaffedRoom&)>;

constexpr auto kSecond = StaffedRoom::kSecond;

std::int64_t lastLink(StaffedRoom& room) {
    AuditQuery query;
    query.limit = 1;
    return must(room.reader().audit(query)).at(0).id;
}

std::vector<AuditLink> linksAfter(StaffedRoom& room, std::int64_t after) {
    AuditQuery query;
    query.beyond = after;
    query.newest_first = false;
    return must(room.reader().audit(query));
}

std::vector<AuditLink> linksOf(StaffedRoom& room, const char* act) {
    AuditQuery query;
    query.act = act;
    query.newest_first = false;
    return must(room.reader().audit(query));
}

/// "op.zhang operator money.deposit, investor C-00001, reason, key: done"
std::string lineOf(const AuditLink& link) {
    return link.who + ' ' + link.roles + ' ' + link.act + ", " + link.object + ", " + link.reason +
           ", " + link.key + ": " + link.outcome;
}

std::string linesOf(const std::vector<AuditLink>& links) {
    std::string lines;
    for (const auto& link : links) lines += (lines.empty() ? "" : "\n") + lineOf(link);
    return lines;
}

RequestKey keyOf(const char* text) {
    return RequestKey::parse(text).value();
}

AdjustBalance adjusting(std::int64_t fen) {
    return {StaffedRoom::person(0), Money::fen(fen)};
}

AddStaff hiring() {
    return {{.login = "cs.new",
             .name = {},
             .roles = Roles{Role::CustomerService},
             .password = "some long password"}};
}

/// In the template two were hired by request.
constexpr RequestId kNextRequest(3);

void asks(StaffedRoom& room, const Command& command, const char* maker = StaffedRoom::kOperator) {
    (void)room.seat(maker).ask(command, "R03", "counted again", keyOf("asked"));
}

void decides(StaffedRoom& room, const char* login, const std::string& world) {
    (void)room.seat(login).approve(kNextRequest, world, "counted, too", keyOf("decided"));
}

}  // namespace

Q_DECLARE_METATYPE(Deed)

class TestAuditDesk : public QObject {
    Q_OBJECT
private slots:
    void saysWhatWasDone_data();
    void saysWhatWasDone();
    void saysHowItWasBeforeAndAfter_data();
    void saysHowItWasBeforeAndAfter();
    void everyBatchOfBidsHasItsLink();
    void saysWhatTheClockDid();
    void whatTheEngineRefusedIsInTheTrail_data();
    void whatTheEngineRefusedIsInTheTrail();
    void signsAtMilestones();
    void signsALoanThatAVoidRefills();
    void signsNothingOfARehearsal();
    void signsOnlyWithItsOwnKey();

private:
    static void addMoney();
    static void addRequests();
    static void addPeople();

    FaultyVfs m_vfs;
};

namespace {

/// `before` is done first and leaves links that are not asked about.
void row(const char* name, Deed before, Deed deed, const char* expected) {
    QTest::newRow(name) << std::move(before) << std::move(deed) << QByteArray(expected);
}

void row(const char* name, Deed deed, const char* expected) {
    row(name, {}, std::move(deed), expected);
}

}  // namespace

void TestAuditDesk::saysWhatWasDone_data() {
    QTest::addColumn<Deed>("before");
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<QByteArray>("expected");
    addMoney();
    addRequests();
    addPeople();
}

void TestAuditDesk::addMoney() {
    const auto deposit = [](const char* login, std::int64_t fen) -> Deed {
        return [=](StaffedRoom& room) {
            (void)room.seat(login).deposit(StaffedRoom::person(0), Money::fen(fen), keyOf("d-1"));
        };
    };
    row("a deposit", deposit("op.zhang", 5),
        "op.zhang operator money.deposit, investor C-00001, , d-1: done");
    row("the same again", deposit("op.zhang", 5), deposit("op.zhang", 5),
        "op.zhang operator money.deposit, investor C-00001, , d-1: repeated");
    row("by one in two roles", deposit("both.sun", 5),
        "both.sun operator+checker money.deposit, investor C-00001, , d-1: done");
    row("refused for its amount", deposit("op.zhang", 0),
        "op.zhang operator money.deposit, investor C-00001, , d-1: amount_invalid");
    row("refused for its key", deposit("op.zhang", 5), deposit("op.zhang", 6),
        "op.zhang operator money.deposit, investor C-00001, , d-1: key_reused");
    row("refused for the role", deposit("audit.zhao", 5),
        "audit.zhao auditor money.deposit, investor C-00001, , d-1: forbidden");
    row(
        "refused for nobody",
        [](StaffedRoom& room) {
            (void)room.nobody().deposit(StaffedRoom::person(0), Money::fen(5), keyOf("d-1"));
        },
        "tester  money.deposit, investor C-00001, , d-1: not_signed_in");
    row(
        "a loan",
        [](StaffedRoom& room) {
            NewLoan loan;
            loan.terms = termsOf(1'000, 100, 100);
            (void)must(room.operatorSeat().createLoan(loan, keyOf("l-1")));
        },
        "op.zhang operator loan.create, loan L-1001, , l-1: done");
    row(
        "a loan that needs a checker", [](StaffedRoom& room) { (void)room.draft(); },
        [](StaffedRoom& room) { (void)room.operatorSeat().openLoan(LoanId(1), keyOf("o-1")); },
        "op.zhang operator loan.open, loan L-1001, , o-1: needs_checker");
    row(
        "a pause with a note", [](StaffedRoom& room) { (void)room.loanIn(Phase::Open); },
        [](StaffedRoom& room) {
            (void)must(
                room.operatorSeat().moveLoan(LoanId(1), LoanMove::Pause, "lunch", keyOf("p-1")));
        },
        "op.zhang operator loan.pause, loan L-1001, lunch, p-1: done");
    row(
        "a bid", [](StaffedRoom& room) { (void)room.loanIn(Phase::Open); },
        [](StaffedRoom& room) { (void)room.bid(LoanId(1), 0, 300); },
        "intake  bids, bids 1-1, , : done");
    row(
        "a stray", [](StaffedRoom& room) { (void)room.bid(LoanId(99), 0, 300); },
        "intake  bids, strays, , : done");
    row(
        "a payment",
        [](StaffedRoom& room) {
            (void)room.bid(room.loanIn(Phase::Open), 0, 300, Funding::Payment);
        },
        [](StaffedRoom& room) { (void)room.pay(BidId(1), 300); },
        "op.zhang operator payment.note, payment pay-1, , pay-1: done");
    row(
        "the payout file", [](StaffedRoom& room) { (void)room.operatorSeat(); },
        [](StaffedRoom& room) { (void)must(room.operatorSeat().sendPayouts(keyOf("b-1"))); },
        "op.zhang operator payout.send, payouts, , b-1: done");
}

void TestAuditDesk::addRequests() {
    const Deed asked = [](StaffedRoom& room) { asks(room, adjusting(70)); };
    const auto approves = [](const char* login) -> Deed {
        return [login](StaffedRoom& room) {
            decides(room, login, room.request(kNextRequest).world_now);
        };
    };
    row("asked for", asked,
        "op.zhang operator request.make, investor C-00001, request 3: R03 counted again, asked:"
        " done");
    row("asked for again", asked, asked,
        "op.zhang operator request.make, investor C-00001, request 3: R03 counted again, asked:"
        " repeated");
    row(
        "asked for without a reason",
        [](StaffedRoom& room) {
            (void)room.operatorSeat().ask(adjusting(70), "", "counted", keyOf("asked"));
        },
        "op.zhang operator money.adjust, investor C-00001, counted, asked: reason_missing");
    row(
        "asked for in a wrong role",
        [](StaffedRoom& room) { asks(room, adjusting(70), StaffedRoom::kAuditor); },
        "audit.zhao auditor money.adjust, investor C-00001, R03 counted again, asked: forbidden");
    row("approved", asked, approves("check.li"),
        "check.li checker request.approve, investor C-00001, request 3: counted, too, decided:"
        " done");
    row("approved in a wrong role", asked, approves("op.liu"),
        "op.liu operator request.approve, request 3, request 3: counted, too, decided: forbidden");
    row(
        "approved on another world", asked,
        [](StaffedRoom& room) { decides(room, "check.li", "another one"); },
        "check.li checker request.approve, request 3, request 3: counted, too, decided:"
        " world_changed");
    row(
        "approved by its maker", [](StaffedRoom& room) { asks(room, adjusting(70), "both.sun"); },
        approves("both.sun"),
        "both.sun operator+checker request.approve, request 3, request 3: counted, too, decided:"
        " own_request");
    row(
        "rejected", asked,
        [](StaffedRoom& room) {
            must(room.checkerSeat().reject(kNextRequest, "no slip", keyOf("decided")));
        },
        "check.li checker request.reject, request 3, no slip, decided: done");
    row(
        "withdrawn", asked,
        [](StaffedRoom& room) {
            must(room.operatorSeat().withdrawRequest(kNextRequest, keyOf("decided")));
        },
        "op.zhang operator request.withdraw, request 3, , decided: done");
    row(
        "somebody is asked for",
        [](StaffedRoom& room) { asks(room, hiring(), StaffedRoom::kAdmin); },
        "admin.chen administrator request.make, staff cs.new, request 3: R03 counted again,"
        " asked: done");
    row(
        "somebody is hired", [](StaffedRoom& room) { asks(room, hiring(), StaffedRoom::kAdmin); },
        [](StaffedRoom& room) { decides(room, StaffedRoom::kOtherAdmin, "login=free"); },
        "admin.wu administrator request.approve, staff cs.new, request 3: counted, too, decided:"
        " done");
    row(
        "a halt",
        [](StaffedRoom& room) {
            (void)must(room.checkerSeat().setHalt({}, {.bids = true}, "an incident", keyOf("h-1")));
        },
        "check.li checker halt.set, halt 1, an incident, h-1: done");
    row(
        "a halt is lifted",
        [](StaffedRoom& room) {
            asks(room,
                 LiftHalt{must(room.checkerSeat().setHalt({}, {.bids = true}, "an incident"))});
        },
        approves("check.li"),
        "check.li checker request.approve, halt 1, request 3: counted, too, decided: done");
}

void TestAuditDesk::addPeople() {
    const auto signs_in = [](const char* login, const char* password = nullptr) -> Deed {
        return [=](StaffedRoom& room) {
            const auto word = password != nullptr ? password : StaffedRoom::passwordOf(login);
            (void)room.nobody().signIn(login, word);
        };
    };
    row("a sign-in", signs_in("op.zhang"), "op.zhang operator sign.in, desk, , : done");
    row("a wrong password", signs_in("op.zhang", "wrong"),
        "op.zhang  sign.in, desk, , : sign_in_failed");
    // It may be a password that was typed into the wrong field.
    row("a stranger", signs_in("my secret", "wrong"),
        "unknown login  sign.in, desk, , : sign_in_failed");
    row(
        "a locked one",
        [](StaffedRoom& room) {
            for (int i = 0; i < 5; ++i) (void)room.nobody().signIn("op.zhang", "wrong");
        },
        signs_in("op.zhang"), "op.zhang  sign.in, desk, , : sign_in_locked");
    row(
        "a sign-out", [](StaffedRoom& room) { (void)room.operatorSeat(); },
        [](StaffedRoom& room) { room.operatorSeat().signOut(); },
        "op.zhang operator sign.out, desk, , : done");
    row(
        "a look at personal data",
        [](StaffedRoom& room) {
            (void)room.seat(StaffedRoom::kService).reveal(StaffedRoom::person(0), "he called");
        },
        "cs.wang customer_service personal.reveal, investor C-00001, he called, : done");
    row(
        "a look at personal data without a reason",
        [](StaffedRoom& room) {
            (void)room.seat(StaffedRoom::kService).reveal(StaffedRoom::person(0), "");
        },
        "cs.wang customer_service personal.reveal, investor C-00001, , : note_missing");
    row(
        "a look at personal data in a wrong role",
        [](StaffedRoom& room) {
            (void)room.seat(StaffedRoom::kAdmin).reveal(StaffedRoom::person(0), "curious");
        },
        "admin.chen administrator personal.reveal, investor C-00001, curious, : forbidden");
    row(
        "an export",
        [](StaffedRoom& room) {
            must(room.seat(StaffedRoom::kAuditor).noteLook(Act::Export, "bids.csv", "the audit"));
        },
        "audit.zhao auditor export, bids.csv, the audit, : done");
    row(
        "a signed head",
        [](StaffedRoom& room) { (void)room.seat(StaffedRoom::kAuditor).signHead(); },
        [](StaffedRoom& room) { (void)must(room.seat(StaffedRoom::kAuditor).signHead()); },
        "audit.zhao auditor audit.export, head, , : done");
    row(
        "a confirmed clock",
        [](StaffedRoom& room) {
            must(room.operatorSeat().confirmClock("it is right", keyOf("c-1")));
        },
        "op.zhang operator clock.confirm, clock, it is right, c-1: done");
}

void TestAuditDesk::saysWhatWasDone() {
    QFETCH(Deed, before);
    QFETCH(Deed, deed);
    QFETCH(QByteArray, expected);
    StaffedRoom room;
    if (before) before(room);
    const auto last = lastLink(room);
    const auto begin = room.clock().now();
    deed(room);
    auto links = linksAfter(room, last);
    // Whoever is needed for the first time signs in; that has rows of its own.
    if (!expected.contains("sign.in"))
        std::erase_if(links, [](const AuditLink& link) { return link.act == "sign.in"; });
    for (const auto& link : links) {
        QCOMPARE(link.place, std::string("a test"));
        QVERIFY(link.at >= begin);
    }
    QCOMPARE(room.fault(), std::string());
    QCOMPARE(linesOf(links), expected.toStdString());
}

void TestAuditDesk::saysHowItWasBeforeAndAfter_data() {
    QTest::addColumn<Deed>("before");
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<QByteArray>("expected");
    row(
        "a deposit",
        [](StaffedRoom& room) {
            (void)must(room.operatorSeat().deposit(StaffedRoom::person(0), Money::fen(5), {}));
        },
        "C-00001 status=active available=1,000.00 frozen=0.00 lent=0.00 -> "
        "C-00001 status=active available=1,000.05 frozen=0.00 lent=0.00");
    row(
        "a refused one",
        [](StaffedRoom& room) {
            (void)room.operatorSeat().deposit(StaffedRoom::person(0), Money::fen(0), {});
        },
        " -> ");
    row(
        "an approved adjustment", [](StaffedRoom& room) { asks(room, adjusting(-70)); },
        [](StaffedRoom& room) { must(room.approve(kNextRequest)); },
        "C-00001 status=active available=1,000.00 frozen=0.00 lent=0.00 -> "
        "C-00001 status=active available=999.30 frozen=0.00 lent=0.00");
    row(
        "a pause", [](StaffedRoom& room) { (void)room.loanIn(Phase::Open); },
        [](StaffedRoom& room) { room.move(LoanId(1), LoanMove::Pause); },
        "L-1001 phase=open target=10.00 free=10.00 reserved=0.00 held=0.00 paid=0.00 -> "
        "L-1001 phase=paused target=10.00 free=10.00 reserved=0.00 held=0.00 paid=0.00");
    row(
        "bids", [](StaffedRoom& room) { (void)room.loanIn(Phase::Open); },
        [](StaffedRoom& room) { (void)room.bid(LoanId(1), 0, 300); },
        "L-1001 phase=open target=10.00 free=10.00 reserved=0.00 held=0.00 paid=0.00 -> "
        "L-1001 phase=open target=10.00 free=7.00 reserved=0.00 held=0.00 paid=3.00");
}

void TestAuditDesk::saysHowItWasBeforeAndAfter() {
    QFETCH(Deed, before);
    QFETCH(Deed, deed);
    QFETCH(QByteArray, expected);
    StaffedRoom room;
    (void)room.operatorSeat();
    (void)room.checkerSeat();
    if (before) before(room);
    const auto last = lastLink(room);
    deed(room);
    const auto links = linksAfter(room, last);
    QCOMPARE(links.size(), std::size_t{1});
    QCOMPARE(links[0].before + " -> " + links[0].after, expected.toStdString());
}

/// Bids that are sent from the first one's answer stand in one batch: one link, however many.
void TestAuditDesk::everyBatchOfBidsHasItsLink() {
    constexpr int kBids = 50;
    StaffedRoom room;
    const auto loan = room.loanIn(Phase::Open);
    Desk& seat = room.operatorSeat();
    std::promise<void> all_answered;
    int answered = 0;
    seat.submit(bidOf(loan, StaffedRoom::person(0), 100), [&](const BidAnswer&) {
        for (int i = 0; i < kBids; ++i)
            seat.submit(bidOf(loan, StaffedRoom::person(i % 7), 100), [&](const BidAnswer&) {
                if (++answered == kBids) all_answered.set_value();
            });
    });
    all_answered.get_future().wait();
    const auto links = linksOf(room, "bids");
    QCOMPARE(linesOf(links), std::string("intake  bids, bids 1-1, , : done\n"
                                         "intake  bids, bids 2-51, , : done"));
    QCOMPARE(links.size(), static_cast<std::size_t>(room.nobody().health().batches));
    // Whatever is on record is vouched for: each link begins where the one before it ended.
    const auto last = linksAfter(room, lastLink(room) - 1).at(0);
    RawDatabase raw(room.path());
    QCOMPARE(last.last_bid, raw.integer("SELECT max(id) FROM bid"));
    QCOMPARE(last.last_command, raw.integer("SELECT max(id) FROM journal"));
    QCOMPARE(room.fault(), std::string());
}

void TestAuditDesk::saysWhatTheClockDid() {
    StaffedRoom room;
    const auto loan = room.loanIn(Phase::Open);
    (void)room.bid(loan, 0, 300, Funding::Payment);
    const auto asked = room.ask(adjusting(70));
    const auto timers = [&] { return linesOf(linksOf(room, "timer")); };
    QCOMPARE(timers(), std::string());
    room.pass(900 * kSecond);
    QCOMPARE(timers(), std::string("clock  timer, loan L-1001, , : done"));
    QCOMPARE(linksOf(room, "timer").at(0).after,
             std::string("L-1001 phase=open target=10.00 free=10.00 reserved=0.00 held=0.00"
                         " paid=0.00"));
    room.pass(72 * StaffedRoom::kHour);
    QCOMPARE(timers(), "clock  timer, loan L-1001, , : done\nclock  timer, request " +
                           std::to_string(asked.value) + ", , : done");
    QCOMPARE(room.fault(), std::string());
}

void TestAuditDesk::whatTheEngineRefusedIsInTheTrail_data() {
    QTest::addColumn<unsigned>("calls");
    QTest::addColumn<QByteArray>("expected");
    // What is not known to have failed is run again under its key.
    QTest::newRow("a write fails") << FaultyVfs::kWrite << QByteArray("done");
    QTest::newRow("a sync fails") << FaultyVfs::kSync << QByteArray("done");
    QTest::newRow("a read fails") << FaultyVfs::kRead << QByteArray("storage_failed");
}

void TestAuditDesk::whatTheEngineRefusedIsInTheTrail() {
    QFETCH(unsigned, calls);
    QFETCH(QByteArray, expected);
    StaffedRoom room;
    room.reopen();  // so that there is something to read
    Desk& seat = room.operatorSeat();
    const auto last = lastLink(room);
    FaultyVfs::Fault fault;
    fault.calls = calls;
    m_vfs.fail(fault);
    const auto answer = seat.deposit(StaffedRoom::person(0), Money::fen(5), keyOf("d-1"));
    const auto failures = m_vfs.failures();
    m_vfs.heal();
    QVERIFY(failures > 0);
    QCOMPARE(answer ? std::string("done") : wordOf(answer), expected.toStdString());
    QCOMPARE(room.availableOf(0), StaffedRoom::kDeposit + (answer ? 5 : 0));
    QCOMPARE(linesOf(linksAfter(room, last)),
             "op.zhang operator money.deposit, investor C-00001, , d-1: " + expected.toStdString());
    // And it goes on.
    (void)must(seat.deposit(StaffedRoom::person(0), Money::fen(7), keyOf("d-2")));
    QCOMPARE(room.fault(), std::string());
}

// ---- heads ----

void TestAuditDesk::signsAtMilestones() {
    StaffedRoom room;
    const auto count = [&] { return must(room.reader().heads()).size(); };
    const auto loan = room.loanIn(Phase::Open);
    (void)room.bid(loan, 0, 900);
    QCOMPARE(count(), std::size_t{0});
    QVERIFY(must(room.reader().info()).public_key.empty());
    (void)room.bid(loan, 1, 100);
    QCOMPARE(count(), std::size_t{1});  // full
    room.move(loan, LoanMove::Review);
    QCOMPARE(count(), std::size_t{1});
    room.move(loan, LoanMove::Disburse);
    QCOMPARE(count(), std::size_t{2});
    (void)room.loanIn(Phase::Cancelled);
    QCOMPARE(count(), std::size_t{3});
    const auto by_hand = must(room.seat(StaffedRoom::kAuditor).signHead());
    QCOMPARE(by_hand.link, lastLink(room));
    const auto heads = must(room.reader().heads());
    QCOMPARE(heads.size(), std::size_t{4});
    QVERIFY(heads.back() == by_hand);
    const auto info = must(room.reader().info());
    for (const auto& head : heads) {
        QCOMPARE(head.desk, info.uid);
        QCOMPARE(head.public_key, info.public_key);
        QVERIFY(headOf(plimsoll::lineOf(head)) == head);
        const auto link = linksAfter(room, head.link - 1).at(0);
        QVERIFY(link.hash == head.hash);
    }
    const auto report = must(room.reader().verify());
    QVERIFY(report.holds());
    QCOMPARE(report.audit.anchors, std::int64_t{4});
    QVERIFY(report.audit.anchor == by_hand);
    // In both places, the same.
    const auto state = room.stateFolder() / "heads" / (info.uid + ".heads");
    QCOMPARE(contentOf(room.path().string() + ".heads"), contentOf(state));
    QCOMPARE(QByteArray::fromStdString(contentOf(state)).count('\n'), qsizetype{4});
}

/// Whoever waits takes the place of what was voided in the same commit: the loan is full before it
/// and after it, but of another bid.
void TestAuditDesk::signsALoanThatAVoidRefills() {
    StaffedRoom room;
    const auto loan = room.loanIn(Phase::Open);
    (void)room.bid(loan, 0, 900);
    const auto voided = room.bid(loan, 1, 100).decision.id;
    (void)room.bid(loan, 2, 100, Funding::Balance, true);
    QCOMPARE(must(room.reader().heads()).size(), std::size_t{1});
    room.carryOut(VoidBid{.bid = voided});
    QCOMPARE(room.phaseOf(loan), Phase::Full);
    QCOMPARE(must(room.reader().heads()).size(), std::size_t{2});
    QCOMPARE(must(room.reader().heads()).back().link, lastLink(room));
    QCOMPARE(room.fault(), std::string());
}

void TestAuditDesk::signsNothingOfARehearsal() {
    DeskRoom room;
    DeskOptions options;
    options.state_folder = room.folder() / "state";
    auto& desk = room.open(options);
    const auto people = enrol(desk, 1, Money::fen(1'000));
    QVERIFY(desk.bid(bidOf(sell(desk, termsOf(100)), people[0], 100)).isAccepted());
    QVERIFY(must(must(desk.reader())->heads()).empty());
    QVERIFY(!std::filesystem::exists(room.folder() / "state"));
    QCOMPARE(faultOf(room.path()), std::string());
}

/// Whoever wrote the chain anew could make himself a key: a desk that has one wants that one.
void TestAuditDesk::signsOnlyWithItsOwnKey() {
    StaffedRoom room;
    (void)must(room.seat(StaffedRoom::kAuditor).signHead());
    room.close();
    std::filesystem::remove_all(room.stateFolder() / "keys");
    room.open();
    QCOMPARE(wordOf(room.seat(StaffedRoom::kAuditor).signHead()), std::string("key_missing"));
    (void)room.loanIn(Phase::Disbursed);  // unsigned, but done
    QCOMPARE(must(room.reader().heads()).size(), std::size_t{1});
    QCOMPARE(room.fault(), std::string());
}

QTEST_GUILESS_MAIN(TestAuditDesk)
#include "tst_audit_desk.moc"
