#pragma once
// Why a loan is short, or how it stands at an instant when it is not, in sentences. GUI thread
// (uses the installed translators).

#include <QCoreApplication>
#include <QString>

#include <plimsoll/loans.h>
#include <plimsoll/shortfall.h>

namespace plimsoll::ui {

class ShortText {
    Q_DECLARE_TR_FUNCTIONS(ShortText)

public:
    /// How a sale stood at an instant.
    enum class Stand { NotOpened, Selling, Settling, Full, Short, Cancelled };
    [[nodiscard]] static Stand standOf(const LoanSummary& loan, const ShortReport& report);

    /// "760,000.00 is missing: 412,000.00 because 12 holds lapsed between 17:31:02 and 17:58:40,
    /// ..."
    [[nodiscard]] static QString sentence(const LoanSummary& loan, const ShortReport& report);
    /// Names a cause in the bar and the table; while the sale is on nothing has ended yet.
    [[nodiscard]] static QString cause(ShortCause cause, bool selling);
    [[nodiscard]] static QString late(const ShortReport& report);
    [[nodiscard]] static QString standby(const ShortReport& report);
    /// "between 17:31:02 and 17:58:40", "at 17:31:02"; with dates when they differ.
    [[nodiscard]] static QString span(Timestamp first, Timestamp last);

private:
    /// A placement waits, and nothing else does.
    [[nodiscard]] static QString reserved(const ShortReport& report);
    [[nodiscard]] static QString causes(const ShortReport& report, bool selling);
    [[nodiscard]] static QString because(ShortCause cause, const CauseFigures& figures,
                                         bool selling);
};

}  // namespace plimsoll::ui
