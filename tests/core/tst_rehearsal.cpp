// Method: recorded streams as small texts against what the reader makes of each line; then drills
// and replays on real desks, whose reports must add up to what was sent and to what is stored.

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <sstream>
#include <string>
#include <thread>

#include <plimsoll/rehearsal.h>

#include "desk_room.h"
#include "forwarding_desk.h"
#include "property.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

/// "2 1970-01-01T00:00:00.000000Z A 5 k" for each arrival, "3!bad_time(x)" for each rejected row.
std::string readAll(const std::string& text) {
    std::istringstream in(text);
    const auto file = readArrivals(in);
    if (!file) return test::toText(file.error());
    std::string told;
    for (const auto& arrival : file->arrivals)
        told += std::to_string(arrival.line) + " @" + std::to_string(arrival.at.us() % 60'000'000) +
                " " + arrival.investor + " " + arrival.amount +
                (arrival.key.empty() ? "" : " " + arrival.key) + "; ";
    for (const auto& row : file->rejected)
        told += std::to_string(row.line) + "!" + row.reason + "(" + row.text + "); ";
    return told + std::to_string(file->rows_read);
}

ArrivalFile arrivalsOf(const std::string& text) {
    std::istringstream in(text);
    return must(readArrivals(in));
}

/// Adds up to what was sent, and to what stands on the desk.
std::string faultIn(const RehearsalReport& report, Desk& desk) {
    const auto reader = must(desk.reader());
    const auto loan = must(reader->loan(report.loan));
    const auto tally = must(reader->tally(report.loan));
    if (!report.verified.holds()) return "not verified";
    if (report.capacity != loan.capacity) return "another capacity than the loan";
    if (report.accepted != tally.accepted) return "another count of accepted bids";
    if (report.refused != tally.refused) return "another count of refusals";
    if (report.replayed != tally.replayed) return "another count of replays";
    if (report.arrived != report.accepted + report.refusedTotal() + report.replayed)
        return "arrivals do not add up";
    if (report.latency.count() < report.arrived) return "answers without a latency";
    return {};
}

/// Gives its text and then fails, as a disk does.
class BreakingDisk final : public std::stringbuf {
public:
    using std::stringbuf::stringbuf;

protected:
    int_type underflow() override {
        const auto next = std::stringbuf::underflow();
        if (next == traits_type::eof()) throw std::ios_base::failure("the disk broke");
        return next;
    }
};

/// A desk on a disk that takes so many bids and then nothing more.
class FailingDesk final : public ForwardingDesk {
public:
    FailingDesk(Desk& sound, int bids) : ForwardingDesk(sound), m_left(bids) {}

    void submit(BidRequest bid, Answered answered) override {
        ++submitted;
        if (m_left-- > 0) return ForwardingDesk::submit(std::move(bid), std::move(answered));
        std::this_thread::sleep_for(std::chrono::microseconds(100));
        answered({BidAnswer::Kind::NotTaken, {}});
    }

    std::atomic<std::uint64_t> submitted = 0;

private:
    std::atomic<int> m_left;
};

using Spoil = std::function<void(DrillPlan&)>;

}  // namespace

Q_DECLARE_METATYPE(Spoil)

class TestRehearsal : public QObject {
    Q_OBJECT
private slots:
    void readsStreams_data();
    void readsStreams();
    void aStreamThatBreaksOffIsAnError_data();
    void aStreamThatBreaksOffIsAnError();
    void drillEndsOnTheMark();
    void drillRefuses_data();
    void drillRefuses();
    void inventsNothingOnARealDesk();
    void replaySellsTheStream();
    void replayKeepsTheRecordedOrder_data();
    void replayKeepsTheRecordedOrder();
    void replayWithoutMoneyRecordsStrays();
    void replayKeepsTheRecordedPace();
    void stopsWhenAsked();
    void stopsWhileVerifying();
    void endsWhenTheStorageFails();
    void furnishesTheSameDemonstration();
};

void TestRehearsal::readsStreams_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const QByteArray& text, const char* expected) {
        QTest::newRow(name) << text << QByteArray(expected);
    };
    const QByteArray head = "arrived_at,investor,amount,key\n";
    const QByteArray at = "2021-11-12T07:39:00Z";
    row("nothing", "", "input_invalid missing_header");
    row("header alone", head, "0");
    row("no investors", "arrived_at,amount\n", "input_invalid missing_column:investor");
    row("no amounts", "arrived_at,investor\n", "input_invalid missing_column:amount");
    row("no times", "investor,amount\n", "input_invalid missing_column:arrived_at");
    row("a column twice", "arrived_at,investor,amount,amount\n" + at + ",A,5,6\n",
        "input_invalid column_twice:amount");
    row("a key column twice", "key,arrived_at,investor,amount,key\n",
        "input_invalid column_twice:key");
    row("names in capitals", "Arrived_At,Investor,Amount\n",
        "input_invalid missing_column:arrived_at");
    row("one row", head + at + ",A,5,k\n", "2 @0 A 5 k; 1");
    row("no key column", "arrived_at,investor,amount\n" + at + ",A,5\n", "2 @0 A 5; 1");
    row("columns in another order, and more", "x,amount,key,investor,arrived_at\n1,5,k,A," + at,
        "2 @0 A 5 k; 1");
    row("CRLF and a byte order mark",
        "\xEF\xBB\xBF"
        "arrived_at,investor,amount\r\n" +
            at + ",A,5\r\n",
        "2 @0 A 5; 1");
    row("grouped amount in quotes", head + at + ",A,\"1,000.50\",\n", "2 @0 A 1,000.50; 1");
    row("sorted by time, equal times as they stand",
        head + "2021-11-12T07:39:02Z,C,1,\n2021-11-12T07:39:01Z,A,1,\n2021-11-12T07:39:02Z,B,1,\n",
        "3 @1000000 A 1; 2 @2000000 C 1; 4 @2000000 B 1; 3");
    row("zero and negative are for the rules to refuse", head + at + ",A,0,\n" + at + ",A,-5,\n",
        "2 @0 A 0; 3 @0 A -5; 2");
    row("bad time", head + "yesterday,A,5,\n", "2!bad_time(yesterday); 1");
    row("no investor", head + at + ",,5,\n", "2!missing_investor(); 1");
    row("bad investor", head + at + ",a b,5,\n", "2!bad_investor(a b); 1");
    row("no amount", head + at + ",A,,\n", "2!bad_amount:empty(); 1");
    row("exponent", head + at + ",A,1e3,\n", "2!bad_amount:not_a_number(1e3); 1");
    row("NaN", head + at + ",A,NaN,\n", "2!bad_amount:not_a_number(NaN); 1");
    row("finer than a fen", head + at + ",A,1.005,\n", "2!bad_amount:too_many_decimals(1.005); 1");
    row("2^63", head + at + ",A,9223372036854775808,\n",
        "2!bad_amount:out_of_range(9223372036854775808); 1");
    row("bad key", head + at + ",A,5,a b\n", "2!bad_key(a b); 1");
    row("too few fields", head + at + ",A\n", "2!ragged(2 fields); 1");
    row("too many fields", head + at + ",A,5,k,\n", "2!ragged(5 fields); 1");
    row("a stray quote", head + at + ",A\"B,5,k\n" + at + ",A,5,k\n",
        "3 @0 A 5 k; 2!stray_quote(); 2");
    row("an unclosed quote", head + at + ",A,5,k\n" + at + ",\"A,5,k\n",
        "2 @0 A 5 k; 3!unclosed_quote(); 2");
    row("good rows after an unclosed quote",
        head + at + ",\"A,5,k\n" + at + ",B,6,\n" + at + ",C,7,\n",
        "3 @0 B 6; 4 @0 C 7; 2!unclosed_quote(); 3");
    row("good and bad together", head + at + ",A,5,\nx,A,5,\n" + at + ",B,6,\n",
        "2 @0 A 5; 4 @0 B 6; 3!bad_time(x); 3");
}

void TestRehearsal::readsStreams() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(readAll(text.toStdString())), expected);
}

void TestRehearsal::aStreamThatBreaksOffIsAnError_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("before the header") << QByteArray();
    QTest::newRow("in the header") << QByteArray("arrived_at,inv");
    QTest::newRow("between rows") << QByteArray(
        "arrived_at,investor,amount\n2021-11-12T07:39:00Z,A,5\n");
    QTest::newRow("in a row") << QByteArray(
        "arrived_at,investor,amount\n2021-11-12T07:39:00Z,A,5\n2021-11-12T07:3");
    QTest::newRow("inside quotes")
        << QByteArray("arrived_at,investor,amount\n2021-11-12T07:39:00Z,\"A");
}

void TestRehearsal::aStreamThatBreaksOffIsAnError() {
    QFETCH(QByteArray, text);
    BreakingDisk disk(text.toStdString());
    std::istream in(&disk);
    QCOMPARE(codeOfError(readArrivals(in)), std::string("path_unreadable"));
}

void TestRehearsal::drillEndsOnTheMark() {
    DeskRoom room;
    auto& desk = room.open();
    for (const std::uint64_t seed : {1, 2, 3}) {
        DrillPlan plan;
        plan.bidders = 1'000;
        plan.terms.target = Money::fen(50'000'003);
        plan.seed = seed;
        plan.concurrency = 64;
        std::uint64_t progress = 0;
        const auto report = must(
            runDrill(desk, plan, [&](const RehearsalProgress& now) { progress = now.answered; }));
        QCOMPARE(faultIn(report, desk), std::string());
        QCOMPARE(report.capacity.paid.fen(), 50'000'003);
        QVERIFY(report.arrived >= 1'000 && report.replayed > 0 && report.overloaded == 0);
        QVERIFY(progress <= report.arrived && report.decisionsPerSecond() > 0);
    }
    QCOMPARE(faultOf(room.path()), std::string());
}

void TestRehearsal::drillRefuses_data() {
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, Spoil spoil, const char* expected) {
        QTest::newRow(name) << spoil << QByteArray(expected);
    };
    row("no bidders", [](DrillPlan& plan) { plan.bidders = 0; }, "input_invalid");
    row("negative bidders", [](DrillPlan& plan) { plan.bidders = -1; }, "input_invalid");
    row("no concurrency", [](DrillPlan& plan) { plan.concurrency = 0; }, "input_invalid");
    row("negative share", [](DrillPlan& plan) { plan.partial_per_mille = -1; }, "input_invalid");
    row(
        "share above all", [](DrillPlan& plan) { plan.duplicate_per_mille = 1'001; },
        "input_invalid");
    row("target zero", [](DrillPlan& plan) { plan.terms.target = {}; }, "terms_unsound");
    row("step zero", [](DrillPlan& plan) { plan.terms.step = {}; }, "terms_unsound");
    row(
        "a target that cannot be landed on",
        [](DrillPlan& plan) { plan.terms.cap = plan.terms.min + Money::yuan(50); },
        "terms_unsound");
}

void TestRehearsal::drillRefuses() {
    QFETCH(Spoil, spoil);
    QFETCH(QByteArray, expected);
    DeskRoom room;
    auto& desk = room.open();
    DrillPlan plan;
    plan.bidders = 10;
    spoil(plan);
    QCOMPARE(QByteArray::fromStdString(codeOfError(runDrill(desk, plan))), expected);
    // Nothing half done.
    const auto reader = must(desk.reader());
    QVERIFY(must(reader->loans()).empty() && must(reader->investors({}, 1)).empty());
}

void TestRehearsal::inventsNothingOnARealDesk() {
    DeskRoom room(DeskKind::Real);
    auto& desk = room.open();
    const auto file = arrivalsOf("arrived_at,investor,amount\n2021-11-12T07:39:00Z,A,5\n");
    ReplayPlan replay;
    replay.terms = termsOf(1'000);
    replay.fund = true;
    QCOMPARE(codeOfError(runDrill(desk, {})), std::string("not_a_rehearsal"));
    QCOMPARE(codeOfError(runReplay(desk, replay, file)), std::string("not_a_rehearsal"));
    QCOMPARE(codeOfError(furnishDemonstration(desk)), std::string("not_a_rehearsal"));
    const auto reader = must(desk.reader());
    QVERIFY(must(reader->loans()).empty() && must(reader->investors({}, 1)).empty());
}

void TestRehearsal::replaySellsTheStream() {
    std::string text = "arrived_at,investor,amount,key\n";
    for (int i = 0; i < 500; ++i)
        text += "2021-11-12T07:39:" + std::string(i < 250 ? "01" : "02") + "Z,P" +
                std::to_string(i % 97) + "," + std::to_string(1 + i % 40) + ".00," +
                (i % 5 == 0 ? "again" : "") + "\n";
    const auto file = arrivalsOf(text);
    DeskRoom room;
    auto& desk = room.open();
    ReplayPlan plan;
    plan.terms = termsOf(500'001);
    plan.fund = true;
    plan.partial = true;
    const auto report = must(runReplay(desk, plan, file));
    QCOMPARE(faultIn(report, desk), std::string());
    QCOMPARE(report.arrived, std::uint64_t{500});
    QCOMPARE(report.capacity.paid.fen(), 500'001);
    QVERIFY(report.refused[static_cast<std::size_t>(Reason::Full)] > 0);
    QCOMPARE(faultOf(room.path()), std::string());
}

void TestRehearsal::replayKeepsTheRecordedOrder_data() {
    QTest::addColumn<int>("rows_of_one_instant");
    QTest::addColumn<int>("concurrency");
    QTest::addColumn<qint64>("speed");
    QTest::newRow("instants of one row") << 1 << 64 << qint64{0};
    QTest::newRow("instants of one row, at speed") << 1 << 64 << qint64{1'000};
    QTest::newRow("instants of two rows") << 2 << 64 << qint64{0};
    QTest::newRow("instants of many rows") << 50 << 64 << qint64{0};
    QTest::newRow("instants of many rows, at speed") << 50 << 64 << qint64{1'000};
    QTest::newRow("more rows than may be outstanding") << 50 << 8 << qint64{0};
}

void TestRehearsal::replayKeepsTheRecordedOrder() {
    QFETCH(int, rows_of_one_instant);
    QFETCH(int, concurrency);
    QFETCH(qint64, speed);
    constexpr int kRows = 2'000;
    ArrivalFile file;
    for (int i = 0; i < kRows; ++i)
        file.arrivals.push_back({.line = i + 2,
                                 .at = Timestamp::us(i / rows_of_one_instant * 100),
                                 .investor = "P" + std::to_string(i % 97),
                                 .amount = "1",
                                 .key = "k" + std::to_string(i)});
    DeskRoom room;
    auto& desk = room.open();
    ReplayPlan plan;
    plan.terms = termsOf(10'000'000);
    plan.fund = true;
    plan.concurrency = concurrency;
    if (speed > 0) plan.speed = speed;
    const auto report = must(runReplay(desk, plan, file));
    QCOMPARE(report.arrived, std::uint64_t{kRows});
    QCOMPARE(faultIn(report, desk), std::string());

    const auto bids = allBids(*must(desk.reader()));
    QCOMPARE(bids.size(), std::size_t{kRows});
    int instant = 0;
    for (const auto& bid : bids) {
        const int now = std::stoi(bid.key.substr(1)) / rows_of_one_instant;
        QVERIFY2(now >= instant, qPrintable(QString("%1 after %2").arg(now).arg(instant)));
        instant = now;
    }
}

void TestRehearsal::replayWithoutMoneyRecordsStrays() {
    DeskRoom room;
    auto& desk = room.open();
    NewInvestor poor;
    poor.code = "Poor";
    (void)must(desk.addInvestors({poor}));
    const auto file = arrivalsOf(
        "arrived_at,investor,amount\n2021-11-12T07:39:00Z,Nobody,5\n2021-11-12T07:39:00Z,Poor,5\n");
    ReplayPlan plan;
    plan.terms = termsOf(1'000);
    const auto report = must(runReplay(desk, plan, file));
    QCOMPARE(report.refused[static_cast<std::size_t>(Reason::UnknownInvestor)], std::uint64_t{1});
    QCOMPARE(report.refused[static_cast<std::size_t>(Reason::InsufficientBalance)],
             std::uint64_t{1});
    QCOMPARE(faultIn(report, desk), std::string());
}

void TestRehearsal::replayKeepsTheRecordedPace() {
    DeskRoom room;
    auto& desk = room.open();
    const auto file = arrivalsOf(
        "arrived_at,investor,amount\n2021-11-12T07:39:00Z,A,5\n2021-11-12T07:39:03Z,A,5\n");
    ReplayPlan plan;
    plan.terms = termsOf(10'000);
    plan.fund = true;
    plan.speed = 10;
    const auto report = must(runReplay(desk, plan, file));
    QVERIFY(report.elapsed >= std::chrono::milliseconds(290));
    plan.speed = 0;
    QCOMPARE(codeOfError(runReplay(desk, plan, file)), std::string("input_invalid"));
}

void TestRehearsal::stopsWhenAsked() {
    DeskRoom room;
    auto& desk = room.open();
    std::stop_source before;
    before.request_stop();
    QCOMPARE(codeOfError(runDrill(desk, {}, {}, before.get_token())), std::string("cancelled"));
    QVERIFY(must(must(desk.reader())->loans()).empty());

    std::stop_source stop;
    DrillPlan plan;
    plan.bidders = 30'000;
    const auto report = must(runDrill(
        desk, plan, [&](const RehearsalProgress&) { stop.request_stop(); }, stop.get_token()));
    QVERIFY(report.cancelled);
    QVERIFY(report.arrived < 30'000);
    QCOMPARE(faultOf(room.path()), std::string());
}

void TestRehearsal::stopsWhileVerifying() {
    DeskRoom room;
    auto& desk = room.open();
    DrillPlan plan;
    // Verifying asks whether to stop every so many thousand bids.
    plan.bidders = 17'000;
    std::stop_source stop;
    const auto when_all_is_answered = [&](const RehearsalProgress& now) {
        if (now.answered == now.expected) stop.request_stop();
    };
    const auto report = must(runDrill(desk, plan, when_all_is_answered, stop.get_token()));
    QVERIFY(report.arrived >= 17'000);
    QVERIFY(report.verified.cancelled && report.cancelled);
}

void TestRehearsal::endsWhenTheStorageFails() {
    DeskRoom room;
    FailingDesk desk(room.open(), 300);
    DrillPlan plan;
    plan.bidders = 20'000;
    plan.terms.target = Money::yuan(1'000'000);
    const auto report = must(runDrill(desk, plan));
    QCOMPARE(report.arrived, std::uint64_t{300});
    QVERIFY(report.not_taken >= 100 && !report.cancelled);
    // Nothing but what was under way goes into a failing disk, and it is in no figure of speed.
    QVERIFY2(desk.submitted < 2'000, qPrintable(QString::number(desk.submitted)));
    QCOMPARE(report.latency.count(), report.arrived);
    QCOMPARE(report.arrived + report.not_taken, desk.submitted.load());
    QCOMPARE(faultOf(room.path()), std::string());
}

void TestRehearsal::furnishesTheSameDemonstration() {
    std::vector<std::string> figures;
    for (int i = 0; i < 2; ++i) {
        DeskRoom room(DeskKind::Demonstration);
        auto& desk = room.open();
        must(furnishDemonstration(desk));
        const auto reader = must(desk.reader());
        std::string text;
        for (const auto& loan : must(reader->loans()))
            text += loan.code + ' ' + loan.title + ' ' + std::string(codeOf(loan.phase)) + ' ' +
                    loan.capacity.paid.toString() + '\n';
        for (const auto& who : must(reader->investors({}, 1'000)))
            text += who.code + ' ' + who.name + ' ' + who.balance.available.toString() + '\n';
        figures.push_back(text);
        QCOMPARE(faultOf(*reader), std::string());
    }
    QCOMPARE(figures[0], figures[1]);
    for (const auto* const phase : {" draft ", " open ", " full "})
        QVERIFY(figures[0].find(phase) != std::string::npos);
}

QTEST_GUILESS_MAIN(TestRehearsal)
#include "tst_rehearsal.moc"
