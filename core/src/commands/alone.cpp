#include "commands/alone.h"

#include <plimsoll/rules.h>

#include "values/law_broken.h"

namespace plimsoll::service {
namespace {

/// What the journal says that such an act was done by.
struct Trace {
    store::Verb verb{};
    int detail = 0;  ///< zero: any
};

Trace traceOf(Act act) {
    switch (act) {
        case Act::Deposit:
            return {store::Verb::Deposited};
        case Act::CashOut:
            return {store::Verb::CashedOut};
        case Act::PayoutSend:
            return {store::Verb::PayoutsSent};
        case Act::PaymentNote:
            return {store::Verb::PaymentNoted, static_cast<int>(PaymentStatus::Confirmed)};
        default:
            lawBroken("an act without a sum is asked for its limits");
    }
}

/// What whoever acts has done of it on this day without anybody else.
Money doneToday(Scene& scene, Act act, Money enough) {
    const Day today = dayOf(scene.clock.next());
    const auto [verb, detail] = traceOf(act);
    return scene.store.people().doneAlone({.act = codeOf(act),
                                           .verb = static_cast<int>(verb),
                                           .detail = detail,
                                           .actor = scene.actor,
                                           .from = beginOf(today),
                                           .until = endOf(today),
                                           .enough = enough});
}

}  // namespace

Result<void> mayAlone(Scene& scene, Act act, std::span<const Money> sums) {
    const bool is_asked = scene.seat != nullptr && !scene.is_approved;
    if (!is_asked || !scene.people.needsChecker(act)) return {};
    const ActLimits limits = scene.people.limitsOf(act);
    // Neither sum leaves 64 bits: no limit is above the largest amount.
    Money together;
    for (const Money sum : sums) {
        if (sum > limits.each) return fail(ErrorCode::NeedsChecker, std::string(codeOf(act)));
        together += sum;
        if (together > limits.day) return fail(ErrorCode::NeedsChecker, std::string(codeOf(act)));
    }
    if (together.isZero()) return {};
    if (doneToday(scene, act, limits.day) + together > limits.day)
        return fail(ErrorCode::NeedsChecker, std::string(codeOf(act)));
    return {};
}

Result<void> mayAlone(Scene& scene, Act act, Money sum) {
    return mayAlone(scene, act, std::span(&sum, 1));
}

}  // namespace plimsoll::service
