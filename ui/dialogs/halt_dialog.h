#pragma once
// Asks before something is halted: for what, what it stops, what it does not stop, why; and has the
// name typed of what is halted, so that nobody does it by a slip. GUI thread.

#include <QButtonGroup>
#include <QCheckBox>
#include <QLineEdit>
#include <QRadioButton>

#include <plimsoll/halts.h>
#include <plimsoll/loans.h>

#include "ui/dialogs/console_dialog.h"
#include "ui/views/parts.h"

namespace plimsoll::ui {

class HaltDialog final : public ConsoleDialog {
    Q_OBJECT

public:
    /// `loan`: the one that is looked at; empty: only the desk can be halted.
    HaltDialog(QString desk_name, const std::optional<LoanSummary>& loan, QWidget* parent);

signals:
    void decided(plimsoll::LoanId loan, const plimsoll::Stops& stops, const QString& reason);

protected:
    void retranslate() override;

private:
    void makeScope(QVBoxLayout* layout, bool has_loan);
    void makeStops(QVBoxLayout* layout);
    void makeWords(QVBoxLayout* layout);
    void check();
    void decide();
    void showConsequences();
    [[nodiscard]] bool isOfLoan() const;
    [[nodiscard]] Stops stops() const;
    /// What has to be typed.
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString fault() const;

    QString m_desk_name;
    LoanSummary m_loan;
    QLabel* m_title;
    QLabel* m_scope_title;
    QButtonGroup* m_scope;
    QLabel* m_stops_title;
    QCheckBox* m_bids;
    QCheckBox* m_openings;
    QCheckBox* m_disbursements;
    QLabel* m_goes_on_title;
    QLabel* m_goes_on;
    QLabel* m_reason_label;
    QLineEdit* m_reason;
    QLabel* m_name_label;
    QLineEdit* m_name;
    QLabel* m_fault;
    QPushButton* m_confirm;
    QPushButton* m_cancel;
};

}  // namespace plimsoll::ui
