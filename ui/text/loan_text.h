#pragma once
// A loan's figures in words, the same on the board, in the live view and for screen readers.
// GUI thread (uses the installed translators).

#include <QCoreApplication>
#include <QString>

#include "ui/worker/values.h"

namespace plimsoll::ui {

class LoanText {
    Q_DECLARE_TR_FUNCTIONS(LoanText)

public:
    /// "draft", "open", "all held", "waiting for checker"
    [[nodiscard]] static QString state(const LoanSummary& loan);
    /// "71 % + 9 % held"
    [[nodiscard]] static QString filled(const LoanSummary& loan);
    /// "paid ¥7.00 · held ¥1.00 · free ¥2.00"
    [[nodiscard]] static QString capacity(const LoanSummary& loan);
    /// "3 s" to the mark, or how long it took, or a dash
    [[nodiscard]] static QString eta(const LoanRow& row);
    /// "opened 10:00:00.000, filled 10:00:00.412"
    [[nodiscard]] static QString times(const LoanSummary& loan);
    /// What the loan's clock does next or did last, as of `now`: "opens in 00:04:12", "closes in
    /// 1 d 02:00:00", "ended 18:00:00"; empty when staff open or close it by hand.
    [[nodiscard]] static QString countdown(const LoanSummary& loan, Timestamp now);
    /// Whether countdown() changes from second to second.
    [[nodiscard]] static bool countsDown(const LoanSummary& loan);
    /// "12 waiting"; empty when nobody waits
    [[nodiscard]] static QString waiting(const LoanRow& row);
    /// Capacity is gone but not all of it is paid: derived, never stored (domain law 2).
    [[nodiscard]] static bool soldOutForNow(const LoanSummary& loan);
};

}  // namespace plimsoll::ui
