// The screens on which people look at each other's work: approvals, the audit trail, halts,
// personal data.

#include <QCheckBox>
#include <QLineEdit>

#include <plimsoll/rehearsal.h>

#include "app/screenshots/studio.h"
#include "ui/dialogs/halt_dialog.h"

using namespace Qt::StringLiterals;

namespace plimsoll::screenshots {

namespace {

/// Asks for two things as another operator; what the second is about changes afterwards.
Result<void> askForMore(Desk& desk) {
    auto reader = desk.reader();
    if (!reader) return tl::make_unexpected(reader.error());
    auto investors = (*reader)->investors({}, 2);
    if (!investors) return tl::make_unexpected(investors.error());
    auto seat = desk.signIn("op.liu", kDemonstrationPassword);
    if (!seat) return tl::make_unexpected(seat.error());
    for (const InvestorSummary& investor : *investors) {
        auto asked =
            (*seat)->ask(AdjustBalance{.investor = investor.id, .amount = Money::yuan(-120)}, "R03",
                         "a fee that was booked twice on the 20th");
        if (!asked) return tl::make_unexpected(asked.error());
    }
    return (*seat)
        ->deposit(investors->back().id, Money::yuan(5'000), RequestKey::random())
        .map([](const Balance&) {});
}

}  // namespace

bool Studio::changeTo(const QString& login) {
    m_window->people().switchUser();
    return waitFor([this] { return m_window->people().isClosed(); }, "the sign-in page") &&
           signIn(login);
}

bool Studio::shootApprovals() {
    std::optional<Result<void>> asked;
    m_window->session().command(m_window.get(), &askForMore,
                                [&asked](const Result<void>& done) { asked = done; });
    if (!waitFor([&asked] { return asked.has_value(); }, "the requests")) return false;
    if (!*asked || !changeTo(u"check.li"_s)) return false;
    find<QAction>(u"showApprovals")->trigger();
    auto* view = find<ui::ApprovalsView>(u"approvalsView");
    const auto all = [view] { return view->table()->model()->rowCount() > 2; };
    if (!waitFor(all, "the approvals")) return false;
    view->table()->selectRow(0);
    shootInAllLooks(u"approvals"_s, *m_window);
    view->table()->selectRow(view->table()->model()->rowCount() - 1);
    shootInAllLooks(u"approvals-changed"_s, *m_window);
    find<QPushButton>(u"approveRequest")->click();
    settle();
    shootInAllLooks(u"approvals-question"_s, *m_window);
    find<QDialog>(u"decisionDialog")->close();
    settle();
    view->choose(ui::RequestList::Decided);
    settle();
    shootInAllLooks(u"approvals-decided"_s, *m_window);
    view->choose(ui::RequestList::Waiting);
    return true;
}

bool Studio::shootAudit() {
    if (!changeTo(u"audit.zhao"_s)) return false;
    find<QAction>(u"showAudit")->trigger();
    auto* view = find<ui::AuditView>(u"auditView");
    if (!waitFor([view] { return view->table()->model()->rowCount() > 3; }, "the audit trail")) {
        return false;
    }
    view->table()->selectRow(3);
    shootInAllLooks(u"audit"_s, *m_window);
    find<QPushButton>(u"verifyAudit")->click();
    if (!waitFor([view] { return view->answer()->isVisible(); }, "the verification")) return false;
    find<QPushButton>(u"signHead")->click();
    auto* head = find<QFrame>(u"signedHead");
    if (!waitFor([head] { return head->isVisible(); }, "the signed head")) return false;
    shootInAllLooks(u"audit-verified"_s, *m_window);
    find<QToolButton>(u"closeHead")->click();
    view->answer()->clear();
    return true;
}

bool Studio::shootHalt() {
    if (!changeTo(u"op.zhang"_s)) return false;
    find<QAction>(u"showBoard")->trigger();
    settle();
    find<QAction>(u"haltDesk")->trigger();
    settle();
    find<QCheckBox>(u"haltDisbursements")->setChecked(false);
    find<QLineEdit>(u"haltReason")->setText(u"the payment provider reports wrong amounts"_s);
    shootInAllLooks(u"halt-dialog"_s, *m_window);
    find<QLineEdit>(u"haltName")->setText(m_window->windowTitle().section(u" – "_s, 0, 0));
    find<QPushButton>(u"haltConfirm")->click();
    auto* banner = find<ui::HaltBanner>(u"haltBanner");
    if (!waitFor([banner] { return banner->isVisible(); }, "the halt")) return false;
    m_window->messages().clear();
    shootInAllLooks(u"halt-banner"_s, *m_window);
    find<QPushButton>(u"haltWords")->click();
    shootInAllLooks(u"halt-words"_s, *m_window);
    find<QPushButton>(u"haltWords")->click();
    return true;
}

bool Studio::shootPersonal() {
    if (!changeTo(u"cs.wang"_s)) return false;
    m_window->showStatement(InvestorId(7));
    if (!waitFor([this] { return m_last->statement.has_value(); }, "the statement")) return false;
    settle();
    find<QPushButton>(u"revealPersonal")->click();
    find<QLineEdit>(u"revealReason")->setText(u"the customer asked for a call back"_s);
    shootInAllLooks(u"reveal-reason"_s, *m_window);
    find<QPushButton>(u"revealShow")->click();
    auto* hide = find<QPushButton>(u"hidePersonal");
    if (!waitFor([hide] { return hide->isVisible(); }, "the personal data")) return false;
    find<QPushButton>(u"copyPhone")->click();
    shootInAllLooks(u"revealed"_s, *m_window);
    return true;
}

bool Studio::shootOversight() {
    return shootApprovals() && shootAudit() && shootPersonal() && shootHalt();
}

}  // namespace plimsoll::screenshots
