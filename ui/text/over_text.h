#pragma once
// What came beyond a loan's target, in words. GUI thread (uses the installed translators).

#include <QCoreApplication>
#include <QString>

#include <plimsoll/over.h>

#include "ui/worker/values.h"

namespace plimsoll::ui {

class OverText {
    Q_DECLARE_TR_FUNCTIONS(OverText)

public:
    /// "open", "spilled", "released", "asked for"
    [[nodiscard]] static QString state(ExcessState state, bool asked);
    /// "L-1051, bid 12", "payout 9", "request 3"; a dash while nothing has happened.
    [[nodiscard]] static QString where(const ExcessLine& line, RequestId asked);
    [[nodiscard]] static QString sentence(const ExcessLine& line);
    /// How the loan stands: how much came beyond, how much of it is open.
    [[nodiscard]] static QString sentence(const ExcessNews& news);
    /// "L-1042 · room ¥200,000.00 · short"
    [[nodiscard]] static QString room(const LoanSummary& loan);
    /// What each way means.
    [[nodiscard]] static QString way(Act act, bool to_new);
};

}  // namespace plimsoll::ui
