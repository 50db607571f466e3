#pragma once
// The loan that is worked on at the short desk: how it stands, why it is short, who works on it.
// GUI thread.

#include <plimsoll/loans.h>
#include <plimsoll/shortfall.h>

#include "ui/views/chip.h"
#include "ui/views/claim_row.h"
#include "ui/views/short_time_line.h"

namespace plimsoll::ui {

class ShortHead final : public QFrame {
    Q_OBJECT

public:
    explicit ShortHead(QWidget* parent);

    void showLoan(const LoanSummary& loan, const std::optional<ShortReport>& report);
    [[nodiscard]] ClaimRow* claim() const { return m_claim; }
    [[nodiscard]] QString sentence() const { return m_sentence->text(); }

signals:
    void whyWanted(const plimsoll::LoanSummary& loan);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeFigures();
    void retranslate();

    QLabel* m_title;
    ChipLabel* m_state;
    ClaimRow* m_claim;
    FigureLabel* m_target = nullptr;
    FigureLabel* m_paid = nullptr;
    FigureLabel* m_missing = nullptr;
    FigureLabel* m_bidders = nullptr;
    FigureLabel* m_end = nullptr;
    QLabel* m_why_title;
    QLabel* m_sentence;
    QPushButton* m_why;
    ShortTimeLine* m_line;
    LoanSummary m_loan;
    std::optional<ShortReport> m_report;
};

}  // namespace plimsoll::ui
