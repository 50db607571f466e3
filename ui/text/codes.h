#pragma once
// Codes of the core as sentences: the only place of the console where they become prose.
// GUI thread (uses the installed translators). Every code has a text; a test walks them all.

#include <QCoreApplication>
#include <QString>

#include <plimsoll/bids.h>
#include <plimsoll/desk.h>
#include <plimsoll/errors.h>
#include <plimsoll/holds.h>
#include <plimsoll/ledger.h>
#include <plimsoll/loans.h>
#include <plimsoll/money.h>
#include <plimsoll/payments.h>
#include <plimsoll/payouts.h>
#include <plimsoll/reasons.h>
#include <plimsoll/shortfall.h>
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

    // What happens after a decision (life_codes.cpp). Words fit into a cell or a chip.
    [[nodiscard]] static QString phase(Phase phase);
    /// What the phase means, in a sentence.
    [[nodiscard]] static QString phaseSentence(Phase phase);
    /// What a button says: "Pause the sale"
    [[nodiscard]] static QString move(LoanMove move);
    [[nodiscard]] static QString audience(Audience audience);
    [[nodiscard]] static QString funding(Funding funding);
    [[nodiscard]] static QString holdState(HoldState state);
    [[nodiscard]] static QString waitState(WaitState state);
    [[nodiscard]] static QString bidEvent(BidEventKind kind);
    [[nodiscard]] static QString paymentStatus(PaymentStatus status);
    [[nodiscard]] static QString noticeOutcome(NoticeOutcome outcome);
    [[nodiscard]] static QString caseKind(CaseKind kind);
    /// What happened with the payment, in a sentence.
    [[nodiscard]] static QString caseSentence(CaseKind kind);
    [[nodiscard]] static QString caseState(CaseState state);
    [[nodiscard]] static QString payoutKind(PayoutKind kind);
    [[nodiscard]] static QString payoutState(PayoutState state);
    /// What the state asks of people, in a sentence.
    [[nodiscard]] static QString payoutSentence(PayoutState state);
    [[nodiscard]] static QString account(Account account);
    [[nodiscard]] static QString statementKind(StatementLine::Kind kind);
    [[nodiscard]] static QString shortCause(ShortCause cause);
    /// "closes_before_opens" and the others of ErrorCode::ScheduleInvalid, in a sentence.
    [[nodiscard]] static QString scheduleFault(const QString& subject);
    /// Who owns a busy desk, with his time of opening in local time.
    [[nodiscard]] static QString owner(const QString& subject);

private:
    [[nodiscard]] static QString whatHappened(const Error& error);
    [[nodiscard]] static QString openingFailure(const Error& error);
    [[nodiscard]] static QString engineFailure(const Error& error);
    [[nodiscard]] static QString commandFailure(const Error& error);
    [[nodiscard]] static QString moneyFailure(const Error& error);
    // People, four eyes, stops, the audit trail (people_codes.cpp). Empty: another's code.
    [[nodiscard]] static QString signInFailure(const Error& error);
    [[nodiscard]] static QString staffFailure(const Error& error);
    [[nodiscard]] static QString requestFailure(const Error& error);
    [[nodiscard]] static QString auditFailure(const Error& error);
    // The short loan by hand and what is claimed (short_codes.cpp). Empty: another's code.
    [[nodiscard]] static QString shortFailure(const Error& error);
    [[nodiscard]] static QString shortNext(ErrorCode code);
    [[nodiscard]] static QString peopleSafe(ErrorCode code);
    [[nodiscard]] static QString peopleNext(ErrorCode code);
    [[nodiscard]] static QString whatIsSafe(ErrorCode code);
    [[nodiscard]] static QString whatToDo(ErrorCode code);
};

}  // namespace plimsoll::ui
