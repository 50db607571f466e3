// The short desk in its states, and what belongs to it: consents, a voided bid, a placement that
// waits, rules and calendar.

#include <cstdio>

#include <QComboBox>
#include <QLineEdit>

#include "app/screenshots/studio.h"

using namespace Qt::StringLiterals;

namespace plimsoll::screenshots {

namespace {

/// People who may take parts of a short loan's remainder; `limit` each.
Result<void> designateSome(Desk& desk, Money limit) {
    auto reader = desk.reader();
    if (!reader) return tl::make_unexpected(reader.error());
    auto investors = (*reader)->investors(InvestorId(200), 9);
    if (!investors) return tl::make_unexpected(investors.error());
    int number = 0;
    for (const InvestorSummary& investor : *investors) {
        const std::string reference = "KD-2026-" + std::to_string(118 + number++);
        auto done = desk.designate(investor.id, limit, reference);
        if (!done) return done;
    }
    return {};
}

}  // namespace

bool Studio::designate(Money limit) {
    std::optional<Result<void>> done;
    m_window->session().command(
        m_window.get(), [limit](Desk& desk) { return designateSome(desk, limit); },
        [&done](const Result<void>& result) { done = result; });
    if (!waitFor([&done] { return done.has_value(); }, "the consents")) return false;
    if (*done) return true;
    fprintf(stderr, "plimsoll-screenshots: the consents were refused: %s %s\n",
            std::string(codeOf(done->error().code)).c_str(), done->error().subject.c_str());
    return false;
}

bool Studio::shootShortEmpty() {
    find<QAction>(u"showShortLoans")->trigger();
    settle();
    shootInAllLooks(u"short-empty"_s, *m_window);
    find<QAction>(u"showBoard")->trigger();
    return true;
}

bool Studio::shootShortPlans() {
    ui::ShortDeskView& desk = m_window->shortDesk();
    const auto planned = [&desk] { return desk.ways()->place()->fault().isEmpty(); };
    auto* advice = find<QLabel>(u"planAdvice");
    if (!designate(Money::yuan(2'000))) return false;
    find<QAction>(u"showShortLoans")->trigger();
    if (!waitFor([&] { return desk.loan() && advice->isVisible(); }, "the advice")) return false;
    settle();
    shootInAllLooks(u"short-no-plan"_s, *m_window);
    if (!designate(Money::yuan(50'000))) return false;
    if (!waitFor(planned, "the plans")) return false;
    auto* goals = find<QComboBox>(u"planGoal");
    goals->setCurrentIndex(1);
    desk.findChild<QComboBox*>(u"shortReason"_s)->setCurrentIndex(1);
    desk.findChild<QLineEdit*>(u"shortNote"_s)->setText(u"agreed with all of them on the phone"_s);
    if (!waitFor([&desk] { return desk.ask()->maySubmit(); }, "the preview")) return false;
    shootInAllLooks(u"short-plan"_s, *m_window);
    QTableView* table = desk.ways()->place()->table();
    const QModelIndex amount = table->model()->index(0, 1);
    const auto typed = Money::parse(amount.data().toString().toStdString()).value_or(Money{});
    table->model()->setData(amount, QString::fromStdString((typed + Money::fen(1)).toString()));
    settle();
    shootInAllLooks(u"short-fault"_s, *m_window);
    goals->setCurrentIndex(0);
    return waitFor([&desk] { return desk.ask()->maySubmit(); }, "the preview");
}

bool Studio::shootShortWays() {
    ui::ShortDeskView& desk = m_window->shortDesk();
    for (const auto& [way, scene] : {std::pair{Act::LoanExtend, u"short-extend"_s},
                                     {Act::LoanReduce, u"short-reduce"_s},
                                     {Act::LoanCancel, u"short-cancel"_s}}) {
        desk.ways()->choose(way);
        if (way == Act::LoanReduce) find<QLineEdit>(u"reduceConsent")->setText(u"V-2026-77"_s);
        settle();
        shootInAllLooks(scene, *m_window);
    }
    desk.ways()->choose(Act::LoanPlace);
    if (!waitFor([&desk] { return desk.ask()->maySubmit(); }, "the preview")) return false;
    desk.findChild<QPushButton*>(u"shortSubmit"_s)->click();
    const auto reserved = [&desk] { return desk.summary().capacity.reserved.isPositive(); };
    if (!waitFor(reserved, "the reservation")) return false;
    settle();
    shootInAllLooks(u"short-waiting"_s, *m_window);
    m_window->messages().clear();
    return true;
}

bool Studio::shootConsentAndVoid() {
    m_window->showStatement(InvestorId(203));
    if (!waitFor([this] { return m_last->statement.has_value(); }, "the statement")) return false;
    settle();
    shootInAllLooks(u"statement-consent"_s, *m_window);
    find<QPushButton>(u"changeConsent")->click();
    settle();
    shootInAllLooks(u"consent-dialog"_s, *m_window);
    if (auto* dialog = find<QDialog>(u"consentDialog")) dialog->close();
    settle();
    return true;
}

bool Studio::shootPlacementRequest() {
    if (!changeTo(u"check.li"_s)) return false;
    find<QAction>(u"showApprovals")->trigger();
    auto* view = find<ui::ApprovalsView>(u"approvalsView");
    const auto all = [view] { return view->table()->model()->rowCount() > 1; };
    if (!waitFor(all, "the approvals")) return false;
    view->table()->selectRow(view->table()->model()->rowCount() - 1);
    settle();
    shootInAllLooks(u"approvals-placement"_s, *m_window);
    if (!changeTo(u"admin.chen"_s)) return false;
    shootSheet(u"rules-dialog"_s, u"rulesAndCalendar", u"rulesDialog");
    return changeTo(u"op.zhang"_s);
}

bool Studio::shootShortDesk() {
    return shootShortPlans() && shootShortWays() && shootConsentAndVoid() &&
           shootPlacementRequest();
}

}  // namespace plimsoll::screenshots
