// What the desk's file calls each command; written once and never changed.

#include <array>

#include "store/rows.h"

namespace plimsoll::store {
namespace {

constexpr auto kNames = std::to_array<std::string_view>({
    "desk.create",        "loan.create",    "loan.move",
    "investor.add",       "money.deposit",  "investor.suspend",
    "investor.activate",  "loan.schedule",  "sale.timed",
    "payment.note",       "bid.withdraw",   "hold.lapse",
    "hold.resolve",       "case.place",     "case.refund",
    "money.cash_out",     "money.adjust",   "payout.send",
    "payout.answer",      "payout.reissue", "clock.confirm",
    "clock.doubt",        "staff.add",      "staff.change",
    "policy.change",      "request.make",   "request.settle",
    "halt.set",           "halt.lift",      "loan.extend",
    "loan.reduce",        "loan.place",     "bid.void",
    "investor.designate", "claim",          "rules.change",
    "calendar.mark",      "bids.import",    "excess.spill",
    "excess.release",     "desk.restore",
});
static_assert(kNames.size() == static_cast<std::size_t>(kLastVerb));

}  // namespace

std::string_view codeOf(Verb verb) {
    return kNames.at(static_cast<std::size_t>(verb) - 1);
}

}  // namespace plimsoll::store
