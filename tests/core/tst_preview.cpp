// Method: for every seed a loan with bids of every kind is brought somewhere near its end; then
// commands of all ways are drawn, lawful and not. Each is previewed and then carried out, and the
// two must say the same: refusal or phase, target, capacity, what each line does and in which
// order, everybody's balance, payouts. PLIMSOLL_SEEDS: how many; PLIMSOLL_SEED: the first.

#include <map>
#include <set>

#include "property.h"
#include "rush.h"
#include "short_room.h"

using namespace plimsoll;
using namespace plimsoll::test;

namespace {

using Met = std::map<std::string, std::int64_t>;
using Kind = PreviewLine::Kind;

constexpr int kPeople = 7;

/// A desk with one loan, and what was drawn for it.
class Play {
public:
    Play(std::uint64_t seed, Met& met) : m_dice(seed), m_met(met) {}

    /// Empty when every preview was right and every law holds.
    std::string run();

private:
    void sell();
    void bid();
    void pay();
    void finish();
    [[nodiscard]] Command draw();
    [[nodiscard]] PlaceShortfall drawPlacement();
    [[nodiscard]] std::string compare(const Command& command);
    [[nodiscard]] std::string compareLoan(const Preview& preview);
    [[nodiscard]] std::string compareLines(const Preview& preview, std::size_t events,
                                           std::size_t bids);
    [[nodiscard]] std::vector<BidEvent> events();
    [[nodiscard]] std::int64_t payouts() { return std::ssize(must(m_room.reader().payouts({}))); }
    [[nodiscard]] std::map<InvestorId, Money> balances();

    ShortRoom m_room;
    Dice m_dice;
    Met& m_met;
    LoanId m_loan;
    std::vector<BidId> m_bids;
};

void Play::sell() {
    NewLoan loan;
    loan.terms = termsOf(100 * m_dice.number(8, 14) + m_dice.number(0, 49), 100, 50);
    if (m_dice.chance(30)) loan.terms.cap = Money::fen(50 * m_dice.number(6, 14));
    if (m_dice.chance(20)) loan.borrower = m_room.person(6);
    m_loan = must(m_room.desk().createLoan(loan));
    if (m_dice.chance(30)) {
        must(m_room.desk().scheduleLoan(m_loan,
                                        {{}, m_room.in(m_dice.chance(50) ? 1'000'000 : 600)}));
        m_room.move(m_loan, {LoanMove::Approve});
    }
    m_room.move(m_loan, {LoanMove::Open});
}

void Play::bid() {
    auto request = bidOf(m_loan, m_room.person(static_cast<int>(m_dice.number(0, kPeople - 1))),
                         50 * m_dice.number(2, 10), {}, m_dice.chance(40));
    request.standby = m_dice.chance(60);
    request.funding = m_dice.chance(40) ? Funding::Payment : Funding::Balance;
    m_bids.push_back(m_room.desk().bid(request).decision.id);
}

void Play::pay() {
    for (const Hold& hold : must(m_room.reader().holds({}))) {
        const auto what = m_dice.number(1, 100);
        if (what <= 50) (void)m_room.pay(hold.bid, hold.amount.fen());
        if (what > 50 && what <= 70) (void)m_room.desk().withdrawBid(hold.bid, {});
        if (what > 70 && what <= 80)
            (void)m_room.pay(hold.bid, hold.amount.fen(), PaymentStatus::Failed);
    }
}

void Play::finish() {
    if (m_dice.chance(80)) m_room.pass(ShortRoom::kWindow);
    if (m_dice.chance(80)) (void)m_room.desk().moveLoan(m_loan, LoanMove::Close);
    if (m_dice.chance(50)) m_room.pass(ShortRoom::kWindow);
    if (m_dice.chance(30)) (void)m_room.desk().moveLoan(m_loan, LoanMove::Review);
    for (int who = 0; who < kPeople; ++who)
        if (m_dice.chance(60)) m_room.consent(who, 50 * m_dice.number(2, 16));
    if (m_dice.chance(20))
        must(m_room.desk().setInvestorStatus(m_room.person(1), InvestorStatus::Suspended));
    if (m_dice.chance(20)) {
        const auto has = m_room.availableOf(2);
        (void)must(m_room.desk().cashOut(m_room.person(2), Money::fen(has - 100)));
    }
    if (m_dice.chance(20)) must(m_room.desk().setRules({3, "house rules"}));
}

/// Mostly a plan, else splits that somebody typed.
PlaceShortfall Play::drawPlacement() {
    const auto placing_now = must(m_room.reader().placing(m_loan));
    if (!placing_now.plans.empty() && m_dice.chance(75)) {
        const auto at = m_dice.number(0, std::ssize(placing_now.plans) - 1);
        auto splits = placing_now.plans[static_cast<std::size_t>(at)].splits;
        if (m_dice.chance(15)) splits.back().amount += Money::fen(1);
        return placing(m_loan, std::move(splits));
    }
    std::vector<Split> splits;
    for (int i = 0; i < m_dice.number(0, 3); ++i)
        splits.push_back(
            {InvestorId(m_dice.number(0, kPeople + 1)), Money::fen(50 * m_dice.number(-1, 12))});
    return placing(m_loan, std::move(splits));
}

Command Play::draw() {
    const auto what = m_dice.number(1, 100);
    if (what <= 20) return extending(m_loan, m_room.in(m_dice.number(-1, 9) * 100'000));
    if (what <= 32) return reducing(m_loan, m_dice.chance(80) ? "consent 7" : "");
    if (what <= 62) return drawPlacement();
    if (what <= 68) return cancelling(m_loan);
    if (m_bids.empty() || m_dice.chance(5)) return voiding(BidId(999));
    return voiding(m_bids.at(static_cast<std::size_t>(m_dice.number(0, std::ssize(m_bids) - 1))));
}

std::vector<BidEvent> Play::events() {
    std::vector<BidEvent> all;
    for (const auto& bid : allBids(m_room.reader()))
        for (const auto& event : must(m_room.reader().bidLife(bid.id)).events) all.push_back(event);
    std::ranges::sort(all, {}, &BidEvent::id);
    return all;
}

std::map<InvestorId, Money> Play::balances() {
    std::map<InvestorId, Money> all;
    for (const auto& who : must(m_room.reader().investors({}, 100)))
        all[who.id] = who.balance.available;
    return all;
}

std::string Play::compareLoan(const Preview& preview) {
    const auto loan = must(m_room.reader().loan(m_loan));
    const auto said =
        describe(preview.phase_after, preview.after) + " of " + preview.target_after.toString();
    const auto is = describe(loan) + " of " + loan.terms.target.toString();
    return said == is ? std::string() : "said " + said + ", is " + is;
}

/// "ends 3 200": of lines and of events alike.
std::string word(const char* what, BidId bid, Money amount) {
    return std::string(what) + ' ' + std::to_string(bid.value) + ' ' +
           std::to_string(amount.fen()) + "; ";
}

std::string wordOf(const BidEvent& event) {
    switch (event.kind) {
        case BidEventKind::Promoted:
            return word("promoted", event.bid, event.amount);
        case BidEventKind::StandbyEnded:
        case BidEventKind::StandbyWithdrawn:
        case BidEventKind::StandbyExpired:
            return word("ends", event.bid, event.amount);
        case BidEventKind::Voided:
            return word("back", event.bid, event.amount);
        default:
            return "something else";
    }
}

std::string wordOf(const PreviewLine& line) {
    switch (line.kind) {
        case Kind::Promoted:
            return word("promoted", line.bid, line.amount);
        case Kind::WaitsEnds:
            return word("ends", line.bid, line.amount);
        case Kind::Released:
        case Kind::Refunded:
            return word("back", line.bid, line.amount);
        default:
            return {};
    }
}

/// What the lines say happens to bids, against the events; and what is placed, against the bids.
std::string Play::compareLines(const Preview& preview, std::size_t events_before,
                               std::size_t bids_before) {
    const bool is_cancelled = preview.phase_after == Phase::Cancelled;
    std::string said;
    std::vector<Split> placed;
    std::set<InvestorId> told;
    for (const PreviewLine& line : preview.lines) {
        told.insert(line.investor);
        if (line.kind == Kind::Placed) placed.push_back({line.investor, line.amount});
        // A cancellation gives money back without an event of its own.
        const bool is_back = line.kind == Kind::Released || line.kind == Kind::Refunded;
        if (!is_cancelled || !is_back) said += wordOf(line);
    }
    std::string happened;
    const auto all = events();
    for (std::size_t i = events_before; i < all.size(); ++i) happened += wordOf(all[i]);
    if (said != happened) return "said " + said + ", happened " + happened;
    const auto bids = allBids(m_room.reader());
    std::vector<Split> made;
    for (std::size_t i = bids_before; i < bids.size(); ++i)
        made.push_back({bids[i].investor, bids[i].decision.accepted});
    if (placed != made) return "other placements";
    return preview.told == std::ssize(told) ? std::string() : "others are told";
}

std::string Play::compare(const Command& command) {
    const auto preview = m_room.preview(command);
    auto expected = balances();
    const auto payouts_before = payouts();
    const auto events_before = events().size();
    const auto bids_before = allBids(m_room.reader()).size();
    const auto answer = m_room.run(command);

    const auto refusal = !preview           ? toText(preview.error())
                         : preview->refusal ? toText(*preview->refusal)
                                            : std::string("done");
    const auto way = std::string(codeOf(actOf(command)));
    ++m_met[way + ' ' + answer.substr(0, answer.find(' '))];
    if (refusal != answer) return way + ": said " + refusal + ", answered " + answer;
    if (answer != "done") {
        const bool is_still = balances() == expected && payouts() == payouts_before;
        return is_still ? std::string() : "refused, and something moved";
    }
    for (const PreviewLine& line : preview->lines) {
        ++m_met[std::string(codeOf(line.kind))];
        if (expected[line.investor] != line.available_before) return way + ": another balance";
        expected[line.investor] = line.available_after;
    }
    if (balances() != expected) return way + ": another balance afterwards";
    if (payouts() - payouts_before != preview->refunds) return way + ": other payouts";
    if (auto wrong = compareLines(*preview, events_before, bids_before); !wrong.empty())
        return way + ": " + wrong;
    const auto wrong = compareLoan(*preview);
    return wrong.empty() ? wrong : way + ": " + wrong;
}

void nameEvidence(Command& command, const char* reference) {
    std::visit(
        [&](auto& own) {
            if constexpr (requires { own.reference; }) own.reference = reference;
        },
        command);
}

std::string Play::run() {
    sell();
    const bool halts = m_dice.chance(40);
    HaltId halt;
    for (int i = 0; i < m_dice.number(2, 14); ++i) bid();
    if (halts) halt = m_room.halt({.bids = true, .openings = m_dice.chance(30)});
    pay();
    finish();
    if (halts && m_dice.chance(70)) m_room.lift(halt);
    for (int i = 0; i < 5; ++i) {
        auto command = draw();
        if (m_dice.chance(4)) nameEvidence(command, "a\nb");
        if (auto wrong = compare(command); !wrong.empty()) return wrong;
    }
    return m_room.fault();
}

}  // namespace

Q_DECLARE_METATYPE(plimsoll::Command)

class TestPreview : public QObject {
    Q_OBJECT
private slots:
    void saysWhatIsDoneThen();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void saysHowLongTheSaleIs();
    void knowsWhetherTheDeadlineHasPassed_data();
    void knowsWhetherTheDeadlineHasPassed();
};

void TestPreview::saysWhatIsDoneThen() {
    const auto seeds = setting("PLIMSOLL_SEEDS", 200);
    Met met;
    for (std::int64_t i = 0; i < seeds; ++i) {
        const auto seed = firstSeed() + static_cast<std::uint64_t>(i);
        const auto wrong = Play(seed, met).run();
        QVERIFY2(wrong.empty(),
                 qPrintable(
                     QString("PLIMSOLL_SEED=%1: %2").arg(seed).arg(QString::fromStdString(wrong))));
    }
    QByteArray counts;
    for (const auto& [what, count] : met)
        counts += QByteArray::fromStdString(what) + ' ' +
                  QByteArray::number(static_cast<qlonglong>(count)) + ", ";
    qInfo("%lld seeds: %s", static_cast<long long>(seeds), counts.constData());
    for (const char* what :
         {"loan.extend done", "loan.extend wrong_phase", "loan.extend halted",
          "loan.extend sale_too_long", "loan.extend reference_invalid", "loan.reduce done",
          "loan.reduce consent_missing", "loan.place done", "loan.place split_unlawful",
          "loan.place halted", "loan.cancel done", "bid.void done", "bid.void nothing_to_void",
          "bid.void unknown_bid", "placed", "released", "refunded", "promoted", "standby_ends"})
        QVERIFY2(met[what] > 0 || seeds < 200, what);
}

void TestPreview::refusesWhatMakesNoSense_data() {
    QTest::addColumn<Command>("command");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const Command& command, const char* expected) {
        QTest::newRow(nameOf(command).data()) << command << QByteArray(expected);
    };
    const LoanId nowhere(99);
    row(extending(nowhere, {}), "unknown_loan");
    row(reducing(nowhere), "unknown_loan");
    row(placing(nowhere, {}), "unknown_loan");
    row(cancelling(nowhere), "unknown_loan");
    row(voiding(BidId(99)), "unknown_bid");
    row(spilling(nowhere, {ExcessId(1)}, nowhere), "unknown_loan");
    row(releasing(nowhere, {ExcessId(1)}), "unknown_loan");
    row(AdjustBalance{}, "request_invalid");
    row(OpenLoan{nowhere}, "request_invalid");
    row(ConfirmClock{}, "request_invalid");
}

void TestPreview::refusesWhatMakesNoSense() {
    QFETCH(Command, command);
    QFETCH(QByteArray, expected);
    static ShortRoom room;
    QCOMPARE(codeOfError(room.preview(command)), expected.toStdString());
}

void TestPreview::saysHowLongTheSaleIs() {
    ShortRoom room;
    const auto loan = room.loanIn(Phase::Short);
    const auto opened = *must(room.reader().loan(loan)).opened;
    const auto calendar = must(room.reader().rules()).calendar;
    for (const int days : {1, 5, 10, 30}) {
        const auto closes = endOf(calendar.after(dayOf(opened), days));
        const auto preview = must(room.preview(extending(loan, closes)));
        QVERIFY(!preview.refusal);
        QCOMPARE(preview.working_days, days);
        QCOMPARE(*preview.closes, closes);
        QCOMPARE(preview.undo, Undo::ByClosing);
    }
    QCOMPARE(room.standOf(loan), std::string("short 700+0+0+300"));
}

void TestPreview::knowsWhetherTheDeadlineHasPassed_data() {
    QTest::addColumn<int>("passes");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("before it") << 10 << QByteArray("open");
    QTest::newRow("after it") << 4'000 << QByteArray("short");
}

/// A loan that filled before its deadline has no closing on record: only a clock can tell.
void TestPreview::knowsWhetherTheDeadlineHasPassed() {
    QFETCH(int, passes);
    QFETCH(QByteArray, expected);
    ShortRoom room;
    const auto loan = room.timedSale(3'600);
    const auto bid = room.buy(loan, 0, 1'000);
    QCOMPARE(room.phaseOf(loan), Phase::Full);
    room.pass(passes * ShortRoom::kSecond);
    const auto preview = must(room.preview(voiding(bid)));
    QCOMPARE(room.run(voiding(bid)), std::string("done"));
    QCOMPARE(codeOf(preview.phase_after), std::string_view(expected.data()));
    QCOMPARE(room.phaseOf(loan), preview.phase_after);
    QCOMPARE(room.fault(), std::string());
}

QTEST_GUILESS_MAIN(TestPreview)
#include "tst_preview.moc"
