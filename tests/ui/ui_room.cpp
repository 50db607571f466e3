#include "tests/ui/ui_room.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace plimsoll::ui::test {

namespace {

constexpr int kLongestWaitMs = 60'000;

}  // namespace

LoanRow makeLoan(std::int64_t id, Money target, Money paid, Money held) {
    LoanRow row;
    row.loan.id = LoanId(id);
    row.loan.code = "L-" + std::to_string(1000 + id);
    row.loan.title = "Loan " + std::to_string(id);
    row.loan.terms = {
        .target = target, .min = Money::yuan(100), .step = Money::yuan(1), .cap = std::nullopt};
    row.loan.capacity = {.free = target - paid - held, .reserved = {}, .held = held, .paid = paid};
    row.loan.phase = paid == target ? Phase::Full : Phase::Open;
    row.loan.opened = Timestamp::us(1'700'000'000'000'000);
    return row;
}

BidRecord makeBid(std::int64_t id, Reason reason) {
    BidRecord bid;
    bid.id = BidId(id);
    bid.loan = LoanId(1);
    bid.investor = InvestorId(id);
    bid.key = "k" + std::to_string(id);
    bid.asked = Money::yuan(1'000);
    bid.decision.id = bid.id;
    bid.decision.outcome = reason == Reason::None ? Outcome::Accepted : Outcome::Refused;
    bid.decision.reason = reason;
    bid.decision.accepted = reason == Reason::None ? bid.asked : Money{};
    bid.loan_code = "L-1001";
    bid.investor_code = "C-" + std::to_string(id);
    return bid;
}

std::vector<BidRecord> bidsDownTo(std::int64_t first, std::int64_t last) {
    std::vector<BidRecord> bids;
    for (std::int64_t id = first; id >= last; --id) bids.push_back(makeBid(id));
    return bids;
}

DrillPlan smallDrill() {
    DrillPlan plan;
    plan.bidders = 400;
    plan.terms.target = Money::yuan(400'000);
    plan.concurrency = 16;
    return plan;
}

UiRoom::UiRoom()
    : m_settings(
          std::make_unique<QSettings>(m_folder.filePath(u"console.ini"_s), QSettings::IniFormat)) {
    appearance = std::make_unique<Appearance>(*qApp, *m_settings);
    appearance->setLanguage(Language::English);
    appearance->setTheme(Theme::Light);
    window = std::make_unique<MainWindow>(*appearance, *m_settings);
    window->resize(1'360, 860);
    QObject::connect(&window->session(), &DeskSession::snapshot, window.get(),
                     [this](const SnapshotPtr& snapshot) {
                         last = snapshot;
                         ++snapshots;
                     });
    window->show();
    window->activateWindow();
    (void)QTest::qWaitForWindowActive(window.get());
}

UiRoom::~UiRoom() {
    window.reset();
    appearance.reset();
}

bool UiRoom::openDesk(DeskKind kind) {
    last.reset();
    window->createDesk({.path = deskPath(), .name = u"Test desk"_s, .kind = kind});
    return QTest::qWaitFor([this] { return last && last->board; }, kLongestWaitMs);
}

std::optional<RehearsalReport> UiRoom::drill(const DrillPlan& plan) {
    std::optional<RehearsalReport> report;
    QObject context;
    QObject::connect(&window->rehearsal(), &RehearsalControl::ended, &context,
                     [&report](const RehearsalReport& ended) { report = ended; });
    window->rehearsal().start(plan);
    (void)QTest::qWaitFor([&report] { return report.has_value(); }, kLongestWaitMs);
    return report;
}

std::unique_ptr<MainWindow> UiRoom::secondWindow() {
    return std::make_unique<MainWindow>(*appearance, *m_settings);
}

}  // namespace plimsoll::ui::test
