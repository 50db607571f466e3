// Method: how a desk gets its staff, and what may be done meanwhile; then every verb by every role
// and by nobody, through the real Desk, against a table written out by hand.

#include <functional>
#include <future>

#include "faulty_vfs.h"
#include "property.h"
#include "staffed_room.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

using Verb = std::function<std::string(Desk&)>;

/// "not_taken" and so on; "ok" for a decision.
std::string wordOfBid(const BidAnswer& answer) {
    if (answer.kind == BidAnswer::Kind::NotAllowed) return "not_allowed";
    return answer.isDecision() ? "ok" : "not_taken";
}

BidRequest someBid() {
    return bidOf(LoanId(1), StaffedRoom::person(0), 100);
}

/// Of nothing that the desk could do: what answers comes from the gate, or from beyond it.
std::string asksFor(Desk& desk, const Command& command) {
    return wordOf(desk.ask(command, "R01", "a note"));
}

std::string moves(Desk& desk, LoanMove move) {
    return wordOf(desk.moveLoan(LoanId(), move, "a note"));
}

/// One letter for each answer: may (the role's own letter), "2" needs a checker, "-" forbidden, "n"
/// not signed in.
char letterOf(const std::string& word, char role) {
    if (word == "not_signed_in") return 'n';
    if (word == "forbidden" || word == "not_allowed") return '-';
    return word == "needs_checker" ? '2' : role;
}

NewStaff newcomer(const std::string& login, Roles roles) {
    return {login, "", roles, "some long password"};
}

std::string accessOf(Desk& desk) {
    return std::string(codeOf(must(must(desk.reader())->access())));
}

/// Real, empty, with a state folder that goes with it.
struct EmptyRoom {
    explicit EmptyRoom(DeskKind kind = DeskKind::Real) : room(kind) {
        room.clock().startNow();
        reopen();
    }
    Desk& reopen() {
        DeskOptions options;
        options.state_folder = room.folder() / "state";
        return room.open(options);
    }
    std::unique_ptr<Desk> signIn(const char* login) {
        return must(room.desk().signIn(login, "some long password"));
    }

    DeskRoom room;
};

}  // namespace

Q_DECLARE_METATYPE(Verb)
Q_DECLARE_METATYPE(plimsoll::Roles)

class TestSetUp : public QObject {
    Q_OBJECT
private slots:
    void theFirstIsAnAdministrator_data();
    void theFirstIsAnAdministrator();
    void nobodyAddsOnlyTheFirst();
    void setUpAllowsNoMoney_data();
    void setUpAllowsNoMoney();
    void setUpEndsForEver();
    void aDemonstrationIsFurnishedByNobody();
    void everyVerbByEveryRole_data();
    void everyVerbByEveryRole();

private:
    static void addPeopleVerbs();
    static void addAskVerbs();
    static void addLoanVerbs();
    static void addMoneyVerbs();

    FaultyVfs m_vfs;  // fails nothing here, but spares the syncs
};

// ---- set-up ----

void TestSetUp::theFirstIsAnAdministrator_data() {
    QTest::addColumn<Roles>("roles");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, Roles roles, const char* expected) {
        QTest::newRow(name) << roles << QByteArray(expected);
    };
    row("an administrator", {Role::Administrator}, "ok");
    row("an operator", {Role::Operator}, "roles_invalid");
    row("a checker", {Role::Checker}, "roles_invalid");
    row("an auditor", {Role::Auditor}, "roles_invalid");
    row("somebody who moves money, too", {Role::Administrator, Role::Operator}, "roles_invalid");
    row("somebody without a role", {}, "roles_invalid");
}

void TestSetUp::theFirstIsAnAdministrator() {
    QFETCH(Roles, roles);
    QFETCH(QByteArray, expected);
    EmptyRoom empty;
    const auto added = empty.room.desk().addStaff(newcomer("first", roles));
    QCOMPARE(accessOf(empty.room.desk()), std::string("set_up"));
    QCOMPARE(must(empty.room.attach()->staff()).size(), std::size_t{added ? 1U : 0U});
    QCOMPARE(wordOf(added), expected.toStdString());
}

void TestSetUp::nobodyAddsOnlyTheFirst() {
    EmptyRoom empty;
    Desk& nobody = empty.room.desk();
    (void)must(nobody.addStaff(newcomer("first", {Role::Administrator})));
    QCOMPARE(wordOf(nobody.addStaff(newcomer("second", {Role::Administrator}))),
             std::string("not_signed_in"));
    QCOMPARE(must(empty.room.attach()->staff()).size(), std::size_t{1});
    const auto admin = empty.signIn("first");
    QCOMPARE(wordOf(admin->addStaff(newcomer("first", {Role::Administrator}))),
             std::string("login_taken"));
    QCOMPARE(wordOf(admin->addStaff(newcomer("two words", {Role::Operator}))),
             std::string("login_invalid"));
    QCOMPARE(wordOf(admin->addStaff({"second", "", {Role::Operator}, "short"})),
             std::string("password_invalid"));
    QCOMPARE(wordOf(admin->addStaff(newcomer("second", {Role::Administrator}))), std::string("ok"));
}

void TestSetUp::setUpAllowsNoMoney_data() {
    QTest::addColumn<Verb>("verb");
    const auto row = [](const char* name, Verb verb) { QTest::newRow(name) << std::move(verb); };
    row("a loan", [](Desk& desk) { return wordOf(desk.createLoan({})); });
    row("investors", [](Desk& desk) { return wordOf(desk.addInvestors({{}})); });
    row("a deposit",
        [](Desk& desk) { return wordOf(desk.deposit(InvestorId(1), Money::fen(1), {})); });
    row("a cash-out",
        [](Desk& desk) { return wordOf(desk.cashOut(InvestorId(1), Money::fen(1))); });
    row("an adjustment",
        [](Desk& desk) { return wordOf(desk.adjust(InvestorId(1), Money::fen(1), "a note")); });
    row("a payment", [](Desk& desk) { return wordOf(desk.notePayment(noticeOf("p", {}, 1))); });
    row("a bid", [](Desk& desk) {
        const auto word = wordOfBid(desk.bid(someBid()));
        return word == "not_allowed" ? std::string("set_up_first") : word;
    });
    row("an opening", [](Desk& desk) { return moves(desk, LoanMove::Open); });
    row("asking for a disbursement", [](Desk& desk) { return asksFor(desk, DisburseLoan{}); });
    row("payouts",
        [](Desk& desk) { return wordOf(desk.sendPayouts(RequestKey::parse("batch").value())); });
}

void TestSetUp::setUpAllowsNoMoney() {
    QFETCH(Verb, verb);
    EmptyRoom empty;
    QCOMPARE(verb(empty.room.desk()), std::string("set_up_first"));
    (void)must(empty.room.desk().addStaff(newcomer("first", {Role::Administrator})));
    const auto admin = empty.signIn("first");
    (void)must(admin->addStaff(newcomer("op", {Role::Operator})));
    QCOMPARE(verb(empty.room.desk()), std::string("set_up_first"));
    QCOMPARE(verb(*admin), std::string("set_up_first"));
    QCOMPARE(verb(*empty.signIn("op")), std::string("set_up_first"));
}

void TestSetUp::setUpEndsForEver() {
    EmptyRoom empty;
    (void)must(empty.room.desk().addStaff(newcomer("first", {Role::Administrator})));
    auto admin = empty.signIn("first");
    const auto add = [&](const char* login, Roles roles) {
        (void)must(admin->addStaff(newcomer(login, roles)));
        return accessOf(*admin);
    };
    QCOMPARE(add("second", {Role::Administrator}), std::string("set_up"));
    QCOMPARE(add("service", {Role::CustomerService}), std::string("set_up"));
    QCOMPARE(add("both", {Role::Operator, Role::Checker}), std::string("set_up"));
    QCOMPARE(add("check", {Role::Checker}), std::string("working"));
    QCOMPARE(wordOf(admin->addStaff(newcomer("late", {Role::Operator}))),
             std::string("needs_checker"));
    QCOMPARE(wordOf(empty.room.desk().createLoan({})), std::string("not_signed_in"));
    const auto check = must(empty.room.attach()->staff());
    admin.reset();
    empty.reopen();
    QCOMPARE(accessOf(empty.room.desk()), std::string("working"));
    // Nobody who is needed can be taken away, so that it never goes back.
    admin = empty.signIn("first");
    const auto other = empty.signIn("second");
    for (const StaffMember& member : check) {
        const ChangeStaff leaves{.staff = member.id, .status = StaffStatus::Disabled};
        const auto asked = must(admin->ask(leaves, "R01", "he goes"));
        const auto world = must(must(admin->reader())->request(asked.request)).world_now;
        const bool is_spare = member.login == "service";
        QCOMPARE(wordOf(other->approve(asked.request, world, {})),
                 std::string(is_spare ? "ok" : "last_administrator"));
        QCOMPARE(accessOf(*admin), std::string("working"));
    }
    QCOMPARE(faultOf(empty.room.path()), std::string());
}

void TestSetUp::aDemonstrationIsFurnishedByNobody() {
    EmptyRoom empty(DeskKind::Demonstration);
    Desk& nobody = empty.room.desk();
    (void)enrol(nobody, 1, Money::fen(100));
    (void)must(nobody.addStaff(newcomer("op", {Role::Operator})));
    (void)must(nobody.addStaff(newcomer("first", {Role::Administrator})));
    (void)must(nobody.addStaff(newcomer("second", {Role::Administrator})));
    (void)sell(nobody, termsOf(100));
    (void)must(nobody.addStaff(newcomer("check", {Role::Checker})));
    QCOMPARE(wordOf(nobody.createLoan({})), std::string("not_signed_in"));
    QCOMPARE(wordOfBid(nobody.bid(someBid())), std::string("not_allowed"));
    QCOMPARE(faultOf(empty.room.path()), std::string());
}

// ---- every verb by every role ----

/// Who may: nobody, Operator, Checker, customer Service, aUditor, Administrator.
void TestSetUp::everyVerbByEveryRole_data() {
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QByteArray>("expected");
    addPeopleVerbs();
    addAskVerbs();
    addLoanVerbs();
    addMoneyVerbs();
}

namespace {

void verbRow(const char* name, const char* expected, Verb verb) {
    QTest::newRow(name) << std::move(verb) << QByteArray(expected);
}

}  // namespace

void TestSetUp::addPeopleVerbs() {
    verbRow("signIn", "NOCSUA", [](Desk& desk) { return wordOf(desk.signIn("no one", "x")); });
    verbRow("addStaff", "n----2", [](Desk& desk) {
        return wordOf(desk.addStaff(newcomer("not a login", {Role::Operator})));
    });
    verbRow("changeStaff", "n----2",
            [](Desk& desk) { return wordOf(desk.changeStaff(StaffId(99), {})); });
    verbRow("changePassword", "nOCSUA",
            [](Desk& desk) { return wordOf(desk.changePassword("x", "short")); });
    verbRow("approve", "n-C--A",
            [](Desk& desk) { return wordOf(desk.approve(RequestId(99), {}, {})); });
    verbRow("reject", "n-C--A",
            [](Desk& desk) { return wordOf(desk.reject(RequestId(99), "a note")); });
    verbRow("withdrawRequest", "nOCSUA",
            [](Desk& desk) { return wordOf(desk.withdrawRequest(RequestId(99))); });
    verbRow("setHalt", "nOC--A",
            [](Desk& desk) { return wordOf(desk.setHalt({}, {}, "a reason")); });
    verbRow("reveal", "nOCS--",
            [](Desk& desk) { return wordOf(desk.reveal(InvestorId(1), "he called")); });
    verbRow("signHead", "n---UA", [](Desk& desk) { return wordOf(desk.signHead()); });
    const auto look = [](const char* name, const char* expected, Act act) {
        verbRow(name, expected,
                [act](Desk& desk) { return wordOf(desk.noteLook(act, "bids", "a reason")); });
    };
    look("noteLook export", "nOC-U-", Act::Export);
    look("noteLook verify", "n---UA", Act::Verify);
    look("noteLook audit.export", "n---UA", Act::AuditExport);
    look("noteLook backup", "n----A", Act::Backup);
    look("noteLook rehearse", "nO----", Act::Rehearse);
    verbRow("confirmClock", "nO---A", [](Desk& desk) { return wordOf(desk.confirmClock({})); });
}

void TestSetUp::addAskVerbs() {
    const auto ask = [](const char* name, const char* expected, const Command& command) {
        verbRow(name, expected, [command](Desk& desk) { return asksFor(desk, command); });
    };
    ask("ask loan.approve", "nO----", ApproveLoan{});
    ask("ask loan.open", "nO----", OpenLoan{});
    ask("ask loan.disburse", "nO----", DisburseLoan{});
    ask("ask loan.cancel", "nO----", CancelLoan{});
    ask("ask money.deposit", "nO----", Deposit{});
    ask("ask money.cash_out", "nO----", CashOut{});
    ask("ask payment.note", "nO----", NotePayment{noticeOf({}, {}, 0)});
    ask("ask payout.send", "nO----", SendPayouts{});
    ask("ask money.adjust", "nO----", AdjustBalance{});
    ask("ask hold.resolve", "nO----", ResolveHold{});
    ask("ask case.place", "nO----", PlaceCase{});
    ask("ask case.refund", "nO----", RefundCase{});
    ask("ask payout.reissue", "nO----", ReissuePayout{});
    ask("ask payout.not_sent", "nO----", MarkPayoutNotSent{});
    ask("ask halt.lift", "nOC--A", LiftHalt{});
    ask("ask staff.add", "n----A", AddStaff{newcomer("not a login", {})});
    ask("ask staff.change", "n----A", ChangeStaff{});
    ask("ask policy.change", "n----A", ChangePolicy{.policy = "no such act"});
}

void TestSetUp::addLoanVerbs() {
    verbRow("createLoan", "nO----", [](Desk& desk) { return wordOf(desk.createLoan({})); });
    verbRow("scheduleLoan", "nO----",
            [](Desk& desk) { return wordOf(desk.scheduleLoan(LoanId(), {})); });
    const auto row = [](const char* name, const char* expected, LoanMove move) {
        verbRow(name, expected, [move](Desk& desk) { return moves(desk, move); });
    };
    row("moveLoan approve", "n2----", LoanMove::Approve);
    row("moveLoan withdraw", "nO----", LoanMove::Withdraw);
    row("moveLoan open", "n2----", LoanMove::Open);
    row("moveLoan pause", "nO----", LoanMove::Pause);
    row("moveLoan resume", "nO----", LoanMove::Resume);
    row("moveLoan close", "nO----", LoanMove::Close);
    row("moveLoan review", "n-C---", LoanMove::Review);
    row("moveLoan disburse", "n2----", LoanMove::Disburse);
    row("moveLoan cancel", "n2----", LoanMove::Cancel);
    verbRow("openLoan", "n2----", [](Desk& desk) { return wordOf(desk.openLoan(LoanId())); });
    verbRow("bid", "-O----", [](Desk& desk) { return wordOfBid(desk.bid(someBid())); });
    verbRow("submit", "-O----", [](Desk& desk) {
        std::promise<std::string> answered;
        desk.submit(someBid(),
                    [&](const BidAnswer& answer) { answered.set_value(wordOfBid(answer)); });
        return answered.get_future().get();
    });
    verbRow("withdrawBid", "nO-S--", [](Desk& desk) { return wordOf(desk.withdrawBid({}, {})); });
}

void TestSetUp::addMoneyVerbs() {
    verbRow("addInvestors", "nO----", [](Desk& desk) { return wordOf(desk.addInvestors({})); });
    verbRow("deposit", "nO----", [](Desk& desk) { return wordOf(desk.deposit({}, {}, {})); });
    verbRow("setInvestorStatus suspended", "nO----", [](Desk& desk) {
        return wordOf(desk.setInvestorStatus({}, InvestorStatus::Suspended));
    });
    verbRow("setInvestorStatus active", "nO----",
            [](Desk& desk) { return wordOf(desk.setInvestorStatus({}, InvestorStatus::Active)); });
    verbRow("notePayment", "nO----", [](Desk& desk) { return wordOf(desk.notePayment({})); });
    verbRow("resolveHold", "n2----", [](Desk& desk) {
        return wordOf(desk.resolveHold({}, 1, HoldVerdict::Paid, "a note"));
    });
    verbRow("placeCase", "n2----", [](Desk& desk) { return wordOf(desk.placeCase({}, "a note")); });
    verbRow("refundCase", "n2----",
            [](Desk& desk) { return wordOf(desk.refundCase({}, "a note")); });
    verbRow("cashOut", "nO----", [](Desk& desk) { return wordOf(desk.cashOut({}, {})); });
    verbRow("adjust", "n2----", [](Desk& desk) { return wordOf(desk.adjust({}, {}, "a note")); });
    verbRow("sendPayouts", "nO----", [](Desk& desk) {
        return wordOf(desk.sendPayouts(RequestKey::parse("a-batch").value()));
    });
    verbRow("answerPayout", "nO----",
            [](Desk& desk) { return wordOf(desk.answerPayout({}, PayoutState::Confirmed, {})); });
    verbRow("reissuePayout", "n2----",
            [](Desk& desk) { return wordOf(desk.reissuePayout({}, "a note")); });
    verbRow("settlePayout, not sent", "n2----",
            [](Desk& desk) { return wordOf(desk.settlePayout({}, false, "a note")); });
    verbRow("settlePayout, sent", "nO----",
            [](Desk& desk) { return wordOf(desk.settlePayout({}, true, "a note")); });
}

void TestSetUp::everyVerbByEveryRole() {
    QFETCH(Verb, verb);
    QFETCH(QByteArray, expected);
    // One desk for all rows: none of them changes anything that another one asks about.
    static StaffedRoom room;
    QByteArray found(1, letterOf(verb(room.nobody()), 'N'));
    const std::vector<std::pair<const char*, char>> roles{{StaffedRoom::kOperator, 'O'},
                                                          {StaffedRoom::kChecker, 'C'},
                                                          {StaffedRoom::kService, 'S'},
                                                          {StaffedRoom::kAuditor, 'U'},
                                                          {StaffedRoom::kAdmin, 'A'}};
    for (const auto& [login, letter] : roles) found += letterOf(verb(room.seat(login)), letter);
    QCOMPARE(found, expected);
}

QTEST_GUILESS_MAIN(TestSetUp)
#include "tst_set_up.moc"
