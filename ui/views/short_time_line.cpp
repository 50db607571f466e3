#include "ui/views/short_time_line.h"

#include <algorithm>

#include <QEvent>
#include <QPainter>

#include "ui/text/figures.h"
#include "ui/text/short_text.h"
#include "ui/theme/colors.h"
#include "ui/views/short_bar.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kLane = 22;
constexpr int kMark = 12;
constexpr int kFoot = 26;
constexpr int kNarrowest = 8;
constexpr int kGap = 8;

}  // namespace

ShortTimeLine::ShortTimeLine(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ShortTimeLine::sizeHint() const {
    return {400, int(m_lanes.size()) * kLane + kFoot};
}

void ShortTimeLine::showReport(const LoanSummary& loan, const std::optional<ShortReport>& report) {
    m_loan = loan;
    m_report = report;
    cutLanes();
}

void ShortTimeLine::cutLanes() {
    m_lanes.clear();
    const Timestamp from = m_loan.opened.value_or(m_loan.created);
    Timestamp to = m_loan.closed.value_or(m_report ? m_report->at : from);
    for (std::size_t i = 0; m_report && i < kShortCauses; ++i) {
        const CauseFigures& figures = m_report->causes[i];
        if (!figures.first || !figures.last || !figures.missing.isPositive()) continue;
        to = std::max(to, *figures.last);
        const auto cause = static_cast<ShortCause>(i);
        m_lanes.push_back(
            {cause, figures.first->us(), figures.last->us(),
             u"%1 × %2 · %3"_s.arg(Figures::count(figures.count), ShortText::cause(cause, false),
                                   Figures::money(figures.missing))});
    }
    m_axis = {from.us(), std::max(from.us() + 1, to.us())};
    const bool ended = m_loan.closed.has_value();
    m_from = tr("opened %1").arg(Figures::moment(from));
    m_to = ended ? tr("ended %1").arg(Figures::moment(*m_loan.closed))
                 : tr("as of %1").arg(Figures::moment(to));
    QStringList words{m_from};
    for (const Lane& lane : m_lanes) words.append(lane.text);
    words.append(m_to);
    setAccessibleName(tr("Time line of the sale"));
    setAccessibleDescription(words.join(u"; "_s));
    updateGeometry();
    update();
}

void ShortTimeLine::paintLane(QPainter& painter, const Lane& lane, int top) const {
    const Colors& colors = colorsFor(palette());
    const int room = width() - kNarrowest;
    const int left = std::clamp(int(m_axis.position(lane.first_us) * room), 0, room);
    const int right = std::clamp(int(m_axis.position(lane.last_us) * room), left, room);
    const QRectF mark(left, top + (kLane - kMark) / 2, right - left + kNarrowest, kMark);
    paintShortPart(painter, mark, partOf(lane.cause), colors);
    painter.setPen(QPen(colors.attention, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(mark.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(colors.text);
    const int text = fontMetrics().horizontalAdvance(lane.text);
    const int behind = int(mark.right()) + kGap;
    // Behind its mark, before it, or on a ground of its own across a mark that leaves no room.
    const bool fits_behind = behind + text <= width();
    const bool fits_before = text + kGap <= left;
    const int x = fits_behind ? behind : fits_before ? left - kGap - text : (width() - text) / 2;
    const QRect place(x, top, text, kLane);
    if (!fits_behind && !fits_before) {
        painter.fillRect(place.adjusted(-4, 2, 4, -2), colors.surface);
    }
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, lane.text);
}

void ShortTimeLine::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const Colors& colors = colorsFor(palette());
    const int base = int(m_lanes.size()) * kLane + 4;
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        paintLane(painter, m_lanes[i], int(i) * kLane);
    }
    painter.setPen(QPen(colors.control_line, 1));
    painter.drawLine(0, base, width(), base);
    painter.drawLine(0, base - 4, 0, base + 4);
    painter.drawLine(width() - 1, base - 4, width() - 1, base + 4);
    painter.setPen(colors.muted);
    const QRect foot(0, base + 2, width(), kFoot - 6);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, m_from);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, m_to);
}

void ShortTimeLine::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) cutLanes();
    QWidget::changeEvent(event);
}

}  // namespace plimsoll::ui
