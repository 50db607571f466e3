#pragma once
// Codes of the core as sentences: the only place of the console where they become prose.
// GUI thread (uses the installed translators). Every code has a text; a test walks them all.

#include <QCoreApplication>
#include <QString>

#include <plimsoll/bids.h>
#include <plimsoll/desk.h>
#include <plimsoll/errors.h>
#include <plimsoll/loans.h>
#include <plimsoll/money.h>
#include <plimsoll/reasons.h>
#include <plimsoll/terms.h>
#include <plimsoll/verify.h>

namespace plimsoll::ui {

/// What happened, what is safe, what to do: an error in an incident answers all three.
struct ErrorText {
    QString what;
    QString safe;
    QString next;
};

class Codes {
    Q_DECLARE_TR_FUNCTIONS(Codes)

public:
    [[nodiscard]] static ErrorText error(const Error& error);
    /// "over the cap": fits into a table cell.
    [[nodiscard]] static QString reason(Reason reason);
    /// The rule in a sentence.
    [[nodiscard]] static QString reasonSentence(Reason reason);
    [[nodiscard]] static QString finding(const TermsFinding& finding);
    [[nodiscard]] static QString moneyFault(MoneyFault fault);
    [[nodiscard]] static QString law(Law law);
    [[nodiscard]] static QString violation(const Violation& violation);
    [[nodiscard]] static QString deskKind(DeskKind kind);
    /// Who owns a busy desk, with his time of opening in local time.
    [[nodiscard]] static QString owner(const QString& subject);

private:
    [[nodiscard]] static QString whatHappened(const Error& error);
    [[nodiscard]] static QString openingFailure(const Error& error);
    [[nodiscard]] static QString engineFailure(const Error& error);
    [[nodiscard]] static QString commandFailure(const Error& error);
    [[nodiscard]] static QString whatIsSafe(ErrorCode code);
    [[nodiscard]] static QString whatToDo(ErrorCode code);
};

}  // namespace plimsoll::ui
