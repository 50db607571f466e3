#include "commands/world.h"

#include <fmt/format.h>

#include "values/sha256.h"

namespace plimsoll::service {
namespace {

std::string timeOrNone(const std::optional<Timestamp>& time) {
    return time ? time->toString() : "none";
}

}  // namespace

std::string worldOf(Phase phase, const Terms& terms, const Capacity& capacity,
                    const Schedule& schedule) {
    return fmt::format("phase={} target={} paid={} held={} reserved={} free={} opens={} closes={}",
                       codeOf(phase), terms.target.toString(), capacity.paid.toString(),
                       capacity.held.toString(), capacity.reserved.toString(),
                       capacity.free.toString(), timeOrNone(schedule.opens),
                       timeOrNone(schedule.closes));
}

std::string placingWorldOf(Phase phase, const Terms& terms, const Capacity& capacity) {
    return fmt::format("phase={} target={} paid={} held={} missing={}", codeOf(phase),
                       terms.target.toString(), capacity.paid.toString(), capacity.held.toString(),
                       (capacity.free + capacity.reserved).toString());
}

std::string bidWorldOf(const std::vector<store::PaidPart>& parts, BidId bid) {
    Money paid;
    for (const auto& part : parts)
        if (part.bid == bid) paid += part.amount;
    return fmt::format(" bid={}", paid.toString());
}

std::string excessWorldOf(const std::vector<ExcessLine>& lines) {
    Money sum;
    int open = 0;
    for (const ExcessLine& line : lines) {
        if (line.state != ExcessState::Open) continue;
        ++open;
        sum += line.amount;
    }
    return fmt::format("lines={} excess={}", open, sum.toString());
}

std::string roomWorldOf(Phase phase, const Capacity& capacity) {
    return fmt::format(" to={} free={}", codeOf(phase), capacity.free.toString());
}

std::string worldOf(InvestorStatus status, const Balance& balance) {
    return fmt::format("status={} available={} frozen={} lent={}", codeOf(status),
                       balance.available.toString(), balance.frozen.toString(),
                       balance.lent.toString());
}

std::string worldOf(const Hold& hold) {
    return fmt::format("hold={} amount={}", codeOf(hold.state), hold.amount.toString());
}

std::string worldOf(const PaymentCase& payment, std::string_view phase) {
    return fmt::format("case={} amount={} phase={}", codeOf(payment.state),
                       payment.amount.toString(), phase.empty() ? "none" : phase);
}

std::string worldOf(const Payout& payout, bool is_replaced) {
    return fmt::format("payout={} amount={} replaced={}", codeOf(payout.state),
                       payout.amount.toString(), is_replaced ? "yes" : "no");
}

std::string worldOf(const Halt& halt) {
    return fmt::format("halt={}", halt.lifted ? "lifted" : "stands");
}

std::string worldOf(const StaffMember& member) {
    return fmt::format("roles={} status={}", codeOf(member.roles), codeOf(member.status));
}

std::string worldOf(const ActPolicy& policy) {
    auto world = fmt::format("four_eyes={}", policy.four_eyes ? "yes" : "no");
    if (!policy.limits.isNone())
        world += fmt::format(" each={} day={}", policy.limits.each.toString(),
                             policy.limits.day.toString());
    return world;
}

std::string worldOf(const std::vector<Payout>& pending) {
    Money sum;
    for (const Payout& payout : pending) sum += payout.amount;
    const bool is_any = !pending.empty();
    return fmt::format("payouts={} amount={} first={} last={}", pending.size(), sum.toString(),
                       is_any ? pending.front().id.value : 0, is_any ? pending.back().id.value : 0);
}

std::string paymentWorldOf(bool is_noted, std::string_view phase, const std::vector<Hold>& holds) {
    auto world = fmt::format("payment={} phase={}", is_noted ? "noted" : "new",
                             phase.empty() ? "none" : phase);
    for (const Hold& hold : holds) world += fmt::format(";#{} {}", hold.part, worldOf(hold));
    return world;
}

std::string makerWorldOf(Roles roles, Act act) {
    if (roles.isEmpty()) return " maker=disabled";
    return isAllowed(roles, act) ? std::string() : std::string(" maker=not_allowed");
}

}  // namespace plimsoll::service

std::string plimsoll::nameOfWorld(std::string_view world) {
    constexpr std::size_t kDigits = 16;
    return toHex(sha256(world)).substr(0, kDigits);
}
