#pragma once
// Sentences about the short loan: plans and why there are none, splits, previews, days; text.h has
// the others.

#include <string>
#include <string_view>

#include <plimsoll/desk.h>
#include <plimsoll/errors.h>

namespace plimsoll::ctl {

/// What verbs answer about short and over-filled loans, consents, claims, rules and the calendar;
/// empty for other errors.
[[nodiscard]] std::string shortSentence(const Error& error);

/// "40,000.00 is left after every consent: raise C-7's consent to 90,000.00, or extend the sale".
/// `raised`: the code of whose consent would make a plan; empty: no single one's.
[[nodiscard]] std::string sentence(const PlanFault& fault, const std::string& raised);

/// "fewest_investors, most_even, largest_balances, standby_first"
[[nodiscard]] std::string everyGoal();
/// "the fewest investors"
[[nodiscard]] std::string_view nameOf(PlanGoal goal);
/// "frozen in the loan"
[[nodiscard]] std::string_view nameOf(PreviewLine::Kind kind);
/// "until the loan is disbursed: each bid can be voided"
[[nodiscard]] std::string_view nameOf(Undo undo);

/// "Saturday, a weekend", "Thursday, a holiday (National Day)", "Monday, a working day"
[[nodiscard]] std::string dayText(const Calendar& calendar, Day day);
/// 825 for 8.25 per cent, cut off there; integers all the way.
[[nodiscard]] std::int64_t hundredthsOfPercent(Money part, Money whole);

}  // namespace plimsoll::ctl
