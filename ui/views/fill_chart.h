#pragma once
// The fill curve over time (paid solid, held hatched on top, the mark as a line) and beneath it the
// bids per second, on one time axis. Drawing costs the same however many bids there were; new
// figures come in with a short sweep. GUI thread.

#include <QVariantAnimation>
#include <QWidget>

#include "ui/models/fill_series.h"
#include "ui/theme/colors.h"
#include "ui/views/time_axis.h"

namespace plimsoll::ui {

class FillChart final : public QWidget {
    Q_OBJECT

public:
    explicit FillChart(QWidget* parent = nullptr);

    void clear();
    /// `restart` begins a new curve; `now` is the end of the axis while the sale runs.
    void show(const LoanSummary& loan, const std::vector<FillPoint>& points, bool restart,
              Timestamp now);
    [[nodiscard]] QSize sizeHint() const override { return {640, 320}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {360, 176}; }
    /// How often it was painted, for the bench.
    [[nodiscard]] int frames() const { return m_frames; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Areas {
        QRectF curve;
        QRectF bars;
    };
    [[nodiscard]] Areas areas() const;
    [[nodiscard]] qreal xOf(std::int64_t at_us, const QRectF& area) const;
    [[nodiscard]] qreal yOf(Money amount, const QRectF& area) const;
    void paintGrid(QPainter& painter, const Areas& areas, const Colors& colors) const;
    void paintCurve(QPainter& painter, const QRectF& area, const Colors& colors) const;
    void paintMark(QPainter& painter, const QRectF& area, const Colors& colors) const;
    void paintBars(QPainter& painter, const QRectF& area, const Colors& colors) const;
    void paintEmpty(QPainter& painter, const QRectF& area, const Colors& colors) const;
    void describe();

    FillSeries m_series;
    Money m_target;
    bool m_opened = false;
    TimeAxis m_axis;
    std::int64_t m_swept_us = 0;  ///< the curve is drawn up to here
    std::int64_t m_sweep_from_us = 0;
    std::int64_t m_sweep_to_us = 0;
    QVariantAnimation m_sweep;
    int m_frames = 0;
};

}  // namespace plimsoll::ui
