// Method: every act that needs a second person, asked for and approved through the real Desk: what
// waits, what an approval does, what stops one: no reason, a world that changed, an act that has
// become impossible. Each ends with verify().

#include "asked_commands.h"
#include "faulty_vfs.h"
#include "property.h"

using namespace plimsoll;
using namespace plimsoll::test;

class TestRequests : public QObject {
    Q_OBJECT
private slots:
    void carriesOutWhatIsApproved_data();
    void carriesOutWhatIsApproved();
    void wantsReasonAndNote_data();
    void wantsReasonAndNote();
    void refusesWhatCanNeverBeDone_data();
    void refusesWhatCanNeverBeDone();
    void refusesAWorldThatChanged_data();
    void refusesAWorldThatChanged();
    void refusesWhatIsImpossibleMeanwhile_data();
    void refusesWhatIsImpossibleMeanwhile();
    void policyDecidesWhoIsAlone();
    void keepsNoPassword();
    void listsWhatWaits();

private:
    FaultyVfs m_vfs;  // fails nothing here, but spares the syncs
};

void TestRequests::carriesOutWhatIsApproved_data() {
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, Prepare prepare, const char* before,
                        const char* expected) {
        QTest::newRow(name) << std::move(prepare) << QByteArray(before) << QByteArray(expected);
    };
    row("a loan is approved", ofLoan<ApproveLoan>(Phase::Waiting), "waiting", "scheduled");
    row("a draft opens", ofLoan<OpenLoan>(Phase::Draft), "draft", "open");
    row("a waiting loan opens", ofLoan<OpenLoan>(Phase::Waiting), "waiting", "open");
    row("a scheduled loan opens", ofLoan<OpenLoan>(Phase::Scheduled), "scheduled", "open");
    row("a loan is disbursed", ofLoan<DisburseLoan>(Phase::UnderReview), "under_review",
        "disbursed");
    row("a short loan is cancelled", ofLoan<CancelLoan>(Phase::Short), "short", "cancelled");
    row("a full loan is cancelled", ofLoan<CancelLoan>(Phase::Full), "full", "cancelled");
    row(
        "a deposit", [](StaffedRoom& room) { return moving<Deposit>(room, 70); }, "100000",
        "100070");
    row(
        "a cash-out", [](StaffedRoom& room) { return moving<CashOut>(room, 70); }, "100000",
        "99930");
    row("a payment is confirmed", heldPayment, "held", "paid");
    row("payouts leave", pendingPayout, "pending", "sent");
    row("a balance goes up", [](StaffedRoom&) { return adjusting(70); }, "100000", "100070");
    row("a balance goes down", [](StaffedRoom&) { return adjusting(-70); }, "100000", "99930");
    row("a stuck hold is paid", stuckHold, "stuck", "paid");
    row(
        "a stuck hold is released",
        [](StaffedRoom& room) {
            auto resolves = stuckHold(room);
            resolves.verdict = HoldVerdict::Released;
            return resolves;
        },
        "stuck", "failed");
    row(
        "a case is placed", [](StaffedRoom& room) { return PlaceCase{openCase(room)}; }, "open",
        "placed");
    row(
        "a case is refunded", [](StaffedRoom& room) { return RefundCase{openCase(room)}; }, "open",
        "refunded");
    row("a payout is issued again", failedDisbursement, "1", "2");
    row("a halt is lifted", standingHalt, "stands", "lifted");
    row("somebody is hired", [](StaffedRoom&) { return hiring("cs.new"); }, "none", "active");
    row(
        "somebody goes", [](StaffedRoom& room) { return disabling(room, "op.liu"); }, "active",
        "disabled");
    row(
        "an operator may open alone", [](StaffedRoom&) { return policyOf("loan.open", false); },
        "checked", "alone");
}

void TestRequests::carriesOutWhatIsApproved() {
    QFETCH(Prepare, prepare);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, expected);
    StaffedRoom room;
    const auto command = prepare(room);
    QCOMPARE(doneAlone(room, command), std::string("needs_checker"));
    QCOMPARE(stateOf(room, command), before.toStdString());

    const auto id = room.ask(command, makerOf(command));
    QCOMPARE(stateOf(room, command), before.toStdString());
    QCOMPARE(room.request(id).state, RequestState::Waiting);
    QVERIFY(!room.request(id).hasChanged());
    QCOMPARE(room.fault(), std::string());

    must(room.approve(id, deciderOf(command)));

    const auto request = room.request(id);
    QCOMPARE(request.state, RequestState::Approved);
    QCOMPARE(request.maker, makerOf(command));
    QCOMPARE(request.checker, deciderOf(command));
    QVERIFY(request.decided && *request.decided > request.made);
    QCOMPARE(room.fault(), std::string());
    QCOMPARE(stateOf(room, command), expected.toStdString());
}

void TestRequests::wantsReasonAndNote_data() {
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("note");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* reason, const QByteArray& note,
                        const char* expected) {
        QTest::newRow(name) << QByteArray(reason) << note << QByteArray(expected);
    };
    row("both", "R01", "a note", "waiting");
    row("the other one", "R99", "a note", "waiting");
    row("no reason", "", "a note", "reason_missing");
    row("no such reason", "R77", "a note", "reason_missing");
    row("a reason's name", "as_agreed", "a note", "reason_missing");
    row("no note", "R01", "", "note_missing");
    row("a note with a line break", "R01", "a\nnote", "note_invalid");
    row("a note that is too long", "R01", QByteArray(513, 'x'), "note_invalid");
}

void TestRequests::wantsReasonAndNote() {
    QFETCH(QByteArray, reason);
    QFETCH(QByteArray, note);
    QFETCH(QByteArray, expected);
    static StaffedRoom room;
    const auto asked =
        room.operatorSeat().ask(adjusting(1), reason.toStdString(), note.toStdString());
    if (asked) {
        QCOMPARE(room.request(asked->request).reason, reason.toStdString());
        QCOMPARE(room.request(asked->request).note, note.toStdString());
    }
    QCOMPARE(wordOf(asked), expected.toStdString());
}

/// It waits for nobody: the desk says so at once.
void TestRequests::refusesWhatCanNeverBeDone_data() {
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, Prepare prepare, const char* expected) {
        QTest::newRow(name) << std::move(prepare) << QByteArray(expected);
    };
    const auto fixed = [](const Command& command) -> Prepare {
        return [=](StaffedRoom&) { return command; };
    };
    row("a draft is disbursed", ofLoan<DisburseLoan>(Phase::Draft), "wrong_phase");
    row("an open loan is opened", ofLoan<OpenLoan>(Phase::Open), "wrong_phase");
    row("a disbursed loan is cancelled", ofLoan<CancelLoan>(Phase::Disbursed), "wrong_phase");
    row("no such loan", fixed(OpenLoan{LoanId(99)}), "unknown_loan");
    row("no such investor", fixed(AdjustBalance{.investor = InvestorId(99)}), "unknown_investor");
    row("no such case", fixed(RefundCase{CaseId(99)}), "unknown_case");
    row("what nobody asks for", fixed(SetHalt{.stops = {.bids = true}}), "request_invalid");
    row("a policy for an act that cannot wait", fixed(policyOf("bid.enter", true)), "cannot_wait");
    const auto limits = [&](const char* name, Act act, const ActPolicy& policy) {
        row(name, fixed(policyFor(act, policy)), "limits_invalid");
    };
    const auto fen = [](std::int64_t each, std::int64_t day) {
        return ActLimits{Money::fen(each), Money::fen(day)};
    };
    limits("limits of an act without a sum", Act::LoanOpen, {true, fen(1, 1)});
    limits("limits where one suffices", Act::Deposit, {false, fen(1, 1)});
    limits("less for a day than for one act", Act::Deposit, {true, fen(2, 1)});
    limits("nothing for one act", Act::Deposit, {true, fen(0, 1)});
    limits("a limit below zero", Act::Deposit, {true, fen(-1, 1)});
    limits("a limit above every amount", Act::Deposit, {true, fen(1, Money::largest().fen() + 1)});
    row("a login of somebody else", fixed(hiring("op.liu")), "login_taken");
    row("a login with a blank", fixed(hiring("cs new")), "login_invalid");
    const auto roles = [&](const char* name, Roles hired) {
        auto hires = hiring("cs.new");
        hires.roles = hired;
        row(name, fixed(hires), "roles_invalid");
    };
    roles("no roles", {});
    roles("an administrator who moves money", Roles{Role::Administrator, Role::Operator});
    roles("an auditor who checks", Roles{Role::Auditor, Role::Checker});
    // What could be written down and never be read again.
    row(
        "a hold is resolved without a verdict",
        [](StaffedRoom& room) {
            auto resolves = stuckHold(room);
            resolves.verdict = {};
            return resolves;
        },
        "request_invalid");
    row(
        "a status that is none",
        [](StaffedRoom& room) {
            auto change = disabling(room, "op.liu");
            change.status = StaffStatus{};
            return change;
        },
        "request_invalid");
    row(
        "an end in a year of five digits",
        [](StaffedRoom& room) {
            const auto closes = Timestamp::us(std::int64_t{253'402'300'800} * StaffedRoom::kSecond);
            return ExtendLoan{.loan = room.loanIn(Phase::Short), .closes = closes};
        },
        "request_invalid");
    auto weak = hiring("cs.new");
    weak.password = "short";
    row("a short password", fixed(weak), "password_invalid");
}

void TestRequests::refusesWhatCanNeverBeDone() {
    QFETCH(Prepare, prepare);
    QFETCH(QByteArray, expected);
    StaffedRoom room;
    const auto command = prepare(room);
    const auto before = must(room.reader().requests({})).size();
    QCOMPARE(wordOf(room.seat(makerOf(command)).ask(command, "R01", "a note")),
             expected.toStdString());
    QCOMPARE(must(room.reader().requests({})).size(), before);
    QCOMPARE(room.fault(), std::string());
}

void TestRequests::refusesAWorldThatChanged_data() {
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<Meanwhile>("meanwhile");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, Prepare prepare, Meanwhile meanwhile,
                        const char* expected) {
        QTest::newRow(name) << std::move(prepare) << std::move(meanwhile) << QByteArray(expected);
    };
    row(
        "money came in", [](StaffedRoom&) { return adjusting(70); },
        [](StaffedRoom& room, const Command& command) {
            (void)must(room.operatorSeat().deposit(std::get<AdjustBalance>(command).investor,
                                                   Money::fen(5), {}));
        },
        "100075");
    row(
        "he was suspended", [](StaffedRoom&) { return adjusting(70); },
        [](StaffedRoom& room, const Command& command) {
            must(room.operatorSeat().setInvestorStatus(std::get<AdjustBalance>(command).investor,
                                                       InvestorStatus::Suspended));
        },
        "100070");
    row(
        "the loan went to review", ofLoan<CancelLoan>(Phase::Full),
        [](StaffedRoom& room, const Command& command) {
            room.move(std::get<CancelLoan>(command).loan, LoanMove::Review);
        },
        "cancelled");
    row(
        "the loan was scheduled", ofLoan<OpenLoan>(Phase::Waiting),
        [](StaffedRoom& room, const Command& command) {
            room.move(std::get<OpenLoan>(command).loan, LoanMove::Approve);
        },
        "open");
    row(
        "the sale paused", [](StaffedRoom& room) { return PlaceCase{openCase(room)}; },
        [](StaffedRoom& room, const Command&) {
            room.move(must(room.reader().loans()).front().id, LoanMove::Pause);
        },
        "placed");
    row(
        "his roles changed", [](StaffedRoom& room) { return disabling(room, "op.liu"); },
        [](StaffedRoom& room, const Command& command) {
            room.carryOut(ChangeStaff{.staff = std::get<ChangeStaff>(command).staff,
                                      .roles = Roles{Role::CustomerService}});
        },
        "disabled");
    row(
        "whoever asked was disabled", [](StaffedRoom&) { return adjusting(70); },
        [](StaffedRoom& room, const Command&) {
            room.carryOut(disabling(room, StaffedRoom::kOperator));
        },
        "100070");
    row(
        "whoever asked may not ask for it any more", [](StaffedRoom&) { return adjusting(70); },
        [](StaffedRoom& room, const Command&) {
            room.carryOut(ChangeStaff{.staff = room.staffId(StaffedRoom::kOperator),
                                      .roles = Roles{Role::CustomerService}});
        },
        "100070");
    row(
        "another payout became pending", pendingPayout,
        [](StaffedRoom& room, const Command&) {
            (void)must(room.operatorSeat().cashOut(StaffedRoom::person(1), Money::fen(60)));
        },
        "sent");
    row(
        "the bid of the payment was taken back", heldPayment,
        [](StaffedRoom& room, const Command& command) {
            must(room.operatorSeat().withdrawBid(std::get<NotePayment>(command).bid, "a note"));
        },
        "withdrawn");
}

void TestRequests::refusesAWorldThatChanged() {
    QFETCH(Prepare, prepare);
    QFETCH(Meanwhile, meanwhile);
    QFETCH(QByteArray, expected);
    StaffedRoom room;
    const auto command = prepare(room);
    const auto id = room.ask(command, makerOf(command));
    const auto seen = room.request(id).world_now;
    meanwhile(room, command);
    const auto before = stateOf(room, command);
    QVERIFY(room.request(id).hasChanged());

    Desk& decider = room.seat(deciderOf(command));
    const auto refused = decider.approve(id, seen, {});
    QCOMPARE(wordOf(refused), std::string("world_changed"));
    QCOMPARE(refused.error().subject, room.request(id).world_now);
    QCOMPARE(room.request(id).state, RequestState::Waiting);
    QCOMPARE(stateOf(room, command), before);
    QCOMPARE(room.fault(), std::string());

    must(decider.approve(id, refused.error().subject, "seen again"));
    QCOMPARE(room.fault(), std::string());
    QCOMPARE(stateOf(room, command), expected.toStdString());
}

void TestRequests::refusesWhatIsImpossibleMeanwhile_data() {
    QTest::addColumn<Prepare>("prepare");
    QTest::addColumn<Meanwhile>("meanwhile");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, Prepare prepare, Meanwhile meanwhile,
                        const char* expected) {
        QTest::newRow(name) << std::move(prepare) << std::move(meanwhile) << QByteArray(expected);
    };
    row(
        "the loan to be disbursed was cancelled", ofLoan<DisburseLoan>(Phase::UnderReview),
        [](StaffedRoom& room, const Command& command) {
            room.move(std::get<DisburseLoan>(command).loan, LoanMove::Cancel);
        },
        "wrong_phase");
    row(
        "the loan to be opened was withdrawn", ofLoan<OpenLoan>(Phase::Draft),
        [](StaffedRoom& room, const Command& command) {
            room.move(std::get<OpenLoan>(command).loan, LoanMove::Withdraw);
        },
        "wrong_phase");
    row(
        "openings were halted", ofLoan<OpenLoan>(Phase::Draft),
        [](StaffedRoom& room, const Command&) {
            (void)must(room.operatorSeat().setHalt({}, {.openings = true}, "an incident"));
        },
        "halted");
    row(
        "the money is gone", [](StaffedRoom&) { return adjusting(-StaffedRoom::kDeposit); },
        [](StaffedRoom& room, const Command& command) {
            (void)must(room.operatorSeat().cashOut(std::get<AdjustBalance>(command).investor,
                                                   Money::fen(1)));
        },
        "balance_too_small");
    row(
        "the case was refunded", [](StaffedRoom& room) { return PlaceCase{openCase(room)}; },
        [](StaffedRoom& room, const Command& command) {
            room.carryOut(RefundCase{std::get<PlaceCase>(command).from_case});
        },
        "case_closed");
    row(
        "the hold was resolved", stuckHold,
        [](StaffedRoom& room, const Command& command) { room.carryOut(command); },
        "hold_not_stuck");
    row(
        "the halt was lifted", standingHalt,
        [](StaffedRoom& room, const Command& command) { room.carryOut(command); }, "halt_lifted");
    row(
        "the login was taken", [](StaffedRoom&) { return hiring("cs.new"); },
        [](StaffedRoom& room, const Command& command) { room.carryOut(command); }, "login_taken");
    row(
        "the payout was issued again", failedDisbursement,
        [](StaffedRoom& room, const Command& command) { room.carryOut(command); },
        "payout_decided");
}

void TestRequests::refusesWhatIsImpossibleMeanwhile() {
    QFETCH(Prepare, prepare);
    QFETCH(Meanwhile, meanwhile);
    QFETCH(QByteArray, expected);
    StaffedRoom room;
    const auto command = prepare(room);
    const auto id = room.ask(command, makerOf(command));
    meanwhile(room, command);
    const auto before = stateOf(room, command);
    QCOMPARE(wordOf(room.approve(id, deciderOf(command))), expected.toStdString());
    QCOMPARE(room.request(id).state, RequestState::Waiting);
    QCOMPARE(stateOf(room, command), before);
    QCOMPARE(room.fault(), std::string());
    must(room.seat(deciderOf(command)).reject(id, "it cannot be done any more"));
    QCOMPARE(room.fault(), std::string());
}

void TestRequests::policyDecidesWhoIsAlone() {
    StaffedRoom room;
    const auto loan = room.draft();
    const auto opens = [&](LoanId id) { return wordOf(room.operatorSeat().openLoan(id)); };
    QCOMPARE(opens(loan), std::string("needs_checker"));
    room.carryOut(policyOf("loan.open", false));
    QCOMPARE(opens(loan), std::string("ok"));
    // Then what is asked for is done at once, and wants no reason.
    QCOMPARE(wordOf(room.operatorSeat().ask(OpenLoan{room.draft()}, {}, {})), std::string("done"));
    QCOMPARE(wordOf(room.checkerSeat().openLoan(room.draft())), std::string("forbidden"));
    room.reopen();
    QCOMPARE(opens(room.draft()), std::string("ok"));
    room.carryOut(policyOf("loan.open", true));
    QCOMPARE(opens(room.draft()), std::string("needs_checker"));
    QCOMPARE(
        wordOf(room.seat(StaffedRoom::kAdmin).ask(policyOf("no such act", true), "R01", "a note")),
        std::string("request_invalid"));
    QCOMPARE(room.fault(), std::string());
}

void TestRequests::keepsNoPassword() {
    StaffedRoom room;
    const auto id = room.ask(hiring("cs.new"), StaffedRoom::kAdmin);
    QVERIFY(room.request(id).as<AddStaff>()->password.empty());
    must(room.approve(id, StaffedRoom::kOtherAdmin));
    QCOMPARE(wordOf(room.nobody().signIn("cs.new", "some long password")), std::string("ok"));
    room.close();
    for (const auto& file : {room.path(), std::filesystem::path(room.path().string() + "-wal")})
        QVERIFY(contentOf(file).find("some long password") == std::string::npos);
}

void TestRequests::listsWhatWaits() {
    StaffedRoom room;
    const auto before = must(room.reader().requests({})).size();
    const auto loan = room.draft();
    const auto first = room.ask(adjusting(1));
    const auto second = room.ask(OpenLoan{loan}, "op.liu");
    const auto third = room.ask(hiring("cs.new"), StaffedRoom::kAdmin);
    must(room.approve(first));
    RequestQuery query;
    QCOMPARE(must(room.reader().requests(query)).size(), before + 3);
    query.state = RequestState::Waiting;
    const auto waiting = must(room.reader().requests(query));
    QCOMPARE(waiting.size(), std::size_t{2});
    QCOMPARE(waiting[0].id, second);
    QCOMPARE(waiting[0].subject, std::string("L-1001"));
    QCOMPARE(waiting[1].id, third);
    QCOMPARE(waiting[1].subject, std::string("cs.new"));
    QCOMPARE(must(room.reader().alarms()).waiting_requests, std::int64_t{2});
    query.newest_first = true;
    query.limit = 1;
    QCOMPARE(must(room.reader().requests(query)).at(0).id, third);
    query.beyond = third;
    QCOMPARE(must(room.reader().requests(query)).at(0).id, second);
    query = {};
    query.maker = room.staffId("op.liu");
    QCOMPARE(must(room.reader().requests(query)).size(), std::size_t{1});
    QCOMPARE(wordOf(room.reader().request(RequestId(99))), std::string("unknown_request"));
}

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_requests.moc"
