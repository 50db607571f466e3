#pragma once
// How a drill ended: the verdict in a sentence, then the figures. GUI thread.

#include <array>
#include <optional>

#include "ui/views/parts.h"
#include "ui/worker/values.h"

namespace plimsoll::ui {

class DrillResultPanel final : public QFrame {
    Q_OBJECT

public:
    explicit DrillResultPanel(QWidget* parent = nullptr);

    void show(const RehearsalReport& report);
    /// Another desk is open: the same loan number is another loan there.
    void forget() { m_report.reset(); }
    [[nodiscard]] const std::optional<RehearsalReport>& report() const { return m_report; }
    [[nodiscard]] QString verdict() const { return m_verdict->text(); }

signals:
    void closeWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Figure { Accepted, Standby, Refused, Elapsed, Speed, Latency, Law, State, FigureCount };
    void retranslate();
    void showVerdict(const RehearsalReport& report);

    IconLabel* m_icon;
    QLabel* m_verdict;
    QLabel* m_reasons;
    QLabel* m_payments;
    QToolButton* m_close;
    std::array<FigureLabel*, FigureCount> m_figures{};
    std::optional<RehearsalReport> m_report;
};

}  // namespace plimsoll::ui
