#pragma once
// Lays a sheet out on A4 pages and paints them: onto a PDF with its fonts embedded, or onto
// anything else that a QPainter paints on. Lengths are units of 1/20 point. Any thread, one at a
// time; needs a QGuiApplication for its fonts.

#include <QColor>
#include <QFont>
#include <QIODevice>
#include <QPainter>

#include "ui/print/sheet.h"

namespace plimsoll::ui {

inline constexpr int kSheetDpi = 1440;  ///< one unit is one dot

/// One thing on a page.
struct SheetItem {
    enum class Kind { Text, Box, Rule, Bar, Emblem };
    Kind kind{};
    QRectF area;
    QString text{};
    QFont font{};
    QColor color{};
    Qt::Alignment align = Qt::AlignLeft;
    LoanBarShares shares{};
};
using SheetPage = std::vector<SheetItem>;

[[nodiscard]] QSizeF sheetPageSize();
[[nodiscard]] std::vector<SheetPage> layOut(const Sheet& sheet);
/// In units; whoever paints onto something else scales the painter before.
void paintSheetPage(QPainter& painter, const SheetPage& page);
/// How many pages; zero when it cannot be written.
[[nodiscard]] int printSheet(const Sheet& sheet, QIODevice& to);

}  // namespace plimsoll::ui
