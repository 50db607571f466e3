#pragma once
// What stands in the open-a-loan wizard, as it was typed: it outlives the window, and a crash, in
// the settings. GUI thread.

#include <optional>

#include <QDateTime>
#include <QSettings>
#include <QStringList>

#include "ui/worker/make_loan.h"

namespace plimsoll::ui {

struct LoanDraft {
    enum class Opening { At, ByHand, AtOnce };

    LoanId existing;  ///< a draft on the desk that only gets its times; zero: a new loan
    QString code;     ///< empty: the next number
    QString title;
    QString target = QStringLiteral("10,000,000.00");
    QString min = QStringLiteral("100.00");
    QString step = QStringLiteral("1.00");
    QString cap;  ///< empty: none
    Audience audience = Audience::Everyone;
    QString listed;    ///< investor codes, between blanks or commas
    QString borrower;  ///< an investor's code; empty: none of this desk
    int hold_minutes = 15;
    Opening opening = Opening::At;
    QDateTime opens;
    bool closes_by_hand = false;
    QDateTime closes;
    QString reason = QStringLiteral("R01");  ///< of asking for its approval
    QString note;
    int page = 0;

    bool operator==(const LoanDraft&) const = default;

    /// Tomorrow from ten to six.
    [[nodiscard]] static LoanDraft fresh(const QDateTime& now);
    /// Becomes the draft of a loan that is on the desk already and only gets its times.
    void take(const LoanSummary& loan);
    /// One draft is kept for each desk, or for each person there: `desk` says both.
    [[nodiscard]] static std::optional<LoanDraft> load(QSettings& settings, const QString& desk);
    void save(QSettings& settings, const QString& desk) const;
    static void forget(QSettings& settings, const QString& desk);

    /// None while an amount is none.
    [[nodiscard]] std::optional<Terms> terms() const;
    [[nodiscard]] QStringList listedCodes() const;
    [[nodiscard]] Schedule schedule() const;
    /// "opens_in_the_past" and the core's codes of ScheduleInvalid; empty: the times can be.
    [[nodiscard]] QString scheduleFault(const QDateTime& now) const;
    /// Only for a draft without faults; its keys are new.
    [[nodiscard]] LoanSubmission submission() const;
};

[[nodiscard]] Timestamp timestampOf(const QDateTime& at);

}  // namespace plimsoll::ui
