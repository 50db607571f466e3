#pragma once
// The payout file for the bank, and the bank's answers, the same files that plimsollctl writes and
// reads. Writing: every pending payout is marked as sent in one batch, then the batch is written;
// the same batch may be written again. Columns: id, kind, payee, amount, currency, reference.
// Answers: id, status (confirmed, failed, unknown) and perhaps note, found by the header line; all
// rows or none are taken. Worker's thread.

#include <QString>

#include "ui/worker/values.h"

namespace plimsoll::ui {

struct PayoutsSent {
    QString path;
    RequestKey batch;
    std::int64_t count = 0;
    Money amount;
    bool written = false;  ///< false: marked as sent, but the file could not be written
};

/// `batch` names the batch for ever.
[[nodiscard]] Result<PayoutsSent> sendPayouts(Desk& desk, const QString& path,
                                              const RequestKey& batch);

struct AnswersTaken {
    std::int64_t confirmed = 0;
    std::int64_t failed = 0;
    std::int64_t unknown = 0;
    std::int64_t unchanged = 0;  ///< said before
};

/// InputInvalid says which row cannot be used and why, e.g. "7:payout_pending"; nothing was taken
/// in then.
[[nodiscard]] Result<AnswersTaken> takeAnswers(Desk& desk, const QString& path);

}  // namespace plimsoll::ui
