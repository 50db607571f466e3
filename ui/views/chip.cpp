#include "ui/views/chip.h"

#include "ui/text/loan_text.h"
#include "ui/theme/icons.h"

using namespace Qt::StringLiterals;

namespace plimsoll::ui {

namespace {

constexpr int kSide = 14;
constexpr int kPadding = 8;
constexpr int kGap = 5;

QFont chipFont(const QFont& font) {
    QFont result = font;
    result.setWeight(QFont::DemiBold);
    return result;
}

QString phaseIcon(Phase phase) {
    switch (phase) {
        case Phase::Draft:
            return u"pencil"_s;
        case Phase::Waiting:
            return u"hourglass"_s;
        case Phase::Scheduled:
            return u"calendar"_s;
        case Phase::Open:
            return u"wave"_s;
        case Phase::Paused:
            return u"pause"_s;
        case Phase::Settling:
            return u"clock"_s;
        case Phase::Full:
            return u"landed"_s;
        case Phase::Short:
            return u"short"_s;
        case Phase::UnderReview:
            return u"review"_s;
        case Phase::Disbursed:
            return u"payout"_s;
        case Phase::Cancelled:
            return u"ban"_s;
        case Phase::Withdrawn:
            return u"undo"_s;
        case Phase::Over:
            return u"unequal"_s;
    }
    return u"info"_s;
}

/// Attention where a person is waited for, strong where the mark was reached.
Chip::Tone phaseTone(Phase phase) {
    switch (phase) {
        case Phase::Open:
        case Phase::Scheduled:
        case Phase::Settling:
            return Chip::Tone::Calm;
        case Phase::Waiting:
        case Phase::Paused:
        case Phase::Short:
        case Phase::Over:
            return Chip::Tone::Attention;
        case Phase::Full:
        case Phase::UnderReview:
        case Phase::Disbursed:
            return Chip::Tone::Strong;
        case Phase::Draft:
        case Phase::Cancelled:
        case Phase::Withdrawn:
            return Chip::Tone::Neutral;
    }
    return Chip::Tone::Neutral;
}

}  // namespace

ChipColors chipColors(Chip::Tone tone, const Colors& colors) {
    switch (tone) {
        case Chip::Tone::Neutral:
            return {colors.sunken, colors.text};
        case Chip::Tone::Calm:
            return {colors.accent_soft, colors.accent};
        case Chip::Tone::Strong:
            return {colors.accent, colors.on_accent};
        case Chip::Tone::Attention:
            return {colors.attention_soft, colors.attention};
    }
    return {colors.sunken, colors.text};
}

Chip chipFor(const LoanSummary& loan) {
    const QString text = LoanText::state(loan);
    if (LoanText::soldOutForNow(loan)) return {u"clock"_s, text, Chip::Tone::Attention};
    return {phaseIcon(loan.phase), text, phaseTone(loan.phase)};
}

QSize chipSize(const Chip& chip, const QFont& font) {
    const QFontMetrics metrics(chipFont(font));
    return {kPadding * 2 + kSide + kGap + metrics.horizontalAdvance(chip.text) + 1, 24};
}

void paintChip(QPainter& painter, const QRect& area, const Chip& chip, const QFont& font,
               const Colors& colors) {
    const QSize wanted = chipSize(chip, font);
    const QRect box(area.left(), area.center().y() - wanted.height() / 2 + 1,
                    std::min(wanted.width(), area.width()), wanted.height());
    const ChipColors look = chipColors(chip.tone, colors);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.ground);
    painter.drawRoundedRect(box, 12, 12);
    const qreal ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(QPoint(box.left() + kPadding, box.center().y() - kSide / 2 + 1),
                       iconPixmap(chip.icon, look.text, kSide, ratio));
    painter.setFont(chipFont(font));
    painter.setPen(look.text);
    const QRect text = box.adjusted(kPadding + kSide + kGap, 0, -kPadding + 1, 0);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(chip.text, Qt::ElideRight, text.width()));
    painter.restore();
}

ChipLabel::ChipLabel(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ChipLabel::show(const Chip& chip) {
    setAccessibleName(chip.text);
    if (chip == m_chip) return;
    m_chip = chip;
    updateGeometry();
    update();
}

QSize ChipLabel::sizeHint() const {
    return chipSize(m_chip, font());
}

void ChipLabel::paintEvent(QPaintEvent* /*event*/) {
    if (m_chip.text.isEmpty()) return;
    QPainter painter(this);
    paintChip(painter, rect(), m_chip, font(), colorsFor(palette()));
}

}  // namespace plimsoll::ui
