#include "tests/ui/money_room.h"

#include <QAccessible>
#include <QApplication>

#include "tests/ui/screen_walk.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui::test {

namespace {

constexpr std::int64_t kStart_us = 1'795'600'800'000'000;

StatementLine makeLine(std::int64_t second, StatementLine::Kind kind, Money amount,
                       const Balance& after) {
    StatementLine line;
    line.at = secondsIn(second);
    line.kind = kind;
    line.amount = amount;
    line.available = after.available;
    line.frozen = after.frozen;
    line.lent = after.lent;
    return line;
}

CauseFigures makeCause(std::int64_t count, Money released, Money missing, std::int64_t first,
                       std::int64_t last) {
    return {count, released, missing, secondsIn(first), secondsIn(last)};
}

}  // namespace

Timestamp secondsIn(std::int64_t seconds) {
    return Timestamp::us(kStart_us + seconds * 1'000'000);
}

LoanSummary makeSale(Phase phase) {
    LoanSummary loan;
    loan.id = LoanId(1040);
    loan.code = "L-1040";
    loan.title = "Working capital";
    loan.terms = {.target = Money::yuan(10'000'000),
                  .min = Money::yuan(1'000),
                  .step = Money::yuan(1'000),
                  .cap = std::nullopt};
    loan.phase = phase;
    loan.capacity = makeReport().capacity;
    loan.created = secondsIn(-600);
    loan.opened = secondsIn(0);
    if (phase == Phase::Short) loan.closed = secondsIn(7'200);
    return loan;
}

Wait makeWait(std::int64_t bid, Money waiting) {
    Wait wait;
    wait.bid = BidId(bid);
    wait.loan = LoanId(1040);
    wait.investor = InvestorId(bid);
    wait.waiting = waiting;
    wait.partial = bid % 2 == 0;
    wait.funding = bid % 3 == 0 ? Funding::Payment : Funding::Balance;
    wait.loan_code = "L-1040";
    wait.investor_code = "C-" + std::to_string(20'000 + bid);
    return wait;
}

Hold makeHold(std::int64_t bid, HoldState state, std::int64_t lapses_after) {
    Hold hold;
    hold.bid = BidId(bid);
    hold.loan = LoanId(1040);
    hold.investor = InvestorId(bid);
    hold.amount = Money::yuan(5'000 + bid);
    hold.state = state;
    hold.since = secondsIn(0);
    hold.lapses = secondsIn(lapses_after);
    hold.loan_code = "L-1040";
    hold.investor_code = "C-" + std::to_string(20'000 + bid);
    return hold;
}

PaymentCase makeCase(std::int64_t id, CaseKind kind, CaseState state) {
    PaymentCase record;
    record.id = CaseId(id);
    record.kind = kind;
    record.state = state;
    record.payment = "PAY-77" + std::to_string(100 + id);
    record.amount = Money::yuan(5'000);
    record.opened = secondsIn(60 * id);
    if (state != CaseState::Open) record.closed = secondsIn(60 * id + 30);
    if (kind == CaseKind::UnknownBid) {
        record.as_received = "L-1040/C-99999/k17";
        return record;
    }
    record.bid = BidId(1'200 + id);
    record.loan = LoanId(1040);
    record.investor = InvestorId(id);
    record.loan_code = "L-1040";
    record.investor_code = "C-" + std::to_string(20'000 + id);
    return record;
}

Payout makePayout(std::int64_t id, PayoutState state, PayoutKind kind) {
    Payout payout;
    payout.id = PayoutId(id);
    payout.kind = kind;
    payout.state = state;
    payout.reference = payoutReference("3fa9c17e", payout.id);
    payout.amount = Money::yuan(10'000 * id);
    payout.payee = kind == PayoutKind::Disbursement ? "Harbour Cold Storage" : "C-20391";
    payout.created = secondsIn(id);
    payout.changed = secondsIn(600 + id);
    if (state != PayoutState::Pending) payout.batch = "OUT-2026-11-25-1";
    if (kind == PayoutKind::Disbursement) {
        payout.loan = LoanId(1040);
        payout.loan_code = "L-1040";
    } else {
        payout.investor = InvestorId(391);
        payout.investor_code = "C-20391";
    }
    return payout;
}

ShortReport makeReport() {
    ShortReport report;
    report.loan = LoanId(1040);
    report.at = secondsIn(9'000);
    report.target = Money::yuan(10'000'000);
    report.capacity = {
        .free = Money::yuan(760'000), .reserved = {}, .held = {}, .paid = Money::yuan(9'240'000)};
    report.causes[0].missing = Money::yuan(300'000);
    report.causes[1] = makeCause(12, Money::yuan(498'000), Money::yuan(412'000), 1'860, 3'480);
    report.causes[2] = makeCause(3, Money::yuan(48'000), Money::yuan(48'000), 1'200, 1'900);
    report.late = Money::yuan(24'000);
    report.late_readmitted = Money::yuan(4'000);
    report.late_count = 4;
    return report;
}

std::vector<StatementLine> makeStatement() {
    using Kind = StatementLine::Kind;
    const auto yuan = [](std::int64_t amount) { return Money::yuan(amount); };
    std::vector<StatementLine> lines{
        makeLine(0, Kind::Deposit, yuan(20'000), {yuan(20'000), {}, {}}),
        makeLine(60, Kind::BidPaid, yuan(5'000), {yuan(15'000), yuan(5'000), {}}),
        makeLine(90, Kind::BidPaid, yuan(3'000), {yuan(15'000), yuan(8'000), {}}),
        makeLine(7'200, Kind::Disbursed, yuan(8'000), {yuan(15'000), {}, yuan(8'000)}),
        makeLine(9'000, Kind::CashOut, yuan(1'000), {yuan(14'000), {}, yuan(8'000)})};
    for (const std::size_t of_bid : {1, 2, 3}) {
        lines[of_bid].loan = LoanId(1040);
        lines[of_bid].loan_code = "L-1040";
    }
    lines[1].bid = BidId(1'204);
    lines[2].bid = BidId(1'377);
    lines[4].payout = PayoutId(9);
    return lines;
}

InvestorSummary makeInvestor(const std::vector<StatementLine>& lines) {
    InvestorSummary investor;
    investor.id = InvestorId(391);
    investor.code = "C-20391";
    investor.name = "Wang Xiaoming";
    if (!lines.empty()) {
        investor.balance = {lines.back().available, lines.back().frozen, lines.back().lent};
    }
    return investor;
}

MoneyRoom::MoneyRoom()
    : settings(m_folder.filePath(u"console.ini"_s), QSettings::IniFormat),
      appearance(*qApp, settings) {
    appearance.setLanguage(Language::English);
    appearance.setTheme(Theme::Light);
    window = std::make_unique<QWidget>();
    QAccessible::setActive(true);
    auto* layout = new QVBoxLayout(window.get());
    layout->setContentsMargins(0, 0, 0, 0);
    window->setObjectName(u"page"_s);
    window->setAttribute(Qt::WA_StyledBackground);
    window->resize(1'360, 800);
}

QString MoneyRoom::faultsInBothLanguages() {
    QStringList faults;
    for (const Language language : {Language::English, Language::Chinese}) {
        appearance.setLanguage(language);
        QStringList found;
        // Layouts settle when the event loop gets to it; a busy machine takes its time.
        const auto clean = [this, &found] {
            found = unnamedIn(*window) + clippedIn(*window);
            return found.isEmpty();
        };
        QTest::qWait(30);
        (void)QTest::qWaitFor(clean, 3'000);
        for (const QString& fault : found + unreachableIn(*window)) {
            faults.append(codeOf(language) + u": "_s + fault);
        }
    }
    appearance.setLanguage(Language::English);
    return faults.join(u'\n');
}

}  // namespace plimsoll::ui::test
