#pragma once
// The audit trail as a file for an auditor: every link up to a signed head, as CSV, and the head's
// line in a file beside it. Also the two verifications, as work for VerifyRunner. Any thread that
// owns the reader.

#include <stop_token>

#include "ui/worker/values.h"

namespace plimsoll::ui {

[[nodiscard]] VerifyOutcome verifyAllOf(DeskReader& reader, const VerifyProgress& progress,
                                        std::stop_token stop);
[[nodiscard]] VerifyOutcome verifyAuditOf(DeskReader& reader, const VerifyProgress& progress,
                                          std::stop_token stop);
/// Both files, or, when cancelled or failed, neither. PathUnwritable names the one that failed.
[[nodiscard]] VerifyOutcome writeEvidenceOf(DeskReader& reader, const EvidenceOrder& order,
                                            const VerifyProgress& progress,
                                            const std::stop_token& stop);

}  // namespace plimsoll::ui
