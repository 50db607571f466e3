// The screens on which people come and go: sign-in, lock, first run, staff, what waits for a second
// person.

#include <algorithm>

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <plimsoll/rehearsal.h>

#include "app/screenshots/studio.h"
#include "ui/dialogs/decision_dialog.h"

using namespace Qt::StringLiterals;

namespace plimsoll::screenshots {

namespace {

QString password() {
    return QString::fromUtf8(kDemonstrationPassword.data(),
                             qsizetype(kDemonstrationPassword.size()));
}

}  // namespace

bool Studio::signIn(const QString& login) {
    m_window->session().signIn(login, password());
    return waitFor([this] { return !m_window->people().isClosed(); }, "the sign-in");
}

bool Studio::shootSetUp() {
    m_window->createDesk({.path = m_desks.filePath(u"real.plimsoll"_s),
                          .name = u"Harbour desk"_s,
                          .kind = DeskKind::Real});
    const auto asked = [this] { return find<ui::SetUpView>(u"setUpView")->isVisible(); };
    if (!waitFor(asked, "the first run")) return false;
    find<QLineEdit>(u"firstLogin")->setText(u"admin.chen"_s);
    find<QLineEdit>(u"firstName")->setText(u"陈静"_s);
    find<QLineEdit>(u"firstPassword")->setText(u"short"_s);
    shootInAllLooks(u"set-up"_s, *m_window);
    find<QLineEdit>(u"firstPassword")->setText(password());
    find<QLineEdit>(u"firstPasswordAgain")->setText(password());
    find<QPushButton>(u"firstMake")->click();
    const auto staff = [this] { return m_last && m_last->staff.has_value(); };
    if (!waitFor(staff, "the staff page")) return false;
    settle();
    shootInAllLooks(u"staff-set-up"_s, *m_window);
    return true;
}

bool Studio::shootSignIn() {
    m_window->people().lock();
    shootInAllLooks(u"lock"_s, *m_window);
    m_window->people().switchUser();
    shootInAllLooks(u"sign-in"_s, *m_window);
    find<QLineEdit>(u"signInLogin")->setText(u"op.liu"_s);
    find<QLineEdit>(u"signInPassword")->setText(u"not this one"_s);
    find<QPushButton>(u"signInButton")->click();
    const auto refused = [this] { return !find<ui::SignInView>(u"signInView")->fault().isEmpty(); };
    if (!waitFor(refused, "the refusal")) return false;
    shootInAllLooks(u"sign-in-refused"_s, *m_window);
    return signIn(u"admin.chen"_s);
}

bool Studio::shootStaff() {
    find<QAction>(u"showStaff")->trigger();
    if (!waitFor([this] { return m_last->staff.has_value(); }, "the staff")) return false;
    settle();
    shootInAllLooks(u"staff"_s, *m_window);
    find<QPushButton>(u"addStaff")->click();
    settle();
    shootInAllLooks(u"staff-add"_s, *m_window);
    find<QDialog>(u"staffDialog")->close();
    settle();
    shootSheet(u"password"_s, u"changePassword", u"passwordDialog");
    return true;
}

bool Studio::shootRequest() {
    find<QAction>(u"showBoard")->trigger();
    if (!waitFor([this] { return m_last->board.has_value(); }, "the board")) return false;
    const auto& rows = *m_last->board;
    const auto full = std::ranges::find_if(
        rows, [](const ui::LoanRow& row) { return row.loan.phase == Phase::Full; });
    if (full == rows.end()) return true;
    m_window->showLoan(full->loan.id);
    settle();
    find<QAction>(u"loan_cancel")->trigger();
    settle();
    auto* question = find<ui::DecisionDialog>(u"decisionDialog");
    if (!question) return false;
    find<ui::ReasonCombo>(u"reasonCode")->choose(u"R05"_s);
    find<QPlainTextEdit>(u"decisionNote")->setPlainText(u"the borrower's papers have expired"_s);
    shootInAllLooks(u"request-question"_s, *m_window);
    find<QPushButton>(u"decisionConfirm")->click();
    settle();
    shootInAllLooks(u"request-waits"_s, *m_window);
    m_window->messages().clear();
    find<QAction>(u"newLoan")->trigger();
    settle();
    for (int i = 0; i < 3; ++i) find<QPushButton>(u"wizardNext")->click();
    find<QLineEdit>(u"previewNote")->setText(u"agreed with the borrower on the 24th"_s);
    shootInAllLooks(u"wizard-preview-asks"_s, *m_window);
    find<QPushButton>(u"wizardDiscard")->click();
    settle();
    return true;
}

}  // namespace plimsoll::screenshots
