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
/// Of a policy: whether the act wants a checker, and above which limits, if any.
[[nodiscard]] std::string worldOf(const ActPolicy& policy);
/// Of the payouts that a batch would take, by number.
[[nodiscard]] std::string worldOf(const std::vector<Payout>& pending);
/// Of a payment: whether a notice of it came, the phase of its loan (empty: no loan), and the parts
/// of its bid by number: "payment=new phase=open;#1 hold=held amount=…".
[[nodiscard]] std::string paymentWorldOf(bool is_noted, std::string_view phase,
                                         const std::vector<Hold>& holds);
/// Behind every other: empty while whoever asked could still ask for it. `roles`: none when
/// disabled.
[[nodiscard]] std::string makerWorldOf(Roles roles, Act act);

}  // namespace plimsoll::service
