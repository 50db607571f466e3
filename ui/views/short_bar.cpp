#include "ui/views/short_bar.h"

#include <algorithm>

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QToolTip>

#include "ui/text/codes.h"
#include "ui/text/figures.h"
#include "ui/text/short_text.h"
#include "ui/views/loan_bar.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kBar = 36;
constexpr int kBelow = 12;  ///< between the bar and the names
constexpr int kLine = 26;
constexpr int kSwatch = 20;
constexpr int kGap = 8;
constexpr int kBetween = 24;
constexpr qreal kNarrowest = 4;

bool isMissing(ShortPart part) {
    return part >= ShortPart::NeverTaken;
}

/// The strokes of a pattern on one square tile, drawn so that tiles join without a seam.
void drawTile(QPainter& painter, ShortPart part, qreal side, const Colors& colors) {
    const QColor ink = isMissing(part) ? colors.attention : colors.accent;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, side * 0.14));
    const qreal half = side / 2;
    switch (part) {
        case ShortPart::Reserved:
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawEllipse(QPointF(half, half), side * 0.2, side * 0.2);
            break;
        case ShortPart::Lapsed:
            for (const qreal shift : {-side, qreal(0), side}) {
                painter.drawLine(QPointF(shift, 0), QPointF(shift + side, side));
            }
            break;
        case ShortPart::Failed:
            painter.drawLine(QPointF(side * 0.2, side * 0.2), QPointF(side * 0.8, side * 0.8));
            painter.drawLine(QPointF(side * 0.2, side * 0.8), QPointF(side * 0.8, side * 0.2));
            break;
        case ShortPart::Withdrawn:
            painter.drawLine(QPointF(0, side * 0.25), QPointF(side, side * 0.25));
            painter.drawLine(QPointF(0, side * 0.75), QPointF(side, side * 0.75));
            break;
        case ShortPart::Voided:
            painter.drawLine(QPointF(side * 0.25, 0), QPointF(side * 0.25, side));
            painter.drawLine(QPointF(side * 0.75, 0), QPointF(side * 0.75, side));
            break;
        default:
            break;
    }
}

QBrush brushOf(ShortPart part, const Colors& colors, qreal ratio) {
    if (part == ShortPart::Paid) return colors.accent;
    if (part == ShortPart::Held) return heldBrush(colors, ratio);
    if (part == ShortPart::NeverTaken) return colors.sunken;
    const QString key =
        u"short/%1/%2/%3"_s.arg(int(part)).arg(colors.dark ? 1 : 0).arg(qRound(ratio * 100));
    QPixmap tile;
    if (!QPixmapCache::find(key, &tile)) {
        const int side = qRound(9 * ratio);
        tile = QPixmap(side, side);
        tile.fill(isMissing(part) ? colors.attention_soft : colors.accent_soft);
        QPainter painter(&tile);
        drawTile(painter, part, side, colors);
        painter.end();
        tile.setDevicePixelRatio(ratio);
        QPixmapCache::insert(key, tile);
    }
    return QBrush(tile);
}

}  // namespace

ShortPart partOf(ShortCause cause) {
    return static_cast<ShortPart>(int(ShortPart::NeverTaken) + int(cause));
}

void paintShortPart(QPainter& painter, const QRectF& area, ShortPart part, const Colors& colors) {
    painter.setBrushOrigin(area.topLeft());
    painter.fillRect(area, brushOf(part, colors, painter.device()->devicePixelRatioF()));
}

ShortBar::ShortBar(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ShortBar::showReport(const std::optional<ShortReport>& report, bool selling) {
    m_report = report;
    m_selling = selling;
    cutPieces();
}

void ShortBar::retranslate() {
    cutPieces();
}

void ShortBar::addPiece(ShortPart part, Money amount, const QString& name) {
    if (!amount.isPositive()) return;
    QString share = Figures::percent(amount, m_report->target);
    // Rounded downwards a sliver would be nothing, and it is not nothing.
    if (share == Figures::percent({}, m_report->target)) share = tr("under 0.1 %");
    m_pieces.push_back({part, amount, name, u"%1 · %2"_s.arg(Figures::money(amount), share)});
}

void ShortBar::cutPieces() {
    m_pieces.clear();
    if (m_report) {
        const Capacity& capacity = m_report->capacity;
        addPiece(ShortPart::Paid, capacity.paid, tr("paid"));
        addPiece(ShortPart::Held, capacity.held, tr("held"));
        addPiece(ShortPart::Reserved, capacity.reserved, tr("reserved"));
        for (std::size_t i = 0; i < kShortCauses; ++i) {
            // What came back stands beside what is held; what nobody ever took is the end.
            const auto cause = static_cast<ShortCause>((i + 1) % kShortCauses);
            addPiece(partOf(cause), m_report->causes[size_t(cause)].missing,
                     ShortText::cause(cause, m_selling));
        }
    }
    QStringList words;
    for (const Piece& piece : m_pieces) words.append(piece.name + u' ' + piece.figures);
    setAccessibleName(tr("What the target is made of"));
    setAccessibleDescription(words.join(u", "_s));
    updateGeometry();
    update();
}

QFont ShortBar::nameFont() const {
    QFont result = font();
    result.setWeight(QFont::DemiBold);
    return result;
}

std::vector<QRectF> ShortBar::segments() const {
    std::vector<QRectF> result;
    if (!m_report || !m_report->target.isPositive()) return result;
    // A sliver that is there is seen; the large parts give it the room.
    std::vector<qreal> widths;
    qreal sum = 0;
    for (const Piece& piece : m_pieces) {
        const qreal share = qreal(piece.amount.fen()) / qreal(m_report->target.fen());
        widths.push_back(std::max(kNarrowest, share * width()));
        sum += widths.back();
    }
    const qreal scale = sum > width() ? width() / sum : 1;
    qreal x = 0;
    for (const qreal each : widths) {
        result.emplace_back(x, 0, each * scale, kBar);
        x += each * scale;
    }
    return result;
}

std::vector<ShortBar::Place> ShortBar::places(int width) const {
    std::vector<Place> result;
    const QFontMetrics names(nameFont());
    const QFontMetrics figures(font());
    qreal x = 0;
    qreal y = kBar + kBelow;
    for (const Piece& piece : m_pieces) {
        const int wide = kSwatch + kGap + names.horizontalAdvance(piece.name) + kGap +
                         figures.horizontalAdvance(piece.figures);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += kLine;
        }
        result.push_back(
            {QRectF(x, y + (kLine - 14) / 2, kSwatch, 14), QPointF(x + kSwatch + kGap, y)});
        x += wide + kBetween;
    }
    return result;
}

int ShortBar::heightForWidth(int width) const {
    const auto all = places(width);
    return all.empty() ? kBar : qRound(all.back().text.y()) + kLine;
}

QSize ShortBar::sizeHint() const {
    return {640, heightForWidth(std::max(width(), 320))};
}

QSize ShortBar::minimumSizeHint() const {
    return {320, heightForWidth(std::max(width(), 320))};
}

void ShortBar::paintBar(QPainter& painter, const Colors& colors) const {
    const QRectF bar(0, 0, width(), kBar);
    QPainterPath track;
    track.addRoundedRect(bar, 6, 6);
    painter.save();
    painter.fillPath(track, colors.sunken);
    painter.setClipPath(track);
    const auto all = segments();
    for (std::size_t i = 0; i < all.size(); ++i) {
        paintShortPart(painter, all[i], m_pieces[i].part, colors);
        // A gap in the ground's colour parts neighbours that look alike.
        if (i > 0) painter.fillRect(QRectF(all[i].left() - 1, 0, 2, kBar), colors.surface);
    }
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.control_line, 1));
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

void ShortBar::paintNames(QPainter& painter, const Colors& colors) const {
    const auto all = places(width());
    const QFontMetrics names(nameFont());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Piece& piece = m_pieces[i];
        paintShortPart(painter, all[i].swatch, piece.part, colors);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.control_line, 1));
        painter.drawRect(all[i].swatch.adjusted(0.5, 0.5, -0.5, -0.5));
        const QRectF line(all[i].text, QSizeF(width() - all[i].text.x(), kLine));
        painter.setPen(colors.text);
        painter.setFont(nameFont());
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, piece.name);
        painter.setFont(font());
        painter.drawText(line.adjusted(names.horizontalAdvance(piece.name) + kGap, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, piece.figures);
    }
}

void ShortBar::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors& colors = colorsFor(palette());
    paintBar(painter, colors);
    paintNames(painter, colors);
}

bool ShortBar::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto all = segments();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].contains(help->pos())) continue;
        QToolTip::showText(help->globalPos(), m_pieces[i].name + u' ' + m_pieces[i].figures, this);
        return true;
    }
    QToolTip::hideText();
    return true;
}

}  // namespace plimsoll::ui
