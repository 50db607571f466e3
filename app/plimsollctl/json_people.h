#pragma once
// People, requests, halts and the audit trail as JSON; times in UTC.

#include <optional>

#include <plimsoll/desk.h>
#include <plimsoll/verify.h>

#include "json_out.h"
#include "shown_request.h"

namespace plimsoll::ctl {

void writeStaff(JsonWriter& json, const StaffMember& member);
/// How many are still to be added.
void writeWanted(JsonWriter& json, const StaffWanted& wanted);
void writeRequest(JsonWriter& json, const ShownRequest& request);
void writeHalt(JsonWriter& json, const Halt& halt);
void writeLink(JsonWriter& json, const AuditLink& link);
void writeHead(JsonWriter& json, const AuditHead& head);
/// `outside`: the latest signed head that was brought from outside.
void writeAuditReport(JsonWriter& json, const AuditReport& report,
                      const std::optional<AuditHead>& outside);

}  // namespace plimsoll::ctl
