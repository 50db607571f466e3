#pragma once
// Requests, halts and the audit trail in words: what a command will do, who may decide it, what a
// halt stops and what goes on. GUI thread (uses the installed translators).

#include <optional>

#include <QCoreApplication>
#include <QStringList>

#include "ui/text/world_text.h"
#include "ui/worker/values.h"

namespace plimsoll::ui {

class OversightText {
    Q_DECLARE_TR_FUNCTIONS(OversightText)

public:
    /// "L-1001", "C-7", the login of whoever is added; a dash for nothing.
    [[nodiscard]] static QString about(const Request& request);
    /// What it moves or is about; empty: no money.
    [[nodiscard]] static std::optional<Money> amount(const Request& request);
    /// What happens when it is approved, a sentence a line.
    [[nodiscard]] static QStringList effects(const Request& request);
    /// "R01: as agreed"
    [[nodiscard]] static QString reason(const std::string& code);

    /// Whether whoever sits there may approve or reject it.
    [[nodiscard]] static bool mayDecide(const DeskView& desk, const Request& request);
    /// Why he may not, in a sentence; empty: he may.
    [[nodiscard]] static QString whyNot(const DeskView& desk, const Request& request);

    /// "done", "refused: …" for a cell
    [[nodiscard]] static QString outcome(const std::string& code);
    [[nodiscard]] static bool isFailure(const std::string& outcome);

    /// "the whole desk", "loan L-1001"
    [[nodiscard]] static QString scope(const Halt& halt);
    /// "new bids, openings"
    [[nodiscard]] static QString stops(const Stops& stops);
    /// What a halt of the desk or of one loan stops, a sentence a line.
    [[nodiscard]] static QStringList stopped(const Stops& stops, bool of_loan);
    /// What it does not stop.
    [[nodiscard]] static QStringList goesOn(const Stops& stops, bool of_loan);
    /// Approved words for callers.
    [[nodiscard]] static QString callerWords(const Halt& halt);

    /// What no verification on this machine can prove.
    [[nodiscard]] static QString unprovable();

private:
    // What a command does, by its kind; `code` is what it is about. Empty: its name says it all.
    template <class C>
    [[nodiscard]] static QStringList effectsOf(const C& /*command*/, const QString& /*code*/) {
        return {};
    }
    [[nodiscard]] static QStringList effectsOf(const ApproveLoan& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const OpenLoan& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const DisburseLoan& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const CancelLoan& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const ExtendLoan& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const ReduceLoan& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const PlaceShortfall& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const VoidBid& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const SpillExcess& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const ReleaseExcess& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const AdjustBalance& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const Deposit& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const CashOut& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const NotePayment& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const SendPayouts& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const ResolveHold& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const PlaceCase& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const RefundCase& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const ReissuePayout& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const MarkPayoutNotSent& command,
                                               const QString& code);
    [[nodiscard]] static QStringList effectsOf(const MarkPayoutSent& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const LiftHalt& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const AddStaff& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const ChangeStaff& command, const QString& code);
    [[nodiscard]] static QStringList effectsOf(const ChangePolicy& command, const QString& code);
};

}  // namespace plimsoll::ui
