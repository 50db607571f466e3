#pragma once
// Sentences about people, requests, halts and the audit trail; text.h has the others.

#include <string>
#include <string_view>
#include <vector>

#include <plimsoll/desk.h>
#include <plimsoll/errors.h>
#include <plimsoll/verify.h>

namespace plimsoll::ctl {

/// "operator, checker"; empty for none.
[[nodiscard]] std::string rolesText(Roles roles);
/// "operator, checker, customer_service, auditor, administrator"
[[nodiscard]] std::string everyRole();
/// "R01 (as_agreed), R02 (customer_request), ..."
[[nodiscard]] std::string everyReason();

/// What verbs answer about people, requests, halts and the audit trail; empty for other errors.
[[nodiscard]] std::string peopleSentence(const Error& error);
/// Who signs in on a demonstration desk.
[[nodiscard]] std::string demonstrationPeople(const std::vector<StaffMember>& staff,
                                              std::string_view password);
/// "an administrator, a checker"; empty when nothing is.
[[nodiscard]] std::string wantedText(const StaffWanted& wanted);

/// What a request does when it is approved: "cancel loan L-1001 and release all its money".
[[nodiscard]] std::string describe(const Request& request);
/// What differs between two worlds, one fact a line: "paid: 500.00 -> 900.00".
[[nodiscard]] std::vector<std::string> differences(std::string_view before, std::string_view now);
/// "bids, openings"
[[nodiscard]] std::string stopsText(const Stops& stops);
/// What goes on while a halt stands.
[[nodiscard]] std::string_view notStoppedText();
/// What the audit chain cannot prove, whatever the verifier says. `outside`: the latest signed head
/// that was brought from outside; empty: none.
[[nodiscard]] std::string notProvedText(const std::optional<AuditHead>& outside);

}  // namespace plimsoll::ctl
