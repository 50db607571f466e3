#pragma once
// When a sale lost what is missing: a lane for each cause from its first to its last record, along
// the sale from its opening to its end, with the patterns of the why-short bar. GUI thread.

#include <optional>

#include <QWidget>

#include <plimsoll/loans.h>
#include <plimsoll/shortfall.h>

#include "ui/views/time_axis.h"

namespace plimsoll::ui {

class ShortTimeLine final : public QWidget {
    Q_OBJECT

public:
    explicit ShortTimeLine(QWidget* parent);

    void showReport(const LoanSummary& loan, const std::optional<ShortReport>& report);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Lane {
        ShortCause cause{};
        std::int64_t first_us = 0;
        std::int64_t last_us = 0;
        QString text;
    };
    void cutLanes();
    void paintLane(QPainter& painter, const Lane& lane, int top) const;

    LoanSummary m_loan;
    std::optional<ShortReport> m_report;
    std::vector<Lane> m_lanes;
    TimeAxis m_axis;
    QString m_from;
    QString m_to;
};

}  // namespace plimsoll::ui
