#include "ui/theme/colors.h"

#include <algorithm>
#include <cmath>

namespace plimsoll::ui {

const Colors& lightColors() {
    static const Colors colors{
        .dark = false,
        .window = QColor(0xf4f6f9),
        .surface = QColor(0xffffff),
        .sunken = QColor(0xe9edf3),
        .line = QColor(0xdde2ea),
        .control_line = QColor(0x848fa1),
        .text = QColor(0x18202e),
        .muted = QColor(0x545f72),
        .accent = QColor(0x1d5fd3),
        .accent_hover = QColor(0x184fb2),
        .accent_soft = QColor(0xe4edfd),
        .on_accent = QColor(0xffffff),
        .attention = QColor(0x9c4a00),
        .attention_soft = QColor(0xfff0de),
    };
    return colors;
}

const Colors& darkColors() {
    static const Colors colors{
        .dark = true,
        .window = QColor(0x12161d),
        .surface = QColor(0x1b2029),
        .sunken = QColor(0x2a313d),
        .line = QColor(0x2e3643),
        .control_line = QColor(0x6f7b90),
        .text = QColor(0xe9edf4),
        .muted = QColor(0xa6b0c1),
        .accent = QColor(0x73a7ff),
        .accent_hover = QColor(0x94bcff),
        .accent_soft = QColor(0x1d2f4f),
        .on_accent = QColor(0x0a1424),
        .attention = QColor(0xffb35c),
        .attention_soft = QColor(0x3d2a12),
    };
    return colors;
}

const Colors& colorsFor(const QPalette& palette) {
    // Asked of the link colour, because the style sheet makes grounds of single widgets transparent
    // and a transparent ground looks black; a palette that is not ours is told by its ground.
    const QColor link = palette.color(QPalette::Link);
    if (link == darkColors().accent) return darkColors();
    if (link == lightColors().accent) return lightColors();
    return palette.color(QPalette::Window).lightness() < 128 ? darkColors() : lightColors();
}

QPalette paletteOf(const Colors& c) {
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.attention);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.on_accent);
    palette.setColor(QPalette::ToolTipBase, c.surface);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Light, c.surface);
    palette.setColor(QPalette::Midlight, c.line);
    palette.setColor(QPalette::Mid, c.control_line);
    palette.setColor(QPalette::Dark, c.control_line);
    palette.setColor(QPalette::Shadow, c.dark ? QColor(Qt::black) : c.control_line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, c.control_line);
    }
    return palette;
}

namespace {

qreal linear(qreal channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

qreal luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

}  // namespace

int contrastPercent(const QColor& a, const QColor& b) {
    const qreal first = luminance(a);
    const qreal second = luminance(b);
    return int((std::max(first, second) + 0.05) / (std::min(first, second) + 0.05) * 100.0);
}

}  // namespace plimsoll::ui
