#pragma once
// What staff may do to a loan and what would follow, in words: the menu, the live view and the
// question before it all ask here. Mirrors the arrows of a loan's life, which the core enforces.
// GUI thread (uses the installed translators).

#include <array>

#include <QCoreApplication>
#include <QStringList>

#include "ui/worker/values.h"

namespace plimsoll::ui {

class LoanMoves {
    Q_DECLARE_TR_FUNCTIONS(LoanMoves)

public:
    /// In the order in which a loan meets them.
    static constexpr std::array<LoanMove, 9> kAll{
        LoanMove::Approve, LoanMove::Open,     LoanMove::Pause,  LoanMove::Resume,  LoanMove::Close,
        LoanMove::Review,  LoanMove::Disburse, LoanMove::Cancel, LoanMove::Withdraw};

    [[nodiscard]] static bool allows(Phase phase, LoanMove move);
    /// The core refuses these without a word on why.
    [[nodiscard]] static bool needsNote(LoanMove move);
    [[nodiscard]] static QString icon(LoanMove move);
    /// "Pause the sale"; cancelling a full loan is a rejection at its review.
    [[nodiscard]] static QString title(LoanMove move, Phase phase);
    /// What happens, what does not, and what can follow; with the loan's figures. `checked`: a
    /// second person has to approve it first.
    [[nodiscard]] static QStringList consequences(const LoanRow& row, LoanMove move,
                                                  bool checked = false);
    /// What it is called in the policy and the audit trail.
    [[nodiscard]] static Act actOf(LoanMove move);
    /// Afterwards: "L-1004 is paused." and what comes next.
    [[nodiscard]] static QString done(const QString& code, Phase phase);
    [[nodiscard]] static QString next(Phase phase);

private:
    [[nodiscard]] static QStringList beforeTheSale(const LoanRow& row, LoanMove move, bool checked);
    [[nodiscard]] static QStringList duringTheSale(const LoanRow& row, LoanMove move);
    [[nodiscard]] static QStringList afterTheSale(const LoanRow& row, LoanMove move);
};

}  // namespace plimsoll::ui
