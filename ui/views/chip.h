#pragma once
// State chips: an icon and a word on a soft ground, never colour alone. Painted by delegates and
// shown as a widget. GUI thread.

#include <QPainter>
#include <QString>
#include <QWidget>

#include <plimsoll/loans.h>

#include "ui/theme/colors.h"

namespace plimsoll::ui {

struct Chip {
    enum class Tone { Neutral, Calm, Strong, Attention };
    QString icon;
    QString text;
    Tone tone = Tone::Neutral;

    bool operator==(const Chip&) const = default;
};

struct ChipColors {
    QColor ground;
    QColor text;
};
[[nodiscard]] ChipColors chipColors(Chip::Tone tone, const Colors& colors);

[[nodiscard]] Chip chipFor(const LoanSummary& loan);
[[nodiscard]] QSize chipSize(const Chip& chip, const QFont& font);
/// At the left of `area`, vertically centred; the text is elided when the area is too narrow.
void paintChip(QPainter& painter, const QRect& area, const Chip& chip, const QFont& font,
               const Colors& colors);

class ChipLabel final : public QWidget {
    Q_OBJECT

public:
    explicit ChipLabel(QWidget* parent = nullptr);

    void show(const Chip& chip);
    [[nodiscard]] const Chip& chip() const { return m_chip; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Chip m_chip;
};

}  // namespace plimsoll::ui
