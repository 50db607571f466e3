#pragma once
// Every command of the console as an action, with its menus. The window connects them; the shortcut
// sheet lists them. GUI thread; everything belongs to the window.

#include <array>

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include "ui/text/loan_moves.h"
#include "ui/theme/appearance.h"

namespace plimsoll::ui {

class MainActions final : public QObject {
    Q_OBJECT

public:
    MainActions(QMenuBar& bar, Appearance& appearance, QObject* parent);

    QAction* const new_rehearsal;
    QAction* const new_real;
    QAction* const demonstration;
    QAction* const open;
    QAction* const verify;
    QAction* const cancel_verify;
    QAction* const close_desk;
    QAction* const quit;
    QAction* const new_loan;
    QAction* const schedule_loan;
    QAction* const standby;
    QAction* const why_short;
    QAction* const excess;       ///< lines of an over-filled loan
    QAction* const certificate;  ///< of a loan that has come to an end
    QAction* const import_loans;
    QAction* const import_bids;
    QAction* const start_drill;
    QAction* const cancel_drill;
    QAction* const board;
    QAction* const live;
    QAction* const short_loans;
    QAction* const payments;
    QAction* const payouts;
    QAction* const approvals;
    QAction* const audit;
    QAction* const halt;
    QAction* const staff;
    QAction* const rules;
    QAction* const lock;
    QAction* const switch_user;
    QAction* const change_password;
    QAction* const sign_out;
    QAction* const find;
    QAction* const pause;
    QAction* const copy;
    QAction* const shortcuts;
    QAction* const help;
    QAction* const about;
    /// What may be done to a loan, in the order of LoanMoves::kAll.
    const std::array<QAction*, LoanMoves::kAll.size()> moves;

    [[nodiscard]] QMenu* loanMenu() const { return m_loan; }
    /// What whoever sits here may do about that; opened from the top bar, too.
    [[nodiscard]] QMenu* peopleMenu() const { return m_people; }
    [[nodiscard]] QMenu* languageMenu() const { return m_language; }
    [[nodiscard]] QMenu* themeMenu() const { return m_theme; }
    /// In the order of the menus.
    [[nodiscard]] QList<QAction*> all() const;
    void retranslate();

private:
    void fillMenus();
    void retranslateLoan();
    void retranslatePeople();
    void makeChoices(Appearance& appearance);

    QMenu* m_desk;
    QMenu* m_loan;
    QMenu* m_rehearsal;
    QMenu* m_view;
    QMenu* m_people;
    QMenu* m_help;
    QMenu* m_language;
    QMenu* m_theme;
    QList<QAction*> m_themes;  ///< system, light, dark
};

}  // namespace plimsoll::ui
