// Method: files of a few bids are imported into loans of 1,000, one file a row, and the loan, its
// excess lines and the money in suspense are the expected. Then each way of a line, and everything
// that it is refused for: nothing may have moved. Whatever happened is carried out again by
// verify().

#include "asked_commands.h"
#include "over_room.h"
#include "property.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

using Lines = std::vector<FileLine>;
using Setting = std::function<SpillExcess(OverRoom&)>;
using Break = std::function<void(OverRoom&, std::vector<ImportedBid>&)>;

NewLoan loanOf(std::int64_t target, std::int64_t min = 100) {
    NewLoan loan;
    loan.terms = termsOf(target, min, 100);
    return loan;
}

LoanId opened(OverRoom& room, const NewLoan& terms) {
    const auto loan = must(room.desk().createLoan(terms));
    room.move(loan, {LoanMove::Open});
    return loan;
}

}  // namespace

Q_DECLARE_METATYPE(Lines)
Q_DECLARE_METATYPE(Setting)
Q_DECLARE_METATYPE(Break)

class TestOverCommands : public QObject {
    Q_OBJECT
private slots:
    void importsBids_data();
    void importsBids();
    void refusesAnImport_data();
    void refusesAnImport();
    void importsOnlyIntoADraft_data();
    void importsOnlyIntoADraft();
    void anImportIsRetried();
    void spills_data();
    void spills();
    void refusesToSpill_data();
    void refusesToSpill();
    void theBidThatWasMadeSaysWhere();
    void aVoidedLineOfANewLoanIsSoldAgain();
    void spillsToANewLoan();
    void releasesByPayouts();
    void isFullWhenTheLastLineIsResolved();
    void aCommandIsRetried_data();
    void aCommandIsRetried();
    void surplusOfTwoLoansIsKeptApart();
    void aBackupHasItAll();
    void twoPeopleResolveALine();
    void aResolvedLineChangesTheWorld();
};

// ---- import ------------------------------------------------------------------------------------

void TestOverCommands::importsBids_data() {
    QTest::addColumn<Lines>("lines");
    QTest::addColumn<QByteArray>("outcome");
    QTest::addColumn<QByteArray>("stand");
    QTest::addColumn<QByteArray>("excess");
    const auto row = [](const char* name, const Lines& lines, const char* outcome,
                        const char* stand, const char* excess) {
        QTest::newRow(name) << lines << QByteArray(outcome) << QByteArray(stand)
                            << QByteArray(excess);
    };
    const char* const over = "over 0+0+0+1000";
    row("below the target", {{0, 600}}, "1 600 0 0", "short 400+0+0+600", "");
    row("off step and below the minimum", {{0, 7}, {1, 1}}, "2 8 0 0", "short 992+0+0+8", "");
    row("at the target", {{0, 600}, {1, 400}}, "2 1000 0 0", "full 0+0+0+1000", "");
    row("the crossing bid is split", {{0, 700}, {1, 600}}, "2 1000 1 300", over, "3:300 open");
    row("one fen beyond", {{0, 700}, {1, 301}}, "2 1000 1 1", over, "3:1 open");
    row("one bid is all", {{0, 2'500}}, "1 1000 1 1500", over, "2:1500 open");
    row("wholly beyond", {{0, 1'000}, {1, 300}, {2, 200}}, "3 1000 2 500", over,
        "3:300 open, 4:200 open");
    row("by arrival, not by line", {{0, 800, 2}, {1, 700, 1}}, "2 1000 1 500", over, "2:500 open");
    row("ties by line", {{2, 500, 1}, {1, 300, 1}, {0, 600, 1}}, "3 1000 1 400", over,
        "4:400 open");
    row("one investor again and again", {{0, 400}, {0, 400}, {0, 400}}, "3 1000 1 200", over,
        "4:200 open");
}

void TestOverCommands::importsBids() {
    QFETCH(Lines, lines);
    QFETCH(QByteArray, outcome);
    QFETCH(QByteArray, stand);
    QFETCH(QByteArray, excess);
    OverRoom room;
    const auto loan = room.draft();
    const auto before = room.availableOf(0);
    QCOMPARE(room.import(loan, room.bidsOf(lines)), outcome.toStdString());
    QCOMPARE(room.standOf(loan), stand.toStdString());
    QCOMPARE(room.excessOf(loan), excess.toStdString());
    std::int64_t beyond = 0;
    for (const ExcessLine& line : room.linesOf(loan)) beyond += line.amount.fen();
    QCOMPARE(room.suspense(), beyond);
    // The money came with the bids: nobody's available balance paid for them.
    std::int64_t frozen = 0;
    for (int who = 0; who < 7; ++who) frozen += room.frozenOf(who);
    QCOMPARE(frozen, must(room.reader().loan(loan)).capacity.paid.fen());
    QCOMPARE(room.availableOf(0), before);
    QVERIFY(!must(room.reader().glance(loan)));
    QCOMPARE(room.fault(), std::string());
    room.reopen();
    QCOMPARE(room.standOf(loan), stand.toStdString());
}

void TestOverCommands::refusesAnImport_data() {
    QTest::addColumn<Break>("break_it");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, Break break_it, const char* expected) {
        QTest::newRow(name) << std::move(break_it) << QByteArray(expected);
    };
    using Bids = std::vector<ImportedBid>;
    row("no lines", [](OverRoom&, Bids& bids) { bids.clear(); }, "import_invalid lines");
    row(
        "nothing", [](OverRoom&, Bids& bids) { bids[1].amount = {}; },
        "import_invalid line 3 amount");
    row(
        "less than nothing", [](OverRoom&, Bids& bids) { bids[1].amount = Money::fen(-5); },
        "import_invalid line 3 amount");
    row(
        "together more than there is",
        [](OverRoom&, Bids& bids) { bids[1].amount = Money::largest(); },
        "import_invalid line 3 amount");
    row(
        "nobody's", [](OverRoom&, Bids& bids) { bids[1].investor = InvestorId(99); },
        "import_invalid line 3 investor");
    row(
        "in the future", [](OverRoom& room, Bids& bids) { bids[1].arrived = room.in(3'600); },
        "import_invalid line 3 time");
    row(
        "a key that is none", [](OverRoom&, Bids& bids) { bids[1].key = "a b"; },
        "import_invalid line 3 key");
    row(
        "one key twice",
        [](OverRoom&, Bids& bids) {
            bids[1].investor = bids[0].investor;
            bids[0].key = bids[1].key = "k";
        },
        "import_invalid line 3 duplicate");
    row(
        "a key that another line has by itself",
        [](OverRoom&, Bids& bids) {
            bids[1].investor = bids[0].investor;
            bids[1].key = "imported-2";
        },
        "import_invalid line 3 duplicate");
    row(
        "bids are halted", [](OverRoom& room, Bids&) { (void)room.halt({.bids = true}); },
        "halted 1");
}

void TestOverCommands::refusesAnImport() {
    QFETCH(Break, break_it);
    QFETCH(QByteArray, expected);
    OverRoom room;
    const auto loan = room.draft();
    auto bids = room.bidsOf({{0, 700}, {1, 600}});
    break_it(room, bids);
    const auto before = room.world();
    QCOMPARE(room.import(loan, bids), expected.toStdString());
    QCOMPARE(room.import(LoanId(99), bids), std::string("unknown_loan 99"));
    QCOMPARE(room.world(), before);
    QCOMPARE(room.fault(), std::string());
}

void TestOverCommands::importsOnlyIntoADraft_data() {
    QTest::addColumn<QByteArray>("phase");
    for (const char* phase : {"waiting", "scheduled", "open", "paused", "settling", "short", "full",
                              "under_review", "disbursed", "cancelled", "withdrawn", "over"})
        QTest::newRow(phase) << QByteArray(phase);
}

void TestOverCommands::importsOnlyIntoADraft() {
    QFETCH(QByteArray, phase);
    OverRoom room;
    const auto loan = room.loanIn(phaseOf(phase.toStdString()).value());
    const auto before = room.world();
    QCOMPARE(room.import(loan, room.bidsOf({{0, 100}})), "wrong_phase " + phase.toStdString());
    QCOMPARE(room.world(), before);
}

void TestOverCommands::anImportIsRetried() {
    OverRoom room;
    const auto loan = room.draft();
    const auto other = room.draft();
    const auto bids = room.bidsOf({{0, 700}, {1, 600}});
    const auto key = RequestKey::parse("file-1").value();
    QCOMPARE(room.import(loan, bids, key), std::string("2 1000 1 300"));
    const auto after = room.world();
    QCOMPARE(room.import(loan, bids, key), std::string("2 1000 1 300"));
    room.reopen();
    QCOMPARE(room.import(loan, bids, key), std::string("2 1000 1 300"));
    QCOMPARE(room.import(other, bids, key), "key_reused " + key.text());
    QCOMPARE(room.import(loan, room.bidsOf({{0, 700}}), key), "key_reused " + key.text());
    QCOMPARE(room.import(loan, bids), std::string("wrong_phase over"));
    QCOMPARE(room.world(), after);
    QCOMPARE(room.fault(), std::string());
}

// ---- spill -------------------------------------------------------------------------------------

void TestOverCommands::spills_data() {
    QTest::addColumn<QByteArray>("phase");
    QTest::addColumn<QByteArray>("stand");
    // 300 and 200, neither a whole number of steps that matters, where there is room for them.
    QTest::newRow("to a draft") << QByteArray("draft") << QByteArray("wrong_phase");
    QTest::newRow("to an open loan") << QByteArray("open") << QByteArray("open 500+0+0+500");
    QTest::newRow("to a paused loan") << QByteArray("paused") << QByteArray("paused 500+0+0+500");
    QTest::newRow("to a short loan") << QByteArray("short") << QByteArray("short 200+0+0+800");
    QTest::newRow("to a full loan") << QByteArray("full") << QByteArray("wrong_phase");
    QTest::newRow("to a disbursed loan") << QByteArray("disbursed") << QByteArray("wrong_phase");
    QTest::newRow("to another over one") << QByteArray("over") << QByteArray("wrong_phase");
}

void TestOverCommands::spills() {
    QFETCH(QByteArray, phase);
    QFETCH(QByteArray, stand);
    OverRoom room;
    const auto loan = room.over();
    const auto to = room.loanIn(phaseOf(phase.toStdString()).value());
    const auto before = room.world();
    const auto suspense = room.suspense();
    auto ids = room.idsOf(loan);
    ids.pop_back();
    const auto command = spilling(loan, ids, to);
    const auto preview = must(room.preview(command));
    const bool is_refused = !stand.contains(' ');
    QCOMPARE(room.code(command), is_refused ? stand.toStdString() : std::string("done"));
    QCOMPARE(preview.refusal.has_value(), is_refused);
    QCOMPARE(room.fault(), std::string());
    if (is_refused) {
        QCOMPARE(room.world(), before);
        return;
    }
    QCOMPARE(room.standOf(to), stand.toStdString());
    QCOMPARE(describe(preview.phase_after, preview.after), stand.toStdString());
    QCOMPARE(room.excessOf(loan), std::string("3:300 spilled, 4:200 spilled, 5:500 open"));
    QCOMPARE(room.standOf(loan), std::string("over 0+0+0+1000"));
    QCOMPARE(room.suspense(), suspense - 500);
}

void TestOverCommands::refusesToSpill_data() {
    QTest::addColumn<Setting>("prepare");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, Setting prepare, const char* expected) {
        QTest::newRow(name) << std::move(prepare) << QByteArray(expected);
    };
    const auto into = [](NewLoan terms) -> Setting {
        return [terms = std::move(terms)](OverRoom& room) {
            const auto loan = room.over();
            return spilling(loan, room.idsOf(loan), opened(room, terms));
        };
    };
    const auto changed = [](const std::function<void(OverRoom&, SpillExcess&)>& change) -> Setting {
        return [change](OverRoom& room) {
            const auto loan = room.over();
            auto command = spilling(loan, room.idsOf(loan), opened(room, loanOf(2'000)));
            change(room, command);
            return command;
        };
    };
    row("too large", into(loanOf(900)), "does_not_fit exceeds_remainder");
    row("it would leave a tail", into(loanOf(1'050)), "does_not_fit leaves_tail");
    // Whole parts of 300 up to 500: 550 can neither be bought whole nor in two.
    const auto in_parts = [](std::int64_t target) {
        auto terms = loanOf(target);
        terms.terms = {Money::fen(target), Money::fen(300), Money::fen(300), Money::fen(500)};
        return terms;
    };
    row("it would leave what nobody may buy", into(in_parts(1'550)), "strands_remainder 5.50");
    row("it would leave what could come to that", into(in_parts(2'150)), "strands_remainder 5.50");
    auto capped = loanOf(2'000);
    capped.terms.cap = Money::fen(400);
    row("over the cap", into(capped), "does_not_fit over_cap");
    row(
        "the borrower's own",
        [](OverRoom& room) {
            auto terms = loanOf(2'000);
            terms.borrower = room.person(2);
            const auto loan = room.over();
            return spilling(loan, room.idsOf(loan), opened(room, terms));
        },
        "does_not_fit self_lending");
    row(
        "somebody who is not on the list",
        [](OverRoom& room) {
            auto terms = loanOf(2'000);
            terms.audience = Audience::Listed;
            terms.listed = {room.person(1), room.person(2)};
            const auto loan = room.over();
            return spilling(loan, room.idsOf(loan), opened(room, terms));
        },
        "does_not_fit not_eligible");
    row("no consent", changed([](OverRoom&, SpillExcess& own) { own.reference.clear(); }),
        "consent_missing ");
    row("a consent that is none",
        changed([](OverRoom&, SpillExcess& own) { own.reference = "a\nb"; }),
        "reference_invalid a\nb");
    row("no lines", changed([](OverRoom&, SpillExcess& own) { own.lines.clear(); }),
        "unknown_excess 0");
    row("a line that is none",
        changed([](OverRoom&, SpillExcess& own) { own.lines = {ExcessId(99)}; }),
        "unknown_excess 99");
    row("one line twice",
        changed([](OverRoom&, SpillExcess& own) { own.lines = {ExcessId(1), ExcessId(1)}; }),
        "unknown_excess 1");
    row("another loan's line",
        changed([](OverRoom& room, SpillExcess& own) { own.lines = room.idsOf(room.over()); }),
        "unknown_excess 4");
    row("a line that is resolved", changed([](OverRoom& room, SpillExcess& own) {
            QCOMPARE(room.run(releasing(own.loan, {ExcessId(2)})), std::string("done"));
        }),
        "excess_resolved 2");
    row("a loan nobody knows",
        changed([](OverRoom&, SpillExcess& own) { own.to_loan = LoanId(99); }), "unknown_loan 99");
    row("to itself", changed([](OverRoom&, SpillExcess& own) { own.to_loan = own.loan; }),
        "wrong_phase over");
    row("of a loan that is not over",
        changed([](OverRoom& room, SpillExcess& own) { own.loan = room.loanIn(Phase::Short); }),
        "wrong_phase short");
    row("bids are halted",
        changed([](OverRoom& room, SpillExcess&) { (void)room.halt({.bids = true}); }), "halted 1");
    row("to a new loan, and the borrower was not asked", changed([](OverRoom&, SpillExcess& own) {
            own.to_new = true;
            own.to_loan = {};
        }),
        "consent_missing ");
}

/// A preview has to say so, too.
void TestOverCommands::refusesToSpill() {
    QFETCH(Setting, prepare);
    QFETCH(QByteArray, expected);
    OverRoom room;
    const auto command = prepare(room);
    const auto before = room.world();
    const auto preview = room.preview(command);
    QCOMPARE(room.run(command), expected.toStdString());
    if (preview) {
        QVERIFY(preview->refusal);
        QCOMPARE(toText(*preview->refusal), expected.toStdString());
    } else {
        QCOMPARE(toText(preview.error()), expected.toStdString());
    }
    QCOMPARE(room.world(), before);
    QCOMPARE(room.fault(), std::string());
}

void TestOverCommands::theBidThatWasMadeSaysWhere() {
    OverRoom room;
    const auto loan = room.over();
    const auto to = opened(room, loanOf(700, 500));
    // 200 is below the minimum and lands on the mark only with the other: exempt from both.
    QCOMPARE(room.run(spilling(loan, {ExcessId(2), ExcessId(3)}, to)), std::string("done"));
    QCOMPARE(room.standOf(to), std::string("full 0+0+0+700"));
    const auto lines = room.linesOf(loan);
    QCOMPARE(lines[1].to, to);
    QCOMPARE(lines[1].consent, std::string("letter 12"));
    QVERIFY(lines[1].resolved && !lines[0].resolved);
    const auto made = must(room.reader().bidLife(lines[1].to_bid));
    QCOMPARE(made.bid.loan, to);
    QCOMPARE(made.bid.investor, room.person(2));
    QCOMPARE(made.bid.decision.accepted, Money::fen(200));
    QCOMPARE(room.stateOf(lines[1].to_bid), std::string("paid"));
    QCOMPARE(room.frozenOf(2), std::int64_t{200});
    QCOMPARE(room.fault(), std::string());
}

/// The minimum of a new loan is no larger than its smallest line.
void TestOverCommands::aVoidedLineOfANewLoanIsSoldAgain() {
    OverRoom room;
    auto terms = loanOf(1'000);
    terms.borrower = room.person(6);
    const auto loan = must(room.desk().createLoan(terms));
    (void)must(room.desk().importBids(loan, room.bidsOf({{0, 900}, {1, 130}, {2, 20}})));
    room.mustRun(spillingToNew(loan, room.idsOf(loan)));
    const auto made = must(room.reader().loans()).front();
    QCOMPARE(describe(made), std::string("full 0+0+0+50"));
    room.mustRun(voiding(room.linesOf(loan)[1].to_bid));
    QCOMPARE(room.standOf(made.id), std::string("open 20+0+0+30"));
    QCOMPARE(room.stateOf(room.buy(made.id, 3, 20)), std::string("paid"));
    QCOMPARE(room.standOf(made.id), std::string("full 0+0+0+50"));
    QCOMPARE(room.fault(), std::string());
}

void TestOverCommands::spillsToANewLoan() {
    OverRoom room;
    auto terms = loanOf(1'000);
    terms.code = "OLD";
    terms.borrower = room.person(6);
    const auto loan = must(room.desk().createLoan(terms));
    (void)must(room.desk().importBids(loan, room.bidsOf({{0, 900}, {1, 130}, {2, 20}})));
    QCOMPARE(room.excessOf(loan), std::string("3:30 open, 4:20 open"));
    const auto command = spillingToNew(loan, room.idsOf(loan));
    QVERIFY(!must(room.preview(command)).refusal);
    QCOMPARE(room.run(command), std::string("done"));
    const auto made = must(room.reader().loans()).front();
    QCOMPARE(describe(made), std::string("full 0+0+0+50"));
    QCOMPARE(made.title, std::string("OLD"));
    QVERIFY(made.filled.has_value());
    QCOMPARE(room.linesOf(loan)[0].borrower_consent, std::string("letter 13"));
    QCOMPARE(room.standOf(loan), std::string("full 0+0+0+1000"));
    QCOMPARE(room.suspense(), std::int64_t{0});
    QCOMPARE(room.fault(), std::string());
    room.move(loan, {LoanMove::Review, LoanMove::Disburse});
    room.move(made.id, {LoanMove::Review, LoanMove::Disburse});
    QCOMPARE(room.frozenOf(1), std::int64_t{0});
    QCOMPARE(must(room.reader().payouts({})).size(), std::size_t{2});
    QCOMPARE(room.fault(), std::string());
}

// ---- release -----------------------------------------------------------------------------------

void TestOverCommands::releasesByPayouts() {
    OverRoom room;
    const auto loan = room.over();
    auto without = releasing(loan, room.idsOf(loan));
    without.reference.clear();
    const auto before = room.world();
    QCOMPARE(room.run(without), std::string("consent_missing "));
    QCOMPARE(room.world(), before);
    const auto preview = must(room.preview(releasing(loan, room.idsOf(loan))));
    QCOMPARE(preview.refunds, std::int64_t{3});
    QCOMPARE(preview.phase_after, Phase::Full);

    QCOMPARE(room.run(releasing(loan, {ExcessId(3), ExcessId(1)})), std::string("done"));

    QCOMPARE(room.standOf(loan), std::string("over 0+0+0+1000"));
    QCOMPARE(room.suspense(), std::int64_t{200});
    const auto payouts = must(room.reader().payouts({}));
    QCOMPARE(payouts.size(), std::size_t{2});
    QCOMPARE(payouts[0].amount, Money::fen(500));
    QCOMPARE(payouts[0].kind, PayoutKind::Refund);
    QCOMPARE(payouts[0].investor, room.person(3));
    QCOMPARE(room.linesOf(loan)[2].payout, payouts[0].id);
    QCOMPARE(must(room.desk().sendPayouts(RequestKey::parse("batch").value())), std::int64_t{2});
    must(room.desk().answerPayout(payouts[0].id, PayoutState::Confirmed, {}));
    const auto available = room.availableOf(1);
    must(room.desk().answerPayout(payouts[1].id, PayoutState::Failed, "no such account"));
    QCOMPARE(room.availableOf(1), available + 300);
    QCOMPARE(room.fault(), std::string());
}

void TestOverCommands::isFullWhenTheLastLineIsResolved() {
    OverRoom room;
    const auto loan = room.over();
    const auto to = opened(room, loanOf(2'000));
    const auto tryToPayOut = [&] {
        const auto moved = room.desk().moveLoan(loan, LoanMove::Review, "a note");
        return moved ? std::string(codeOf(*moved)) : toText(moved.error());
    };
    for (const LoanMove move : {LoanMove::Disburse, LoanMove::Cancel, LoanMove::Close})
        QVERIFY(!room.desk().moveLoan(loan, move, "a note"));
    QCOMPARE(tryToPayOut(), std::string("wrong_phase over"));
    QCOMPARE(room.run(spilling(loan, {ExcessId(1)}, to)), std::string("done"));
    QCOMPARE(tryToPayOut(), std::string("wrong_phase over"));
    QCOMPARE(room.run(releasing(loan, {ExcessId(2)})), std::string("done"));
    QCOMPARE(tryToPayOut(), std::string("wrong_phase over"));
    QCOMPARE(room.run(releasing(loan, {ExcessId(3)})), std::string("done"));
    QCOMPARE(room.standOf(loan), std::string("full 0+0+0+1000"));
    QCOMPARE(room.run(releasing(loan, {ExcessId(3)})), std::string("wrong_phase full"));
    QCOMPARE(tryToPayOut(), std::string("under_review"));
    room.move(loan, {LoanMove::Disburse});
    QCOMPARE(room.excessOf(loan), std::string("3:300 spilled, 4:200 released, 5:500 released"));
    QCOMPARE(room.suspense(), std::int64_t{0});
    QCOMPARE(room.fault(), std::string());
}

// ---- retries, several loans, copies ------------------------------------------------------------

void TestOverCommands::aCommandIsRetried_data() {
    QTest::addColumn<QByteArray>("way");
    for (const char* way : {"spill", "new", "release"}) QTest::newRow(way) << QByteArray(way);
}

void TestOverCommands::aCommandIsRetried() {
    QFETCH(QByteArray, way);
    OverRoom room;
    const auto loan = room.over();
    const auto to = opened(room, loanOf(2'000));
    const auto commandFor = [&](const std::vector<ExcessId>& lines) -> Command {
        if (way == "release") return releasing(loan, lines);
        return way == "new" ? spillingToNew(loan, lines) : spilling(loan, lines, to);
    };
    const auto key = RequestKey::parse("retried").value();
    const auto command = commandFor({ExcessId(1), ExcessId(2)});
    QCOMPARE(room.run(command, "as agreed", key), std::string("done"));
    const auto after = room.world();
    QCOMPARE(room.run(command, "as agreed", key), std::string("done"));
    room.reopen();
    QCOMPARE(room.run(command, "as agreed", key), std::string("done"));
    QCOMPARE(room.run(commandFor({ExcessId(3)}), "as agreed", key),
             std::string("key_reused retried"));
    QCOMPARE(room.world(), after);
    QCOMPARE(room.fault(), std::string());
}

/// Two loans are over, and one takes what the other had too much, with lines of the same file line.
void TestOverCommands::surplusOfTwoLoansIsKeptApart() {
    OverRoom room;
    const auto first = room.over();
    const auto second = room.imported({{0, 900}, {1, 600}});
    const auto to = opened(room, loanOf(600));
    QCOMPARE(room.run(spilling(first, {ExcessId(1)}, to)), std::string("done"));
    QCOMPARE(room.run(spilling(second, {ExcessId(4)}, to)),
             std::string("does_not_fit exceeds_remainder"));
    QCOMPARE(room.run(releasing(second, {ExcessId(4)})), std::string("done"));
    QCOMPARE(room.standOf(first), std::string("over 0+0+0+1000"));
    QCOMPARE(room.standOf(second), std::string("full 0+0+0+1000"));
    QCOMPARE(room.standOf(to), std::string("open 300+0+0+300"));
    (void)room.buy(to, 5, 300);
    QCOMPARE(room.standOf(to), std::string("full 0+0+0+600"));
    QCOMPARE(room.suspense(), std::int64_t{700});
    QCOMPARE(room.fault(), std::string());
}

void TestOverCommands::aBackupHasItAll() {
    OverRoom room;
    const auto loan = room.over();
    QCOMPARE(room.run(spillingToNew(loan, {ExcessId(2)})), std::string("done"));
    QCOMPARE(room.run(releasing(loan, {ExcessId(3)})), std::string("done"));
    const TempDir folder;
    const auto report = must(backupDesk(room.path(), folder / "copy.plimsoll"));
    QVERIFY(report.holds());
    QCOMPARE(faultOf(folder / "copy.plimsoll"), std::string());
    const auto copy = must(attachDesk(folder / "copy.plimsoll"));
    const auto lines = must(copy->excess({.loan = loan, .open_only = false, .beyond = {}}));
    QCOMPARE(describe(lines), room.excessOf(loan));
}

// ---- two people --------------------------------------------------------------------------------

namespace {

/// An over-filled loan on a desk that works, imported by its operator.
LoanId overAt(StaffedRoom& room) {
    const auto loan = room.draft();
    std::vector<ImportedBid> bids;
    for (const std::int64_t fen : {900, 300, 50})
        bids.push_back({.line = std::ssize(bids) + 2,
                        .investor = StaffedRoom::person(static_cast<int>(bids.size())),
                        .amount = Money::fen(fen),
                        .arrived = room.clock().now(),
                        .key = {}});
    (void)must(room.operatorSeat().importBids(loan, bids));
    return loan;
}

}  // namespace

void TestOverCommands::twoPeopleResolveALine() {
    StaffedRoom room;
    const auto loan = overAt(room);
    QCOMPARE(codeOfError(room.checkerSeat().importBids(room.draft(), {})),
             std::string("forbidden"));
    const auto id = room.ask(releasing(loan, {ExcessId(1), ExcessId(2)}));
    QCOMPARE(describe(must(room.reader().excess({.loan = loan, .open_only = true, .beyond = {}}))),
             std::string("3:200 open, 4:50 open"));
    QCOMPARE(wordOf(room.approve(id, StaffedRoom::kOperator)), std::string("forbidden"));
    QCOMPARE(wordOf(room.checkerSeat().reject(id, "not yet")), std::string("ok"));
    QCOMPARE(room.phaseOf(loan), Phase::Over);
    const auto again = room.ask(spillingToNew(loan, {ExcessId(1), ExcessId(2)}));
    QCOMPARE(wordOf(room.approve(again)), std::string("ok"));
    QCOMPARE(room.phaseOf(loan), Phase::Full);
    QCOMPARE(describe(must(room.reader().excess({.loan = loan, .open_only = false, .beyond = {}}))),
             std::string("3:200 spilled, 4:50 spilled"));
    QCOMPARE(room.fault(), std::string());
}

/// Two requests about one line: whoever comes second approves what has changed.
void TestOverCommands::aResolvedLineChangesTheWorld() {
    StaffedRoom room;
    const auto loan = overAt(room);
    const auto first = room.ask(releasing(loan, {ExcessId(1)}));
    const auto second = room.ask(spillingToNew(loan, {ExcessId(1), ExcessId(2)}));
    const auto seen = room.request(second).world_now;
    QCOMPARE(wordOf(room.approve(first)), std::string("ok"));
    QVERIFY(room.request(second).hasChanged());
    QCOMPARE(wordOf(room.checkerSeat().approve(second, seen, "seen")),
             std::string("world_changed"));
    QCOMPARE(wordOf(room.approve(second)), std::string("excess_resolved"));
    QCOMPARE(room.phaseOf(loan), Phase::Over);
    QCOMPARE(room.request(second).state, RequestState::Waiting);
    QCOMPARE(room.fault(), std::string());
}

QTEST_GUILESS_MAIN(TestOverCommands)
#include "tst_over_commands.moc"
