#pragma once
// Reads what the pages about people's work show: requests, the newest links of the audit trail,
// what is halted. Worker's thread; every read is short, and nothing is read that nobody sees.

#include "ui/worker/values.h"

namespace plimsoll::ui {

/// After readMoney(): the alarms tell whether there is anything to read.
[[nodiscard]] Result<void> readOversight(DeskReader& reader, const Interest& interest,
                                         Snapshot& snapshot);
/// The question for a page of links, newest first, before `beyond` (zero: the newest).
[[nodiscard]] AuditQuery queryOf(const AuditFilter& filter, std::int64_t beyond);
inline constexpr int kAuditPage = 300;

}  // namespace plimsoll::ui
