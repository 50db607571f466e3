// Method: a table of sales written as moves ("h30" holds 30, "s" settles a hold, "p" pays at once,
// "l", "f" and "w" release, "v" voids, "r" and "u" set aside and give back, "c" cuts the target)
// against the capacity and the causes they end in; then random lawful sales against a model that
// keeps every single fen in a queue.

#include <algorithm>
#include <deque>
#include <numeric>
#include <string>
#include <vector>

#include "domain/shortfall.h"

#include "property.h"

using namespace plimsoll;
using domain::CapacityMove;
using domain::decompose;
using plimsoll::test::checkProperty;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = CapacityMove::Kind;

ShortCause causeOf(char letter) {
    return letter == 'l'   ? ShortCause::Lapsed
           : letter == 'f' ? ShortCause::Failed
           : letter == 'w' ? ShortCause::Withdrawn
           : letter == 'v' ? ShortCause::Voided
                           : ShortCause::NeverTaken;
}

Kind kindOf(char letter) {
    return letter == 'h'   ? Kind::Held
           : letter == 's' ? Kind::Settled
           : letter == 'p' ? Kind::Paid
           : letter == 'v' ? Kind::Voided
           : letter == 'r' ? Kind::Reserved
           : letter == 'u' ? Kind::Unreserved
           : letter == 'c' ? Kind::Reduced
                           : Kind::Released;
}

/// "h30 l30": the first one at second 1, the next at second 2.
std::vector<CapacityMove> movesOf(const QString& text) {
    std::vector<CapacityMove> moves;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        const char letter = word.at(0).toLatin1();
        moves.push_back({Timestamp::us(std::ssize(moves) + 1), kindOf(letter),
                         Money::fen(word.mid(1).toLongLong()), causeOf(letter)});
    }
    return moves;
}

const CauseFigures& of(const domain::Decomposition& found, ShortCause cause) {
    return found.causes.at(static_cast<std::size_t>(cause));
}

/// "free 70 held 0 paid 30 | 70 0 0 0 0", and what is reserved when anything is
QString describe(const domain::Decomposition& found) {
    QString text = QStringLiteral("free %1 held %2 paid %3 |")
                       .arg(found.capacity.free.fen())
                       .arg(found.capacity.held.fen())
                       .arg(found.capacity.paid.fen());
    if (found.capacity.reserved.isPositive())
        text.replace(u" held"_s, u" reserved %1 held"_s.arg(found.capacity.reserved.fen()));
    for (const CauseFigures& cause : found.causes)
        text += u' ' + QString::number(cause.missing.fen());
    return text;
}

/// The same attribution, fen by fen: who takes, takes from the front; what comes back, queues at
/// the end; what was set aside goes back to where it stood.
struct FenByFen {
    explicit FenByFen(std::int64_t all)
        : free(static_cast<std::size_t>(all), ShortCause::NeverTaken), target(all) {}

    void play(const CapacityMove& move) {
        const auto amount = move.amount.fen();
        const auto is = [&](auto... kinds) { return ((move.kind == kinds) || ...); };
        if (is(Kind::Reserved)) set_aside.emplace_back(free.begin(), free.begin() + amount);
        if (is(Kind::Held, Kind::Paid, Kind::Reserved, Kind::Reduced))
            free.erase(free.begin(), free.begin() + amount);
        if (is(Kind::Released, Kind::Voided))
            free.insert(free.end(), static_cast<std::size_t>(amount), move.cause);
        if (is(Kind::Unreserved)) giveBack(amount);
        if (is(Kind::Held)) held += amount;
        if (is(Kind::Settled, Kind::Released)) held -= amount;
        if (is(Kind::Settled, Kind::Paid)) paid += amount;
        if (is(Kind::Voided)) paid -= amount;
        if (is(Kind::Reduced)) target -= amount;
    }

    /// The oldest of this size. What nobody ever took stands before everything that came back.
    void giveBack(std::int64_t amount) {
        const auto found = std::ranges::find_if(
            set_aside, [=](const auto& part) { return std::ssize(part) == amount; });
        free.insert(free.begin(), found->begin(), found->end());
        set_aside.erase(found);
        std::ranges::stable_partition(
            free, [](ShortCause cause) { return cause == ShortCause::NeverTaken; });
    }

    [[nodiscard]] std::int64_t reserved() const {
        return std::accumulate(
            set_aside.begin(), set_aside.end(), std::int64_t{0},
            [](std::int64_t sum, const auto& part) { return sum + std::ssize(part); });
    }

    std::deque<ShortCause> free;
    std::vector<std::deque<ShortCause>> set_aside;
    std::int64_t target = 0;
    std::int64_t held = 0;
    std::int64_t paid = 0;
};

/// A move that the loan allows as it stands; there is none when everything is paid.
CapacityMove drawMove(const FenByFen& loan, std::int64_t at) {
    const auto free = std::ssize(loan.free);
    std::vector<char> letters;
    if (free > 0) letters.insert(letters.end(), {'h', 'h', 'h', 'p', 'r'});
    if (free > 0 && loan.target > free) letters.push_back('c');
    if (loan.held > 0) letters.insert(letters.end(), {'s', 'l', 'f', 'w'});
    if (loan.paid > 0) letters.push_back('v');
    if (!loan.set_aside.empty()) letters.insert(letters.end(), {'u', 'u'});
    const char letter = *rc::gen::elementOf(letters);
    const auto most = letter == 'v'                                                ? loan.paid
                      : causeOf(letter) != ShortCause::NeverTaken || letter == 's' ? loan.held
                                                                                   : free;
    const auto amount =
        letter == 'u' ? std::ssize(*rc::gen::elementOf(loan.set_aside)) : *test::numberIn(1, most);
    return {Timestamp::us(at), kindOf(letter), Money::fen(amount), causeOf(letter)};
}

struct RandomSale {
    std::int64_t target = 0;
    std::int64_t target_at_end = 0;
    std::vector<CapacityMove> moves;
};

RandomSale drawSale() {
    RandomSale sale;
    sale.target = *test::numberIn(1, 60);
    FenByFen loan(sale.target);
    const auto length = *test::numberIn(0, 40);
    for (std::int64_t at = 1; at <= length && loan.paid < loan.target; ++at) {
        sale.moves.push_back(drawMove(loan, at));
        loan.play(sale.moves.back());
        RC_LOG() << static_cast<int>(sale.moves.back().kind) << ' '
                 << sale.moves.back().amount.fen() << ' ' << codeOf(sale.moves.back().cause)
                 << '\n';
    }
    sale.target_at_end = loan.target;
    return sale;
}

std::int64_t missingOf(const domain::Decomposition& found) {
    return std::accumulate(
        found.causes.begin(), found.causes.end(), std::int64_t{0},
        [](std::int64_t sum, const CauseFigures& cause) { return sum + cause.missing.fen(); });
}

}  // namespace

class TestShortfall : public QObject {
    Q_OBJECT
private slots:
    void splitsByCause_data();
    void splitsByCause();
    void countsEveryRelease();
    void refusesUnlawfulMoves_data();
    void refusesUnlawfulMoves();
    void causesAddUpToWhatIsFree();
    void everyFenHasItsCause();
};

void TestShortfall::splitsByCause_data() {
    QTest::addColumn<QString>("moves");
    QTest::addColumn<QString>("expected");  // of a target of 100; missing: never l f w v
    const auto row = [](const char* name, const char* moves, const char* expected) {
        QTest::newRow(name) << QString::fromLatin1(moves) << QString::fromLatin1(expected);
    };
    row("no bid", "", "free 100 held 0 paid 0 | 100 0 0 0 0");
    row("paid at once", "p30", "free 70 held 0 paid 30 | 70 0 0 0 0");
    row("held", "h30", "free 70 held 30 paid 0 | 70 0 0 0 0");
    row("held, then paid", "h30 s30", "free 70 held 0 paid 30 | 70 0 0 0 0");
    row("full", "p60 h40 s40", "free 0 held 0 paid 100 | 0 0 0 0 0");
    row("sold out, not full", "p60 h40", "free 0 held 40 paid 60 | 0 0 0 0 0");
    row("lapsed", "h30 l30", "free 100 held 0 paid 0 | 70 30 0 0 0");
    row("failed", "h30 f30", "free 100 held 0 paid 0 | 70 0 30 0 0");
    row("withdrawn", "h30 w30", "free 100 held 0 paid 0 | 70 0 0 30 0");
    row("each way", "h30 h20 h10 l30 f20 w10 p40", "free 60 held 0 paid 40 | 0 30 20 10 0");
    row("a newcomer takes what nobody took", "h30 l30 p50", "free 50 held 0 paid 50 | 20 30 0 0 0");
    row("then what came back", "h30 l30 p80", "free 20 held 0 paid 80 | 0 20 0 0 0");
    row("the oldest first", "h60 h40 l60 f40 p50", "free 50 held 0 paid 50 | 0 10 40 0 0");
    row("across several", "h20 h30 h50 w20 f30 l50 p60", "free 40 held 0 paid 60 | 0 40 0 0 0");
    row("the same part twice", "h100 l100 h100 w100", "free 100 held 0 paid 0 | 0 0 0 100 0");
    row("promoted at once", "p60 h40 l40 h40", "free 0 held 40 paid 60 | 0 0 0 0 0");
    row("readmitted late", "p60 h40 l40 p40", "free 0 held 0 paid 100 | 0 0 0 0 0");
    row("short by a lapse", "p70 h30 l30", "free 30 held 0 paid 70 | 0 30 0 0 0");
    row("partly taken again", "p70 h30 l30 p10", "free 20 held 0 paid 80 | 0 20 0 0 0");
    row("voided", "p30 v30", "free 100 held 0 paid 0 | 70 0 0 0 30");
    row("full, and voided", "p60 h40 s40 v40", "free 40 held 0 paid 60 | 0 0 0 0 40");
    row("voided, and placed again", "p60 p40 v40 p30", "free 10 held 0 paid 90 | 0 0 0 0 10");
    row("set aside", "p30 r70", "free 0 reserved 70 held 0 paid 30 | 0 0 0 0 0");
    row("set aside, and placed", "p30 r70 u70 p70", "free 0 held 0 paid 100 | 0 0 0 0 0");
    row("set aside, and given back", "h30 l30 r100 u100", "free 100 held 0 paid 0 | 70 30 0 0 0");
    row("given back to where it stood", "h30 h20 l30 w20 r90 h10 f10 u90",
        "free 100 held 0 paid 0 | 50 30 10 10 0");
    row("then taken from the front", "h30 h20 l30 w20 r90 h10 f10 u90 p85",
        "free 15 held 0 paid 85 | 0 0 10 5 0");
    row("two set aside, the first given back", "r40 r60 u40",
        "free 40 reserved 60 held 0 paid 0 | 40 0 0 0 0");
    row("reduced to what is paid", "p30 h20 l20 c70", "free 0 held 0 paid 30 | 0 0 0 0 0");
    row("reduced, and voided", "p30 c70 v10", "free 10 held 0 paid 20 | 0 0 0 0 10");
}

void TestShortfall::splitsByCause() {
    QFETCH(const QString, moves);
    const auto found = decompose(Money::fen(100), movesOf(moves));
    QVERIFY(found.has_value());
    QTEST(describe(*found), "expected");
}

void TestShortfall::countsEveryRelease() {
    const auto found =
        decompose(Money::fen(100), movesOf(QStringLiteral("h60 l40 h40 l20 w30 p5 l10")));
    QVERIFY(found.has_value());
    const auto& lapsed = of(*found, ShortCause::Lapsed);
    QCOMPARE(lapsed.count, 3);
    QCOMPARE(lapsed.released.fen(), 70);
    QCOMPARE(lapsed.first->us(), 2);
    QCOMPARE(lapsed.last->us(), 7);
    const auto& withdrawn = of(*found, ShortCause::Withdrawn);
    QCOMPARE(withdrawn.count, 1);
    QCOMPARE(withdrawn.first, withdrawn.last);
    const auto& failed = of(*found, ShortCause::Failed);
    QVERIFY(failed.count == 0 && failed.released.isZero() && !failed.first && !failed.last);
    const auto& never = of(*found, ShortCause::NeverTaken);
    QVERIFY(never.count == 0 && never.released.isZero() && !never.first && !never.last);
}

void TestShortfall::refusesUnlawfulMoves_data() {
    QTest::addColumn<qint64>("target");
    QTest::addColumn<QString>("moves");
    const auto row = [](const char* name, qint64 target, const char* moves) {
        QTest::newRow(name) << target << QString::fromLatin1(moves);
    };
    row("more than the target", 100, "p101");
    row("more than is free", 100, "h60 p41");
    row("settles what is not held", 100, "p60 s1");
    row("releases more than is held", 100, "h60 s20 l41");
    row("nothing is no move", 100, "p0");
    row("less than nothing", 100, "h50 s-1");
    row("voids more than is paid", 100, "p60 v61");
    row("sets aside more than is free", 100, "p60 r41");
    row("gives back what was not set aside", 100, "r60 u59");
    row("gives back twice", 100, "r60 u60 u60");
    row("reduced by more than is free", 100, "p60 c41");
    row("no target", 0, "");
    row("a negative target", -1, "");
    row("a target out of range", Money::largest().fen() + 1, "");
}

void TestShortfall::refusesUnlawfulMoves() {
    QFETCH(const qint64, target);
    QFETCH(const QString, moves);
    QVERIFY(!decompose(Money::fen(target), movesOf(moves)).has_value());
}

void TestShortfall::causesAddUpToWhatIsFree() {
    checkProperty("the causes of what is missing add up to what is free", [] {
        const auto sale = drawSale();
        const auto found = decompose(Money::fen(sale.target), sale.moves);
        RC_ASSERT(found.has_value());
        RC_ASSERT(found->capacity.total().fen() == sale.target_at_end);
        RC_ASSERT(missingOf(*found) == found->capacity.free.fen());
        for (const CauseFigures& cause : found->causes) {
            RC_ASSERT(!cause.missing.isNegative());
            RC_ASSERT((cause.count > 0) == cause.first.has_value());
        }
        for (const auto cause :
             {ShortCause::Lapsed, ShortCause::Failed, ShortCause::Withdrawn, ShortCause::Voided})
            RC_ASSERT(of(*found, cause).missing <= of(*found, cause).released);
    });
}

void TestShortfall::everyFenHasItsCause() {
    checkProperty("a model that keeps every fen ends in the same figures", [] {
        const auto sale = drawSale();
        FenByFen loan(sale.target);
        for (const auto& move : sale.moves) loan.play(move);
        const auto found = decompose(Money::fen(sale.target), sale.moves);
        RC_ASSERT(found.has_value());
        RC_ASSERT(found->capacity.held.fen() == loan.held);
        RC_ASSERT(found->capacity.paid.fen() == loan.paid);
        RC_ASSERT(found->capacity.reserved.fen() == loan.reserved());
        for (std::size_t i = 0; i < kShortCauses; ++i) {
            const auto cause = static_cast<ShortCause>(i);
            RC_ASSERT(of(*found, cause).missing.fen() ==
                      std::count(loan.free.begin(), loan.free.end(), cause));
        }
    });
}

QTEST_GUILESS_MAIN(TestShortfall)
#include "tst_shortfall.moc"
