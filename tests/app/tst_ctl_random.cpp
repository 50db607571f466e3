// Method: thousands of random commands of every kind go through the command line, as a script would
// send them, and into an account that is kept by hand beside it (account_book.h), which shares no
// code with the core. Exit code and outcome of each are compared, and after every few the money of
// every investor, every loan and every payout; "verify", backup and restore come in between.
//
// PLIMSOLL_SEED and PLIMSOLL_COMMANDS choose another walk, or a longer one.
#include <random>

#include <fmt/format.h>
#include <QTest>

#include "random_desk.h"
#include "support/settings.h"

using namespace Qt::StringLiterals;
using namespace plimsoll::test;

namespace {

constexpr int kCommands = 1'000;
constexpr int kCompareEvery = 10;
constexpr int kVerifyEvery = 50;
constexpr int kRestoreEvery = 250;
constexpr std::size_t kMostInvestors = 12;
/// Loans that are still worth a command.
constexpr std::size_t kMostLoans = 6;

std::string yuan(Fen fen) {
    return fmt::format("{}.{:02}", fen / 100, fen % 100);
}

std::string signedYuan(Fen fen) {
    return (fen < 0 ? '-' : '+') + yuan(std::abs(fen));
}

bool isOver(const BookLoan& loan) {
    return loan.phase == "disbursed" || loan.phase == "cancelled" || loan.phase == "withdrawn";
}

bool hasPart(const BookBid& bid, BookPart::State state) {
    return std::any_of(bid.parts.begin(), bid.parts.end(),
                       [state](const BookPart& part) { return part.state == state; });
}

}  // namespace

class TestCtlRandom : public QObject, RandomDesk {
    Q_OBJECT

private slots:
    void init();
    void everyAnswerAndEveryFenIsAsTheAccountSays();

private:
    using Act = void (TestCtlRandom::*)();
    struct Weighted {
        int weight;
        Act act;
    };
    [[nodiscard]] static const std::vector<Weighted>& acts();

    // ---- the commands ----
    void addInvestor();
    void deposit();
    void cashOut();
    void adjust();
    void suspendOrActivate();
    void designate();
    void createLoan();
    void moveLoan();
    void extend();
    void reduce();
    void place();
    void haltOrLift();
    void bid();
    void bidAgain();
    void withdrawBid();
    void voidBid();
    void pay();
    void payAgain();
    void resolveHold();
    void settleCase();
    void exportPayouts();
    void answerPayout();
    void reissuePayout();
    void importBids();
    void resolveExcess();
    void typeNonsense();

    // ---- drawing ----
    [[nodiscard]] int draw(int below) {
        return std::uniform_int_distribution<int>(0, below - 1)(m_random);
    }
    [[nodiscard]] bool oneIn(int many) { return draw(many) == 0; }
    template <class T>
    [[nodiscard]] const T& oneOf(const std::vector<T>& all) {
        return all[static_cast<std::size_t>(draw(static_cast<int>(all.size())))];
    }
    /// Any entry that fits; null when there is none.
    template <class Map, class Fits>
    [[nodiscard]] auto pick(Map& from, Fits fits) -> typename Map::value_type*;
    [[nodiscard]] std::string anyInvestor();
    [[nodiscard]] std::string anyLoan();
    [[nodiscard]] std::string newKey() { return fmt::format("k-{}", ++m_key); }

    std::mt19937 m_random;
    int m_key = 0;
};

const std::vector<TestCtlRandom::Weighted>& TestCtlRandom::acts() {
    using Self = TestCtlRandom;
    static const std::vector<Weighted> all{
        {4, &Self::addInvestor},
        {6, &Self::deposit},
        {3, &Self::cashOut},
        {2, &Self::adjust},
        {2, &Self::suspendOrActivate},
        {3, &Self::designate},
        {8, &Self::createLoan},
        {16, &Self::moveLoan},
        {4, &Self::extend},
        {2, &Self::reduce},
        {4, &Self::place},
        {4, &Self::haltOrLift},
        {70, &Self::bid},
        {4, &Self::bidAgain},
        {4, &Self::withdrawBid},
        {4, &Self::voidBid},
        {24, &Self::pay},
        {2, &Self::payAgain},
        {5, &Self::resolveHold},
        {4, &Self::settleCase},
        {2, &Self::exportPayouts},
        {6, &Self::answerPayout},
        {2, &Self::reissuePayout},
        {4, &Self::importBids},
        {6, &Self::resolveExcess},
        {6, &Self::typeNonsense},
    };
    return all;
}

// ---- drawing -----------------------------------------------------------------------------------

template <class Map, class Fits>
auto TestCtlRandom::pick(Map& from, Fits fits) -> typename Map::value_type* {
    std::vector<typename Map::value_type*> found;
    for (auto& entry : from)
        if (fits(entry.second)) found.push_back(&entry);
    return found.empty() ? nullptr : oneOf(found);
}

std::string TestCtlRandom::anyInvestor() {
    return pick(m_book.investors, [](const auto&) { return true; })->first;
}

std::string TestCtlRandom::anyLoan() {
    const auto* const open = pick(m_book.loans, [](const BookLoan& loan) { return !isOver(loan); });
    if (open != nullptr && !oneIn(20)) return open->first;
    return pick(m_book.loans, [](const BookLoan&) { return true; })->first;
}

// ---- investors ---------------------------------------------------------------------------------

void TestCtlRandom::addInvestor() {
    if (m_book.investors.size() >= kMostInvestors) return deposit();
    const auto code = fmt::format("C-{}", m_book.investors.size() + 1);
    const Fen amount = 1 + draw(60'000);
    tell("investor add", fmt::format("--code {} --deposit {}", code, yuan(amount)),
         m_book.addInvestor(code, amount));
}

void TestCtlRandom::deposit() {
    const auto code = anyInvestor();
    const Fen amount = 1 + draw(30'000);
    tell("deposit", fmt::format("{} {}", code, yuan(amount)), m_book.deposit(code, amount));
}

void TestCtlRandom::cashOut() {
    const auto code = anyInvestor();
    const Fen amount = 1 + draw(20'000);
    tell("cash-out", fmt::format("{} {}", code, yuan(amount)), m_book.cashOut(code, amount));
}

void TestCtlRandom::adjust() {
    const auto code = anyInvestor();
    const Fen by = oneIn(2) ? 1 + draw(500) : -1 - draw(5'000);
    tell("adjust", fmt::format("--note counted {} {}", code, signedYuan(by)),
         m_book.adjust(code, by));
}

void TestCtlRandom::suspendOrActivate() {
    const auto* const suspended =
        pick(m_book.investors, [](const BookInvestor& one) { return !one.active; });
    if (suspended != nullptr) {
        tell("investor activate", suspended->first, m_book.setActive(suspended->first, true));
    } else {
        const auto code = anyInvestor();
        tell("investor suspend", code, m_book.setActive(code, false));
    }
}

void TestCtlRandom::designate() {
    const auto code = anyInvestor();
    const Fen limit = 1'000 + draw(100'000);
    tell("investor designate", fmt::format("{} --limit {} --consent K-1", code, yuan(limit)),
         m_book.setConsent(code, limit));
}

// ---- loans -------------------------------------------------------------------------------------

void TestCtlRandom::createLoan() {
    const auto going_on = std::count_if(m_book.loans.begin(), m_book.loans.end(),
                                        [](const auto& loan) { return !isOver(loan.second); });
    if (static_cast<std::size_t>(going_on) >= kMostLoans) return moveLoan();
    const auto code = fmt::format("L-{}", m_book.loans.size() + 1);
    BookLoan terms;
    terms.step = oneOf<Fen>({1, 7, 100, 250});
    terms.min = terms.step * (1 + draw(20));
    terms.target = terms.min + draw(9'000);
    // A cap that strands nobody: whole steps of a smallest bid of one step.
    if (oneIn(4)) {
        terms.min = terms.step;
        terms.cap = terms.step * (1 + draw(30));
        terms.target = terms.step * (31 + draw(60));
    }
    const auto cap = terms.cap ? " --cap " + yuan(*terms.cap) : std::string();
    tell("loan create",
         fmt::format("--code {} --target {} --min {} --step {} --hold-window 20d{}", code,
                     yuan(terms.target), yuan(terms.min), yuan(terms.step), cap),
         m_book.createLoan(code, terms));
    // Some stay drafts, for an import.
    if (!oneIn(5)) tell("loan open", code, m_book.moveLoan(code, "open"), "phase");
}

void TestCtlRandom::moveLoan() {
    const auto code = anyLoan();
    const std::string phase = m_book.loans[code].phase;
    auto move = oneOf<std::string>(
        {"open", "pause", "resume", "resume", "close", "review", "disburse", "cancel", "withdraw"});
    if (phase == "full" && !oneIn(3)) move = "review";
    if (phase == "under_review" && !oneIn(3)) move = "disburse";
    if (phase == "paused" && !oneIn(3)) move = "resume";
    // Openings are not halted here, only bids are.
    const auto verb = "loan " + move;
    tell(verb.c_str(), code + " --note drawn", m_book.moveLoan(code, move), "phase");
}

void TestCtlRandom::extend() {
    const auto code = anyLoan();
    tell("short extend", code + " --until +7d --note agreed", m_book.extend(code));
}

void TestCtlRandom::reduce() {
    const auto code = anyLoan();
    tell("short reduce", code + " --consent B-1 --note agreed", m_book.reduce(code));
}

void TestCtlRandom::place() {
    const auto* const found =
        pick(m_book.loans, [](const BookLoan& loan) { return loan.phase == "short"; });
    if (found == nullptr) return extend();
    const auto code = found->first;
    const Fen missing = found->second.free();
    const auto* const able = pick(m_book.investors, [&](const BookInvestor& one) {
        return one.consent > 0 && one.available >= missing;
    });
    const auto who = able != nullptr ? able->first : anyInvestor();
    const Fen amount = std::max<Fen>(1, missing - (oneIn(5) ? 1 : 0));
    tell("short place", fmt::format("{} --split {}={} --note phone", code, who, yuan(amount)),
         m_book.place(code, who, amount));
}

void TestCtlRandom::haltOrLift() {
    const auto lift = [this](int halt) {
        tell("halt lift", std::to_string(halt), m_book.lift(halt));
    };
    if (m_book.lastHalt() > 0 && !oneIn(3)) return lift(1 + draw(m_book.lastHalt()));
    const auto code = anyLoan();
    tell("halt set", fmt::format("--loan {} --stop bids --reason odd --confirm d", code),
         m_book.halt(code));
    // Most of the time nothing is halted.
    if (!oneIn(3)) lift(m_book.lastHalt());
}

// ---- bids and payments -------------------------------------------------------------------------

void TestCtlRandom::bid() {
    BookBid asked;
    asked.loan = anyLoan();
    asked.investor = anyInvestor();
    const BookLoan& loan = m_book.loans[asked.loan];
    asked.asked = loan.min + loan.step * draw(12) + (oneIn(6) ? draw(50) : 0);
    if (oneIn(5)) asked.asked = std::max<Fen>(1, loan.free() - draw(2) * loan.min);
    asked.partial = oneIn(3);
    asked.standby = oneIn(3);
    asked.by_payment = oneIn(2);
    const auto key = newKey();
    const auto expected = m_book.bid(asked, key);
    const auto run =
        tell("bid",
             fmt::format("--loan {} --investor {} --amount {} --key {} --funding {}{}{}",
                         asked.loan, asked.investor, yuan(asked.asked), key,
                         asked.by_payment ? "payment" : "balance",
                         asked.partial ? " --partial" : "", asked.standby ? " --standby" : ""),
             expected, "outcome");
    if (const auto reason = run.text("reason").toStdString();
        run.exit == 1 && reason != expected.word)
        report(fmt::format("refused for {}, the account says {}", reason, expected.word));
}

/// The same key again: with the same contents the same answer, with others none.
void TestCtlRandom::bidAgain() {
    BookBid asked;
    asked.loan = anyLoan();
    asked.investor = anyInvestor();
    const auto key = newKey();
    const Fen min = m_book.loans[asked.loan].min;
    for (const Fen amount : {min, min, min + 1}) {
        asked.asked = amount;
        tell("bid",
             fmt::format("--loan {} --investor {} --amount {} --key {}", asked.loan, asked.investor,
                         yuan(amount), key),
             m_book.bid(asked, key));
    }
}

void TestCtlRandom::withdrawBid() {
    const auto* const open = pick(m_book.bids, [](const BookBid& bid) {
        return bid.waiting > 0 || (bid.by_payment && bid.outcome == "accepted");
    });
    if (open == nullptr) return;
    tell("bid withdraw", std::to_string(open->first), m_book.withdrawBid(open->first));
}

void TestCtlRandom::voidBid() {
    const auto* const any = pick(m_book.bids, [&](const BookBid& bid) {
        return !bid.parts.empty() && (oneIn(10) || !isOver(m_book.loans[bid.loan]));
    });
    if (any == nullptr) return;
    tell("bid void", fmt::format("{} --note mistake", any->first), m_book.voidBid(any->first));
}

void TestCtlRandom::pay() {
    const auto* any =
        pick(m_book.bids, [](const BookBid& bid) { return hasPart(bid, BookPart::State::Held); });
    if (any == nullptr || oneIn(6))
        any = pick(m_book.bids, [](const BookBid& bid) { return !bid.parts.empty(); });
    if (any == nullptr) return;
    const auto status = oneOf<std::string>({"confirmed", "confirmed", "confirmed", "confirmed",
                                            "confirmed", "confirmed", "failed", "unclear"});
    const Fen amount = oneOf(any->second.parts).amount + (oneIn(10) ? 1 : 0);
    const auto name = newKey();
    tell("payment",
         fmt::format("--payment {} --status {} --bid {} --amount {}", name, status, any->first,
                     yuan(amount)),
         m_book.payment(name, any->first, status, amount), "outcome");
}

/// The same notice twice says the same; another sum under its name is refused.
void TestCtlRandom::payAgain() {
    const auto* const any =
        pick(m_book.bids, [](const BookBid& bid) { return !bid.parts.empty(); });
    if (any == nullptr) return;
    const Fen amount = any->second.parts.front().amount;
    const auto name = newKey();
    for (const Fen sum : {amount, amount, amount + 1})
        tell("payment",
             fmt::format("--payment {} --status confirmed --bid {} --amount {}", name, any->first,
                         yuan(sum)),
             m_book.payment(name, any->first, "confirmed", sum), "outcome");
}

void TestCtlRandom::resolveHold() {
    const auto* const found =
        pick(m_book.bids, [](const BookBid& bid) { return hasPart(bid, BookPart::State::Stuck); });
    if (found == nullptr) return pay();
    const auto& parts = found->second.parts;
    const auto stuck = std::find_if(parts.begin(), parts.end(), [](const BookPart& part) {
        return part.state == BookPart::State::Stuck;
    });
    const auto part = static_cast<int>(stuck - parts.begin()) + 1;
    const bool paid = oneIn(2);
    tell("hold resolve",
         fmt::format("{} --part {} --{} --note asked", found->first, part,
                     paid ? "paid" : "released"),
         m_book.resolveHold(found->first, part, paid));
}

void TestCtlRandom::settleCase() {
    const auto* const open =
        pick(m_book.cases, [&](const BookCase& one) { return one.open || oneIn(20); });
    if (open == nullptr) return;
    const auto rest = fmt::format("{} --note asked", open->first);
    if (oneIn(2))
        tell("payment place", rest, m_book.placeCase(open->first));
    else
        tell("payment refund", rest, m_book.refundCase(open->first));
}

// ---- payouts -----------------------------------------------------------------------------------

/// The same batch twice sends nothing more.
void TestCtlRandom::exportPayouts() {
    const auto batch = newKey();
    for (const char* const file : {"first", "again"}) {
        const auto expected = m_book.sendPayouts(batch);
        const auto run =
            tell("payouts export", fmt::format("{0}-{1}.csv --batch {0}", batch, file), expected);
        if (const auto sent = std::to_string(run.number("payouts")); sent != expected.word)
            report(fmt::format("{} in the file, the account says {}", sent, expected.word));
    }
}

void TestCtlRandom::answerPayout() {
    const auto* const found = pick(m_book.payouts, [&](const BookPayout& payout) {
        return payout.state == "sent" || payout.state == "unknown" || oneIn(30);
    });
    if (found == nullptr) return exportPayouts();
    const int number = found->first;
    const auto answer = oneOf<std::string>({"confirmed", "confirmed", "failed", "unknown"});
    if (found->second.state == "unknown" && answer != "unknown") {
        tell("payouts resolve", fmt::format("{} --{} --note asked", number, answer),
             m_book.answerPayout(number, answer));
        return;
    }
    m_room->write(u"answers.csv"_s,
                  QByteArray::fromStdString(fmt::format("id,status\n{},{}\n", number, answer)));
    // An answer that is known already changes nothing; another one is a fault of the file.
    BookAnswer expected;
    if (found->second.state != answer) expected = m_book.answerPayout(number, answer);
    if (expected.exit != 0) expected.exit = 2;
    tell("payouts import", "answers.csv", expected);
}

void TestCtlRandom::reissuePayout() {
    const auto* const failed = pick(m_book.payouts, [&](const BookPayout& payout) {
        return payout.state == "failed" || oneIn(30);
    });
    if (failed == nullptr) return;
    tell("payouts reissue", fmt::format("{} --note corrected", failed->first),
         m_book.reissue(failed->first));
}

// ---- imports -----------------------------------------------------------------------------------

void TestCtlRandom::importBids() {
    const auto* const draft =
        pick(m_book.loans, [](const BookLoan& loan) { return loan.phase == "draft"; });
    if (draft == nullptr) return createLoan();
    const auto code = draft->first;
    std::vector<std::pair<std::string, Fen>> lines;
    std::string file = "investor,amount,arrived_at\n";
    const int most = 2 + draw(8);
    for (int line = 0; line < most; ++line) {
        const auto investor = anyInvestor();
        const Fen amount = 1 + draw(static_cast<int>(2 * draft->second.target / most) + 1);
        lines.emplace_back(investor, amount);
        file += fmt::format("{},{},2026-01-01 10:00:00.{:03}\n", investor, yuan(amount), line);
    }
    m_room->write(u"import.csv"_s, QByteArray::fromStdString(file));
    tell("import bids", fmt::format("import.csv --loan {} --allow-repeats", code),
         m_book.importBids(code, lines));
}

void TestCtlRandom::resolveExcess() {
    const auto* const open = pick(m_book.excess, [&](const BookExcess& line) { return line.open; });
    if (open == nullptr) return importBids();
    const auto rest =
        fmt::format("{} --lines {} --consent K-9 --note phone", open->second.loan, open->first);
    // A loan with a cap may refuse for what it would strand; that is tst_terms' matter.
    const auto* const other = pick(m_book.loans, [](const BookLoan& loan) {
        return !loan.cap && (loan.isSelling() || loan.phase == "short");
    });
    if (oneIn(2) || other == nullptr)
        tell("over release", rest, m_book.releaseExcess(open->first));
    else
        tell("over spill", rest + " --to " + other->first,
             m_book.spillExcess(open->first, other->first));
}

/// Whatever is refused for what it says leaves nothing.
void TestCtlRandom::typeNonsense() {
    m_last = oneOf<std::string>(
        {"deposit d.plimsoll C-1 -5", "deposit d.plimsoll C-1 0.001",
         "deposit d.plimsoll C-1 92233720368547758.08", "deposit d.plimsoll nobody 5",
         "cash-out d.plimsoll C-1 99999999999",
         "bid d.plimsoll --loan L-1 --investor C-1 --amount 12,34", "loan open d.plimsoll L-none",
         "loan create d.plimsoll --target 0", "loan create d.plimsoll --target 100 --min 200",
         "payment d.plimsoll --payment p --status maybe --bid 1 --amount 1",
         "payouts resolve d.plimsoll 99999 --confirmed --note x", "approve d.plimsoll 1",
         "short reduce d.plimsoll L-1 --note x", "investor add d.plimsoll --code C-1",
         "halt lift d.plimsoll 99999", "no-such-verb d.plimsoll"});
    const CliRun run = m_room->run(words(m_last.c_str()));
    if (run.exit != 1 && run.exit != 2) report(fmt::format("exit {}", run.exit));
    if (run.err.isEmpty()) report("nothing was said");
}

// ---- the walk ----------------------------------------------------------------------------------

void TestCtlRandom::init() {
    QCOMPARE(m_room->run(words("init d.plimsoll --rehearsal")).exit, 0);
    for (int i = 0; i < 5; ++i) addInvestor();
    for (int i = 0; i < 3; ++i) createLoan();
    QVERIFY2(m_fault.empty(), m_fault.c_str());
}

void TestCtlRandom::everyAnswerAndEveryFenIsAsTheAccountSays() {
    const auto seed = static_cast<unsigned>(firstSeed());
    const auto commands = static_cast<int>(setting("PLIMSOLL_COMMANDS", kCommands));
    m_random.seed(seed);
    std::vector<int> weights;
    for (const Weighted& one : acts()) weights.push_back(one.weight);
    std::discrete_distribution<std::size_t> which(weights.begin(), weights.end());

    for (int count = 1; count <= commands && m_fault.empty(); ++count) {
        (this->*acts()[which(m_random)].act)();
        if (count % kCompareEvery == 0) {
            compare("d.plimsoll");
            comparePayouts();
        }
        if (count % kVerifyEvery == 0) tell("verify", "", {});
        if (count % kRestoreEvery == 0) compareRestored(newKey());
        if (!m_fault.empty())
            m_fault = fmt::format("seed {}, command {}: {}", seed, count, m_fault);
    }
    qInfo("tst_ctl_random: %d commands, %zu bids, %zu loans, %zu payouts, seed %u", commands,
          m_book.bids.size(), m_book.loans.size(), m_book.payouts.size(), seed);
    QVERIFY2(m_fault.empty(), m_fault.c_str());
}

QTEST_GUILESS_MAIN(TestCtlRandom)
#include "tst_ctl_random.moc"
