#pragma once
// The two schemes of the console: one accent (blue), one attention colour (orange), greys.
// Pure values; any thread. Every text colour reaches 4.5:1 on the grounds it stands on, which a
// test checks pair by pair.

#include <QColor>
#include <QPalette>
#include <QString>

namespace plimsoll::ui {

struct Colors {
    bool dark = false;
    QColor window;          ///< behind everything
    QColor surface;         ///< cards, tables, fields
    QColor sunken;          ///< tracks and empty capacity
    QColor line;            ///< hairlines between things
    QColor control_line;    ///< edges of what can be operated: 3:1
    QColor text;            ///< on window, surface, soft grounds
    QColor muted;           ///< secondary text, still 4.5:1
    QColor accent;          ///< blue: paid, links, the default button
    QColor accent_hover;    ///< the same under the pointer
    QColor accent_soft;     ///< ground of calm chips and selections
    QColor on_accent;       ///< text on accent
    QColor attention;       ///< orange: what needs a person
    QColor attention_soft;  ///< its ground
};

[[nodiscard]] const Colors& lightColors();
[[nodiscard]] const Colors& darkColors();
/// Which scheme a widget is drawn in, told from its palette, so that painting code needs no global.
[[nodiscard]] const Colors& colorsFor(const QPalette& palette);

[[nodiscard]] QPalette paletteOf(const Colors& colors);
[[nodiscard]] QString styleSheetOf(const Colors& colors);

/// WCAG contrast ratio in hundredths: 450 is 4.5:1.
[[nodiscard]] int contrastPercent(const QColor& a, const QColor& b);

}  // namespace plimsoll::ui
