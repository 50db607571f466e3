#pragma once
// The part of the world that an act depends on, as text that two people can compare: what a request
// was made on, and what it would be carried out on now. Names and figures, no prose:
// "phase=short target=… paid=…". Pure functions.

#include <string>

#include <plimsoll/desk.h>

#include "store/rows.h"

namespace plimsoll::service {

[[nodiscard]] std::string worldOf(Phase phase, const Terms& terms, const Capacity& capacity,
                                  const Schedule& schedule);
/// Without what is set aside, which the request itself does.
[[nodiscard]] std::string placingWorldOf(Phase phase, const Terms& terms, const Capacity& capacity);
/// " bid=…": what it has paid, behind its loan's.
[[nodiscard]] std::string bidWorldOf(const std::vector<store::PaidPart>& parts, BidId bid);
/// Of excess lines: how many are open, and their sum.
[[nodiscard]] std::string excessWorldOf(const std::vector<ExcessLine>& lines);
/// Of the loan that they are to go to, behind that.
[[nodiscard]] std::string roomWorldOf(Phase phase, const Capacity& capacity);
[[nodiscard]] std::string worldOf(InvestorStatus status, const Balance& balance);
[[nodiscard]] std::string worldOf(const Hold& hold);
/// With the phase of its loan, because that decides whether it can be placed; empty: no loan.
[[nodiscard]] std::string worldOf(const PaymentCase& payment, std::string_view phase);
[[nodiscard]] std::string worldOf(const Payout& payout, bool is_replaced);
[[nodiscard]] std::string worldOf(const Halt& halt);
[[nodiscard]] std::string worldOf(const StaffMember& member);
/// Of a policy: whether the act wants a checker.
[[nodiscard]] std::string worldOf(bool four_eyes);

}  // namespace plimsoll::service
