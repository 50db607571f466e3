#pragma once
// One loan, live: its bar, the fill curve, the newest bids, refusals by reason, the core's health
// and the law check. GUI thread.

#include <array>
#include <optional>
#include <vector>

#include <QAction>

#include "ui/views/chip.h"
#include "ui/views/core_panel.h"
#include "ui/views/drill_result_panel.h"
#include "ui/views/fill_chart.h"
#include "ui/views/last_bids_view.h"
#include "ui/views/loan_bar_widget.h"
#include "ui/views/refusals_panel.h"

namespace plimsoll::ui {

class LiveLoanView final : public QWidget {
    Q_OBJECT

public:
    explicit LiveLoanView(QWidget* parent = nullptr);

    /// Turns to another loan; everything of the old one leaves the screen.
    void turnTo(LoanId loan);
    /// Another desk is open: nothing of the old one stays.
    void forget();
    [[nodiscard]] LoanId loan() const { return m_loan; }
    /// News of another loan is ignored.
    void update(const Snapshot& snapshot);
    void showResult(const RehearsalReport& report);
    /// Ages and countdowns.
    void tick(Timestamp now);
    /// What may be done to the loan, as buttons that are there while their action is enabled.
    void setActions(const std::vector<QAction*>& moves, QAction* standby, QAction* why_short);
    void setPaused(bool paused);
    [[nodiscard]] const FillChart& chart() const { return *m_chart; }
    [[nodiscard]] const std::optional<LoanRow>& row() const { return m_row; }
    [[nodiscard]] BidActions* bidActions() const { return m_bids->bidActions(); }

signals:
    void boardWanted();
    void investorWanted(plimsoll::InvestorId investor);
    void pauseWanted(bool paused);
    void bidsWanted(plimsoll::LoanId loan, const QString& code, plimsoll::Reason reason);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Figure { Target, Paid, Held, Left, Bidders, Rate, Eta, FigureCount };
    QWidget* makeHead();
    QWidget* makeTools();
    void addMove(QAction* move);
    void showCountdown();
    QWidget* makeSummary();
    QWidget* makeBody();
    void retranslate();
    void showRow();

    LoanId m_loan;
    std::optional<LoanRow> m_row;
    QToolButton* m_back = nullptr;
    QToolButton* m_pause = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    QLabel* m_times = nullptr;
    QLabel* m_countdown = nullptr;
    QHBoxLayout* m_moves = nullptr;
    QPushButton* m_standby = nullptr;
    QPushButton* m_why_short = nullptr;
    Timestamp m_now;
    ChipLabel* m_state = nullptr;
    LoanBarWidget* m_bar = nullptr;
    QLabel* m_curve_title = nullptr;
    std::array<FigureLabel*, FigureCount> m_figures{};
    DrillResultPanel* m_result = nullptr;
    FillChart* m_chart = nullptr;
    LastBidsView* m_bids = nullptr;
    RefusalsPanel* m_refusals = nullptr;
    CorePanel* m_core = nullptr;
};

}  // namespace plimsoll::ui
