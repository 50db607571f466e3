#pragma once
// A loan's life from the console: what may be done to the loan that is looked at, the question
// before it, and what came of it. The open-a-loan wizard and its draft. GUI thread.

#include <map>
#include <optional>

#include "ui/control/command_runner.h"
#include "ui/dialogs/decision_dialog.h"
#include "ui/dialogs/open_loan_dialog.h"
#include "ui/main_actions.h"

namespace plimsoll::ui {

class LoanControl final : public QObject {
    Q_OBJECT

public:
    LoanControl(DeskSession& session, CommandRunner& commands, MainActions& actions,
                QSettings& settings, QWidget* window);

    void setDesk(const std::optional<DeskView>& desk);
    /// Who sits at this desk, or what he may do, is not as it was.
    void follow(const DeskView& desk);
    /// The loan that the menu and the live view mean; none: nothing may be done.
    void setLoan(const std::optional<LoanRow>& row);
    void ask(LoanMove move);
    void openWizard();
    void retranslate();

signals:
    void deskChanged();
    /// A loan was made and waits for its checker, or is open.
    void loanMade(plimsoll::LoanId loan);
    void loanWanted(plimsoll::LoanId loan);

private:
    void enable();
    void move(const LoanSummary& loan, LoanMove move, const QString& note, const QString& reason);
    void setTimes();
    void showWizard(const LoanDraft& draft);
    void submit(const LoanSubmission& submission);
    void submitted(const Result<LoanMade>& made);
    void sayMade(const LoanMade& made);
    /// One draft is kept for each person at each desk.
    [[nodiscard]] QString draftKey() const;
    void findInvestors(quint64 ticket, const QStringList& codes);
    [[nodiscard]] bool may(Act act) const { return m_desk && m_desk->may(act); }
    [[nodiscard]] bool asks(Act act) const { return m_desk && m_desk->needsChecker(act); }
    /// Of whoever sits here; another person's is hidden and kept.
    [[nodiscard]] QPointer<OpenLoanDialog>& wizard();

    DeskSession& m_session;
    CommandRunner& m_commands;
    MainActions& m_actions;
    QSettings& m_settings;
    QWidget* m_window;
    std::optional<DeskView> m_desk;
    std::optional<LoanRow> m_row;
    std::map<StaffId, QPointer<OpenLoanDialog>> m_wizards;
};

}  // namespace plimsoll::ui
