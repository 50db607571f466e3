#pragma once
// The loan bar, the product's emblem: paid solid, held hatched, free empty, and the mark where the
// target is: a load line, ring and stroke. One piece of painting code for the board's delegate and
// the live view. GUI thread.

#include <QPainter>
#include <QRectF>

#include <plimsoll/loans.h>

#include "ui/theme/colors.h"

namespace plimsoll::ui {

/// Parts of the target, each 0 to 1.
struct LoanBarShares {
    qreal paid = 0;
    qreal waiting = 0;  ///< held and reserved

    bool operator==(const LoanBarShares&) const = default;
};

[[nodiscard]] LoanBarShares sharesOf(const Capacity& capacity, Money target);

/// Paints into `area`; the bar takes its full height, the mark stands a little inside its right
/// edge and reaches beyond the bar above and below.
void paintLoanBar(QPainter& painter, const QRectF& area, const LoanBarShares& shares,
                  const Colors& colors);

/// The hatching that means "held" wherever it appears.
[[nodiscard]] QBrush heldBrush(const Colors& colors, qreal ratio);

}  // namespace plimsoll::ui
