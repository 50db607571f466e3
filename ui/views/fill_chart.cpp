#include "ui/views/fill_chart.h"

#include <algorithm>
#include <cmath>

#include <QEvent>
#include <QPainterPath>

#include "ui/text/figures.h"
#include "ui/views/loan_bar.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr qreal kLeft = 64;
constexpr qreal kRight = 16;
constexpr qreal kTop = 28;
constexpr qreal kBottom = 24;
constexpr qreal kBarsShare = 0.24;
constexpr qreal kBetween = 24;
/// While the sale runs the axis ends now, unless nothing has come for so long that the curve would
/// be squeezed flat.
constexpr std::int64_t kFollowUs = 60'000'000;
constexpr int kBarPitch = 9;

}  // namespace

FillChart::FillChart(QWidget* parent) : QWidget(parent), m_sweep(this) {
    m_sweep.setDuration(220);
    m_sweep.setEasingCurve(QEasingCurve::OutCubic);
    m_sweep.setStartValue(0.0);
    m_sweep.setEndValue(1.0);
    connect(&m_sweep, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_swept_us =
            m_sweep_from_us + std::int64_t(value.toReal() * qreal(m_sweep_to_us - m_sweep_from_us));
        update();
    });
    setAccessibleName(tr("Fill curve and bids per second"));
}

void FillChart::clear() {
    m_series.clear();
    m_opened = false;
    m_sweep.stop();
    m_swept_us = 0;
    update();
}

void FillChart::show(const LoanSummary& loan, const std::vector<FillPoint>& points, bool restart,
                     Timestamp now) {
    if (restart) clear();
    m_series.append(points);
    m_target = loan.terms.target;
    m_opened = loan.opened.has_value();

    const std::int64_t newest = m_series.isEmpty() ? 0 : m_series.samples().back().at_us;
    TimeAxis axis;
    axis.from_us = loan.opened ? loan.opened->us() : newest;
    axis.to_us = std::max(newest, axis.from_us + 1'000);
    const bool follows = loan.phase == Phase::Open && now.us() - newest < kFollowUs;
    if (follows) axis.to_us = std::max(axis.to_us, now.us());

    const bool moved = axis != m_axis;
    m_axis = axis;
    if (points.empty() && !restart) {
        if (moved) update();
        return;
    }
    m_sweep.stop();
    // A curve that is looked at for the first time stands at once; news sweeps in.
    if (restart || !isVisible()) {
        m_swept_us = newest;
        update();
    } else {
        m_sweep_from_us = std::max(m_swept_us, axis.from_us);
        m_sweep_to_us = newest;
        m_sweep.start();
    }
    describe();
}

void FillChart::describe() {
    if (m_series.isEmpty()) {
        setAccessibleDescription(tr("No bids yet"));
        return;
    }
    const FillSample& last = m_series.samples().back();
    setAccessibleDescription(
        tr("%1 of %2 paid after %3")
            .arg(Figures::money(last.paid), Figures::money(m_target),
                 Figures::duration(std::chrono::microseconds(last.at_us - m_axis.from_us))));
}

void FillChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Fill curve and bids per second"));
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

FillChart::Areas FillChart::areas() const {
    const QRectF inner = QRectF(rect()).adjusted(kLeft, kTop, -kRight, -kBottom);
    const qreal bars = std::max(qreal(40), inner.height() * kBarsShare);
    return {QRectF(inner.left(), inner.top(), inner.width(), inner.height() - bars - kBetween),
            QRectF(inner.left(), inner.bottom() - bars, inner.width(), bars)};
}

qreal FillChart::xOf(std::int64_t at_us, const QRectF& area) const {
    return area.left() + std::clamp(m_axis.position(at_us), qreal(0), qreal(1)) * area.width();
}

qreal FillChart::yOf(Money amount, const QRectF& area) const {
    if (!m_target.isPositive()) return area.bottom();
    return area.bottom() - qreal(amount.fen()) / qreal(m_target.fen()) * area.height();
}

void FillChart::paintEvent(QPaintEvent* /*event*/) {
    ++m_frames;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors& colors = colorsFor(palette());
    const Areas parts = areas();
    paintGrid(painter, parts, colors);
    if (m_series.isEmpty()) {
        paintMark(painter, parts.curve, colors);
        paintEmpty(painter, parts.curve, colors);
        return;
    }
    paintCurve(painter, parts.curve, colors);
    paintMark(painter, parts.curve, colors);
    paintBars(painter, parts.bars, colors);
}

void FillChart::paintGrid(QPainter& painter, const Areas& parts, const Colors& colors) const {
    painter.setPen(QPen(colors.line, 1));
    for (int quarter = 0; quarter <= 3; ++quarter) {
        const Money amount = Money::fen(m_target.fen() / 4 * quarter);
        const qreal y = std::round(yOf(amount, parts.curve)) + 0.5;
        painter.setPen(QPen(colors.line, 1));
        painter.drawLine(QPointF(parts.curve.left(), y), QPointF(parts.curve.right(), y));
        painter.setPen(colors.muted);
        painter.drawText(QRectF(0, y - 10, kLeft - 8, 20), Qt::AlignRight | Qt::AlignVCenter,
                         quarter == 0 ? u"0"_s : Figures::compact(amount));
    }
    painter.setPen(QPen(colors.control_line, 1));
    const qreal base = std::round(parts.bars.bottom()) + 0.5;
    painter.drawLine(QPointF(parts.bars.left(), base), QPointF(parts.bars.right(), base));
    if (m_series.isEmpty()) return;
    const int most = std::max(3, int(parts.bars.width() / 88));
    for (const TimeAxis::Tick& tick : m_axis.ticks(most)) {
        const qreal x = std::round(xOf(tick.at_us, parts.bars)) + 0.5;
        painter.setPen(QPen(colors.line, 1));
        painter.drawLine(QPointF(x, parts.curve.top()), QPointF(x, parts.curve.bottom()));
        painter.setPen(QPen(colors.control_line, 1));
        painter.drawLine(QPointF(x, base), QPointF(x, base + 4));
        painter.setPen(colors.muted);
        const qreal left = std::min(x - 40, qreal(width()) - 80);
        painter.drawText(QRectF(left, base + 4, 80, 18), Qt::AlignHCenter | Qt::AlignTop,
                         tick.label);
    }
}

void FillChart::paintCurve(QPainter& painter, const QRectF& area, const Colors& colors) const {
    QPainterPath paid(QPointF(area.left(), area.bottom()));
    QPolygonF top;
    QPointF at(area.left(), area.bottom());
    QPointF above = at;
    top << at;
    bool waiting = false;
    for (const FillSample& sample : m_series.samples()) {
        if (sample.at_us > m_swept_us) break;
        const qreal x = xOf(sample.at_us, area);
        at = QPointF(x, yOf(sample.paid, area));
        above = QPointF(x, yOf(sample.paid + sample.waiting, area));
        waiting = waiting || sample.waiting.isPositive();
        paid.lineTo(at);
        top << above;
    }
    // Nothing has happened since the last batch: the level holds to the end of the axis.
    if (m_swept_us >= m_series.samples().back().at_us) {
        at.setX(area.right());
        above.setX(area.right());
        paid.lineTo(at);
        top << above;
    }
    const QPainterPath edge = paid;
    paid.lineTo(at.x(), area.bottom());
    paid.closeSubpath();
    if (waiting) {
        QPainterPath held = paid;
        QPainterPath whole;
        whole.addPolygon(top);
        whole.lineTo(above.x(), area.bottom());
        whole.closeSubpath();
        painter.fillPath(whole.subtracted(held),
                         heldBrush(colors, painter.device()->devicePixelRatioF()));
    }
    QColor fill = colors.accent;
    fill.setAlphaF(colors.dark ? 0.32F : 0.22F);
    painter.fillPath(paid, fill);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.accent, 2.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(edge);
}

void FillChart::paintMark(QPainter& painter, const QRectF& area, const Colors& colors) const {
    const qreal y = std::round(yOf(m_target, area)) + 0.5;
    painter.setPen(QPen(colors.text, 2));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setBrush(colors.surface);
    painter.drawEllipse(QPointF(area.left(), y), 5, 5);
    painter.drawLine(QPointF(area.left() - 9, y), QPointF(area.left() + 9, y));
    QFont bold = painter.font();
    bold.setWeight(QFont::DemiBold);
    painter.save();
    painter.setFont(bold);
    painter.setPen(colors.text);
    painter.drawText(QRectF(area.left() + 16, y - 24, area.width() - 16, 20),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     tr("the mark: %1").arg(Figures::money(m_target)));
    painter.restore();
}

void FillChart::paintBars(QPainter& painter, const QRectF& area, const Colors& colors) const {
    const int count = std::max(8, int(area.width()) / kBarPitch);
    const auto slices = m_series.slices(m_axis.from_us, m_axis.to_us, count);
    std::int64_t most = 1;
    for (const auto& slice : slices) most = std::max(most, slice.decided);
    const std::int64_t slice_us =
        std::max<std::int64_t>(1, (m_axis.to_us - m_axis.from_us) / count);
    const qreal pitch = area.width() / count;
    const qreal swept = xOf(m_swept_us, area);
    for (int i = 0; i < count; ++i) {
        const auto& slice = slices[size_t(i)];
        const qreal x = area.left() + i * pitch;
        if (slice.decided == 0 || x > swept) continue;
        const qreal all = qreal(slice.decided) / qreal(most) * area.height();
        const qreal taken = qreal(slice.accepted) / qreal(most) * area.height();
        const qreal width = std::max(qreal(1), pitch - 2);
        painter.fillRect(QRectF(x + 1, area.bottom() - all, width, all), colors.control_line);
        painter.fillRect(QRectF(x + 1, area.bottom() - taken, width, taken), colors.accent);
    }
    const std::int64_t peak = most * 1'000'000 / slice_us;
    painter.setPen(colors.muted);
    painter.drawText(
        QRectF(area.left(), area.top() - 20, area.width(), 18), Qt::AlignLeft | Qt::AlignVCenter,
        tr("bids per second, peak %1: accepted solid, refused grey").arg(Figures::count(peak)));
}

void FillChart::paintEmpty(QPainter& painter, const QRectF& area, const Colors& colors) const {
    painter.setPen(colors.muted);
    painter.drawText(area, Qt::AlignCenter,
                     m_opened ? tr("The sale is open. No bid has arrived yet.")
                              : tr("This loan is a draft. The curve begins when it is opened."));
}

}  // namespace plimsoll::ui
