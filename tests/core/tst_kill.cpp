// Method: this binary runs itself as a child that plays a rush and writes every answer to a pipe
// after it was given; the parent kills it (SIGKILL) at a random instant, opens the desk again and
// demands: every answer on the pipe is on record unchanged, the law holds, a retry is replayed.
// PLIMSOLL_KILLS: how many; PLIMSOLL_KILL_SECONDS: how long at most; PLIMSOLL_SEED: the instants.

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <sstream>
#include <thread>

#include "child_process.h"
#include "desk_room.h"
#include "property.h"
#include "rush.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

constexpr int kRoundsOnOneDesk = 20;

/// An answer as it went through the pipe.
struct Acknowledged {
    BidRequest bid;
    Decision decision;
};

std::string toLine(const RushAnswer& answer) {
    const auto& [id, outcome, reason, accepted, waiting, remainder, arrived, decided] =
        answer.answer.decision;
    std::ostringstream line;
    line << answer.bid.loan.value << ' ' << answer.bid.investor.value << ' '
         << answer.bid.key.text() << ' ' << answer.bid.asked->fen() << ' ' << answer.bid.partial
         << ' ' << id.value << ' ' << static_cast<int>(outcome) << ' ' << static_cast<int>(reason)
         << ' ' << accepted.fen() << ' ' << waiting.fen() << ' ' << remainder.fen() << ' '
         << arrived.us() << ' ' << decided.us() << " .\n";
    return line.str();
}

std::optional<Acknowledged> fromLine(const std::string& line) {
    std::istringstream in(line);
    std::int64_t loan = 0, investor = 0, asked = 0, id = 0, accepted = 0, remainder = 0;
    std::int64_t waiting = 0, arrived = 0, decided = 0;
    int outcome = 0, reason = 0;
    bool partial = false;
    std::string key, end;
    in >> loan >> investor >> key >> asked >> partial >> id >> outcome >> reason >> accepted >>
        waiting >> remainder >> arrived >> decided >> end;
    if (end != ".") return std::nullopt;
    return Acknowledged{bidOf(LoanId(loan), InvestorId(investor), asked, key, partial),
                        {BidId(id), static_cast<Outcome>(outcome), static_cast<Reason>(reason),
                         Money::fen(accepted), Money::fen(waiting), Money::fen(remainder),
                         Timestamp::us(arrived), Timestamp::us(decided)}};
}

/// The child: one loan after another until it is killed.
int rushUntilKilled(const std::filesystem::path& path, std::uint64_t seed) {
    Dice dice(seed);
    const auto opened = openDesk(path);
    if (!opened) return 1;
    Desk& desk = **opened;
    const auto tell = [](const RushAnswer& answer) {
        const auto line = toLine(answer);
        if (answer.answer.isDecision() && write(STDOUT_FILENO, line.data(), line.size()) < 0)
            _exit(1);
    };
    for (;;) {
        const auto terms = drawTerms(dice, 100);
        const auto loan = sell(desk, terms);
        const auto people = enrol(desk, 30, terms.target);
        (void)playRush(desk, drawRush(dice, loan, terms, people, 300, "k"), 16, tell);
    }
}

using Key = std::tuple<LoanId, InvestorId, std::string>;

/// Empty when every acknowledged decision is on record and the law holds.
std::string checkRecords(DeskReader& reader, const std::vector<Acknowledged>& acknowledged) {
    std::map<Key, Decision> stored;
    for (const auto& bid : allBids(reader))
        stored[{bid.loan, bid.investor, bid.key}] = bid.decision;
    for (const auto& [bid, decision] : acknowledged) {
        const auto found = stored.find({bid.loan, bid.investor, bid.key.text()});
        const auto name = "key " + bid.key.text() + " of investor " +
                          std::to_string(bid.investor.value) + " on loan " +
                          std::to_string(bid.loan.value);
        if (found == stored.end()) return name + " was answered and is lost";
        if (decision.id && found->second != decision) return name + " was answered otherwise";
    }
    return faultOf(reader);
}

/// Empty when every acknowledged bid, sent again, is replayed.
std::string retryAll(Desk& desk, const std::vector<Acknowledged>& acknowledged) {
    std::vector<BidRequest> bids;
    for (const auto& known : acknowledged)
        if (known.decision.id) bids.push_back(known.bid);
    const auto answers = playRush(desk, bids, 16);
    std::size_t at = 0;
    for (const auto& [bid, decision] : acknowledged) {
        if (!decision.id) continue;
        const auto& answer = answers[at++].answer;
        if (answer.kind != BidAnswer::Kind::Replayed || answer.decision != decision)
            return "the retry of key " + bid.key.text() + " was not replayed";
    }
    return {};
}

struct Round {
    std::vector<Acknowledged> acknowledged;
    bool was_killed = false;
};

/// Starts a child, lets it run for a random while and kills it.
Round killOnce(const DeskRoom& room, Dice& dice) {
    Rerun child({"--rush", room.path().string(), std::to_string(dice.number(1, 1'000'000'000))});
    Round round;
    const auto take = [&](int patience_ms) {
        const auto line = child.readLine(patience_ms);
        if (!line) return false;
        if (const auto known = fromLine(*line)) round.acknowledged.push_back(*known);
        return true;
    };
    // Mostly within the rush; now and then while the desk is being opened.
    if (dice.chance(90)) (void)take(20'000);
    std::this_thread::sleep_for(std::chrono::microseconds(dice.number(0, 60'000)));
    child.kill();
    while (take(20'000)) {
    }
    round.was_killed = child.wait().signal == SIGKILL;
    return round;
}

}  // namespace

class TestKill : public QObject {
    Q_OBJECT
private slots:
    void nothingAnsweredIsLost();
    void noticesALostAnswer();
};

void TestKill::nothingAnsweredIsLost() {
    const auto kills = setting("PLIMSOLL_KILLS", 300);
    const auto seconds = timeLimit("PLIMSOLL_KILL_SECONDS", 75);
    const auto begin = std::chrono::steady_clock::now();
    Dice dice(firstSeed());
    std::unique_ptr<DeskRoom> room;
    std::vector<Acknowledged> all;
    std::size_t acknowledged = 0;
    std::size_t stored = 0;
    std::int64_t done = 0;
    for (; done < kills && std::chrono::steady_clock::now() - begin < seconds; ++done) {
        if (done % kRoundsOnOneDesk == 0) {
            room = std::make_unique<DeskRoom>();
            all.clear();
        }
        const auto round = killOnce(*room, dice);
        QVERIFY2(round.was_killed, "the child ended by itself");
        all.insert(all.end(), round.acknowledged.begin(), round.acknowledged.end());
        acknowledged += round.acknowledged.size();
        const auto desk = must(openDesk(room->path()));
        auto wrong = checkRecords(*must(desk->reader()), all);
        if (wrong.empty()) wrong = retryAll(*desk, round.acknowledged);
        QVERIFY2(wrong.empty(),
                 qPrintable(QString("kill %1: %2").arg(done).arg(QString::fromStdString(wrong))));
        if ((done + 1) % kRoundsOnOneDesk == 0 || done + 1 == kills)
            stored += allBids(*must(desk->reader())).size();
    }
    const auto took = std::chrono::steady_clock::now() - begin;
    qInfo("%lld kills, %zu answers acknowledged, %zu bids stored, none lost; %lld ms",
          static_cast<long long>(done), acknowledged, stored,
          static_cast<long long>(
              std::chrono::duration_cast<std::chrono::milliseconds>(took).count()));
    QVERIFY(acknowledged > 0);
}

void TestKill::noticesALostAnswer() {
    DeskRoom room;
    auto& desk = room.open();
    const auto loan = sell(desk, termsOf(1'000));
    const auto who = enrol(desk, 1, Money::yuan(10))[0];
    const auto bid = bidOf(loan, who, 100, "k");
    const Acknowledged known{bid, desk.bid(bid).decision};
    const auto reader = must(desk.reader());
    QCOMPARE(checkRecords(*reader, {known}), std::string());
    QCOMPARE(retryAll(desk, {known}), std::string());
    auto lost = known;
    lost.bid = bidOf(loan, who, 100, "lost");
    QVERIFY(!checkRecords(*reader, {lost}).empty());
    QVERIFY(!retryAll(desk, {lost}).empty());
    auto altered = known;
    altered.decision.accepted += Money::fen(1);
    QVERIFY(!checkRecords(*reader, {altered}).empty());
    QVERIFY(!retryAll(desk, {altered}).empty());
}

int main(int argc, char** argv) {
    if (argc == 4 && std::string(argv[1]) == "--rush")
        return rushUntilKilled(argv[2], std::stoull(argv[3]));
    QCoreApplication application(argc, argv);
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kill.moc"
