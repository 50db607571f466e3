// Method: every command with each input that it must refuse, by code, and after each refusal the
// desk as it was: nothing half done. Then keys, names that are keys, numbering, and that all stands
// after a restart.

#include <functional>

#include "desk_room.h"
#include "property.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

using Attempt = std::function<std::string(Desk&)>;

NewLoan loanOf(const Terms& terms) {
    NewLoan loan;
    loan.terms = terms;
    return loan;
}

NewInvestor named(const std::string& code, const std::string& name = {}, Money deposit = {}) {
    return {.code = code, .name = name, .deposit = deposit};
}

/// How many loans, investors and how much money there are.
std::string census(Desk& desk) {
    const auto reader = must(desk.reader());
    const auto loans = must(reader->loans());
    const auto investors = must(reader->investors({}, 1'000));
    Money money;
    for (const auto& investor : investors) money += investor.balance.available;
    std::string phases;
    for (const auto& loan : loans) phases += ' ' + std::string(codeOf(loan.phase));
    return std::to_string(investors.size()) + " investors, " + money.toString() + ", loans" +
           phases;
}

}  // namespace

Q_DECLARE_METATYPE(Attempt)

class TestCommands : public QObject {
    Q_OBJECT
private slots:
    void refuses_data();
    void refuses();
    void numbersWhatHasNoCode();
    void numbersRoundTakenCodes();
    void addsAllOrNone();
    void depositsOncePerKey();
    void runsWhatIsGivenByValue();
    void aNameOfItsOwnIsTheKey();
    void suspendsAndActivates();
    void keepsEverythingAcrossARestart();
};

void TestCommands::refuses_data() {
    QTest::addColumn<Attempt>("command");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, Attempt command, const char* expected) {
        QTest::newRow(name) << command << QByteArray(expected);
    };
    const auto loan = [&](const char* name, const std::function<void(NewLoan&)>& change,
                          const char* expected) {
        row(
            name,
            [change](Desk& desk) {
                auto made = loanOf(termsOf(10'000, 100, 10));
                change(made);
                return codeOfError(desk.createLoan(made));
            },
            expected);
    };
    loan("loan: sound", [](NewLoan&) {}, "");
    loan("loan: target zero", [](NewLoan& l) { l.terms.target = {}; }, "terms_unsound");
    loan(
        "loan: target negative", [](NewLoan& l) { l.terms.target = Money::fen(-1); },
        "terms_unsound");
    loan(
        "loan: target 2^63 - 1", [](NewLoan& l) { l.terms.target = Money::fen(INT64_MAX); },
        "terms_unsound");
    loan("loan: step zero", [](NewLoan& l) { l.terms.step = {}; }, "terms_unsound");
    loan("loan: cap strands", [](NewLoan& l) { l.terms.cap = Money::fen(150); }, "terms_unsound");
    loan("loan: code taken", [](NewLoan& l) { l.code = "L-1001"; }, "code_taken");
    loan("loan: code with a blank", [](NewLoan& l) { l.code = "a b"; }, "code_invalid");
    loan("loan: code of 33", [](NewLoan& l) { l.code = std::string(33, 'x'); }, "code_invalid");
    loan("loan: code of 32", [](NewLoan& l) { l.code = std::string(32, 'x'); }, "");
    loan("loan: code with a quote", [](NewLoan& l) { l.code = "a'b"; }, "code_invalid");
    loan("loan: code in Chinese", [](NewLoan& l) { l.code = "\u6807"; }, "code_invalid");
    loan("loan: title with a line break", [](NewLoan& l) { l.title = "a\nb"; }, "name_invalid");
    loan(
        "loan: title of 129 bytes", [](NewLoan& l) { l.title = std::string(129, 'x'); },
        "name_invalid");
    loan("loan: title in Chinese", [](NewLoan& l) { l.title = "\u6807\u7684"; }, "");
    loan("loan: title that is no UTF-8", [](NewLoan& l) { l.title = "\xC3("; }, "name_invalid");
    loan(
        "loan: title cut within a character", [](NewLoan& l) { l.title = "\xE6\xA0"; },
        "name_invalid");
    loan(
        "loan: title with a surrogate", [](NewLoan& l) { l.title = "\xED\xA0\x80"; },
        "name_invalid");
    loan("loan: title overlong", [](NewLoan& l) { l.title = "\xC0\xAF"; }, "name_invalid");
    loan(
        "loan: unknown borrower", [](NewLoan& l) { l.borrower = InvestorId(99); },
        "unknown_investor");
    loan(
        "loan: unknown on the list",
        [](NewLoan& l) {
            l.audience = Audience::Listed;
            l.listed = {InvestorId(1), InvestorId(99)};
        },
        "unknown_investor");

    const auto investor = [&](const char* name, const NewInvestor& who, const char* expected) {
        row(
            name, [who](Desk& desk) { return codeOfError(desk.addInvestors({named("new"), who})); },
            expected);
    };
    investor("investor: sound", named("C-77", "\u738B", Money::fen(1)), "");
    investor("investor: code taken", named("C-00001"), "code_taken");
    investor("investor: the same twice", named("new"), "code_taken");
    investor("investor: code with a comma", named("a,b"), "code_invalid");
    investor("investor: name with NUL", named("a", std::string("a\0b", 3)), "name_invalid");
    investor("investor: name with delete", named("a", "a\x7f"), "name_invalid");
    investor("investor: name that is no UTF-8", named("a", "\xFF"), "name_invalid");
    investor("investor: negative deposit", named("a", "", Money::fen(-1)), "amount_invalid");
    investor("investor: deposit too large", named("a", "", Money::largest() + Money::fen(1)),
             "amount_invalid");

    const auto deposit = [&](const char* name, InvestorId who, Money amount, const char* expected) {
        row(name, [=](Desk& desk) { return codeOfError(desk.deposit(who, amount, {})); }, expected);
    };
    const InvestorId first(1);
    deposit("deposit: sound", first, Money::fen(1), "");
    deposit("deposit: zero", first, Money(), "amount_invalid");
    deposit("deposit: negative", first, Money::fen(-1), "amount_invalid");
    deposit("deposit: 2^63 - 1", first, Money::fen(INT64_MAX), "amount_invalid");
    deposit("deposit: beyond the largest balance", first, Money::largest(), "amount_invalid");
    deposit("deposit: nobody", InvestorId(), Money::fen(1), "unknown_investor");
    deposit("deposit: unknown", InvestorId(99), Money::fen(1), "unknown_investor");

    row("open: sound", [](Desk& desk) { return codeOfError(desk.openLoan(LoanId(2))); }, "");
    row(
        "open: open already", [](Desk& desk) { return codeOfError(desk.openLoan(LoanId(1))); },
        "wrong_phase");
    row(
        "open: full", [](Desk& desk) { return codeOfError(desk.openLoan(LoanId(3))); },
        "wrong_phase");
    row("open: none", [](Desk& desk) { return codeOfError(desk.openLoan({})); }, "unknown_loan");
    row(
        "open: unknown", [](Desk& desk) { return codeOfError(desk.openLoan(LoanId(99))); },
        "unknown_loan");
    row(
        "status: unknown",
        [](Desk& desk) {
            return codeOfError(desk.setInvestorStatus(InvestorId(99), InvestorStatus::Suspended));
        },
        "unknown_investor");
}

void TestCommands::refuses() {
    QFETCH(Attempt, command);
    QFETCH(QByteArray, expected);
    DeskRoom room;
    auto& desk = room.open();
    (void)enrol(desk, 1, Money::yuan(100));
    (void)sell(desk, termsOf(10'000, 100, 10));
    (void)must(desk.createLoan(loanOf(termsOf(10'000, 100, 10))));
    const auto full = sell(desk, termsOf(100));
    (void)desk.bid(bidOf(full, InvestorId(1), 100));
    const auto before = census(desk);
    QCOMPARE(command(desk), expected.toStdString());
    QCOMPARE(census(desk) == before, !expected.isEmpty());
    QCOMPARE(faultOf(room.path()), std::string());
}

void TestCommands::numbersWhatHasNoCode() {
    DeskRoom room;
    auto& desk = room.open();
    const auto people = enrol(desk, 2, {});
    (void)must(desk.createLoan(loanOf(termsOf(100))));
    const auto named_loan = [&] {
        auto loan = loanOf(termsOf(100));
        loan.code = "mine";
        return must(desk.createLoan(loan));
    }();
    (void)must(desk.createLoan(loanOf(termsOf(100))));
    const auto reader = must(desk.reader());
    QCOMPARE(must(reader->investor(people[1])).code, std::string("C-00002"));
    std::vector<std::string> codes;
    for (const auto& loan : must(reader->loans())) codes.push_back(loan.code);
    QCOMPARE(codes, (std::vector<std::string>{"L-1003", "mine", "L-1001"}));  // newest first
    QVERIFY(must(reader->findLoan("mine")).id == named_loan);
    QVERIFY(must(reader->findInvestor("C-00002")).id == people[1]);
    QCOMPARE(codeOfError(reader->findLoan("none")), std::string("unknown_loan"));
    QCOMPARE(codeOfError(reader->findInvestor("none")), std::string("unknown_investor"));
}

void TestCommands::numbersRoundTakenCodes() {
    DeskRoom room;
    auto& desk = room.open();
    auto taken = loanOf(termsOf(100));
    taken.code = "L-1002";
    (void)must(desk.createLoan(taken));
    (void)must(desk.addInvestors({named("C-00002"), named("C-00004")}));
    const auto loan = must(desk.createLoan(loanOf(termsOf(100))));
    const auto people = must(desk.addInvestors({named({}), named({})}));
    const auto reader = must(desk.reader());
    QCOMPARE(must(reader->loan(loan)).code, std::string("L-1003"));
    QCOMPARE(must(reader->investor(people[0])).code, std::string("C-00003"));
    QCOMPARE(must(reader->investor(people[1])).code, std::string("C-00005"));
}

void TestCommands::addsAllOrNone() {
    DeskRoom room;
    auto& desk = room.open();
    std::vector<NewInvestor> many(1'000, named("", "", Money::yuan(1)));
    many.back().code = "bad code";
    QCOMPARE(codeOfError(desk.addInvestors(many)), std::string("code_invalid"));
    QVERIFY(must(must(desk.reader())->investors({}, 10)).empty());
    many.back().code = "good-code";
    QCOMPARE(must(desk.addInvestors(many)).size(), std::size_t{1'000});
    QVERIFY(must(desk.addInvestors({})).empty());
    QCOMPARE(census(desk), std::string("1000 investors, 1,000.00, loans"));
    QCOMPARE(faultOf(room.path()), std::string());
}

void TestCommands::depositsOncePerKey() {
    DeskRoom room;
    auto* desk = &room.open();
    const auto people = enrol(*desk, 2, Money::yuan(1));
    const auto key = RequestKey::parse("k").value();
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(must(desk->deposit(people[0], Money::yuan(2), key)).available.fen(), 300);
        desk = &room.open();
    }
    QCOMPARE(codeOfError(desk->deposit(people[0], Money::yuan(3), key)), std::string("key_reused"));
    QCOMPARE(codeOfError(desk->deposit(people[1], Money::yuan(2), key)), std::string("key_reused"));
    // Without a key every call is a deposit of its own.
    (void)must(desk->deposit(people[0], Money::yuan(1), {}));
    QCOMPARE(must(desk->deposit(people[0], Money::yuan(1), {})).available.fen(), 500);
    QCOMPARE(faultOf(room.path()), std::string());
}

/// The verb and the value are one command: a retry of one is answered by the other.
void TestCommands::runsWhatIsGivenByValue() {
    DeskRoom room;
    auto* desk = &room.open();
    const auto who = enrol(*desk, 1, {})[0];
    const auto key = RequestKey::parse("k").value();
    const Deposit deposit{who, Money::yuan(2)};
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(must(desk->run(deposit, {}, key)).available.fen(), 200);
        QCOMPARE(must(desk->deposit(who, Money::yuan(2), key)).available.fen(), 200);
        const auto answer = must(desk->runCommand(deposit, "a note", key));
        QCOMPARE(std::get<Balance>(answer).available.fen(), 200);
        desk = &room.open();
    }
    QCOMPARE(codeOfError(desk->run(Deposit{who, Money::yuan(3)}, {}, key)),
             std::string("key_reused"));
    QCOMPARE(codeOfError(desk->run(CashOut{who, Money::yuan(2)}, {}, key)),
             std::string("key_reused"));
    // Without a key every run is a command of its own.
    (void)must(desk->run(deposit));
    QCOMPARE(must(desk->run(deposit)).available.fen(), 600);
    // Nothing to answer, a refusal, a note that is missing.
    QVERIFY(std::holds_alternative<std::monostate>(
        must(desk->runCommand(SuspendInvestor{who}, {}, {}))));
    QCOMPARE(codeOfError(desk->run(Deposit{InvestorId(99), Money::yuan(2)})),
             std::string("unknown_investor"));
    QCOMPARE(codeOfError(desk->run(AdjustBalance{who, Money::yuan(1)})),
             std::string("note_missing"));
    QCOMPARE(faultOf(room.path()), std::string());
}

/// Whatever key comes with it, which stays free for another command.
void TestCommands::aNameOfItsOwnIsTheKey() {
    DeskRoom room;
    auto& desk = room.open();
    const auto who = enrol(desk, 1, Money::yuan(10))[0];
    const auto key = RequestKey::parse("k").value();
    const auto other = RequestKey::parse("other").value();
    const NotePayment notice{noticeOf("p-1", {}, 70)};
    const auto noted = must(desk.run(notice, {}, key));
    QVERIFY(!noted.replayed && noted.opened);
    for (const auto& again : {key, other, RequestKey()}) {
        const auto known = must(desk.run(notice, {}, again));
        QVERIFY(known.replayed && known.opened == noted.opened);
    }
    (void)must(desk.run(CashOut{who, Money::yuan(1)}));
    QCOMPARE(must(desk.run(SendPayouts{"b-1"}, {}, key)), std::int64_t{1});
    (void)must(desk.run(CashOut{who, Money::yuan(1)}));
    QCOMPARE(must(desk.run(SendPayouts{"b-1"}, {}, other)), std::int64_t{1});
    QCOMPARE(codeOfError(desk.run(SendPayouts{"no name"})), std::string("input_invalid"));
    QCOMPARE(must(desk.run(Deposit{who, Money::yuan(1)}, {}, key)).available.fen(), 900);
    QCOMPARE(
        codeOfError(desk.run(Deposit{who, Money::yuan(1)}, {}, RequestKey::parse("b-1").value())),
        std::string("key_reused"));
    QCOMPARE(faultOf(room.path()), std::string());
}

void TestCommands::suspendsAndActivates() {
    DeskRoom room;
    auto& desk = room.open();
    const auto who = enrol(desk, 1, Money::yuan(10))[0];
    const auto loan = sell(desk, termsOf(1'000));
    const auto outcome = [&] { return desk.bid(bidOf(loan, who, 100)).decision.outcome; };
    QVERIFY(outcome() == Outcome::Accepted);
    for (int i = 0; i < 2; ++i) {
        must(desk.setInvestorStatus(who, InvestorStatus::Suspended));
        QVERIFY(outcome() == Outcome::Refused);
    }
    must(desk.setInvestorStatus(who, InvestorStatus::Active));
    QVERIFY(outcome() == Outcome::Accepted);
    QCOMPARE(faultOf(room.path()), std::string());
}

void TestCommands::keepsEverythingAcrossARestart() {
    DeskRoom room;
    auto* desk = &room.open();
    const auto people = enrol(*desk, 2, Money::yuan(10));
    auto loan = loanOf(termsOf(1'000, 100, 10));
    loan.code = "kept";
    loan.title = "\u6807\u7684, \"quoted\"";
    loan.terms.cap = Money::fen(700);
    loan.audience = Audience::Listed;
    loan.listed = {people[0]};
    loan.borrower = people[1];
    const auto id = must(desk->createLoan(loan));
    must(desk->openLoan(id));
    must(desk->setInvestorStatus(people[1], InvestorStatus::Suspended));
    const auto before = must(must(desk->reader())->loan(id));
    desk = &room.open();
    const auto reader = must(desk->reader());
    const auto after = must(reader->loan(id));
    QVERIFY(after.terms == loan.terms && after.title == loan.title && after.code == loan.code);
    QVERIFY(after.audience == Audience::Listed && after.phase == Phase::Open);
    QVERIFY(after.created == before.created && after.opened == before.opened);
    QVERIFY(must(reader->investor(people[1])).status == InvestorStatus::Suspended);
    QVERIFY(desk->bid(bidOf(id, people[0], 700)).isAccepted());
    QVERIFY(desk->bid(bidOf(id, people[1], 100)).decision.reason == Reason::InvestorSuspended);
    QCOMPARE(faultOf(room.path()), std::string());
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
