#include "tests/ui/ui_room.h"

#include <QLineEdit>

#include <plimsoll/rehearsal.h>

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

QString demonstrationPassword() {
    return QString::fromUtf8(kDemonstrationPassword.data(),
                             qsizetype(kDemonstrationPassword.size()));
}

UiRoom::UiRoom()
    : m_settings(
          std::make_unique<QSettings>(m_folder.filePath(u"console.ini"_s), QSettings::IniFormat)) {
    // Signing keys and signed heads go there, not to whoever runs the tests.
    qputenv("XDG_STATE_HOME", m_folder.path().toLocal8Bit());
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

bool UiRoom::openDesk(DeskKind kind, const QString& login) {
    last.reset();
    window->createDesk({.path = deskPath(), .name = u"Test desk"_s, .kind = kind});
    const bool asks = kind != DeskKind::Rehearsal;
    if (asks && !QTest::qWaitFor([this] { return window->people().isClosed(); }, kLongestWaitMs)) {
        return false;
    }
    if (kind == DeskKind::Real || (asks && login.isEmpty())) return true;
    if (asks && !signIn(login)) return false;
    return QTest::qWaitFor([this] { return last && last->board; }, kLongestWaitMs);
}

bool UiRoom::signIn(const QString& login) {
    auto* password = find<QLineEdit>(u"signInPassword");
    if (auto* name = find<QLineEdit>(u"signInLogin"); name->isVisible()) name->setText(login);
    password->setText(demonstrationPassword());
    QTest::keyClick(password, Qt::Key_Return);
    return QTest::qWaitFor([this] { return !window->people().isClosed(); }, kLongestWaitMs);
}

bool UiRoom::openWorkingDesk() {
    const std::string path = deskPath().toStdString();
    if (!createDesk(path, {.name = "Test desk", .kind = DeskKind::Real})) return false;
    const std::string password(kDemonstrationPassword);
    {
        auto desk = plimsoll::openDesk(path);
        if (!desk) return false;
        if (!(*desk)->addStaff({"admin.chen", "陈静", {Role::Administrator}, password}))
            return false;
        auto seat = (*desk)->signIn("admin.chen", password);
        if (!seat) return false;
        for (const NewStaff& staff :
             {NewStaff{"op.zhang", "张伟", {Role::Operator}, password},
              NewStaff{"op.liu", "刘洋", {Role::Operator}, password},
              NewStaff{"check.li", "李娜", {Role::Checker}, password},
              NewStaff{"admin.wu", "吴磊", {Role::Administrator}, password}}) {
            if (!(*seat)->addStaff(staff)) return false;
        }
    }
    window->openDesk(deskPath());
    return QTest::qWaitFor([this] { return window->people().isClosed(); }, kLongestWaitMs);
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
