#pragma once
// Why a loan is short: its target at an instant, divided into what is paid, held and reserved and
// into the causes of what is missing, with a sentence, a bar and a table. GUI thread.

#include <optional>

#include <QDateTimeEdit>
#include <QSettings>
#include <QSlider>
#include <QTimer>

#include <plimsoll/loans.h>
#include <plimsoll/shortfall.h>

#include "ui/models/short_cause_model.h"
#include "ui/views/parts.h"
#include "ui/views/record_table.h"
#include "ui/views/short_bar.h"

namespace plimsoll::ui {

class WhyShortPanel final : public QWidget {
    Q_OBJECT

public:
    explicit WhyShortPanel(QSettings& settings, QWidget* parent = nullptr);

    /// The report is of this loan and of the instant asked for last; empty while it is read.
    void showReport(const LoanSummary& loan, const std::optional<ShortReport>& report);
    void clear();
    void takeFocus();
    [[nodiscard]] LoanId loan() const { return m_loan.id; }
    /// The instant asked for; empty: now.
    [[nodiscard]] std::optional<Timestamp> at() const { return m_at; }
    [[nodiscard]] QString sentence() const { return m_sentence->text(); }

signals:
    void atChanged(std::optional<plimsoll::Timestamp> at);
    void backWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeInstant();
    void retranslate();
    void showAll();
    void showInstant();
    void ask(std::optional<Timestamp> at);
    /// The sale from its opening to its end, or to now.
    [[nodiscard]] Timestamp saleFrom() const;
    [[nodiscard]] Timestamp saleTo() const;

    ShortCauseModel* m_causes;
    RecordTable* m_table;
    ShortBar* m_bar;
    QToolButton* m_back = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_sentence;
    QLabel* m_late;
    QLabel* m_standby;
    QLabel* m_at_name = nullptr;
    QDateTimeEdit* m_when = nullptr;
    QSlider* m_slider = nullptr;
    QPushButton* m_now = nullptr;
    QTimer m_pause;  ///< asks when the hand on the slider comes to rest
    LoanSummary m_loan;
    std::optional<ShortReport> m_report;
    std::optional<Timestamp> m_at;
    Timestamp m_now_at;  ///< the newest instant that was reported
};

}  // namespace plimsoll::ui
